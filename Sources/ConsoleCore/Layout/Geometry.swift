internal import AmootSMS
internal import ConsoleData
public import Screen
internal import TextLayout
internal import Wording

/// The position of everything on a screen of a given size. `render` and `update` (for clicks, scrolling, and moving
/// between lines) both rely on it, so that a click always hits what is seen.
public struct Geometry: Sendable, Equatable {
  /// The smallest usable size; below it there is only room to say so.
  public static let minimum = Size(width: 40, height: 10)
  private static let sideBySide = Size(width: 92, height: 18)
  /// The width from which the current row's details are shown beside the list.
  static let besideList = 140
  private static let onePage = Size(width: 70, height: 20)
  /// With fewer rows of the history than this beside the form, the form is folded while the history is used.
  static let fewRows = 12
  static let labelWidth = 13
  /// Columns of a label, without the space after it.
  public static let labelColumns = labelWidth - 1

  public enum Arrangement: Sendable, Equatable { case tooSmall, pages, stacked, sideBySide }

  /// A line of the form.
  public enum FormRow: Sendable, Equatable {
    case field(FieldID)
    /// Another line of the message, counted from its first visible one.
    case messageLine(Int)
    /// A line of the error of the field above, counted from 0.
    case error(FieldID, line: Int)
    case button
  }

  public let arrangement: Arrangement
  public let header: Rect
  public let footer: Rect
  public let noticeRow: Int
  /// The form with its border; `nil` if another page is shown.
  public let form: Rect?
  /// The line that stands for the form while the history has its room; `nil` where the form is shown, or another page.
  public let foldedForm: Rect?
  public let preview: Rect?
  public let history: Rect?
  /// The current row's details beside the list; `nil` where there is no room.
  public let details: Rect?
  public let formRows: [FormRow]
  /// The first visible row of the form if it does not fit.
  public let formTop: Int
  let messageHeight: Int
  /// Columns needed by each field's hint, including the space before it.
  private let hintWidths: [FieldID: Int]

  /// Returns what a screen of a size has room for.
  static func arrangement(_ size: Size) -> Arrangement {
    if size.width < Geometry.minimum.width || size.height < Geometry.minimum.height { return .tooSmall }
    if size.width >= Geometry.sideBySide.width, size.height >= Geometry.sideBySide.height {
      return .sideBySide
    }
    if size.width >= Geometry.onePage.width, size.height >= Geometry.onePage.height { return .stacked }
    return .pages
  }

  public init(_ model: Model) {
    let size = model.size
    hintWidths = FieldID.allCases.reduce(into: [:]) { widths, field in
      let hint = model.hint(field)
      if !hint.isEmpty { widths[field] = Model.columns(model.text(hint)) + 1 }
    }
    header = Rect(x: 0, y: 0, width: size.width, height: 1)
    footer = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    noticeRow = size.height - 2
    arrangement = Geometry.arrangement(size)
    let room = Rect(x: 0, y: 1, width: size.width, height: max(0, size.height - 3))
    let isSideBySide = arrangement == .sideBySide
    let hasDetails = isSideBySide && size.width >= Geometry.besideList
    // The details need less room than the list, and the panes above and below share their edges.
    let formWidth = isSideBySide ? max(46, size.width * (hasDetails ? 61 : 54) / 100) : size.width
    let errorLines = model.form.errors.mapValues { min(3, model.errorLines($0, width: formWidth).count) }
    let fixedRows = 6 + errorLines.values.reduce(0, +)
    var messageHeight = 1
    switch arrangement {
    case .tooSmall:
      (form, foldedForm, preview, history) = (nil, nil, nil, nil)
    case .pages:
      let showsHistory = model.isInHistory
      form = showsHistory ? nil : room
      foldedForm = nil
      history = showsHistory ? room : nil
      preview = nil
      messageHeight = max(1, min(3, room.height - 2 - fixedRows))
    case .stacked, .sideBySide:
      // Leave the history six rows where the height allows; a tall screen gives the message more lines.
      let most = max(1, room.height - 2 - fixedRows - 8)
      messageHeight = max(1, min(size.height >= 34 ? 6 : 3, most))
      let height = min(fixedRows + messageHeight + 2, room.height - 4)
      let historyWidth = hasDetails ? formWidth : size.width
      let isFolded: Bool =
        switch model.appearance.foldsForm {
        case .auto: model.isInHistory && room.height - height - 3 < Geometry.fewRows
        case .yes: model.isInHistory
        case .no: false
        }
      form = isFolded ? nil : Rect(x: 0, y: 1, width: formWidth, height: height)
      foldedForm = isFolded ? Rect(x: 0, y: 1, width: size.width, height: 1) : nil
      preview =
        arrangement == .stacked || isFolded
        ? nil : Rect(x: formWidth, y: 1, width: size.width - formWidth, height: height)
      let above = isFolded ? 1 : height
      history = Rect(x: 0, y: 1 + above, width: historyWidth, height: room.height - above)
    }
    details =
      hasDetails
      ? history.map { Rect(x: formWidth, y: $0.y, width: size.width - formWidth, height: $0.height) } : nil
    self.messageHeight = messageHeight

    var rows: [FormRow] = []
    for field in FieldID.allCases {
      rows.append(.field(field))
      if field == .message { rows += (1..<max(1, messageHeight)).map { .messageLine($0) } }
      rows += (0..<(errorLines[field] ?? 0)).map { .error(field, line: $0) }
    }
    rows.append(.button)
    formRows = rows
    let visible = (form?.height ?? 2) - 2
    formTop = Geometry.firstVisible(rows, focus: model.focus, visible: max(1, visible))
  }

