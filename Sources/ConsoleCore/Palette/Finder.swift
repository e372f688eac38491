internal import AmootSMS
internal import ConsoleData
public import Screen
internal import TextLayout
internal import ConsoleWording
public import Wording

/// A search over everything that can be done: the palette, and the help with its additional sections.
public struct Finder: ListContent {
  public enum Kind: Sendable, Equatable {
    /// Actions only, best match first.
    case palette
    /// Everything, by section, in table order.
    case help
  }

  public var kind: Kind
  public var search: EditBuffer? = EditBuffer()
  public var selected = 0
  /// The context it was opened from; the help starts with that context's section.
  var origin = Context.button

  public init(_ kind: Kind) { self.kind = kind }

  /// What is searched for.
  var query: String { search?.text ?? "" }
}

extension Finder {
  public var context: Context { .help }
  public var isChosenByClick: Bool { kind == .palette }
  public var searchPlace: ListSearchPlace { .top(label: kind == .help ? HelpWords.search : nil) }
  public func spokenTitle(_ model: Model) -> Phrase {
    kind == .help ? NarrationWords.help : NarrationWords.find
  }
  public func title(_ model: Model) -> Phrase {
    guard kind == .help else { return HelpWords.find }
    return .joined(
      [HelpWords.help, .verbatim(model.program.version)].filter { !$0.isEmpty }, separator: " · ")
  }
  public func emptyWords(_ model: Model) -> Phrase {
    HelpWords.noMatch(VisibleText.escaped(query, limit: 40))
  }

  public func contents(_ model: Model) -> ListContents {
    let (entries, correction) = model.results(self)
    return ListContents(
      items: entries.map { item($0, model) },
      trailing: correction.map { HelpWords.shownFor($0) } ?? (kind == .help ? HelpWords.trailing : .empty))
  }

  private func item(_ entry: HelpEntry, _ model: Model) -> ListItem {
    let keys = model.signs.keys(entry.keys)
    let tone: DetailLine.Tone = entry.disabledReason == nil ? .plain : .faint
    let words = [entry.text, entry.disabledReason].compactMap(\.self).joined(separator: ". ")
    // Text composed for the screen contains isolates, which a screen reader would read out as characters.
    func spoken(_ text: String) -> Phrase { .verbatim(Isolate.removed(from: text)) }
    return ListItem(
      heading: entry.section,
      cells: [ListCell(keys, .strong), ListCell(entry.text, tone)]
        + (entry.disabledReason.map { [ListCell($0, .warning)] } ?? []),
      notes: [ListNote(words, entry.disabledReason == nil ? .plain : .warning)],
      spoken: spoken("\(entry.keys): \(entry.text)")
        + (entry.disabledReason.map { NarrationWords.unavailable(spoken($0)) } ?? .empty))
  }

  public func columns(_ items: [ListItem], width: Int, _ model: Model) -> [ListColumn] {
    let keys = min(width / 3, max(8, items.map { Model.columns($0.cells[0].text) }.max() ?? 0))
    let room = width - keys - 2
    // The reason follows what it is about.
    return [ListColumn(width: keys), ListColumn(width: room, least: 0), ListColumn(width: room)]
  }

  public func frame(_ items: [ListItem], _ model: Model) -> Rect {
    guard kind == .palette else { return Geometry.overlay(model.size) }
    let width = min(model.size.width, 84)
    return Rect(
      x: (model.size.width - width) / 2, y: 1, width: width, height: min(19, model.size.height - 2))
  }

  public func noteRows(_ item: ListItem, in inner: Rect, _ model: Model) -> Int {
    inner.height >= 10 ? 3 : 0
  }

  public func choose(_ model: inout Model) -> [Effect] { model.runChosen(self) }

  public var masked: Finder {
    var finder = self
    finder.search?.mask { Presenting.maskedNumbers($0) }
    return finder
  }
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
  public var disabledReason: String?
  /// Further words that a search finds the entry by.
  var terms = SearchTerms()
  /// The setting that choosing the entry selects in the list of settings; `nil` if it is no setting.
  var setting: Setting?
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
  /// Returns the entries that a finder shows.
  public func entries(_ finder: Finder) -> [HelpEntry] { results(finder).entries }

