internal import AmootSMS
internal import ConsoleData
internal import Screen
public import Wording

/// A search over everything that can be done: the palette, and the help with its additional sections.
public struct Finder: SearchedList, Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// Actions only, best match first.
    case palette
    /// Everything, by section, in table order.
    case help
  }

  public var kind: Kind
  public var text = EditBuffer()
  public var selected = 0
  /// The context it was opened from; the help starts with that context's section.
  var origin = Context.button

  public init(_ kind: Kind) { self.kind = kind }
}

/// A line of help: a key or another subject, and what it does.
public struct HelpRow: Sendable, Equatable {
  public let what: Phrase
  public let effect: Phrase

  public init(_ what: Phrase, _ effect: Phrase) {
    self.what = what
    self.effect = effect
  }
}

/// A line of the help or the palette.
public struct HelpEntry: Sendable, Equatable {
  public var section: String
  /// Keys as they are written.
  public var keys: String
  public var text: String
  /// The action run by choosing the entry; `nil` if there is none.
  public var action: Action?
  /// Why the action can do nothing now.
  public var obstacle: String?
}

extension Finder {
  /// The sections of the help and the contexts whose keys they list.
  static let sections: [(title: Phrase, contexts: Set<Context>)] = [
    (HelpWords.inForm, .form), (HelpWords.inHistory, [.history, .filter]),
    (HelpWords.inLists, [.details, .help, .menu, .report, .statuses]),
    (HelpWords.inSettings, [.settings, .setting, .settingSearch]),
    (HelpWords.inQuestions, [.confirm, .prompt]),
  ]
}

extension Model {
  /// Returns the lines that a finder shows.
  public func entries(_ finder: Finder) -> [HelpEntry] {
    let query = Folding.folded(finder.text.text)
    switch finder.kind {
    case .palette:
      let listed = keys.listed
      let all = listed.map { binding in
        HelpEntry(
          section: "", keys: binding.keyText, text: text(binding.words.long), action: binding.action,
          obstacle: unavailabilityReason(binding.action).map(text))
      }
      let ranked = all.enumerated().compactMap { index, entry -> (rank: Int, index: Int, entry: HelpEntry)? in
        let binding = listed[index]
        guard
          let rank = Fuzzy.rank(
            query, in: "\(text(binding.words.short)) \(entry.text) \(entry.keys)")
        else {
          return nil
        }
        // Before anything is typed, what can be done here comes first.
        let isNear = isHere(binding.action, finder.origin) && entry.obstacle == nil
        return (query.isEmpty && !isNear ? 1 : rank, index, entry)
      }
      return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.entry)
    case .help:
      return helpEntries(from: finder.origin).filter { entry in
        query.split(separator: " ").allSatisfy { Folding.folded(entry.keys + " " + entry.text).contains($0) }
      }
    }
  }

  private func isHere(_ action: Action, _ origin: Context) -> Bool {
    keys.bindings.contains { $0.action == action && $0.contexts.contains(origin) }
  }

  private func helpEntries(from origin: Context) -> [HelpEntry] {
    var entries: [HelpEntry] = []
    let sections = Finder.sections
    let listed = keys.listed
    let first = sections.filter { $0.contexts.contains(origin) }
    for (title, contexts) in first + sections.filter({ !$0.contexts.contains(origin) }) {
      for binding in keys.bindings where !binding.contexts.isDisjoint(with: contexts) {
        let isListed = listed.contains { $0.action == binding.action }
        let entry = HelpEntry(
          section: text(title), keys: binding.keyText, text: helpText(binding),
          action: isListed ? binding.action : nil)
        // An action can be bound twice, differing only in its place in the key line.
        if !entries.contains(entry) { entries.append(entry) }
      }
      if contexts == Finder.sections[0].contexts {
        entries += HelpRow.editing.map {
          HelpEntry(section: text(title), keys: text($0.what), text: text($0.effect))
        }
      }
    }
    entries += program.triggers.map {
      HelpEntry(section: text(HelpWords.inDemo), keys: text($0.what), text: text($0.effect))
    }
    let signs: [(String, String, Phrase)] = [
      ("✓", "+", HelpWords.accepted),
      ("✗", "x", HelpWords.refused),
      ("⊘", "-", HelpWords.notSent),
      ("?", "?", HelpWords.unknown),
    ]
    entries += signs.map {
      HelpEntry(
        section: text(HelpWords.signs), keys: appearance.ascii ? $0.1 : $0.0, text: text($0.2))
    }
    return entries
  }
}

extension Model {
  /// Returns what a binding does and, if there is one, the Alt key that does it too.
  private func helpText(_ binding: Binding) -> String {
    let other = binding.keys.dropFirst().first { if case .alt = $0 { true } else { false } }
    guard let other else { return text(binding.words.long) }
    return text(HelpWords.also(binding.words.long, KeyTable.text(other)))
  }
}

/// Fuzzy matching by letters in order, for people who know what they want.
enum Fuzzy {
  /// Returns how well a query matches, smaller being better; `nil` if it does not match.
  static func rank(_ query: String, in text: String) -> Int? {
    let text = Folding.folded(text)
    let words = query.split(separator: " ")
    guard !words.isEmpty else { return 0 }
    var total = 0
    for word in words {
      if text.hasPrefix(word) {
        continue
      } else if text.contains(" " + word) {
        total += 1
      } else if text.contains(word) {
        total += 2
      } else {
        guard let stretch = stretch(of: word, in: text) else { return nil }
        total += 10 + stretch
      }
    }
    return total
  }

  /// Returns the length of the shortest stretch of a text that holds a word's letters in order; `nil` if they are too
  /// far apart.
  private static func stretch(of word: Substring, in text: String) -> Int? {
    var best: Int?
    for start in text.indices where text[start] == word.first {
      var rest = text[start...]
      var isWhole = true
      for character in word {
        guard let place = rest.firstIndex(of: character) else {
          isWhole = false
          break
        }
        rest = rest[rest.index(after: place)...]
      }
      guard isWhole else { break }
      best = min(best ?? .max, text.distance(from: start, to: rest.startIndex))
    }
    return best.flatMap { $0 <= word.count * 2 + 1 ? $0 : nil }
  }
}

// MARK: Keys

extension Model {
  mutating func editFinder(_ key: Key) -> [Effect] {
    guard case .finder(var finder) = overlay else { return [] }
    finder.edit(key)
    overlay = .finder(finder)
    return []
  }

  /// Runs the selected action in a context where it applies.
  mutating func runChosen() -> [Effect] {
    guard case .finder(let finder) = overlay else { return [] }
    let entries = self.entries(finder)
    guard entries.indices.contains(finder.selected), let action = entries[finder.selected].action else {
      return []
    }
    var effects = closeOverlay()
    let contexts = keys.bindings.filter { $0.action == action }.reduce(into: Set<Context>()) {
      $0.formUnion($1.contexts)
    }
    if !contexts.contains(context) {
      effects += closeOverlays()
    }
    if !contexts.contains(context) {
      let places: [(Context, Model.Focus)] = [
        (.message, .field(.message)), (.token, .field(.token)), (.codeLength, .field(.codeLength)),
        (.lineNumber, .field(.lineNumber)), (.textField, .field(.mobile)),
      ]
      if contexts.contains(.history) {
        effects += perform(.showHistory)
      } else if contexts.contains(.details) {
        effects += perform(.details)
      } else if let place = places.first(where: { contexts.contains($0.0) }) {
        effects += leaveField()
        focus = place.1
      }
    }
    return effects + perform(action)
  }
}
