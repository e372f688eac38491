import AmootSMS
import Testing

@Suite("Text of files")
struct FileTextTests {
  @Test("UTF-8 and UTF-16 are read with and without a byte order mark; what is no text is not")
  func encodings() {
    let text = "SendOTP کد 😀\n"
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let cases: [(bytes: [UInt8], text: String?)] = [
      (Array(text.utf8), text), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), text), ([0xFF, 0xFE] + little, text),
      ([0xFE, 0xFF] + big, text), ([0xFF, 0xFE] + little + [0x41], text), ([0xFF, 0xFE], ""), ([], ""),
      (little, nil), ([0x50, 0x4B, 0x03, 0x04], nil),
    ]
    for (bytes, expected) in cases { #expect(String(textOfFile: bytes) == expected, "\(bytes)") }
  }
}
