public import AmootSMS
public import ConsoleData
public import Wording

extension Message {
  public enum Welcome: Sendable, Equatable {
    /// What a command has given that is not in the settings yet.
    case commandAnswered(Token?, problem: Phrase?)
    /// What one free call has said of a token.
    case tokenTested(Finding)
    case tokenSaved(Token, path: String)
  }
}

extension Effect {
  public enum Welcome: Sendable, Equatable {
    case testToken(Token)
    /// Asks a command for a token, which is not saved.
    case runCommand(String)
    /// Into the settings, for the profile in use.
    case saveToken(Token)
  }
}
