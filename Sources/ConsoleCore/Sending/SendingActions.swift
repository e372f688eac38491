internal import AmootSMS
internal import ConsoleData
internal import Screen

extension Action {
  static let send = Action("send") { $0.startSending() }
  static let cancel = Action(
    "cancel",
    unless: {
      $0.isSendingOrChecking ? nil : "Nothing is being sent. Ctrl-Q quits, Alt-C copies what is selected."
    }
  ) { $0.cancelSending() }
  static let copyCode = Action(
    "copyCode",
    unless: { model in
      guard let code = model.currentRow?.code else { return "The row has no code to copy." }
      return code.contains("•") ? "The code was not kept: the settings mask codes." : nil
    }
  ) { $0.copy($0.currentRow?.code, "the code") }
  static let bigCode = Action(
    "bigCode", unless: { $0.currentRow?.code == nil ? "The row has no code to show." : nil }
  ) { model in
    if let row = model.currentRow { model.open(.bigCode(row)) }
    return []
  }
}

extension Binding {
  static let sending: [Binding] = [
    Binding(.send, [.named(.enter)], "send", "Check the form and send", .form, rank: 1),
    Binding(
      .cancel, [.named(.escape), .control("c")], "cancel", "Cancel the newest send under way", .form, rank: 3),
    Binding(.cancel, [.control("c")], "cancel", "Cancel the chosen row's send", [.history], rank: 3),
    Binding(.copyCode, [.control("y")], "copy code", "Copy the code of the last send", .form, rank: 7),
    Binding(.copyCode, [.control("y")], "copy code", "Copy the code of the row", .rows, rank: 4),
    Binding(
      .bigCode, [.alt("l")], "large code", "Show the code in large digits", .panesAndDetails, rank: 24),
  ]
}

extension Model {
  /// Whether something is on its way, or about to be.
  var isSendingOrChecking: Bool { sending.isSending || sending.awaited != nil }

  func copy(_ text: String?, _ what: String) -> [Effect] {
    text.map { [.copy(VisibleText.escaped($0), what: "\(what) \(VisibleText.escaped($0, limit: 40))")] } ?? []
  }
}
