internal import FileWatch
internal import Foundation
internal import ConsoleWording
internal import Wording

/// Files under names of their own in the folder that the console was started in, where the user will look for them.
enum NewFiles {
  struct Failure: Error {
    let path: String
    let reason: Phrase
  }

  /// The folder that the console was started in, without a slash at its end.
  static var folder: String {
    let folder = FileManager.default.currentDirectoryPath
    return folder == "/" ? "" : folder
  }

  /// Writes files that differ in their ending alone. Names that are taken, even by a link to nowhere, get a number.
  ///
  /// - Parameter stem: The path without the ending.
  /// - Returns: The path without the ending.
  static func write(
    _ files: [(ending: String, bytes: Data)], stem: String
  ) throws(Failure) -> String {
    for number in 1...99 {
      let name = number == 1 ? stem : "\(stem)-\(number)"
      guard !files.contains(where: { isTaken(name + "." + $0.ending) }) else { continue }
      for (ending, bytes) in files {
        let path = name + "." + ending
        do throws(RegularFile.Failure) { try NewFile.write(bytes, to: path, .new) } catch {
          throw Failure(path: path, reason: error.words)
        }
      }
      return name
    }
    throw Failure(path: stem + "." + (files.first?.ending ?? ""), reason: ExportWords.exists)
  }

  /// Creates a folder that only the user can read, and writes files into it.
  ///
  /// - Returns: The path of the folder.
  static func write(
    _ files: [(name: String, bytes: Data)], inFolder stem: String
  ) throws(Failure) -> String {
    for number in 1...99 {
      let path = number == 1 ? stem : "\(stem)-\(number)"
      guard mkdir(path, 0o700) == 0 else {
        if errno == EEXIST { continue }
        throw Failure(path: path, reason: .verbatim(String(cString: strerror(errno))))
      }
      for (index, (name, bytes)) in files.enumerated() {
        do throws(RegularFile.Failure) { try NewFile.write(bytes, to: path + "/" + name, .new) } catch {
          // Half a folder would pass for a whole one.
          for (name, _) in files[..<index] { unlink(path + "/" + name) }
          rmdir(path)
          throw Failure(path: path + "/" + name, reason: error.words)
        }
      }
      return path
    }
    throw Failure(path: stem, reason: ExportWords.exists)
  }

  private static func isTaken(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0
  }
}
