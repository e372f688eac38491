internal import ConsoleData
public import Screen
public import TextLayout

extension Model {
  /// The window on a field as it is painted now.
  public func fieldView(_ field: FieldID, in rect: Rect) -> FieldView {
    FieldView(
      form[field], size: Size(width: rect.width, height: rect.height), forcesLeftToRight: field != .message,
      mask: field == .token && !isTokenShown ? (appearance.ascii ? "*" : "•") : nil,
      options: field == .message ? messageOptions : numberOptions)
  }

  /// The token shows only while its field is edited.
  var isTokenShown: Bool { form.showsToken && focus == .field(.token) }

  /// How text is laid out on this terminal.
  public var layoutOptions: LayoutOptions {
    switch appearance.bidi {
    case .auto, .app: LayoutOptions(shaping: appearance.shaping == .forms ? .forms : .base)
    case .terminal, .off: LayoutOptions(reorders: false, shaping: .base)
    }
  }

  /// Numbers, tokens and dates stand in the order they are typed in, whatever the script of their digits: the bidi
  /// rules would swap groups of Arabic-Indic ones.
  private var numberOptions: LayoutOptions {
    var options = layoutOptions
    options.reorders = false
    return options
  }

  /// While the message is edited its joiners show faintly; elsewhere they are as invisible as on a phone.
  private var messageOptions: LayoutOptions {
    var options = layoutOptions
    options.showsJoiners = focus == .field(.message)
    return options
  }
}
