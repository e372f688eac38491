internal import AmootSMS
internal import ConsoleData
internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  static let showHistory = Action("showHistory") { model in
    let effects = model.leaveField()
    model.form.lastFocus = model.focus
    return effects + model.focusHistory()
  }
  public static let showForm = Action("showForm", isListed: false, canBeRemapped: true) { model in
    model.focus = model.form.lastFocus
    model.history.selectedID = nil
    return model.showNewest()
  }
  public static let stepBack = Action("stepBack", isListed: false) { model in
    model.perform(model.history.filterText.isEmpty ? .showForm : .clearFilter)
  }
  public static let editFilter = Action("editFilter") { model in
    model.focus = .filter
    return []
  }
  public static let completeFilter = Action("completeFilter", isListed: false) { model in
    guard let completion = model.filterCompletion else {
      return model.perform(.leaveFilter)
    }
    model.history.filterText.replaceAll(with: completion.filter)
    return model.filterChanged()
  }
  static let leaveFilter = Action("leaveFilter", isListed: false) { model in
    model.filterChanged() + model.focusHistory()
  }
  static let clearFilter = Action("clearFilter") { model in
    model.history.filterText.replaceAll(with: "")
    return model.filterChanged() + model.focusHistory()
  }
  static let sendAgain = Action("sendAgain", disabledReason: \.rowDisabledReason) {
    model in
    model.currentRow.map { model.askToSendAgain($0) } ?? []
  }
  static let putIntoForm = Action("putIntoForm", disabledReason: \.rowDisabledReason) { model in
    guard let row = model.currentRow else { return [] }
    guard !model.isInForce(row) else { return model.putIntoForm(row) }
    model.ask(.putIntoForm(row), after: .key)
    return []
  }
  static let editNote = Action("editNote", disabledReason: \.changeDisabledReason) { $0.editNote() }
  static let deleteRow = Action("deleteRow", disabledReason: \.changeDisabledReason) { model in
    if let row = model.currentRow { model.ask(.delete(row), after: .key) }
    return []
  }
  static let deleteFound = Action(
    "deleteFound",
    disabledReason: { model in
      model.history.filterProblem != nil
        ? HistoryWords.filterNotUnderstood
        : model.history.filter.isEmpty
          ? HistoryWords.needsFilter(key: model.keys.text(.editFilter)) : model.history.readOnlyReason
    }
  ) { model in
    let id = model.nextRequestID()
    model.history.awaitedDeletionCount = id
    return [.history(.countDeletion(id: id, model.history.filter))]
  }
  public static let restoreDeleted = Action(
    "restoreDeleted",
    disabledReason: { model in
      // The last deletion may be the one that is still going on.
      if !model.history.changing.isEmpty { return HistoryWords.stillDeleting }
      return model.history.canRestore ? model.history.readOnlyReason : HistoryWords.nothingToRestore
    }
  ) { model in
    guard let deletion = model.history.deletions.popLast() else { return [] }
    model.history.changing.insert(deletion)
    return [.history(.restore(deletion))]
  }
  static let changeOrder = Action("changeOrder", disabledReason: \.listDisabledReason) {
    model in
    model.open(Menu.orders(model))
    return []
  }
  static let export = Action(
    "export",
    disabledReason: {
      $0.history.filterProblem == nil ? $0.listDisabledReason : HistoryWords.filterNotUnderstood
    }
  ) { model in
    model.open(Menu.export(model))
    return []
  }
  static let foldForm = Action(
    "foldForm",
    disabledReason: { Geometry($0).arrangement == .pages ? HistoryWords.onePageAtATime : nil }
  ) { model in
    let isFolded = Geometry(model).foldedForm != nil
    model.appearance.foldsForm = isFolded ? .no : .yes
    model.notify(.info, isFolded ? HistoryWords.formShown : HistoryWords.formFolded)
    return model.keepSelectionVisible()
      + [.settings(.save(.foldForm, model.appearance.foldsForm.rawValue, profile: model.profile.name))]
  }
  static let chooseView = Action("chooseView") { model in
    model.open(Menu.views(model))
    return []
  }
  static let groupByNumber = Action(
    "groupByNumber",
    disabledReason: {
      $0.history.filterProblem == nil ? $0.listDisabledReason : HistoryWords.filterNotUnderstood
    }
  ) { model in
    let id = model.nextRequestID()
    model.history.awaitedNumbers = id
    return [.history(.readNumbers(id: id, model.history.filter))]
  }
  static let goToDate = Action("goToDate", disabledReason: \.listDisabledReason) {
    model in
    model.ask(.date)
    return []
  }
}

