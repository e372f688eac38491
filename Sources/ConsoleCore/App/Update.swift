internal import AmootSMS
internal import ConsoleData
public import Foundation
internal import Screen
internal import ConsoleWording
internal import Wording

/// Updates the model; nothing else changes it. Pure: the same model and message always give the same model and
/// effects.
public func update(_ model: inout Model, _ message: Message, now: Date) -> [Effect] {
  // What is selected changes with keys alone.
  let selections = message.isFromUser ? [] : model.selections
  model.now = now
  model.noteSendTime()
  var effects = model.update(message)
  effects += model.detailsBesideList() + model.readHandovers()
  model.keep(selections)
  model.followReports()
  model.fitNotice()
  model.noteSendTime()
  return effects
}

extension Model {
  fileprivate mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key): return handle(key)
    case .keyHeldBack(let key, let doubt): return handleHeldBack(key, doubt)
    case .resized(let size):
      self.size = size
      return keepSelectionVisible()
    case .tick: return saveIfDue() + recoverIfDue() + askForDeliveriesIfDue()
    case .ready(let profiles): return becomeReady(with: profiles)
    case .started:
      // The settings may have changed since launch; the user need not be told.
      return [.history(.open)] + reload() + readSettings() + askForToken() + askForAccount(.newToken)
    case .settingsFileChanged: return readSettings(saying: SettingWords.fileChanged)
    case .startFailed(let reason), .saveFailed(let reason):
      notify(.bad, reason)
      return []
    case .screenshotSaved(let names):
      notify(.good, ScreenWords.picture(names))
      return []
    case .terminalNamed(let name, let advice):
      terminalName = name
      if let advice { notify(.info, advice) }
      return []
    case .outerTerminal(let identity, let passesOn, let advice):
      if let advice { notify(.info, advice) }
      adviseOnTmux(identity, passesOn: passesOn)
      return [.terminal(.speak(identity))]
    case .signsMeasured(let areWide):
      guard areWide != hasWideSigns else { return [] }
      hasWideSigns = areWide
      if areWide { notify(.info, ScreenWords.wideSigns) }
      // The screen was painted for the other width.
      return [.terminal(.redraw)]
    case .backgroundKnown(let isLight):
      hasLightBackground = isLight
      return []
    case .resumed: return [.terminal(.redraw)] + reload()
    case .ending: return saveNow()
    case .wireLines(let lines):
      takeWire(lines)
      return []
    case .calls(let calls):
      self.calls = Array((self.calls + calls).suffix(Model.callLimit))
      return []
    case .doctorFinished(let id, let findings):
      takeFindings(id, findings)
      return []
    case .clipboard(.copied(let words)):
      notify(.good, words)
      return []
    case .clipboard(.sentToTerminal(let what)):
      let words = savingKeys(what).map { HandoverWords.sentToTerminal(what, open: $0.open, save: $0.save) }
      notify(.good, words ?? SendingWords.sentToTerminal(what))
      return []
    case .clipboard(.refused(let what, let reason)):
      notify(
        .bad, reason + (savingKeys(what).map { HandoverWords.orSave(open: $0.open, save: $0.save) } ?? .empty)
      )
      return []
    case .clipboard(.copyFailed(let text, let what)): return [.terminal(.copyByTerminal(text, what: what))]
    case .history(let message): return update(message)
    case .details(let message): return update(message)
    case .sending(let message): return update(message)
    case .account(let message): return update(message)
    case .delivery(let message): return update(message)
    case .diagnosis(let message): return update(message)
    case .price(let message): return update(message)
    case .profiles(let message): return update(message)
    case .settings(let message): return update(message)
    case .welcome(let message): return update(message)
    }
  }

  /// Marks the service as reachable and sends whatever has been waiting for it.
  private mutating func becomeReady(with ready: [Profile]) -> [Effect] {
    profiles.all = profiles.all.map { known in ready.first { $0.name == known.name } ?? known }
    if let own = ready.first(where: { $0.name == profile.name }) { profile = own }
    isReady = true
    if form.text(.token).isEmpty {
      form[.token] = EditBuffer(profile.token)
      form.tokenSource = profile.tokenSource
    }
    let effects = askForAccount(.newToken)
    guard sending.startsWhenReady else { return effects }
    sending.startsWhenReady = false
    return effects + startSending()
  }

  /// Saves typed text after a pause in typing.
  mutating func saveIfDue() -> [Effect] {
    guard let since = form.unsavedSince, now.timeIntervalSince(since) >= Model.saveDelay else { return [] }
    return saveNow()
  }
}
