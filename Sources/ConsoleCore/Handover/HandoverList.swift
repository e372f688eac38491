internal import AmootSMS
public import ConsoleData
internal import Foundation
public import Screen
internal import TextLayout
internal import ConsoleWording
public import Wording

/// A text about a row for others: what it is, and where it comes from.
public struct Handover: Sendable, Equatable {
  public enum Content: Sendable, Equatable {
    /// A part of the row, made when the list is opened.
    case excerpt(RowExcerpt)
    case text(String)
    /// Everything that support may ask for, in a folder.
    case bundle
  }

  /// The name of the text in a file's name and among a row's texts, such as `ticket-fa`.
  let name: String
  let label: Phrase
  let remark: Phrase
  /// The text in a notice, such as “the ticket text”.
  let what: Phrase
  let content: Content

  /// Whether the text always runs left to right: code, and what programs exchange.
  var isCode: Bool {
    switch content {
    case .excerpt(.call), .excerpt(.request), .excerpt(.answer): true
    case .excerpt(.ticket), .text, .bundle: false
    }
  }

  /// The ending of a file with the text.
  var fileEnding: String {
    if case .excerpt(.call(let language, _)) = content { language.fileEnding } else { "txt" }
  }
}

/// One of a row's texts, so that a later answer, an edit or a file is about the one it was made for.
struct HandoverKey: Sendable, Hashable {
  let row: Int64
  /// The file may have been replaced by one in which the same number belongs to another row.
  let startedAt: Date
  let name: String

  init(_ row: SendRecord, _ handover: Handover) {
    (self.row, startedAt, name) = (row.id, row.startedAt, handover.name)
  }
}

/// The texts about a row for others, each shown as it will be before it is copied, saved or edited.
public struct HandoverList: ListContent {
  /// The texts as they were made, or why they were not.
  enum Texts: Sendable, Equatable {
    /// A `nil` text is one that the row does not have.
    case made([String: String?])
    case failed(Phrase)
  }

  public internal(set) var row: SendRecord {
    // The texts say what became of the row.
    didSet { if row != oldValue { (texts, awaited, isStale) = (nil, nil, true) } }
  }
  /// What the list was opened for.
  enum Kind: Sendable, Hashable, CaseIterable {
    case excerpts, tickets

    /// The action that opens such a list.
    var action: Action {
      switch self {
      case .excerpts: .copyMenu
      case .tickets: .ticket
      }
    }

    /// What notices call its texts.
    var names: [Phrase] {
      switch self {
      case .excerpts: RowExcerpt.ofExchange.map(\.phrase)
      case .tickets: [ExportWords.ticket, ReplyWords.replyText, ReplyWords.examplesText]
      }
    }
  }

  let kind: Kind
  private let title: Phrase
  let items: [Handover]
  public var selected = 0
  /// `nil` until they are made.
  var texts: Texts?
  /// Whether the row has changed since the items were chosen.
  private(set) var isStale = false
  /// The request whose answer brings the texts.
  var awaited: Int?

  init(_ kind: Kind, _ row: SendRecord, title: Phrase, _ items: [Handover]) {
    (self.kind, self.row, self.title, self.items) = (kind, row, title, items)
  }

  var selectedItem: Handover { items[min(max(0, selected), items.count - 1)] }

  var excerpts: [String: RowExcerpt] {
    var excerpts: [String: RowExcerpt] = [:]
    for item in items { if case .excerpt(let excerpt) = item.content { excerpts[item.name] = excerpt } }
    return excerpts
  }

  /// A text as it stands: as edited here, else as made.
  enum Standing: Sendable, Equatable {
    case text(String)
    case notYet
    case none(Phrase)
  }

  func standing(_ item: Handover, _ model: Model) -> Standing {
    if let edited = model.editedHandovers[HandoverKey(row, item)] { return .text(edited) }
    switch item.content {
    case .bundle: return .none(HandoverWords.bundleHolds)
    case .text(let text): return .text(text)
    case .excerpt:
      switch texts {
      case nil: return .notYet
      case .failed(let reason): return .none(reason)
      case .made(let texts):
        return (texts[item.name] ?? nil).map { .text($0) } ?? .none(HistoryWords.nothingToCopy)
      }
    }
  }
}

extension HandoverList {
  public var context: Context { .handovers }
  public var isChosenByClick: Bool { false }
  public var centersSelection: Bool { false }
  public func title(_ model: Model) -> Phrase {
    HandoverWords.about(
      title, model.veil.numbers(RowText.mobile(row.mobile)), IranTime.hour(row.startedAt))
  }
  public func spokenTitle(_ model: Model) -> Phrase { NarrationWords.menu(title, items.count) }

