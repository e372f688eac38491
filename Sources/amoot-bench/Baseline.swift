internal import Foundation
internal import Synchronization

/// What one run measured: ours, another's, and how they compare.
struct Measure: Sendable {
  let name: String
  /// The program that did the same work in the same run.
  let other: String
  let ratio: Double

  var id: String { "\(name) / \(other)" }
}

/// All that has been measured in this run.
enum Measured {
  private static let all = Mutex<[Measure]>([])

  static func add(_ measure: Measure) { all.withLock { $0.append(measure) } }

  /// Returns what has been measured, and forgets it.
  static func take() -> [Measure] {
    all.withLock { measures in
      defer { measures = [] }
      return measures
    }
  }
}

/// The ratios that the repository keeps, so that a change can be compared with what was there before it. Ratios, since times
/// say more about a machine than about the program.
struct Baseline: Codable {
  /// The lowest and the highest of a few runs, which shows how noisy a measure is.
  struct Range: Codable {
    var lowest: Double
    var highest: Double
  }

  /// By the measure and the program that it is compared with.
  var ratios: [String: Range] = [:]

  static let path = "assets/benchmark.json"
  /// How much worse than the worst known run is more than noise.
  static let tolerance = 1.1

  mutating func add(_ measures: [Measure]) {
    for measure in measures where measure.ratio.isFinite {
      // To the digits that mean something.
      let ratio = (measure.ratio * 1_000).rounded() / 1_000
      let known = ratios[measure.id] ?? Range(lowest: ratio, highest: ratio)
      ratios[measure.id] = Range(lowest: min(known.lowest, ratio), highest: max(known.highest, ratio))
    }
  }

  /// Returns the measures that are worse than the worst known run by more than noise. A ratio that is not a number counts as
  /// worse, because the measurement failed.
  func worse(_ measures: [Measure]) -> [Measure] {
    measures.filter { measure in
      ratios[measure.id].map { !(measure.ratio <= $0.highest * Baseline.tolerance) } ?? false
    }
  }

  static func read() throws -> Baseline {
    try JSONDecoder().decode(Baseline.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  func write() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var data = try encoder.encode(self)
    data.append(0x0A)
    try data.write(to: URL(fileURLWithPath: Baseline.path))
  }
}
