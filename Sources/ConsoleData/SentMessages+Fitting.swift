public import AmootSMS

/// Which message of the provider's list is a row's.
public enum ListedMessage: Sendable, Equatable {
  /// Exactly one can be: the row as it is with it.
  case taken(SendRecord)
  /// None fits that no other row has.
  case none
  /// So many fit.
  case several(Int)
  /// One fits, but it may also be another row's whose MessageID is not known.
  case disputed
  /// The row is gone, or its outcome has become known in the meantime.
  case settled
}

extension SentMessages {
  /// How long before and after a row's start its message is looked for, in seconds.
  public static let range = 120.0

  /// Returns the messages that may be a row's: number, line, and text fit.
  ///
  /// A line that is a word, such as `public`, stands for a number that the service chose. The service may list the text with
  /// the code that it added.
  public func fitting(_ row: SendRecord) -> [Message] { messages.filter { $0.fits(row) } }
}

extension SentMessages.Message {
  /// The most characters that a code and what stands around it add to a text.
  private static let longestAddition = 24

  func fits(_ row: SendRecord) -> Bool {
    guard let mobile, let line, let text, (try? MobileNumber(mobile))?.digits == row.mobile else {
      return false
    }
    let isWord = !row.line.contains { $0.isNumber }
    let fitsLine =
      line.lowercased() == row.line.lowercased() || isWord && !line.isEmpty && line.allSatisfy(\.isNumber)
    let rest = text.dropFirst(row.text.count)
    return fitsLine && text.hasPrefix(row.text) && rest.count <= Self.longestAddition
  }
}

extension [SentMessages.Message] {
  /// Returns which of the messages is a row's, all of which fit it.
  ///
  /// - Parameter others: The other rows that may have one of the messages, with or without its MessageID.
  public func choice(for row: SendRecord, besides others: [SendRecord]) -> ListedMessage {
    let taken = Set(others.compactMap(\.messageID))
    let free = filter { !taken.contains($0.messageID) }
    guard let message = free.first else { return .none }
    guard free.count == 1 else { return .several(free.count) }
    let isDisputed = others.contains {
      $0.messageID == nil && $0.mayHaveArrived && $0.destination == row.destination && message.fits($0)
    }
    guard !isDisputed else { return .disputed }
    var row = row
    let isTaken = row.takeListed(messageID: message.messageID, registeredAt: message.registeredAt)
    return isTaken ? .taken(row) : .settled
  }
}
