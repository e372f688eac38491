internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Settings
internal import ConsoleWording
internal import Wording

/// Reads and changes the settings, and saves what was typed into the form.
final class SettingsEffects: Sendable {
  private let configuration: ConsoleConfiguration
  private let disk: DispatchQueue
  private let queue: MessageQueue

  init(_ configuration: ConsoleConfiguration, disk: DispatchQueue, queue: MessageQueue) {
    self.configuration = configuration
    self.disk = disk
    self.queue = queue
  }

  func run(_ effect: Effect.Settings) {
    switch effect {
    case .read(let profile, let changed): read(profile, changed)
    case .save(let field, let text, let profile): save(field, text, profile)
    case .saveTemplate(let template, let profile):
      change(profile, then: .settings(.templateSaved(template.name))) {
        [configuration] () throws(SettingsError) in
        (try configuration.settings.add(template, profile: profile), nil)
      }
    case .changeTemplate(let old, let template, let profile):
      change(
        profile, then: .settings(template.map { .templateSaved($0.name) } ?? .templateDeleted(old.name))
      ) {
        [configuration] () throws(SettingsError) in
        (try configuration.settings.changeTemplate(old, to: template, profile: profile), nil)
      }
    }
  }

  func addProfile(_ name: String, beside current: String) {
    change(current, then: .profiles(.added(name))) { [configuration] () throws(SettingsError) in
      (try configuration.settings.addProfile(name, beside: current), nil)
    }
  }

  /// Saves a token in the file, for a profile.
  func save(_ token: Token, _ profile: String) {
    disk.async { [self] in
      do throws(SettingsError) {
        let settings = try configuration.settings.change(.token, to: token.secret, profile: profile)
        queue.post(.welcome(.tokenSaved(token, path: settings.file.path)))
        post(settings, profile)
      } catch {
        queue.post(.saveFailed(error.phrase))
      }
    }
  }

  /// Saves what was typed, for the next start.
  func save(_ values: FormValues) {
    guard let path = configuration.formPath else { return }
    disk.async { [self] in
      do throws(SettingsError) { try FormFile.save(values, to: path) } catch {
        queue.post(.saveFailed(error.phrase))
      }
    }
  }

  private func save(_ field: Setting, _ text: String?, _ profile: String) {
    change(profile) { [configuration] () throws(SettingsError) in
      // A token has one source: the other one is removed from the file, and the user is told.
      let other: Setting? = field == .tokenCommand ? .token : field == .token ? .tokenCommand : nil
      let lines = other == nil ? [] : try configuration.settings.settings(profile: profile).settingLines
      let hadOther = lines.contains { $0.field == other && $0.isInFile }
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
    _ profile: String, then message: Message? = nil,
    _ make: @escaping @Sendable () throws(SettingsError) -> (EffectiveSettings, saved: Phrase?)
  ) {
    disk.async { [self] in
      do throws(SettingsError) {
        let (settings, saved) = try make()
        post(settings, profile, saved: saved)
        if let message { queue.post(message) }
      } catch {
        queue.post(.saveFailed(SettingWords.notSaved(error.phrase)))
      }
    }
  }

  private func read(_ profile: String, _ changed: Phrase?) {
    disk.async { [self] in
      do throws(SettingsError) {
        post(try configuration.settings.settings(profile: profile), profile, changed: changed)
      } catch {
        queue.post(.settings(.unreadable(error.phrase)))
      }
    }
  }

  /// - Parameters:
  ///   - saved: the remark in any case.
  ///   - changed: the remark if something differs from before.
  private func post(
    _ settings: EffectiveSettings, _ profile: String, saved: Phrase? = nil, changed: Phrase? = nil
  ) {
    queue.post(
      .settings(
        .read(
          profile: profile, settings.preferences, settings.settingLines, saved: saved, changed: changed)))
  }
}
