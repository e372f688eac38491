import Foundation
import HTTPTypes
import Testing

@testable import AmootSMS
import Wording

@Suite("Status table")
struct StatusTests {
  @Test("has all 57 rows, each with its kind and four sentences")
  func whole() {
    #expect(StatusTable.entries.count == 57)
    #expect(Set(StatusTable.entries.map(\.code)).count == 57)
    #expect(Set(StatusTable.entries.map { $0.title.lowercased() }).count == 57)
    for entry in StatusTable.entries {
      for text in [entry.meaning.english, entry.remedy.english] {
        #expect(text.count > 8 && text.hasSuffix("."), "\(entry.code)")
      }
      for text in [entry.meaning.text(in: .persian), entry.remedy.text(in: .persian)] {
        #expect(text.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }, "\(entry.code)")
        #expect(!text.contains("ي") && !text.contains("ك"), "\(entry.code)")
      }
      #expect(ServiceStatus(code: entry.code).entry == entry)
      #expect(ServiceStatus(title: entry.title.uppercased()).code == entry.code)
      #expect(ServiceStatus(title: String(entry.code)).title == entry.title)
      #expect((entry.code == 1) == (entry.kind == .success))
    }
  }

  @Test("knows the codes of the documentation")
  func pinned() {
    let pinned = [
      0: "Failed", 1: "Success", 2: "AccountIsDemo", 4: "CreditNotEnough", 7: "Avanak_NotAvailable",
      20: "URLAddress_Empty", 109: "FromDateIsAfterThanToDate", 121: "Length_Exceeded", 500: "ServerError",
      -300: "System_Disabled", -208: "Token_NotAllowMethod", -201: "Token_NotExists",
      -109: "User_NotAllowHttp", -102: "User_MobileNotVerified", -1: "User_NotExists",
    ]
    for (code, title) in pinned { #expect(StatusTable.entry(code: code)?.title == title) }
  }

  @Test("is searched by code, title and words of both languages")
  func search() {
    #expect(CodeTable.search("-207").map(\.code) == [-207])
    #expect(CodeTable.search("۴").map(\.code) == [4])
    #expect(CodeTable.search("notallowip").map(\.code) == [-207, -107])
    #expect(CodeTable.search("اعتبار کافی").map(\.code).contains(4))
    #expect(CodeTable.search("شارژ كنيد").map(\.code) == [4])
    #expect(CodeTable.search("").count == 76)
    #expect(CodeTable.search("no such word").isEmpty)
    for extreme in [Int.min, Int.min + 1, Int.max] { #expect(CodeTable.search(String(extreme)).isEmpty) }
  }

  @Test("what it does not know is kept, with its kind by the sign")
  func unknown() {
    #expect(ServiceStatus(code: 777).display.english == "status 777")
    #expect(ServiceStatus(code: -250).kind == .token)
    #expect(ServiceStatus(code: -42).kind == .account)
    #expect(ServiceStatus(title: "Brand_New").display.english == "Brand_New")
    #expect(!ServiceStatus(code: 777).meaning.english.isEmpty)
  }

  @Test("a refusal of the number alone does not stop the others")
  func repeats() {
    #expect(!ServiceStatus(code: 101).wouldRepeat)
    #expect(!ServiceStatus(code: 500).wouldRepeat)
    for code in [4, -204, -107, 14, -300, 120, 5] { #expect(ServiceStatus(code: code).wouldRepeat) }
  }
}
