public import AmootSMS
public import ConsoleData
public import Wording

extension Message {
  public enum Welcome: Sendable, Equatable {
    /// What a command that is not in the settings yet has returned.
    case commandAnswered(String, Token?, problem: Phrase?)
    /// The result of testing a token with one free call.
    case tokenTested(Token, Finding)
    case tokenSaved(Token, path: String)
  }
}

extension Effect {
  public enum Welcome: Sendable, Equatable {
    case testToken(Sender)
    /// Asks a command for a token without saving it.
    case runCommand(String)
    /// Saves the token in the settings of the current profile.
    case saveToken(Token, profile: String)
  }
}
