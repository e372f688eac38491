internal import AmootSMS
internal import ConsoleData
internal import Foundation
internal import ConsoleWording
internal import Wording

/// What was asked about single rows, for their diagnosis.
public struct DiagnosisState: Sendable, Equatable {
  /// What the service said about a row.
  struct Finding: Sendable, Equatable {
    let row: SendRecord
    /// Whether its number has opted out of its line.
    var hasOptedOut: Bool?
    /// What the provider lists for it.
    var listed: ListedMessage?
  }

  /// What was told, the latest last.
  private(set) var findings: [Finding] = []
  /// The rows that are being asked about, by the number of the question.
  var awaited: [Int: SendRecord] = [:]

  /// The most rows that findings are kept of.
  private static let capacity = 100

  public init() {}

  /// Returns what was told about a row; another one that took its number is not it.
  func finding(_ row: SendRecord) -> Finding {
    findings.last { $0.row.isSameSend(as: row) } ?? Finding(row: row)
  }

  mutating func change(_ row: SendRecord, _ change: (inout Finding) -> Void) {
    var found = finding(row)
    change(&found)
    findings.removeAll { $0.row.isSameSend(as: row) }
    findings = findings.suffix(Self.capacity - 1) + [found]
  }
}

extension Model {
  /// Returns the diagnosis of a row; nil for one that is being sent.
  func diagnosis(of row: SendRecord) -> Diagnosis? {
    var facts = DiagnosisFacts(
      row, now: now, surroundings: details.loaded[row.id]?.surroundings ?? RowSurroundings(),
      names: DiagnosisFacts.Names(
        // Only keys that would do something for this row.
        askForDelivery: deliveryDisabledReason(row) == nil ? keys.text(.askForDelivery) : nil,
        askOptOut: optOutDisabledReason(row) == nil ? keys.text(.askOptOut) : nil,
        look: lookDisabledReason(row) == nil ? keys.text(.lookForMessage) : nil,
        credit: isInForce(row) ? keys.text(.refreshAccount) : nil,
        doctor: isInForce(row) ? keys.text(.runDoctor) : nil, ticket: keys.text(.ticket)))
    if isInForce(row), let account = accountStatus {
      facts.credit = account.credit
      facts.price = account.prices.values.flatMap { [$0.persian, $0.english].compactMap(\.self) }.min()
    }
    facts.lifetime = expiry(of: row).map { $0.timeIntervalSince(row.due) }
    let finding = diagnosis.finding(row)
    facts.hasOptedOut = finding.hasOptedOut
    facts.listed = finding.listed
    let odd: [AnswerDeviation] = [.codeMasked, .codePadded]
    facts.isCodeOdd = details.loaded[row.id]?.deviations.contains { odd.contains($0) } ?? false
    return Diagnosis(facts)
  }

  /// Why a row cannot be asked about further; nil if it can.
  fileprivate func askingDisabledReason(_ row: SendRecord) -> Phrase? {
    if row.isSending { return HistoryWords.stillSending }
    if diagnosis.awaited.values.contains(where: { $0.isSameSend(as: row) }) { return DiagnosisWords.isAsking }
    guard asker(of: row) == nil else { return nil }
    return TrackingWords.otherAccount(
      VisibleText.escaped(row.profile, limit: 40),
      VisibleText.escaped(row.destination?.authority ?? "?", limit: 80))
  }

  func optOutDisabledReason(_ row: SendRecord) -> Phrase? {
    row.state == .notSent ? TrackingWords.neverLeft(row.state.phrase) : askingDisabledReason(row)
  }

  func lookDisabledReason(_ row: SendRecord) -> Phrase? {
    guard row.state == .unknown || row.isSending else { return DiagnosisWords.onlyUnknown }
    let isUnwritten = sending.unwritten.contains { $0.isSameSend(as: row) }
    return isUnwritten ? DiagnosisWords.notWrittenYet : askingDisabledReason(row)
  }

  mutating func askOptOut(of row: SendRecord) -> [Effect] {
    guard let sender = asker(of: row) else { return [] }
    let id = nextRequestID()
    diagnosis.awaited[id] = row
    notify(.info, DiagnosisWords.askingOptOut(RowText.mobile(row.mobile)))
    return [.diagnosis(.askOptOut(id: id, row, sender))]
  }

  mutating func look(for row: SendRecord) -> [Effect] {
    guard let sender = asker(of: row) else { return [] }
    let id = nextRequestID()
    diagnosis.awaited[id] = row
    notify(.info, DiagnosisWords.looking(RowText.mobile(row.mobile)))
    let local = (history.local + sending.unwritten).filter { !$0.isSameSend(as: row) }
    return [.diagnosis(.look(id: id, row, sender, local))]
  }

  mutating func update(_ message: Message.Diagnosis) -> [Effect] {
    switch message {
    case .optOutTold(let id, let hasOptedOut):
      guard let row = diagnosis.awaited.removeValue(forKey: id) else { return [] }
      let (mobile, line) = (RowText.mobile(row.mobile), VisibleText.escaped(row.line, limit: 40))
      guard let hasOptedOut else {
        notify(.bad, DiagnosisWords.optOutNotTold(mobile, DiagnosisWords.numberNotMentioned))
        return []
      }
      diagnosis.change(row) { $0.hasOptedOut = hasOptedOut }
      notify(
        hasOptedOut ? .bad : .good,
        hasOptedOut
          ? DiagnosisWords.hasOptedOut(mobile, line: line) : DiagnosisWords.hasNotOptedOut(mobile, line: line)
      )
      return []
    case .optOutFailed(let id, let problem):
      guard let row = diagnosis.awaited.removeValue(forKey: id) else { return [] }
      notify(.bad, DiagnosisWords.optOutNotTold(RowText.mobile(row.mobile), problem.phrase))
      return []
    case .lookFailed(let id, let problem):
      guard let row = diagnosis.awaited.removeValue(forKey: id) else { return [] }
      notify(.bad, DiagnosisWords.lookedInVain(RowText.mobile(row.mobile), problem.phrase))
      return []
    case .lookNotKept(let id, let count, let problem):
      guard let row = diagnosis.awaited.removeValue(forKey: id) else { return [] }
      notify(.bad, DiagnosisWords.listedButNotKept(RowText.mobile(row.mobile), count, problem))
      return []
    case .looked(let id, let listed):
      guard let row = diagnosis.awaited.removeValue(forKey: id) else { return [] }
      diagnosis.change(row) { $0.listed = listed }
      let mobile = RowText.mobile(row.mobile)
      guard case .taken(let found) = listed else {
        notify(.info, DiagnosisWords.lookedInVain(mobile, listed.phrase))
        return listed == .settled ? reload() : []
      }
      changeRow(found) { known in
        (known.state, known.messageID, known.reason) = (found.state, found.messageID, found.reason)
        known.delivery = found.delivery
      }
      notify(
        .good,
        DiagnosisWords.listed(mobile, messageID: VisibleText.escaped(found.messageID ?? "", limit: 40)))
      watchDelivery(of: found)
      return (history.filter.isEmpty ? [] : reload()) + refreshDelivery(of: found)
    }
  }
}

extension ListedMessage {
  /// What the list tells, as part of a sentence.
  var phrase: Phrase {
    switch self {
    case .taken: .empty
    case .none: DiagnosisWords.notListed
    case .several(let count): DiagnosisWords.severalListed(count)
    case .disputed: DiagnosisWords.disputed
    case .settled: DiagnosisWords.settled
    }
  }
}
