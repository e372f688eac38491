internal import Foundation

/// A program in its own terminal, observed from outside: what it paints, and when.
final class PseudoTerminal {
  private let terminal: Int32
  let process: pid_t

  init?(
    _ command: [String], environment extra: [String: String] = [:], width: UInt16 = 100, height: UInt16 = 30
  ) {
    var parent: Int32 = 0
    var child: Int32 = 0
    var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&parent, &child, nil, nil, &size) == 0 else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in 0..<3 { posix_spawn_file_actions_adddup2(&actions, child, Int32(descriptor)) }
    posix_spawn_file_actions_addclose(&actions, parent)
    var environment = ProcessInfo.processInfo.environment
    environment["TERM"] = "xterm-256color"
    environment["LC_ALL"] = "C.UTF-8"
    environment.merge(extra) { $1 }
    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var id = pid_t()
    let result = posix_spawnp(&id, command[0], &actions, nil, arguments, variables)
    close(child)
    guard result == 0 else {
      close(parent)
      return nil
    }
    terminal = parent
    process = id
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(terminal)
  }

  /// Reads until the text has been painted; returns false after five seconds without output.
  func waitFor(_ text: String) -> Bool {
    let needle = Data(text.utf8)
    var seen = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      var descriptor = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 5_000) > 0 else { return false }
      let count = read(terminal, &buffer, buffer.count)
      guard count > 0 else { return false }
      seen.append(contentsOf: buffer[..<count])
      if seen.range(of: needle) != nil { return true }
    }
  }

  /// Reads until nothing arrives for a while.
  func finish(milliseconds: Int32 = 300) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var descriptor = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    while poll(&descriptor, 1, milliseconds) > 0, read(terminal, &buffer, buffer.count) > 0 {}
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(terminal, bytes, bytes.count)
  }

  /// The resident memory in KiB.
  var residentMemory: Int {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return Int(line.filter(\.isNumber)) ?? 0
  }

  /// How often the process has been woken to run.
  var wakeUps: Int {
    var total = 0
    for task in (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? [] {
      let status =
        (try? String(contentsOfFile: "/proc/\(process)/task/\(task)/status", encoding: .utf8)) ?? ""
      for line in status.split(separator: "\n") where line.hasPrefix("voluntary_ctxt_switches") {
        total += Int(line.filter(\.isNumber)) ?? 0
      }
    }
    return total
  }
}
