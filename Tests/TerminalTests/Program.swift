import CProcess
import Foundation
import Testing

/// The executable built alongside the tests.
enum Program {
  static let path: String = {
    let runner = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    var folder = URL(fileURLWithPath: runner).deletingLastPathComponent()
    // The runner may be a toolchain helper that loads the tests; then one of its arguments is the bundle.
    if !FileManager.default.isExecutableFile(atPath: folder.appendingPathComponent("amoot-otp").path) {
      for argument in CommandLine.arguments where argument.hasSuffix(".xctest") {
        folder = URL(fileURLWithPath: argument).deletingLastPathComponent()
      }
    }
    return folder.appendingPathComponent("amoot-otp").path
  }()

  struct Output: Sendable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs a command until it ends. Does not use Foundation's `Process`, which waits for a descriptor that a server
  /// staying in the background (tmux) keeps open.
  static func run(
    _ command: [String], environment: [String: String] = [:], input: String? = nil
  ) throws -> Output {
    let folder = try Folder()
    let (output, errors) = (folder.path + "/out", folder.path + "/err")
    let source = input == nil ? "/dev/null" : folder.path + "/in"
    if let input { try Data(input.utf8).write(to: URL(fileURLWithPath: source)) }
    let id = try spawn(command, environment: environment, input: source, output: output, errors: errors)
    let status = wait(for: id)
    return Output(
      status: status,
      output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
  }

  /// Starts a command with files for its three streams.
  ///
  /// - Parameters:
  ///   - inputDescriptor: A descriptor to use instead of the input file.
  ///   - outputDescriptor: A descriptor to use instead of the output file.
  static func spawn(
    _ command: [String], environment: [String: String] = [:], input: String = "/dev/null",
    inputDescriptor: Int32? = nil, output: String = "/dev/null", outputDescriptor: Int32? = nil,
    errors: String = "/dev/null"
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let inputDescriptor {
      posix_spawn_file_actions_adddup2(&actions, inputDescriptor, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    }
    if let outputDescriptor {
      posix_spawn_file_actions_adddup2(&actions, outputDescriptor, 1)
    } else {
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    }
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
    // Descriptors that other tests are about to mark as their own are not for this child.
    _ = amoot_close_from(&actions, 3)
    // The tests run on threads that block signals, which a child would inherit.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let arguments = command.map { strdup($0) } + [nil]
    let variables = base.merging(environment) { $1 }.map { strdup("\($0)=\($1)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var id = pid_t()
    try #require(
      posix_spawnp(&id, command[0], &actions, &attributes, arguments, variables) == 0, "\(command[0])")
    return id
  }

  /// Returns a pipe that no child inherits.
  static func pipeEnds() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Waits for a process and returns its exit code; for a signal, 128 plus its number, as in a shell.
  static func wait(for id: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// Runs the program itself with arguments.
  static func amoot(_ arguments: String..., environment: [String: String] = [:]) throws -> Output {
    try run([path] + arguments, environment: environment)
  }

  static var base: [String: String] {
    var environment = ProcessInfo.processInfo.environment.filter { name, _ in
      !name.hasPrefix("AMOOT_") && !name.hasPrefix("XDG_") && !name.hasPrefix("TMUX") && name != "NO_COLOR"
    }
    environment["LC_ALL"] = "C.UTF-8"
    return environment
  }
}

/// A folder with its own settings and history, deleted after the test.
final class Folder: Sendable {
  let path: String
  /// Runs as long as the folder is there. Unsafe because a service has state; a folder only keeps it.
  private nonisolated(unsafe) let service: Service?
  private let access: [String: String]

  /// - Parameter service: The service that the environment leads to.
  init(_ service: Service? = nil, _ token: String = Service.token, settings json: String? = nil) throws {
    self.service = service
    access = service?.environment(token) ?? [:]
    path = "/tmp/amoot-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    if let json { try settings(json) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var environment: [String: String] {
    ["HOME": path, "XDG_CONFIG_HOME": path + "/config", "XDG_STATE_HOME": path + "/state"]
      .merging(access) { $1 }
  }

  /// Runs the program with the folder's environment, and more.
  func amoot(_ arguments: String..., adding more: [String: String] = [:]) throws -> Program.Output {
    try amoot(arguments, adding: more)
  }

  func amoot(_ arguments: [String], adding more: [String: String] = [:]) throws -> Program.Output {
    try Program.run([Program.path] + arguments, environment: environment.merging(more) { $1 })
  }

  /// Writes settings. Unless they say otherwise, the guard does not ask about new numbers.
  func settings(_ json: String) throws {
    let json =
      json.hasPrefix("{\"") && !json.contains("\"guard\"")
      ? "{\"guard\": \"never\", " + json.dropFirst() : json
    try FileManager.default.createDirectory(
      atPath: path + "/config/amoot-otp", withIntermediateDirectories: true)
    try Data(json.utf8).write(to: URL(fileURLWithPath: path + "/config/amoot-otp/config.json"))
  }

  /// Returns every byte of every file in the folder.
  func everything() throws -> Data {
    var all = Data()
    for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
      all.append(FileManager.default.contents(atPath: path + "/" + name) ?? Data())
    }
    return all
  }
}

/// Reads the lines a program writes, as they come.
final class LineReader {
  private let descriptor: Int32
  private var pending = Data()

  /// Makes a pipe to read from.
  ///
  /// - Returns: A reader, and the end to pass to a program and then close.
  static func pipe() throws -> (LineReader, writeEnd: Int32) {
    let ends = try Program.pipeEnds()
    return (LineReader(ends.read), ends.write)
  }

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Returns the next line; `nil` at the end or if none arrives by the deadline.
  func line(until deadline: Date) -> String? {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: pending[..<end], as: UTF8.self)
        pending = Data(pending[(end + 1)...])
        return line
      }
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let wait = Int32(max(0, (deadline.timeIntervalSinceNow * 1_000).rounded(.up)))
      let ready = poll(&polled, 1, wait)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return nil }
      pending.append(contentsOf: buffer[..<count])
    }
  }
}