extension Binding {
  static let history: [Binding] = [
    Binding(.showHistory, [.named(.function(3))], ActionWords.showHistory, .form, rank: 5),
    Binding(
      .editFilter, [.character("/")], ActionWords.editFilter, [.history], rank: 2),
    Binding(
      .leaveFilter, [.named(.enter), .named(.down), .named(.function(3))],
      ActionWords.leaveFilter, [.filter], rank: 1),
    Binding(.completeFilter, [.named(.tab)], ActionWords.completeFilter, [.filter], rank: 3),
    Binding(
      .clearFilter, [.named(.escape)], ActionWords.clearFilter, [.filter],
      rank: 2),
    Binding(
      .stepBack, [.named(.escape)], ActionWords.stepBack,
      [.history]),
    Binding(
      .showForm, [.named(.function(3)), .named(.tab), .named(.tab, .shift)], ActionWords.showForm,
      [.history], rank: 3),
    Binding(
      .sendAgain, [.character("r")], ActionWords.sendAgain,
      .rows,
      rank: 6),
    Binding(
      .putIntoForm, [.character("p")], ActionWords.putIntoForm,
      .rows, rank: 7),
    Binding(
      .editNote, [.character("n")], ActionWords.editNote, .rows,
      rank: 8),
    Binding(.foldForm, [.character("f")], ActionWords.foldForm, [.history], rank: 10),
    Binding(.chooseView, [.character("w")], ActionWords.chooseView, [.history], rank: 9),
    Binding(.groupByNumber, [.character("N")], ActionWords.groupByNumber, [.history], rank: 12),
    Binding(
      .goToDate, [.character("d")], ActionWords.goToDate, [.history],
      rank: 10),
    Binding(
      .changeOrder, [.character("s")], ActionWords.changeOrder, [.history], rank: 11),
    Binding(
      .deleteRow, [.character("x"), .named(.delete)], ActionWords.deleteRow, .rows,
      rank: 12),
    Binding(.export, [.character("e")], ActionWords.export, [.history], rank: 9),
    Binding(
      .restoreDeleted, [.character("u")], ActionWords.restoreDeleted, [.history], rank: 13),
    Binding(
      .deleteFound, [.character("D")], ActionWords.deleteFound,
      [.history]),
  ]
}

extension Model {
  /// Why nothing can be done with the current row; `nil` if something can.
  var rowDisabledReason: Phrase? { currentRow == nil ? noRowReason : nil }

  /// Why nothing can be done with the list; `nil` if something can.
  fileprivate var listDisabledReason: Phrase? { history.rows.isEmpty ? noRowReason : nil }

  var noRowReason: Phrase {
    if let problem = history.problem { return problem }
    return history.filter.isEmpty
      ? HistoryWords.noRowYet
      : HistoryWords.filterFindsNone(key: focus == .history ? keys.text(.stepBack) : nil)
  }

  /// Why the current row cannot be changed; `nil` if it can.
  fileprivate var changeDisabledReason: Phrase? {
    guard let row = currentRow else { return noRowReason }
    if row.isSending { return HistoryWords.stillSending }
    if row.id < 0 { return HistoryWords.rowIsUnrecorded }
    return history.readOnlyReason.map { HistoryWords.readOnly($0) }
  }

  fileprivate mutating func editNote() -> [Effect] {
    guard let row = currentRow else { return [] }
    let effects = closeOverlays()
    history.selectedID = row.id
    focus = .history
    ask(.note(row))
    prompt?.text = EditBuffer(row.note ?? "")
    return effects
  }
}

