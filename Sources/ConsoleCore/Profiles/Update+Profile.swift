internal import AmootSMS
internal import ConsoleData

/// Another account to send with. What was typed for the one before is kept for its return.
func useProfile(_ name: String, _ model: inout Model) -> [Effect] {
  guard name != model.profile.name, let profile = model.profiles.first(where: { $0.name == name }) else {
    return []
  }
  if model.form.tokenSource == .typed { model.typedTokens[model.profile.name] = model.form.text(.token) }
  // A line that is only the old profile's own goes with it; one that was chosen stays.
  if model.form.text(.lineNumber) == model.profile.line {
    model.form[.lineNumber].replaceAll(with: profile.line)
  }
  model.profile = profile
  let typed = model.typedTokens[name]
  model.form[.token] = EditBuffer(typed ?? profile.token)
  model.form.tokenSource = typed == nil ? profile.tokenSource : .typed
  model.form.errors[.token] = nil
  model.account = AccountInfo()
  model.isAskingToken = model.lacksCommandsToken
  model.say(.info, "Sending with \(VisibleText.escaped(name, limit: 40)) now, to \(profile.base.authority).")
  return [.useProfile(profile)] + model.askForAccount(.newToken)
}

/// A command has been asked for a profile's token.
func takeToken(_ token: Token?, _ problem: String?, of name: String, _ model: inout Model) -> [Effect] {
  if let index = model.profiles.firstIndex(where: { $0.name == name }) {
    model.profiles[index].token = token?.secret ?? ""
  }
  guard name == model.profile.name else { return [] }
  model.isAskingToken = false
  if let problem {
    let key = model.keys.text(.refreshAccount)
    model.say(
      .bad,
      "No token (\(key) asks again): \(problem). Or paste one into its field, or mend the token command."
    )
    return []
  }
  guard let token else { return [] }
  model.profile.token = token.secret
  // What was typed meanwhile is not overwritten.
  guard model.form.text(.token).isEmpty else { return [] }
  model.form[.token] = EditBuffer(token.secret)
  model.form.tokenSource = .command
  model.form.errors[.token] = nil
  // What was said while it was missing is so no more.
  model.notice = nil
  if model.focus == .field(.token) { model.focus = .field(.mobile) }
  return model.askForAccount(.newToken)
}

/// A profile of a new name, which has nothing of its own yet.
func addProfile(named name: String, _ model: inout Model) -> [Effect] {
  if let problem = Prompt.problem(ofNewName: name, besides: model.profiles.map(\.name)) {
    model.prompt?.problem = problem
    return []
  }
  model.closePrompt()
  return [.addProfile(name)]
}

/// The new profile is in the settings: it is sent with from now on, and filled in at once.
func profileAdded(_ name: String, _ model: inout Model) -> [Effect] {
  let effects = useProfile(name, &model)
  guard model.profile.name == name else { return effects }
  if model.overlay == nil { model.open(.settings(SettingsPane())) }
  let shown = VisibleText.escaped(name, limit: 40)
  model.say(
    .good, "The profile \(shown) is in the settings, and is sent with now. Fill in what it needs here.")
  return effects
}

extension Model {
  /// Whether there is no token, and a command that may give one.
  var lacksCommandsToken: Bool { form.text(.token).isEmpty && profile.tokenCommand != nil }

  /// Asks the profile's command once more: what kept it from answering, such as a locked vault, may be mended by now.
  mutating func askCommandAgain() -> [Effect] {
    guard let command = profile.tokenCommand, !isAskingToken else {
      say(.info, "The token command is being asked: send when the token is there.")
      return []
    }
    isAskingToken = true
    say(.info, "Asking the token command again.")
    return [.askTokenCommand(command, profile: profile.name)]
  }
}
