public import ConsoleData
internal import struct Foundation.Date
internal import AmootSMS
internal import ConsoleWording
public import Wording

/// The part of the history in memory: the visible rows and their neighbors, without gaps.
public struct HistoryState: Sendable, Equatable {
  public internal(set) var rows: [SendRecord] = [] {
    didSet { extent = HistoryTable.Extent(rows) }
  }
  /// The measurements of the rows that decide the widths of the columns.
  public private(set) var extent = HistoryTable.Extent()
  /// Whether the list continues above and below the rows.
  public internal(set) var hasAbove = false
  public internal(set) var hasBelow = false
  /// The newest row of the file, shown or not; `nil` until it is known.
  public internal(set) var newest: SendRecord?
  /// Number of rows in the file, shown or not.
  public internal(set) var count = 0
  public var selectedID: Int64?
  /// The filter as typed.
  public var filterText = EditBuffer()
  /// The filter the rows match: the last text that could be parsed.
  public var filter = HistoryFilter.all
  public var order = HistoryOrder.newest
  public var filterProblem: HistoryFilterError?
  /// The number of rows the filter finds; counting stops at `countLimit`.
  public internal(set) var found: Int?
  /// How many rows of the filter, or of today without one, have each mark.
  public internal(set) var outcomes: OutcomeCounts?
  /// The index of the first visible row.
  public var top = 0
  public internal(set) var isLoaded = false
  /// Whether the rows are those of the filter and the order: not while another list is being loaded.
  private(set) var isCurrent = true
  /// The rows of this console that are not in the file: those whose send has just begun, and those that could not be
  /// recorded. Newest first.
  public internal(set) var local: [SendRecord] = []
  /// The rows whose code this console received, by ID. `keepCodes` may keep the code out of the file, but not out of
  /// sight until the console is closed.
  var withCodes: [Int64: SendRecord] = [:]
  /// The part of the list being loaded, if any. The answer to any other request changes nothing.
  var awaited: AwaitedLoad?
  /// The look-ups whose answers are awaited, by what they are for.
  var awaitedCount: Int?
  var awaitedDate: Int?
  var awaitedDeletionCount: Int?
  var awaitedNumbers: Int?
  /// The newest row that was ever shown here; whatever is newer was sent since, whichever list shows it first.
  var newestSeen: Int64?
  /// When the programs that send other rows were last checked for being alive.
  var recoveredAt = Date.distantPast
  /// Why the history cannot be used, if so.
  public var problem: Phrase?
  /// The deletions of this session that can be undone, the most recent last.
  var deletions: [Int64] = []
  /// The deletions that are being carried out or undone.
  var changing: Set<Int64> = []
  /// What those delete that delete what a filter finds.
  var deletingFound: [Int64: FoundRows] = [:]
  /// The day in Iran on which the filter was read; `nil` without one.
  var filterDay: String?

  /// The rows that a filter finds, up to a number.
  struct FoundRows: Sendable, Equatable {
    let filter: HistoryFilter
    let newest: Int64
  }
  public var canRestore: Bool { !deletions.isEmpty }

  /// A request for a part of the list, by its number.
  struct AwaitedLoad: Sendable, Equatable {
    let id: Int
    let request: HistoryRequest
  }
  /// The row marked for comparison with another.
  public internal(set) var marked: SendRecord?
  /// Why the history is read-only, if so.
  public var readOnlyReason: Phrase?

  /// Number of rows read at once.
  public static let pageSize = 200
  /// Maximum number of rows in memory.
  public static let capacity = 600
  public static let countLimit = 10_000

  /// How the filter was understood and what it finds: "3 of 1,204; mobile starts with 0912".
  public var reading: Phrase {
    if let filterProblem { return filterProblem.phrase }
    guard !filter.isEmpty else {
      return filterText.isEmpty ? .empty : HistoryWords.filterHint
    }
    let number = found.map {
      $0 >= HistoryState.countLimit ? HistoryWords.orMore($0) : HistoryWords.number($0)
    }
    // Keep the sentence left to right whatever it quotes: the mark after a quotation ends a Persian one.
    let words = filter.reading.map { $0.replacing("”", with: "”\u{200E}") }
    return HistoryWords.reading(number ?? .verbatim("…"), of: count, words)
  }

  var selectedIndex: Int? { selectedID.flatMap { id in rows.firstIndex { $0.id == id } } }
  public var selected: SendRecord? { selectedIndex.map { rows[$0] } }

