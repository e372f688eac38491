internal import AmootSMS
public import ConsoleData
public import Screen
internal import Synchronization
public import TextLayout
public import Wording

/// A text to read: lines under a title, scrolled as a whole. To add one, conform a type and add an action that opens
/// it.
public protocol ReportContent: Sendable, Equatable {
  func title(_ model: Model) -> Phrase
  /// The title for a screen reader, which does not see the frame.
  func spokenTitle(_ model: Model) -> Phrase
  /// Returns the lines, before they are wrapped to the width, in columns.
  func lines(_ model: Model, width: Int) -> [DetailLine]
  /// A word at the end of the frame's upper edge; `nil` for the range of rows that are visible.
  func trailing(_ model: Model) -> Phrase?
  /// The keys that apply.
  var context: Context { get }
  /// The row whose outcome the report shows; `nil` for none.
  var row: SendRecord? { get set }
  /// Whether new lines are added at the end, so that the report opens there.
  var followsEnd: Bool { get }
  /// The number of lines, from the end, that a screen reader reads; `nil` for all.
  var spokenLines: Int? { get }
  /// The whole text, while it is edited; `nil` while it is read.
  var editor: EditBuffer? { get }
  /// Whether the text always runs left to right while it is edited.
  var isCode: Bool { get }
  /// A copy with everything private masked; `nil` if nothing would be left.
  func masked(_ veil: Veil) -> Self?
  /// Tidies up after the report was closed.
  func close(_ model: inout Model) -> [Effect]
}

extension ReportContent {
  public func trailing(_ model: Model) -> Phrase? { nil }
  public var context: Context { .report }
  public var row: SendRecord? {
    get { nil }
    set {}
  }
  public var followsEnd: Bool { false }
  public var spokenLines: Int? { nil }
  public var editor: EditBuffer? { nil }
  public var isCode: Bool { false }
  public func masked(_ veil: Veil) -> Self? { self }
  public func close(_ model: inout Model) -> [Effect] { [] }

  fileprivate func equals(_ other: any ReportContent) -> Bool { other as? Self == self }
}

/// A report and where it is scrolled to.
public struct Report: Sendable, Equatable {
  public internal(set) var content: any ReportContent
  /// What is in the window; `nil` where the content begins, or at its end if it follows that.
  private var place: Place?

  /// A window, known by its rows: the content may grow or shrink around it, and be wrapped to another width.
  private struct Place: Sendable, Equatable {
    var top: Int
    /// The number of all rows.
    var count: Int
    /// The rows with a text, with their distance from the top.
    var rows: [Row]

    struct Row: Sendable, Equatable {
      var distance: Int
      var source: DetailLine
      /// The scalar offset in the line at which the row begins.
      var offset: Int
    }

    init(top: Int, of all: [ReportRow], height: Int) {
      (self.top, count) = (top, all.count)
      rows = all.dropFirst(top).prefix(height).enumerated().filter { !$1.source.text.isEmpty }.map {
        Row(distance: $0, source: $1.source, offset: $1.line.range.lowerBound)
      }
    }

    /// Returns where the window is now: the first of its rows that is still there, and only once, stays where it was.
    func top(of all: [ReportRow]) -> Int {
      let starts = all.indices.filter { all[$0].part == 0 }
      var again: Int?
      for row in rows {
        let same = starts.filter { all[$0].source == row.source }
        let tops = same.map { start in
          let rest = all[start...].enumerated().prefix { $0 == 0 || $1.part > 0 }
          return (rest.last { $1.line.range.lowerBound <= row.offset }?.offset ?? 0) + start - row.distance
        }
        if tops.count == 1 { return tops[0] }
        again = again ?? tops.min { abs($0 - top) < abs($1 - top) }
      }
      // Other words in about as many rows, such as bytes in longer lines.
      return again ?? (count == 0 ? 0 : top * all.count / count)
    }
  }

  init(_ content: some ReportContent) { self.content = content }

  public static func == (left: Report, right: Report) -> Bool {
    left.place == right.place && left.content.equals(right.content)
  }

  /// Returns the first visible row.
  ///
  /// - Parameter height: The height of the window, in rows.
  public func top(of rows: [ReportRow], height: Int) -> Int {
    let last = max(0, rows.count - height)
    guard let place else { return content.followsEnd ? last : 0 }
    return min(max(0, place.top(of: rows)), last)
  }

  mutating func scroll(by delta: Int, in rows: [ReportRow], height: Int) {
    let last = max(0, rows.count - height)
    let top = min(max(0, top(of: rows, height: height) + delta), last)
    place = top == (content.followsEnd ? last : 0) ? nil : Place(top: top, of: rows, height: height)
  }

