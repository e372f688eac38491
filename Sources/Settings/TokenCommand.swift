public import AmootSMS
internal import ChildProcess
internal import Foundation
internal import ConsoleWording
public import Wording

/// Why a token command gave no token: what was expected and what came, but never its standard output.
public enum TokenCommandError: Error, Sendable, Equatable, CustomStringConvertible, PhraseConvertible {
  case notStarted(reason: Phrase)
  case timedOut(after: Duration)
  case failed(status: Int32, words: String)
  case empty
  case notAToken(InputError)

  public var phrase: Phrase {
    switch self {
    case .notStarted(let reason): SettingsFileWords.commandNotStarted(reason)
    case .timedOut(let limit): SettingsFileWords.commandTimedOut(DurationWords.limit(limit))
    case .failed(let status, let words):
      words.isEmpty
        ? SettingsFileWords.commandFailed(status: String(status))
        : SettingsFileWords.commandFailed(status: String(status), words: words)
    case .empty: SettingsFileWords.commandEmpty
    case .notAToken(let error): SettingsFileWords.commandNotAToken(error.phrase)
    }
  }
}

/// Asks a command, such as a password manager, for the token: the first line it prints.
public enum TokenCommand {
  public static let timeout = Duration.seconds(10)

  /// Runs a shell command and waits for it, so do not call this on the thread that draws.
  ///
  /// - Throws: `TokenCommandError`.
  public static func token(_ line: String, timeout: Duration = timeout) throws(TokenCommandError) -> Token {
    let (status, output, errors): (Int32, Data, Data)
    switch ChildProcess.run(["/bin/sh", "-c", line], timeout: timeout) {
    case .notStarted(let reason): throw .notStarted(reason: reason)
    case .timedOut: throw .timedOut(after: timeout)
    case .ended(let code, let out, let err): (status, output, errors) = (code, out, err)
    }
    guard status == 0 else {
      let words = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline).first
      throw .failed(status: status, words: VisibleText.escaped(words.map(String.init) ?? "", limit: 120))
    }
    let first =
      String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    guard first.contains(where: { !$0.isWhitespace }) else { throw .empty }
    do { return try Token(first) } catch { throw .notAToken(error) }
  }
}
