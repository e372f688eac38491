internal import AmootSMS
public import ConsoleData
internal import Wording

/// The profiles to send with.
public struct ProfilesState: Sendable, Equatable {
  public internal(set) var current: Profile
  public internal(set) var all: [Profile]
  /// Tokens typed in this session, by profile name.
  var typedTokens: [String: String] = [:]
  /// Whether the profile's command has been asked for its token and has not answered yet.
  public internal(set) var isAskingToken = false
}

extension Model {
  mutating func update(_ message: Message.Profiles) -> [Effect] {
    switch message {
    case .tokenArrived(let name, let token, let problem): takeToken(token, problem, of: name)
    case .added(let name): profileAdded(name)
    }
  }

  /// Switches to another profile, keeping the token typed for the old one in case it is used again.
  mutating func useProfile(_ name: String) -> [Effect] {
    guard name != self.profile.name, let profile = profiles.all.first(where: { $0.name == name }) else {
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
    profiles.isAskingToken = lacksCommandsToken
    notify(
      .info, ProfileWords.sending(with: VisibleText.escaped(name, limit: 40), to: profile.base.authority))
    return [.profiles(.use(profile))] + askForAccount(.newToken)
  }

  /// Takes the result of a profile's token command.
  private mutating func takeToken(_ token: Token?, _ problem: Phrase?, of name: String) -> [Effect] {
    if let index = profiles.all.firstIndex(where: { $0.name == name }) {
      profiles.all[index].token = token?.secret ?? ""
    }
    guard name == profile.name else { return [] }
    profiles.isAskingToken = false
    if let problem {
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
    return [.profiles(.add(name))]
  }

  /// Switches to a profile just added to the settings and opens them to fill it in.
  private mutating func profileAdded(_ name: String) -> [Effect] {
    let effects = useProfile(name)
    guard profile.name == name else { return effects }
    if overlay == nil { open(.settings(SettingsListState())) }
    let shown = VisibleText.escaped(name, limit: 40)
    notify(
      .good, ProfileWords.added(shown))
    return effects
  }

  /// Whether there is no token, but a command that may provide one.
  var lacksCommandsToken: Bool { form.text(.token).isEmpty && profile.tokenCommand != nil }

  /// Asks the profile's command again: what kept it from answering, such as a locked vault, may be fixed by now.
  mutating func askCommandAgain() -> [Effect] {
    guard let command = profile.tokenCommand, !profiles.isAskingToken else {
      notify(.info, ProfileWords.isAsking)
      return []
    }
    profiles.isAskingToken = true
    notify(.info, ProfileWords.askingAgain)
    return [.profiles(.askForToken(command, profile: profile.name))]
  }
}
