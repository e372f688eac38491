public import AmootSMS

/// What messages probably cost, from the account's prices.
///
/// Which class of prices a line has, the service does not tell, but for the line `service`; otherwise the estimate goes from
/// the lowest to the highest. Latin letters are not assumed to be cheaper: a part of them holds more, and costs more.
public struct PriceEstimate: Sendable, Equatable {
  /// The lowest and the highest price of all messages together, in rials, without the code.
  public let range: ClosedRange<Int>
  /// The same if the code begins another part; nil if it cannot.
  public let rangeWithCode: ClosedRange<Int>?
  /// How many messages it is for.
  public let mobiles: Int

  /// - Returns: nil where the prices for the text's letters are not told, and for an empty text.
  public init?(
    text: String, codeLength: Int, line: String, mobiles: Int,
    prices: [AccountStatus.LineClass: AccountStatus.PagePrices]
  ) {
    let parts = SMSParts(text)
    let withCode = SMSParts(text + " " + String(repeating: "0", count: codeLength))
    let classes = line.lowercased() == "service" ? [.service] : AccountStatus.LineClass.allCases
    let told = classes.compactMap { kind in
      parts.encoding == .gsm7 ? prices[kind]?.english : prices[kind]?.persian
    }
    guard parts.parts > 0, mobiles > 0, let low = told.min(), let high = told.max() else { return nil }
    func total(_ parts: Int) -> ClosedRange<Int>? {
      let count = parts.multipliedReportingOverflow(by: mobiles)
      let (least, most) = (
        low.multipliedReportingOverflow(by: count.partialValue),
        high.multipliedReportingOverflow(by: count.partialValue)
      )
      guard !count.overflow, !least.overflow, !most.overflow else { return nil }
      return least.partialValue...most.partialValue
    }
    guard let least = total(parts.parts), let longer = total(max(parts.parts, withCode.parts)) else {
      return nil
    }
    range = least
    rangeWithCode = withCode.parts > parts.parts ? longer : nil
    self.mobiles = mobiles
  }

  /// The most that it may cost.
  public var most: Int { rangeWithCode?.upperBound ?? range.upperBound }
}
