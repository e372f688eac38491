public import AmootSMS
internal import ConsoleData
public import Screen
public import TextLayout
public import Wording

extension Model {
  /// Returns the visible part of a field as it is painted now.
  public func fieldView(_ field: FieldID, in rect: Rect) -> FieldView {
    FieldView(
      form[field], size: Size(width: rect.width, height: rect.height), forcesLeftToRight: field != .message,
      mask: field == .token && !isTokenShown ? (appearance.ascii ? "*" : "•") : nil, side: labelSide,
      options: field == .message ? messageOptions : numberOptions(form[field]))
  }

  /// The side on which labels stand, and texts of one line beside them.
  public var labelSide: FieldView.Side { mirror.isActive ? .right : .left }

  /// Returns the visible part of a line that is typed beside a label: a search, a filter, or an answer.
  public func searchView(_ buffer: EditBuffer, width: Int) -> FieldView {
    FieldView(
      buffer, size: Size(width: max(1, width), height: 1), forcesLeftToRight: false, side: labelSide,
      options: layoutOptions)
  }

  /// The default direction of lines.
  public var lineDirection: BaseDirection { language.isRightToLeft ? .automatic : .leftToRight }

  /// The direction of a phrase: of the language, unless it is somebody else's text.
  public func direction(of phrase: Phrase) -> BaseDirection {
    language.isRightToLeft && phrase.isTranslated(into: language) ? .rightToLeft : .automatic
  }

  /// Returns a field's error as lines under it, in a form of the given width.
  public func errorLines(_ error: InputError, width: Int) -> [LaidLine] {
    TextLayout(
      (appearance.ascii ? "^ " : "↑ ") + text(error.phrase), width: max(8, width - 6),
      direction: lineDirection, options: layoutOptions
    ).lines
  }

  /// Whether the token is shown: only while its field is being edited.
  var isTokenShown: Bool { form.showsToken && focus == .field(.token) }

  /// Options for laying out text on this terminal.
  public var layoutOptions: LayoutOptions {
    appearance.ordersText
      ? LayoutOptions(shaping: appearance.shaping == .forms ? .forms : .base) : .asWritten
  }

  /// Numbers, tokens, and dates stay in typing order whatever the script of their digits: the bidi rules would swap
  /// groups of Arabic-Indic ones.
  private func numberOptions(_ buffer: EditBuffer) -> LayoutOptions {
    var options = layoutOptions
    // A word, such as اکنون for a time, reads as words do.
    let hasLetters = buffer.scalars.contains {
      (0x0590...0x08FF).contains($0.value) && $0.properties.isAlphabetic
    }
    options.reorders = options.reorders && hasLetters
    return options
  }

  /// While the message is edited, its joiners show faintly; elsewhere they are as invisible as on a phone.
  private var messageOptions: LayoutOptions {
    var options = layoutOptions
    options.showsJoiners = focus == .field(.message)
    return options
  }
}
