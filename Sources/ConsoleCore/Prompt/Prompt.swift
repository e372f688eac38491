internal import AmootSMS
public import ConsoleData
internal import ConsoleWording
public import Wording

/// A line at the bottom that asks for a text.
public struct Prompt: Sendable, Equatable {
  public enum Subject: Sendable, Equatable {
    /// The user's own note on a row.
    case note(SendRecord)
    /// A day to go to in the history.
    case date
    /// A template's variable, with the values collected so far.
    case variable(String, MessageTemplate, [String: String])
    /// The name of a new template.
    case templateName
    /// The name of a new profile.
    case profileName
    /// The path of a file of recipients.
    case recipientFile
    /// The column of such a file, of those that hold numbers.
    case recipientColumn(RecipientSource, names: String)
  }

  /// What recipients are read from.
  public enum RecipientSource: Sendable, Equatable {
    case file(String)
    /// What was pasted.
    case text(String)
  }

  public var subject: Subject
  public var text: EditBuffer
  /// Why the text is not accepted.
  public var problem: Phrase?
  /// The focus to return to.
  var origin = Model.Focus.history

  public var label: Phrase {
    switch subject {
    case .note: PromptWords.note
    case .date: PromptWords.date
    case .variable(let name, _, _): PromptWords.variable(name)
    case .templateName: PromptWords.templateName
    case .profileName: PromptWords.profileName
    case .recipientFile: PromptWords.recipientFile
    case .recipientColumn: PromptWords.recipientColumn
    }
  }

  public var hint: Phrase {
    switch subject {
    case .note: PromptWords.noteHint
    case .date: PromptWords.dateHint
    case .variable(_, let template, _): .verbatim(VisibleText.escaped(template.text, limit: 60))
    case .profileName: PromptWords.profileHint
    case .templateName: PromptWords.templateHint
    case .recipientFile: PromptWords.recipientFileHint
    case .recipientColumn(_, let names): PromptWords.recipientColumns(names)
    }
  }

  /// Returns why a new profile or template cannot have a name; `nil` if it can.
  static func problem(ofNewName name: String, besides taken: [String]) -> Phrase? {
    let limit = MessageTemplate.nameLimit
    guard !name.isEmpty, name.count <= limit else { return PromptWords.expectedName(atMost: limit) }
    guard VisibleText.escaped(name, limit: limit) == name else { return PromptWords.expectedVisible }
    return taken.contains(name) ? PromptWords.taken : nil
  }

  /// Maximum number of characters in a prompt's text.
  static let limit = 200
}
