extension String {
  /// The text of a file that any program may have written: UTF-8, with or without a byte order mark, or UTF-16 with one,
  /// as Windows writes it. Bytes that are in neither become replacement characters.
  ///
  /// - Returns: nil for what is no text, such as a picture or a spreadsheet.
  package init?(textOfFile bytes: [UInt8]) {
    if let text = String(markedUTF16: bytes) {
      self = text
    } else {
      guard !bytes.contains(0), !bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
      self = String(decoding: bytes, as: UTF8.self).withoutByteOrderMark
    }
  }

  /// Text in UTF-16, without its byte order mark.
  ///
  /// - Returns: nil for bytes that do not begin with one.
  package init?(markedUTF16 bytes: [UInt8]) {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      isLittle
        ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
        : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
    self.init(decoding: units, as: UTF16.self)
  }
}
