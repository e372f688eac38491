internal import AmootSMS
internal import ArgumentParser
internal import ConsoleCore
internal import ConsoleData
internal import ConsoleView
internal import Foundation
internal import Screen
internal import Simulator
internal import ConsoleWording
internal import Wording

/// Prints pictures of the console with made-up sends, for pages and talks; they are the same every time.
struct ScreenshotCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screenshot",
    abstract: UsageWords.screenshot.text,
    discussion: UsageWords.screenshotMore(key: KeyTable.standard.text(.screenshot)).text)

  enum Scene: String, CaseIterable, ExpressibleByArgument {
    case console, details, history, statuses, find, code
  }

  enum Theme: String, CaseIterable, ExpressibleByArgument { case dark, light }

  enum Format: String, CaseIterable, ExpressibleByArgument { case svg, text, ansi }

  @Argument(help: UsageWords.scene(Scene.allCases.map(\.rawValue).joined(separator: ", ")).help)
  var scene = Scene.console
  @Option(help: UsageWords.oneOf(Format.allCases.map(\.rawValue).joined(separator: ", ")).help)
  var format = Format.svg
  @Option(help: UsageWords.oneOf(Theme.allCases.map(\.rawValue).joined(separator: ", ")).help)
  var theme = Theme.dark
  @Option(help: UsageWords.size.help)
  var size = "100x30"

  func run() async throws {
    let parts = size.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, (40...300).contains(parts[0]), (10...100).contains(parts[1]) else {
      throw Failure.usage(
        CommandWords.badSize(String(size.prefix(40))))
    }
    let screen = render(try await model(Size(width: parts[0], height: parts[1])))
    let text =
      switch format {
      case .svg: screen.svg(isLight: theme == .light)
      case .text: screen.text
      case .ansi: screen.ansi
      }
    Output.raw(text)
  }

  /// Builds the model with the console's own code, from handmade messages instead of a terminal and a disk.
  private func model(_ size: Size) async throws -> Model {
    // 2026-11-23 12:00 in Iran.
    let now = Date(timeIntervalSince1970: 1_795_422_600)
    let profile = Profile(name: "demo", token: "demo-token-0000-3f9a", tokenSource: .demo)
    var preferences = Preferences(profiles: [profile], profile: profile.name, text: "پیامک تستی من")
    // NO_COLOR is for terminals; the other formats are not for one.
    let noColor = ProcessEnvironment.variables["NO_COLOR"] ?? ""
    preferences.appearance.theme = theme == .light ? .light : .dark
    preferences.appearance.language = LanguageChoice(ProcessLanguage.current)
    preferences.appearance.usesColor = format != .ansi || noColor.isEmpty
    var model = Model(
      size: size, now: now, preferences: preferences, form: nil, program: ProgramFacts(isDemo: true))
    let sends = try await sends(now)
    let account = AccountStatus(
      status: .success, accountName: "Demo account", credit: 22_000, lineNumbers: ["98", "public", "service"])
    // Plays the runtime.
    for effect in update(&model, .started, now: now) {
      let answer: Message
      switch effect {
      case .history(.load(let id, _)): answer = .history(.loaded(id: id, HistoryWindow(sends.map(\.record))))
      case .history(.count(let id, _)):
        answer = .history(.counted(id: id, count: sends.count, found: nil, newest: sends.first?.record))
      case .refreshAccount(let id, _): answer = .account(.answered(id: id, account))
      default: continue
      }
      _ = update(&model, answer, now: now)
    }
    func press(_ keys: Key...) { for key in keys { _ = update(&model, .key(key), now: now) } }
    for digit in "09120000000" { press(.character(digit)) }
    switch scene {
    case .console: break
    case .history: press(.named(.function(3)), .named(.down))
    case .details:
      press(.named(.function(3)), .named(.down), .named(.enter))
      let send = sends[1]
      let details = SendDetails(send.exchange, usual: Self.timing, codeLength: send.record.codeLength)
      _ = update(&model, .details(.loaded(id: send.record.id, details)), now: now)
    case .statuses:
      press(.named(.function(8)))
      for character in "اعتبار" { press(.character(character)) }
    case .find:
      press(.control("p"))
      for character in "copy" { press(.character(character)) }
    case .code: press(.named(.function(3)), .alt("l"))
    }
    return model
  }

  private static let timing = Timing(
    name: .milliseconds(4), connect: .milliseconds(21), tls: .milliseconds(43), wait: .milliseconds(102),
    receive: .milliseconds(3), total: .milliseconds(173))

  private func sends(_ now: Date) async throws -> [(record: SendRecord, exchange: StoredExchange)] {
    let client = ServiceClient(transport: SimulatedTransport())
    let plan: [(mobile: String, ago: Double)] = [
      ("9120000000", 12), ("9120002207", 95), ("9120003003", 130), ("9120003016", 2_400),
      ("9120000000", 3_000),
    ]
    var sends: [(record: SendRecord, exchange: StoredExchange)] = []
    for (index, entry) in plan.enumerated() {
      let request = SendOTPRequest(
        mobile: try MobileNumber(entry.mobile), text: try MessageText("پیامک تستی من"),
        lineNumber: try LineNumber("public"), codeLength: try CodeLength(5))
      let started = now.addingTimeInterval(-entry.ago)
      let prepared = client.prepare(request, now: started)
      let result = await client.send(prepared, token: try Token("demo-token-0000-3f9a"))
      var record = SendRecord(
        id: Int64(plan.count - index),
        draft: SendDraft(startedAt: started, profile: "demo", prepared: prepared))
      record.finish(result.outcome, duration: 0.173 + Double(index) * 0.011)
      let exchange = StoredExchange(
        request: prepared.redacted.text,
        responseHead: "HTTP 200\nContent-Type: application/json; charset=utf-8",
        responseBody: result.exchange.body, timing: Self.timing,
        connection: ConnectionFacts(
          address: "192.0.2.10:443", tlsVersion: "TLSv1.3",
          certificate: .init(
            name: "portal.amootsms.com", issuer: "R11", expiry: now.addingTimeInterval(60 * 86_400))))
      sends.append((record, exchange))
    }
    return sends
  }
}
