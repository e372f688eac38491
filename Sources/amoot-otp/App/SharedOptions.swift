internal import AmootSMS
internal import ArgumentParser
internal import ConsoleData
internal import ConsoleWording
internal import Wording

/// The profile option of commands that work with one.
struct ProfileOption: ParsableArguments {
  @Option(help: UsageWords.profile.help, completion: Completions.profiles)
  var profile: String?
}

/// The order of a list of rows.
struct SortOption: ParsableArguments {
  @Option(
    help: UsageWords.sort(HistoryOrder.allCases.map(\.rawValue).joined(separator: ", ")).help,
    completion: .list(HistoryOrder.allCases.map(\.rawValue)))
  var sort: String?
  @Flag(help: UsageWords.slowest.help)
  var slowest = false

  func validate() throws {
    let names = HistoryOrder.allCases.map(\.rawValue)
    if let sort, !names.contains(sort.lowercased()) {
      throw ValidationError(
        CommandWords.badSort(VisibleText.escaped(sort, limit: 40), names.joined(separator: ", ")).text)
    }
    if slowest, let sort, sort.lowercased() != HistoryOrder.slowest.rawValue {
      throw ValidationError(CommandWords.twoSorts.text)
    }
  }

  var order: HistoryOrder {
    if slowest { return .slowest }
    return sort.flatMap { HistoryOrder(rawValue: $0.lowercased()) } ?? .newest
  }
}

/// The flag for output that programs can read.
struct JSONFlag: ParsableArguments {
  @Flag(help: UsageWords.json.help)
  var json = false
}
