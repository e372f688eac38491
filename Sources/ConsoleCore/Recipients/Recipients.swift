public import AmootSMS
internal import ConsoleData
internal import Foundation
internal import Synchronization
internal import ConsoleWording
internal import Wording

/// The recipients in the form, where they are too many to be read and edited as text in their field.
public struct ManyRecipients: Sendable, Equatable {
  let list: RecipientList
  /// The numbers to send to, or why there are none. Found once: every frame needs them.
  let mobiles: Result<MobileList, InputError>

  init(_ list: RecipientList) {
    self.list = list
    mobiles = Result { () throws(InputError) in try MobileList(list) }
  }
}

/// A batch whose unsent numbers are in the form.
struct ResumedBatch: Sendable, Equatable {
  let batch: SavedBatch
  let mobiles: Set<String>

  init(_ batch: SavedBatch, _ mobiles: [String]) { (self.batch, self.mobiles) = (batch, Set(mobiles)) }

  /// Whether sends would go on with the batch: to some of these numbers, with the same message, and to the same place.
  func isContinued(by requests: [SendOTPRequest], _ sender: Sender) -> Bool {
    sender.profile == batch.profile && sender.destination.address == batch.destination
      && requests.allSatisfy { request in
        mobiles.contains(request.mobile.digits) && request.text.value == batch.text
          && request.lineNumber.value == batch.line && request.codeLength.digits == batch.codeLength
      }
  }
}

extension SavedBatch {
  /// - Parameter row: A row of the batch.
  init(_ reference: BatchReference, like row: SendRecord) {
    self.init(
      reference, profile: row.profile, destination: row.destination?.address, line: row.line, text: row.text,
      codeLength: row.codeLength)
  }
}

extension Form {
  /// The maximum number of recipients that the field shows as text.
  static let recipientsAsText = 100

  /// Returns the numbers to send to.
  ///
  /// - Throws: What is wrong with the first entry that is not a number, or with their count.
  public func mobiles() throws(InputError) -> MobileList {
    if let recipients { try recipients.mobiles.get() } else { try MobileList(text(.mobile)) }
  }

  /// The recipients as a list with a verdict on each.
  var recipientList: RecipientList {
    paintedRecipients ?? recipients?.list ?? RecipientList(field: text(.mobile))
  }

  /// Replaces the recipients: by text in the field, or by a list that the field only counts.
  mutating func setRecipients(_ list: RecipientList) {
    let list = list.renumbered
    if list.entries.count > Form.recipientsAsText {
      if !self[.mobile].isEmpty { self[.mobile].replaceAll(with: "") }
      recipients = ManyRecipients(list)
    } else {
      recipients = nil
      self[.mobile].replaceAll(with: list.text)
    }
  }

  /// Keeps the recipients that are about to be replaced, if there are any.
  mutating func rememberRecipients() {
    let list = recipientList
    if !list.entries.isEmpty { pastRecipients = pastRecipients.suffix(19) + [list] }
  }

  /// Whether a field holds nothing.
  public func isEmpty(_ field: FieldID) -> Bool {
    self[field].isEmpty && (field != .mobile || recipients == nil)
  }
}

extension RecipientList {
  /// The entries as the form is saved with: on lines where the field does not show them as text.
  var saved: String { entries.count > Form.recipientsAsText ? lines : text }
}

extension RecipientWords {
  /// How many recipients a list has, and what is wrong with the others.
  ///
  /// - Parameter parts: The parts of the message, if they are to be told.
  static func counts(_ list: RecipientList, parts: Int? = nil) -> Phrase {
    counts(
      list.counts.valid, unreadable: list.counts.unreadable, duplicates: list.counts.duplicates, parts: parts)
  }
}

/// The items of the last list of recipients, and what each is searched by: every key needs them, and there may be
/// thousands. It never affects results, so that all instances are equal.
final class RecipientItems: Sendable, Equatable {
  struct Known {
    let list: RecipientList
    let key: [String]
    /// The items in the order in which they are shown: what has to be decided comes first.
    let items: [ListItem]
    /// Folded, with the digits that are sent.
    let texts: [[UInt8]]
    /// The place in the list of each.
    let places: [Int]
  }

  /// Returns whether some bytes hold others. The library's own search takes 20 ms for what this does in one.
  static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    var start = 0
    while start + part.count <= text.count {
      if text[start] == first, (1..<part.count).allSatisfy({ text[start + $0] == part[$0] }) { return true }
      start += 1
    }
    return false
  }

  private let known = Mutex<Known?>(nil)

  static func == (left: RecipientItems, right: RecipientItems) -> Bool { true }

  /// - Parameter key: Whatever else the items depend on.
  func items(_ list: RecipientList, key: [String], make: (RecipientList.Entry) -> ListItem) -> Known {
    known.withLock { known in
      if let known, known.key == key, known.list == list { return known }
      let ranks = list.entries.map(\.rank)
      let places = (0...2).flatMap { rank in ranks.indices.filter { ranks[$0] == rank } }
      let entries = places.map { list.entries[$0] }
      let new = Known(
        list: list, key: key, items: entries.map(make),
        texts: entries.map { Array((Folding.folded($0.written) + " 0" + ($0.number?.digits ?? "")).utf8) },
        places: places)
      known = new
      return new
    }
  }
}
