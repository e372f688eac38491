import AmootSMS
import ConsoleData
import Foundation
import TestSupport
import Testing
import Wording

@testable import ConsoleCore
@testable import ConsoleRuntime

@Suite("Bundles for support")
struct BundleTests {
  private static let row: SendRecord = {
    var row = SendRecord(
      id: 7, startedAt: Date(timeIntervalSince1970: 1_795_422_600), profile: "shop", mobile: "9120000000",
      line: "public", text: "hello", codeLength: 5)
    (row.state, row.messageID, row.note) = (.accepted, "600477358", "PRIVATE")
    return row
  }()

  @Test("of the wire, only what is about the row is in it, and no code of any send")
  func trace() {
    let wire = [
      "00:00:00.001 #1 > POST /rest/SendOTP HTTP/1.1", "00:00:00.001 #1 > Mobile=9120000000&CodeLength=5",
      #"00:00:00.002 #1 < {"Data":{"MessageID":600477358,"Mobile":"9120000000","Code":"57944"}}"#,
      "00:00:00.003 #2 > POST /rest/SendOTP HTTP/1.1", "00:00:00.003 #2 > Mobile=9129999999",
      #"00:00:00.004 #2 < {"Code":"11111"}"#,
      "00:00:00.005 #3 > POST /rest/GetMessages HTTP/1.1",
      #"00:00:00.006 #3 < {"Data":[{"Mobile":"9120000000","SMSMessageText":"hello 57944"}]}"#,
      "00:00:00.007 #4 > POST /rest/GetDelivery HTTP/1.1", "00:00:00.007 #4 > MessageID=600477358",
      #"00:00:00.008 #4 < {"Data":"{\\"Code\\":\\"22222\\"}"}"#,
    ]
    for code in ["57944", nil] {
      var row = Self.row
      row.code = code
      let trace = BundleTexts.trace(of: row, wire)
      let text = trace.joined(separator: "\n")
      #expect(trace.count == 6 && text.contains("#1 >") && text.contains("#4 >"), "\(text)")
      for secret in ["57944", "11111", "22222", "9129999999"] { #expect(!text.contains(secret), "\(text)") }
      #expect(text.contains("600477358") && text.contains("00:00:00.008"), "\(text)")
    }
  }

  @Test("what could not be read is said, and so is an account that is not at hand")
  func problems() {
    let bundle = SupportBundle(
      row: Self.row, profile: nil, token: nil, limits: TransportLimits(), terminalName: "", contact: "",
      language: .english, editedTicket: "Dear Sir")
    let texts = BundleTexts(bundle, store: .init(problem: "it is locked."), findings: nil, wire: [])
    let files = Dictionary(uniqueKeysWithValues: texts.files)
    #expect(files["ticket.txt"] == "Dear Sir")
    for name in ["request.txt", "answer.txt"] {
      #expect(files[name]?.contains("Could not be read from the history: it is locked.") == true)
    }
    #expect(
      files["doctor.txt"]?.contains("not at hand") == true
        && files["trace.txt"]?.contains("none of them is about") == true)
    #expect(files["row.json"]?.contains("PRIVATE") == false)
    let none = BundleTexts(bundle, store: .init(), findings: [], wire: [])
    #expect(Dictionary(uniqueKeysWithValues: none.files)["request.txt"] == "No request was recorded.\n")
  }

  @Test("a folder that cannot be filled is taken away again")
  func folder() throws {
    let stem = FileManager.default.temporaryDirectory.path + "/amoot-bundle-" + UUID().uuidString
    #expect(throws: NewFiles.Failure.self) {
      try NewFiles.write([("a.txt", Data()), ("no/such.txt", Data())], inFolder: stem)
    }
    #expect(!FileManager.default.fileExists(atPath: stem))
    let first = try NewFiles.write([("a.txt", Data("x".utf8))], inFolder: stem)
    let second = try NewFiles.write([("a.txt", Data())], inFolder: stem)
    #expect(first == stem && second == stem + "-2")
    for path in [first, second] { try FileManager.default.removeItem(atPath: path) }
  }
}
