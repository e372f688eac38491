public import TextLayout

/// The text of a field being edited: scalars in logical order, a cursor, a selection, and an undo history.
///
/// All offsets count Unicode scalars. The buffer does not know how its text is painted.
public struct EditBuffer: Sendable, Equatable {
  /// Maximum length of any field, in scalars. A paste by mistake is truncated, and the field says so.
  public static let maximumLength = 12_000
  private static let undoLimit = 200

  public private(set) var scalars: [Unicode.Scalar]
  /// The offset of the scalar after the cursor.
  public private(set) var cursor: Int
  /// The end of the selection opposite the cursor; `nil` if none was begun.
  private(set) var anchor: Int?
  let isMultiline: Bool
  /// Manually chosen directions, by paragraph number; the other paragraphs follow their first letter.
  public private(set) var directions: [Int: BaseDirection] = [:]
  /// A counter that grows with every change of the text.
  private(set) var revision = 0

  private struct Snapshot: Sendable, Equatable {
    var scalars: [Unicode.Scalar]
    var cursor: Int
    var directions: [Int: BaseDirection]
  }

  private enum Change: Sendable, Equatable { case typing, erasing, other }

  private var past: [Snapshot] = []
  private var future: [Snapshot] = []
  private var lastChange: Change?

  public init(_ text: String = "", isMultiline: Bool = false) {
    self.isMultiline = isMultiline
    scalars = EditBuffer.cleaned(text, isMultiline: isMultiline)
    cursor = scalars.count
  }

  public var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Replaces the scalars with equally many others; for painting only.
  mutating func mask(_ masked: (String) -> String) {
    let other = Array(masked(text).unicodeScalars)
    guard other.count == scalars.count else { return }
    // Dots have no direction; the paragraphs keep theirs.
    for (number, paragraph) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where directions[number] == nil && TextLayout(String(paragraph)).lines[0].isRightToLeft {
      directions[number] = .rightToLeft
    }
    scalars = other
  }

  public var isEmpty: Bool { scalars.isEmpty }

