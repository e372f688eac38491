internal import ArgumentParser
internal import Wording

extension Phrase {
  /// The text as it is printed: in English.
  var text: String { text(in: .english) }

  /// The help of a flag or an option.
  var help: ArgumentHelp { ArgumentHelp(text) }

  /// - Parameter valueName: the placeholder for the value in the usage.
  func help(valueName: String) -> ArgumentHelp { ArgumentHelp(text, valueName: valueName) }
}
