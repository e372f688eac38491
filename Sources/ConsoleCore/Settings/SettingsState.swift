internal import AmootSMS
public import ConsoleData
public import Screen
internal import TextLayout
internal import ConsoleWording
public import Wording

/// The list of settings, for viewing and changing them.
public struct SettingsList: ListContent {
  public var selected = 0
  public var search: EditBuffer? = EditBuffer()
  /// Whether the search is being typed.
  var isSearching = false
  /// The text of the selected setting while it is edited.
  var editing: EditBuffer?
  /// The setting that is edited: its place in the list may change meanwhile.
  var edited: Setting?

  var query: String { search?.text ?? "" }
}

extension SettingsList {
  public var context: Context { editing != nil ? .setting : isSearching ? .settingSearch : .settings }
  public var showsNotice: Bool { true }
  public func title(_ model: Model) -> Phrase { SettingWords.title }
  public func spokenTitle(_ model: Model) -> Phrase { NarrationWords.settings }
  public func emptyWords(_ model: Model) -> Phrase {
    query.isEmpty ? SettingWords.notReadYet : HelpWords.noMatch(VisibleText.escaped(query, limit: 60))
  }
  public var searchPlace: ListSearchPlace {
    isSearching || !query.isEmpty ? .edge(isTyped: isSearching) : .none
  }

  public func contents(_ model: Model) -> ListContents {
    ListContents(
      items: items(model), trailing: model.program.isDemo ? SettingWords.ofDemo : SettingWords.savedAtOnce)
  }

  private func items(_ model: Model) -> [ListItem] {
    let chosen = model.chosenSetting?.field
    return model.listedSettings.map { line in
      let isChosen = line.field == chosen
      let shown = model.text(line.shown)
      let value =
        isChosen && line.field.choices != nil
        ? model.signs.sign("◂ ", "< ") + shown + model.signs.sign(" ▸", " >") : shown
      let origin = model.program.isDemo && line.isInFile ? SettingWords.originDemo : line.origin
      return ListItem(
        subject: line.field.key, heading: model.text(heading(line.field.group, model)),
        cells: [
          ListCell("  " + model.text(line.field.title), isChosen ? .accent : .plain),
          ListCell(value, line.isInFile ? .strong : .plain), model.cell(origin, .faint),
        ],
        notes: isChosen ? notes(line, model) : [],
        spoken: .joined(
          [
            QuestionWords.sentence(
              NarrationWords.label(line.field.title, Phrase.list([line.shown, line.origin]))),
            line.field.explanation,
          ], separator: " "))
    }
  }

  private func heading(_ group: Setting.Group, _ model: Model) -> Phrase {
    switch group {
    case .profile: SettingWords.profileGroup(VisibleText.escaped(model.profile.name, limit: 40))
    case .sending: SettingWords.sendingGroup
    case .history: SettingWords.historyGroup
    case .presenting: SettingWords.presentingGroup(key: model.keys.text(.present))
    case .screen: SettingWords.screenGroup
    }
  }

  private func notes(_ line: SettingLine, _ model: Model) -> [ListNote] {
    var notes: [ListNote] = []
    // While a value is typed, an error in it matters more than its explanation.
    if let problem = model.settingProblem { notes.append(model.note(problem, .bad)) }
    if let notice = model.notices.current, editing == nil {
      notes.append(model.note(notice.text, .init(notice.kind)))
    }
    var more: [Phrase] = []
    if let choices = line.field.choices {
      more.append(.verbatim(choices.joined(separator: " \(model.signs.sign("·", "-")) ")))
    }
    if let overruler = line.overruledBy, notes.isEmpty { more.append(SettingWords.beatsFile(overruler)) }
    if line.field.waitsForStart { more.append(SettingWords.fromNextStart) }
    notes.append(model.note(line.field.explanation))
    if !more.isEmpty { notes.append(model.note(.series(more), .faint)) }
    return notes
  }

  public func columns(_ items: [ListItem], width: Int, _ model: Model) -> [ListColumn] {
    let titles = min(20, max(8, width / 3))
    // As wide as the longest origin; the values get the rest.
    let origins = width >= 60 ? min(24, items.map { Model.columns($0.cells[2].text) }.max() ?? 0) : 0
    let values = max(4, width - titles - 2 - (origins == 0 ? 0 : origins + 2))
    return [ListColumn(width: titles), ListColumn(width: values), ListColumn(width: origins)]
  }

