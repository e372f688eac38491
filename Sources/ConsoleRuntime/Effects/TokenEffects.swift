internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Settings
internal import Wording

/// Runs commands that print tokens, each on its own thread, because a locked vault may block one.
struct TokenEffects: Sendable {
  let queue: MessageQueue

  /// Runs a profile's command.
  func ask(_ query: TokenQuery) {
    run(query.command) { .profiles(.tokenArrived(query, $0, problem: $1)) }
  }

  /// Runs a command that is not in any profile yet.
  func run(_ command: String) { run(command) { .welcome(.commandAnswered(command, $0, problem: $1)) } }

  private func run(_ command: String, then message: @escaping @Sendable (Token?, Phrase?) -> Message) {
    Thread.detachNewThread { [queue] in
      do throws(TokenCommandError) {
        queue.post(message(try TokenCommand.token(command), nil))
      } catch {
        queue.post(message(nil, error.phrase))
      }
    }
  }
}
