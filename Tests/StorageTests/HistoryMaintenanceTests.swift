import AmootSMS
import ConsoleData
import Foundation
import GRDB
import Testing

@testable import HistoryStore
import ConsoleWording
import Wording

@Suite("Keeping the history")
struct HistoryMaintenanceTests {
  static let now = Date(timeIntervalSince1970: 1_795_422_600)

  @discardableResult
  static func send(
    _ store: HistoryStore, code: String? = "48213", body: String = "", ago: Double = 0
  ) throws -> Int64 {
    let draft = try draft(at: now - ago)
    var record = SendRecord(id: try store.begin(draft), draft: draft)
    record.finish(
      .accepted(SendOTPAnswer(status: .success, messageID: "600477358", code: code)), duration: 1)
    try store.finish(record, exchange: Exchange(body: Data(body.utf8), requestLeft: true))
    return record.id
  }

  static let production = Destination(.production)

  static func filter(_ text: String) throws -> HistoryFilter { try HistoryFilter(parsing: text, now: now) }

  @Test("a note is kept, found, changed and taken away")
  func notes() throws {
    let store = try HistoryStore.inMemory()
    let id = try Self.send(store)
    let row = try #require(try store.record(id))
    try store.setNote("Ticket ۸۱۲۳", of: row)
    #expect(try store.record(id)?.note == "Ticket ۸۱۲۳")
    #expect(try store.count(Self.filter("8123")) == 1)
    try store.setNote("", of: row)
    #expect(try store.record(id)?.note == nil)
    #expect(try store.count(Self.filter("8123")) == 0)
    #expect(try store.count(Self.filter("48213")) == 1)
    var nobody = row
    nobody.id = 99
    #expect(try !store.setNote("nobody", of: nobody))
    // A row of another file that only has the same number.
    var other = row
    other.mobile = "9120000001"
    #expect(try !store.setNote("other", of: other))
    #expect(try store.check().isSound)
  }

