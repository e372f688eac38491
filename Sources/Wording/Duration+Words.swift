extension Duration {
  /// The duration in seconds, with fractions.
  public var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }

  /// The duration in whole milliseconds, rounded.
  public var inMilliseconds: Int64 { Int64((inSeconds * 1_000).rounded()) }
}

/// Durations as they read best in their place.
public enum DurationWords {
  /// Returns a measured duration: `0.4 ms`, `431 ms`, `12.3 s`.
  public static func measured(_ duration: Duration) -> Phrase {
    let seconds = duration.inSeconds
    return switch seconds {
    case ..<0.01: Phrase("\(tenths(seconds * 1_000)) ms")
    case ..<10: Phrase("\(String(duration.inMilliseconds)) ms")
    default: Phrase("\(tenths(seconds)) s")
    }
  }

  /// Returns a limit that was set: `30 s`, `0.5 s`.
  public static func limit(_ duration: Duration) -> Phrase {
    let seconds = duration.inSeconds
    return seconds == seconds.rounded() ? Phrase("\(Int(seconds)) s") : Phrase("\(tenths(seconds)) s")
  }

  /// Returns the time left, as roughly as it is estimated: `40 s`, `3 min`.
  public static func estimate(_ duration: Duration) -> Phrase {
    let seconds = duration.inSeconds
    return seconds < 90
      ? Phrase("\(max(1, Int(seconds.rounded()))) s") : Phrase("\(Int((seconds / 60).rounded())) min")
  }

  private static func tenths(_ number: Double) -> String { String((number * 10).rounded() / 10) }
}
