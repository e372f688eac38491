internal import AmootSMS
internal import ConsoleData
internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  public static let send = Action("send") { $0.startSending() }
  static let cancel = Action(
    "cancel",
    disabledReason: {
      if $0.isSendingOrChecking { return nil }
      return $0.focus == .history
        ? SendingWords.rowIsNotSending
        : SendingWords.nothingSending(quit: $0.keys.text(.quit), copy: $0.keys.text(.copyText))
    }
  ) { $0.cancelSending() }
  static let stopBatch = Action(
    "stopBatch", isListed: false,
    disabledReason: { $0.sending.pausedBatch == nil ? $0.unavailabilityReason(.cancel) : nil }
  ) { $0.stopBatch() }
  static let pauseBatch = Action(
    "pauseBatch", disabledReason: { $0.sending.newestBatch == nil ? SendingWords.noBatch : nil }
  ) { $0.pauseBatch() }
  static let showBatch = Action(
    "showBatch",
    disabledReason: {
      $0.currentRow?.batch == nil ? $0.rowDisabledReason ?? RecipientWords.notInBatch : nil
    }
  ) { model in
    guard let batch = model.currentRow?.batch else { return [] }
    return model.filterHistory(by: "batch:\(batch)")
  }
  static let resumeBatch = Action("resumeBatch", disabledReason: \.resumeDisabledReason) { model in
    guard let row = model.currentRow else { return [] }
    let id = model.nextRequestID()
    model.form.awaitedRecipients = id
    model.form.batchAskedAt = model.lastKeyAt
    return [.sending(.readBatch(id: id, row))]
  }
  static let copyCode = Action(
    "copyCode",
    disabledReason: { model in
      if model.offersBatchCodes { return nil }
      if model.context == .report, !model.showsBigCode { return SendingWords.noCode }
      guard let code = model.currentRow?.code else { return SendingWords.noCode }
      return code.contains("•") ? SendingWords.codeNotKept : nil
    }
  ) { model in
    if model.offersBatchCodes {
      model.open(Menu.codes(model.sending.batchCodes))
      return []
    }
    return model.copy(model.currentRow?.code, SendingWords.code)
  }
  static let bigCode = Action(
    "bigCode", disabledReason: { $0.rowWithCode == nil ? SendingWords.noBigCode : nil }
  ) { model in
    if let row = model.rowWithCode { model.open(.bigCode(row)) }
    return []
  }
}

extension Binding {
  static let sending: [Binding] = [
    Binding(.send, [.named(.enter)], ActionWords.send, .form, rank: 1),
    Binding(
      .cancel, [.named(.escape)], ActionWords.cancel, .form, rank: 3),
    Binding(.stopBatch, [.control("c")], ActionWords.stopBatch, .form),
    Binding(.cancel, [.control("c")], ActionWords.cancelRow, [.history], rank: 3),
    Binding(.copyCode, [.control("y")], ActionWords.copyCode, .form, rank: 7),
    Binding(.copyCode, [.control("y")], ActionWords.copyRowCode, .rows.union([.report]), rank: 4),
    Binding(
      .bigCode, [.alt("l")], ActionWords.bigCode, .panesAndDetails, rank: 24),
    Binding(.pauseBatch, [.alt("w")], ActionWords.pauseBatch, .panesAndDetails),
    Binding(.showBatch, [.character("b")], ActionWords.showBatch, .rows),
    Binding(.resumeBatch, [.character("B")], ActionWords.resumeBatch, .rows),
  ]
}

extension Model {
  /// The row whose code is shown in large digits: the one that keys act on or, in the form, where that has none, such as
  /// after a refusal, the newest that has one.
  var rowWithCode: SendRecord? {
    if let row = currentRow, row.code != nil { return row }
    guard overlay == nil, !isInHistory else { return nil }
    return (history.local + history.rows + (sending.lastWithCode.map { [$0] } ?? [])).filter {
      $0.code != nil
    }.max { $0.startedAt < $1.startedAt }
  }

  /// Whether "the code" may be any of those of the batch that has just ended.
  fileprivate var offersBatchCodes: Bool { overlay == nil && !isInHistory && sending.batchCodes.count > 1 }

  fileprivate var showsBigCode: Bool { if case .bigCode = overlay { true } else { false } }

  /// Whether a send is under way or about to start.
  var isSendingOrChecking: Bool { sending.isSending || sending.awaited != nil }

  /// Copies a text, if there is one.
  ///
  /// - Parameter what: Names the text in a sentence.
  func copy(_ text: String?, _ what: (String) -> Phrase) -> [Effect] {
    text.map { [.terminal(.copy(VisibleText.escaped($0), what: what(VisibleText.escaped($0, limit: 40))))] }
      ?? []
  }
}

extension Menu {
  /// Returns the menu of a batch's codes: all of them, or one.
  static func codes(_ rows: [SendRecord]) -> Menu {
    let all = Item(
      label: SendingWords.allCodes(rows.count), remark: SendingWords.oneALine, choice: .codes(rows))
    let pairs = Item(
      label: SendingWords.numbersAndCodes, remark: SendingWords.pairs, choice: .numbersAndCodes(rows))
    return Menu(
      title: SendingWords.codesTitle,
      items: [all]
        + rows.map { row in
          Item(
            label: .verbatim(RowText.mobile(row.mobile)),
            remark: .verbatim(VisibleText.escaped(row.code ?? "", limit: 40)), choice: .codes([row]))
        } + [pairs])
  }
}
