import Foundation
import Testing

@testable import AmootSMS

@Suite("A token in what came from outside")
struct SecretRedactionTests {
  static let token = "Ab/cd+Ef/gh+Ij=kl&secret<\"9"

  /// Returns ways to write a character.
  static func spellings(of scalar: Unicode.Scalar) -> [String] {
    let hex = String(scalar.value, radix: 16)
    let padded = String(repeating: "0", count: 4 - hex.count) + hex
    var all = [
      String(scalar), "%" + hex.uppercased(), "%" + hex, "%25" + hex.uppercased(), "%2525" + hex,
      "\\u" + padded,
      "\\u" + padded.uppercased(), "&#\(scalar.value);", "&#x\(hex);", "&#X\(hex.uppercased());",
    ]
    if !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) { all.append("\\" + String(scalar)) }
    let octal = String(scalar.value, radix: 8)
    all += [
      "\\" + String(repeating: "0", count: 3 - octal.count) + octal, "\\u{" + hex + "}",
      "=" + hex.uppercased(),
      "&#00000\(scalar.value);", "\\x" + hex,
    ]
    let names: [Unicode.Scalar: [String]] = [
      "&": ["amp", "AMP"], "<": ["lt", "LT"], "\"": ["quot", "QUOT"], "/": ["sol"], "+": ["plus"],
      "=": ["equals"],
    ]
    return all + (names[scalar] ?? []).map { "&" + $0 + ";" }
  }

  @Test("is found in every spelling, whole or mixed", arguments: 1...40)
  func spellings(_ seed: Int) throws {
    var generator = SeededGenerator(state: UInt64(seed))
    let redaction = SecretRedaction(secret: Self.token)
    let written = Self.token.unicodeScalars.map { scalar -> String in
      let all = Self.spellings(of: scalar)
      return all[Int.random(in: 0..<all.count, using: &generator)]
    }.joined()
    let text = "{\"Message\":\"token \(written) is wrong\"}"
    #expect(redaction.redacted(text) == "{\"Message\":\"token $AMOOT_TOKEN is wrong\"}", "\(written)")
    // Cut off anywhere after its first characters, at the end of the input.
    let beginning = Self.token.unicodeScalars.prefix(8).map { String($0) }.joined()
    let cut = redaction.redacted("token " + beginning)
    #expect(cut == "token $AMOOT_TOKEN")
  }

  @Test("is found in UTF-16 of either order, with its mark or without, and as hexadecimal")
  func encodings() {
    let redaction = SecretRedaction(secret: Self.token)
    let text = "<\(Self.token)>"
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      let kept = redaction.redacted(Data(bytes))
      let plain = String(decoding: kept.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self)
      #expect(plain == "<$AMOOT_TOKEN>")
    }
    let hex = Self.token.utf8.map { String($0, radix: 16) }.joined()
    for written in [hex, hex.uppercased()] {
      #expect(redaction.redacted("token \(written).") == "token $AMOOT_TOKEN.")
    }
    // A numeric reference needs no semicolon if something else follows.
    let open = Self.token.unicodeScalars.map { "&#\($0.value)" }.joined()
    #expect(redaction.redacted("token " + open + ".") == "token $AMOOT_TOKEN.")
  }

  @Test("is found within Base64, wherever it begins there, in both alphabets")
  func base64() {
    let redaction = SecretRedaction(secret: Self.token)
    for user in ["", "u", "us", "user:", "a long name of a user:"] {
      for tail in ["", "x", "xy", "xyz"] {
        let plain = Data((user + Self.token + tail).utf8).base64EncodedString()
        for written in [plain, plain.replacing("+", with: "-").replacing("/", with: "_")] {
          let text = redaction.redacted("Basic \(written), realm")
          #expect(text == "Basic $AMOOT_TOKEN, realm", "\(user) \(tail): \(text)")
        }
      }
    }
  }

  @Test(
    "is found as forms and JSON write it, also where it holds what looks like an escape",
    arguments: [
      "vault%7esecret-1", "vault%257Esecret", #"back\slash\u0041-9"#, "per%cent%20%2520x", "quote\"\\mix-77",
    ])
  func looksEscaped(_ token: String) throws {
    let redaction = SecretRedaction(secret: token)
    let form = FormEncoding.escape(token)
    let json = String(decoding: try JSONEncoder().encode([token]), as: UTF8.self)
    for text in [token, form, FormEncoding.escape(form), "Token=\(form)&x=1", json] {
      let left = redaction.redacted("before " + text + " after", isCut: false)
      #expect(left.hasPrefix("before ") && left.hasSuffix(" after"), "\(left)")
      for shown in [token, form] { #expect(!left.contains(shown), "\(text): \(left)") }
      #expect(left.contains(ServiceRequest.tokenPlaceholder), "\(text): \(left)")
    }
    // Cut off, its beginning is enough.
    let cut = redaction.redacted("x=" + form.prefix(8))
    #expect(cut == "x=" + ServiceRequest.tokenPlaceholder, "\(cut)")
  }

  @Test("leaves everything else as it is, at any size, in little time")
  func innocent() throws {
    let redaction = SecretRedaction(secret: Self.token)
    for text in [
      "", "Ab", "{\"Status\":\"Token_Disabled\"}", "%41%62", "سلام %", "\\u0041\\", "&#65;&", "Ab/cd+E no",
    ] {
      #expect(redaction.redacted(text, isCut: false) == text)
    }
    let large = Data(repeating: UInt8(ascii: "A"), count: 1 << 20) + Data(Self.token.utf8)
    #expect(redaction.redacted(large).count == (1 << 20) + ServiceRequest.tokenPlaceholder.utf8.count)
    // The simulator's tokens are plain words that also occur in innocent text.
    #expect(SecretRedaction(secret: "expired").redacted("Token_expired") == "Token_expired")
  }
}
