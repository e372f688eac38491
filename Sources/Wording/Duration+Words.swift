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
  /// Returns how long ago something was, up to a day: `20 s ago`, `3 min ago`, `5 h ago`.
  public static func ago(_ seconds: Double) -> Phrase {
    let whole = Int(max(0, seconds))
    return switch seconds {
    case ..<60: Phrase("\(whole) s ago", "\(whole) ثانیه پیش")
    case ..<3_600: Phrase("\(whole / 60) min ago", "\(whole / 60) دقیقه پیش")
    default: Phrase("\(whole / 3_600) h ago", "\(whole / 3_600) ساعت پیش")
    }
  }

  /// Returns a measured duration: `0.4 ms`, `431 ms`, `2.0 s`, `12.3 s`. It is written alike in every language, since it stands
  /// in technical columns.
  public static func measured(_ duration: Duration) -> Phrase {
    let seconds = duration.inSeconds
    let text =
      switch seconds {
      case ..<0.01: tenths(seconds * 1_000) + " ms"
      case ..<0.9995: String(duration.inMilliseconds) + " ms"
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

  /// Returns an upper bound, rounded up: `12 s`, `3 min`, `14 h`, `4 d`. What is over by less than a quarter of a second is
  /// within what a second means here.
  public static func span(atMost duration: Duration) -> Phrase {
    span(duration.inSeconds - slack, .up)
  }

  /// Returns an upper bound in whole seconds, rounded in the same way.
  public static func wholeSeconds(atMost seconds: Double) -> Int {
    max(1, Int(min(seconds - slack, 1e9).rounded(.up)))
  }

  private static let slack = 0.25

  /// Returns a lower bound, rounded down, in the same form.
  public static func span(atLeast duration: Duration) -> Phrase { span(duration.inSeconds + 0.001, .down) }

  private static func span(_ seconds: Double, _ rule: FloatingPointRoundingRule) -> Phrase {
    let seconds = max(0, min(seconds, 1e9))
    func count(_ unit: Double) -> Int { max(1, Int((seconds / unit).rounded(rule))) }
    return switch seconds {
    case ...90: Phrase("\(count(1)) s", "\(count(1)) ثانیه")
    case ...5_400: Phrase("\(count(60)) min", "\(count(60)) دقیقه")
    case ...172_800: Phrase("\(count(3_600)) h", "\(count(3_600)) ساعت")
    default: Phrase("\(count(86_400)) d", "\(count(86_400)) روز")
    }
  }

  private static func tenths(_ number: Double) -> String { String((number * 10).rounded() / 10) }
}
