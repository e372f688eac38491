internal import AmootSMS
internal import ConsoleData
internal import ConsoleRuntime
internal import Foundation
internal import Settings
internal import ConsoleWording
internal import Wording

/// What a command needs to call the service: settings, client, and token, checked before anything leaves.
struct ServiceAccess {
  let settings: EffectiveSettings
  let client: ServiceClient

  /// - Parameter trace: The file that the wire is written to; nil for none.
  init(_ flags: SettingsFlags, trace: String? = nil) throws {
    settings = try Loading.settings(flags: flags)
    // A misspelt key may be one that decides where and how the profile calls.
    if let key = settings.preferences.current.misspeltKeys.first {
      throw Failure.usage(
        CommandWords.misspeltKey(key.written, meant: key.meant, file: settings.paths.settingsFile))
    }
    let profile = settings.preferences.current
    client = ServiceClient(
      transport: try Wire.transport(try trace.map { try Wire.log($0) }), base: profile.base,
      method: profile.method, dateForm: profile.dateForm, limits: settings.preferences.limits)
  }

  /// Returns the profile's token, from its command if there is no other.
  func token() throws -> Token {
    let profile = settings.preferences.current
    if profile.token.isEmpty, let command = profile.tokenCommand {
      do throws(TokenCommandError) { return try TokenCommand.token(command) } catch {
        throw Failure.usage(CommandWords.nothingSentSentence(error.phrase))
      }
    }
    do throws(InputError) { return try Token(profile.token) } catch {
      if let reason = profile.withheldToken {
        throw Failure.usage(CommandWords.nothingSent(reason), .init(error))
      }
      throw Failure.usage(
        CommandWords.badToken(error.phrase, profile: profile.name, file: settings.paths.settingsFile),
        .init(error))
    }
  }
}

extension Failure {
  /// The failure of a call that brought no answer: not sent if nothing left, and else unknown.
  static func call(_ failure: CallFailure, _ exchange: Exchange) -> Failure {
    Failure(
      status: exchange.requestLeft ? ExitStatus.unknown : ExitStatus.notSent,
      phrase: failure.phrase.asSentence)
  }

  /// The failure of a call that the service refused.
  static func refused(_ status: ServiceStatus) -> Failure {
    Failure(
      status: ExitStatus.refused,
      phrase: CommandWords.refused(status.display, meaning: status.meaning, remedy: status.remedy))
  }
}
