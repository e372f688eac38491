internal import CProcess

/// The arguments that this program was started with, as `main` gets them. Swift's own `CommandLine` reads `/proc`, and
/// without it has none: a command would then become the console.
public enum ProgramArguments {
  /// The program's name, if any, and its arguments. Bytes that are not UTF-8 are replaced.
  public static let all = (0..<amoot_argument_count()).compactMap { index in
    amoot_argument(index).map { String(cString: $0) }
  }
}
