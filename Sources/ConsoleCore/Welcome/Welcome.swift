public import AmootSMS
public import ConsoleData
internal import Screen
internal import Wording

/// The first run: a token, or a command that gives it, is entered, tested for free and saved, or the demo is opened
/// instead; all on one screen.
public struct Welcome: Sendable, Equatable {
  public enum Stage: Sendable, Equatable {
    case typing
    /// The command has been asked for a token.
    case running
    case testing(Token)
    /// A token that the service takes.
    case tested(Token, Finding)
    /// Why the token is none, or is not taken.
    case refused(Finding)
  }

  /// The token, or the command.
  public var text = EditBuffer()
  /// Whether a command is entered instead of a token.
  public private(set) var isCommand = false
  /// What stands in the field that is not shown.
  private var other = EditBuffer()
  public var stage = Stage.typing

  public init() {}

  public var token: String { (isCommand ? other : text).text }

  /// Nothing is to be typed while an answer is waited for.
  var isWaiting: Bool {
    switch stage {
    case .running, .testing: true
    case .typing, .tested, .refused: false
    }
  }

  mutating func changeSource() {
    swap(&text, &other)
    isCommand.toggle()
    stage = .typing
  }
}

extension Model {
  /// The token that the service has taken, once it has.
  var testedToken: Token? {
    guard case .welcome(let welcome) = overlay, case .tested(let token, _) = welcome.stage else { return nil }
    return token
  }

  mutating func welcomeNext() -> [Effect] {
    guard case .welcome(let welcome) = overlay else { return [] }
    switch welcome.stage {
    case .running, .testing: return []
    case .tested(let token, _):
      guard welcome.isCommand else { return [.welcome(.saveToken(token))] }
      let command = welcome.text.text
      profile.tokenCommand = command
      return take(token, .command) + [.settings(.save(.tokenCommand, command, profile: profile.name))]
    case .typing, .refused: return testWelcome(welcome.text.text, isCommand: welcome.isCommand)
    }
  }

  /// Tests what was typed: a token, or a command that gives one.
  private mutating func testWelcome(_ text: String, isCommand: Bool) -> [Effect] {
    if isCommand {
      guard text.contains(where: { !$0.isWhitespace }) else {
        changeWelcome {
          $0.stage = .refused(
            Finding(DoctorWords.token, .bad, WelcomeWords.commandMissing))
        }
        return []
      }
      changeWelcome { $0.stage = .running }
      return [.welcome(.runCommand(text))]
    }
    do throws(InputError) {
      let token = try Token(text)
      changeWelcome { $0.stage = .testing(token) }
      return [.welcome(.testToken(token))]
    } catch {
      changeWelcome { $0.stage = .refused(Finding(DoctorWords.token, .bad, error.phrase)) }
      return []
    }
  }

  mutating func useTestedToken() -> [Effect] {
    guard let token = testedToken, case .welcome(let welcome) = overlay else { return [] }
    return take(token, welcome.isCommand ? .command : .typed)
  }

  mutating func changeWelcomeSource() -> [Effect] {
    changeWelcome { if !$0.isWaiting { $0.changeSource() } }
    return []
  }

  mutating func editWelcome(_ key: Key) -> [Effect] {
    guard case .welcome(var welcome) = overlay else { return [] }
    guard !welcome.isWaiting else { return [] }
    let before = welcome.text.revision
    // A token is pasted with a line end as often as not.
    var key = key
    if case .paste(let text) = key {
      key = .paste(welcome.isCommand ? text.filter { !$0.isNewline } : text.filter { !$0.isWhitespace })
    }
    welcome.text.editLine(key, limit: 500)
    if welcome.text.revision != before { welcome.stage = .typing }
    overlay = .welcome(welcome)
    return []
  }

  mutating func update(_ message: Message.Welcome) -> [Effect] {
    switch message {
    case .commandAnswered(let token, let problem): return commandAnswered(token, problem)
    case .tokenTested(let finding):
      tokenTested(finding)
      return []
    case .tokenSaved(let token, let path):
      notify(.good, WelcomeWords.saved(in: path))
      return take(token, .settings)
    }
  }

  /// What the command has given, which is tested in turn.
  private mutating func commandAnswered(_ token: Token?, _ problem: Phrase?) -> [Effect] {
    var effects: [Effect] = []
    changeWelcome { welcome in
      guard welcome.stage == .running else { return }
      guard let token else {
        welcome.stage = .refused(
          Finding(DoctorWords.token, .bad, problem.map(WelcomeWords.sentence) ?? WelcomeWords.commandGaveNone)
        )
        return
      }
      welcome.stage = .testing(token)
      effects.append(.welcome(.testToken(token)))
    }
    return effects
  }

  /// What one free call has said of the token.
  private mutating func tokenTested(_ finding: Finding) {
    changeWelcome { welcome in
      guard case .testing(let token) = welcome.stage else { return }
      welcome.stage = finding.verdict == .good ? .tested(token, finding) : .refused(finding)
    }
  }

  /// Something may lie over it by now.
  private mutating func changeWelcome(_ change: (inout Welcome) -> Void) {
    changeOverlays { overlay in
      guard case .welcome(var welcome) = overlay else { return }
      change(&welcome)
      overlay = .welcome(welcome)
    }
  }

  /// The token is in the form, and the first send can be filled in.
  mutating func take(_ token: Token, _ source: TokenSource) -> [Effect] {
    overlays.removeAll { if case .welcome = $0 { true } else { false } }
    form[.token] = EditBuffer(token.secret)
    form.tokenSource = source
    form.errors[.token] = nil
    focus = .field(.mobile)
    if source != .typed {
      profile.token = token.secret
      profile.tokenSource = source
      if let index = profiles.all.firstIndex(where: { $0.name == profile.name }) {
        profiles.all[index] = profile
      }
    }
    return askForAccount(.newToken)
  }
}
