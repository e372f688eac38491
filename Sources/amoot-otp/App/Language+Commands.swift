internal import ArgumentParser
internal import Wording

extension Phrase {
  /// As it is printed.
  var text: String { text(in: .english) }

  /// The help of a flag or an option.
  var help: ArgumentHelp { ArgumentHelp(text) }

  /// - Parameter valueName: stands for the value in the usage.
  func help(valueName: String) -> ArgumentHelp { ArgumentHelp(text, valueName: valueName) }
}
