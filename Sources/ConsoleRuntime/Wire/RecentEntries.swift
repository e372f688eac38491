/// The last entries of a log, and who watches them. Kept within a lock by its owner, so that entries do not overtake each
/// other on their way to the watcher.
struct RecentEntries<Entry: Sendable>: Sendable {
  private let limit: Int
  private var entries: [Entry] = []
  private var watcher: (@Sendable ([Entry]) -> Void)?

  init(limit: Int) { self.limit = limit }

  /// The last entries, the newest at the end.
  var last: [Entry] { Array(entries.suffix(limit)) }

  mutating func add(_ new: [Entry]) {
    entries += new
    // Rarely, since what stays is moved.
    if entries.count > 2 * limit { entries.removeFirst(entries.count - limit) }
    watcher?(new)
  }

  /// Passes the entries so far, and each new one, to a watcher until called with nil.
  mutating func watch(_ watcher: (@Sendable ([Entry]) -> Void)?) {
    self.watcher = watcher
    watcher?(last)
  }
}
