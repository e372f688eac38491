public import AmootSMS

/// What a row is marked with: how its send ended or, once that is reported, how its message was delivered.
public enum RowMark: Sendable, Hashable {
  case outcome(SendRecord.State)
  case delivery(DeliveryStage)

  /// Creates the mark of a row from what is stored of it.
  ///
  /// - Parameters:
  ///   - deliveryCode: The last report; nil for none, and for a message that the service has not named.
  ///   - isLate: Whether no further report is expected.
  public init(_ state: SendRecord.State, deliveryCode: Int?, isLate: Bool) {
    if state.facts?.mayHaveArrived == true,
      let entry = deliveryCode.flatMap({ DeliveryTable.entry(code: $0) })
    {
      self = .delivery(DeliveryStage(entry.kind, isLate: isLate))
    } else {
      self = .outcome(state)
    }
  }

  /// Its sign, and the one for terminals that show ASCII alone.
  public var sign: (unicode: String, ascii: String) {
    switch self {
    case .outcome(let state): state.facts?.sign ?? ("…", "~")
    case .delivery(let stage): stage.facts.sign
    }
  }

  /// How good the news is; nil for a send in progress.
  public var tone: Outcome.Facts.Tone? {
    switch self {
    case .outcome(let state): state.facts?.tone
    case .delivery(let stage): stage.facts.tone
    }
  }
}
