internal import AmootSMS
public import Screen
internal import ConsoleWording
public import Wording

/// The table of actions with the user's own keys, as far as these are valid.
public struct KeyTable: Sendable, Equatable {
  public let bindings: [Binding]
  /// Sentences on the user's keys that could not be used; those actions keep their standard keys.
  public let problems: [Phrase]

  public static let standard = KeyTable(bindings: Binding.all, problems: [])

  /// The actions that can be found by name, each once.
  public let listed: [Binding]
  /// The bindings of each action, in order.
  private let byAction: [Action: [Binding]]

  /// Whether keys are named by their letters on a Persian keyboard.
  private var isPersian = false

  private init(bindings: [Binding], problems: [Phrase]) {
    self.bindings = bindings
    self.problems = problems
    let byAction = Dictionary(grouping: bindings, by: \.action)
    self.byAction = byAction
    listed = bindings.filter { $0.action.isListed && byAction[$0.action]?.first === $0 }
  }

  /// Creates a table with custom keys.
  ///
  /// - Parameter custom: Keys as they are written, such as `F3`, `^P`, or `Alt-H`, by action name.
  public init(custom: [String: [String]]) {
    var problems: [Phrase] = []
    var keys: [Action: [Key]] = [:]
    for (name, words) in custom.sorted(by: { $0.key < $1.key }) {
      let shown = VisibleText.escaped(name, limit: 40)
      guard let action = Action.all.first(where: { $0.name == name }) else {
        problems.append(HelpWords.noAction(shown))
        continue
      }
      guard action.canBeRemapped else {
        problems.append(HelpWords.fixedKeys(shown))
        continue
      }
      guard !words.isEmpty else {
        problems.append(HelpWords.needsKey(shown))
        continue
      }
      var read: [Key] = []
      for word in words {
        switch KeyTable.key(word) {
        case .success(let key): read.append(key)
        case .failure(let problem):
          problems.append(
            HelpWords.badKey(shown, VisibleText.escaped(word, limit: 20), problem.words))
        }
      }
      if read.count == words.count { keys[action] = read }
    }
    // A key with two meanings serves neither action, so reset clashing actions to their standard keys one by one.
    while let (action, problem) = KeyTable.clash(KeyTable.apply(keys), changed: Set(keys.keys)) {
      keys[action] = nil
      problems.append(problem)
    }
    self.init(bindings: KeyTable.apply(keys), problems: problems)
  }

  // MARK: Look-up

  /// Returns the action of a key in a context.
  public func action(for key: Key, in context: Context) -> Action? {
    bindings.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.action
  }

  /// Returns the bindings of an action, in order.
  func bindings(of action: Action) -> [Binding] { byAction[action] ?? [] }

  /// Returns the binding of an action that works in a context; nil if none does.
  func binding(of action: Action, in context: Context) -> Binding? {
    bindings(of: action).first { $0.contexts.contains(context) }
  }

  /// Returns the bindings in a context's key line, in order.
  public func footer(_ context: Context) -> [Binding] {
    bindings.filter { $0.contexts.contains(context) && $0.footerRank != nil }
      .sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
  }

  /// Returns the first key of an action, as used in a sentence.
  public func text(_ action: Action) -> String {
    bindings(of: action).first.map { text($0) } ?? ""
  }

  /// Returns the key of an action that works in a context; empty if none does.
  public func text(_ action: Action, in context: Context) -> String {
    binding(of: action, in: context).map { text($0) } ?? ""
  }

  /// Returns a binding's first key, as the help and the key line write it.
  func text(_ binding: Binding) -> String { binding.keys.first.map { text($0) } ?? "" }

  /// Returns a key's name on the keyboard in use.
  func text(_ key: Key) -> String { KeyTable.text(isPersian ? KeyboardPlaces.persian(key) : key) }

  /// Returns the table adapted to a screen's direction and a keyboard's script.
  ///
  /// - Parameters:
  ///   - mirrored: Whether the screen runs from right to left, so that the left arrow moves forward.
  ///   - persian: Whether keys are named by their letters on a Persian keyboard.
  public func fitted(mirrored: Bool, persian: Bool) -> KeyTable {
    var table = self
    if mirrored {
      table = KeyTable(
        bindings: bindings.map { $0.with($0.keys.map(KeyTable.turned)) }, problems: problems)
    }
    table.isPersian = persian
    return table
  }

  private static func turned(_ key: Key) -> Key {
    switch key {
    case .named(.left, let modifiers): .named(.right, modifiers)
    case .named(.right, let modifiers): .named(.left, modifiers)
    case .character, .control, .alt, .named, .paste, .mouse: key
    }
  }

  /// The undo key of every text field; it is not an action in the table.
  static let undo = "Alt-U"

  // MARK: The user's own

  private static func apply(_ keys: [Action: [Key]]) -> [Binding] {
    Binding.all.map { binding in keys[binding.action].map(binding.with) ?? binding }
  }