/// A running `amoot-otp simulate`, used as another program would use it. It prints each call as it comes.
final class Service {
  let processID: pid_t
  let address: String
  private let reader: LineReader
  private var hasEnded = false

  convenience init(_ arguments: String...) throws { try self.init(arguments) }

  /// - Parameter errors: The file for what it writes to standard error.
  init(_ arguments: [String], errors: String = "/dev/null") throws {
    let (reader, writeEnd) = try LineReader.pipe()
    self.reader = reader
    processID = try Program.spawn(
      [Program.path, "simulate"] + arguments, environment: Program.base, outputDescriptor: writeEnd,
      errors: errors)
    close(writeEnd)
    let line = reader.line(until: Date().addingTimeInterval(20)) ?? ""
    let words = line.split(whereSeparator: \.isWhitespace)
    try #require(words.count == 3 && words[0] == "listening", "\(line)")
    address = String(words[2])
  }

  deinit { if !hasEnded { _ = end(SIGTERM) } }

  /// Sends a signal and returns the exit code.
  func end(_ number: Int32) -> Int32 {
    hasEnded = true
    kill(processID, number)
    return Program.wait(for: processID)
  }

  /// Waits until it ends by itself, and returns the exit code.
  func wait() -> Int32 {
    hasEnded = true
    return Program.wait(for: processID)
  }

  static let token = "good-token-12345678"

  func environment(_ token: String = token) -> [String: String] {
    ["AMOOT_BASE_URL": address, "AMOOT_TOKEN": token]
  }

  func log() throws -> String { try Program.run(["curl", "-s", address + "/_log"]).output }

  /// Waits until a request for the number has arrived.
  func waitFor(mobile: String) throws {
    let deadline = Date().addingTimeInterval(20)
    while let line = reader.line(until: deadline) { if line.contains(mobile) { return } }
    try #require(Bool(false), "no request for \(mobile) came")
  }
}
