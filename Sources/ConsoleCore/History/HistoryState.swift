public import ConsoleData
internal import AmootSMS
public import Wording

/// The part of the history that is in memory: the visible rows and their neighbours, without a gap.
public struct HistoryState: Sendable, Equatable {
  public internal(set) var rows: [SendRecord] = []
  /// Whether the list goes on above and below the rows.
  public internal(set) var hasAbove = false
  public internal(set) var hasBelow = false
  /// Rows in the file, shown or not.
  public internal(set) var count = 0
  public var selectedID: Int64?
  /// The filter as it is typed.
  public var filterText = EditBuffer()
  /// The filter that the rows answer to: the last text that could be understood.
  public var filter = HistoryFilter.all
  public var order = HistoryOrder.newest
  public var filterProblem: HistoryFilterError?
  /// How many rows the filter finds; counting stops at `countLimit`.
  public internal(set) var found: Int?
  /// The first visible row.
  public var top = 0
  public internal(set) var isLoaded = false
  /// A part of the list that is on its way.
  var awaited: HistoryRequest.Place?
  /// Why the history cannot be used, if so.
  public var problem: Phrase?
  /// The row that another is to be compared with.
  public internal(set) var marked: SendRecord?
  /// Why it can only be read, if so.
  public var readOnlyReason: Phrase?

  /// How many rows are read at once.
  public static let pageSize = 200
  /// How many rows stay in memory.
  public static let capacity = 600
  public static let countLimit = 10_000

  /// How the filter was understood and what it finds: "3 of 1,204; mobile starts 0912".
  public var reading: Phrase {
    if let filterProblem { return filterProblem.phrase }
    guard !filter.isEmpty else {
      return filterText.isEmpty ? .empty : HistoryWords.filterHint
    }
    let number = found.map {
      $0 >= HistoryState.countLimit ? HistoryWords.orMore($0) : HistoryWords.number($0)
    }
    // The sentence runs left to right whatever is quoted in it: a mark after each quotation ends a Persian one.
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

  /// Asks for the rows that are shown once more: others may have written.
  var reload: HistoryRequest {
    let limit = min(max(HistoryState.pageSize, rows.count), HistoryState.capacity)
    guard hasAbove, let first = rows.first, first.id > 0 else { return request(.first, limit: limit) }
    return request(.from(first.key), limit: limit)
  }

  /// Takes a part of the list; one that answers to an earlier filter, or to rows that are gone, is dropped.
  mutating func take(_ request: HistoryRequest, _ window: HistoryWindow) {
    guard request.filter == filter, request.order == order else { return }
    if awaited == request.place { awaited = nil }
    switch request.place {
    case .first, .from, .last: replace(with: window, at: request.place)
    case .after(let key): if rows.last?.key == key { append(window) }
    case .before(let key): if rows.first?.key == key { prepend(window) }
    }
    isLoaded = true
    problem = nil
  }

  /// Rows that have not reached the file, or never will, stay among the new ones by their time; and a row that was
  /// under way when it was read, and has ended here meanwhile, keeps its end.
  private mutating func replace(with window: HistoryWindow, at place: HistoryRequest.Place) {
    let known = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let index = selectedIndex
    let early = place == .first ? rows.filter { $0.id < 0 } : []
    rows = window.rows.map { row in
      if row.state == .sending, let known = known[row.id], known.state != .sending { return known }
      return row
    }
    for row in early.reversed() {
      let place = rows.firstIndex { $0.startedAt <= row.startedAt } ?? rows.count
      rows.insert(row, at: order == .newest ? place : 0)
    }
    (hasAbove, hasBelow) = (window.hasAbove, window.hasBelow)
    guard selectedID != nil, selectedIndex == nil else { return }
    // What was chosen is gone; the row in its place is chosen, and at an end of the list that end.
    switch place {
    case .last: selectedID = rows.last?.id
    default: selectedID = rows.isEmpty ? nil : rows[min(index ?? 0, rows.count - 1)].id
    }
  }

  private mutating func append(_ window: HistoryWindow) {
    rows += window.rows
    hasBelow = window.hasBelow
    let excess = rows.count - HistoryState.capacity
    guard excess > 0 else { return }
    rows.removeFirst(excess)
    top = max(0, top - excess)
    hasAbove = true
  }

  private mutating func prepend(_ window: HistoryWindow) {
    rows.insert(contentsOf: window.rows, at: 0)
    top += window.rows.count
    hasAbove = window.hasAbove
    guard rows.count > HistoryState.capacity else { return }
    rows.removeLast(rows.count - HistoryState.capacity)
    hasBelow = true
  }

  /// The part of the list that will be needed next, when what is shown comes near an end of what is in memory.
  mutating func wanted(height: Int) -> HistoryRequest? {
    let margin = 2 * height + 20
    let shown = selectedIndex ?? top
    var place: HistoryRequest.Place?
    if hasBelow, max(shown, top + height) + margin >= rows.count, let last = rows.last, last.id > 0 {
      place = .after(last.key)
    } else if hasAbove, min(shown, top) < margin, let first = rows.first, first.id > 0 {
      place = .before(first.key)
    }
    guard let place, awaited != place else { return nil }
    awaited = place
    return request(place)
  }

  /// The list is another one from now on. The rows stay to be looked at until it comes, some milliseconds later.
  mutating func start() {
    (hasAbove, hasBelow) = (false, false)
    (selectedID, found, awaited) = (nil, nil, nil)
    top = 0
  }
}

extension Model {
  /// Whether rows are to be told apart by their profile: there are several, or there were others once.
  public var showsProfiles: Bool {
    !program.isDemo && (profiles.all.count > 1 || history.rows.contains { $0.profile != profile.name })
  }

  /// Columns of the longest name among the profiles and in the rows; 0 where they need not be told apart.
  public var profileColumns: Int {
    guard showsProfiles else { return 0 }
    let names = Set(profiles.all.map(\.name)).union(history.rows.map(\.profile))
    return names.map { Model.columns(VisibleText.escaped($0, limit: 40)) }.max() ?? 0
  }
}