  /// Keys that text fields need for editing.
  static let editing: [Key] =
    "abefdhkuw_".map { .control($0) } + "bfdurac_".map { .alt($0) }

  /// Returns the first action whose custom key clashes with another meaning, and the problem to report.
  private static func clash(_ bindings: [Binding], changed: Set<Action>) -> (Action, Phrase)? {
    for binding in bindings where changed.contains(binding.action) {
      for key in binding.keys {
        let isTyping = !binding.contexts.isDisjoint(with: .typing)
        if isTyping, case .character = key {
          return (
            binding.action,
            HelpWords.typedKey(text(key), binding.action.name)
          )
        }
        if isTyping, editing.contains(key) {
          return (
            binding.action,
            HelpWords.editingKey(text(key), binding.action.name)
          )
        }
        let other = bindings.first {
          $0.action != binding.action && $0.keys.contains(key)
            && !$0.contexts.isDisjoint(with: binding.contexts)
        }
        if let other {
          return (
            binding.action,
            HelpWords.keyTwice(text(key), other.action.name, binding.action.name)
          )
        }
      }
    }
    return nil
  }

  // MARK: Keys as they are written

  struct Problem: Error, Equatable {
    let words: Phrase
  }

  /// Returns a key as the help, the key line, and the settings write it.
  public static func text(_ key: Key) -> String {
    switch key {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control("@"): "^Space"
    case .control(let letter): "^" + letter.uppercased()
    case .alt("\r"): "Alt-Enter"
    case .alt(let character): "Alt-" + (character.isLetter ? character.uppercased() : String(character))
    case .named(let name, let modifiers):
      (modifiers.contains(.control) ? "Ctrl-" : "") + (modifiers.contains(.alt) ? "Alt-" : "")
        + (modifiers.contains(.shift) ? "Shift-" : "") + text(name)
    case .paste, .mouse: ""
    }
  }

  private static let names: [(Key.Name, String)] = [
    (.enter, "Enter"), (.tab, "Tab"), (.escape, "Esc"), (.backspace, "Backspace"), (.delete, "Del"),
    (.insert, "Ins"), (.up, "↑"), (.down, "↓"), (.left, "←"), (.right, "→"), (.home, "Home"), (.end, "End"),
    (.pageUp, "PgUp"), (.pageDown, "PgDn"),
  ]

  private static func text(_ name: Key.Name) -> String {
    if case .function(let number) = name { return "F\(number)" }
    return names.first { $0.0 == name }?.1 ?? ""
  }

  /// Parses a key such as `F3`, `^P` or `Ctrl-P`, `Alt-H`, `x`, or `Home`. Accepts only keys every terminal can send.
  static func key(_ word: String) -> Result<Key, Problem> {
    func problem(_ words: Phrase) -> Result<Key, Problem> { .failure(Problem(words: words)) }
    let lower = word.lowercased()
    if word.count == 1, let character = word.first, !character.isWhitespace {
      return .success(.character(character))
    }
    if lower.hasPrefix("f"), let number = Int(lower.dropFirst()) {
      return (1...12).contains(number)
        ? .success(.named(.function(number))) : problem(HelpWords.notAFunctionKey)
    }
    for prefix in ["ctrl-", "control-", "^"] where lower.hasPrefix(prefix) {
      let rest = lower.dropFirst(prefix.count)
      if rest == "space" { return .success(.control("@")) }
      guard rest.count == 1, let letter = rest.first, letter.isASCII,
        letter.isLetter || "\\]^_".contains(letter)
      else {
        return problem(HelpWords.notSendable)
      }
      let same: [Character: Phrase] = [
        "i": .verbatim(text(.tab)), "m": .verbatim(text(.enter)), "j": HelpWords.lineFeed,
        "h": .verbatim(text(.backspace)),
      ]
      if let same = same[letter] { return problem(HelpWords.sameAs(same)) }
      if letter == "s" { return problem(HelpWords.stopsOutput) }
      return .success(.control(letter))
    }
    if lower.hasPrefix("alt-") {
      let rest = lower.dropFirst(4)
      guard rest.count == 1, let character = rest.first, character.isASCII,
        character.isLetter || character.isNumber
      else { return problem(HelpWords.notSendableEverywhere) }
      return .success(.alt(character))
    }
    let words: [String: Key.Name] = [
      "home": .home, "end": .end, "pgup": .pageUp, "pageup": .pageUp, "pgdn": .pageDown,
      "pagedown": .pageDown,
      "del": .delete, "delete": .delete, "ins": .insert, "insert": .insert, "up": .up, "down": .down,
      "left": .left, "right": .right,
    ]
    if let name = words[lower] { return .success(.named(name)) }
    if lower == "space" { return .success(.character(" ")) }
    return problem(HelpWords.notAKey)
  }
}