  private static func firstVisible(_ rows: [FormRow], focus: Model.Focus, visible: Int) -> Int {
    guard rows.count > visible else { return 0 }
    var last = 0
    for (index, row) in rows.enumerated() {
      switch (row, focus) {
      case (.field(let field), .field(let focused)) where field == focused: last = index
      case (.error(let field, _), .field(let focused)) where field == focused: last = index
      case (.messageLine, .field(.message)): last = index
      case (.button, .sendButton): last = index
      default: break
      }
    }
    return min(max(0, last - visible + 1), rows.count - visible)
  }

  /// Returns the part of the screen that shows a field's text.
  public func valueRect(of field: FieldID) -> Rect? {
    guard let form, let index = formRows.firstIndex(of: .field(field)) else { return nil }
    let y = form.y + 1 + index - formTop
    let x = form.x + 2 + Geometry.labelWidth
    let whole = form.width - 4 - Geometry.labelWidth
    // A time is short, but its meaning is long.
    let hint = min(hintWidths[field] ?? 0, field == .sendAt ? max(whole / 2, whole - 17) : whole / 2)
    return Rect(x: x, y: y, width: max(1, whole - hint), height: field == .message ? messageHeight : 1)
  }

  /// The rows of the history's list, below its head.
  public var historyRows: Rect? {
    history.map { pane in
      let inner = pane.inner
      let head = Geometry.historyHead(inner)
      return Rect(x: inner.x, y: inner.y + head, width: inner.width, height: inner.height - head)
    }
  }

  /// Returns the number of rows that the head of a list takes: none where rows need the room.
  static func historyHead(_ inner: Rect) -> Int { inner.height >= 4 ? 1 : 0 }

  /// Returns the frame of an overlay that takes up most of the screen. It is as wide as the screen where too little of the
  /// panes would be left beside it to be anything but a second frame.
  public static func overlay(_ size: Size) -> Rect {
    let isSmall = size.width < 148
    let width = isSmall ? size.width : min(132, size.width - 4)
    return Rect(
      x: (size.width - width) / 2, y: 1, width: width, height: max(3, size.height - (isSmall ? 2 : 3)))
  }

  /// Returns the height of an overlay, in rows: as much as it holds, unless that would save next to nothing.
  ///
  /// - Parameters:
  ///   - rows: The rows that it holds, without the frame.
  ///   - most: The maximum height.
  public static func overlayHeight(_ rows: Int, most: Int) -> Int {
    let height = max(1, rows) + 2
    return height + 3 > most ? most : height
  }

  /// The text of the details beside the list.
  public var detailRows: Rect? {
    details.map { Rect(x: $0.x + 2, y: $0.y + 1, width: $0.width - 4, height: $0.height - 2) }
  }

  /// Returns what a click at a point means.
  public func target(at point: Point) -> Model.Focus? {
    if let form, form.contains(point) {
      let index = point.y - form.y - 1 + formTop
      guard formRows.indices.contains(index) else { return nil }
      switch formRows[index] {
      case .field(let field), .error(let field, _): return .field(field)
      case .messageLine: return .field(.message)
      case .button: return .sendButton
      }
    }
    if foldedForm?.contains(point) == true { return .field(.mobile) }
    return history?.contains(point) == true ? .history : nil
  }
}
