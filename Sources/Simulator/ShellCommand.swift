/// The words of a command as a shell passes them on. Variables have the values that the text gives them; others are unknown.
struct ShellCommand {
  private(set) var words: [String] = []
  /// Standard input, if the text holds it.
  private(set) var input: String?
  /// Whether an `&` that is not in quotes stands in the middle of a word: the shell would end the command there.
  private(set) var isCut = false

  /// How much of the text before a command is looked through for assignments, and how long and how many they may be.
  private static let maximum = (earlier: 20_000, value: 10_000, count: 100)

  /// - Parameters:
  ///   - text: The text after the name of the command.
  ///   - earlier: The text before, which may assign variables.
  ///   - isWindows: Whether it is written for cmd.exe.
  init(_ text: Substring, after earlier: Substring, isWindows: Bool) {
    if isWindows {
      readForWindows(text)
    } else {
      // A command between backquotes ends at the second, in Markdown and in shells.
      let earlier = earlier.suffix(Self.maximum.earlier)
      let name = earlier.split(whereSeparator: \.isWhitespace).last ?? ""
      var reader = Reader(text, ShellCommand.variables(in: earlier), isBackquoted: name.contains("`"))
      reader.readCommand()
      (words, input, isCut) = (reader.words, reader.input, reader.isCut)
    }
  }