  public func noteRows(_ item: ListItem, in inner: Rect, _ model: Model) -> Int {
    1 + min(max(1, inner.height - 3), inner.height >= 12 ? 5 : 3)
  }

  public func editor(_ model: Model) -> ListEditor? {
    guard let editing, let line = model.chosenSetting else { return nil }
    let isSecret = line.field.kind == .secret
    let shown: Phrase =
      isSecret ? NarrationWords.characters(editing.text.count) : .verbatim(editing.text)
    return ListEditor(
      buffer: editing, runsLeftToRight: line.field != .text, isSecret: isSecret,
      spoken: .list(
        [NarrationWords.label(line.field.title, shown)] + (model.settingProblem.map { [$0] } ?? [])))
  }

  public func choose(_ model: inout Model) -> [Effect] { model.perform(.changeSetting) }

  public func masked(_ veil: Veil) -> SettingsList {
    var list = self
    list.editing?.mask { Veil.maskedText($0) }
    return list
  }
}

/// The settings as last read.
public struct SettingsState: Sendable, Equatable {
  public internal(set) var preferences: Preferences
  /// Every setting with its source; empty until they are read.
  public internal(set) var lines: [SettingLine]
  /// Whether the file could not be understood the last time.
  var isBroken = false
}

extension Model {
  /// The settings that can be changed here; in the demo, all but the profile's, which are fixed.
  public var listedSettings: [SettingLine] {
    let all = settings.lines.filter { !isFixed($0.field) }
    let search =
      overlays.lazy.compactMap { $0.list(SettingsList.self)?.query }.last ?? ""
    if let painted = paintedSettings { return all.filter { painted.contains($0.field) } }
    let words = Folding.folded(search).split(separator: " ")
    guard !words.isEmpty else { return all }
    return all.filter { line in
      let text = Folding.folded(
        [
          line.field.key, self.text(line.field.title), self.text(line.field.explanation),
          self.text(line.shown),
        ]
        .joined(separator: " "))
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// Whether a setting cannot be changed: the demo's profiles are fixed.
  func isFixed(_ setting: Setting) -> Bool { program.isDemo && setting.group == .profile }

  /// The selected setting.
  public var chosenSetting: SettingLine? {
    guard let pane = overlay?.list(SettingsList.self) else { return nil }
    if let edited = pane.edited { return settings.lines.first { $0.field == edited } }
    let listed = listedSettings
    // The search may find fewer by now, such as in another language.
    return listed.isEmpty ? nil : listed[min(pane.selected, listed.count - 1)]
  }

  /// What is wrong with the value being typed.
  public var settingProblem: Phrase? {
    guard let text = overlay?.list(SettingsList.self)?.editing?.text else { return nil }
    return chosenSetting?.field.problem(text)
  }

  /// Why the selected setting cannot be changed; `nil` if it can.
  var settingDisabledReason: Phrase? {
    guard let line = chosenSetting else {
      return settings.lines.isEmpty ? SettingWords.notReadYet : SettingWords.noMatch
    }
    return line.overruledBy.map {
      SettingWords.overruled(by: $0)
    }
  }

  /// Why the selected setting cannot be switched to another of its values; `nil` if it can.
  var valueDisabledReason: Phrase? {
    settingDisabledReason
      ?? (chosenSetting?.field.choices == nil ? SettingWords.isText(key: keys.text(.changeSetting)) : nil)
  }

  /// Opens the list of settings at one of them.
  mutating func showSettings(selecting setting: Setting) -> [Effect] {
    guard !isFixed(setting) else {
      notify(.info, SettingWords.fixedInDemo)
      return []
    }
    open(SettingsList(selected: listedSettings.firstIndex { $0.field == setting } ?? 0))
    return []
  }

  /// Edits the search; a new one selects the setting of that name, or the first one found.
  mutating func editSettingSearch(_ key: Key) -> [Effect] {
    var isNew = false
    changePane { pane in
      let before = pane.search?.revision
      pane.search?.editLine(key, limit: 100)
      isNew = pane.search?.revision != before
    }
    guard isNew, let pane = overlay?.list(SettingsList.self) else { return [] }
    let query = Folding.folded(pane.query)
    let named = listedSettings.firstIndex { line in
      [line.field.key, text(line.field.title)].contains { Folding.folded($0).hasPrefix(query) }
    }
    changePane { $0.selected = named ?? 0 }
    return []
  }

  mutating func changePane(_ change: (inout SettingsList) -> Void) {
    changeList { content in
      guard var pane = content as? SettingsList else { return }
      change(&pane)
      content = pane
    }
  }

  mutating func changeSetting() -> [Effect] {
    guard let line = chosenSetting else { return [] }
    if line.field.choices != nil { return cycleSetting(by: 1) }
    changePane { pane in
      pane.edited = line.field
      pane.editing = EditBuffer(line.text)
      pane.editing?.selectAll()
    }
    return []
  }

  mutating func resetSetting() -> [Effect] {
    chosenSetting.map { [.settings(.save($0.field, nil, profile: profile.name))] } ?? []
  }

  mutating func acceptSetting() -> [Effect] {
    guard let line = chosenSetting, let text = overlay?.list(SettingsList.self)?.editing?.text,
      line.field.problem(text) == nil
    else { return [] }
    changePane { ($0.editing, $0.edited) = (nil, nil) }
    return text == line.text ? [] : [.settings(.save(line.field, text, profile: profile.name))]
  }

  mutating func cancelSetting() -> [Effect] {
    changePane { ($0.editing, $0.edited) = (nil, nil) }
    // What was wrong with the discarded value no longer matters.
    if notices.current?.kind == .bad || notices.current?.kind == .info { notices.current = nil }
    return []
  }

  mutating func cycleSetting(by delta: Int) -> [Effect] {
    guard let line = chosenSetting, let choices = line.field.choices else { return [] }
    let index = choices.firstIndex(of: line.text) ?? 0
    let next = choices[(index + delta + choices.count) % choices.count]
    return [.settings(.save(line.field, next, profile: profile.name))]
  }

  mutating func editSetting(_ key: Key) -> [Effect] {
    guard let line = chosenSetting else { return [] }
    var key = key
    // Only the message may have several lines.
    if line.field != .text, case .paste(let text) = key { key = .paste(text.filter { !$0.isNewline }) }
    changePane { $0.editing?.editLine(key, limit: 2_000) }
    return []
  }
}

extension Model {
  mutating func update(_ message: Message.Settings) -> [Effect] {
    switch message {
    case .read(let name, let preferences, let lines, let saved, let changed):
      let isMended = settings.isBroken
      settings.isBroken = false
      let isNew = preferences != settings.preferences || lines != settings.lines
      if let remark = saved ?? (isMended ? SettingWords.readAgain : isNew ? changed : nil) {
        notify(.good, remark == SettingWords.fileChanged ? changes(to: preferences, lines) : remark)
      }
      // These may be for a profile that is no longer in use; those for the current one are being read.
      guard name == profile.name else { return [] }
      return isNew ? take(preferences, lines) : []
    case .unreadable(let reason):
      settings.isBroken = true
      notify(.bad, SettingWords.stayAsTheyWere(reason))
      return []
    case .templateSaved(let name):
      let shown = VisibleText.escaped(name, limit: 40)
      notify(.good, SettingWords.templateSaved(shown, key: keys.text(.chooseTemplate)))
      return []
    case .templateDeleted(let name):
      notify(.good, SettingWords.templateDeleted(VisibleText.escaped(name, limit: 40)))
      return []
    }
  }

  /// Describes when changes of the settings file take effect: some only at the next start. None of them replaces a
  /// token that was typed.
  private func changes(to preferences: Preferences, _ lines: [SettingLine]) -> Phrase {
    let old = Dictionary(settings.lines.map { ($0.field.key, $0.text) }) { first, _ in first }
    let changed = lines.filter { old[$0.field.key] != $0.text }
    // Lines do not hold secrets, and there are none for templates and keys.
    let isElsewhereEqual =
      preferences.profiles == settings.preferences.profiles
      && preferences.templates == settings.preferences.templates
      && preferences.keys == settings.preferences.keys
    let isForNextStart =
      !changed.isEmpty && isElsewhereEqual && changed.allSatisfy { $0.field.waitsForStart }
    let new = preferences.profiles.first { $0.name == profile.name }
    let staysTyped = form.tokenSource == .typed && new?.base == profile.base && new?.token != profile.token
    return (isForNextStart ? SettingWords.fileChangedForNextStart : SettingWords.fileChanged)
      + (staysTyped ? SettingWords.tokenStaysTyped : .empty)
  }

  /// Reads the settings again, as they are for the profile in use.
  func readSettings(saying changed: Phrase? = nil) -> [Effect] {
    [.settings(.read(profile: profile.name, changed: changed))]
  }

  /// Applies settings read at launch or after a change, except where this session has made its own choice.
  private mutating func take(_ preferences: Preferences, _ lines: [SettingLine]) -> [Effect] {
    settings.lines = lines
    var effects: [Effect] = []
    let old = settings.preferences
    settings.preferences = preferences
    delivery.stopped = []
    if preferences.keptCodes != old.keptCodes { effects.append(.history(.keep(preferences.keptCodes))) }
    if preferences.keys != old.keys {
      fitKeys()
      notifyKeyProblems()
    }
    if preferences.appearance != old.appearance {
      let showsMouse = appearance.usesMouse != old.appearance.usesMouse
      let mouse = appearance.usesMouse
      let language = appearance.language == old.appearance.language ? nil : appearance.language
      appearance = preferences.appearance
      // So does a language that a flag or a variable does not allow to be saved.
      if let language, preferences.appearance.language == old.appearance.language {
        appearance.language = language
      }
      appearance.ascii = appearance.ascii || hasOnlyASCII
      // The user's mouse toggle (F9) holds until the setting itself changes.
      if showsMouse, preferences.appearance.usesMouse == old.appearance.usesMouse {
        appearance.usesMouse = mouse
      }
      fitKeys()
      effects.append(.terminal(.captureMouse(appearance.usesMouse)))
    }
    // Last, because what it says is about the profile as it is now.
    defer {
      if preferences.unknownKeys != old.unknownKeys || preferences.exposedFile != old.exposedFile {
        notifyUnknownKeys()
      }
    }
    guard !program.isDemo else { return effects }
    let bases = Dictionary(profiles.all.map { ($0.name, $0.base) }) { first, _ in first }
    for new in preferences.profiles where bases[new.name] != new.base { profiles.typedTokens[new.name] = nil }
    profiles.all = preferences.profiles.map { new in
      var new = new
      // Keep a command's token until the command returns another one.
      if let known = profiles.all.first(where: {
        $0.name == new.name && $0.tokenCommand == new.tokenCommand && $0.base == new.base
      }),
        new.token.isEmpty, new.tokenCommand != nil
      {
        new.token = known.token
      }
      return new
    }
    guard let new = profiles.all.first(where: { $0.name == profile.name }), new != profile else {
      return effects
    }
    if form.text(.lineNumber) == profile.line { form[.lineNumber].replaceAll(with: new.line) }
    if form.tokenSource != .typed, new.token != form.text(.token) {
      // A user who waited in the empty token field can go on.
      if focus == .field(.token), form.text(.token).isEmpty { focus = .field(.mobile) }
      form[.token] = EditBuffer(new.token)
      form.errors[.token] = nil
    }
    if form.tokenSource != .typed { form.tokenSource = new.tokenSource }
    let isElsewhere = new.base != profile.base || new.token != profile.token
    // A token that was typed, or tested, is for the address that was on the screen.
    if new.base != profile.base { changeWelcome { $0.stage = .typing } }
    if new.base != profile.base, form.tokenSource == .typed, !form.text(.token).isEmpty {
      form[.token].replaceAll(with: new.token)
      form.tokenSource = new.tokenSource
      notify(.bad, SettingWords.tokenOfFormerAddress(undo: KeyTable.undo))
    }
    profile = new
    effects += askForToken()
    if isElsewhere {
      account = AccountInfo()
      effects += askForAccount(.newToken)
      if sending.isSending { notify(.info, SendingWords.goesOnAsBegun) }
    }
    return effects
  }
}
