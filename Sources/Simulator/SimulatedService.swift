internal import AmootSMS
internal import Foundation
internal import ConsoleWording
internal import Wording

/// The methods of the service, as far as the documentation says what they check and answer.
struct SimulatedService: Sendable {
  let account: SimulatedAccount
  /// Whether a token counts wherever it is and whatever is around it.
  var isLenient = false
  /// How many times faster than usual messages are delivered.
  var speed = 1.0
  /// Answers to give instead of its own.
  var recorded: RecordedAnswers?
  var onCall: (@Sendable (SimulatorCall) -> Void)?

  func answer(_ request: SimulatedRequest) -> SimulatedAnswer {
    if request.path == "/rest/_log" { return json(logText) }
    let call = SimulatedCall(request)
    let (time, clock) = (Date(), ContinuousClock.now)
    let path = SimulatedCall.shownPath(request.path)
    let number = account.log(
      method: request.method, path: path, parameters: call.shownParameters, tokenPlace: call.tokenPlace,
      time: time)
    let answer =
      ["GET", "POST"].contains(request.method.uppercased())
      ? self.answer(call, SimulatedCall.method(request))
      : .response(
        .plain(
          405, SimulatorWords.wrongVerb(VisibleText.escaped(request.method, limit: 20)).text(in: .english)))
    let duration = ContinuousClock.now - clock
    let remarks = call.remarks(request)
    account.logAnswer(answer.words.text(in: .english), remarks, duration, of: number)
    onCall?(
      SimulatorCall(
        method: request.method, path: path, parameters: call.shownParameters, tokenPlace: call.tokenPlace,
        mobile: call.shownMobile, answer: answer.words, time: time, duration: duration, remarks: remarks))
    return answer
  }

  private func answer(_ call: SimulatedCall, _ method: ServiceMethodName?) -> SimulatedAnswer {
    if let method, let answer = recorded?.answers[method] { return replay(answer) }
    return switch method {
    case .sendOTP: sendOTP(call)
    case .accountStatus: accountStatus(call)
    case .getDelivery: delivery(call)
    case .getDeliveries: deliveries(call)
    case .calculateMessagePrice: messagePrice(call)
    case .isBlackListByCancelation: optOut(call)
    case .getMessages: messages(call)
    case nil: .response(.html(404, "<html><body><h1>404 Not Found</h1></body></html>"))
    }
  }

  private func replay(_ answer: RecordedAnswers.Answer) -> SimulatedAnswer {
    .response(
      SimulatedResponse(
        status: answer.status, contentType: answer.contentType, body: .bytes(Data(answer.body.utf8))))
  }

  private func json(_ value: JSON) -> SimulatedAnswer { .response(.json(value.text(pretty: false))) }

  // MARK: Methods

  private func accountStatus(_ call: SimulatedCall) -> SimulatedAnswer {
    if let code = call.refusalOfToken(for: .accountStatus, isLenient: isLenient) {
      return json(
        .object([
          .init("Status", status(code)), .init("AccountName", .null), .init("RemaindCredit", .number("0")),
          .init("ListLineNumbers", .array([])),
        ]))
    }
    return json(
      .object(
        [
          .init("Status", .string("Success")), .init("AccountName", .string("Demo account")),
          .init("RemaindCredit", .number(String(account.credit))),
        ]
          + SimulatedAccount.prices.flatMap { prices -> [JSON.Member] in
            [
              .init("\(prices.name)SMS_PersianPrice", .number(String(prices.persian))),
              .init("\(prices.name)SMS_EnglishPrice", .number(String(prices.english))),
            ]
          } + [
            .init("ListLineNumbers", .array(SimulatedAccount.lines.map { .string($0) }))
          ]))
  }

  private func sendOTP(_ call: SimulatedCall) -> SimulatedAnswer {
    if let code = call.refusalOfToken(for: .sendOTP, isLenient: isLenient) { return refusal(code) }
    for (name, code) in [("SMSMessageText", 14), ("LineNumber", 12), ("Mobile", 16)]
    where call[name].allSatisfy(\.isWhitespace) { return refusal(code) }
    guard let length = Int(call["CodeLength"]), CodeLength.range.contains(length) else { return refusal(120) }
    guard SimulatedAccount.lines.contains(call["LineNumber"].lowercased()) || Int(call["LineNumber"]) != nil
    else { return refusal(5) }
    guard Self.isDate(call["SendDateTime"]) else { return refusal(106) }
    guard let mobile = try? MobileNumber(call["Mobile"]) else { return refusal(101) }
    if call["SMSMessageText"].utf16.count > MessageText.maximumLength { return refusal(121) }

    let digits = mobile.digits
    let ending = Int(digits.suffix(3)) ?? 0
    if digits.hasPrefix("9120001"), ending != 1 { return refusal(ending) }
    if digits.hasPrefix("9120002") { return refusal(-ending) }
    let misbehaviour = digits.hasPrefix("9120003") ? TriggerList.Misbehaviour(rawValue: ending) : nil
    return accept(call, mobile: digits, length: length, misbehaviour)
  }

