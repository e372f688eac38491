public import AmootSMS

extension SentMessages {
  /// Returns the messages that may be a row's: number, line, and text fit.
  ///
  /// A line that is a word, such as `public`, stands for a number that the service chose. The service may list the text with
  /// the code that it added.
  public func fitting(_ row: SendRecord) -> [Message] {
    messages.filter { message in
      guard let mobile = message.mobile, let line = message.line, let text = message.text,
        (try? MobileNumber(mobile))?.digits == row.mobile
      else { return false }
      let isWord = !row.line.contains { $0.isNumber }
      let fitsLine =
        line.lowercased() == row.line.lowercased() || isWord && !line.isEmpty && line.allSatisfy(\.isNumber)
      let rest = text.dropFirst(row.text.count)
      return fitsLine && text.hasPrefix(row.text) && rest.count <= SentMessages.longestAddition
    }
  }

  /// The most characters that a code and what stands around it add to a text.
  private static let longestAddition = 24
}
