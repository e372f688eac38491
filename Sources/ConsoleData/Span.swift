/// A length of time as people read it.
public enum Span {
  /// - Parameter seconds: 0 or more.
  public static func words(_ seconds: Double) -> String {
    switch seconds {
    case ..<0.01: "\((seconds * 10_000).rounded() / 10) ms"
    case ..<10: "\(Int((seconds * 1_000).rounded())) ms"
    default: "\((seconds * 10).rounded() / 10) s"
    }
  }
}
