internal import AmootSMS
internal import ArgumentParser
internal import ConsoleData
internal import ConsoleRuntime
internal import Foundation
internal import NcursesTerminal
internal import Screen
internal import Settings
internal import TextLayout

/// What could stop a send or a screen from working.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "Look at everything that could stop a send: terminal, settings, history, network, clock, token.",
    discussion: """
      It makes one free call (AccountStatus) and costs nothing. Exit codes: 0 nothing is bad, 1 the token is refused or missing, \
      3 the service is not reached, 5 settings or history need mending.
      """)

  @OptionGroup var output: JSONFlag
  @Flag(
    help:
      "Look closely at the terminal instead: what it is, what it is told about Persian, two lines to compare."
  )
  var terminal = false
  @OptionGroup var options: ProfileOption

  func run() async throws {
    if terminal { return try lookAtTerminal() }
    var environment = ProcessInfo.processInfo.environment
    if let profile = options.profile { environment["AMOOT_PROFILE"] = profile }
    let findings = await Doctor(environment: environment, transport: try Wire.transport()).look()
    for finding in findings { Output.line(output.json ? Self.json(finding) : Self.text(finding)) }
    let bad = Set(findings.filter { $0.verdict == .bad }.map(\.name))
    if !bad.isDisjoint(with: ["settings", "history", "permissions", "terminal"]) {
      throw ExitCode(ExitStatus.local)
    }
    if bad.contains("token") { throw ExitCode(ExitStatus.refused) }
    if !bad.isEmpty { throw ExitCode(ExitStatus.notSent) }
  }

  private static func text(_ finding: Finding) -> String {
    let sign =
      switch finding.verdict {
      case .good: "ok   "
      case .warning: "look "
      case .bad: "BAD  "
      case .skipped: "-    "
      }
    let indent = String(repeating: " ", count: 18)
    let name = finding.name.padded(to: 13, gap: 1)
    var text = sign + name + wrapped(finding.detail, width: 62).joined(separator: "\n" + indent)
    if let remedy = finding.remedy {
      text += "\n" + indent + wrapped("→ " + remedy, width: 62).joined(separator: "\n" + indent)
    }
    return text
  }

  private static func json(_ finding: Finding) -> String {
    JSON.object([
      .init("name", .string(finding.name)), .init("verdict", .string(finding.verdict.rawValue)),
      .init("detail", .string(finding.detail)), .init("remedy", finding.remedy.map { .string($0) } ?? .null),
    ]).text(pretty: false)
  }

  private func lookAtTerminal() throws {
    let environment = ProcessInfo.processInfo.environment
    let appearance = try Loading.settings().preferences.appearance
    func line(_ what: String, _ value: String) {
      let indent = String(repeating: " ", count: 16)
      Output.line(
        what + indent.dropFirst(what.count) + Self.wrapped(value, width: 62).joined(separator: "\n" + indent))
    }
    setlocale(LC_ALL, "")
    line("TERM", environment["TERM"] ?? "not set")
    line(
      "locale",
      Terminal.isUTF8
        ? "UTF-8" : "not UTF-8: signs and Persian cannot be shown; set LANG to a UTF-8 locale such as C.UTF-8"
    )
    let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0 else {
      line("terminal", "none: the console needs one; amoot-otp send does not")
      return
    }
    let identity = TerminalIdentity.ask(descriptor)
    line("terminal", identity.kind == .other ? "not known by name" : identity.kind.rawValue)
    line("its answer", identity.answer.isEmpty ? "none (it does not tell its name)" : identity.answer)
    let isTold = appearance.bidi == .auto || appearance.bidi == .app
    var sent = isTold ? BidiControl(environment: environment).enter : ""
    if appearance.bidi == .auto { sent += BidiControl.dialect(of: identity).enter }
    line("is told", sent.isEmpty ? "nothing" : shown(sent))
    line(
      "bidi",
      appearance.bidi.rawValue
        + (isTold ? ": this program puts Persian in order" : ": the terminal is left to it"))
    line("shaping", appearance.shaping.rawValue)
    line("advice", identity.advice ?? "nothing to change")
    sample(appearance)
  }

  /// Two lines of which one reads right: the way to find out what no terminal tells.
  private func sample(_ appearance: Appearance) {
    Output.line("\nWhich line reads right? سلام means hello; its first letter, س, stands at the right.")
    let told = BidiControl(environment: ProcessInfo.processInfo.environment)
    let cells = TextLayout("سلام دنیا ۱۲۳").lines[0].cells.map(\.text).joined()
    Output.raw(told.enter + "  1  " + cells + told.leave + "\n")
    Output.line("  2  سلام دنیا ۱۲۳")
    let advice = """
      If only 1 does, keep "bidi": "auto" in the settings; if only 2 does, write "bidi": "terminal". If the letters \
      stand apart in 1, write "shaping": "base".
      """
    Output.line(Self.wrapped(advice, width: 78).joined(separator: "\n"))
  }

  private static func wrapped(_ text: String, width: Int) -> [String] {
    text.split(separator: " ").reduce(into: [""]) { lines, word in
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
  }

  private func shown(_ sequence: String) -> String {
    sequence.replacing("\u{1B}", with: "ESC ").replacing("\u{07}", with: " BEL")
  }
}
