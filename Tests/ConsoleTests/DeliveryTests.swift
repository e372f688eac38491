import AmootSMS
import ConsoleData
import ConsoleWording
import Foundation
import Screen
import Testing
import Wording

@testable import ConsoleCore

/// When the console asks about messages, and what it makes of the answers. Time passes by hand.
@Suite("Watching deliveries")
struct DeliveryTests {
  /// What the console asks for among its last effects.
  private static func question(
    _ console: ConsoleHarness
  ) -> (id: Int, rows: [SendRecord], sender: Sender, demanded: Set<Int64>)? {
    for case .delivery(.ask(let id, let rows, let sender, let demanded)) in console.effects {
      return (id, rows, sender, demanded)
    }
    return nil
  }

  /// Plays the runtime: the history says which messages are on their way.
  private static func find(_ rows: [SendRecord], _ console: inout ConsoleHarness) {
    let effects = console.effects + console.inFlight
    for case .delivery(.find(let id, _)) in effects.reversed() {
      console.post(.delivery(.found(id: id, rows)))
      return
    }
  }

  /// Plays the runtime: the service reports a code for every row.
  private static func answer(_ code: Int, _ console: inout ConsoleHarness) throws {
    let question = try #require(Self.question(console))
    console.now += 0.2
    let report = try DeliveryRecordTests.report("\(code)")
    let rows = question.rows.map { known in
      var row = known
      _ = row.delivery.take(
        report, due: row.due, asked: console.now - 0.2, answered: console.now)
      return row
    }
    Self.tell(question.id, rows, asked: Set(rows.map(\.id)), &console)
  }

  /// Plays the runtime: the question fails for every row.
  private static func fail(_ problem: DeliveryProblem, _ console: inout ConsoleHarness) throws {
    let question = try #require(Self.question(console))
    let rows = question.rows.map { known in
      var row = known
      row.delivery.fail(problem, asked: console.now, answered: console.now)
      return row
    }
    Self.tell(question.id, rows, asked: Set(rows.map(\.id)), problem: problem, &console)
  }

  /// Plays the runtime: the service refuses a question about several rows, so that nothing is written about any of them.
  private static func spoil(_ console: inout ConsoleHarness) throws {
    let question = try #require(Self.question(console))
    var rows = question.rows
    for index in rows.indices { rows[index].delivery.askedAt = console.now }
    Self.tell(
      question.id, rows, asked: Set(rows.map(\.id)), problem: .init(ServiceStatus(title: "Failed")), &console)
  }

  private static func pending(_ count: Int, _ now: Date, profile: String = "production") -> [SendRecord] {
    (1...count).map { index in
      SendRecord(
        id: Int64(index), startedAt: now, profile: profile, mobile: "9120000000", line: "public", text: "x",
        codeLength: 5, state: .accepted, statusCode: 1, messageID: String(1_000 + index),
        destination: Destination(.production))
    }
  }

  /// Plays the runtime: the answer to a question.
  private static func tell(
    _ id: Int, _ rows: [SendRecord], asked: Set<Int64> = [], problem: DeliveryProblem? = nil,
    recordProblem: Phrase? = nil, _ console: inout ConsoleHarness
  ) {
    let answer = DeliveryAnswer(rows: rows, asked: asked, problem: problem, recordProblem: recordProblem)
    console.post(.delivery(.answered(id: id, answer)))
  }

  /// Plays the service: it reports a code for a row now.
  private static func report(_ code: Int, _ row: inout SendRecord, _ console: ConsoleHarness) throws {
    _ = row.delivery.take(
      try DeliveryRecordTests.report("\(code)"), due: row.due, asked: console.now, answered: console.now)
  }

  /// Returns the console after it has sent one message that was accepted some seconds ago.
  private static func sent(
    _ console: ConsoleHarness = ConsoleHarness(), ago seconds: Double = 0
  ) throws -> ConsoleHarness {
    var console = console
    let order = try console.send("09120000000", row: 7)
    console.end(order, ConsoleHarness.success)
    if seconds > 0 { console.pass(seconds) }
    return console
  }