  mutating func update(_ record: SendRecord) {
    if let index = rows.firstIndex(where: { $0.id == record.id }) { rows[index] = record }
  }

  // MARK: Loading

  func request(_ place: HistoryRequest.Place, limit: Int = pageSize) -> HistoryRequest {
    HistoryRequest(filter, order: order, at: place, limit: limit)
  }

  /// The request that reloads the rows on display, since others may have written.
  var reload: HistoryRequest {
    // A jump that is under way stays one.
    if let awaited, awaited.request.place.isJump { return awaited.request }
    let limit = min(max(HistoryState.pageSize, rows.count), HistoryState.capacity)
    guard hasAbove, let first = rows.first, first.id > 0 else { return request(.first, limit: limit) }
    return request(.from(first.key), limit: limit)
  }

  /// Takes a part of the list, if it is the one that is awaited.
  mutating func take(_ id: Int, _ window: HistoryWindow) {
    guard let awaited, awaited.id == id else { return }
    self.awaited = nil
    switch awaited.request.place {
    case .first, .from, .last: replace(with: window, at: awaited.request.place)
    case .after(let key): if rows.last(where: { $0.id > 0 })?.key == key { append(window) }
    case .before(let key): if rows.first(where: { $0.id > 0 })?.key == key { prepend(window) }
    }
    isLoaded = true
    isCurrent = true
    problem = nil
  }

  // MARK: Rows that are not in the file

  mutating func addLocal(_ row: SendRecord) {
    local.insert(row, at: 0)
    count += 1
    // Don't move a user who has scrolled further down the list.
    guard !hasAbove else { return }
    rows.insert(row, at: 0)
    if top > 0 { top += 1 }
  }

  mutating func removeLocal(_ id: Int64) {
    guard local.contains(where: { $0.id == id }) else { return }
    local.removeAll { $0.id == id }
    rows.removeAll { $0.id == id }
    count -= 1
  }

  /// Updates a local row that has received its number, and is in the file from now on, or its outcome.
  mutating func replaceLocal(_ id: Int64, with record: SendRecord) {
    guard let index = local.firstIndex(where: { $0.id == id }) else { return }
    if record.id > 0 { local.remove(at: index) } else { local[index] = record }
  }

  /// Shows the rows that are not in the file among the others by time, where the list shows its newest end: those under
  /// way, and those that the filter finds.
  private mutating func placeLocal() {
    rows.removeAll { $0.id < 0 }
    guard !hasAbove else { return }
    for row in local.reversed() where row.isSending || filter.matches(row) {
      let place = rows.firstIndex { $0.startedAt <= row.startedAt } ?? rows.count
      rows.insert(row, at: order == .newest ? place : 0)
    }
  }

  /// Replaces the rows. Rows that are not in the file, yet or ever, stay among the new ones by time, and a row read
  /// as under way that has ended here since keeps its outcome.
  private mutating func replace(with window: HistoryWindow, at place: HistoryRequest.Place) {
    let known = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let index = selectedIndex
    rows = window.rows.map { row in
      if row.isSending, let known = known[row.id], !known.isSending { return known }
      return withCode(row)
    }
    (hasAbove, hasBelow) = (window.hasAbove, window.hasBelow)
    placeLocal()
    guard selectedID != nil, selectedIndex == nil else { return }
    // The selected row is gone: select the row in its place, or the one at the end of the list that was jumped to.
    switch place {
    case .last: selectedID = rows.last?.id
    default: selectedID = rows.isEmpty ? nil : rows[min(index ?? 0, rows.count - 1)].id
    }
  }

  /// Returns a row with the code that this console received, if the file does not have it.
  private func withCode(_ row: SendRecord) -> SendRecord {
    // The file may have been replaced by one in which the same number belongs to another row.
    guard let known = withCodes[row.id], known.isSameSend(as: row) else { return row }
    var row = row
    row.code = known.code
    return row
  }

  private mutating func append(_ window: HistoryWindow) {
    rows += window.rows.map(withCode)
    hasBelow = window.hasBelow
    let excess = rows.count - HistoryState.capacity
    guard excess > 0 else { return }
    rows.removeFirst(excess)
    top = max(0, top - excess)
    hasAbove = true
  }

  private mutating func prepend(_ window: HistoryWindow) {
    rows.insert(contentsOf: window.rows.map(withCode), at: 0)
    top += window.rows.count
    hasAbove = window.hasAbove
    placeLocal()
    guard rows.count > HistoryState.capacity else { return }
    rows.removeLast(rows.count - HistoryState.capacity)
    hasBelow = true
  }

