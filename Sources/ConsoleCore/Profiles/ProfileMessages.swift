public import AmootSMS
public import ConsoleData
public import Wording

extension Message {
  public enum Profiles: Sendable, Equatable {
    /// A profile's command has returned its token, or failed with a problem.
    case tokenArrived(profile: String, Token?, problem: Phrase?)
    /// A new profile was added to the settings.
    case added(String)
  }
}

extension Effect {
  public enum Profiles: Sendable, Equatable {
    case use(Profile)
    /// Asks a profile's command for its token again.
    case askForToken(String, profile: String)
    case add(String)
  }
}