  /// Lets time pass up to every wake-up; returns the seconds at which a question left.
  private static func asked(
    _ console: inout ConsoleHarness, for seconds: Double, code: Int
  ) throws -> [Double] {
    let (start, end) = (console.now, console.now + seconds)
    var times: [Double] = []
    while let wake = console.model.nextWake, wake <= end {
      console.now = max(wake, console.now)
      console.post(.tick)
      guard Self.question(console) != nil else { continue }
      times.append(console.now.timeIntervalSince(start))
      try answer(code, &console)
    }
    return times
  }

  @Test("asks often while a message is young, less and less later, and never after that")
  func schedule() throws {
    var console = try Self.sent()
    let times = try Self.asked(&console, for: 80 * 3_600, code: 8)
    #expect(times == [5, 10, 20, 40, 60, 120, 300, 600, 1_200])
    #expect(console.model.nextWake == nil)
    #expect(console.text.contains("… at the operator after 20 min"), "\(console.text)")
  }

  @Test(
    "nothing is asked, and nothing wakes, once a message is settled", arguments: [1, 3, 35, 300, 501, 950])
  func settled(code: Int) throws {
    var console = try Self.sent()
    #expect(try Self.asked(&console, for: 80 * 3_600, code: code) == [5])
    #expect(console.model.nextWake == nil)
  }

  @Test("a failure that may still turn is asked about again, and an arrival overturns it")
  func overturned() throws {
    var console = try Self.sent(ago: 5)
    try Self.answer(2, &console)
    #expect(console.text.contains("✗ failed within 5 s"), "\(console.text)")
    console.pass(5)
    try Self.answer(1, &console)
    #expect(console.text.contains("✓ reached the phone within 11 s"), "\(console.text)")
    #expect(console.model.nextWake == nil)
  }

