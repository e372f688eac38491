internal import ArgumentParser
internal import ConsoleWording
internal import Wording

/// Prints the script by which a shell completes commands.
struct CompletionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: UsageWords.completion.text,
    discussion: UsageWords.completionMore.text)

  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish
  }

  @Argument(help: UsageWords.oneOf(Shell.allCases.map(\.rawValue).joined(separator: ", ")).help)
  var shell: Shell

  func run() throws {
    let script =
      switch shell {
      case .bash: CompletionScript.bash
      case .zsh: CompletionScript.zsh
      case .fish: CompletionScript.fish
      }
    Output.raw(script + "\n")
  }
}