  mutating func scrollToStart() { place = nil }

  /// Learns the rows in the window anew: those it knew may go one by one.
  mutating func follow(_ rows: [ReportRow], height: Int) { scroll(by: 0, in: rows, height: height) }

  var isScrolled: Bool { place != nil }
}

/// A laid-out row of a report: the unit of painting and scrolling.
public struct ReportRow: Sendable {
  /// The key beside the first row of a line; blank on the rows that continue it.
  public let key: String
  public let line: LaidLine
  public let source: DetailLine
  /// The row's place among those of its line, from 0.
  let part: Int
}

/// A cache of the last laid-out rows, which each key press needs several times. It never affects results, so that all
/// instances are equal.
final class ReportCache: Sendable, Equatable {
  private struct Rows {
    var (width, keyWidth, options) = (0, 0, LayoutOptions())
    var laid: [DetailLine: [ReportRow]] = [:]
  }

  private let rows = Mutex(Rows())

  static func == (left: ReportCache, right: ReportCache) -> Bool { true }

  func rows(
    _ lines: [DetailLine], width: Int, options: LayoutOptions, layOut: (DetailLine) -> [ReportRow]
  ) -> [ReportRow] {
    rows.withLock { known in
      let keyWidth = Model.reportKeyWidth(lines)
      if known.width != width || known.keyWidth != keyWidth || known.options != options {
        known = Rows(width: width, keyWidth: keyWidth, options: options)
      }
      var laid: [DetailLine: [ReportRow]] = [:]
      let rows = lines.flatMap { line in
        let rows = laid[line] ?? known.laid[line] ?? layOut(line)
        laid[line] = rows
        return rows
      }
      known.laid = laid
      return rows
    }
  }
}

extension Model.Overlay {
  /// Returns whether the overlay is a report with content of a type.
  func isReport(of kind: (some ReportContent).Type) -> Bool {
    if case .report(let report) = self { type(of: report.content) == kind } else { false }
  }
}

extension Model {
  /// Returns the width of the key column, in columns.
  public static func reportKeyWidth(_ lines: [DetailLine]) -> Int {
    min(22, lines.map { columns($0.key) }.max() ?? 0)
  }

  /// Wraps lines to a width in columns.
  public func reportRows(_ lines: [DetailLine], width: Int) -> [ReportRow] {
    let keyWidth = Model.reportKeyWidth(lines)
    return reportCache.rows(lines, width: width, options: layoutOptions) { line in
      let indent = line.key.isEmpty ? 0 : keyWidth + 2
      let layout = TextLayout(
        line.text, width: max(8, width - indent), direction: line.isCode ? .leftToRight : .automatic,
        options: line.isLogical ? .asWritten : layoutOptions)
      return layout.lines.enumerated().map { index, laid in
        ReportRow(
          key: index == 0 ? line.key : indent > 0 ? " " : "", line: laid, source: line, part: index)
      }
    }
  }

  /// The area for a report's rows.
  public var reportRect: Rect {
    let whole = Geometry.overlay(size)
    return Rect(x: whole.x + 2, y: whole.y + 1, width: whole.width - 4, height: whole.height - 2)
  }

  /// Returns the rows of a report; none while it is edited.
  private func rows(_ report: Report) -> [ReportRow] {
    guard report.content.editor == nil else { return [] }
    return reportRows(report.content.lines(self, width: reportRect.width), width: reportRect.width)
  }

  /// Whether all of the report on top is visible.
  var isReportWhole: Bool {
    guard case .report(let report) = overlay else { return true }
    return rows(report).count <= reportRect.height
  }

  mutating func scrollReport(by delta: Int) {
    guard case .report(var report) = overlay else { return }
    report.scroll(by: delta, in: rows(report), height: reportRect.height)
    overlay = .report(report)
  }

  /// Keeps what is read in the windows of the reports, whatever has come or gone around it.
  mutating func followReports() {
    for (place, overlay) in overlays.enumerated() {
      guard case .report(var report) = overlay, report.isScrolled, report.content.editor == nil else {
        continue
      }
      report.follow(rows(report), height: reportRect.height)
      overlays[place] = .report(report)
    }
  }

  /// Opens a report on top.
  mutating func open(_ content: some ReportContent) { open(.report(Report(content))) }

  /// Changes the reports of a kind, on top or covered.
  mutating func changeReports<Content: ReportContent>(
    _ kind: Content.Type, _ change: (inout Content) -> Void
  ) {
    changeOverlays { overlay in
      guard case .report(var report) = overlay, var content = report.content as? Content else { return }
      change(&content)
      report.content = content
      overlay = .report(report)
    }
  }
}
