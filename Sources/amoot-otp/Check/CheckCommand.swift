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

  @Argument(parsing: .allUnrecognized, help: CheckWords.call.help)
  var call: [String] = []
  @OptionGroup var output: JSONFlag

  /// The maximum length of a call, in bytes.
  private static let limit = 1 << 20

  func run() throws {
    guard let check = CallCheck(try text()) else { throw Failure.usage(CheckWords.notACall) }
    if output.json { print(json: check) } else { print(check) }
    if !check.remarks.isEmpty { throw ExitCode(ExitStatus.refused) }
  }

  /// Returns the call: of one argument, of several that the shell has split, of a file, or of standard input.
  private func text() throws -> String {
    var descriptor = STDIN_FILENO
    if call.count > 1 { return call.map(ReadyCall.shell).joined(separator: " ") }
    if let only = call.first, only != "-" {
      guard FileManager.default.fileExists(atPath: only) else { return only }
      do throws(RegularFile.Failure) { descriptor = try RegularFile.open(only, O_RDONLY) } catch {
        throw Failure.usage(CommandWords.about(VisibleText.escaped(only, limit: 200), error.words))
      }
    }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    do throws(RegularFile.Failure) {
      let bytes = try RegularFile.read(descriptor, limit: Self.limit + 1)
      if bytes.count <= Self.limit { return String(decoding: bytes, as: UTF8.self) }
    } catch {
      throw Failure.usage(error.words)
    }
    throw Failure.usage(CheckWords.tooLong)
  }

  private func print(_ check: CallCheck) {
    let place =
      check.call.tokenPlace == "none" ? SimulatorWords.noToken : SimulatorWords.tokenIn(check.call.tokenPlace)
    Output.line("\(check.call.method) \(VisibleText.escaped(check.call.path, limit: 60))  \(place.text)")
    for remark in check.remarks { Output.line("  ! " + remark.text) }
    guard !check.remarks.isEmpty else { return Output.line(CheckWords.nothingWrong) }
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
        .init("right", .string(check.right)),
      ]).text(pretty: false))
  }
}
