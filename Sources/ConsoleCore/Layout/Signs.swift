internal import AmootSMS
public import ConsoleData
internal import Wording

/// The console's signs, with ASCII replacements.
public struct Signs: Sendable {
  public let ascii: Bool

  public init(ascii: Bool) { self.ascii = ascii }

  public func sign(_ unicode: String, _ plain: String) -> String { ascii ? plain : unicode }

  public func of(_ mark: RowMark) -> String { sign(mark.sign.unicode, mark.sign.ascii) }

  public func of(_ verdict: Finding.Verdict) -> String {
    switch verdict {
    case .good: sign("✓", "+")
    case .warning: "!"
    case .bad: sign("✗", "x")
    case .skipped: sign("·", "-")
    }
  }

  /// Returns keys as they are written, with words for arrows that the terminal cannot show.
  public func keys(_ text: String) -> String {
    guard ascii else { return text }
    return text.replacing("←", with: "<-").replacing("→", with: "->").replacing("↑", with: "Up")
      .replacing("↓", with: "Down")
  }

  public var dash: String { sign("—", "-") }
  public var ellipsis: String { sign("…", ">") }
  public var arrow: String { sign("→", "->") }
}

extension Model {
  var signs: Signs { Signs(ascii: appearance.ascii) }

  /// The sign that points from a fact to its consequence.
  var onward: String { language.isRightToLeft ? signs.sign("←", "<-") : signs.arrow }

  /// Returns a text after a sign, on the side on which the language begins. In a right-to-left text the sign is
  /// isolated: the bidirectional algorithm would turn ⊘ into its mirror image.
  public func signed(_ sign: String, _ text: String) -> String {
    language.isRightToLeft ? "\u{200F}" + Isolate.around(sign) + " " + text : sign + " " + text
  }

  /// The same model with ASCII signs, for a screen reader.
  public var withASCIISigns: Model {
    var model = self
    model.appearance.ascii = true
    return model
  }
}