  public func contents(_ model: Model) -> ListContents {
    ListContents(
      items: items.enumerated().map { index, item in
        ListItem(
          subject: item.name,
          cells: [
            model.cell(item.label),
            ListCell(model.text(remark(item, model)), .faint, direction: .automatic),
          ],
          notes: index == selected ? preview(item, model) : [],
          spoken: .list([item.label, remark(item, model)]))
      })
  }

  private func remark(_ item: Handover, _ model: Model) -> Phrase {
    model.editedHandovers[HandoverKey(row, item)] == nil ? item.remark : HandoverWords.editedRemark
  }

  /// The most lines of a text that can be seen below the list.
  private static let previewLines = 40

  private func preview(_ item: Handover, _ model: Model) -> [ListNote] {
    if model.veil.hidesExchanges {
      return [model.note(HandoverWords.hidden(key: model.keys.text(.present)), .faint)]
    }
    switch standing(item, model) {
    case .notYet: return [model.note(.verbatim(model.signs.sign("…", "...")), .faint)]
    case .none(let reason): return [model.note(reason, .faint)]
    case .text(let text):
      return HandoverReport.shown(text, isCode: item.isCode).split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .prefix(HandoverList.previewLines).map {
        ListNote(
          String($0), direction: item.isCode ? .leftToRight : .automatic,
          isBlock: item.isCode || !HandoverReport.isRightToLeft($0))
      }
    }
  }

  /// Returns the whole of the room for overlays: each text has another length, and the list stays where it is.
  public func frame(_ items: [ListItem], _ model: Model) -> Rect { Geometry.overlay(model.size) }

  public func noteRows(_ item: ListItem, in inner: Rect, _ model: Model) -> Int {
    // The texts are what it is about; a long list scrolls.
    max(inner.height - items.count, min(inner.height - 3, inner.height * 2 / 3))
  }

  public func choose(_ model: inout Model) -> [Effect] {
    let effects = model.copyHandover()
    return model.closeOverlay() + effects
  }
}

/// A text for others in full, to read and to edit.
public struct HandoverReport: ReportContent {
  let about: SendRecord
  let handover: Handover
  /// The text as it will be copied or saved.
  var text: String
  /// The text while it is edited.
  public internal(set) var editor: EditBuffer?

  init(_ about: SendRecord, _ handover: Handover, _ text: String) {
    (self.about, self.handover, self.text) = (about, handover, text)
  }

  /// Maximum number of scalars shown of a text; more are copied and saved.
  private static let limit = EditBuffer.maximumLength

  /// Returns a text as it is shown: what has no picture of its own is escaped, and of a long one the beginning.
  ///
  /// - Parameter isCode: Whether every mark is part of the text. In the others, marks that keep numbers in order are the
  ///   program's own: what came from outside is escaped already.
  static func shown(_ text: String, isCode: Bool) -> String {
    guard !isCode else { return VisibleText.escaped(text, limit: limit, keepingLines: true) }
    let mark: Character = "\u{200E}"
    return text.split(separator: mark, omittingEmptySubsequences: false).map {
      VisibleText.escaped(String($0), limit: limit, keepingLines: true)
    }.joined(separator: String(mark))
  }

  /// Returns whether a paragraph begins at the right, whichever way the interface runs: it is shown as others will see it.
  static func isRightToLeft(_ paragraph: Substring) -> Bool {
    TextLayout(String(paragraph)).lines[0].isRightToLeft
  }

  public var context: Context { editor == nil ? .handover : .draft }
  public func title(_ model: Model) -> Phrase {
    HandoverWords.about(
      handover.label,
      model.veil.numbers(RowText.mobile(about.mobile)),
      IranTime.hour(about.startedAt))
  }
  public func spokenTitle(_ model: Model) -> Phrase { title(model) }
  public func trailing(_ model: Model) -> Phrase? {
    editor == nil ? nil : HandoverWords.editing(done: model.keys.text(.acceptHandover))
  }
  public var isCode: Bool { handover.isCode }

  public func lines(_ model: Model, width: Int) -> [DetailLine] {
    if model.veil.hidesExchanges {
      return [
        DetailLine(text: model.text(HandoverWords.hidden(key: model.keys.text(.present))), tone: .faint)
      ]
    }
    return HandoverReport.shown(text, isCode: isCode).split(separator: "\n", omittingEmptySubsequences: false)
      .map {
        DetailLine(
          text: String($0), isCode: isCode, isBlock: isCode || !HandoverReport.isRightToLeft($0))
      }
  }

  public func masked(_ veil: Veil) -> HandoverReport? {
    guard veil.hidesExchanges else { return self }
    var report = self
    report.text = ""
    report.editor?.mask { Veil.maskedText($0) }
    return report
  }
}
