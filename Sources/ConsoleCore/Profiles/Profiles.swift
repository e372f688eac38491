internal import AmootSMS
public import ConsoleData
internal import Wording

/// The accounts to send with.
public struct ProfilesState: Sendable, Equatable {
  public internal(set) var current: Profile
  public internal(set) var all: [Profile]
  /// Tokens that were typed, by profile, for the time of this console.
  var typedTokens: [String: String] = [:]
  /// The profile's command has been asked for its token and has not answered.
  public internal(set) var isAskingToken = false
}

extension Model {
  mutating func update(_ message: Message.Profiles) -> [Effect] {
    switch message {
    case .tokenArrived(let name, let token, let problem): takeToken(token, problem, of: name)
    case .added(let name): profileAdded(name)
    }
  }

  /// Another account to send with. What was typed for the one before is kept for its return.
  mutating func useProfile(_ name: String) -> [Effect] {
    guard name != self.profile.name, let profile = profiles.all.first(where: { $0.name == name }) else {
      return []
    }
    if form.tokenSource == .typed { profiles.typedTokens[self.profile.name] = form.text(.token) }
    // A line that is only the old profile's own goes with it; one that was chosen stays.
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

  /// A command has been asked for a profile's token.
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
    // What was typed meanwhile is not overwritten.
    guard form.text(.token).isEmpty else { return [] }
    form[.token] = EditBuffer(token.secret)
    form.tokenSource = .command
    form.errors[.token] = nil
    // What was said while it was missing is so no more.
    notices.current = nil
    if focus == .field(.token) { focus = .field(.mobile) }
    return askForAccount(.newToken)
  }

  /// A profile of a new name, which has nothing of its own yet.
  mutating func addProfile(named name: String) -> [Effect] {
    if let problem = Prompt.problem(ofNewName: name, besides: profiles.all.map(\.name)) {
      prompt?.problem = problem
      return []
    }
    closePrompt()
    return [.profiles(.add(name))]
  }

  /// The new profile is in the settings: it is sent with from now on, and filled in at once.
  private mutating func profileAdded(_ name: String) -> [Effect] {
    let effects = useProfile(name)
    guard profile.name == name else { return effects }
    if overlay == nil { open(.settings(SettingsListState())) }
    let shown = VisibleText.escaped(name, limit: 40)
    notify(
      .good, ProfileWords.added(shown))
    return effects
  }

  /// Whether there is no token, and a command that may give one.
  var lacksCommandsToken: Bool { form.text(.token).isEmpty && profile.tokenCommand != nil }

  /// Asks the profile's command once more: what kept it from answering, such as a locked vault, may be mended by now.
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
