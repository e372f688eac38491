import AmootSMS
import ConsoleData
import Foundation
import Testing

@testable import HistoryStore
import Wording

@Suite("Finding in the history")
struct HistoryFilterTests {
  static let now = Date(timeIntervalSince1970: 1_795_422_600)

  static func filled() throws -> HistoryStore {
    let store = try HistoryStore.inMemory()
    let rows: [(mobile: String, text: String, outcome: SendOutcome, ago: Double)] = [
      (
        "9120000001", "کد شما علي",
        .accepted(SendOTPAnswer(status: .success, messageID: "600477358", code: "48213")), 90_000
      ),
      ("9120000002", "hello WORLD", .refused(SendOTPAnswer(status: ServiceStatus(code: -207))), 5_000),
      ("9130000003", "می\u{200C}خواهم ۱۲۳", .unknown(.wait, .timedOut(after: .seconds(30))), 4_000),
      ("9350000004", "a \"quoted\" 100% _x", .notSent(.tls, .failed(detail: "x")), 60),
      ("9120000005", "hello again", .refused(SendOTPAnswer(status: ServiceStatus(code: 4))), 30),
    ]
    for row in rows {
      let draft = try draft(row.mobile, text: row.text, at: now - row.ago)
      var record = SendRecord(id: try store.begin(draft), draft: draft)
      record.finish(row.outcome, duration: 1)
      try store.finish(record, exchange: nil)
    }
    return store
  }

  @Test(
    "by every word of the filter",
    arguments: [
      ("", [5, 4, 3, 2, 1]), ("mobile:0912", [5, 2, 1]), ("mobile:+98912", [5, 2, 1]), ("mobile:۰۹۳۵", [4]),
      ("outcome:refused", [5, 2]), ("outcome:unk", [3]), ("outcome:notsent", [4]), ("status:-207", [2]),
      ("status:token", [2]), ("status:۴", [5]), ("line:PUBLIC", [5, 4, 3, 2, 1]), ("line:98", []),
      ("profile:production", [5, 4, 3, 2, 1]), ("since:2h", [5, 4, 3, 2]), ("until:2h", [1]),
      ("since:2026-11-23", [5, 4, 3, 2]), ("since:1405/09/02", [5, 4, 3, 2]), ("since:today", [5, 4, 3, 2]),
      ("until:yesterday", [1]), ("9", [5, 4, 3, 2, 1]), ("12", [5, 3, 2, 1]), ("zz", []), ("x", [4]),
      ("in", [5]),
      ("ید", []), ("hello", [5, 2]), ("HELLO world", [2]), ("world", [2]), ("477", [1]),
      ("48213", [1]),
      ("علی", [1]), ("علي", [1]), ("کد", [1]), ("كد", [1]), ("میخواهم", [3]), ("می\u{200C}خواهم", [3]),
      ("123", [3]),
      ("۱۲۳", [3]), ("notallow", [2]), ("0912", [5, 2, 1]), ("+989120000002", [2]), ("00989120000002", [2]),
      ("+98 912 000 0002", [2]), ("0912-000-0002", [2]), ("۰۹۱۲۰۰۰۰۰۰۲ hello", [2]), ("quoted", [4]),
      ("\"hello again\"", [5]),
      ("100%", [4]),
      ("_x", [4]), ("hello outcome:refused mobile:0912000", [5, 2]), ("nothing-like-this", []),
      ("mobile:", [5, 4, 3, 2, 1]),
      ("\"foo:bar\"", []), ("' OR 1=1 --", []), ("\"", [5, 4, 3, 2, 1]),
      // Words that mean something, unless they are quoted.
      ("refused", [5, 2]), ("unknown", [3]), ("not sent", [4]), ("notsent", [4]), ("failed", [5, 4, 2]),
      ("outcome:failed", [5, 4, 2]), ("رد شده", [5, 2]), ("نامشخص", [3]), ("\"refused\"", []),
      ("today", [5, 4, 3, 2]), ("yesterday", [1]), ("دیروز", [1]), ("day before yesterday", []),
      ("monday", [5, 4, 3, 2]), ("sunday", [1]), ("یکشنبه", [1]), ("یک\u{200C}شنبه", [1]), ("last week", []),
      ("this week", [5, 4, 3, 2, 1]), ("هفتهٔ پیش", []), ("this month", [5, 4, 3, 2, 1]), ("ماه پیش", []),
      ("2026-11-22", [1]), ("1405/09/01", [1]), ("on:yesterday", [1]), ("date:yesterday", [1]),
      ("day:2026-11-23", [5, 4, 3, 2]), ("creditNotEnough", [5]), ("-207", [2]), ("yesterday refused", []),
      ("hello today", [5, 2]),
      // Numbers with spaces beside other words.
      ("0912 000 0002 refused", [2]), ("refused +98 912 000 0005", [5]), ("hello 0912-000 0002 world", [2]),
      ("0912 0000", [5, 2, 1]),
      // One field.
      ("code:48213", [1]), ("code:4821", []), ("کد:۴۸۲۱۳", [1]), ("text:hello", [5, 2]), ("text:48213", []),
      ("text:x", [4]), ("note:hello", []), ("id:3", [3]), ("id:600477358", [1]), ("row:2", [2]),
      ("نتیجه:نامشخص", [3]), ("موبایل:۰۹۱۳", [3]), ("از:امروز", [5, 4, 3, 2]), ("تا:دیروز", [1]),
      ("date:today result:refused", [5, 2]),
      // Any of several.
      ("outcome:refused|unknown", [5, 3, 2]), ("outcome:refused|", [5, 2]), ("id:1|4|99", [4, 1]),
      ("-outcome:refused|accepted", [4, 3]), ("mobile:0913|0935 unknown", [3]),
      ("delivery:failed|blocked", []),
      // Without.
      ("-outcome:accepted", [5, 4, 3, 2]), ("-refused", [4, 3, 1]), ("-hello", [4, 3, 1]),
      ("hello -again", [2]), ("-mobile:0912", [4, 3]), ("-today", [1]), ("-status:-207", [5, 4, 3, 1]),
      ("-delivery:pending", [5, 4, 3, 2, 1]), ("-\"hello again\"", [4, 3, 2, 1]), ("-failed", [3, 1]),
      ("-line:public", []), ("-profile:x", [5, 4, 3, 2, 1]), ("-to:provider", []),
      ("-note:x", [5, 4, 3, 2, 1]),
      ("-since:2h", [1]), ("-until:2h", [5, 4, 3, 2]), ("-0912 000 0002", [5, 4, 3, 1]), ("-", []),
      ("−refused today", [4, 3]), ("!refused today", [4, 3]),
      // Words that connect, and values with spaces.
      ("not refused", [4, 3, 1]), ("NOT failed", [3, 1]), ("not sent", [4]), ("not not sent", [5, 3, 2, 1]),
      ("hello not again", [2]), ("refused or unknown", [5, 3, 2]), ("refused یا نامشخص", [5, 3, 2]),
      ("hello and world", [2]), ("hello or unknown today", [5, 3, 2]), ("or", [2]), ("not", [5, 2]),
      ("به‌جز رد شده", [4, 3, 1]), ("mobile:0912 000 0002", [2]), ("mobile:0912 hello", [5, 2]),
      ("نتیجه:رد شده", [5, 2]), ("outcome:not sent", [4]), ("arrived", []), ("نرسیده", [5, 4, 2]),
    ])
  func finds(_ text: String, _ expected: [Int64]) throws {
    let store = try Self.filled()
    let filter = try HistoryFilter(parsing: text, now: Self.now)
    #expect(try store.page(filter, limit: 10).map(\.id) == expected)
    #expect(try store.count(filter, limit: 100) == expected.count)
    // Paging gives the same rows.
    var paged: [Int64] = []
    while let row = try store.page(filter, before: paged.last, limit: 1).first { paged.append(row.id) }
    #expect(paged == expected)
    #expect(try store.page(filter, after: 0, limit: 10).map(\.id) == expected.reversed())
    // Rows that are not in the file are matched by the same rules.
    let all = try store.page(limit: 10)
    #expect(all.filter(filter.matches).map(\.id) == expected)
  }