  @Test("deleting takes one row or all that a filter finds, never one under way or younger than the question")
  func deletion() throws {
    let store = try HistoryStore.inMemory()
    for _ in 0..<1_200 { try Self.send(store) }
    let underWay = try store.begin(try draft())
    func row(_ id: Int64) throws -> SendRecord { try #require(try store.record(id)) }
    #expect(try !store.delete(row(underWay), as: 1))
    var other = try row(3)
    other.mobile = "9120000001"
    #expect(try !store.delete(other, as: 2))
    #expect(try store.delete(row(3), as: 3))
    #expect(try store.record(3) == nil && store.exchange(of: 3)?.request == nil)
    let newest = underWay
    let late = try Self.send(store)
    #expect(try store.countDeletable(Self.filter("48213"), upTo: newest) == 1_199)
    #expect(
      try store.deleteAll(Self.filter("48213"), upTo: newest, expecting: 1_198, as: 4) == .differs(1_199))
    #expect(try store.count() == 1_201)
    #expect(
      try store.deleteAll(Self.filter("48213"), upTo: newest, expecting: 1_199, as: 5) == .deleted(1_199))
    #expect(try store.page(limit: 9).map(\.id) == [late, underWay])
    #expect(try store.check() == HistoryCheck(rows: 2, findings: []))
  }

  @Test("pruning takes what is older, leaves what is not, and nothing of it can be read in the files")
  func pruning() throws {
    let folder = try TemporaryFolder()
    let store = try HistoryStore(path: folder.path + "/history.sqlite")
    for day in 0..<100 {
      try Self.send(store, code: String(70_000 + day), body: "secret-\(day)-body", ago: Double(day) * 86_400)
    }
    let limit = Self.now.addingTimeInterval(-50 * 86_400 - 1)
    #expect(try store.countOlder(than: limit) == 49)
    #expect(try store.prune(before: limit) == 49)
    #expect(try store.count() == 51)
    try store.forget()
    let bytes = try folder.everything()
    #expect(bytes.range(of: Data("secret-40-body".utf8)) != nil)
    #expect(bytes.range(of: Data("secret-60-body".utf8)) == nil)
    #expect(bytes.range(of: Data("70060".utf8)) == nil)
    #expect(try store.applyRetention(days: 10, now: Self.now) == .deleted(40))
    #expect(try store.applyRetention(days: nil, now: Self.now) == .deleted(0))
    #expect(try store.count() == 11)
    #expect(try store.check().isSound)
  }

  @Test("what is known of a number is its last send, and whether this profile has sent to it")
  func guardFacts() throws {
    let store = try HistoryStore.inMemory()
    #expect(
      try store.recipientHistory(
        mobile: "9120000000", profile: "production", destination: Self.production)
        == RecipientHistory(mobile: "9120000000", isKnown: false))
    try Self.send(store, ago: 100)
    let last = try Self.send(store, ago: 10)
    let fact = try store.recipientHistory(
      mobile: "9120000000", profile: "Production", destination: Self.production)
    #expect(fact.isKnown && fact.last?.id == last)
    let other = try store.recipientHistory(
      mobile: "9120000000", profile: "shop", destination: Self.production)
    #expect(!other.isKnown && other.last?.id == last)
    // What went to one destination says nothing about another.
    let elsewhere = try store.recipientHistory(
      mobile: "9120000000", profile: "production", destination: Destination(address: "127.0.0.1:80/rest"))
    #expect(!elsewhere.isKnown && elsewhere.last == nil)
    // A deleted row's message has not been undone.
    let row = try #require(try store.record(last))
    #expect(try store.delete(row, as: 1))
    let after = try store.recipientHistory(
      mobile: "9120000000", profile: "production", destination: Self.production)
    #expect(after.isKnown && after.last?.id == last)
  }

  @Test("codes are kept, masked or left out of new rows, their answers and the search")
  func codes() throws {
    let body =
      #"{"Status":"Success","Data":{"MessageID":600477358,"Code":"04821","Number":4821,"x":"104821"}}"#
    for (codes, stored) in [(KeptCodes.yes, "04821"), (.masked, "•••21"), (.no, nil)] {
      let store = try HistoryStore.inMemory(codes: codes)
      let id = try Self.send(store, code: "04821", body: body)
      #expect(try store.record(id)?.code == stored)
      let kept = String(decoding: try #require(try store.exchange(of: id)?.responseBody), as: UTF8.self)
      #expect(
        kept
          == (codes == .yes
            ? body
            : #"{"Status":"Success","Data":{"Status":"Success","MessageID":"600477358","Mobile":null,"Code":\#(stored.map { "\"\($0)\"" } ?? "null")}}"#)
      )
      #expect(try store.count(Self.filter("04821")) == (codes == .yes ? 1 : 0))
      #expect(try store.count(Self.filter("600477358")) == 1)
    }
  }

  @Test("codes of old rows are masked or removed when asked, for good")
  func oldCodes() throws {
    let folder = try TemporaryFolder()
    let store = try HistoryStore(path: folder.path + "/history.sqlite")
    // Long enough not to occur among the log's random bytes.
    for index in 100..<800 { try Self.send(store, code: "73519\(index)", body: "Code 73519\(index)") }
    #expect(try folder.everything().range(of: Data("73519".utf8)) != nil)
    #expect(try store.apply(.yes) == 0)
    #expect(try store.apply(.masked) == 700)
    #expect(try store.page(limit: 1).first?.code == "••••••99")
    #expect(try store.apply(.masked) == 0)
    #expect(try folder.everything().range(of: Data("73519".utf8)) == nil)
    #expect(try store.apply(.no) == 700)
    #expect(try store.page(limit: 1).first?.code == nil)
    #expect(try store.check().isSound)
  }

  @Test("masking a code changes nothing else of its row, whatever others have written there")
  func nothingElse() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history.sqlite"
    let store = try HistoryStore(path: path)
    try Self.send(store, code: "7351942", body: "Code 7351942")
    let facts = "SELECT state, statusCode, phase, duration, messageID, mobile, line, sendAt FROM send"
    let before = try DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: """
          UPDATE send SET state = 'delivered', statusCode = '0x10', phase = 'later', duration = 'abc', messageID = x'62'
          """)
      return try Row.fetchOne(db, sql: facts)
    }
    #expect(try store.apply(.masked) == 1)
    #expect(try store.read { db in try Row.fetchOne(db, sql: facts) } == before)
  }
}
