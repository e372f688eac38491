internal import CCurl
internal import Foundation

/// Decompresses answers, although none was asked for. A declared encoding that the bytes do not have is ignored: the
/// answer is then read as it came.
enum ContentDecoding {
  /// - Parameters:
  ///   - encodings: The value of `Content-Encoding`, with the encoding applied last at the end.
  ///   - limit: The largest result, in bytes.
  /// - Returns: nil if the bytes are not encoded that way, or the result would be too large.
  static func decoded(_ body: Data, _ encodings: String, limit: Int) -> Data? {
    var data = body
    for name in encodings.split(separator: ",").reversed().prefix(4) {
      let kind: Int32
      switch name.trimmingCharacters(in: .whitespaces).lowercased() {
      case "gzip", "x-gzip", "deflate": kind = 0
      case "br": kind = 1
      case "zstd": kind = 2
      case "identity", "": continue
      default: return nil
      }
      guard let next = decompressed(data, kind, limit) else { return nil }
      data = next
    }
    return data
  }

  private static func decompressed(_ data: Data, _ kind: Int32, _ limit: Int) -> Data? {
    guard !data.isEmpty else { return nil }
    var output = Data(count: limit)
    let count = data.withUnsafeBytes { source in
      output.withUnsafeMutableBytes { target in
        amoot_decompress(kind, source.baseAddress, source.count, target.baseAddress, target.count)
      }
    }
    return count >= 0 ? output.prefix(count) : nil
  }
}
