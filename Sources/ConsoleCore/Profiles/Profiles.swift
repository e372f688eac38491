internal import AmootSMS
public import ConsoleData
internal import ConsoleWording
internal import Wording

/// The profiles to send with.
public struct ProfilesState: Sendable, Equatable {
  public internal(set) var current: Profile
  public internal(set) var all: [Profile]
  /// Tokens typed in this session, by profile name.
  var typedTokens: [String: String] = [:]
  /// The commands that have been asked for a token and have not answered yet.
  var askedTokens: [TokenQuery] = []

  /// Whether the current profile's command has been asked for its token and has not answered yet.
  public var isAskingToken: Bool { askedTokens.contains { $0.isAbout(current) } }
}

extension Model {
  mutating func update(_ message: Message.Profiles) -> [Effect] {
    switch message {
    case .tokenArrived(let query, let token, let problem): takeToken(token, problem: problem, for: query)
    case .added(let name): profileAdded(name)
    }
  }

  /// Switches to another profile, keeping the token typed for the old one in case it is used again.
  mutating func useProfile(_ name: String) -> [Effect] {
    guard name != self.profile.name else { return [] }
    guard let profile = profiles.all.first(where: { $0.name == name }) else {
      // The settings have changed since the list was opened.
      notify(.bad, ProfileWords.isGone(VisibleText.escaped(name, limit: 40)))
      return []
    }
    if form.tokenSource == .typed { profiles.typedTokens[self.profile.name] = form.text(.token) }
    // Replace the line if it is still the old profile's default; keep a chosen one.
    if form.text(.lineNumber) == self.profile.line {
      form[.lineNumber].replaceAll(with: profile.line)
    }
    self.profile = profile
    let typed = profiles.typedTokens[name]
    form[.token] = EditBuffer(typed ?? profile.token)
    form.tokenSource = typed == nil ? profile.tokenSource : .typed
    form.errors[.token] = nil
    account = AccountInfo()
    notify(
      .info, ProfileWords.sending(with: VisibleText.escaped(name, limit: 40), to: profile.base.authority))
    if form.text(.token).isEmpty, let reason = profile.withheldToken { notify(.info, reason) }
    return askForToken() + readSettings() + askForAccount(.newToken)
  }

  /// Asks the current profile's command for its token, if there is no other token.
  mutating func askForToken() -> [Effect] {
    guard form.text(.token).isEmpty, let query = TokenQuery(profile), !profiles.askedTokens.contains(query)
    else {
      return []
    }
    profiles.askedTokens.append(query)
    return [.profiles(.askForToken(query))]
  }

  /// Takes the result of a profile's token command.
  private mutating func takeToken(_ token: Token?, problem: Phrase?, for query: TokenQuery) -> [Effect] {
    guard let asked = profiles.askedTokens.firstIndex(of: query) else { return [] }
    profiles.askedTokens.remove(at: asked)
    // A token requested under earlier settings must not go to the new address of the profile.
    if let index = profiles.all.firstIndex(where: { query.isAbout($0) }) {
      profiles.all[index].token = token?.secret ?? ""
    }
    guard query.isAbout(profile) else { return [] }
    if let problem {
      // A token that was typed in the meantime is used.
      guard form.text(.token).isEmpty else { return [] }
      let key = keys.text(.refreshAccount)
      notify(
        .bad,
        ProfileWords.noToken(problem, key: key)
      )
      return []
    }
    guard let token else { return [] }
    profile.token = token.secret
    // Don't overwrite what was typed in the meantime.
    guard form.text(.token).isEmpty else { return [] }
    form[.token] = EditBuffer(token.secret)
    form.tokenSource = .command
    form.errors[.token] = nil
    // A notice about the missing token no longer applies.
    notices.current = nil
    if focus == .field(.token) { focus = .field(.mobile) }
    return askForAccount(.newToken)
  }

  /// Adds a profile with a new name and no settings of its own yet.
  mutating func addProfile(named name: String) -> [Effect] {
    if let problem = Prompt.problem(ofNewName: name, besides: profiles.all.map(\.name)) {
      prompt?.problem = problem
      return []
    }
    closePrompt()
    return [.profiles(.add(name, beside: profile.name))]
  }

  /// Switches to a profile just added to the settings and opens them to fill it in.
  private mutating func profileAdded(_ name: String) -> [Effect] {
    let effects = useProfile(name)
    guard profile.name == name else { return effects }
    if overlay == nil { open(SettingsList()) }
    let shown = VisibleText.escaped(name, limit: 40)
    notify(
      .good, ProfileWords.added(shown))
    return effects
  }

  /// Whether there is no token, but a command that may provide one.
  var lacksCommandsToken: Bool { form.text(.token).isEmpty && profile.tokenCommand != nil }

  /// Asks the profile's command again: what kept it from answering, such as a locked vault, may be fixed by now.
  mutating func askCommandAgain() -> [Effect] {
    // A token that was removed from the form is not the command's answer.
    profile.token = ""
    let effects = askForToken()
    notify(.info, effects.isEmpty ? ProfileWords.isAsking : ProfileWords.askingAgain)
    return effects
  }
}