extension Menu {
  /// Returns the menu of formats for an export.
  static func export(_ model: Model) -> Menu {
    // Sends that were not recorded are not in the file.
    let count =
      model.history.filter.isEmpty
      ? model.history.count - model.history.local.count : model.history.found
    let rows =
      count.map {
        $0 >= HistoryState.countLimit && !model.history.filter.isEmpty
          ? HistoryWords.orMore($0) : ExportWords.rows($0)
      }
      ?? HistoryWords.title
    return Menu(
      title: ExportWords.title(rows),
      items: [
        Item(
          label: ExportWords.spreadsheet, remark: ExportWords.spreadsheetRemark, choice: .export(.spreadsheet)
        ),
        Item(label: ExportWords.jsonLines, remark: ExportWords.jsonLinesRemark, choice: .export(.jsonLines)),
        Item(label: ExportWords.table, remark: ExportWords.tableRemark, choice: .copyTable),
      ])
  }
}

extension Menu {
  /// Returns the menu of orders, at the one that the list has.
  static func orders(_ model: Model) -> Menu {
    let orders = HistoryOrder.allCases.filter { $0 != .profile || model.showsProfiles }
    return Menu(
      title: FilterWords.orders,
      items: orders.map { Item(label: $0.phrase, remark: .empty, choice: .order($0)) },
      selected: orders.firstIndex(of: model.history.order) ?? 0)
  }
}

extension Model {
  /// Lists the rows in another order, from its start.
  mutating func sortHistory(by order: HistoryOrder) -> [Effect] {
    history.order = order
    let effects = restartHistory()
    focus = .history
    // No row yet: the first one, once they are loaded.
    history.selectedID = 0
    return effects
  }
}

extension Menu {
  /// Returns the menu of filters that are asked for most, with one for the current row's number.
  static func views(_ model: Model) -> Menu {
    func item(_ words: Phrase, _ filter: String) -> Item {
      Item(label: words, remark: .verbatim(filter), choice: .filter(filter))
    }
    let words = [
      FilterWords.viewToday, FilterWords.viewYesterday, FilterWords.viewFailed, FilterWords.viewUnknown,
    ]
    var items = words.map { item($0.title, Isolate.removed(from: model.text($0.filter))) }
    if let row = model.currentRow, !row.mobile.isEmpty {
      items.insert(item(FilterWords.viewNumber, RowText.plainMobile(row.mobile)), at: 2)
    }
    if let batch = model.currentRow?.batch {
      items.insert(item(FilterWords.viewBatch, "batch:\(batch)"), at: 3)
    }
    items.append(Item(label: FilterWords.viewAll, remark: .empty, choice: .filter("")))
    return Menu(title: FilterWords.views, items: items)
  }
}

extension Menu {
  /// Returns the menu of a list's numbers, each with what became of its last message. Choosing one filters the list by it, too.
  static func numbers(_ summaries: NumberSummaries, _ model: Model) -> Menu {
    /// Within the filter, unless the text does not go on like that, as one with an open quote.
    func filter(_ mobile: String) -> String {
      let (typed, number) = (model.history.filterText.text, "mobile:" + mobile)
      func terms(_ text: String) -> [HistoryFilter.Term]? {
        (try? HistoryFilter(parsing: text, now: model.now))?.terms
      }
      guard !typed.isEmpty, let own = terms(number), let before = terms(typed) else { return number }
      let whole = typed + " " + number
      return terms(whole) == before + own ? whole : number
    }
    return Menu(
      title: HistoryWords.numbers(
        summaries.numbers.count, isFiltered: !model.history.filter.isEmpty, isCut: summaries.isCut),
      items: summaries.numbers.map { number in
        // In the words that the row has in the list.
        let sign = Phrase.verbatim(model.signs.of(number.last.mark(now: model.now)))
        return Item(
          label: .verbatim(RowText.mobile(number.last.mobile)),
          remark: HistoryWords.numberSummary(
            number.count,
            .joined([sign, RowText.outcome(number.last, now: model.now, width: 24)], separator: " "),
            IranTime.day(number.last.startedAt) == IranTime.day(model.now)
              ? IranTime.hour(number.last.startedAt) : IranTime.minute(number.last.startedAt)),
          choice: .filter(filter(RowText.plainMobile(number.last.mobile))))
      })
  }
}