  @Test("the arrival takes the place of the notice about the acceptance, with the code and its key")
  func arrival() throws {
    var console = try Self.sent()
    #expect(console.text.contains("Accepted; the code is 48213"), "\(console.text)")
    console.pass(5)
    try Self.answer(1, &console)
    #expect(
      console.text.contains("The message reached the phone within 5 s. Code 48213: ^Y copies it."),
      "\(console.text)")
    console.press(.control("y"))
    #expect(console.effects == [.terminal(.copy("48213", what: SendingWords.code("48213")))])
  }

  @Test("the bell rings for the end of a way only, and only where it is wanted")
  func bell() throws {
    var console = try Self.sent(ConsoleHarness(appearance: Appearance(rings: true)), ago: 5)
    try Self.answer(8, &console)
    #expect(!console.effects.contains(.terminal(.ring)))
    console.pass(5)
    try Self.answer(1, &console)
    #expect(console.effects.contains(.terminal(.ring)))
  }

  @Test("two hundred messages take one question a second at most, a hundred at once")
  func rate() throws {
    var console = ConsoleHarness()
    console.post(.history(.opened(readOnlyReason: nil)))
    Self.find(Self.pending(200, console.now - 60), &console)
    #expect(Self.question(console)?.rows.count == 100)
    try Self.answer(8, &console)
    // From the question on, to which the answer took a while.
    var times = [-0.2]
    times += try Self.asked(&console, for: 3_600, code: 8)
    for (one, next) in zip(times, times.dropFirst()) { #expect(next - one > 0.999, "\(times)") }
    #expect(times.count <= 2 * 5)
  }

  @Test("one question at a time: nothing is asked, and nothing wakes, until the answer is there")
  func hanging() throws {
    var console = try Self.sent(ago: 5)
    #expect(Self.question(console) != nil)
    #expect(console.model.nextWake == nil)
    console.pass(60)
    #expect(Self.question(console) == nil)
    // Keys are answered, and sends leave, meanwhile.
    console.press(.named(.enter))
    #expect(console.orders.count == 1)
  }

  @Test("a message that is due later is asked about later, whatever happens before")
  func dueLater() throws {
    var console = ConsoleHarness()
    var row = Self.pending(1, console.now)[0]
    row.sendAt = console.now + 3_600
    console.post(.history(.opened(readOnlyReason: nil)))
    Self.find([row], &console)
    #expect(Self.question(console) == nil)
    #expect(console.model.nextWake == row.sendAt.map { $0 + 5 })
    console.load([row])
    console.press(.named(.function(3)), .character("a"))
    #expect(Self.question(console) == nil && console.text.contains("goes out at"), "\(console.text)")
    console.press(.named(.enter))
    #expect(Self.question(console) == nil)
  }

  @Test("at the start all that is on its way is asked about once; later only what is due")
  func start() throws {
    var console = ConsoleHarness()
    let rows = Self.pending(3, console.now - 7_200).map { row in
      var row = row
      row.delivery = DeliveryRecord(code: 8, seenAt: row.due + 5, askedAt: row.due + 1_200)
      return row
    }
    console.post(.history(.opened(readOnlyReason: nil)))
    Self.find(rows, &console)
    #expect(Self.question(console)?.rows.count == 3 && Self.question(console)?.demanded.isEmpty == true)
    try Self.answer(8, &console)
    #expect(console.model.nextWake == nil)
    // Another program has written: the same rows are found, and nothing is due.
    console.post(.history(.changed))
    Self.find(rows, &console)
    #expect(Self.question(console) == nil && console.model.nextWake == nil)
  }

  @Test("only the profile and the address that sent a row ask about it, with a token at hand")
  func accounts() throws {
    var console = ConsoleHarness()
    let base = try BaseAddress("http://127.0.0.1:8080/rest")
    var elsewhere = Self.pending(1, console.now - 60)[0]
    elsewhere.destination = Destination(base)
    var unknown = Self.pending(1, console.now - 60, profile: "gone")[0]
    unknown.id = 2
    var other = Self.pending(1, console.now - 60, profile: "test")[0]
    (other.id, other.destination) = (3, Destination(base))
    console.post(.history(.opened(readOnlyReason: nil)))
    Self.find([elsewhere, unknown, other], &console)
    #expect(Self.question(console) == nil && console.model.nextWake == nil)
    // A profile without a token does not get one for this.
    var test = Profile(name: "test", base: base, tokenCommand: "pass show amoot")
    console.model.profiles.all.append(test)
    #expect(console.model.nextWake == nil)
    test.token = "test-profile-token"
    console.model.profiles.all[1] = test
    console.pass(0)
    let question = try #require(Self.question(console))
    #expect(question.rows.map(\.id) == [3] && question.sender.token.secret == "test-profile-token")
    #expect(question.sender.base == base)
  }

  @Test("a token that is being typed is asked with only when it is left")
  func typedToken() throws {
    var console = try Self.sent()
    console.model.focus = .field(.token)
    console.pass(6)
    #expect(Self.question(console) == nil)
    // Where a report covers the field, nothing is being typed.
    console.press(.named(.function(4)))
    #expect(Self.question(console) != nil)
  }

  @Test("a token that may not ask is told so once, and asks again when the settings change")
  func refusedForGood() throws {
    var console = try Self.sent(ago: 5)
    try Self.fail(.init(ServiceStatus(code: -208)), &console)
    #expect(
      console.text.contains("production: the service tells nothing about deliveries: Token_NotAllowMethod"),
      "\(console.text)")
    #expect(console.model.nextWake == nil)
    let told = console.model.notices.past.count
    console.pass(600)
    #expect(Self.question(console) == nil)
    console.press(.named(.function(3)), .character("a"))
    // The user may ask all the same, and hears why it was in vain.
    #expect(Self.question(console)?.demanded.isEmpty == false)
    try Self.fail(.init(ServiceStatus(code: -208)), &console)
    #expect(console.text.contains("nothing new: the service refused the question"), "\(console.text)")
    #expect(
      !console.model.notices.past.dropFirst(told).contains { $0.text.english.contains("tells nothing about") }
    )
    var preferences = console.model.settings.preferences
    preferences.codeLength = 6
    console.readSettings(preferences)
    #expect(console.model.nextWake != nil)
  }

  @Test("other failures are silent, and the schedule goes on")
  func silentFailures() throws {
    var console = try Self.sent()
    let notices = console.model.notices.past
    for problem in [
      DeliveryProblem.init(CallFailure.transport(.timedOut(.wait, after: .seconds(30)))),
      .init(ServiceStatus(title: "Failed")), .notMentioned,
    ] {
      console.now = try #require(console.model.nextWake)
      console.post(.tick)
      try Self.fail(problem, &console)
    }
    #expect(console.model.notices.past == notices)
    #expect(console.model.nextWake == console.model.history.rows[0].due + 40)
    console.press(.named(.function(4)))
    #expect(console.text.contains("in vain: the answer does not mention this message"), "\(console.text)")
  }

  @Test(
    "a message that spoils the answer for all is found by halves",
    arguments: [[1], [37], [64], [100], [1, 2, 3, 4], [97, 98, 99, 100], [1, 30, 60, 90]] as [[Int64]])
  func spoilt(bad: [Int64]) throws {
    var console = ConsoleHarness()
    console.post(.history(.opened(readOnlyReason: nil)))
    Self.find(Self.pending(100, console.now - 7_200), &console)
    var reported: Set<Int64> = []
    var questions = 0
    while let question = Self.question(console), questions < 60 {
      questions += 1
      let ids = Set(question.rows.map(\.id))
      if !ids.isDisjoint(with: bad), ids.count > 1 {
        try Self.spoil(&console)
      } else if !ids.isDisjoint(with: bad) {
        try Self.fail(.init(ServiceStatus(title: "Failed")), &console)
      } else {
        reported.formUnion(ids)
        try Self.answer(8, &console)
      }
      console.effects = []
      if let wake = console.model.nextWake {
        console.now = max(console.now, wake)
        console.post(.tick)
      }
    }
    #expect(reported == Set(1...100).subtracting(bad))
    #expect(questions < 60 && console.model.nextWake == nil)
  }

  @Test("a service that knows none of the messages is not asked about each of them")
  func allSpoilt() throws {
    var console = ConsoleHarness()
    console.post(.history(.opened(readOnlyReason: nil)))
    Self.find(Self.pending(100, console.now - 7_200), &console)
    var questions = 0
    while Self.question(console) != nil, questions < 100 {
      questions += 1
      try Self.spoil(&console)
      console.effects = []
      guard let wake = console.model.nextWake else { break }
      console.now = max(console.now, wake)
      console.post(.tick)
    }
    #expect(questions == DeliveryTracking.mostRefusals && console.model.nextWake == nil)
  }

  @Test("a row that another console has asked about is left to it; the user's question is put again")
  func claimed() throws {
    var console = try Self.sent(ago: 5)
    let question = try #require(Self.question(console))
    var row = question.rows[0]
    row.delivery.askedAt = console.now
    Self.tell(question.id, [row], &console)
    #expect(console.model.nextWake == row.due + 10)
    console.pass(2)
    console.press(.named(.function(3)), .character("a"))
    let demanded = try #require(Self.question(console))
    #expect(demanded.demanded == [7] && demanded.rows[0].delivery.askedAt == row.delivery.askedAt)
    row.delivery.askedAt = console.now
    Self.tell(demanded.id, [row], &console)
    console.pass(1)
    #expect(Self.question(console)?.rows[0].delivery.askedAt == row.delivery.askedAt)
    try Self.answer(8, &console)
    #expect(console.text.contains("0912 000 0000: at the operator after"), "\(console.text)")
  }

  @Test("a question of the user about a row that is being asked about is answered with it, or asked again")
  func demandedMeanwhile() throws {
    var console = try Self.sent(ago: 5)
    var question = try #require(Self.question(console))
    #expect(question.demanded.isEmpty)
    console.press(.named(.function(3)), .character("a"))
    #expect(Self.question(console) == nil && console.text.contains("Asking the service"), "\(console.text)")
    // Another program was faster.
    var row = question.rows[0]
    row.delivery.askedAt = console.now
    Self.tell(question.id, [row], &console)
    console.pass(1)
    question = try #require(Self.question(console))
    #expect(question.demanded == [7])
    try Self.answer(8, &console)
    #expect(console.text.contains("0912 000 0000: at the operator after"), "\(console.text)")

    // Its answer serves the user, too.
    console.pass(4)
    #expect(Self.question(console)?.demanded.isEmpty == true)
    console.press(.character("a"))
    let before = console.effects
    #expect(before.isEmpty)
    console.pass(0)
    let id = try #require(console.model.delivery.awaited?.id)
    row = try #require(console.model.delivery.awaited?.rows.first)
    try Self.report(2, &row, console)
    Self.tell(id, [row], asked: [7], &console)
    #expect(console.text.contains("0912 000 0000: failed within"), "\(console.text)")
    #expect(!console.model.delivery.isDemanded(7))

    // Without a claim nothing was asked, which the user's own question does.
    console.now = try #require(console.model.nextWake)
    console.post(.tick)
    question = try #require(Self.question(console))
    console.press(.character("a"))
    Self.tell(question.id, question.rows, recordProblem: .verbatim("disk full"), &console)
    console.pass(1)
    #expect(Self.question(console)?.demanded == [7])
  }

  @Test("a clock that is set back neither stops the questions nor wakes for nothing")
  func clockSetBack() throws {
    var console = try Self.sent(ago: 5)
    try Self.answer(8, &console)
    console.now -= 3_600
    console.post(.tick)
    console.press(.named(.function(3)), .character("a"))
    if Self.question(console) == nil { console.pass(1) }
    #expect(Self.question(console)?.demanded == [7])
    try Self.answer(8, &console)
    // Each wake-up has its question.
    let times = try Self.asked(&console, for: 3_600 * 2, code: 8)
    #expect(times.count <= 10, "\(times)")
  }

  @Test("changes of the history that come together are looked up once more, and not one by one")
  func lookUps() throws {
    var console = ConsoleHarness()
    func finds() -> Int { console.effects.count { if case .delivery(.find) = $0 { true } else { false } } }
    // From its start.
    if let id = console.model.delivery.awaitedFind?.id { console.post(.delivery(.found(id: id, []))) }
    console.post(.history(.opened(readOnlyReason: nil)))
    #expect(finds() == 1)
    let id = try #require(console.model.delivery.awaitedFind?.id)
    for _ in 0..<5 {
      console.post(.history(.changed))
      #expect(finds() == 0)
    }
    console.post(.delivery(.found(id: id, [])))
    #expect(finds() == 1)
    let next = try #require(console.model.delivery.awaitedFind?.id)
    console.post(.delivery(.notFound(id: next)))
    #expect(finds() == 0 && console.model.delivery.awaitedFind == nil)
    // Where nothing can be claimed, nothing is looked up.
    console.post(.history(.replaced(.file, readOnlyReason: .verbatim("read-only"))))
    #expect(finds() == 0)
    console.post(.history(.changed))
    #expect(finds() == 0)
  }

  @Test("what is watched is bounded, and a row whose end is not in the file stays watched")
  func bounds() throws {
    let now = Date(timeIntervalSince1970: 1_795_422_600)
    var tracking = DeliveryTracking()
    for row in Self.pending(DeliveryTracking.capacity + 50, now) {
      var row = row
      row.startedAt += Double(row.id)
      tracking.add(row, isOwn: true)
    }
    let watched = tracking.ownRecorded.map(\.row.id)
    // The newest.
    #expect(watched.count == DeliveryTracking.capacity && watched.min() == 51)
    #expect(tracking.isOwn(60) && !tracking.isOwn(1))
    let unwritten = try #require(tracking.ownRecorded.first { $0.row.id == 60 }?.row)
    tracking.replace(with: [], keeping: [unwritten], now: now, asksAll: false)
    #expect(tracking.ownRecorded.map(\.row.id) == [60])
    var other = unwritten
    other.startedAt -= 1
    tracking.replace(with: [], keeping: [other], now: now, asksAll: false)
    #expect(tracking.ownRecorded.isEmpty)
  }

  @Test(
    "a token that may not ask for another reason is told its remedy", arguments: [-207, -106, -209, -101])
  func otherRefusals(code: Int) throws {
    var console = try Self.sent(ConsoleHarness(width: 140, height: 40), ago: 5)
    let problem = DeliveryProblem(ServiceStatus(code: code))
    guard problem.isRefusedForGood else { return }
    try Self.fail(problem, &console)
    let notice = try #require(console.model.notices.current?.text.english)
    #expect(
      notice.contains(problem.status?.remedy.english ?? "?") && !notice.contains("GetDeliveries"), "\(notice)"
    )
  }

  @Test("what another program was told about a message sent here is told here, once")
  func toldElsewhere() throws {
    for (code, words) in [(1, "The message reached the phone within"), (35, "0912 000 0000: blocked within")]
    {
      var console = ConsoleHarness(appearance: Appearance(rings: true))
      if let id = console.model.delivery.awaitedFind?.id { console.post(.delivery(.found(id: id, []))) }
      console = try Self.sent(console, ago: 5)
      let question = try #require(Self.question(console))
      var row = question.rows[0]
      row.delivery.askedAt = console.now
      Self.tell(question.id, [row], &console)
      try Self.report(code, &row, console)
      console.post(.history(.changed))
      guard case .delivery(.find(let id, let watched))? = console.effects.last else {
        #expect(Bool(false), "\(console.effects)")
        return
      }
      #expect(watched.map(\.id) == [7])
      console.post(.delivery(.found(id: id, [row])))
      #expect(console.text.contains(words), "\(console.text)")
      #expect(console.effects.contains(.terminal(.ring)) && console.model.deliveryWake == nil)
      console.post(.history(.changed))
      Self.find([row], &console)
      #expect(!console.effects.contains(.terminal(.ring)))
    }
  }

  @Test("a report that cannot be kept is shown, and asked for again, without telling it twice")
  func lost() throws {
    var console = try Self.sent(ConsoleHarness(appearance: Appearance(rings: true)), ago: 5)
    for isFirst in [true, false] {
      let question = try #require(Self.question(console))
      var row = question.rows[0]
      row.delivery.askedAt = console.now
      try Self.report(35, &row, console)
      Self.tell(
        question.id, [row], asked: [7], recordProblem: isFirst ? .verbatim("disk full") : nil, &console)
      #expect(console.model.history.rows[0].delivery.code == 35)
      #expect(console.effects.contains(.terminal(.ring)) == isFirst)
      guard isFirst else { break }
      // The file has the claim, and no report.
      #expect(console.model.deliveryWake == row.due + 10)
      console.pass(5)
      #expect(Self.question(console)?.rows[0].delivery == DeliveryRecord(askedAt: row.delivery.askedAt))
    }
    #expect(console.model.deliveryWake == nil)
  }

  @Test("a row whose end comes into the history late is asked about again, silently if it was told before")
  func late() throws {
    var console = try Self.sent(ConsoleHarness(appearance: Appearance(rings: true)))
    let record = try #require(console.model.sending.last)
    console.model.sending.unwritten = [record]
    console.pass(5)
    try Self.answer(1, &console)
    #expect(console.effects.contains(.terminal(.ring)) && console.model.deliveryWake == nil)
    console.post(.sending(.recordedLate(record)))
    #expect(console.model.sending.unwritten.isEmpty && console.model.deliveryWake != nil)
    console.pass(1)
    #expect(Self.question(console)?.rows[0].delivery == DeliveryRecord())
    try Self.answer(1, &console)
    #expect(!console.effects.contains(.terminal(.ring)) && console.model.deliveryWake == nil)
    #expect(console.model.history.rows[0].delivery.code == 1)
  }

  @Test("an account whose service refuses leaves the questions of others alone")
  func refusalsApart() throws {
    var console = ConsoleHarness()
    var test = Profile(name: "test", base: .production)
    test.token = "test-profile-token"
    console.model.profiles.all.append(test)
    let bad = Self.pending(100, console.now - 7_200)
    let good = Self.pending(20, console.now - 7_200, profile: "test").map { row in
      var row = row
      row.id += 200
      return row
    }
    console.post(.history(.opened(readOnlyReason: nil)))
    Self.find(bad + good, &console)
    var asked: Set<Int64> = []
    var questions = 0
    while let question = Self.question(console), questions < 100 {
      questions += 1
      if question.rows[0].profile == "test" {
        asked.formUnion(question.rows.map(\.id))
        try Self.answer(8, &console)
      } else {
        try Self.spoil(&console)
      }
      console.effects = []
      guard let wake = console.model.nextWake else { break }
      console.now = max(console.now, wake)
      console.post(.tick)
    }
    #expect(asked == Set(good.map(\.id)) && questions == DeliveryTracking.mostRefusals + 1)
  }

  @Test("a row that is gone when the user asks about it is told so, and a restored one is watched again")
  func goneAndBack() throws {
    var console = ConsoleHarness()
    if let id = console.model.delivery.awaitedFind?.id { console.post(.delivery(.found(id: id, []))) }
    console = try Self.sent(console, ago: 2)
    console.press(.named(.function(3)), .character("a"))
    let question = try #require(Self.question(console))
    Self.tell(question.id, [], &console)
    #expect(console.text.contains("is not in the history any more"), "\(console.text)")
    console.model.history.changing.insert(3)
    console.post(.history(.restored(3, count: 1)))
    #expect(console.effects.contains { if case .delivery(.find) = $0 { true } else { false } })
  }

  @Test("an answer to nothing that is awaited changes nothing: late, twice, or from before")
  func stale() throws {
    var console = try Self.sent(ago: 5)
    let question = try #require(Self.question(console))
    try Self.answer(8, &console)
    let model = console.model
    var row = question.rows[0]
    try Self.report(1, &row, console)
    for id in [question.id, question.id + 1_000, 0] {
      Self.tell(id, [row], asked: [row.id], &console)
      console.post(.delivery(.found(id: id, [row])))
    }
    #expect(console.model == model)
  }

  @Test("a row that is gone is forgotten, and one that took its number is left alone")
  func gone() throws {
    var console = try Self.sent(ago: 5)
    let question = try #require(Self.question(console))
    var other = SendRecord(
      id: 7, startedAt: console.now - 9_000, profile: "production", mobile: "9129999999", line: "98",
      text: "y",
      codeLength: 5, state: .accepted, messageID: "5", destination: Destination(.production))
    console.load([other])
    var row = question.rows[0]
    try Self.report(1, &row, console)
    Self.tell(question.id, [row], asked: [7], &console)
    #expect(console.model.history.rows[0].delivery.code == nil)
    // The history says that the row does not exist any more.
    other.messageID = "6"
    console.pass(1)
    console.press(.named(.function(3)), .character("a"))
    let again = try #require(Self.question(console))
    Self.tell(again.id, [], &console)
    #expect(console.model.nextWake == nil)
  }

  @Test("deliveryWatch off asks only when the key is pressed")
  func off() throws {
    var console = ConsoleHarness()
    console.model.settings.preferences.deliveryWatch = .off
    console = try Self.sent(console)
    #expect(console.model.nextWake == nil)
    console.pass(10)
    console.press(.named(.function(4)))
    #expect(Self.question(console) == nil)
    console.press(.character("a"))
    #expect(Self.question(console)?.rows.count == 1)
    try Self.answer(8, &console)
    #expect(console.text.contains("0912 000 0000: at the operator after 10 s."), "\(console.text)")
    #expect(console.model.nextWake == nil)
  }

  @Test("why a row cannot be asked about is told in a sentence")
  func reasons() throws {
    var console = ConsoleHarness()
    let rows = GoldenTests.rows(console.now - 60)
    for (index, row) in rows.enumerated() {
      let reason = console.model.deliveryDisabledReason(row)
      #expect((reason == nil) == (index == 0), "\(row.state) \(reason?.english ?? "")")
    }
    var row = rows[0]
    row.messageID = nil
    #expect(console.model.deliveryDisabledReason(row)?.english.contains("No MessageID came") == true)
    row.messageID = "1"
    row.profile = "shop"
    #expect(console.model.deliveryDisabledReason(row)?.english.contains("Only profile shop") == true)
    row = rows[0]
    row.delivery.code = 1
    #expect(console.model.deliveryDisabledReason(row)?.english.contains("has reached the phone") == true)
    console.load([row])
    console.press(.named(.function(3)), .character("a"))
    #expect(console.text.contains("has reached the phone"), "\(console.text)")
  }

  @Test("details asked for at once are fresh enough for a few seconds")
  func details() throws {
    var console = try Self.sent(ago: 2)
    console.press(.named(.function(4)))
    #expect(Self.question(console)?.rows.count == 1)
    try Self.answer(900, &console)
    #expect(console.text.contains("queued") && console.text.contains("(SendingQueue 900)"), "\(console.text)")
    console.press(.named(.escape), .named(.function(4)))
    #expect(Self.question(console) == nil)
  }

  @Test("a history that cannot be claimed in asks nothing by itself, and the schedule goes on")
  func unclaimable() throws {
    var console = try Self.sent(ago: 5)
    let question = try #require(Self.question(console))
    Self.tell(question.id, question.rows, recordProblem: .verbatim("disk full"), &console)
    #expect(console.model.nextWake == question.rows[0].due + 10)
    #expect(!console.text.contains("disk full"))
    // Nothing was asked, and nothing says so.
    #expect(console.model.history.rows[0].delivery.askedAt == nil)
    console.press(.named(.function(3)), .character("a"))
    if Self.question(console) == nil { console.pass(1) }
    let demanded = try #require(Self.question(console))
    Self.tell(demanded.id, demanded.rows, asked: [7], recordProblem: .verbatim("disk full"), &console)
    #expect(console.text.contains("not kept in the history: disk full"), "\(console.text)")
  }

  @Test("the filter finds each stage, and its list follows the reports")
  func filter() throws {
    var console = try Self.sent()
    console.press(.named(.function(3)), .character("/"))
    console.type("delivery:del")
    #expect(console.model.history.filter == HistoryFilter(terms: [.delivery(.delivered, now: console.now)]))
    console.pass(5)
    try Self.answer(1, &console)
    #expect(console.subjects.contains { if case .history(.load) = $0 { true } else { false } })
    for stage in DeliveryStage.allCases {
      let filter = try HistoryFilter(parsing: "delivery:\(stage.rawValue.lowercased())", now: console.now)
      #expect(filter.terms == [.delivery(stage, now: console.now)])
    }
    #expect(throws: HistoryFilterError.self) { try HistoryFilter(parsing: "delivery:un", now: console.now) }
  }

  @Test("codes that only this console knows stay on the screen when a report comes")
  func codes() throws {
    var console = ConsoleHarness()
    console.model.settings.preferences.keptCodes = .no
    console = try Self.sent(console, ago: 5)
    let question = try #require(Self.question(console))
    var row = question.rows[0]
    // The file does not have it.
    row.code = nil
    try Self.report(1, &row, console)
    Self.tell(question.id, [row], asked: [row.id], &console)
    #expect(console.model.history.rows[0].code == "48213" && console.model.sending.last?.code == "48213")
    #expect(console.model.history.rows[0].delivery.code == 1)
    #expect(console.text.contains("Code 48213"), "\(console.text)")
  }
}
