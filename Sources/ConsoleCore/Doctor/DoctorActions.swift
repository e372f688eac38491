internal import AmootSMS
internal import ConsoleData
internal import Screen
internal import Wording

extension Action {
  static let runDoctor = Action("runDoctor") { model in
    model.open(.doctor(nil, scroll: 0))
    return [.runDoctor(try? Token(model.form.text(.token)), terminalName: model.terminalName ?? "")]
  }
}

extension Binding {
  static let doctor: [Binding] = [
    Binding(
      .runDoctor, [.named(.function(12))], ActionWords.runDoctor,
      .panesAndDetails, rank: 21)
  ]
}

extension Model {
  mutating func takeFindings(_ findings: [Finding]) {
    changeOverlays { overlay in
      if case .doctor(nil, let scroll) = overlay { overlay = .doctor(findings, scroll: scroll) }
    }
  }
}