  /// Returns the entries that a finder shows, the best match first once something is searched for. For a misspelt word,
  /// returns those of the word that was probably meant, and that word.
  public func results(_ finder: Finder) -> (entries: [HelpEntry], correction: String?) {
    let query = Folding.folded(finder.query)
    let all: [HelpEntry]
    switch finder.kind {
    case .palette:
      all = keys.listed.map { listed in
        // The same action may mean another row there than elsewhere.
        let binding =
          keys.bindings.first { $0.action == listed.action && $0.contexts.contains(finder.origin) } ?? listed
        return HelpEntry(
          section: "", keys: keys.text(binding), text: text(binding.words.long), action: binding.action,
          disabledReason: unavailabilityReason(binding.action).map(text),
          terms: query.isEmpty ? SearchTerms() : terms(binding))
      }
    case .help: all = helpEntries(from: finder.origin, isSearched: !query.isEmpty)
    }
    guard !query.isEmpty else {
      guard finder.kind == .palette else { return (all, nil) }
      // Before anything is typed, the actions that are possible here come first.
      let near = all.filter { entry in
        entry.disabledReason == nil && entry.action.map { isHere($0, finder.origin) } == true
      }
      return (near + all.filter { !near.contains($0) }, nil)
    }
    let listed = all + settingEntries
    let found = SearchRank.ranked(listed, by: query)
    guard found.isLoose, let meant = SearchRank.correction(of: query, in: all) else {
      return (found.entries, nil)
    }
    return (SearchRank.ranked(listed, by: meant).entries, meant)
  }

  /// Returns the words that a search finds a binding by.
  private func terms(_ binding: Binding) -> SearchTerms {
    let name = binding.action.name
    // `copyMessageID` is found as such and by its words.
    let words = name.reduce(into: "") { text, character in
      if character.isUppercase, text.last?.isLowercase == true { text.append(" ") }
      text.append(character)
    }
    let synonyms = keys.bindings.filter { $0.action == binding.action && !$0.words.synonyms.isEmpty }
      .map { text($0.words.synonyms) }
    return SearchTerms(
      label: Folding.folded(text(binding.words.short)),
      names: Folding.folded(([name, words] + synonyms).joined(separator: " ")))
  }

  private func isHere(_ action: Action, _ origin: Context) -> Bool {
    keys.bindings.contains { $0.action == action && $0.contexts.contains(origin) }
  }

