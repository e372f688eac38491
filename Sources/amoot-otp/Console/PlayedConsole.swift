internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Screen
internal import Simulator
internal import Wording

/// A console for pictures: it is played by the console's own code, with a simulated service instead of a terminal, a network
/// and a disk, and by a clock that stands still until time is to pass. It is the same every time.
struct PlayedConsole {
  private(set) var model: Model
  /// 2026-11-23 12:00 in Iran.
  private var now = Date(timeIntervalSince1970: 1_795_422_600)
  /// The newest first.
  private var rows: [SendRecord] = []
  private var exchanges: [Int64: StoredExchange] = [:]
  /// The send whose answer has not come.
  private var underWay: (order: SendJob, prepared: ServiceClient.Prepared, row: SendRecord)?
  private let client = ServiceClient(transport: SimulatedTransport())

  static let token = "demo-token-0000-3f9a"
  /// What a message costs, in rials, from the simulated line that is used.
  private static let cost = 1_000

  private static let timing = Timing(
    name: .milliseconds(4), connect: .milliseconds(21), tls: .milliseconds(43), wait: .milliseconds(102),
    receive: .milliseconds(3), total: .milliseconds(173))

  init(_ preferences: Preferences, _ size: Size) throws {
    model = Model(
      size: size, now: now, preferences: preferences, form: nil, program: ProgramFacts(isDemo: true))
  }

  /// Opens the console on a history.
  ///
  /// - Parameter sends: The numbers that were sent to, and how many seconds ago, the last one first.
  mutating func open(with sends: [(mobile: String, ago: Double)]) async throws {
    for (index, send) in sends.enumerated() {
      let request = SendOTPRequest(
        mobile: try MobileNumber(send.mobile), text: try MessageText("پیامک تستی من"),
        lineNumber: try LineNumber("public"), codeLength: try CodeLength(5))
      let started = now.addingTimeInterval(-send.ago)
      let prepared = client.prepare(request, now: started)
      var record = SendRecord(
        id: Int64(sends.count - index),
        draft: SendDraft(startedAt: started, profile: model.profile.name, prepared: prepared))
      _ = try await answer(&record, prepared, seconds: Self.timing.total.inSeconds + Double(index) * 0.011)
      rows.append(record)
    }
    account = try await client.call(.accountStatus, token: Token(Self.token)).result.get()
    account?.credit = 22_000
    post(.started)
  }
  private var account: AccountStatus?

  mutating func press(_ keys: Key...) { for key in keys { post(.key(key)) } }

  mutating func type(_ text: String) { for character in text { press(.character(character)) } }

  mutating func pass(_ seconds: Double) {
    now += seconds
    post(.tick)
  }

  /// Lets the service answer the send that is under way.
  mutating func answerSend() async throws {
    guard let (order, prepared, begun) = underWay else { return }
    underWay = nil
    var row = begun
    let outcome = try await answer(&row, prepared, seconds: Self.timing.total.inSeconds)
    rows[0] = row
    if outcome.kind == .accepted, let credit = account?.credit { account?.credit = credit - Self.cost }
    post(.sending(.ended(order: order.id, row, outcome, recordProblem: nil, clockSkew: nil)))
  }

  /// Lets the service report a type of delivery for the newest row, as soon as the console asks about it.
  mutating func deliver(_ type: Int) {
    delivery = type
    for _ in 0..<300 where delivery != nil { pass(0.5) }
  }
  private var delivery: Int?

  private mutating func answer(
    _ record: inout SendRecord, _ prepared: ServiceClient.Prepared, seconds: Double
  ) async throws -> SendOutcome {
    let result = await client.send(prepared, token: try Token(Self.token))
    record.finish(result.outcome, duration: seconds)
    exchanges[record.id] = StoredExchange(
      request: prepared.redacted.text,
      responseHead: "HTTP 200\nContent-Type: application/json; charset=utf-8",
      responseBody: result.exchange.body, timing: Self.timing,
      connection: ConnectionFacts(
        address: "192.0.2.10:443", tlsVersion: "TLSv1.3",
        certificate: .init(
          name: "portal.amootsms.com", issuer: "R11", expiry: now.addingTimeInterval(60 * 86_400))))
    return result.outcome
  }

  /// Passes a message to the console, and plays the runtime.
  private mutating func post(_ message: Message) {
    for effect in update(&model, message, now: now) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .history(.load(let id, _)): post(.history(.loaded(id: id, HistoryWindow(rows))))
    case .history(.count(let id, _)):
      post(.history(.counted(id: id, count: rows.count, found: nil, newest: rows.first)))
    case .refreshAccount(let id, _):
      if let account { post(.account(.answered(id: id, account))) }
    case .details(.load(let id)):
      guard let row = rows.first(where: { $0.id == id }), let exchange = exchanges[id] else { return }
      post(.details(.loaded(id: id, SendDetails(exchange, usual: Self.timing, codeLength: row.codeLength))))
    case .sending(.check(let id, let mobiles, _)):
      let known = mobiles.map { mobile in
        let last = rows.first { $0.mobile == mobile }
        return RecipientHistory(mobile: mobile, isKnown: last != nil, last: last)
      }
      post(.sending(.checked(id: id, known)))
    case .sending(.send(let order)):
      let prepared = client.prepare(order.request, now: now)
      let row = SendRecord(
        id: Int64(rows.count + 1),
        draft: SendDraft(startedAt: now, profile: order.sender.profile, prepared: prepared))
      rows.insert(row, at: 0)
      underWay = (order, prepared, row)
      post(.sending(.began(order: order.id, row)))
    case .delivery(.find(let id, _)): post(.delivery(.found(id: id, Array(rows.prefix(1)))))
    case .delivery(.ask(let id, let asked, _, _)):
      let body = asked.compactMap { row in
        row.messageID.map { "{\"MessageID\":\($0),\"DeliveryType\":\(delivery ?? 0)}" }
      }
      delivery = nil
      guard
        let report = try? Deliveries(
          decoding: Data("{\"Status\":\"Success\",\"Data\":[\(body.joined(separator: ","))]}".utf8))
      else { return }
      let told = asked.map { row in
        var row = row
        _ = row.takeDelivery(.success(report), asked: now, answered: now)
        if let index = rows.firstIndex(where: { $0.id == row.id }) { rows[index] = row }
        return row
      }
      post(.delivery(.answered(id: id, DeliveryAnswer(rows: told, asked: Set(told.map(\.id))))))
    default: break
    }
  }
}
