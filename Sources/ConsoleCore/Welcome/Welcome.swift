public import AmootSMS
public import ConsoleData
internal import Screen
internal import ConsoleWording
internal import Wording

/// The first run, on one screen: enter a token or a command that provides it, test it for free, and save it, or open
/// the demo instead.
public struct Welcome: Sendable, Equatable {
  public enum Stage: Sendable, Equatable {
    case typing
    /// The command was asked for a token and has not answered yet.
    case running
    case testing(Token)
    /// The service accepts the token.
    case tested(Token, Finding)
    /// Why there is no valid token, or why it is not accepted.
    case refused(Finding)
  }

  /// The token or the command.
  public var text = EditBuffer()
  /// Whether a command is entered instead of a token.
  public private(set) var isCommand = false
  /// The content of the field that is not shown: the command or the token.
  private var other = EditBuffer()
  public var stage = Stage.typing

  public init() {}

  public var token: String { (isCommand ? other : text).text }

  /// Whether an answer is pending, so that nothing can be typed.
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
  /// Whether the first-run screen is open.
  var isWelcoming: Bool { overlays.contains { if case .welcome = $0 { true } else { false } } }

  /// Saves the language that was chosen on the first-run screen, if one was.
  private var saveChosenLanguage: [Effect] {
    appearance.language == settings.preferences.appearance.language
      ? [] : [.settings(.save(.language, appearance.language.rawValue, profile: profile.name))]
  }

  /// The token, once the service has accepted it.
  var testedToken: Token? {
    guard case .welcome(let welcome) = overlay, case .tested(let token, _) = welcome.stage else { return nil }
    return token
  }

  mutating func welcomeNext() -> [Effect] {
    guard case .welcome(let welcome) = overlay else { return [] }
    switch welcome.stage {
    case .running, .testing: return []
    case .tested(let token, _):
      // The token was tested at an address from an environment variable, which would not be saved with it. A
      // simulator's token is not worth protecting.
      if !profile.base.isLoopback,
        let variable = settings.lines.first(where: { $0.field == .baseAddress })?.overruledBy
      {
        notify(.bad, WelcomeWords.notSavedElsewhere(variable, use: keys.text(.welcomeUse)))
        return []
      }
      guard welcome.isCommand else { return [.welcome(.saveToken(token, profile: profile.name))] }
      let command = welcome.text.text
      profile.tokenCommand = command
      return take(token, .command) + [.settings(.save(.tokenCommand, command, profile: profile.name))]
        + saveChosenLanguage
    case .typing, .refused: return testWelcome(welcome.text.text, isCommand: welcome.isCommand)
    }
  }

  /// Tests what was typed: a token, or a command that provides one.
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
      return [.welcome(.testToken(sender(with: token)))]
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
    // Tokens are often pasted with a line end.
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
    case .commandAnswered(let command, let token, let problem):
      return commandAnswered(command, token: token, problem: problem)
    case .tokenTested(let token, let finding):
      tokenTested(token, finding)
      return []
    case .tokenSaved(let token, let path):
      notify(.good, WelcomeWords.saved(in: path))
      return take(token, .settings) + saveChosenLanguage
    }
  }

  /// Takes the command's result; a token is tested next.
  private mutating func commandAnswered(_ command: String, token: Token?, problem: Phrase?) -> [Effect] {
    var effects: [Effect] = []
    let profile = profile
    let limits = settings.preferences.limits
    changeWelcome { welcome in
      guard welcome.stage == .running, welcome.text.text == command else { return }
      guard let token else {
        welcome.stage = .refused(
          Finding(DoctorWords.token, .bad, problem.map(WelcomeWords.sentence) ?? WelcomeWords.commandGaveNone)
        )
        return
      }
      welcome.stage = .testing(token)
      effects.append(.welcome(.testToken(Sender(profile, token: token, limits: limits))))
    }
    return effects
  }

  /// Takes the result of testing the token with one free call.
  private mutating func tokenTested(_ tested: Token, _ finding: Finding) {
    changeWelcome { welcome in
      guard case .testing(let token) = welcome.stage, token == tested else { return }
      welcome.stage = finding.verdict == .good ? .tested(token, finding) : .refused(finding)
    }
  }

  /// Changes the welcome screen, which another overlay may cover by now.
  mutating func changeWelcome(_ change: (inout Welcome) -> Void) {
    changeOverlays { overlay in
      guard case .welcome(var welcome) = overlay else { return }
      change(&welcome)
      overlay = .welcome(welcome)
    }
  }

  /// Puts the token into the form, ready for the first send.
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
