public import AmootSMS
internal import Foundation

/// Why a token command gave no token: what was expected and what came, never the output itself.
public enum TokenCommandError: Error, Sendable, Equatable, CustomStringConvertible {
  case notStarted(reason: String)
  case timedOut(seconds: Double)
  case failed(status: Int32, words: String)
  case empty
  case notAToken(InputError)

  public var description: String {
    switch self {
    case .notStarted(let reason): "the token command could not be started: \(reason)"
    case .timedOut(let seconds):
      "the token command gave nothing within \(Int(seconds)) s; does it ask for something? It has no terminal"
    case .failed(let status, let words):
      "the token command ended with \(status)" + (words.isEmpty ? "" : ": \(words)")
    case .empty: "the token command ended well and printed nothing; a token on the first line is expected"
    case .notAToken(let error): "the token command's first line is no token: \(error)"
    }
  }
}

/// Asks a command, such as a password manager, for the token: the first line that it prints.
public enum TokenCommand {
  /// Seconds.
  public static let deadline = 10.0
  /// Bytes of output that are read.
  private static let outputLimit = 64 << 10

  /// Runs a line of the shell and waits for it; not for the thread that paints.
  ///
  /// - Throws: `TokenCommandError`.
  public static func token(_ line: String, deadline: Double = deadline) throws(TokenCommandError) -> Token {
    let child = try Child(line)
    let outcome = child.read(until: Date().addingTimeInterval(deadline))
    guard let outcome else { throw .timedOut(seconds: deadline) }
    guard outcome.status == 0 else {
      let words = outcome.errors.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      throw .failed(status: outcome.status, words: VisibleText.escaped(words, limit: 120))
    }
    let first = outcome.output.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    guard first.contains(where: { !$0.isWhitespace }) else { throw .empty }
    do { return try Token(first) } catch { throw .notAToken(error) }
  }

  /// A shell in a process group of its own, so that all of it can be ended.
  private struct Child {
    let id: pid_t
    private let output: Int32
    private let errors: Int32

    init(_ line: String) throws(TokenCommandError) {
      var (out, err): ([Int32], [Int32]) = ([0, 0], [0, 0])
      guard pipe(&out) == 0, pipe(&err) == 0 else {
        throw .notStarted(reason: String(cString: strerror(errno)))
      }
      for end in out + err { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      defer { for end in [out[1], err[1]] { close(end) } }
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_adddup2(&actions, out[1], 1)
      posix_spawn_file_actions_adddup2(&actions, err[1], 2)
      var attributes = posix_spawnattr_t()
      posix_spawnattr_init(&attributes)
      defer { posix_spawnattr_destroy(&attributes) }
      var (none, all) = (sigset_t(), sigset_t())
      sigemptyset(&none)
      sigfillset(&all)
      posix_spawnattr_setsigmask(&attributes, &none)
      posix_spawnattr_setsigdefault(&attributes, &all)
      posix_spawnattr_setpgroup(&attributes, 0)
      posix_spawnattr_setflags(
        &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
      let words = ["/bin/sh", "-c", line]
      let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
      defer { arguments.forEach { free($0) } }
      var id = pid_t()
      let result = posix_spawn(&id, "/bin/sh", &actions, &attributes, arguments, environ)
      guard result == 0 else {
        for end in [out[0], err[0]] { close(end) }
        throw .notStarted(reason: String(cString: strerror(result)))
      }
      (self.id, output, errors) = (id, out[0], err[0])
    }

    /// - Returns: nil when the time is over; then the command is ended.
    func read(until deadline: Date) -> (status: Int32, output: String, errors: String)? {
      defer { for end in [output, errors] { close(end) } }
      var texts: [Int32: [UInt8]] = [output: [], errors: []]
      var open: Set<Int32> = [output, errors]
      var buffer = [UInt8](repeating: 0, count: 4_096)
      while !open.isEmpty {
        let left = deadline.timeIntervalSinceNow
        var descriptors = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        guard left > 0, poll(&descriptors, nfds_t(descriptors.count), Int32(left * 1_000) + 1) > 0 else {
          return end()
        }
        for descriptor in descriptors where descriptor.revents != 0 {
          let count = Glibc.read(descriptor.fd, &buffer, buffer.count)
          if count > 0, (texts[descriptor.fd]?.count ?? 0) < outputLimit {
            texts[descriptor.fd]?.append(contentsOf: buffer[..<count])
          } else if count <= 0 {
            open.remove(descriptor.fd)
          }
        }
      }
      var status: Int32 = 0
      while waitpid(id, &status, WNOHANG) == 0 {
        guard deadline.timeIntervalSinceNow > 0 else { return end() }
        poll(nil, 0, 5)
      }
      let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
      return (
        code, String(decoding: texts[output] ?? [], as: UTF8.self),
        String(decoding: texts[errors] ?? [], as: UTF8.self)
      )
    }

    private func end() -> (status: Int32, output: String, errors: String)? {
      kill(-id, SIGKILL)
      var status: Int32 = 0
      waitpid(id, &status, 0)
      return nil
    }
  }
}
