internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Settings
internal import Synchronization
internal import Wording

/// Reads and changes the settings, and saves what was typed into the form.
final class SettingsEffects: Sendable {
  private let configuration: ConsoleConfiguration
  private let disk: DispatchQueue
  private let session: Session
  private let file: HistoryFile
  private let queue: MessageQueue
  /// Whether the file could not be understood the last time.
  private let isBroken = Mutex(false)

  init(
    _ configuration: ConsoleConfiguration, disk: DispatchQueue, session: Session, file: HistoryFile,
    queue: MessageQueue
  ) {
    self.configuration = configuration
    self.disk = disk
    self.session = session
    self.file = file
    self.queue = queue
  }

  func run(_ effect: Effect.Settings) {
    switch effect {
    case .save(let field, let text, let profile): save(field, text, profile)
    case .saveTemplate(let template, let profile):
      change(then: .settings(.templateSaved(template.name))) { [configuration] () throws(SettingsError) in
        (try configuration.settings.add(template, profile: profile), nil)
      }
    case .changeTemplate(let template, let name, let profile):
      change(then: .settings(template.map { .templateSaved($0.name) } ?? .templateDeleted(name))) {
        [configuration] () throws(SettingsError) in
        (try configuration.settings.changeTemplate(name, to: template, profile: profile), nil)
      }
    }
  }

  func addProfile(_ name: String) {
    let current = session.profile.name
    change(then: .profiles(.added(name))) { [configuration] () throws(SettingsError) in
      (try configuration.settings.addProfile(name, beside: current), nil)
    }
  }

  /// Saves a token in the file, for the current profile.
  func save(_ token: Token) {
    disk.async { [self] in
      do throws(SettingsError) {
        let settings = try configuration.settings.change(
          .token, to: token.secret, profile: session.profile.name)
        queue.post(.welcome(.tokenSaved(token, path: settings.file.path)))
        take(settings, saved: nil)
      } catch {
        queue.post(.saveFailed(error.phrase))
      }
    }
  }

  /// Saves what was typed, for the next start.
  func save(_ values: FormValues) {
    guard let path = configuration.formPath else { return }
    disk.async { [self] in
      guard session.preferences.remembersForm else { return }
      do throws(SettingsError) { try FormFile.save(values, to: path) } catch {
        queue.post(.saveFailed(error.phrase))
      }
    }
  }

  private func save(_ field: Setting, _ text: String?, _ profile: String) {
    change { [configuration, session] () throws(SettingsError) in
      // A token has one source: the other one is removed from the file, and the user is told.
      let other: Setting? = field == .tokenCommand ? .token : field == .token ? .tokenCommand : nil
      let hadOther = other.flatMap { session.line(of: $0) }?.isInFile == true
      let settings = try configuration.settings.change(field, to: text, profile: profile)
      let place =
        configuration.settings.isInMemory
        ? SettingWords.forThisDemo : SettingWords.saved(in: settings.file.path)
      let lost = text != nil && hadOther ? other.map { ScreenWords.alsoGone($0.title) } ?? .empty : .empty
      let line = settings.settingLines.first { $0.field == field }
      // A value that may be a message is not repeated: others may be watching.
      let value = field == .text ? ScreenWords.changed : line?.shown ?? ScreenWords.changed
      return (settings, ScreenWords.settingIs(field.title, value, place) + lost)
    }
  }

  /// Changes the file. Posts the resulting settings with a remark about them, and then `message`.
  private func change(
    then message: Message? = nil,
    _ make: @escaping @Sendable () throws(SettingsError) -> (EffectiveSettings, saved: Phrase?)
  ) {
    disk.async { [self] in
      do throws(SettingsError) {
        let (settings, saved) = try make()
        take(settings, saved: saved)
        if let message { queue.post(message) }
      } catch {
        queue.post(.saveFailed(SettingWords.notSaved(error.phrase)))
      }
    }
  }

  /// Reads the settings again. A file that cannot be understood changes nothing and is reported.
  ///
  /// - Parameter changed: the remark if something differs from before.
  func read(changed: Phrase?) {
    disk.async { [self] in
      do throws(SettingsError) {
        let settings = try configuration.settings.settings(profile: session.profile.name)
        let isMended = isBroken.withLock { isBroken in
          defer { isBroken = false }
          return isBroken
        }
        take(
          settings, saved: isMended ? SettingWords.readAgain : nil,
          changed: changed)
      } catch {
        isBroken.withLock { $0 = true }
        queue.post(.saveFailed(SettingWords.stayAsTheyWere(error.phrase)))
      }
    }
  }

  /// - Parameters:
  ///   - saved: the remark in any case.
  ///   - changed: the remark if something differs from before.
  private func take(_ settings: EffectiveSettings, saved: Phrase?, changed: Phrase? = nil) {
    let lines = settings.settingLines
    let (isNew, codesChanged) = session.take(settings.preferences, lines)
    // Rows written from now on follow the new rule.
    if codesChanged { file.keep(settings.preferences.keptCodes) }
    if isNew || saved != nil {
      queue.post(.settings(.read(settings.preferences, lines, saved: saved ?? changed)))
    }
  }
}
