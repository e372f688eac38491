internal import ArgumentParser
internal import ConsoleData
internal import Foundation
internal import Wording

/// The scripts by which shells complete commands: the generator's, with what it does not know. `--language` belongs to every
/// command, the console's options and the history's filter need no command of their own, and a filter holds a colon.
enum CompletionScript {
  private static let languages = Setting.language.choices ?? []
  private static let historyCommands = HistoryCommand.configuration.subcommands.compactMap {
    $0.configuration.shouldDisplay ? $0._commandName : nil
  }
  private static let listCommand = HistoryListCommand._commandName

  static let bash =
    AmootOTP.completionScript(for: .bash) + """

      __amoot-otp_line() {
          # Bash ends a word at a colon: what stands together is one word.
          local rest=${COMP_LINE:0:COMP_POINT} before word token breaks= character
          local -a words=()
          for word in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
              before=$rest
              rest=${rest#"${rest%%[![:space:]]*}"}
              # Of the last word, what follows the cursor stays as it is.
              [[ $rest == "$word"* ]] || word=$rest
              if [[ ${#words[@]} -gt 0 && -n $word && $before == "$rest" ]]; then
                  words[-1]+=$word
              else
                  words+=("$word")
              fi
              rest=${rest#"$word"}
          done
          token=${words[-1]}
          COMPREPLY=()
          if [[ ${#words[@]} -gt 2 && ${words[-2]} == --language ]]; then
              COMPREPLY=($(compgen -W '\(languages.joined(separator: " "))' -- "$token"))
              return
          fi
          local -i index
          for ((index = ${#words[@]} - 3; index > 0; index--)); do
              [[ ${words[index]} == --language ]] && words=("${words[@]:0:index}" "${words[@]:index+2}")
          done
          for ((index = ${#words[@]} - 2; index > 0; index--)); do
              [[ ${words[index]} == --language=* ]] && words=("${words[@]:0:index}" "${words[@]:index+1}")
          done
          # The commands that may be left out.
          if [[ ${words[1]-} == -* ]]; then
              words=("${words[0]}" \(ConsoleCommand._commandName) "${words[@]:1}")
          elif [[ ${words[1]-} == \(HistoryCommand._commandName) && -n ${words[2]-} &&
              -z $(compgen -W '\(historyCommands.joined(separator: " "))' -- "${words[2]}") ]]; then
              words=("${words[@]:0:2}" \(listCommand) "${words[@]:2}")
          fi
          local -a COMP_WORDS=("${words[@]}")
          local COMP_LINE="${words[*]}" COMP_CWORD=$((${#words[@]} - 1))
          local COMP_POINT=${#COMP_LINE}
          _amoot-otp "$1" "$token" "${words[-2]}"
          [[ $token == --l* && --language == "$token"* ]] && COMPREPLY+=(--language)
          # Bash replaces only what follows the last of these.
          for character in : = @; do
              [[ $COMP_WORDBREAKS == *"$character"* ]] && breaks+=$character
          done
          if [[ -n $breaks && $token == *[$breaks]* ]]; then
              COMPREPLY=("${COMPREPLY[@]#"${token%"${token##*[$breaks]}"}"}")
          fi
          # The value of a filter follows without a space.
          if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *: ]]; then
              compopt -o nospace +o filenames 2>/dev/null
          fi
      }
      complete -o filenames -F __amoot-otp_line amoot-otp
      """

  static let zsh = AmootOTP.completionScript(for: .zsh)
    .replacingFirst(
      "    unsetopt aliases banghist\n",
      with: """
            unsetopt aliases banghist

            if [[ ${words[CURRENT-1]} == --language ]]; then
                compadd \(languages.joined(separator: " "))
                return
            fi
            local -i index
            for ((index = CURRENT - 1; index > 1; index--)); do
                if [[ ${words[index]} == --language ]]; then
                    words[index,index+1]=()
                    ((CURRENT -= 2))
                elif [[ ${words[index]} == --language=* ]]; then
                    words[index]=()
                    ((CURRENT -= 1))
                fi
            done
            # The commands that may be left out.
            local -ar history_commands=(\(historyCommands.joined(separator: " ")))
            if [[ ${words[2]} == -* ]]; then
                words=("${words[1]}" \(ConsoleCommand._commandName) "${(@)words[2,-1]}")
                ((CURRENT += 1))
            elif [[ CURRENT -gt 2 && ${words[2]} == \(HistoryCommand._commandName) && -n ${words[3]} && -z ${(M)history_commands:#${words[3]}*} ]]; then
                words=("${(@)words[1,2]}" \(listCommand) "${(@)words[3,-1]}")
                ((CURRENT += 1))
            fi

        """
    )
    // The value of a filter follows without a space.
    .replacingFirst(
      "    _describe -V '' non_empty_completions --",
      with: """
            local -ar names=("${(M)non_empty_completions[@]:#*:}") others=("${non_empty_completions[@]:#*:}")
            _describe -V '' names -S ''
            _describe -V '' others --
        """
    )

  static let fish =
    AmootOTP.completionScript(for: .fish)
    .replacingFirst(
      "    set -l unparsed_tokens (__amoot-otp_tokens -pc)\n",
      with: """
            set -l unparsed_tokens (__amoot-otp_tokens -pc)
            if set -l language (contains -i -- --language $unparsed_tokens)
                set -e unparsed_tokens[$language..(math $language + 1)]
            end
            set unparsed_tokens (string match -v -- '--language=*' $unparsed_tokens)

        """
    )
    .split(separator: "\n", omittingEmptySubsequences: false)
    .flatMap { line -> [String] in
      // The commands that may be left out.
      let shorter = [
        ("\"amoot-otp \(ConsoleCommand._commandName)\"", "\"amoot-otp\""),
        ("\"amoot-otp history \(listCommand)\"", "\"amoot-otp history\""),
      ].compactMap { long, short in
        line.contains(long) && !line.contains("-l 'help'")
          ? line.replacing(long, with: short) : nil
      }
      return [String(line)] + shorter.map { String($0) }
    }
    .joined(separator: "\n") + """

      complete -c 'amoot-otp' -l 'language' -rfka '\(languages.joined(separator: " "))'
      """
}

extension String {
  fileprivate func replacingFirst(_ text: String, with other: String) -> String {
    replacing(text, with: other, maxReplacements: 1)
  }
}
