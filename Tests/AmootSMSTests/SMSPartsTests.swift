import Foundation
import HTTPTypes
import Testing

@testable import AmootSMS
import Wording

@Suite("SMS parts")
struct SMSPartsTests {
  @Test(
    "are counted by the rules",
    arguments: [
      ("", 0, 0), (String(repeating: "a", count: 160), 1, 0), (String(repeating: "a", count: 161), 2, 145),
      (String(repeating: "a", count: 306), 2, 0), (String(repeating: "a", count: 307), 3, 152),
      (String(repeating: "س", count: 70), 1, 0), (String(repeating: "س", count: 71), 2, 63),
      (String(repeating: "س", count: 134), 2, 0), (String(repeating: "س", count: 135), 3, 66),
      (String(repeating: "€", count: 80), 1, 0), (String(repeating: "€", count: 81), 2, 143),
      // 76 euro signs fill 152 of 153 septets, and the next one must not be split.
      (String(repeating: "€", count: 153), 3, 151),
    ])
  func counts(_ text: String, _ parts: Int, _ left: Int) {
    let counted = SMSParts(text)
    #expect(counted.parts == parts)
    if parts > 0 { #expect(counted.unitsLeft == left) }
  }

  @Test("are Unicode because of one character", arguments: ["پ", "۱", "\u{200C}", "`", "😀", "ي", "…", "’"])
  func reasons(_ character: String) {
    let parts = SMSParts("code 123 " + character + " x")
    #expect(parts.encoding == .ucs2)
    #expect(parts.firstNonGSM.map(String.init)?.contains(character) == true)
  }

  @Test("stay in seven bits for the whole alphabet")
  func gsm() {
    let parts = SMSParts("@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà\n\r^{}\\[~]|€")
    #expect(parts.encoding == .gsm7)
    #expect(parts.units == 44 + 9 * 2)
  }

  @Test("never cut a surrogate pair")
  func surrogates() {
    let parts = SMSParts(String(repeating: "س", count: 66) + "😀😀😀")
    #expect(parts.units == 72)
    #expect(parts.parts == 2)
    #expect(parts.boundaries == [66])
  }
}
