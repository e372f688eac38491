internal import AmootSMS
public import ConsoleData

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
  public var problem: String?
  /// What is gone back to.
  var origin = Model.Focus.history

  public var label: String {
    switch subject {
    case .note: "Note on this row: "
    case .date: "Go to: "
    case .variable(let name, _, _): "\(name): "
    case .templateName: "Name of the template: "
    case .profileName: "Name of the profile: "
    }
  }

  public var hint: String {
    switch subject {
    case .note: "such as ticket 8123; empty takes it away"
    case .date: "2026-11-01, 1405/09/02, yesterday, 30d"
    case .variable(_, let template, _): VisibleText.escaped(template.text, limit: 60)
    case .profileName: "such as shop, or local for a simulator"
    case .templateName: "such as login code; {name} in the message is asked for when it is used"
    }
  }

  /// Why something new cannot have that name; nil when it can.
  static func problem(ofNewName name: String, besides taken: [String]) -> String? {
    let limit = MessageTemplate.nameLimit
    guard !name.isEmpty, name.count <= limit else { return "expected a name of 1 to \(limit) characters" }
    guard VisibleText.escaped(name, limit: limit) == name else { return "expected letters that can be seen" }
    return taken.contains(name) ? "this name is taken: expected another" : nil
  }

  /// Characters of a note.
  static let limit = 200
}
