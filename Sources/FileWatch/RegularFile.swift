public import Foundation
internal import ConsoleWording
public import Wording

/// Opens regular files only: a named pipe in a file's place would block forever, and a device might do anything.
public enum RegularFile {
  /// Returns what is in a file's place, in words; nil for a regular file, and if nothing is there.
  public static func problem(_ path: String) -> Phrase? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    return problem(facts)
  }

  private static func problem(_ facts: stat) -> Phrase? {
    switch facts.st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: FileWords.isFolder
    case S_IFIFO: FileWords.isPipe
    case S_IFSOCK: FileWords.isSocket
    default: FileWords.isDevice
    }
  }

  /// Why a file could not be opened.
  public struct Failure: Error, Sendable {
    /// The system's error number; 0 if something other than a file is there.
    public let number: Int32
    public let words: Phrase
  }

  /// - Returns: a descriptor that child processes do not inherit.
  /// - Throws: `Failure`, immediately and without waiting.
  public static func open(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(Failure) -> Int32 {
    if let problem = problem(path) { throw Failure(number: 0, words: problem) }
    let descriptor = Glibc.open(path, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, mode)
    guard descriptor >= 0 else {
      throw Failure(number: errno, words: .verbatim(String(cString: strerror(errno))))
    }
    var facts = stat()
    // The file may have been replaced in the meantime.
    guard fstat(descriptor, &facts) == 0, problem(facts) == nil else {
      close(descriptor)
      throw Failure(number: 0, words: problem(facts) ?? FileWords.cannotLook)
    }
    return descriptor
  }

  /// Reads a descriptor to its end, or to a limit.
  ///
  /// - Parameter limit: The maximum number of bytes to return. One more than allowed tells that there are too many.
  /// - Throws: `Failure` if it cannot be read.
  public static func read(_ descriptor: Int32, limit: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: min(limit, 65_536))
    while bytes.count < limit {
      let count = Glibc.read(descriptor, &buffer, min(buffer.count, limit - bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure(number: errno, words: .verbatim(String(cString: strerror(errno))))
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Whether others than a file's owner may do anything with it; false if there is none.
  public static func isOpenToOthers(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & 0o077 != 0
  }

  /// Creates a folder and its parents, for the owner alone.
  ///
  /// - Throws: `Failure` that names the obstacle.
  public static func makeFolder(_ path: String) throws(Failure) {
    var facts = stat()
    if stat(path, &facts) == 0 {
      guard facts.st_mode & S_IFMT == S_IFDIR else {
        throw Failure(number: ENOTDIR, words: FileWords.isFile(path))
      }
      return
    }
    let number = errno
    guard number == ENOENT else {
      guard number == ENOTDIR else { throw Failure(number: number, words: words(number, path)) }
      let above = path.folder
      try makeFolder(above)
      throw Failure(number: number, words: words(number, path))
    }
    let above = path.folder
    if !above.isEmpty, above != path { try makeFolder(above) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw Failure(number: errno, words: words(errno, path))
    }
  }

  private static func words(_ number: Int32, _ path: String) -> Phrase {
    switch number {
    case EACCES, EPERM: FileWords.folderDenied(path)
    case EROFS: FileWords.folderReadOnly(path)
    case ENOSPC: FileWords.folderDiskFull(path)
    default: FileWords.folderFailed(path, String(cString: strerror(number)))
    }
  }
}
