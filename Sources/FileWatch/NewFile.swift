public import Foundation
internal import Wording

/// Writes a file that gets its name only when it is whole.
///
/// Until then the file has no name at all or, on file systems that do not support this, a random one. It follows no
/// links, never blocks, is private to the user, and is on the disk before it gets its name; a program that ends on the
/// way leaves nothing behind under that name.
public final class NewFile {
  /// Whether a file that already has the name is replaced.
  public enum Name: Sendable {
    /// The name is new: it must not exist in any form, not even as a link to nowhere.
    case new
    /// The file replaces one of that name. A symbolic link stays, and what it points to is replaced.
    case replacing
  }

  /// The path that `commit` gives the file.
  public let path: String
  private let name: Name
  private let descriptor: Int32
  /// The path until then; nil if the file has none.
  private var temporary: String?

  /// - Throws: `RegularFile.Failure` if the file cannot be created.
  public init(_ path: String, _ name: Name) throws(RegularFile.Failure) {
    let target = name == .replacing ? try NewFile.target(of: path) : path
    let folder = target.folder
    var descriptor = Glibc.open(
      folder.isEmpty ? "." : folder, O_WRONLY | NewFile.noName | O_CLOEXEC, 0o600)
    var temporary: String?
    // Some file systems have no files without a name, and some systems no way to give one.
    if descriptor < 0 || access("/proc/self/fd", X_OK) != 0 {
      if descriptor >= 0 { close(descriptor) }
      let own = target + "." + UUID().uuidString.prefix(8) + ".part"
      descriptor = Glibc.open(own, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      temporary = own
    }
    guard descriptor >= 0 else { throw NewFile.failure }
    self.path = target
    self.name = name
    self.descriptor = descriptor
    self.temporary = temporary
  }

  deinit {
    if let temporary { unlink(temporary) }
    close(descriptor)
  }

  /// `O_TMPFILE`, which Swift does not import.
  private static let noName = 0o20_000_000 | O_DIRECTORY

  private static var failure: RegularFile.Failure { RegularFile.Failure(errno) }

  /// Returns what a path stands for once links are followed, also for one that points to a file that does not exist yet.
  package static func target(of path: String) throws(RegularFile.Failure) -> String {
    if let problem = RegularFile.problem(path) { throw RegularFile.Failure(number: 0, words: problem) }
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    var path = path
    // The kernel follows at most 40 links, too.
    for _ in 0..<40 {
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { return path }
      path =
        next.hasPrefix("/")
        ? next : path.folder + "/" + next
    }
    throw RegularFile.Failure(ELOOP)
  }

  /// - Throws: `RegularFile.Failure`; the file then gets no name.
  public func write(_ bytes: some ContiguousBytes) throws(RegularFile.Failure) {
    let number = bytes.withUnsafeBytes { WholeWrite.write($0, to: descriptor) }
    if number != 0 { throw RegularFile.Failure(number) }
  }

  /// Gives the file its name, once its contents are on the disk.
  ///
  /// - Throws: `RegularFile.Failure`, with `EEXIST` if a name that should be new exists.
  public func commit() throws(RegularFile.Failure) {
    // A file system without sync, such as some that are in memory, says so.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw NewFile.failure }
    switch name {
    case .new:
      guard giveName(path) else { throw NewFile.failure }
    // Both names mean the same file; the other one goes in `deinit`.
    case .replacing:
      let own = temporary ?? path + "." + UUID().uuidString.prefix(8) + ".part"
      if temporary == nil {
        guard giveName(own) else { throw NewFile.failure }
        temporary = own
      }
      guard rename(own, path) == 0 else { throw NewFile.failure }
      temporary = nil
    }
    NewFile.syncFolder(of: path)
  }

  public static func syncFolder(of path: String) {
    let folder = path.folder
    let place = Glibc.open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard place >= 0 else { return }
    fsync(place)
    close(place)
  }

  /// Moves a file that others have written, and that is on the disk, to a name that must not exist yet.
  ///
  /// - Throws: `RegularFile.Failure`, with `EEXIST` if the name exists; the file is then where it was.
  public static func move(_ file: String, to name: String) throws(RegularFile.Failure) {
    guard link(file, to: name) else { throw failure }
    // Both names mean the same file, unless it had to be renamed.
    unlink(file)
    syncFolder(of: name)
  }

  /// Gives a file another name that does not exist yet; where there are no hard links, in place of its own.
  private static func link(_ file: String, to name: String) -> Bool {
    if Glibc.link(file, name) == 0 { return true }
    // File systems without hard links: take the name first, then put the file there.
    guard errno == EPERM || errno == EOPNOTSUPP || errno == EMLINK else { return false }
    let taken = Glibc.open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard taken >= 0 else { return false }
    close(taken)
    return rename(file, name) == 0
  }

  /// Links the file to a name that does not exist yet.
  private func giveName(_ name: String) -> Bool {
    // If it had to be renamed, `deinit` finds nothing under its own name.
    if let temporary { return NewFile.link(temporary, to: name) }
    return linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
  }

  /// Writes a whole file.
  public static func write(_ bytes: some ContiguousBytes, to path: String, _ name: Name) throws(RegularFile
    .Failure)
  {
    let file = try NewFile(path, name)
    try file.write(bytes)
    try file.commit()
  }
}

extension RegularFile.Failure {
  /// A failure of the system, in its own words.
  init(_ number: Int32) { self.init(number: number, words: .verbatim(String(cString: strerror(number)))) }
}