  private func accept(
    _ call: SimulatedCall, mobile: String, length: Int, _ misbehaviour: TriggerList.Misbehaviour?
  ) -> SimulatedAnswer {
    switch misbehaviour {
    case .neverAnswers: return .silence
    case .closes: return .close
    case .errorPage:
      return .response(
        .html(500, "<!DOCTYPE html><html><body><h1>Server Error</h1></body></html>"))
    case .redirect:
      return .response(
        SimulatedResponse(
          status: 302, contentType: nil, location: "https://login.example/elsewhere", body: .bytes(Data())))
    case .empty: return .response(.json(""))
    case .endless: return .response(SimulatedResponse(body: .endless))
    default: break
    }
    let now = Date()
    let dueAt = AnswerReading.moment(.string(call["SendDateTime"])) ?? now
    guard
      let sent = account.accept(
        text: call["SMSMessageText"], line: call["LineNumber"], mobile: mobile, codeLength: length,
        dueAt: dueAt,
        now: now)
    else { return refusal(4) }
    return .response(
      .json(Self.success(sent.messageID, mobile: mobile, code: sent.code, misbehaviour)),
      delay: misbehaviour == .slow ? .seconds(5) : .zero)
  }

  // MARK: Methods that ask

  private func delivery(_ call: SimulatedCall) -> SimulatedAnswer {
    if let code = call.refusalOfToken(for: .getDelivery, isLenient: isLenient) { return refusal(code) }
    guard let message = account.message(call["MessageID"]), message.fate != .isLeftOut else {
      return refusal(0)
    }
    if message.fate == .callsFail { return refusal(500) }
    return json(
      .object([.init("Status", .string("Success")), .init("Data", .object(report(message, Date())))]))
  }

  /// The messages that can be asked about at once.
  private static let messageLimit = 1_000

  private func deliveries(_ call: SimulatedCall) -> SimulatedAnswer {
    func failure(_ code: Int) -> SimulatedAnswer {
      json(.object([.init("Status", status(code)), .init("Data", .array([]))]))
    }
    if let code = call.refusalOfToken(for: .getDeliveries, isLenient: isLenient) { return failure(code) }
    let asked = call["ListMessageID"].split(separator: ",").prefix(Self.messageLimit).compactMap {
      account.message(String($0))
    }
    if asked.contains(where: { $0.fate == .callsFail }) { return failure(500) }
    var found = asked.filter { $0.fate != .isLeftOut }
    guard !found.isEmpty else { return failure(0) }
    // The order of the items means nothing.
    if found.contains(where: { $0.fate == .comesAsTitle }) { found.reverse() }
    let now = Date()
    let items: [JSON] = found.map { .object(report($0, now) + [.init("Status", .string("Success"))]) }
    return json(.object([.init("Status", .string("Success")), .init("Data", .array(items))]))
  }

  private func report(_ message: SimulatedMessage, _ now: Date) -> [JSON.Member] {
    let code = message.deliveryCode(at: now, speed: speed)
    let name = message.fate == .comesAsTitle ? DeliveryTable.entry(code: code)?.name : nil
    return [
      .init("MessageID", .number(String(message.id))),
      .init("DeliveryType", name.map { .string($0) } ?? .number(String(code))), .init("Cost", .number("0")),
      .init("RegDateTime", .string(SimulatedMessage.time(message.registeredAt))),
      .init("SendDateTime", .string(SimulatedMessage.time(message.sentAt(at: now, speed: speed)))),
    ]
  }

  /// Answers with a number alone: the price for all numbers together, or the negative number of a status.
  private func messagePrice(_ call: SimulatedCall) -> SimulatedAnswer {
    func failure(_ code: Int) -> SimulatedAnswer { json(.number(String(-abs(code)))) }
    if let code = call.refusalOfToken(for: .calculateMessagePrice, isLenient: isLenient) {
      return failure(code)
    }
    for (name, code) in [("SMSMessageText", 14), ("LineNumber", 12), ("Mobiles", 17)]
    where call[name].allSatisfy(\.isWhitespace) { return failure(code) }
    let mobiles = call["Mobiles"].split(separator: ",").map { try? MobileNumber(String($0)) }
    guard !mobiles.isEmpty, !mobiles.contains(where: { $0 == nil }) else { return failure(102) }
    let price = SimulatedAccount.price(of: call["SMSMessageText"], line: call["LineNumber"])
    return json(.number(String(price * mobiles.count)))
  }