  private func helpEntries(from origin: Context, isSearched: Bool) -> [HelpEntry] {
    var entries: [HelpEntry] = []
    let sections = Finder.sections
    let listed = keys.listed
    func add(_ binding: Binding, _ title: Phrase) {
      let isListed = listed.contains { $0.action == binding.action }
      let entry = HelpEntry(
        section: text(title), keys: keys.text(binding), text: helpText(binding),
        action: isListed ? binding.action : nil, terms: isSearched ? terms(binding) : SearchTerms())
      // An action can be bound twice, differing only in its place in the key line.
      let isKnown = entries.contains {
        $0.keys == entry.keys
          && ($0.text == entry.text || title == HelpWords.everywhere && $0.action == entry.action)
      }
      if !isKnown { entries.append(entry) }
    }
    let global = keys.bindings.filter { $0.contexts.isSuperset(of: .panes) }
    let first = sections.filter { $0.contexts.contains(origin) }
    for (title, contexts) in first { addSection(title, contexts) }
    // Keys that work in every pane are listed once, the commonest first.
    for binding in global.sorted(by: { ($0.footerRank ?? 99) < ($1.footerRank ?? 99) }) {
      add(binding, HelpWords.everywhere)
    }
    entries += commonTasks
    for (title, contexts) in sections where !contexts.contains(origin) { addSection(title, contexts) }
    func addSection(_ title: Phrase, _ contexts: Set<Context>) {
      for binding in keys.bindings where !binding.contexts.isDisjoint(with: contexts) {
        let isListedElsewhere = global.contains {
          $0.action == binding.action && $0.keys.first == binding.keys.first
        }
        guard !isListedElsewhere else { continue }
        add(binding, title)
      }
      if contexts == Finder.sections[0].contexts {
        entries += HelpRow.editing.map {
          HelpEntry(section: text(title), keys: text($0.what), text: text($0.effect))
        }
      }
      if contexts.contains(.filter) { entries += filterEntries }
    }
    entries += program.triggers.map {
      HelpEntry(section: text(HelpWords.inDemo), keys: text($0.what), text: text($0.effect))
    }
    let explained: [(String, Phrase)] =
      zip(
        Outcome.allCases, [HelpWords.accepted, HelpWords.refused, HelpWords.notSent, HelpWords.unknown]
      ).map { (signs.of(.outcome(SendRecord.State($0))), $1) } + [
        (signs.of(.delivery(.delivered)), HelpWords.reachedThePhone),
        (signs.of(.delivery(.pending)), HelpWords.onItsWay),
        (signs.of(.delivery(.failed)), HelpWords.willNotArrive),
        (signs.of(.delivery(.unconfirmed)), HelpWords.unconfirmed),
        ("*", HelpWords.hasNote), (signs.keys("→"), HelpWords.runsRight),
        (signs.keys("←"), HelpWords.runsLeft),
      ]
    return entries
      + explained.map { HelpEntry(section: text(HelpWords.signs), keys: $0.0, text: text($0.1)) }
  }

  /// The settings, which a search finds by name, so that nobody has to know that they are settings.
  private var settingEntries: [HelpEntry] {
    listedSettings.map { line in
      HelpEntry(
        section: "", keys: keys.text(.showSettings),
        text: text(HelpWords.setting(line.field.title, is: line.shown)), action: .showSettings,
        terms: SearchTerms(
          label: Folding.folded(text(line.field.title)),
          names: Folding.folded(
            ([line.field.key, "setting"] + (line.field.choices ?? [])).joined(separator: " "))),
        setting: line.field)
    }
  }

  /// What people commonly want to do, in their own words, with the keys that do it.
  private var commonTasks: [HelpEntry] {
    let commonTasks: [(Phrase, Action)] = [
      (HelpWords.codeNeverCame, .details), (HelpWords.handOver, .ticket), (HelpWords.findNumber, .editFilter),
      (HelpWords.sendToSeveral, .showForm), (HelpWords.sendLater, .showForm),
      (HelpWords.exportRows, .export), (HelpWords.fixMyCall, .copyMenu), (HelpWords.seeBytes, .changeView),
      (HelpWords.showCustomer, .present), (HelpWords.keepToken, .showSettings),
    ]
    let listed = keys.listed.map(\.action)
    return commonTasks.map { words, action in
      HelpEntry(
        section: text(HelpWords.howTo), keys: action == .showForm ? "" : keys.text(action), text: text(words),
        action: listed.contains(action) ? action : nil)
    }
  }

  /// The words of the filter's language.
  private var filterEntries: [HelpEntry] {
    let samples = [
      "mobile": "0912", "outcome": "unknown", "status": "-207", "line": "public", "profile": "shop",
      "delivery": "failed",
    ]
    let names = RowField.filterNames.map { name in
      HelpEntry(
        section: text(HelpWords.inFilter), keys: "\(name.name):\(samples[name.name] ?? "2h")",
        text: text(name.expected))
    }
    return names + [
      HelpEntry(section: text(HelpWords.inFilter), keys: "8123", text: text(HelpWords.filterWord)),
      HelpEntry(section: text(HelpWords.inFilter), keys: "\"a b\"", text: text(HelpWords.filterQuotes)),
    ]
  }
}

