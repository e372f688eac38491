public import Screen
public import TextLayout

extension Model {
  /// The window on a field as it is painted now.
  public func fieldView(_ field: FieldID, in rect: Rect) -> FieldView {
    FieldView(
      form[field], size: Size(width: rect.width, height: rect.height), forcesLeftToRight: field != .message,
      mask: field == .token && !isTokenShown, options: layoutOptions)
  }

  /// The token shows only while its field is edited.
  public var isTokenShown: Bool { form.showsToken && focus == .field(.token) }

  public var layoutOptions: LayoutOptions { LayoutOptions() }
}
