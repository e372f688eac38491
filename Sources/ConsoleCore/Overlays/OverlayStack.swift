internal import ConsoleData
internal import Foundation

/// What lies over the panes, and over one another. What is opened is laid on top, Esc takes the top away, and what lay
/// below is as it was.
extension Model {
  /// The one on top, which keys mean.
  ///
  /// Setting it replaces the top, or opens the first one. Setting nil closes the top without its effects: see
  /// `closeOverlay`.
  public internal(set) var overlay: Overlay? {
    get { overlays.last }
    set {
      if !overlays.isEmpty { overlays.removeLast() }
      if let newValue { overlays.append(newValue) }
    }
  }

  /// Lays something on top.
  mutating func open(_ overlay: Overlay) { overlays.append(overlay) }

  /// Changes whatever of them there are, wherever in the stack they lie.
  mutating func changeOverlays(_ change: (inout Overlay) -> Void) {
    for index in overlays.indices { change(&overlays[index]) }
  }

  /// Takes the top away.
  mutating func closeOverlay() -> [Effect] {
    guard let closed = overlays.popLast() else { return [] }
    // A question that comes to light again has to be read first.
    if case .question = overlay { questions.askedAt = now }
    switch closed {
    case .wire:
      wire = []
      return [.watchWire(false)]
    case .welcome(let welcome):
      // What was pasted is not lost by looking around: it waits in the form, used and not saved.
      guard !welcome.token.isEmpty else { return [] }
      form[.token] = EditBuffer(welcome.token)
      form.tokenSource = .typed
      return []
    case .finder, .details, .menu, .comparison, .statuses, .bigCode, .notices, .doctor, .settings, .question:
      return []
    }
  }

  /// Takes all of them away.
  mutating func closeOverlays() -> [Effect] {
    var effects: [Effect] = []
    while !overlays.isEmpty { effects += closeOverlay() }
    return effects
  }

  /// Whether the details of a row are open, in sight or not.
  func showsDetails(of id: Int64) -> Bool { overlays.contains { $0.detailedID == id } }

  /// The same model as it was before the overlays above one were opened, for painting one after the other.
  public func showing(overlays count: Int) -> Model {
    var model = self
    model.overlays = Array(overlays.prefix(count))
    return model
  }
}

extension Model.Overlay {
  /// The number of the row whose details it shows.
  var detailedID: Int64? { if case .details(let row, _) = self { row.id } else { nil } }

  /// Scrolls to a line, of which the last that can be on top is known; what does not scroll stays.
  mutating func scroll(to top: Int, last: Int) {
    switch self {
    case .details(let row, _): self = .details(row, scroll: top)
    case .comparison(let comparison, _): self = .comparison(comparison, scroll: top)
    case .notices: self = .notices(scroll: top)
    case .doctor(let findings, _): self = .doctor(findings, scroll: top)
    // It is scrolled back from its end.
    case .wire: self = .wire(scroll: last - top)
    case .finder, .menu, .statuses, .settings, .question, .bigCode, .welcome: break
    }
  }

  /// Chooses an entry of a list; what is no list stays.
  mutating func select(_ index: Int) {
    switch self {
    case .finder(var finder):
      finder.selected = index
      self = .finder(finder)
    case .menu(var menu):
      menu.selected = index
      self = .menu(menu)
    case .statuses(var browser):
      browser.selected = index
      self = .statuses(browser)
    case .settings(var pane):
      pane.selected = index
      self = .settings(pane)
    case .details, .comparison, .notices, .doctor, .wire, .question, .bigCode, .welcome: break
    }
  }
}
