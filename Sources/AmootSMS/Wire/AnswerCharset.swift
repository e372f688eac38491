package import Foundation
internal import HTTPTypes

/// Converts a body in an encoding other than UTF-8 for reading. The stored bytes stay as received.
package enum AnswerCharset {
  /// Returns a body in UTF-8: converted if its type declares another encoding that this system knows, and unchanged if
  /// not.
  ///
  /// - Parameter contentType: The value of `Content-Type`, such as `application/json; charset=windows-1256`.
  package static func utf8(_ body: Data, contentType: String?) -> Data {
    guard let name = charset(contentType) ?? mark(of: body), !["utf-8", "utf8", "us-ascii"].contains(name),
      let converted = converted(body, from: name)
    else { return body }
    return converted
  }

  private static func charset(_ contentType: String?) -> String? {
    let parameters = (contentType ?? "").split(separator: ";").dropFirst().map { String($0).trimmed }
    let parameter = parameters.first { $0.lowercased().hasPrefix("charset=") }
    guard let parameter else { return nil }
    let name = parameter.dropFirst(8).filter { $0 != "\"" && $0 != "'" }.lowercased()
    let isName =
      !name.isEmpty && name.count <= 30
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
    return isName ? String(name) : nil
  }

  /// The encoding that a byte order mark declares.
  private static func mark(of body: Data) -> String? {
    let start = Array(body.prefix(2))
    return start == [0xFF, 0xFE] || start == [0xFE, 0xFF] ? "utf-16" : nil
  }

  private static func converted(_ body: Data, from name: String) -> Data? {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = Array(body).map { CChar(bitPattern: $0) }
    // One byte of any encoding becomes at most four bytes of UTF-8.
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    let written: Int? = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (left, room) = (source.count, target.count)
        guard iconv(converter, &from, &left, &to, &room) != -1, left == 0 else { return nil }
        return target.count - room
      }
    }
    return written.map { count in Data(output.prefix(count).map { UInt8(bitPattern: $0) }) }
  }
}

extension Exchange {
  /// The body in UTF-8, for reading it.
  var readableBody: Data { AnswerCharset.utf8(body, contentType: response?.headerFields[.contentType]) }
}
