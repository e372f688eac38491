public import AmootSMS

/// What a row is marked with: how its send ended or, once that is reported, how its message was delivered.
public enum RowMark: Sendable, Hashable {
  case outcome(SendRecord.State)
  case delivery(DeliveryStage)

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
