internal import AmootSMS
internal import ArgumentParser
internal import ConsoleCore
internal import ConsoleData
internal import ConsoleRuntime
internal import Foundation
internal import NcursesTerminal
internal import Screen
internal import Settings
internal import TextLayout
internal import ConsoleWording
internal import Wording

/// Checks for what could keep a send or a screen from working.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: UsageWords.doctor.text,
    discussion: UsageWords.doctorMore.text)

  @OptionGroup var output: JSONFlag
  @Flag(
    help: UsageWords.terminal.help)
  var terminal = false
  @Option(help: UsageWords.record.help(valueName: "file"), completion: .file())
  var record: String?
  @OptionGroup var options: ProfileOption
  @OptionGroup var color: ColorOption

  func run() async throws {
    if terminal { return try lookAtTerminal() }
    if let record { return try await AnswerRecorder(profile: options.profile).write(to: record) }
    var environment = ProcessEnvironment.variables
    if let profile = options.profile { environment["AMOOT_PROFILE"] = profile }
    let findings = await Doctor(environment: environment, transport: try Wire.transport()).look()
    let facts = OutputFacts()
    for finding in findings {
      guard !output.json else {
        Output.line(Self.json(finding))
        continue
      }
      for line in Self.lines(finding, facts) { Output.line(line, isColored: color.isOn) }
    }
    let bad = Set(findings.filter { $0.verdict == .bad }.map(\.name))
    if !bad.isDisjoint(with: [
      DoctorWords.settings, DoctorWords.history, DoctorWords.permissions, DoctorWords.terminal,
    ]) {
      throw ExitCode(ExitStatus.local)
    }
    if !bad.isDisjoint(with: [DoctorWords.token, DoctorWords.tokenCommand]) {
      throw ExitCode(ExitStatus.refused)
    }
    // The service was reached; it is this machine that needs mending.
    if bad == [DoctorWords.clock] { throw ExitCode(ExitStatus.local) }
    if !bad.isEmpty { throw ExitCode(ExitStatus.notSent) }
  }

  private static func lines(_ finding: Finding, _ facts: OutputFacts) -> [StyledLine] {
    let (sign, style): (Phrase, Style) =
      switch finding.verdict {
      case .good: (CommandWords.good, Style(.green))
      case .warning: (CommandWords.look, Style(.yellow))
      case .bad: (CommandWords.bad, Style(.red, .bold))
      case .skipped: (.verbatim("-"), OutputStyle.faint)
      }
    let indent = 18
    let width = max(20, (facts.width ?? 80) - indent)
    var lines: [StyledLine] = []
    for row in TextLayout.rows(finding.detail.text, width: width) {
      guard lines.isEmpty else {
        lines.append(StyledLine(String(repeating: " ", count: indent) + row))
        continue
      }
      var line = StyledLine(sign.text, style)
      line.append(String(repeating: " ", count: max(1, 5 - sign.text.count)))
      line.append(finding.name.text.padded(to: indent - 5, gap: 1), OutputStyle.heading)
      line.append(row)
      lines.append(line)
    }
    guard let remedy = finding.remedy else { return lines }
    return lines
      + TextLayout.rows(facts.signs.arrow + " " + remedy.text, width: width).map {
        StyledLine(String(repeating: " ", count: indent) + $0, style)
      }
  }

  private static func json(_ finding: Finding) -> String {
    JSON.object([
      .init("name", .string(finding.name.text(in: .english))),
      .init("verdict", .string(finding.verdict.rawValue)),
      .init("detail", .string(finding.detail.text(in: .english))),
      .init("remedy", finding.remedy.map { .string($0.text(in: .english)) } ?? .null),
    ]).text(pretty: false)
  }

  private func lookAtTerminal() throws {
    let environment = ProcessEnvironment.variables
    let appearance = try Loading.settings().preferences.appearance
    func line(_ title: Phrase, _ value: Phrase) {
      let (what, value) = (title.text, value.text)
      let indent = String(repeating: " ", count: 16)
      Output.line(
        what + indent.dropFirst(what.count)
          + TextLayout.rows(value, width: 62).joined(separator: "\n" + indent))
    }
    setlocale(LC_ALL, "")
    line(.verbatim("TERM"), environment["TERM"].map { .verbatim($0) } ?? DoctorWords.setTERM)
    line(
      DoctorWords.locale,
      Terminal.isUTF8
        ? DoctorWords.utf8 : DoctorWords.localeLine
    )
    let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0 else {
      line(DoctorWords.terminal, DoctorWords.noTerminalLine)
      return
    }
    let (identity, drawsWideSigns) = TerminalIdentity.ask(
      descriptor, environment: ProcessEnvironment.variables)
    let setup = TerminalSetup(environment: environment)
    // Within tmux, what counts is the terminal outside.
    let outer = setup.outerTerminal() ?? identity
    line(
      DoctorWords.terminal,
      identity.kind == .other ? DoctorWords.notKnownByName : .verbatim(identity.kind.rawValue))
    line(DoctorWords.answerLabel, identity.answer.isEmpty ? DoctorWords.noName : .verbatim(identity.answer))
    let programReorders = appearance.bidi == .auto || appearance.bidi == .app
    var sent = programReorders ? BidiControl(environment: environment).enter : ""
    let dialect =
      appearance.bidi == .auto ? BidiControl.dialect(of: outer, environment: environment) : .none
    sent += dialect.enter
    line(DoctorWords.toldLabel, sent.isEmpty ? CommandWords.nothing : .verbatim(shown(sent)))
    line(
      .verbatim("bidi"),
      .verbatim(appearance.bidi.rawValue)
        + (programReorders ? DoctorWords.programOrders : DoctorWords.terminalOrders))
    line(.verbatim("shaping"), .verbatim(appearance.shaping.rawValue))
    if drawsWideSigns == true { line(DoctorWords.signsLabel, ScreenWords.wideSigns) }
    let advice = [identity, outer].filter(setup.needsAdvice).compactMap(\.advice).first
    line(DoctorWords.advice, advice ?? DoctorWords.nothingToChange)
    sample(dialect, descriptor)
  }

  /// Prints two samples, one of which reads correctly: only the user can see which, and no terminal reports it.
  ///
  /// - Parameters:
  ///   - dialect: What the console tells this terminal alone. It applies to the whole window, so the lines are shown
  ///     under it until they have been read.
  ///   - descriptor: The terminal.
  private func sample(_ dialect: BidiControl, _ descriptor: Int32) {
    Output.line("\n" + DoctorWords.whichReadsRight.text)
    let bidi = BidiControl(environment: ProcessEnvironment.variables)
    let cells = TextLayout("سلام دنیا ۱۲۳").lines[0].cells.map(\.text).joined()
    Output.raw(bidi.enter + dialect.enter + "  1  " + cells + bidi.leave + "\n")
    // As it comes, which is the question.
    Output.raw("  2  سلام دنیا ۱۲۳\n")
    Output.line(TextLayout.rows(CommandWords.sampleAdvice.text, width: 78).joined(separator: "\n"))
    guard dialect != .none else { return }
    if Output.isTerminal {
      Output.line(TextLayout.rows(CommandWords.pressEnter.text, width: 78).joined(separator: "\n"))
      var buffer = [UInt8](repeating: 0, count: 1_024)
      _ = read(descriptor, &buffer, buffer.count)
    }
    Output.raw(dialect.leave)
  }

  private func shown(_ sequence: String) -> String {
    sequence.replacing("\u{1B}", with: "ESC ").replacing("\u{07}", with: " BEL")
  }
}
