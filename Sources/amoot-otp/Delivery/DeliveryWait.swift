internal import AmootSMS
internal import ArgumentParser
internal import ConsoleData
internal import ConsoleWording
internal import Foundation
internal import Wording

/// Asks about messages until all have come to an end, or the time is up.
struct DeliveryWait: Sendable {
  let client: ServiceClient
  let token: Token
  let messageIDs: [String]

  /// What is known in the end.
  struct Found: Sendable {
    /// The last report about each message that was mentioned, and when it was asked for.
    var reports: [String: (delivery: Delivery, asked: Date, answered: Date)] = [:]
    /// Why the last question about a message brought nothing.
    var problems: [String: DeliveryProblem] = [:]
    /// Why the last question brought nothing about any message.
    var problem: DeliveryProblem?
    /// The messages that the service refused to tell about even alone.
    var refused: Set<String> = []

    func isOpen(_ id: String) -> Bool { reports[id]?.delivery.state?.isFinal != true }
  }

  /// Called with each answer, or why there is none, and the messages that the question was about.
  typealias Answered =
    @Sendable (
      _ ids: [String], Result<Deliveries, DeliveryProblem>, _ asked: Date, _ answered: Date
    ) -> Void

  /// The seconds after the start at which to ask; after the last, every minute, and at the end.
  private static let delays: [Double] = [2, 5, 8, 12, 20, 30, 40, 60]
  private static let batch = 100
  /// How many refused questions in a row mean that the service knows none of the messages, rather than not a few of them.
  private static let mostRefusals = 20

  /// Asks once about each message, a hundred at a time. Where some that the service does not know spoil the answer for all,
  /// they are found by halves: batches of one size before they are halved again.
  ///
  /// - Parameter deadline: When not to begin another question.
  func ask(
    _ found: inout Found, until deadline: ContinuousClock.Instant? = nil,
    onAnswer: Answered = { _, _, _, _ in }
  ) async {
    let open = messageIDs.filter(found.isOpen)
    let known = open.filter { !found.refused.contains($0) }
    var batches = stride(from: 0, to: known.count, by: Self.batch).map {
      Array(known[$0..<min($0 + Self.batch, known.count)])
    }
    batches += open.filter(found.refused.contains).map { [$0] }
    var refusals = 0
    var isFirst = true
    while let ids = batches.first {
      batches.removeFirst()
      if !isFirst { try? await Task.sleep(for: .seconds(1)) }
      guard !Task.isCancelled, isFirst || deadline.map({ ContinuousClock.now < $0 }) ?? true else { return }
      isFirst = false
      let asked = Date()
      let result = await client.deliveries(of: ids, token: token)
      let answered = Date()
      guard !Task.isCancelled else { return }
      switch result {
      case .success(let answer):
        found.problem = nil
        refusals = 0
        found.refused.subtract(ids)
        for id in ids {
          let delivery = answer.delivery(of: id)
          if let delivery { found.reports[id] = (delivery, asked, answered) }
          found.problems[id] = delivery == nil ? .notMentioned : nil
        }
      case .failure(let problem):
        found.problem = problem
        if problem.isRefusedForGood {
          // The others would be refused, too.
          for id in ids + batches.joined() { found.problems[id] = problem }
          onAnswer(ids, result, asked, answered)
          return
        }
        guard let status = problem.status else {
          for id in ids { found.problems[id] = problem }
          break
        }
        refusals += 1
        if ids.count > 1 {
          // Nothing is known about any of them.
          for id in ids { found.problems[id] = .refusedTogether(code: status.code, title: status.title) }
          let half = ids.count / 2
          batches += [Array(ids[..<half]), Array(ids[half...])]
        } else {
          for id in ids { found.problems[id] = problem }
          found.refused.formUnion(ids)
          onAnswer(ids, result, asked, answered)
        }
        if refusals >= Self.mostRefusals { return }
        continue
      }
      onAnswer(ids, result, asked, answered)
    }
  }

  /// Asks until all messages have come to an end, the time is up, or the task is cancelled.
  ///
  /// - Parameter found: What is known before.
  func run(for limit: Duration, from found: Found = Found(), onAnswer: Answered = { _, _, _, _ in }) async
    -> Found
  {
    let clock = ContinuousClock()
    let start = clock.now
    var found = found
    var delays = Self.delays[...]
    while !Task.isCancelled, found.problem?.isRefusedForGood != true, messageIDs.contains(where: found.isOpen)
    {
      let elapsed = clock.now - start
      guard elapsed < limit else { break }
      let next = delays.popFirst().map { Duration.seconds($0) } ?? elapsed + .seconds(60)
      try? await Task.sleep(until: start + min(next, limit), clock: clock)
      guard !Task.isCancelled else { break }
      await ask(&found, until: start + limit, onAnswer: onAnswer)
    }
    return found
  }

  /// Returns the exit code for a message's state; nil is one that was not reported.
  static func exitStatus(_ state: DeliveryState?) -> Int32 {
    switch state?.kind {
    case .delivered, .otherWay: ExitStatus.success
    case .failed, .blocked: ExitStatus.willNotArrive
    case .pending, .unknown, nil: ExitStatus.notInTime
    }
  }

  /// Refuses a `--timeout` that is no duration.
  static func validate(timeout: String?) throws {
    guard let timeout, limit(timeout) == nil else { return }
    throw ValidationError(
      CommandWords.about(
        "--timeout", DeliveryCommandWords.badDuration(VisibleText.escaped(timeout, limit: 20))
      ).text)
  }

  /// Returns a duration such as `30s`, `2m`, `1h` or `45`, up to a day; nil for anything else.
  static func limit(_ text: String) -> Duration? {
    let text = Digits.ascii(text)
    let units: [Character: Double] = ["s": 1, "m": 60, "h": 3_600]
    let unit = text.last.flatMap { units[$0] }
    guard let number = Double(unit == nil ? text : String(text.dropLast())) else { return nil }
    let seconds = number * (unit ?? 1)
    return seconds > 0 && seconds <= 86_400 ? .seconds(seconds) : nil
  }
}

/// What is known about a delivery, for programs.
enum DeliveryJSON {
  static func object(
    messageID: String, mobile: String? = nil, _ record: DeliveryRecord, within seconds: Int? = nil
  ) -> String {
    func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
    func time(_ date: Date?) -> JSON { text(date.map(IranTime.iso)) }
    var members: [JSON.Member] = [.init("messageID", .string(messageID))]
    if let mobile { members.append(.init("mobile", .string(mobile))) }
    members += [
      .init("delivery", text(record.entry?.kind.rawValue)),
      .init("deliveryCode", record.code.map { .number(String($0)) } ?? .null),
      .init("deliveryTitle", text(record.entry?.name)),
      .init("withinSeconds", seconds.map { .number(String($0)) } ?? .null),
      .init("registeredAt", time(record.registeredAt)), .init("handedOverAt", time(record.handedOverAt)),
      .init("cost", record.cost.map { .number(String($0)) } ?? .null),
      .init("problem", text(record.problem?.phrase.text(in: .english))),
    ]
    return JSON.object(members).text(pretty: false)
  }
}
