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
  /// Returns a measured duration: `0.4 ms`, `431 ms`, `12.3 s`. It is written alike in every language, since it stands
  /// in technical columns.
  public static func measured(_ duration: Duration) -> Phrase {
    let seconds = duration.inSeconds
    let text =
      switch seconds {
      case ..<0.01: tenths(seconds * 1_000) + " ms"
      case ..<10: String(duration.inMilliseconds) + " ms"
      default: tenths(seconds) + " s"
      }
    return Phrase("\(text)", "\(text)")
  }

  /// Returns a limit that was set: `30 s`, `0.5 s`.
  public static func limit(_ duration: Duration) -> Phrase {
    let seconds = duration.inSeconds
    let whole = Int(seconds)
    return seconds == seconds.rounded()
      ? Phrase("\(whole) s", "\(whole) ثانیه")
      : Phrase("\(tenths(seconds)) s", "\(tenths: seconds) ثانیه")
  }

  /// Returns the time left, as roughly as it is estimated: `40 s`, `3 min`.
  public static func estimate(_ duration: Duration) -> Phrase {
    let seconds = max(1, Int(duration.inSeconds.rounded()))
    let minutes = Int((duration.inSeconds / 60).rounded())
    return duration.inSeconds < 90
      ? Phrase("\(seconds) s", "\(seconds) ثانیه") : Phrase("\(minutes) min", "\(minutes) دقیقه")
  }

  private static func tenths(_ number: Double) -> String { String((number * 10).rounded() / 10) }
}
