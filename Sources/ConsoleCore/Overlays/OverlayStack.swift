internal import ConsoleData
internal import Foundation

/// The stack of overlays over the panes. Opening one pushes it on top, Esc pops it, and what was below is unchanged.
extension Model {
  /// The topmost overlay, which receives the keys.
  ///
  /// Setting it replaces the top or opens the first one. Setting `nil` closes the top without the effects of
  /// `closeOverlay`.
  public internal(set) var overlay: Overlay? {
    get { overlays.last }
    set {
      if !overlays.isEmpty { overlays.removeLast() }
      if let newValue { overlays.append(newValue) }
    }
  }

  /// Opens an overlay on top.
  mutating func open(_ overlay: Overlay) { overlays.append(overlay) }

  /// Applies a change to every overlay in the stack.
  mutating func changeOverlays(_ change: (inout Overlay) -> Void) {
    for index in overlays.indices { change(&overlays[index]) }
  }

  /// Updates a row in the overlays about it. A question about it has to be read again.
  ///
  /// - Parameter id: The ID that the row has in them.
  mutating func show(_ row: SendRecord, inOverlaysOf id: Int64) {
    for index in overlays.indices where overlays[index].row?.id == id {
      switch overlays[index] {
      case .report(var report):
        report.content.row = row
        overlays[index] = .report(report)
      case .list:
        guard var list = overlays[index].list(HandoverList.self) else { continue }
        list.row = row
        overlays[index] = .list(List(list))
      case .bigCode: overlays[index] = .bigCode(row)
      case .question(.sendAgain(var resend)):
        resend.row = row
        overlays[index] = .question(.sendAgain(resend))
        questions.askedAt = now
      default: break
      }
    }
  }

  /// Closes the topmost overlay.
  mutating func closeOverlay() -> [Effect] {
    guard let closed = overlays.popLast() else { return [] }
    // A question that comes to the top again has to be read first.
    if case .question = overlay { questions.askedAt = now }
    switch closed {
    case .question(.quit): return checkAgain()
    case .report(let report): return report.content.close(&self)
    case .welcome(let welcome):
      // Keep a pasted token when the user looks around first: the form uses it without saving it.
      guard !welcome.token.isEmpty else { return [] }
      form[.token] = EditBuffer(welcome.token)
      form.tokenSource = .typed
      return []
    case .list, .bigCode, .question: return []
    }
  }

  /// Closes all overlays.
  mutating func closeOverlays() -> [Effect] {
    var effects: [Effect] = []
    while !overlays.isEmpty { effects += closeOverlay() }
    return effects
  }

  /// Returns whether a row's details are open, visible or not.
  func showsDetails(of id: Int64) -> Bool { overlays.contains { $0.detailedID == id } }

  /// Returns the model with only the lowest `count` overlays, for painting them one after another.
  public func showing(overlays count: Int) -> Model {
    var model = self
    model.overlays = Array(overlays.prefix(count))
    return model
  }
}

extension Model.Overlay {
  /// The row whose outcome the overlay shows, if any.
  var row: SendRecord? {
    switch self {
    case .report(let report): report.content.row
    case .bigCode(let row): row
    case .question(.sendAgain(let resend)): resend.row
    case .list: list(HandoverList.self)?.row
    default: nil
    }
  }

  /// The ID of the row whose details the overlay shows, if any.
  var detailedID: Int64? { if case .report(let report) = self { report.content.row?.id } else { nil } }
}
