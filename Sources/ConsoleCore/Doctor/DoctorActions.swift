internal import AmootSMS
internal import ConsoleData
internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  static let runDoctor = Action("runDoctor") { model in
    model.open(DoctorReport())
    let id = model.nextRequestID()
    model.doctorRun = id
    return [
      .runDoctor(
        id: id, model.profile,
        model.profile.misspeltKeys.isEmpty ? try? Token(model.form.text(.token)) : nil,
        model.settings.preferences.limits,
        terminalName: model.terminalName ?? "")
    ]
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
  mutating func takeFindings(_ id: Int, _ findings: [Finding]) {
    guard doctorRun == id else { return }
    doctorRun = nil
    changeReports(DoctorReport.self) { $0.findings = $0.findings ?? findings }
  }
}
