public import ConsoleData
public import Wording

extension Message {
  public enum Settings: Sendable, Equatable {
    /// The settings as they are now, and what was just saved in them.
    case read(Preferences, [SettingLine], saved: Phrase?)
    /// The template with this name was saved to the settings.
    case templateSaved(String)
    /// The template with this name was deleted from the settings.
    case templateDeleted(String)
  }
}

extension Effect {
  public enum Settings: Sendable, Equatable {
    /// Saves a setting; `nil` removes it from the file.
    case save(Setting, String?, profile: String)
    case saveTemplate(MessageTemplate, profile: String)
    /// Replaces the template with this name; `nil` deletes it.
    case changeTemplate(MessageTemplate?, name: String, profile: String)
  }
}
