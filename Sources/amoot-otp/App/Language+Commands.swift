internal import ArgumentParser
internal import ChildProcess
internal import ConsoleData
internal import Foundation
internal import Settings
internal import Wording

/// The language of what commands print.
enum ProcessLanguage {
  /// The flag that sets it for one run. It belongs to every command, so it is taken out of the arguments before they are
  /// parsed.
  static let flag = "--language"

  /// The flag's value, and the other arguments. What follows `--` is left alone.
  static let (chosen, arguments): (String?, [String]) = {
    var chosen: String?
    var rest: [String] = []
    var words = ProgramArguments.all.dropFirst()
    while let word = words.popFirst() {
      if word == "--" {
        rest += [word] + words
        break
      }
      if word == flag {
        chosen = words.popFirst() ?? ""
      } else if word.hasPrefix(flag + "=") {
        chosen = String(word.dropFirst(flag.count + 1))
      } else {
        rest.append(word)
      }
    }
    return (chosen, rest)
  }()

  /// The language, from the first of these that sets it: the flag, the environment, the settings file, and the locale.
  /// Errors in any of them are reported elsewhere.
  static let current: Language = {
    let environment = ProcessEnvironment.variables
    let locale = Language(locale: environment)
    if let choice = [chosen, environment["AMOOT_LANGUAGE"]].lazy.compactMap(\.self).first(where: {
      !$0.isEmpty
    }) {
      return LanguageChoice(rawValue: choice)?.language(locale: locale) ?? locale
    }
    let settings = try? EffectiveSettings(environment: environment)
    guard let appearance = settings?.preferences.appearance, !appearance.ascii else {
      return settings == nil ? locale : .english
    }
    return appearance.language.language(locale: locale)
  }()
}

extension Phrase {
  /// The text as it is printed.
  var text: String { plainText(in: ProcessLanguage.current) }

  /// The help of a flag or an option.
  var help: ArgumentHelp { ArgumentHelp(text) }

  /// - Parameter valueName: the placeholder for the value in the usage.
  func help(valueName: String) -> ArgumentHelp { ArgumentHelp(text, valueName: valueName) }
}