  @Test(
    "a wrong word is named with its place and what was expected",
    arguments: [
      ("outcome:maybe", 1, "accepted"), ("hello mobile:abc", 7, "first digits"), ("since:soon", 1, "a day"),
      ("since:2026-13-40", 1, "a day"), ("outcome:", 0, ""), ("on:2h", 1, "a weekday"),
      ("outcome:refused|x", 1, "accepted"),
      ("id:abc", 1, "MessageID"),
      ("x -outcome:maybe", 3, "accepted"), ("hello 0912 000 0002 on:x", 21, "a day"),
      ("x outcome:re status:1 until:x", 23, "2h or today"),
    ])
  func wrong(_ text: String, _ column: Int, _ expected: String) {
    do throws(HistoryFilterError) {
      _ = try HistoryFilter(parsing: text, now: Self.now)
      #expect(column == 0)
    } catch {
      #expect(error.column == column)
      #expect(error.description.contains(expected))
    }
  }

  @Test("a name without a value is a fault only where nothing is typed any more")
  func noValue() throws {
    for name in ["mobile:", "since:", "outcome:", "status:", "x until:"] {
      #expect(throws: HistoryFilterError.self) {
        try HistoryFilter(parsing: name, now: Self.now, isWhole: true)
      }
      #expect(try HistoryFilter(parsing: name, now: Self.now).terms.allSatisfy { $0 == .word("x") })
    }
  }

  @Test("its reading says how it was understood")
  func reading() throws {
    let filter = try HistoryFilter(parsing: "mobile:0912 outcome:unk since:2h \u{1B}x", now: Self.now)
    #expect(
      filter.reading.english == "mobile starts with 0912, outcome unknown, since 2026-11-23 10:00, “\\u{1B}x”"
    )
  }

  @Test("a history of the first version is carried over whole, and can be searched")
  func migration() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    try HistorySchemaFixture.makeFirstVersion(at: path)
    let store = try HistoryStore(path: path)
    #expect(
      try store.page(HistoryFilter(parsing: "قدیمی", now: Self.now), limit: 5).map(\.messageID) == ["42"])
    #expect(try store.page(HistoryFilter(parsing: "09120000009", now: Self.now), limit: 5).count == 1)
    #expect(try store.exchange(of: 1)?.request == "POST /rest/SendOTP HTTP/1.1")
    #expect(try store.page(HistoryFilter(parsing: "42", now: Self.now), limit: 5).count == 1)
    #expect(try store.check() == HistoryCheck(rows: 1, findings: []))
  }

  @Test(
    "outcomes and days are understood in Persian too",
    arguments: [
      ("پذیرفته", SendRecord.State.accepted), ("پذیرفته‌شد", .accepted), ("رد", .refused), ("ردشده", .refused),
      ("ارسال‌نشده", .notSent), ("نامشخص", .unknown), ("unk", .unknown),
    ])
  func persian(value: String, state: SendRecord.State) throws {
    #expect(try HistoryFilter(parsing: "outcome:\(value)", now: Self.now).terms == [.outcome(state)])
    for (own, english) in [("امروز", "today"), ("دیروز", "yesterday")] {
      #expect(
        try HistoryFilter(parsing: "since:\(own)", now: Self.now)
          == HistoryFilter(parsing: "since:\(english)", now: Self.now))
    }
  }

  @Test(
    "a name that is misspelt is told, with the one that is meant",
    arguments: [
      ("mobil:0912", "mobile:"), ("moblie:0912", "mobile:"), ("x staus:4", "status:"),
      ("outcom:unknown", "outcome:"),
      ("Profil:shop", "profile:"), ("sinc:2h", "since:"), ("lines:public", "line:"),
    ])
  func misspelt(text: String, name: String) {
    #expect {
      try HistoryFilter(parsing: text, now: Date())
    } throws: { error in
      (error as? HistoryFilterError)?.phrase.english.hasSuffix("enter \(name)") == true
    }
  }

  @Test(
    "a name that nothing has is told, with the ones there are",
    arguments: ["ticket_no:8123", "سلام:علی", "x foo:bar", "سلام:", "-foo:x"])
  func unknownName(text: String) {
    #expect {
      try HistoryFilter(parsing: text, now: Self.now)
    } throws: { error in
      (error as? HistoryFilterError)?.phrase.english.contains("one of mobile: outcome: on: status: since:")
        == true
    }
    #expect(throws: Never.self) { try HistoryFilter(parsing: "\"\(text)\"", now: Self.now) }
  }

  @Test(
    "other words with a colon are looked for as they are",
    arguments: ["12:30", "https://x", "2:1", "\"a:b\"", ":x", "۱۲:۳۰"])
  func plain(text: String) throws {
    #expect(try HistoryFilter(parsing: text, now: Date()).terms.count == 1)
  }

  @Test("every other name of a field means it, and no two fields share one")
  func aliases() throws {
    var seen: Set<String> = []
    for name in RowField.filterNames {
      for alias in [name.name] + name.aliases {
        #expect(seen.insert(alias).inserted, "\(alias)")
        #expect(RowField.filterName(alias)?.name == name.name, "\(alias)")
      }
    }
  }

  @Test(
    "days are those of Iran, and a weekday is the last one",
    arguments: [
      ("today", "2026-11-23", "2026-11-24"), ("yesterday", "2026-11-22", "2026-11-23"),
      ("پریروز", "2026-11-21", "2026-11-22"), ("monday", "2026-11-23", "2026-11-24"),
      ("tuesday", "2026-11-17", "2026-11-18"), ("شنبه", "2026-11-21", "2026-11-22"),
      ("جمعه", "2026-11-20", "2026-11-21"), ("last week", "2026-11-14", "2026-11-21"),
      ("this week", "2026-11-21", "2026-11-28"), ("last month", "2026-10-01", "2026-11-01"),
      ("this month", "2026-11-01", "2026-12-01"), ("ماه پیش", "2026-10-23", "2026-11-22"),
      ("این ماه", "2026-11-22", "2026-12-22"), ("1405/09/02", "2026-11-23", "2026-11-24"),
    ])
  func days(text: String, from: String, to: String) throws {
    let days = try #require(FilterDays.days(text, now: Self.now))
    #expect(IranTime.plain(days.lowerBound) == from + " 00:00:00")
    #expect(IranTime.plain(days.upperBound) == to + " 00:00:00")
    #expect(FilterDays.moment(text, now: Self.now) == days.lowerBound)
    #expect(FilterDays.moment(text, now: Self.now, endOfDay: true) == days.upperBound)
  }

  @Test("what excludes is read back as such, whatever it is")
  func readings() throws {
    func reading(_ text: String) throws -> String {
      try HistoryFilter(parsing: text, now: Self.now).reading.english
    }
    #expect(try reading("-outcome:unk yesterday") == "not outcome unknown, on 2026-11-22")
    #expect(
      try reading("failed last week code:1 id:2 note:x text:y")
        == "failed in any way, from 2026-11-14 to 2026-11-20, code 1, row or MessageID 2, note with “x”, message with “y”"
    )
  }
}
