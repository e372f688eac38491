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

  /// After the name of a filter and its colon no space follows, since its value does.
  private static let colons = """
    __amoot-otp_colons() {
        local token=${COMP_LINE:0:COMP_POINT}
        token=${token##* }
        COMPREPLY=()
        # Bash takes the colon for the end of a word; values are not known here.
        [[ ${COMP_WORDS[1]} == history && $token == *:* ]] && return
        _amoot-otp "$@"
        if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *: ]]; then
            compopt -o nospace +o filenames 2>/dev/null
        fi
    }
    complete -o filenames -F __amoot-otp_colons amoot-otp
    """

  func run() throws {
    let script =
      switch shell {
      case .bash: AmootOTP.completionScript(for: .bash) + "\n" + Self.colons
      case .zsh: AmootOTP.completionScript(for: .zsh)
      case .fish: AmootOTP.completionScript(for: .fish)
      }
    Output.raw(script + "\n")
  }
}
