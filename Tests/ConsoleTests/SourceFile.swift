import Foundation
import Testing

/// A source file of the program, for tests that look for what the compiler does not.
struct SourceFile {
  /// The path below `Sources`.
  let name: String
  let text: String

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  static func all(in folder: String = "") throws -> [SourceFile] {
    let root = sources.appending(path: folder)
    let files =
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" } ?? []
    #expect(!files.isEmpty)
    return try files.map { file in
      SourceFile(
        name: file.path.replacing(sources.path + "/", with: ""),
        text: try String(contentsOf: file, encoding: .utf8))
    }
  }
}
