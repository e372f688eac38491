internal import AmootSMS
internal import ConsoleData
public import Foundation
internal import Screen

/// The one place that changes the model. Pure: the same model and message always give the same model and effects.
public func update(_ model: inout Model, _ message: Message, now: Date) -> [Effect] {
  model.now = now
  switch message {
  case .key(let key):
    return handle(key, &model)
  case .keyHeldBack(let key, let doubt): return handleHeldBack(key, doubt, &model)
  case .resized(let size):
    model.size = size
    model.keepSelectionVisible()
    return []
  case .tick:
    return model.saveIfDue()
  case .ready(let profile):
    model.profile = profile
    model.isReady = true
    if model.form.text(.token).isEmpty {
      model.form[.token] = EditBuffer(profile.token)
      model.form.tokenSource = profile.tokenSource
    }
    let effects = model.askForAccount(.newToken)
    guard model.sendsWhenReady else { return effects }
    model.sendsWhenReady = false
    return effects + startSending(&model)
  case .started:
    model.isAskingToken = model.lacksCommandsToken
    return model.askForAccount(.newToken)
  case .startFailed(let reason):
    model.say(.bad, reason)
    return []
  case .historyLoaded, .historyCounted, .historyFailed, .historyOpened, .historyReplaced, .historyChanged,
    .dateFound, .deletionCounted, .deleted, .pruned, .retentionDoubted, .noted, .changeFailed:
    return handleHistory(message, &model)
  case .detailsLoaded(let id, let details):
    model.details = [id: details]
    return []
  case .comparisonLoaded(let comparison):
    model.marked = nil
    model.notice = nil
    model.open(.comparison(comparison, scroll: 0))
    return []
  case .textReady(let text, let what): return [.copy(text, what: what)]
  case .wireLines(let lines):
    model.wire = Array((model.wire + lines).suffix(Model.wireLimit))
    return []
  case .doctorFinished(let findings):
    model.changeOverlays { overlay in
      if case .doctor(nil, let scroll) = overlay { overlay = .doctor(findings, scroll: scroll) }
    }
    return []
  case .guardChecked(let facts): return begin(with: facts, &model)
  case .sendBegan, .sendNotRecorded, .sendEnded:
    return handleSend(message, &model)
  case .tokenArrived(let name, let token, let problem): return takeToken(token, problem, of: name, &model)
  case .accountAnswered(let status):
    model.accountAnswered(status)
    return []
  case .accountFailed(let failure):
    if model.account.reason == .demanded { model.say(.bad, "Credit not known: \(failure)") }
    model.account.reason = nil
    model.account.failure = failure
    return []
  case .settingsRead(let preferences, let lines, let saved):
    if let saved { model.say(.good, saved) }
    return model.take(preferences, lines)
  case .copied(let words):
    model.say(.good, words)
    return []
  case .copyFailed: return []
  case .screenshotSaved(let names):
    model.say(.good, "The screen as it was is in \(names).")
    return []
  case .profileAdded(let name): return profileAdded(name, &model)
  case .tokenCommandAnswered(let token, let problem): return model.tokenCommandAnswered(token, problem)
  case .tokenTested(let finding):
    model.tokenTested(finding)
    return []
  case .tokenSaved(let token, let path):
    model.say(.good, "Saved in \(path), which only you can read.")
    return model.take(token, .settings)
  case .saveFailed(let reason):
    model.say(.bad, reason)
    return []
  case .terminalNamed(let name, let advice):
    model.terminalName = name
    if let advice { model.say(.info, advice) }
    return []
  case .resumed:
    return [.redraw] + model.reload
  }
}

extension Model {
  /// Lines of the wire log in memory.
  public static let wireLimit = 500

  /// Text that was typed goes to the disk after a moment of quiet.
  mutating func saveIfDue() -> [Effect] {
    guard let unsavedSince, now.timeIntervalSince(unsavedSince) >= Model.saveDelay else { return [] }
    self.unsavedSince = nil
    return [.saveForm(form.values)]
  }

  /// Asks for credit and lines when there is a token to ask with.
  mutating func askForAccount(_ reason: AccountInfo.Reason) -> [Effect] {
    guard isReady, let token = try? Token(form.text(.token)) else { return [] }
    let isUnderWay = account.isAsking
    // One that is under way already will be said when the user wants to know meanwhile.
    if !isUnderWay || reason == .demanded { account.reason = reason }
    return isUnderWay ? [] : [.refreshAccount(token)]
  }

  mutating func accountAnswered(_ answer: AccountStatus) {
    let reason = account.reason
    account.reason = nil
    guard answer.status.isSuccess else {
      account.failure = answer.status.display
      account.status = nil
      if reason == .demanded || reason == .newToken {
        say(
          .bad,
          "The account is refused: \(answer.status.display). \(answer.status.meaning.english) \(answer.status.remedy.english)"
        )
      }
      return
    }
    account.failure = nil
    account.status = answer
    if reason == .demanded {
      let credit = answer.credit.map { "\(Digits.grouped($0)) rials" } ?? "not told"
      let lines = answer.lineNumbers.count
      say(.good, "Credit: \(credit); \(lines == 1 ? "1 line" : "\(lines) lines").")
    }
  }
}
