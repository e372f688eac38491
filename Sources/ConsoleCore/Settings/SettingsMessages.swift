public import ConsoleData
public import Wording

extension Message {
  public enum Settings: Sendable, Equatable {
    /// The settings as they are now, and what has just been changed in them.
    case read(Preferences, [SettingLine], saved: Phrase?)
    /// A template of that name is in the settings.
    case templateSaved(String)
  }
}

extension Effect {
  public enum Settings: Sendable, Equatable {
    /// nil takes the setting out of the file.
    case save(Setting, String?, profile: String)
    case saveTemplate(MessageTemplate, profile: String)
  }
}