extension Model {
  /// Returns what a binding does and, if there is one, the Alt key that does it too.
  private func helpText(_ binding: Binding) -> String {
    let other = binding.keys.dropFirst().first { if case .alt = $0 { true } else { false } }
    guard let other else { return text(binding.words.long) }
    return text(HelpWords.also(binding.words.long, keys.text(other)))
  }
}

/// What a search finds an entry by besides its keys and its sentence, folded.
public struct SearchTerms: Sendable, Equatable {
  /// The word in the key line.
  var label = ""
  /// The name in the settings, and other words for it.
  var names = ""
}

/// How well a search matches an entry. In each field, a whole word beats the beginning of one, which beats a part of
/// one; labels beat other names, keys, and sentences. Letters scattered in order match last.
private struct SearchRank {
  /// Smaller is better.
  let value: Int
  /// Whether some word matches only by scattered letters.
  let isLoose: Bool

  init?(_ query: String, in entry: HelpEntry) {
    let fields = [
      entry.terms.label, entry.terms.names, Folding.folded(entry.keys), Folding.folded(entry.text),
    ]
    var (total, isLoose) = (0, false)
    for word in query.split(separator: " ") {
      let best = fields.enumerated().compactMap { index, text in
        SearchRank.place(of: word, in: text).map { $0 + index * 3 }
      }.min()
      if let best {
        total += best
      } else if let stretch = SearchRank.stretch(of: word, in: fields.joined(separator: " ")) {
        total += 100 + stretch
        isLoose = true
      } else {
        return nil
      }
    }
    // Of equal entries, prefer the one whose label is the whole query.
    (value, self.isLoose) = (total * 2 - (entry.terms.label == query ? 1 : 0), isLoose)
  }

  /// Returns the entries that match, the best first wherever they are listed, and whether all of them match only
  /// loosely.
  static func ranked(_ entries: [HelpEntry], by query: String) -> (entries: [HelpEntry], isLoose: Bool) {
    var found = entries.enumerated().compactMap { index, entry in
      SearchRank(query, in: entry).map { (rank: $0, index: index, entry: entry) }
    }
    // Loose matches count only if no entry contains the words themselves.
    let isLoose = !found.contains { !$0.rank.isLoose }
    if !isLoose { found.removeAll { $0.rank.isLoose } }
    // A setting comes before the list of settings that is found by the same word.
    func key(_ found: (rank: SearchRank, index: Int, entry: HelpEntry)) -> (Int, Int, Int) {
      (found.rank.value, found.entry.setting != nil && found.rank.value > 0 ? 0 : 1, found.index)
    }
    let sorted = found.sorted { key($0) < key($1) }.map { found in
      var entry = found.entry
      entry.section = ""
      return entry
    }
    return (sorted, isLoose)
  }

  /// Returns the word that a misspelt one probably means; `nil` if none is near, or for several words.
  static func correction(of query: String, in entries: [HelpEntry]) -> String? {
    let words = query.split(separator: " ")
    guard words.count == 1, let word = words.first.map(String.init) else { return nil }
    let known = entries.flatMap { ($0.terms.label + " " + $0.terms.names).split(separator: " ") }
    return Suggestion.closest(to: word, among: known.map(String.init))
  }

  /// Returns 0 for a whole word, 1 for its beginning, 20 for a part of one; `nil` if the word is not there.
  private static func place(of word: Substring, in text: String) -> Int? {
    let words = text.split { !$0.isLetter && !$0.isNumber && !"-^".contains($0) }
    if words.contains(word) { return 0 }
    if words.contains(where: { $0.hasPrefix(word) }) { return 1 }
    return text.contains(word) ? 20 : nil
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

extension Model {
  /// Runs the selected action in a context where it applies.
  fileprivate mutating func runChosen(_ finder: Finder) -> [Effect] {
    let entries = self.entries(finder)
    guard entries.indices.contains(finder.selected), let action = entries[finder.selected].action else {
      return []
    }
    if let setting = entries[finder.selected].setting {
      return closeOverlay() + showSettings(selecting: setting)
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
