public import AmootSMS
internal import ConsoleData
public import Wording

extension Message {
  public enum Profiles: Sendable, Equatable {
    /// A profile's command has returned its token, or failed with a problem.
    case tokenArrived(TokenQuery, Token?, problem: Phrase?)
    /// A new profile was added to the settings.
    case added(String)
  }
}

extension Effect {
  public enum Profiles: Sendable, Equatable {
    /// Asks a profile's command for its token.
    case askForToken(TokenQuery)
    /// Adds a profile with a name, beside the one in use.
    case add(String, beside: String)
  }
}

/// A request to a profile's command for its token. The token belongs to the address that the profile had then.
public struct TokenQuery: Sendable, Equatable {
  public let profile: String
  public let base: BaseAddress
  public let command: String

  /// - Returns: nil without a command, or if the profile has a token.
  init?(_ profile: Profile) {
    guard profile.token.isEmpty, let command = profile.tokenCommand else { return nil }
    self.profile = profile.name
    base = profile.base
    self.command = command
  }

  func isAbout(_ profile: Profile) -> Bool {
    profile.name == self.profile && profile.base == base && profile.tokenCommand == command
  }
}
