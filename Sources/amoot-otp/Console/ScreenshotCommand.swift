internal import ArgumentParser
internal import ConsoleCore
internal import ConsoleData
internal import ConsoleView
internal import Foundation
internal import Screen
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
    /// An animation, which is always SVG.
    case tour
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
    let size = Size(width: parts[0], height: parts[1])
    if scene == .tour {
      guard format == .svg else { throw Failure.usage(CommandWords.tourIsSVG) }
      let (frames, still) = try await tour(size)
      Output.raw(Screen.svg(frames, still: still, isLight: theme == .light))
      return
    }
    let screen = render(try await scene(scene, size))
    let text =
      switch format {
      case .svg: screen.svg(isLight: theme == .light)
      case .text: screen.text
      case .ansi: screen.ansi
      }
    Output.raw(text)
  }

  /// Plays a console up to a scene.
  private func scene(_ scene: Scene, _ size: Size) async throws -> Model {
    var console = try PlayedConsole(preferences, size)
    try await console.open(with: [
      ("9120000000", 12), ("9120002207", 95), ("9120003003", 130), ("9120003016", 2_400),
      ("9120000000", 3_000),
    ])
    console.type("09120000000")
    switch scene {
    case .console, .tour: break
    case .history: console.press(.named(.function(3)), .named(.down))
    case .details: console.press(.named(.function(3)), .named(.down), .named(.enter))
    case .statuses:
      console.press(.named(.function(8)))
      console.type("اعتبار")
    case .find:
      console.press(.control("p"))
      console.type("copy")
    case .code: console.press(.named(.function(3)), .alt("l"))
    }
    return console.model
  }

  /// Plays the first minute: a code is sent and reaches the phone; another is refused, and the details say why.
  private func tour(_ size: Size) async throws -> (frames: [Screen.Frame], still: Int) {
    var console = try PlayedConsole(preferences, size)
    try await console.open(with: [("9120003003", 1_310), ("9120000000", 3_000)])
    var frames: [Screen.Frame] = []
    func show(_ seconds: Double) { frames.append(.init(render(console.model), seconds: seconds)) }
    func type(_ text: String) {
      for character in text {
        console.type(String(character))
        show(0.11)
      }
    }
    func send(waiting ticks: Int) async throws {
      console.press(.named(.enter))
      for _ in 0..<ticks {
        show(0.2)
        console.pass(0.2)
      }
      try await console.answerSend()
    }
    show(1.2)
    type("09120000000")
    show(1)
    try await send(waiting: 4)
    show(1.4)
    for code in [8, 1] {
      console.deliver(code)
      show(1.6)
    }
    let still = frames.count - 1
    show(1.4)
    console.press(.control("u"))
    show(0.5)
    type("09120002207")
    show(0.6)
    try await send(waiting: 3)
    show(2)
    console.press(.named(.function(4)))
    show(6)
    return (frames, still)
  }

  private var preferences: Preferences {
    let profile = Profile(name: "demo", token: PlayedConsole.token, tokenSource: .demo)
    var preferences = Preferences(profiles: [profile], profile: profile.name, text: "پیامک تستی من")
    // NO_COLOR is for terminals; the other formats are not for one.
    let noColor = ProcessEnvironment.variables["NO_COLOR"] ?? ""
    preferences.appearance.theme = theme == .light ? .light : .dark
    preferences.appearance.language = LanguageChoice(ProcessLanguage.current)
    preferences.appearance.usesColor = format != .ansi || noColor.isEmpty
    return preferences
  }
}
