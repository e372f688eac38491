internal import AmootSMS
internal import ConsoleData
internal import Foundation
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

  /// What an audience sees of what was found: the same entries, in other words.
  var painted: Painted?

  struct Painted: Sendable, Equatable {
    var entries: [HelpEntry]
    var correction: String?
  }
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
      items: entries.enumerated().map { item($1, isSelected: $0 == selected, model) },
      trailing: correction.map { HelpWords.shownFor($0) } ?? (kind == .help ? HelpWords.trailing : .empty))
  }

  private func item(_ entry: HelpEntry, isSelected: Bool, _ model: Model) -> ListItem {
    if case .guide(let guide) = entry.target {
      // Only the steps of the selected recipe are shown.
      let steps = isSelected ? guide.steps(model.guideKeys) : []
      return ListItem(
        subject: entry.subject, heading: entry.section,
        cells: [ListCell(entry.keys, .strong), ListCell(entry.text, .heading)],
        notes: [model.note(guide.title, .heading)] + steps.map { model.note($0) },
        spoken: .joined([guide.title + .verbatim(".")] + steps, separator: " "))
    }
    let keys = model.signs.keys(entry.keys)
    let tone: DetailLine.Tone = entry.disabledReason == nil ? .plain : .faint
    let words = [entry.text, entry.disabledReason].compactMap(\.self).joined(separator: ". ")
    // Sentences of the interface, though some begin with a Latin title.
    let direction: BaseDirection? = model.language.isRightToLeft ? .rightToLeft : nil
    // Text composed for the screen contains isolates, which a screen reader would read out as characters.
    func spoken(_ text: String) -> Phrase { .verbatim(Isolate.removed(from: text)) }
    return ListItem(
      subject: entry.subject, heading: entry.section,
      cells: [ListCell(keys, .strong), ListCell(entry.text, tone, direction: direction)]
        + (entry.disabledReason.map { [ListCell($0, .warning)] } ?? []),
      notes: [
        ListNote(
          words, entry.disabledReason == nil ? .plain : .warning, direction: direction ?? .automatic)
      ],
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
    guard inner.height >= 10 else { return 0 }
    let rows = item.notes.reduce(0) {
      $0 + TextLayout($1.text, width: inner.width, options: model.layoutOptions).lines.count
    }
    return max(3, min(1 + rows, inner.height - 6))
  }

  public func choose(_ model: inout Model) -> [Effect] { model.runChosen(self) }

  public func masked(_ veil: Veil) -> Finder {
    var finder = self
    finder.search?.mask { veil.numbers($0, from: 7) }
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
  /// What choosing the entry does other than its action.
  var target: Target?
  /// What a search finds the entry by: its title, its other names, its sentence.
  var texts: [SearchText] = []

  /// Boxed: entries are copied a lot, and a row is large.
  indirect enum Target: Sendable, Equatable {
    /// Selects the setting in the list of settings.
    case setting(Setting)
    case guide(Guide)
    case code(CodeEntry)
    case template(MessageTemplate)
    case profile(String)
    case row(SendRecord)
    case filter(String)
  }

  /// What the entry is about, in whatever words.
  var subject: String {
    switch target {
    case .setting(let setting): "setting:\(setting.key)"
    case .guide(let guide): "guide:\(guide.name)"
    case .code(let code): "code:\(code.table):\(code.code)"
    case .template(let template): "template:\(template.name)"
    case .profile(let name): "profile:\(name)"
    // Its number comes when it is written.
    case .row(let row): "row:\(row.mobile):\(row.startedAt.timeIntervalSince1970)"
    case .filter: "filter"
    case nil: action.map { "action:\($0)" } ?? "\(keys):\(text)"
    }
  }

  /// The order of entries that match equally well.
  var kind: Int {
    switch target {
    case .guide: 0
    case nil: action == nil ? 8 : 1
    case .setting: 2
    case .template: 3
    case .profile: 4
    case .code: 5
    case .row: 6
    case .filter: 7
    }
  }
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
    if let painted = finder.painted { return (painted.entries, painted.correction) }
    let query = SearchQuery(finder.query)
    guard !query.isEmpty else {
      guard finder.kind == .palette else { return (helpEntries(from: finder.origin), nil) }
      // Before anything is typed, the actions that are possible here come first.
      let all = actionEntries(from: finder.origin, isSearched: false)
      let isNear = all.map { entry in
        entry.disabledReason == nil && entry.action.map { isHere($0, finder.origin) } == true
      }
      func entries(_ wanted: Bool) -> [HelpEntry] { zip(all, isNear).filter { $1 == wanted }.map(\.0) }
      return (entries(true) + entries(false), nil)
    }
    let index = SearchIndex.of(language)
    var all = guideEntries(isSearched: true) + actionEntries(from: finder.origin, isSearched: true)
    all += settingEntries + placeEntries + index.codes + rowEntries(finder.query)
    for var entry in helpEntries(from: finder.origin) where entry.action == nil && entry.target == nil {
      entry.texts = ["", entry.keys, entry.text].map(SearchIndex.text)
      all.append(entry)
    }
    let results = SearchRank.results(query, in: all)
    guard results.entries.isEmpty, let meant = KeyboardPlaces.other(finder.query) else { return results }
    // Typed on the other keyboard, as keys are.
    let entries = SearchRank.results(SearchQuery(meant), in: all).entries.filter(\.isHarmless)
    return (entries, entries.isEmpty ? nil : meant)
  }

  /// The keys that recipes name.
  var guideKeys: Guide.Keys {
    let (keys, signs) = (keys, signs)
    return Guide.Keys { name in
      if name == "undo" { return signs.keys(KeyTable.undo) }
      guard let binding = Action.named[name].flatMap({ keys.bindings(of: $0).first }) else { return "–" }
      return signs.keys(keys.text(binding))
    }
  }

  /// Returns the recipes, each with the key of what it is about most.
  private func guideEntries(isSearched: Bool) -> [HelpEntry] {
    GuideWords.all.map { guide in
      let action = guide.action.flatMap { Action.named[$0] }
      return HelpEntry(
        section: isSearched ? "" : text(GuideWords.sections), keys: action.map { keys.text($0) } ?? "",
        text: text(guide.title), action: action, target: .guide(guide),
        texts: isSearched ? SearchIndex.of(language).guides[guide.name] ?? [] : [])
    }
  }

  private func actionEntries(from origin: Context, isSearched: Bool) -> [HelpEntry] {
    let index = isSearched ? SearchIndex.of(language) : nil
    return keys.listed.map { listed in
      // The same action may mean another row there than elsewhere.
      let binding = keys.binding(of: listed.action, in: origin) ?? listed
      let shown = keys.text(binding)
      return HelpEntry(
        section: "", keys: shown, text: text(binding.words.long), action: binding.action,
        disabledReason: unavailabilityReason(binding.action).map(text),
        texts: (index?.actions[binding.action.name] ?? []) + [SearchIndex.text(shown)])
    }
  }

  /// The profiles and templates.
  private var placeEntries: [HelpEntry] {
    let profiles = profiles.all.map { profile in
      let name = VisibleText.escaped(profile.name, limit: 40)
      return HelpEntry(
        section: "", keys: keys.text(.chooseProfile), text: text(HelpWords.profile(name)),
        action: .chooseProfile,
        target: .profile(profile.name), texts: [profile.name, profile.base.authority].map(SearchIndex.text))
    }
    let templates = settings.preferences.templates.map { template in
      let name = VisibleText.escaped(template.name, limit: MessageTemplate.nameLimit)
      return HelpEntry(
        section: "", keys: keys.text(.chooseTemplate), text: text(HelpWords.template(name)),
        action: .chooseTemplate,
        target: .template(template),
        texts: [template.name, "", String(template.text.prefix(400))].map(SearchIndex.text))
    }
    return profiles + templates
  }

  /// The most rows among the entries.
  private static let mostRows = 5

  /// The rows in memory with a number that begins with what is typed, and a filter for it.
  private func rowEntries(_ query: String) -> [HelpEntry] {
    let digits = Digits.ascii(query).filter { $0.isASCII && $0.isNumber }
    guard digits.count >= 4, query.allSatisfy({ $0.isNumber || $0.isWhitespace || "+-()".contains($0) })
    else {
      return []
    }
    let text = SearchText(query)
    let found = history.rows.filter { row in
      [row.mobile, "0" + row.mobile, "98" + row.mobile, row.messageID ?? "", row.code ?? ""].contains {
        $0.hasPrefix(digits)
      }
    }.prefix(Self.mostRows).map { row in
      HelpEntry(
        section: "", keys: keys.text(.details),
        text: self.text(
          HelpWords.row(RowText.mobile(row.mobile), row.state.phrase, IranTime.moment(row.startedAt))),
        action: .details, target: .row(row), texts: [text])
    }
    return found + [
      HelpEntry(
        section: "", keys: keys.text(.editFilter),
        text: self.text(HelpWords.filterBy(VisibleText.escaped(query, limit: 40))),
        action: .editFilter, target: .filter(query), texts: [text])
    ]
  }

  private func isHere(_ action: Action, _ origin: Context) -> Bool {
    keys.binding(of: action, in: origin) != nil
  }

  private func helpEntries(from origin: Context) -> [HelpEntry] {
    var entries: [HelpEntry] = []
    let sections = Finder.sections
    // By their keys.
    var known: [String: [(text: String, action: Action?)]] = [:]
    func add(_ binding: Binding, _ title: Phrase) {
      let entry = HelpEntry(
        section: text(title), keys: keys.text(binding), text: helpText(binding),
        action: binding.action.isListed ? binding.action : nil)
      // An action can be bound twice, differing only in its place in the key line.
      let isKnown = known[entry.keys, default: []].contains {
        $0.text == entry.text || title == HelpWords.everywhere && $0.action == entry.action
      }
      guard !isKnown else { return }
      entries.append(entry)
      known[entry.keys, default: []].append((entry.text, entry.action))
    }
    let global = keys.bindings.filter { $0.contexts.isSuperset(of: .panes) }
    let globalKeys = Dictionary(grouping: global, by: \.action).mapValues { $0.map(\.keys.first) }
    let first = sections.filter { $0.contexts.contains(origin) }
    for (title, contexts) in first { addSection(title, contexts) }
    entries += guideEntries(isSearched: false)
    // Keys that work in every pane are listed once, the commonest first.
    for binding in global.sorted(by: { ($0.footerRank ?? 99) < ($1.footerRank ?? 99) }) {
      add(binding, HelpWords.everywhere)
    }
    for (title, contexts) in sections where !contexts.contains(origin) { addSection(title, contexts) }
    func addSection(_ title: Phrase, _ contexts: Set<Context>) {
      for binding in keys.bindings where !binding.contexts.isDisjoint(with: contexts) {
        if globalKeys[binding.action]?.contains(binding.keys.first) != true { add(binding, title) }
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

  /// Returns what a finder has found, in words for an audience.
  ///
  /// - Parameter masked: The model with everything masked.
  func painted(_ finder: Finder, _ masked: Model) -> Finder.Painted {
    let (entries, correction) = results(finder)
    let veil = veil
    return Finder.Painted(
      entries: entries.map { entry in
        var entry = entry
        switch entry.target {
        case .setting(let setting):
          guard let line = masked.settings.lines.first(where: { $0.field == setting }) else { break }
          entry.text = text(HelpWords.setting(setting.title, is: line.shown))
        case .row(let row):
          let seen = veil.row(row)
          entry.text = text(
            HelpWords.row(RowText.mobile(seen.mobile), seen.state.phrase, IranTime.moment(seen.startedAt)))
        case .filter: entry.text = veil.numbers(entry.text, from: 7)
        default: entry.text = veil.notice(entry.text)
        }
        entry.disabledReason = entry.disabledReason.map { veil.notice($0) }
        return entry
      }, correction: correction)
  }

  /// The settings, which a search finds by name, so that nobody has to know that they are settings.
  private var settingEntries: [HelpEntry] {
    let index = SearchIndex.of(language)
    return settings.lines.map { line in
      HelpEntry(
        section: "", keys: keys.text(.showSettings),
        text: text(HelpWords.setting(line.field.title, is: line.shown)), action: .showSettings,
        disabledReason: isFixed(line.field) ? text(SettingWords.fixedInDemo) : nil,
        target: .setting(line.field),
        texts: index.settings[line.field.key] ?? [SearchIndex.text(text(line.field.title))])
    }
  }

  /// The words of the filter's language.
  private var filterEntries: [HelpEntry] {
    let samples = [
      "mobile": "0912", "outcome": "unknown", "status": "-207", "line": "public", "profile": "shop",
      "delivery": "failed", "on": "yesterday", "to": "simulator", "text": "login", "code": "57944",
      "note": "8123",
      "id": "42",
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

extension Model {
  /// Runs the selected action in a context where it applies.
  fileprivate mutating func runChosen(_ finder: Finder) -> [Effect] {
    let entries = self.entries(finder)
    guard entries.indices.contains(finder.selected) else { return [] }
    if let target = entries[finder.selected].target { return go(to: target) }
    guard let action = entries[finder.selected].action else { return [] }
    var effects = closeOverlay()
    let contexts = keys.bindings(of: action).reduce(into: Set<Context>()) {
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

extension Model {
  /// Goes to what was chosen from a finder.
  private mutating func go(to target: HelpEntry.Target) -> [Effect] {
    switch target {
    case .guide(let guide):
      open(GuideReport(guide: guide))
      return []
    case .setting(let setting): return closeOverlay() + showSettings(selecting: setting)
    case .code(let entry):
      let effects = closeOverlay()
      var browser = StatusBrowser()
      browser.selected = browser.found.firstIndex(of: entry) ?? 0
      open(browser)
      return effects
    case .template(let template): return closeOverlays() + use(template, [:])
    case .profile(let name): return closeOverlays() + useProfile(name)
    case .row(let row):
      let effects = closeOverlays() + focusHistory()
      history.selectedID = row.id
      return effects + perform(.details)
    case .filter(let text): return closeOverlays() + filterHistory(by: text)
    }
  }
}

/// A recipe, to read whole.
struct GuideReport: ReportContent {
  let guide: Guide

  func title(_ model: Model) -> Phrase { guide.title }
  func spokenTitle(_ model: Model) -> Phrase { guide.title }
  func lines(_ model: Model, width: Int) -> [DetailLine] {
    guide.steps(model.guideKeys).enumerated().map { index, step in
      DetailLine(key: model.text(.verbatim(String(index + 1))), text: model.text(step))
    }
  }
}
