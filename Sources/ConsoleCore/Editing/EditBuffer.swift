public import TextLayout

/// The text of one field while it is edited: scalars in logical order, a cursor, a selection, and its past.
///
/// All offsets count Unicode scalars. Nothing here knows how the text is painted.
public struct EditBuffer: Sendable, Equatable {
  /// Bound on the length of any field, in scalars: a paste by mistake is cut, and the field says so.
  public static let maximumLength = 12_000
  private static let undoLimit = 200

  public private(set) var scalars: [Unicode.Scalar]
  /// The cursor stands before this offset.
  public private(set) var cursor: Int
  /// Where a selection began; the cursor is its other end.
  private(set) var anchor: Int?
  let isMultiline: Bool
  /// Directions that were chosen by hand, by the number of the paragraph; the others follow their first letter.
  public private(set) var directions: [Int: BaseDirection] = [:]
  /// Grows with every change of the text.
  private(set) var revision = 0

  private struct Moment: Sendable, Equatable {
    var scalars: [Unicode.Scalar]
    var cursor: Int
    var directions: [Int: BaseDirection]
  }

  private enum Change: Sendable, Equatable { case typing, erasing, other }

  private var past: [Moment] = []
  private var future: [Moment] = []
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

  /// Puts other characters, as many, into the place of its own; for painting only.
  mutating func mask(_ masked: (String) -> String) {
    let other = Array(masked(text).unicodeScalars)
    if other.count == scalars.count { scalars = other }
  }

  public var isEmpty: Bool { scalars.isEmpty }

  /// The selected offsets, if any.
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

  /// Line breaks of every kind become one; in a single line they become a space. Other controls are kept: they are
  /// shown as escapes, and the field's check names them.
  private static func cleaned(_ text: String, isMultiline: Bool) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var afterReturn = false
    for scalar in text.unicodeScalars {
      guard result.count < maximumLength else { break }
      switch scalar {
      case "\r": result.append(isMultiline ? "\n" : " ")
      case "\n": if !afterReturn { result.append(isMultiline ? "\n" : " ") }
      default: result.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return result
  }

  // MARK: Changing

  /// Replaces the whole text, as one step that can be undone.
  mutating func replaceAll(with text: String) {
    remember(.other)
    scalars = EditBuffer.cleaned(text, isMultiline: isMultiline)
    cursor = scalars.count
    anchor = nil
  }

  /// Puts text in place of the selection, or at the cursor.
  ///
  /// - Returns: whether all of it fitted.
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
    // A word is one step of undo.
    if new.last?.properties.isWhitespace == true { lastChange = nil }
    return new.count <= room && text.unicodeScalars.count <= EditBuffer.maximumLength
  }

  /// Deletes the selection, or what stands before the cursor: one unit of the eye, but of a letter with a joiner
  /// behind it the joiner only.
  mutating func deleteBackward() {
    if let selection { return remove(selection, .other) }
    guard cursor > 0 else { return }
    remove(previousStop(from: cursor)..<cursor, .erasing)
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

  mutating func deleteToLineStart() { remove(lineStart(of: cursor)..<cursor, .other) }

  mutating func deleteToLineEnd() {
    let end = lineEnd(of: cursor)
    // At the end of a line its break goes, as in readline's relatives.
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

  /// The number of the paragraph that an offset is in, from 0.
  public func paragraph(of offset: Int) -> Int { scalars[..<min(offset, scalars.count)].count { $0 == "\n" } }

  /// Chooses the direction of the cursor's paragraph; nothing is added to the text.
  mutating func setDirection(_ direction: BaseDirection) {
    directions[paragraph(of: cursor)] = direction == .automatic ? nil : direction
  }

  /// Directions stay with their paragraphs when line breaks come and go before them.
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

  // MARK: The past

  private mutating func remember(_ change: Change) {
    revision += 1
    future = []
    defer { lastChange = change == .other ? nil : change }
    if change != .other, change == lastChange { return }
    past.append(Moment(scalars: scalars, cursor: cursor, directions: directions))
    if past.count > EditBuffer.undoLimit { past.removeFirst() }
  }

  mutating func undo() {
    guard let moment = past.popLast() else { return }
    future.append(Moment(scalars: scalars, cursor: cursor, directions: directions))
    restore(moment)
  }

  mutating func redo() {
    guard let moment = future.popLast() else { return }
    past.append(Moment(scalars: scalars, cursor: cursor, directions: directions))
    restore(moment)
  }

  private mutating func restore(_ moment: Moment) {
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

  /// Moves the cursor in logical order; extending keeps the other end of the selection where it is.
  public mutating func move(_ motion: Motion, extending: Bool = false) {
    lastChange = nil
    if extending {
      if anchor == nil { anchor = cursor }
    } else if let selection, motion == .back || motion == .forward {
      // An arrow on a selection goes to its end.
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

  /// Units are looked for around the cursor only: a key in a long text costs no more than in a short one.
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
