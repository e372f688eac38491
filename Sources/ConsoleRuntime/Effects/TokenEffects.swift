internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Settings
internal import Wording

/// Runs commands that print tokens, each on its own thread, because a locked vault may block one.
struct TokenEffects: Sendable {
  let queue: MessageQueue

  /// Runs the profile's command; does nothing without one, or if the profile has a token.
  func ask(for profile: Profile) {
    guard profile.token.isEmpty, let command = profile.tokenCommand else { return }
    ask(command, for: profile.name)
  }

  func ask(_ command: String, for profile: String) {
    run(command) { .profiles(.tokenArrived(profile: profile, $0, problem: $1)) }
  }

  /// Runs a command that is not in any profile yet.
  func run(_ command: String) { run(command) { .welcome(.commandAnswered($0, problem: $1)) } }

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
