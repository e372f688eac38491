internal import FileWatch
internal import Foundation
internal import ConsoleWording
internal import Wording

/// Reads and writes small files that only their owner may see.
enum PrivateFile {
  /// The maximum size in bytes; larger files are not settings.
  static let limit = 4 << 20

  /// - Returns: The contents, or nil if there is no such file.
  static func read(_ path: String) throws(SettingsError) -> [UInt8]? {
    let descriptor: Int32
    do { descriptor = try RegularFile.open(path, O_RDONLY) } catch {
      if error.number == ENOENT || error.number == ENOTDIR { return nil }
      throw .unreadable(path: path, detail: error.words)
    }
    defer { close(descriptor) }
    let bytes: [UInt8]
    do { bytes = try RegularFile.read(descriptor, limit: limit + 1) } catch {
      throw .unreadable(path: path, detail: error.words)
    }
    guard bytes.count <= limit else { throw .unreadable(path: path, detail: SettingsFileWords.tooLarge) }
    return bytes
  }

  /// Replaces the file's contents, so that a crash leaves the old ones or the new ones intact (`NewFile`). A symbolic link
  /// stays, and what it points to is replaced. The mode is 0600.
  static func write(_ bytes: [UInt8], to path: String) throws(SettingsError) {
    do throws(RegularFile.Failure) {
      try RegularFile.makeFolder(path.folder)
      try NewFile.write(bytes, to: path, .replacing)
    } catch {
      throw .unwritable(path: path, detail: error.words)
    }
  }

  /// Runs a change of a file while no other program changes it. The lock is on the folder, so that nothing is left
  /// behind, and the system releases it when the program ends.
  ///
  /// - Throws: `SettingsError.unwritable` if another program holds the lock for longer than `patience`.
  static func locked<Value>(
    _ path: String, _ body: () throws(SettingsError) -> Value
  ) throws(SettingsError) -> Value {
    let folder = path.folder
    do throws(RegularFile.Failure) { try RegularFile.makeFolder(folder) } catch {
      throw .unwritable(path: path, detail: error.words)
    }
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .unwritable(path: path, detail: .verbatim(String(cString: strerror(errno))))
    }
    defer { close(descriptor) }
    let deadline = Date().addingTimeInterval(patience)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      // File systems without locks: one writer at a time is the rule there anyway.
      guard errno == EWOULDBLOCK || errno == EINTR else { break }
      guard Date() < deadline else { throw .unwritable(path: path, detail: SettingsFileWords.locked) }
      usleep(2_000)
    }
    return try body()
  }

  /// The longest time to wait for the lock, in seconds.
  private static let patience = 5.0
}
