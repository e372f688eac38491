public import AmootSMS
public import ConsoleData
internal import Screen

/// The first run: a token is entered, tested for free and saved, or the demo is opened instead; all on one screen.
public struct Welcome: Sendable, Equatable {
  public enum Stage: Sendable, Equatable {
    case typing
    case testing(Token)
    /// A token that the service takes.
    case tested(Token, Finding)
    /// Why the token is none, or is not taken.
    case refused(Finding)
  }

  public var text = EditBuffer()
  public var stage = Stage.typing

  public init() {}
}

func performOnWelcome(_ action: Action, _ model: inout Model) -> [Effect] {
  guard case .welcome(var welcome) = model.overlay else { return [] }
  switch action {
  case .welcomeNext:
    switch welcome.stage {
    case .testing: return []
    case .tested(let token, _): return [.saveToken(token)]
    case .typing, .refused:
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
    return model.take(token, .typed)
  case .welcomeDemo: return [.startDemo]
  default: return []
  }
}

func editWelcome(_ key: Key, _ model: inout Model) -> [Effect] {
  guard case .welcome(var welcome) = model.overlay else { return [] }
  if case .testing = welcome.stage { return [] }
  let before = welcome.text.revision
  // A token is pasted with a line end as often as not.
  var key = key
  if case .paste(let text) = key { key = .paste(text.filter { !$0.isWhitespace }) }
  welcome.text.editLine(key, limit: 500)
  if welcome.text.revision != before { welcome.stage = .typing }
  model.overlay = .welcome(welcome)
  return []
}

extension Model {
  /// What one free call has said of the token.
  mutating func tokenTested(_ finding: Finding) {
    guard case .welcome(var welcome) = overlay, case .testing(let token) = welcome.stage else { return }
    welcome.stage = finding.verdict == .good ? .tested(token, finding) : .refused(finding)
    overlay = .welcome(welcome)
  }

  /// The token is in the form, and the first send can be filled in.
  mutating func take(_ token: Token, _ source: TokenSource) -> [Effect] {
    overlay = nil
    form[.token] = EditBuffer(token.secret)
    form.tokenSource = source
    form.errors[.token] = nil
    focus = .field(.mobile)
    if source == .settings { profile.token = token.secret }
    return askForAccount(.newToken)
  }
}
