public import AmootSMS
public import ConsoleData
public import Wording

extension Message {
  public enum Profiles: Sendable, Equatable {
    /// A profile's command has given its token, or the reason why not.
    case tokenArrived(profile: String, Token?, problem: Phrase?)
    /// A profile is in the settings that was not before.
    case added(String)
  }
}

extension Effect {
  public enum Profiles: Sendable, Equatable {
    case use(Profile)
    /// Asks a profile's command for its token once more.
    case askForToken(String, profile: String)
    case add(String)
  }
}
