public import ConsoleData
public import Wording

extension Message {
  public enum Settings: Sendable, Equatable {
    /// The settings as they are now for a profile, what was just saved in them, and what to say if they differ.
    case read(profile: String, Preferences, [SettingLine], saved: Phrase?, changed: Phrase?)
    /// The file cannot be read or understood; the settings stay as they were.
    case unreadable(Phrase)
    /// The template with this name was saved to the settings.
    case templateSaved(String)
    /// The template with this name was deleted from the settings.
    case templateDeleted(String)
  }
}

extension Effect {
  public enum Settings: Sendable, Equatable {
    /// Reads the settings for a profile.
    ///
    /// - Parameter changed: What to say if they differ from before.
    case read(profile: String, changed: Phrase?)
    /// Saves a setting; `nil` removes it from the file.
    case save(Setting, String?, profile: String)
    case saveTemplate(MessageTemplate, profile: String)
    /// Replaces the template with this name; `nil` deletes it.
    case changeTemplate(MessageTemplate, to: MessageTemplate?, profile: String)
  }
}
