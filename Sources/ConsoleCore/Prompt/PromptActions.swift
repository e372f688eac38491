internal import AmootSMS
internal import ConsoleData
internal import Foundation
internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  static let acceptPrompt = Action("acceptPrompt", isListed: false) { $0.acceptPrompt() }
  static let cancelPrompt = Action("cancelPrompt", isListed: false) { model in
    model.closePrompt()
    return []
  }
}

extension Binding {
  static let prompt: [Binding] = [
    Binding(.acceptPrompt, [.named(.enter)], ActionWords.acceptPrompt, [.prompt], rank: 1),
    Binding(.cancelPrompt, [.named(.escape)], ActionWords.cancelPrompt, [.prompt], rank: 2),
  ]
}

extension Model {
  fileprivate mutating func acceptPrompt() -> [Effect] {
    guard let prompt else { return [] }
    let text = prompt.text.text.trimmingCharacters(in: .whitespaces)
    switch prompt.subject {
    case .variable(let name, let template, var values):
      values[name] = text
      return use(template, values)
    case .templateName: return saveTemplate(named: text)
    case .profileName: return addProfile(named: text)
    case .recipientFile:
      guard !text.isEmpty else {
        self.prompt?.problem = RecipientWords.noFile
        return []
      }
      closePrompt()
      return readRecipients(text, column: nil)
    case .recipientColumn(let source, let names):
      guard !text.isEmpty else {
        self.prompt?.problem = PromptWords.recipientColumns(names)
        return []
      }
      switch source {
      case .file(let path):
        closePrompt()
        return readRecipients(path, column: text)
      case .text(let pasted):
        do throws(RecipientFileError) {
          let list = try RecipientList(file: Array(pasted.utf8), column: text)
          closePrompt()
          return pasteRecipients(list)
        } catch {
          self.prompt?.problem = error.phrase()
          return []
        }
      }
    case .note(let row):
      // Another console may have written one since the prompt opened.
      if let current = history.rows.first(where: { $0.id == row.id && $0.startedAt == row.startedAt }),
        current.note != row.note
      {
        self.prompt?.subject = .note(current)
        let note = VisibleText.escaped(current.note ?? "", limit: 60)
        let isHidden = veil.hidesExchanges
        self.prompt?.problem = PromptWords.noteChanged(isHidden ? Veil.maskedText(note) : note)
        return []
      }
      closePrompt()
      return [.history(.setNote(text, row))]
    case .date:
      guard let date = FilterDays.moment(text, now: now, endOfDay: true) else {
        self.prompt?.problem = PromptWords.expectedDay
        return []
      }
      closePrompt()
      let id = nextRequestID()
      history.awaitedDate = id
      return [.history(.findDate(id: id, history.filter, before: date, day: text))]
    }
  }

  mutating func closePrompt() {
    focus = prompt?.origin ?? .history
    prompt = nil
  }
}