  /// Returns a request for the rows needed next, if those on display are close to an end of the rows in memory.
  ///
  /// While another part is being loaded, nothing more is wanted: it may replace the rows.
  func wanted(height: Int) -> HistoryRequest? {
    guard awaited == nil else { return nil }
    let margin = 2 * height + 20
    let shown = selectedIndex ?? top
    var place: HistoryRequest.Place?
    if hasBelow, max(shown, top + height) + margin >= rows.count, let last = rows.last(where: { $0.id > 0 }) {
      place = .after(last.key)
    } else if hasAbove, min(shown, top) < margin, let first = rows.first(where: { $0.id > 0 }) {
      place = .before(first.key)
    }
    return place.map { request($0) }
  }

  /// Prepares for another list. The old rows stay visible for the few milliseconds until it is loaded.
  mutating func start() {
    isCurrent = false
    (hasAbove, hasBelow) = (false, false)
    (selectedID, found, awaited, outcomes) = (nil, nil, nil, nil)
    // Pending look-ups are about the other list.
    (awaitedDate, awaitedDeletionCount, awaitedNumbers) = (nil, nil, nil)
    top = 0
  }
}

extension Model {
  /// How many rows of the list have each sign: those that the filter finds, or today's without one. From the rows in
  /// memory where they are all of them, which follow what happens at once; else as last counted in the file.
  public var outcomeStrip: OutcomeStrip? {
    let today = FilterDays.startOfDay(now)
    let isFiltered = !history.filter.isEmpty
    if history.isLoaded, history.isCurrent, !history.hasAbove, history.problem == nil {
      let rows = isFiltered ? history.rows : history.rows.filter { $0.startedAt >= today }
      // In another order, rows of today may be anywhere.
      let isWhole =
        !history.hasBelow
        || !isFiltered && history.order == .newest && rows.count < history.rows.count
      if isWhole {
        let counts = Dictionary(rows.map { ($0.mark(now: now), 1) }, uniquingKeysWith: +)
        return OutcomeStrip(OutcomeCounts(counts, isCut: false, day: isFiltered ? nil : today), signs)
      }
    }
    guard let outcomes = history.outcomes, outcomes.day == (isFiltered ? nil : today) else { return nil }
    return OutcomeStrip(outcomes, signs)
  }

  /// Whether rows show their profile: there are several profiles, or there once were others.
  public var showsProfiles: Bool {
    (!program.isDemo && profiles.all.count > 1) || history.rows.contains { $0.profile != profile.name }
  }

  /// Whether rows show their destination: they come from several.
  public var showsDestinations: Bool {
    let here = Destination(profile.base)
    return !program.isDemo && history.rows.contains { $0.destination.map { $0 != here } ?? false }
  }

  /// The columns of the history in a list of the given width, which keeps a margin on both sides.
  public func historyTable(width: Int) -> HistoryTable {
    HistoryTable(
      width: width - 2, history.extent, now: now, profiles: showsProfiles,
      destinations: showsDestinations, language: language,
      digits: appearance.digits)
  }
}

/// The numbers of rows by their signs, as they stand below the list.
public struct OutcomeStrip: Sendable, Equatable {
  public struct Part: Sendable, Equatable {
    public let sign: String
    public var count: Int
    /// One of the marks that have the sign.
    public let mark: RowMark
  }

  /// What is counted; empty for all rows that the filter finds.
  public let title: Phrase
  /// The good news first.
  public private(set) var parts: [Part] = []

  private static let order: [RowMark] = [
    .outcome(.accepted), .delivery(.delivered), .delivery(.otherWay), .outcome(.sending), .delivery(.pending),
    .outcome(.refused), .delivery(.failed), .delivery(.blocked), .outcome(.notSent), .outcome(.unknown),
    .delivery(.unknown), .delivery(.unconfirmed),
  ]

  init(_ outcomes: OutcomeCounts, _ signs: Signs) {
    title =
      outcomes.isCut
      ? HistoryWords.newest(HistoryState.countLimit) : outcomes.day != nil ? HistoryWords.today : .empty
    for mark in OutcomeStrip.order {
      guard let count = outcomes.counts[mark] else { continue }
      let sign = signs.of(mark)
      if let index = parts.firstIndex(where: { $0.sign == sign }) {
        parts[index].count += count
      } else {
        parts.append(Part(sign: sign, count: count, mark: mark))
      }
    }
  }
}
