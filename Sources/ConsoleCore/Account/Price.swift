public import AmootSMS
public import ConsoleData
internal import ConsoleWording
public import Wording

/// What the service was asked about a price, and what it told.
public struct PriceState: Sendable, Equatable {
  /// What a price is for.
  struct Subject: Sendable, Equatable {
    let text: String
    let line: String
    let mobiles: [String]
    let sender: Sender
  }

  /// The question under way; the answer to any other changes nothing.
  var awaited: (id: Int, subject: Subject)?
  /// The last price that the service told.
  var told: (subject: Subject, rials: Int)?

  public init() {}

  public static func == (left: PriceState, right: PriceState) -> Bool {
    left.awaited?.id == right.awaited?.id && left.told?.subject == right.told?.subject
      && left.told?.rials == right.told?.rials
  }
}

extension Message {
  public enum Price: Sendable, Equatable {
    case told(id: Int, rials: Int)
    case notTold(id: Int, Phrase)
  }
}

extension Effect {
  /// A question for the price of a text to some numbers.
  public struct PriceQuestion: Sendable, Equatable {
    public let text: String
    public let line: String
    public let mobiles: [String]
    public let sender: Sender
  }
}

extension Model {
  /// What the message in the form probably costs, from the prices of the account that it would be sent with; nil where
  /// they are not told, or the form is not complete.
  public var priceEstimate: PriceEstimate? {
    guard let mobiles = try? form.mobiles().numbers.count else { return nil }
    return estimate(text: form.text(.message), line: form.text(.lineNumber), mobiles: mobiles)
  }

  private func estimate(text: String, line: String, mobiles: Int) -> PriceEstimate? {
    guard let prices = accountStatus?.prices, !prices.isEmpty,
      let length = try? CodeLength(parsing: form.text(.codeLength)).digits
    else { return nil }
    return PriceEstimate(text: text, codeLength: length, line: line, mobiles: mobiles, prices: prices)
  }

  /// What requests probably cost; nil unless they go out with the account whose prices are known.
  public func priceEstimate(_ requests: [SendOTPRequest], _ sender: Sender) -> PriceEstimate? {
    guard let request = requests.first, self.sender?.isSameAccount(as: sender) == true,
      let prices = accountStatus?.prices
    else { return nil }
    return PriceEstimate(
      text: request.text.value, codeLength: request.codeLength.digits, line: request.lineNumber.value,
      mobiles: requests.count, prices: prices)
  }

  /// The price that the service told for exactly what the form holds now.
  public var toldPrice: Int? {
    guard let told = price.told, told.subject == priceSubject else { return nil }
    return told.rials
  }

  /// Why the credit may not do for several numbers; nil if it does, or if that is not known.
  func creditReason(_ requests: [SendOTPRequest], _ sender: Sender) -> ConfirmationReason? {
    guard requests.count > 1, let credit = accountStatus?.credit,
      let estimate = priceEstimate(requests, sender), credit < estimate.most
    else { return nil }
    return .creditMayBeShort(credit: credit, least: estimate.range.lowerBound, most: estimate.most)
  }

  private var priceSubject: PriceState.Subject? {
    guard let sender, let mobiles = try? form.mobiles().numbers.map(\.digits),
      !mobiles.isEmpty,
      let text = try? MessageText(form.text(.message)).value,
      let line = try? LineNumber(form.text(.lineNumber)).value
    else { return nil }
    return PriceState.Subject(text: text, line: line, mobiles: mobiles, sender: sender)
  }

  var priceDisabledReason: Phrase? {
    if price.awaited != nil { return PriceWords.isAsking }
    return isReady && profile.misspeltKeys.isEmpty && priceSubject != nil ? nil : PriceWords.needsForm
  }

  mutating func askForPrice() -> [Effect] {
    guard let subject = priceSubject else { return [] }
    let id = nextRequestID()
    price.awaited = (id, subject)
    notify(.info, PriceWords.asking)
    return [
      .askForPrice(
        id: id,
        Effect.PriceQuestion(
          text: subject.text, line: subject.line, mobiles: subject.mobiles, sender: subject.sender))
    ]
  }

  mutating func update(_ message: Message.Price) -> [Effect] {
    switch message {
    case .told(let id, let rials):
      guard let awaited = price.awaited, awaited.id == id else { return [] }
      price.awaited = nil
      price.told = (awaited.subject, rials)
      // It would stand over what the form holds now.
      guard awaited.subject == priceSubject else {
        notify(.info, HelpWords.cameLate(key: keys.text(.askForPrice)))
        return []
      }
      notify(
        .good,
        PriceWords.byService(
          rials: rials, mobiles: awaited.subject.mobiles.count, parts: SMSParts(awaited.subject.text).parts))
    case .notTold(let id, let reason):
      guard let awaited = price.awaited, awaited.id == id else { return [] }
      price.awaited = nil
      notify(.bad, reason)
    }
    return []
  }
}
