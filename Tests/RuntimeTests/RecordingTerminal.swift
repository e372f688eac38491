import Foundation
import Screen

/// An in-memory terminal: input arrives through a real descriptor, and every request to it is recorded.
final class RecordingTerminal: ConsoleTerminal {
  enum Call: Equatable {
    case paint, say, redraw, ring, copy(String), captureMouse(Bool), queryIdentity, suspend, resume, close
  }

  var size = Size(width: 100, height: 30)
  var columns: Int { size.width }
  var expectsLightBackground: Bool { false }
  var showsUnicode = true
  private(set) var calls: [Call] = []
  private(set) var screen: Screen?
  var clipboardFailure: ClipboardFailure?
  /// Whether input has ended because the terminal is gone.
  var isGone = false

  private let pipe = Pipe()
  private var inputs: [TerminalInput] = []

  func press(_ keys: Key...) {
    inputs += keys.map { .key($0) }
    wake()
  }

  func type(_ text: String) {
    inputs += text.map { .key(.character($0)) }
    wake()
  }

  func wake() { pipe.fileHandleForWriting.write(Data([1])) }

  var text: String { (screen?.lines ?? []).joined(separator: "\n") }

  // MARK: ConsoleTerminal

  var inputDescriptor: Int32 { pipe.fileHandleForReading.fileDescriptor }
  /// The loop wakes on its own so that a test can check its deadline.
  var inputTimeout: Int32? { 20 }

  func read() -> [TerminalInput]? {
    _ = pipe.fileHandleForReading.availableData
    defer { inputs = [] }
    return isGone ? nil : inputs
  }

  func expire() -> [TerminalInput] { [] }
  func expectAnswer(_ expects: Bool) {}

  /// Whether it has stopped reading, as after Ctrl-S.
  var stalls = false
  var isBusy: Bool { stalls }
  var outputDescriptor: Int32 { -1 }
  func flush() {}
  func followSize() {}

  func paint(_ screen: Screen) {
    calls.append(.paint)
    self.screen = screen
  }

  func say(_ lines: [String], current: String) { calls.append(.say) }
  func redraw() { calls.append(.redraw) }
  func ring() { calls.append(.ring) }

  func copy(_ text: String) throws(ClipboardFailure) {
    if let clipboardFailure { throw clipboardFailure }
    calls.append(.copy(text))
  }

  func captureMouse(_ captures: Bool) { calls.append(.captureMouse(captures)) }
  func queryIdentity() { calls.append(.queryIdentity) }
  func speak(to identity: TerminalIdentity) {}
  func suspend(until isEnding: () -> Bool) { calls.append(.suspend) }
  func resume(until isEnding: () -> Bool) { calls.append(.resume) }
  func close() { calls.append(.close) }
}
