internal import FileWatch
internal import Foundation
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
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count >= 0 else {
        throw .unreadable(path: path, detail: .verbatim(String(cString: strerror(errno))))
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { throw .unreadable(path: path, detail: SettingsFileWords.tooLarge) }
    }
  }

  /// Writes a new file beside the old one, flushes it to disk, and moves it into the old one's place, so that a
  /// crash leaves one or the other intact. A symbolic link stays and its target is replaced. The mode is 0600.
  static func write(_ bytes: [UInt8], to path: String) throws(SettingsError) {
    func failed() -> SettingsError {
      .unwritable(path: path, detail: .verbatim(String(cString: strerror(errno))))
    }
    let folder = (path as NSString).deletingLastPathComponent
    do { try RegularFile.makeFolder(folder) } catch { throw .unwritable(path: path, detail: error.words) }
    if let problem = RegularFile.problem(path) { throw .unwritable(path: path, detail: problem) }
    let target =
      realpath(path, nil).map { resolved in
        defer { free(resolved) }
        return String(cString: resolved)
      } ?? path
    let temporary = target + ".\(getpid()).new"
    let descriptor = open(temporary, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failed() }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      guard count > 0 else {
        let error = failed()
        close(descriptor)
        unlink(temporary)
        throw error
      }
      offset += count
    }
    let flushed = fsync(descriptor) == 0 && fchmod(descriptor, 0o600) == 0
    guard close(descriptor) == 0, flushed, rename(temporary, target) == 0 else {
      let error = failed()
      unlink(temporary)
      throw error
    }
  }
}
