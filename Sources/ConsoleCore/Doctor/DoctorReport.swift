internal import AmootSMS
public import ConsoleData
internal import TextLayout
internal import ConsoleWording
public import Wording

/// The doctor's findings.
public struct DoctorReport: ReportContent {
  /// `nil` while the doctor runs.
  var findings: [Finding]?

  public func title(_ model: Model) -> Phrase { DoctorWords.title }
  public func spokenTitle(_ model: Model) -> Phrase { NarrationWords.doctor }

  public func lines(_ model: Model, width: Int) -> [DetailLine] {
    guard let findings else { return [DetailLine(text: model.text(DoctorWords.looking))] }
    var lines: [DetailLine] = []
    for finding in findings {
      lines.append(
        DetailLine(
          key: model.signed(model.signs.of(finding.verdict), model.text(finding.name)),
          text: model.text(finding.detail),
          tone: finding.verdict == .skipped ? .faint : .plain))
      if let remedy = finding.remedy {
        lines.append(
          DetailLine(
            key: " ", text: model.signed(model.onward, model.text(remedy)), tone: .init(finding.verdict)))
      }
    }
    let bad = findings.count { $0.verdict == .bad }
    let warnings = findings.count { $0.verdict == .warning }
    let words =
      bad + warnings == 0
      ? DoctorWords.nothingInTheWay : DoctorWords.summary(bad: bad, warnings: warnings)
    return [
      DetailLine(text: model.text(words), tone: bad > 0 ? .bad : warnings > 0 ? .warning : .good), .empty,
    ]
      + lines
  }

  public func masked(_ veil: Veil) -> DoctorReport? {
    DoctorReport(
      findings: findings?.map { finding in
        var finding = finding
        finding.detail = finding.detail.map { veil.notice($0) }
        finding.remedy = finding.remedy?.map { veil.notice($0) }
        return finding
      })
  }
}

extension DetailLine.Tone {
  public init(_ verdict: Finding.Verdict) {
    self =
      switch verdict {
      case .good: .good
      case .warning: .warning
      case .bad: .bad
      case .skipped: .faint
      }
  }

  public init(_ kind: Notice.Kind) {
    self =
      switch kind {
      case .info: .plain
      case .good: .good
      case .bad: .bad
      }
  }
}
