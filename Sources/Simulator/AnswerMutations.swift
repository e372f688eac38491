package import Foundation
internal import AmootSMS

/// Nearly valid answers: the samples with bytes flipped, cut, and doubled, and laced with what could fool a terminal
/// or a parser. The same seed gives the same answers.
package struct AnswerMutations {
  private let samples: [Data]
  private var generator: SeededGenerator

  /// The byte sequences to insert.
  private static let poison: [[UInt8]] = [
    Array("\u{1B}[31m".utf8), Array("\u{202E}".utf8), [0], [0xFF, 0xFE], [0xC3], Array("\\u0000".utf8),
    Array("\\ud800".utf8), Array("\"".utf8), Array("{".utf8), Array("[[[[".utf8), Array("}".utf8),
    Array("00".utf8), Array("1e999".utf8), Array("-".utf8), Array("null".utf8), Array("Status".utf8),
    Array("\"Data\":[]".utf8), Array("😀".utf8), [0xEF, 0xBB, 0xBF], Array("\u{1B}]52;c;eA==\u{7}".utf8),
  ]

  package init(samples: [Data], seed: UInt64) {
    self.samples = samples.isEmpty ? [Data("{}".utf8)] : samples
    generator = SeededGenerator(state: seed)
  }

  package mutating func next() -> Data {
    var bytes = [UInt8](samples[index(samples.count)].prefix(4_096))
    for _ in 0...index(6) {
      let place = index(bytes.count + 1)
      switch index(6) {
      case 0: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
      case 1: bytes.removeSubrange(place...)
      case 2: bytes.insert(contentsOf: Self.poison[index(Self.poison.count)], at: place)
      case 3: if place < bytes.count { bytes.remove(at: place) }
      case 4: bytes.insert(contentsOf: bytes[place...].prefix(index(64)), at: place)
      default: bytes.insert(contentsOf: samples[index(samples.count)].prefix(200), at: place)
      }
    }
    return Data(bytes)
  }

  private mutating func index(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &generator) }
}
