import AmootSMS
import ConsoleData
import Foundation
import Testing

@testable import Settings
import Wording

@Suite("Templates")
struct TemplateTests {
  @Test("variables are found, filled in, and others left")
  func filling() {
    let template = MessageTemplate(name: "t", text: "کد {code_length} رقمی، {service}: {} {a b} {service} {")
    #expect(template.variables == ["code_length", "service"])
    #expect(
      template.filled(["code_length": "5", "service": "{time}"]) == "کد 5 رقمی، {time}: {} {a b} {time} {")
  }

  @Test(
    "a message made with one is known again",
    arguments: [
      ("کد {x} است", "کد 123 است", true), ("کد {x} است", "کد 123 نیست", false), ("{a}{b}", "x", true),
      ("plain", "plain", true), ("plain", "plainer", false), ("a {x} b {y} c", "a 1 b 2 c", true),
      ("a {x} b {y} c", "a 1 c", false), ("{x} end", "the end", true), ("start {x}", "start", false),
    ])
  func matching(text: String, message: String, matches: Bool) {
    #expect(MessageTemplate(name: "t", text: text).matches(message) == matches)
  }
}
