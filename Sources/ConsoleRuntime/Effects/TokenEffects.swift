internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Settings
internal import Wording

/// Asks commands for tokens, each on a thread of its own: a locked vault may keep one waiting.
struct TokenEffects: Sendable {
  let queue: MessageQueue

  /// Asks the profile's command; without one there is nothing to do.
  func ask(for profile: Profile) {
    guard profile.token.isEmpty, let command = profile.tokenCommand else { return }
    ask(command, for: profile.name)
  }

  func ask(_ command: String, for profile: String) {
    run(command) { .profiles(.tokenArrived(profile: profile, $0, problem: $1)) }
  }

  /// A command that is in no profile yet.
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