  /// The paragraph that the cursor is in.
  public var currentLine: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[lineStart(of: cursor)..<lineEnd(of: cursor)])
    return String(view)
  }

  /// The selected range of offsets, if any.
  public var selection: Range<Int>? {
    guard let anchor, anchor != cursor else { return nil }
    return min(anchor, cursor)..<max(anchor, cursor)
  }

  var selectedText: String? {
    selection.map { range in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
  }

  /// Normalizes every kind of line break to one, or to a space in a single-line field. Other control characters stay:
  /// they are shown as escapes, and the field's check reports them.
  private static func cleaned(_ text: String, isMultiline: Bool) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      guard result.count < maximumLength else { break }
      switch scalar {
      case "\r": result.append(isMultiline ? "\n" : " ")
      case "\n": if !isAfterReturn { result.append(isMultiline ? "\n" : " ") }
      default: result.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return result
  }

  // MARK: Changing

  /// Replaces the whole text as one undoable step.
  mutating func replaceAll(with text: String) {
    remember(.other)
    scalars = EditBuffer.cleaned(text, isMultiline: isMultiline)
    cursor = scalars.count
    anchor = nil
  }

  /// Inserts text at the cursor, replacing the selection if there is one.
  ///
  /// - Returns: Whether all of the text fit.
  @discardableResult
  public mutating func insert(_ text: String, isTyping: Bool = false) -> Bool {
    let new = EditBuffer.cleaned(text, isMultiline: isMultiline)
    guard !new.isEmpty || selection != nil else { return true }
    guard selection != nil || scalars.count < EditBuffer.maximumLength else { return false }
    remember(isTyping && selection == nil ? .typing : .other)
    if let selection { removeNow(selection) }
    let room = max(0, EditBuffer.maximumLength - scalars.count)
    shiftDirections(at: cursor, removed: 0, inserted: new.prefix(room).count { $0 == "\n" })
    scalars.insert(contentsOf: new.prefix(room), at: cursor)
    cursor += min(room, new.count)
    anchor = nil
    // Each word is one undo step.
    if new.last?.properties.isWhitespace == true { lastChange = nil }
    return new.count <= room && text.unicodeScalars.count <= EditBuffer.maximumLength
  }

  /// Deletes the selection or the user-perceived character before the cursor; a joiner or
  /// a mark after a letter is deleted alone.
  mutating func deleteBackward() {
    if let selection { return remove(selection, .other) }
    guard cursor > 0 else { return }
    let isMark = EditBuffer.isMark(scalars[cursor - 1])
    remove((isMark ? cursor - 1 : previousStop(from: cursor))..<cursor, .erasing)
  }

  mutating func deleteForward() {
    if let selection { return remove(selection, .other) }
    guard cursor < scalars.count else { return }
    remove(cursor..<nextStop(from: cursor), .erasing)
  }

  mutating func deleteWordBackward() {
    if let selection { return remove(selection, .other) }
    remove(wordStart(before: cursor)..<cursor, .other)
  }

  mutating func deleteWordForward() {
    if let selection { return remove(selection, .other) }
    remove(cursor..<wordEnd(after: cursor), .other)
  }

  /// Deletes from the start of the line to the cursor; at the start of the only line, deletes the whole text.
  mutating func deleteToLineStart() {
    let start = lineStart(of: cursor)
    let isOnlyLine = cursor == 0 && lineEnd(of: cursor) == scalars.count
    remove(isOnlyLine ? 0..<scalars.count : start..<cursor, .other)
  }

  mutating func deleteToLineEnd() {
    let end = lineEnd(of: cursor)
    // At the end of a line, delete the line break, as readline's relatives do.
    remove(cursor..<(end == cursor && end < scalars.count ? end + 1 : end), .other)
  }

  private mutating func remove(_ range: Range<Int>, _ change: Change) {
    guard !range.isEmpty else { return }
    remember(change)
    removeNow(range)
    anchor = nil
  }

  private mutating func removeNow(_ range: Range<Int>) {
    shiftDirections(at: range.lowerBound, removed: scalars[range].count { $0 == "\n" }, inserted: 0)
    scalars.removeSubrange(range)
    cursor = range.lowerBound
  }

  // MARK: Direction

  /// Returns the number of the paragraph that contains an offset, counted from 0.
  public func paragraph(of offset: Int) -> Int { scalars[..<min(offset, scalars.count)].count { $0 == "\n" } }

  /// Sets the direction of the cursor's paragraph without adding anything to the text.
  mutating func setDirection(_ direction: BaseDirection) {
    directions[paragraph(of: cursor)] = direction == .automatic ? nil : direction
  }

  /// Keeps directions with their paragraphs as line breaks before them come and go.
  private mutating func shiftDirections(at offset: Int, removed: Int, inserted: Int) {
    guard !directions.isEmpty, removed + inserted > 0 else { return }
    let paragraph = paragraph(of: offset)
    directions = directions.reduce(into: [:]) { result, entry in
      if entry.key <= paragraph {
        result[entry.key] = entry.value
      } else if entry.key > paragraph + removed {
        result[entry.key - removed + inserted] = entry.value
      }
    }
  }

  // MARK: Undo

  private mutating func remember(_ change: Change) {
    revision += 1
    future = []
    defer { lastChange = change == .other ? nil : change }
    if change != .other, change == lastChange { return }
    past.append(Snapshot(scalars: scalars, cursor: cursor, directions: directions))
    if past.count > EditBuffer.undoLimit { past.removeFirst() }
  }

  mutating func undo() {
    guard let moment = past.popLast() else { return }
    future.append(Snapshot(scalars: scalars, cursor: cursor, directions: directions))
    restore(moment)
  }

  mutating func redo() {
    guard let moment = future.popLast() else { return }
    past.append(Snapshot(scalars: scalars, cursor: cursor, directions: directions))
    restore(moment)
  }

  private mutating func restore(_ moment: Snapshot) {
    scalars = moment.scalars
    cursor = moment.cursor
    anchor = nil
    lastChange = nil
    revision += 1
  }

  // MARK: Moving

  public enum Motion: Sendable, Equatable {
    case back, forward, wordBack, wordForward, lineStart, lineEnd, start, end
    case to(Int)
  }

  /// Moves the cursor in logical order; extending keeps the selection's other end in place.
  public mutating func move(_ motion: Motion, extending: Bool = false) {
    lastChange = nil
    if extending {
      if anchor == nil { anchor = cursor }
    } else if let selection, motion == .back || motion == .forward {
      // An arrow key collapses a selection to the end it points at.
      cursor = motion == .back ? selection.lowerBound : selection.upperBound
      anchor = nil
      return
    } else {
      anchor = nil
    }
    cursor =
      switch motion {
      case .back: previousStop(from: cursor)
      case .forward: nextStop(from: cursor)
      case .wordBack: wordStart(before: cursor)
      case .wordForward: wordEnd(after: cursor)
      case .lineStart: lineStart(of: cursor)
      case .lineEnd: lineEnd(of: cursor)
      case .start: 0
      case .end: scalars.count
      case .to(let offset): min(max(0, offset), scalars.count)
      }
  }

  mutating func selectAll() {
    anchor = 0
    cursor = scalars.count
    lastChange = nil
  }

  /// Looks for units only around the cursor, so that a key costs no more in a long text than in a short one.
  private func previousStop(from offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    let start = max(lineStart(of: offset - 1), offset - 64)
    let units = TextUnits.ranges(of: scalars[start..<offset])
    return units.last.map { start + $0.lowerBound } ?? offset - 1
  }

  private func nextStop(from offset: Int) -> Int {
    guard offset < scalars.count else { return scalars.count }
    let end = min(scalars.count, offset + 64)
    let units = TextUnits.ranges(of: scalars[offset..<end])
    return units.first.map { offset + $0.upperBound } ?? offset + 1
  }

  /// Whether a scalar is a mark on an Arabic letter, which is typed and deleted by itself.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7, 0x06E8,
      0x06EA...0x06ED:
      true
    default: false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
      || scalar == "\u{200C}"
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private func wordStart(before offset: Int) -> Int {
    var index = offset
    while index > 0, !EditBuffer.isWord(scalars[index - 1]) { index -= 1 }
    while index > 0, EditBuffer.isWord(scalars[index - 1]) { index -= 1 }
    return index
  }

  private func wordEnd(after offset: Int) -> Int {
    var index = offset
    while index < scalars.count, !EditBuffer.isWord(scalars[index]) { index += 1 }
    while index < scalars.count, EditBuffer.isWord(scalars[index]) { index += 1 }
    return index
  }

  private func lineStart(of offset: Int) -> Int {
    (scalars[..<min(max(0, offset), scalars.count)].lastIndex(of: "\n").map { $0 + 1 }) ?? 0
  }

  private func lineEnd(of offset: Int) -> Int { scalars[offset...].firstIndex(of: "\n") ?? scalars.count }
}