  /// Returns what is assigned at the start of lines, such as `TOKEN=abc`.
  private static func variables(in text: Substring) -> [String: String] {
    let assignment =
      /^[ \t]*(?:[$#>][ \t]+)?(?:(?:export|local|readonly|declare)[ \t]+)?([A-Za-z_][A-Za-z0-9_]*)(\+?)=/
    var variables: [String: String] = [:]
    for match in text.matches(of: assignment.anchorsMatchLineEndings()).suffix(maximum.count) {
      var reader = Reader(text[match.range.upperBound...].prefix(maximum.value), variables)
      let (name, value) = (String(match.output.1), reader.readWord())
      let start = match.output.2.isEmpty ? "" : variables[name] ?? Unknown.text
      variables[name] = start + value
    }
    return variables
  }

  // MARK: cmd.exe

  /// Whether the text is written for cmd.exe, as browsers copy it: with `^` before special characters or at ends of lines.
  static func isWindows(_ text: String) -> Bool {
    text.contains(/curl(?:\.exe)?\x22?[ \t]+\^\x22|\^[ \t]*\n/)
  }

  private mutating func readForWindows(_ text: Substring) {
    // cmd.exe knows only double quotes and the caret, and leaves the rest to the program.
    var characters = Array(text.unicodeScalars)[...]
    var line: [Unicode.Scalar] = []
    var isQuoted = false
    command: while let character = characters.popFirst() {
      switch character {
      case "\"":
        isQuoted.toggle()
        line.append(character)
      case "^" where !isQuoted:
        let blanks = characters.prefix { $0 == " " || $0 == "\t" }.count
        if characters.dropFirst(blanks).first == "\n" {
          characters = characters.dropFirst(blanks + 1)
          // A break that is escaped is one line more.
          if characters.first == "\n" { line.append(characters.removeFirst()) }
        } else if let escaped = characters.popFirst() {
          line.append(escaped)
        }
      case "%":
        let name = characters.prefix { $0 != "%" && $0.properties.isAlphabetic || $0 == "_" }
        // A name, not an encoded letter.
        if name.count > 2, characters.dropFirst(name.count).first == "%" {
          characters = characters.dropFirst(name.count + 1)
          line.append(Unknown.scalar)
        } else {
          line.append(character)
        }
      case "\n": break command
      case "|" where !isQuoted, ">" where !isQuoted, "<" where !isQuoted: break command
      case "&" where !isQuoted:
        guard line.last != " ", let next = characters.first, next != "&", next != " " else { break command }
        isCut = true
        line.append(character)
      default: line.append(character)
      }
    }
    split(line)
  }

  /// Splits a line as a program on Windows does.
  private mutating func split(_ line: [Unicode.Scalar]) {
    var (word, isQuoted, hasWord) = (String.UnicodeScalarView(), false, false)
    var characters = line[...]
    while let character = characters.popFirst() {
      if character == "\\", characters.first == "\"" {
        word.append(characters.removeFirst())
      } else if character == "\"" {
        isQuoted.toggle()
        hasWord = true
      } else if !isQuoted, character.properties.isWhitespace {
        if hasWord { words.append(String(word)) }
        (word, hasWord) = (String.UnicodeScalarView(), false)
      } else {
        word.append(character)
        hasWord = true
      }
    }
    if hasWord { words.append(String(word)) }
  }
}

// MARK: Other shells

extension ShellCommand {
  /// Reads words as bash does, and as PowerShell continues lines.
  private struct Reader {
    private(set) var words: [String] = []
    private(set) var input: String?
    private(set) var isCut = false

    private var characters: ArraySlice<Unicode.Scalar>
    private let variables: [String: String]
    private let isBackquoted: Bool
    private var word = String.UnicodeScalarView()
    private var hasWord = false
    /// What the next word is, if it belongs to the shell.
    private var redirection: Redirection?
    /// The line that ends standard input in the text, and whether variables in it stay.
    private var ending: (line: String, isLiteral: Bool)?

    private enum Redirection { case file, text, lines(isLiteral: Bool) }

    init(_ text: Substring, _ variables: [String: String], isBackquoted: Bool = false) {
      characters = Array(text.unicodeScalars)[...]
      self.variables = variables
      self.isBackquoted = isBackquoted
    }

    /// Reads one word, such as the value of an assignment.
    mutating func readWord() -> String {
      while let next = characters.first, !next.properties.isWhitespace, !";&|)".unicodeScalars.contains(next)
      {
        characters.removeFirst()
        readPart(next)
      }
      return String(word)
    }

    mutating func readCommand() {
      while let character = characters.popFirst() {
        switch character {
        case " ", "\t": end()
        case "\n", ";", "|", ")":
          end()
          return readInput(isAtEndOfLine: character == "\n")
        case "`" where isBackquoted:
          return end()
        case "#" where !hasWord:
          characters = characters.drop { $0 != "\n" }
        case "&":
          if characters.first == ">" { continue }
          guard hasWord, let next = characters.first, next.properties.isAlphabetic || next == "_" else {
            end()
            return readInput(isAtEndOfLine: false)
          }
          // What follows belongs to the address all the same, for whoever wrote it.
          isCut = true
          add(character)
        case ">":
          // A number before it says which output is meant.
          if word.allSatisfy({ ("0"..."9").contains($0) }) { (word, hasWord) = (.init(), false) }
          end()
          if characters.first == ">" { characters.removeFirst() }
          if characters.first == "&" {
            characters = characters.dropFirst().drop { ("0"..."9").contains($0) || $0 == "-" }
          } else {
            redirection = .file
          }
        case "<": readSmaller()
        default: readPart(character)
        }
      }
      end()
    }

    private mutating func readSmaller() {
      end()
      if characters.starts(with: "<<".unicodeScalars) {
        characters = characters.dropFirst(2)
        redirection = .text
      } else if characters.first == "<" {
        characters.removeFirst()
        if characters.first == "-" { characters.removeFirst() }
        characters = characters.drop { $0 == " " }
        redirection = .lines(isLiteral: characters.first.map { "'\"\\".unicodeScalars.contains($0) } == true)
      } else if characters.first == "(" {
        characters.removeFirst()
        skipBrackets("(", ")")
        add(Unknown.scalar)
      } else {
        redirection = .file
      }
    }

    private mutating func end() {
      guard hasWord else { return }
      switch redirection {
      case nil: words.append(String(word))
      case .file: break
      case .text: input = String(word) + "\n"
      case .lines(let isLiteral): ending = (String(word), isLiteral)
      }
      (word, hasWord, redirection) = (.init(), false, nil)
    }

    /// Reads the lines after the command that are its standard input.
    private mutating func readInput(isAtEndOfLine: Bool) {
      guard let ending else { return }
      if !isAtEndOfLine { characters = characters.drop { $0 != "\n" }.dropFirst() }
      var lines: [String] = []
      while !characters.isEmpty {
        let line = characters.prefix { $0 != "\n" }
        characters = characters.dropFirst(line.count + 1)
        let text = String(String.UnicodeScalarView(line))
        if text.drop(while: { $0 == "\t" }) == ending.line { break }
        lines.append(text + "\n")
      }
      guard !ending.isLiteral else { return input = lines.joined() }
      characters = Array(lines.joined().unicodeScalars)[...]
      readQuoted(until: nil)
      input = String(word)
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
      word.append(scalar)
      hasWord = true
    }

    private mutating func add(_ text: String) {
      word.append(contentsOf: text.unicodeScalars)
      hasWord = true
    }

    private mutating func readPart(_ character: Unicode.Scalar) {
      switch character {
      case "'":
        hasWord = true
        while let next = characters.popFirst(), next != "'" { word.append(next) }
      case "\"":
        hasWord = true
        readQuoted(until: "\"")
      case "$" where characters.first == "'":
        characters.removeFirst()
        hasWord = true
        readEscapes()
      case "$" where characters.first == "\"":
        characters.removeFirst()
        hasWord = true
        readQuoted(until: "\"")
      case "$": readVariable()
      case "`": readBackquote()
      case "\\":
        guard let next = characters.popFirst() else { return }
        // A line that goes on.
        if next != "\n" { add(next) }
      default: add(character)
      }
    }

    /// Reads to a quotation mark, or to the end of the text, with variables.
    private mutating func readQuoted(until mark: Unicode.Scalar?) {
      while let next = characters.popFirst(), next != mark {
        if next == "\\", let escaped = characters.first, "\"\\$`\n".unicodeScalars.contains(escaped) {
          characters.removeFirst()
          if escaped != "\n" { word.append(escaped) }
        } else if next == "$" {
          readVariable()
        } else if next == "`" {
          readBackquote()
        } else {
          word.append(next)
        }
      }
    }

    /// Reads a variable or the output of a command, after its dollar sign.
    private mutating func readVariable() {
      guard let first = characters.first else { return add("$") }
      func isName(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_")
      }
      switch first {
      case "(":
        characters.removeFirst()
        skipBrackets("(", ")")
        add(Unknown.scalar)
      case "{":
        let name = String(String.UnicodeScalarView(characters.dropFirst().prefix { $0 != "}" }))
        characters.removeFirst()
        skipBrackets("{", "}")
        add(variables[name] ?? Unknown.text)
      case "0"..."9", "@", "*", "#", "?", "!", "$":
        // An argument, or what the shell keeps of itself.
        characters.removeFirst()
        add(Unknown.scalar)
      case _ where isName(first):
        var name = characters.prefix(while: isName)
        characters = characters.dropFirst(name.count)
        // PowerShell writes variables of the environment so.
        if String(String.UnicodeScalarView(name)).lowercased() == "env", characters.first == ":" {
          name = characters.dropFirst().prefix(while: isName)
          characters = characters.dropFirst(name.count + 1)
          add(Unknown.scalar)
        } else {
          add(variables[String(String.UnicodeScalarView(name))] ?? Unknown.text)
        }
      default: add("$")
      }
    }

    /// Skips to the closing bracket, after the opening one.
    private mutating func skipBrackets(_ open: Unicode.Scalar, _ close: Unicode.Scalar) {
      var depth = 1
      while depth > 0, let next = characters.popFirst() {
        if next == open { depth += 1 } else if next == close { depth -= 1 }
      }
    }

    /// Reads what a backquote begins: the output of a command, or in PowerShell a line that goes on. At the end of a
    /// command it may be Markdown's.
    private mutating func readBackquote() {
      let rest = characters.drop { $0 == " " || $0 == "\t" }
      if rest.first.map({ $0 == "\n" }) ?? true {
        characters = rest.dropFirst()
      } else if let close = characters.firstIndex(where: { $0 == "`" || $0 == "\n" }),
        characters[close] == "`"
      {
        characters = characters[(close + 1)...]
        add(Unknown.scalar)
      } else {
        add("`")
      }
    }

    /// Reads the escapes of `$'…'` up to its end, as browsers copy them.
    private mutating func readEscapes() {
      let simple: [Unicode.Scalar: Unicode.Scalar] = [
        "n": "\n", "t": "\t", "r": "\r", "a": "\u{07}", "b": "\u{08}", "e": "\u{1B}", "f": "\u{0C}",
        "v": "\u{0B}",
      ]
      while let next = characters.popFirst(), next != "'" {
        guard next == "\\", let escape = characters.popFirst() else {
          word.append(next)
          continue
        }
        let digits: Int? =
          switch escape {
          case "x": 2
          case "u": 4
          case "U": 8
          default: nil
          }
        if let digits {
          let code = characters.prefix(digits).prefix { $0.isASCII && $0.properties.isASCIIHexDigit }
          characters = characters.dropFirst(code.count)
          let value = UInt32(String(String.UnicodeScalarView(code)), radix: 16)
          // Above ASCII, it is one byte of several.
          let isByte = escape == "x" && value.map { $0 > 0x7F } == true
          word.append(isByte ? Unknown.scalar : value.flatMap(Unicode.Scalar.init) ?? Unknown.scalar)
        } else {
          word.append(simple[escape] ?? escape)
        }
      }
    }
  }
}
