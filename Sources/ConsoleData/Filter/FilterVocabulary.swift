internal import AmootSMS
internal import Foundation
internal import ConsoleWording
internal import Wording

/// The words of a filter that mean something without a name before them.
public enum FilterVocabulary {
  /// Returns what a word means by itself; nil for a word that is to be searched for.
  static func term(_ word: String, now: Date) -> HistoryFilter.Term? {
    let folded = fold(word)
    if let state = states[folded] { return .outcome(state) }
    if FilterWords.failedNames.contains(where: { fold($0) == folded }) { return .failed(now: now) }
    if let stage = FilterWords.arrivedNames.contains(folded) ? .delivered : stages[folded] {
      return .delivery(stage, now: now)
    }
    if let days = FilterDays.days(word, now: now) { return .days(days) }
    if let status = status(word) { return .statusCode(status) }
    return StatusTable.entries.first { $0.title.lowercased() == folded }.map {
      .statusTitle($0.title.lowercased())
    }
  }

  /// Whether a text is the whole name of an outcome.
  static func isOutcome(_ text: String) -> Bool { states[fold(text)] != nil }

  /// Returns the status that a negative number is the code of; nil for any other text. Positive codes look like any number.
  static func status(_ word: String) -> Int? {
    guard let code = Int(Digits.ascii(word).replacing("−", with: "-")), code < 0 else { return nil }
    return StatusTable.entries.contains { $0.code == code } ? code : nil
  }

  /// Returns the state that a word begins the name of, in either language; nil if that is none, or several.
  static func state(beginning word: String) -> SendRecord.State? {
    let wanted = fold(word)
    let found = SendRecord.State.allCases.filter { state in
      // In Persian also as an adjective, such as ردشده for رد شد.
      let persian = fold(state.phrase.text(in: .persian))
      return fold(state.rawValue).hasPrefix(wanted) || persian.hasPrefix(wanted) || wanted.hasPrefix(persian)
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Returns the stage of delivery that a word begins the name of; nil if that is none, or several.
  static func stage(beginning word: String) -> DeliveryStage? {
    let wanted = fold(word)
    let found = DeliveryStage.allCases.filter {
      $0.name.hasPrefix(wanted) || fold($0.facts.words.text(in: .persian)).hasPrefix(wanted)
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Words to offer while one is being typed.
  public static let offered =
    ["today", "yesterday", "lastweek", "thisweek"] + FilterWords.failedNames.prefix(1)
    + SendRecord.State.allCases.map { fold($0.rawValue) } + stagesByName.keys.sorted()

  private static let states: [String: SendRecord.State] = {
    var states: [String: SendRecord.State] = [:]
    for state in SendRecord.State.allCases {
      let persian = fold(state.phrase.text(in: .persian))
      // پذیرفته شد is also پذیرفته شده.
      for name in [state.rawValue, persian, persian + "ه"] { states[fold(name)] = state }
    }
    return states
  }()

  /// The stages whose names are not those of outcomes, or of failures of any kind.
  private static let stagesByName = Dictionary(
    uniqueKeysWithValues: DeliveryStage.allCases.filter { ![.failed, .unknown].contains($0) }
      .map { ($0.name, $0) })

  private static let stages = stagesByName.merging(
    DeliveryStage.allCases.map { (fold($0.facts.words.text(in: .persian)), $0) }
  ) { first, _ in first }

  static func fold(_ text: String) -> String { Folding.folded(text).filter { !$0.isWhitespace } }
}
