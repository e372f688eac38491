internal import Foundation

/// When the console asks by itself what became of a message: often while it is young, then less and less.
enum DeliverySchedule {
  /// The seconds after a message was due.
  static let delays: [Double] = [5, 10, 20, 40, 60, 120, 300, 600, 1_200]

  /// Returns when to ask next; nil if no more questions are due. The result may have passed.
  ///
  /// - Parameters:
  ///   - due: When the message was to be sent.
  ///   - asked: When the service was last asked; nil for never.
  static func next(due: Date, asked: Date?) -> Date? {
    delays.lazy.map { due.addingTimeInterval($0) }.first { point in asked.map { point > $0 } ?? true }
  }
}