  private func optOut(_ call: SimulatedCall) -> SimulatedAnswer {
    if let code = call.refusalOfToken(for: .isBlackListByCancelation, isLenient: isLenient) {
      return refusal(code)
    }
    guard let mobile = try? MobileNumber(call["Mobile"]) else { return refusal(101) }
    let line = call["LineNumber"].uppercased() == "OTP" ? "98" : call["LineNumber"]
    let hasOptedOut = SimulatedMessage.fate(of: mobile.digits) == .hasOptedOut
    return json(
      .object([
        .init("Status", .string("Success")), .init("LineNumber", .string(line)),
        .init(
          "Data",
          .array([
            .object([
              .init("Number", .number("98" + mobile.digits)), .init("IsBlackList", .bool(hasOptedOut)),
            ])
          ])),
      ]))
  }

  private func messages(_ call: SimulatedCall) -> SimulatedAnswer {
    if let code = call.refusalOfToken(for: .getMessages, isLenient: isLenient) { return refusal(code) }
    guard let start = AnswerReading.moment(.string(call["FromDateTime"])),
      let end = AnswerReading.moment(.string(call["ToDateTime"]))
    else { return refusal(106) }
    let items: [JSON] = account.messages(from: start, to: end).map { message in
      .object([
        .init("MessageID", .number(String(message.id))), .init("Mobile", .number(message.mobile)),
        .init("LineNumber", .string(message.line)), .init("SMSMessageText", .string(message.text)),
        .init("RegDateTime", .string(SimulatedMessage.time(message.registeredAt))),
      ])
    }
    return json(.object([.init("Status", .string("Success")), .init("Data", .array(items))]))
  }

  // MARK: Shapes of answers

  private static func success(
    _ messageID: Int, mobile: String, code: String, _ misbehaviour: TriggerList.Misbehaviour?
  ) -> String {
    var status: JSON = .string("Success")
    var mobileValue: JSON = .string(mobile)
    var codeValue: JSON = .string(code)
    switch misbehaviour {
    case .numericStatus: status = .number("1")
    case .numericMobile: mobileValue = .number(mobile)
    // A number loses its leading zeros; dropping two digits makes this visible.
    case .numericCode: codeValue = .number(String(Int(code.dropFirst(2)) ?? 0))
    case .maskedCode:
      codeValue = .string(String(code.prefix(1)) + String(repeating: "*", count: code.count - 1))
    case .hostile:
      let poison = "\u{1B}]0;owned\u{07}\u{1B}[31m\u{202E}"
      return
        "{\"Status\":\"Success\",\"Data\":{\"Status\":\"Success\",\"MessageID\":\"\(escaped(poison))\(messageID)\","
        + "\"Mobile\":\"\(escaped(poison))\(mobile)\",\"Code\":\"\(escaped(poison))\(code)\"}}"
    default: break
    }
    let fields: [JSON.Member] = [
      .init("Status", status), .init("MessageID", .number(String(messageID))), .init("Mobile", mobileValue),
      .init("Code", codeValue),
    ]
    let answer: JSON =
      switch misbehaviour {
      case .flat: .object(fields)
      case .dataArray: .object([.init("Status", status), .init("Data", .array([.object(fields)]))])
      default: .object([.init("Status", status), .init("Data", .object(fields))])
      }
    let text = answer.text(pretty: false)
    return switch misbehaviour {
    case .cutOff: String(text.prefix(text.count * 2 / 3))
    case .leadingZero:
      text.replacing("\"Mobile\":\"\(mobile)\"", with: "\"Mobile\":0\(mobile)")
    default: text
    }
  }

  /// Writes controls and non-ASCII as JSON escapes, so that escape sequences arrive inside the strings.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let hex = String(scalar.value, radix: 16)
      return scalar.isASCII && scalar.value >= 0x20
        ? String(scalar) : "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }.joined()
  }

  private func refusal(_ code: Int) -> SimulatedAnswer {
    json(.object([.init("Status", status(code)), .init("Data", .null)]))
  }

  /// Returns the title of a status, as the real service does, or the number of a code that the table does not list.
  private func status(_ code: Int) -> JSON {
    StatusTable.entry(code: code).map { .string($0.title) } ?? .number(String(code))
  }

  static func isDate(_ text: String) -> Bool {
    let pattern = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})?/
    return text.wholeMatch(of: pattern) != nil
  }

  private var logText: JSON {
    .array(
      account.requests.map { entry in
        .object([
          .init("number", .number(String(entry.number))), .init("method", .string(entry.method)),
          .init("path", .string(entry.path)), .init("token", .string(entry.tokenPlace)),
          .init("parameters", .object(entry.parameters.map { .init($0.name, .string($0.value)) })),
          .init("time", .string(IranTime.iso(entry.time))),
          .init("answer", entry.answer.map { .string($0) } ?? .null),
          .init("remarks", .array(entry.remarks.map { .string($0.text(in: .english)) })),
          .init("milliseconds", entry.milliseconds.map { .number(String($0)) } ?? .null),
        ])
      })
  }
}
