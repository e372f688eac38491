internal import CProcess
public import Foundation
internal import Synchronization
internal import ConsoleWording
public import Wording

/// Runs another program to completion, without a terminal, this program's descriptors, or its secrets.
///
/// Waits for the process, not for its output: helpers that it leaves in the background (an agent, a clipboard owner)
/// keep the output open, and are neither waited for nor ended. Foundation's `Process` and swift-subprocess read the
/// output to its end, and so would wait for such a helper too.
public enum ChildProcess {
  /// How the program ended.
  public enum Outcome: Sendable, Equatable {
    /// - Parameter status: the exit code, or 128 plus the number of a signal.
    case ended(status: Int32, output: Data, errors: Data)
    /// The time was up; the program and what it started have been killed.
    case timedOut
    case notStarted(reason: Phrase)
  }

  /// The number of bytes kept of the output, and of the errors.
  static let outputLimit = 64 << 10
  /// The environment variables that are never passed on.
  static let secrets = ["AMOOT_TOKEN"]

  /// Blocks until the program has ended. SIGPIPE must be ignored, because the program may read less than it is given.
  ///
  /// - Parameters:
  ///   - command: the program's path, or its name in `PATH`, and its arguments.
  ///   - input: the data for its standard input; nil for none.
  ///   - timeout: the longest time it may take.
  ///   - outlives: whether it may continue when this program ends; otherwise it is killed along with it.
  public static func run(
    _ command: [String], input: Data? = nil, timeout: Duration, outlives: Bool = false
  ) -> Outcome {
    guard let first = command.first else { return .notStarted(reason: FileWords.noCommand) }
    let (source, out, err): (Pipe?, Pipe, Pipe)
    do throws(SystemError) {
      (out, err) = (try Pipe(ours: .read), try Pipe(ours: .read))
      source = input == nil ? nil : try Pipe(ours: .write)
    } catch {
      return .notStarted(reason: .verbatim(error.words))
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let source {
      posix_spawn_file_actions_adddup2(&actions, source.read, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, out.write, 1)
    posix_spawn_file_actions_adddup2(&actions, err.write, 2)
    _ = amoot_close_from(&actions, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // Its own session: it has no terminal to ask on, and can be killed as a group.
    posix_spawnattr_setflags(&attributes, amoot_spawn_flags)
    let arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var id = pid_t()
    let result = posix_spawnp(&id, first, &actions, &attributes, arguments, variables)
    guard result == 0 else { return .notStarted(reason: .verbatim(SystemError(number: result).words)) }
    let slot = outlives ? nil : Running.add(id)
    defer { Running.remove(slot) }
    source?.closeRead()
    out.closeWrite()
    err.closeWrite()
    return wait(for: id, stdin: source, stdout: out, stderr: err, input: input ?? Data(), timeout: timeout)
  }

  private static var environment: [String] {
    ProcessInfo.processInfo.environment.filter { !secrets.contains($0.key) }.map { "\($0.key)=\($0.value)" }
  }

  private static func wait(
    for id: pid_t, stdin source: Pipe?, stdout out: Pipe, stderr err: Pipe, input: Data, timeout: Duration
  ) -> Outcome {
    let deadline = ContinuousClock.now + timeout
    let process = amoot_process_descriptor(id)
    if process >= 0 { _ = fcntl(process, F_SETFD, FD_CLOEXEC) }
    defer { if process >= 0 { close(process) } }
    var rest = input[...]
    if rest.isEmpty { source?.closeWrite() }
    var texts = [Data(), Data()]
    var isOpen = [true, true]

    func read(_ index: Int, _ descriptor: Int32) {
      var buffer = [UInt8](repeating: 0, count: 16_384)
      while isOpen[index] {
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count < 0, errno == EAGAIN { return }
        guard count > 0 else {
          isOpen[index] = false
          return
        }
        texts[index].append(contentsOf: buffer[..<min(count, max(0, outputLimit - texts[index].count))])
      }
    }

    while true {
      var status: Int32 = 0
      let ended = waitpid(id, &status, WNOHANG)
      if ended == id || (ended < 0 && errno != EINTR) {
        // Read what it has written, without waiting for others that may still write.
        read(0, out.read)
        read(1, err.read)
        // A process whose status cannot be read does not count as successful.
        guard ended == id else {
          return .notStarted(reason: FileWords.endUnknown)
        }
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        return .ended(status: code, output: texts[0], errors: texts[1])
      }
      let left = deadline - .now
      guard left > .zero else {
        kill(-id, SIGKILL)
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        return .timedOut
      }
      var descriptors = [
        pollfd(fd: process, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen[0] ? out.read : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen[1] ? err.read : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: source?.write ?? -1, events: Int16(POLLOUT), revents: 0),
      ]
      // If the system offers no process descriptors, check at intervals.
      let wait = min(left / .milliseconds(1), process >= 0 ? 60_000 : 20)
      poll(&descriptors, nfds_t(descriptors.count), Int32(wait.rounded(.up)))
      if descriptors[1].revents != 0 { read(0, out.read) }
      if descriptors[2].revents != 0 { read(1, err.read) }
      if descriptors[3].revents != 0, let source {
        let count = rest.withUnsafeBytes { Glibc.write(source.write, $0.baseAddress, $0.count) }
        if count > 0 { rest = rest.dropFirst(count) }
        // A program that stops reading has taken what it wanted.
        if rest.isEmpty || (count < 0 && errno != EAGAIN && errno != EINTR) { source.closeWrite() }
      }
    }
  }

  /// Kills every running program that must not outlive this one, and what it has started. Async-signal-safe.
  public static func endAll() { Running.endAll() }

  /// Prevents core files of this process, and reads of its memory by others: it may hold a token.
  public static func refuseDumps() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    _ = amoot_refuse_dumps()
  }
}

private struct SystemError: Error {
  let number: Int32
  var words: String { String(cString: strerror(number)) }
}

/// A pipe whose ends no other child inherits. A class, because each end may be closed only once: a copy that closed one
/// again would close whatever has been opened under its number since.
private final class Pipe {
  private(set) var read: Int32 = -1
  private(set) var write: Int32 = -1

  enum End { case read, write }

  /// - Parameter ours: the end that this process keeps, which never blocks; the child's end does.
  init(ours: End) throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemError(number: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (read, write) = (ends[0], ends[1])
    _ = fcntl(ours == .read ? read : write, F_SETFL, O_NONBLOCK)
  }

  func closeRead() {
    if read >= 0 { Glibc.close(read) }
    read = -1
  }

  func closeWrite() {
    if write >= 0 { Glibc.close(write) }
    write = -1
  }

  deinit {
    closeRead()
    closeWrite()
  }
}

/// The process groups of programs that must not outlive this one, where a signal handler can read them.
private enum Running {
  private static let count = 16
  /// Allocated once and never moved. Slots are written under the lock and read by handlers, which cannot take it.
  nonisolated(unsafe) private static let slots: UnsafeMutablePointer<pid_t> = {
    let slots = UnsafeMutablePointer<pid_t>.allocate(capacity: count)
    slots.initialize(repeating: 0, count: count)
    return slots
  }()
  private static let lock = Mutex(())

  static func add(_ id: pid_t) -> Int? {
    lock.withLock { _ in
      let free = (0..<count).first { slots[$0] == 0 }
      if let free { slots[free] = id }
      return free
    }
  }

  static func remove(_ slot: Int?) {
    lock.withLock { _ in if let slot { slots[slot] = 0 } }
  }

  static func endAll() {
    for index in 0..<count where slots[index] > 0 { kill(-slots[index], SIGKILL) }
  }
}
