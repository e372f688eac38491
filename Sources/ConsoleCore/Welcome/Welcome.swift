public import AmootSMS
public import ConsoleData
internal import Screen

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

func performOnWelcome(_ action: Action, _ model: inout Model) -> [Effect] {
  guard case .welcome(var welcome) = model.overlay else { return [] }
  switch action {
  case .welcomeNext:
    switch welcome.stage {
    case .running, .testing: return []
    case .tested(let token, _):
      guard welcome.isCommand else { return [.saveToken(token)] }
      let command = welcome.text.text
      model.profile.tokenCommand = command
      return model.take(token, .command) + [
        .saveSetting(.tokenCommand, command, profile: model.profile.name)
      ]
    case .typing, .refused:
      if welcome.isCommand {
        let command = welcome.text.text
        guard command.contains(where: { !$0.isWhitespace }) else {
          welcome.stage = .refused(
            Finding("token", .bad, "expected a command that prints the token; got nothing"))
          model.overlay = .welcome(welcome)
          return []
        }
        welcome.stage = .running
        model.overlay = .welcome(welcome)
        return [.runTokenCommand(command)]
      }
      let token: Token
      do throws(InputError) { token = try Token(welcome.text.text) } catch {
        welcome.stage = .refused(Finding("token", .bad, error.description))
        model.overlay = .welcome(welcome)
        return []
      }
      welcome.stage = .testing(token)
      model.overlay = .welcome(welcome)
      return [.testToken(token)]
    }
  case .welcomeUse:
    guard case .tested(let token, _) = welcome.stage else { return [] }
    return model.take(token, welcome.isCommand ? .command : .typed)
  case .welcomeSource:
    guard !welcome.isWaiting else { return [] }
    welcome.changeSource()
    model.overlay = .welcome(welcome)
    return []
  case .welcomeDemo: return [.startDemo]
  default: return []
  }
}

func editWelcome(_ key: Key, _ model: inout Model) -> [Effect] {
  guard case .welcome(var welcome) = model.overlay else { return [] }
  guard !welcome.isWaiting else { return [] }
  let before = welcome.text.revision
  // A token is pasted with a line end as often as not.
  var key = key
  if case .paste(let text) = key {
    key = .paste(welcome.isCommand ? text.filter { !$0.isNewline } : text.filter { !$0.isWhitespace })
  }
  welcome.text.editLine(key, limit: 500)
  if welcome.text.revision != before { welcome.stage = .typing }
  model.overlay = .welcome(welcome)
  return []
}

extension Model {
  /// What the command has given, which is tested in turn.
  mutating func tokenCommandAnswered(_ token: Token?, _ problem: String?) -> [Effect] {
    var effects: [Effect] = []
    changeWelcome { welcome in
      guard welcome.stage == .running else { return }
      guard let token else {
        welcome.stage = .refused(Finding("token", .bad, (problem ?? "the command gave no token") + "."))
        return
      }
      welcome.stage = .testing(token)
      effects.append(.testToken(token))
    }
    return effects
  }

  /// What one free call has said of the token.
  mutating func tokenTested(_ finding: Finding) {
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
      if let index = profiles.firstIndex(where: { $0.name == profile.name }) { profiles[index] = profile }
    }
    return askForAccount(.newToken)
  }
}
