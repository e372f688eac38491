internal import AmootSMS
public import ConsoleData
public import Wording

/// A line at the bottom that asks for a text.
public struct Prompt: Sendable, Equatable {
  public enum Subject: Sendable, Equatable {
    /// A text of the user's own on a row.
    case note(id: Int64)
    /// A day to go to in the history.
    case date
    /// A template's variable, and those that have their values.
    case variable(String, MessageTemplate, [String: String])
    /// The name of a new template.
    case templateName
    /// The name of a new profile.
    case profileName
  }

  public var subject: Subject
  public var text: EditBuffer
  /// Why the text cannot be taken.
  public var problem: Phrase?
  /// What is gone back to.
  var origin = Model.Focus.history

  public var label: Phrase {
    switch subject {
    case .note: PromptWords.note
    case .date: PromptWords.date
    case .variable(let name, _, _): PromptWords.variable(name)
    case .templateName: PromptWords.templateName
    case .profileName: PromptWords.profileName
    }
  }

  public var hint: Phrase {
    switch subject {
    case .note: PromptWords.noteHint
    case .date: PromptWords.dateHint
    case .variable(_, let template, _): .verbatim(VisibleText.escaped(template.text, limit: 60))
    case .profileName: PromptWords.profileHint
    case .templateName: PromptWords.templateHint
    }
  }

  /// Why something new cannot have that name; nil when it can.
  static func problem(ofNewName name: String, besides taken: [String]) -> Phrase? {
    let limit = MessageTemplate.nameLimit
    guard !name.isEmpty, name.count <= limit else { return PromptWords.expectedName(atMost: limit) }
    guard VisibleText.escaped(name, limit: limit) == name else { return PromptWords.expectedVisible }
    return taken.contains(name) ? PromptWords.taken : nil
  }

  /// Characters of a note.
  static let limit = 200
}
