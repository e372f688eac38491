internal import AmootSMS
internal import ArgumentParser
internal import ConsoleWording
internal import FileWatch
internal import Foundation
internal import Simulator
internal import Wording

/// Tells what is wrong with a pasted call.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: CheckWords.usage.text, discussion: CheckWords.usageMore.text)

  @Argument(parsing: .captureForPassthrough, help: CheckWords.call.help)
  var call: [String] = []
  @OptionGroup var output: JSONFlag

  /// The maximum length of a call, in bytes.
  private static let limit = 1 << 20

  func run() throws {
    // What captures a call's options captures these, too.
    if call == ["--help"] || call == ["-h"] { throw CleanExit.helpRequest(self) }
    guard let check = CallCheck(try text()) else { throw Failure.usage(CheckWords.notACall) }
    if isJSON { print(json: check) } else { print(check) }
    if !check.remarks.isEmpty { throw ExitCode(ExitStatus.refused) }
  }

  /// The arguments that are the call: options behind a file or a quoted call are the program's own, those behind `curl`
  /// are its.
  private var words: [String] {
    let words = call.first == "--" ? Array(call.dropFirst()) : call
    return words.count == 2 && words.last == "--json" ? [words[0]] : words
  }

  private var isJSON: Bool { output.json || call.first != "--" && words.count < call.count }

  /// Returns the call: of one argument, of several that the shell has split, of a file, or of standard input.
  private func text() throws -> String {
    var descriptor = STDIN_FILENO
    let call = words
    if call.count > 1 { return call.map(ReadyCall.shell).joined(separator: " ") }
    if let only = call.first, only != "-" {
      guard FileManager.default.fileExists(atPath: only) else { return only }
      do throws(RegularFile.Failure) { descriptor = try RegularFile.open(only, O_RDONLY) } catch {
        throw Failure.usage(CommandWords.about(VisibleText.escaped(only, limit: 200), error.words))
      }
    }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    do {
      let bytes = try RegularFile.read(descriptor, limit: Self.limit + 1)
      guard bytes.count <= Self.limit else { throw Failure.usage(CheckWords.tooLong) }
      guard let text = String(textOfFile: bytes) else { throw Failure.usage(CheckWords.notACall) }
      return text
    } catch let error as RegularFile.Failure {
      throw Failure.usage(error.words)
    }
  }

  private func print(_ check: CallCheck) {
    let place =
      switch check.call.tokenPlace {
      case "none": SimulatorWords.noToken
      case "unknown": Phrase.empty
      default: SimulatorWords.tokenIn(check.call.tokenPlace)
      }
    let call = "\(check.call.method) \(VisibleText.escaped(check.call.path, limit: 60))"
    Output.line(place == .empty ? call : call + "  " + place.text)
    for remark in check.remarks { Output.line("  ! " + remark.text) }
    for note in check.unread { Output.line("  ? " + note.text) }
    guard !check.remarks.isEmpty else {
      return Output.line(check.unread.isEmpty ? CheckWords.nothingWrong : CheckWords.nothingWrongInRest)
    }
    Output.line("")
    Output.line(CheckWords.sayIt)
    // To be copied: as it is, on every terminal.
    Output.raw(Output.escaped(check.right.trimmed) + "\n")
  }

  private func print(json check: CallCheck) {
    Output.line(
      JSON.object([
        .init("method", .string(check.call.method)), .init("path", .string(check.call.path)),
        .init("token", .string(check.call.tokenPlace)),
        .init("remarks", .array(check.remarks.map { .string($0.text(in: .english)) })),
        .init("unread", .array(check.unread.map { .string($0.text(in: .english)) })),
        .init("right", .string(check.right)),
      ]).text(pretty: false))
  }
}
