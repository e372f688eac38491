/// Mirrors positions horizontally for an interface that runs from right to left. Painting and the mouse use the same
/// mirror, so that a click always hits what is seen.
public struct Mirror: Sendable, Hashable {
  /// The width of the screen in columns; nil leaves every position as it is.
  private let width: Int?

  public static let none = Mirror(width: nil)

  private init(width: Int?) { self.width = width }

  /// A mirror for a screen of a width, in columns.
  public static func over(_ width: Int) -> Mirror { Mirror(width: width) }

  public var isActive: Bool { width != nil }

  /// Returns the column at which something of a width begins.
  public func column(_ x: Int, width: Int) -> Int { self.width.map { $0 - x - width } ?? x }

  public func rect(_ rect: Rect) -> Rect {
    Rect(x: column(rect.x, width: rect.width), y: rect.y, width: rect.width, height: rect.height)
  }

  public func point(_ point: Point) -> Point { Point(x: column(point.x, width: 1), y: point.y) }
}
