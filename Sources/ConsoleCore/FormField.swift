internal import ConsoleData
public import Screen
public import TextLayout

extension Model {
  /// The window on a field as it is painted now.
  public func fieldView(_ field: FieldID, in rect: Rect) -> FieldView {
    FieldView(
      form[field], size: Size(width: rect.width, height: rect.height), forcesLeftToRight: field != .message,
      mask: field == .token && !isTokenShown, options: field == .message ? messageOptions : layoutOptions)
  }

  /// The token shows only while its field is edited.
  public var isTokenShown: Bool { form.showsToken && focus == .field(.token) }

  /// How text is laid out on this terminal.
  public var layoutOptions: LayoutOptions {
    switch appearance.bidi {
    case .auto, .app: LayoutOptions(shaping: appearance.shaping == .forms ? .forms : .base)
    case .terminal, .off: LayoutOptions(reorders: false, shaping: .base)
    }
  }

  /// While the message is edited its joiners show faintly; elsewhere they are as invisible as on a phone.
  private var messageOptions: LayoutOptions {
    var options = layoutOptions
    options.showsJoiners = focus == .field(.message)
    return options
  }
}
