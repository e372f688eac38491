internal import ConsoleData
public import Screen
public import TextLayout

extension Model {
  /// Returns the visible part of a field as it is painted now.
  public func fieldView(_ field: FieldID, in rect: Rect) -> FieldView {
    FieldView(
      form[field], size: Size(width: rect.width, height: rect.height), forcesLeftToRight: field != .message,
      mask: field == .token && !isTokenShown ? (appearance.ascii ? "*" : "•") : nil,
      options: field == .message ? messageOptions : numberOptions)
  }

  /// Whether the token is shown: only while its field is being edited.
  var isTokenShown: Bool { form.showsToken && focus == .field(.token) }

  /// Options for laying out text on this terminal.
  public var layoutOptions: LayoutOptions {
    switch appearance.bidi {
    case .auto, .app: LayoutOptions(shaping: appearance.shaping == .forms ? .forms : .base)
    case .terminal, .off: LayoutOptions(reorders: false, shaping: .base)
    }
  }

  /// Numbers, tokens, and dates stay in typing order whatever the script of their digits: the bidi rules would swap
  /// groups of Arabic-Indic ones.
  private var numberOptions: LayoutOptions {
    var options = layoutOptions
    options.reorders = false
    return options
  }

  /// While the message is edited, its joiners show faintly; elsewhere they are as invisible as on a phone.
  private var messageOptions: LayoutOptions {
    var options = layoutOptions
    options.showsJoiners = focus == .field(.message)
    return options
  }
}
