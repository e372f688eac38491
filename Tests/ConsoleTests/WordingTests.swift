import AmootSMS
import ConsoleData
import ConsoleView
import Foundation
import Screen
import Testing
import Wording

@testable import ConsoleCore

/// Checks that sentences live in one module and name keys as the table has them.
@Suite("Wording")
struct WordingTests {
  /// A string literal in a source file, with `·` in place of each interpolation.
  private struct Literal {
    let text: String
    let place: String
  }

  private static func literals(in folder: String = "") throws -> [Literal] {
    try SourceFile.all(in: folder).flatMap { file in
      SourceScanner(file.text).literals.map { Literal(text: $0.text, place: "\(file.name):\($0.line)") }
    }
  }

  // MARK: No sentence elsewhere

  /// Returns whether a literal of several words is not one of the program's sentences.
  private static func isForMachines(_ literal: Literal) -> Bool {
    let folders = [
      // The benchmark, the build, and other programs' output.
      "amoot-bench/", "BuildFacts/", "CurlTransport/CurlFailure.swift", "CurlTransport/CurlTransfer.swift",
      "CurlTransport/CertificateReading.swift",
      // Names from HTTP's registry, and data of the demo's account and service.
      "AmootSMS/Answers/SendOutcome.swift", "Simulator/SimulatedService.swift",
      "HistoryStore/HistoryStore+Generate",
      "amoot-otp/Console/PlayedConsole.swift",
      // Code in other languages, and SVG.
      "AmootSMS/ReadyCalls/", "Screen/Screen+SVG.swift", "amoot-otp/Completion/CompletionScript.swift",
      "amoot-otp/Manual/",
    ]
    if folders.contains(where: { literal.place.hasPrefix($0) }) { return true }
    let words = [
      "Home End", "amoot-otp doctor", "SQLite format 3", "7 codes removed", "Login code", "Plain test",
      "Test from {profile}",
    ]
    if words.contains(where: { literal.text.contains($0) }) { return true }
    // A list of words that gateways use.
    if literal.place.hasPrefix("AmootSMS/Answers/AnswerEvidence") { return true }
    let sql = #/^\s*(SELECT|INSERT|UPDATE|DELETE|DROP|CREATE|ALTER|PRAGMA|send|sendWords)/#
    return literal.place.hasPrefix("HistoryStore/")
      && (literal.text.firstMatch(of: sql) != nil || literal.text.hasPrefix("\n"))
  }

  @Test("no sentence stands outside the module of words")
  func noSentenceElsewhere() throws {
    // Two words, or a word beside a value.
    let sentence = #/[A-Za-z]{2,} [A-Za-z]{2,}|(?:^|[\s^])[a-z]{3,} ·|· [a-z]{3,}/#
    let strays = try Self.literals().filter { literal in
      !literal.place.hasPrefix("Wording/") && !literal.place.hasPrefix("ConsoleWording/")
        && literal.text.contains(sentence)
        && !Self.isForMachines(literal)
    }
    #expect(strays.isEmpty, "\(strays.map { "\($0.place): \($0.text)" }.joined(separator: "\n"))")
  }

  @Test("no word stands in the picture by itself")
  func noWordInPictures() throws {
    let known = ["amoot-otp", "public", "now", "GSM 7-bit", "Unicode", "code", "×"]
    let strays = try Self.literals(in: "ConsoleView").filter { literal in
      literal.text.contains(#/[A-Za-z]{3,}/#) && !known.contains(literal.text)
    }
    #expect(strays.isEmpty, "\(strays.map { "\($0.place): \($0.text)" }.joined(separator: "\n"))")
  }

  // MARK: Keys

  @Test("no sentence names a key that the table may give to another action")
  func noKeyInSentences() throws {
    // Editing keys cannot be reassigned, and two sentences say how a key is written.
    let fixed = ["Ctrl-← Ctrl-→", "Alt-U, Alt-R", "not one of F1 to F12", "such as F3", "F1 to F12, Ctrl-G"]
    let strays = try (Self.literals(in: "Wording") + Self.literals(in: "ConsoleWording")).filter { literal in
      literal.text.contains(#/\bF[0-9]+\b|\^[A-Z]\b|Ctrl-|Alt-/#)
        && !fixed.contains { literal.text.contains($0) }
    }
    #expect(strays.isEmpty, "\(strays.map { "\($0.place): \($0.text)" }.joined(separator: "\n"))")
  }

  /// Returns every sentence available without a network: everything painted and narrated in every place, and why each
  /// action can do nothing there.
  private static func sentences(_ keys: KeyTable) throws -> String {
    let request = SendOTPRequest(
      mobile: try MobileNumber("9120000000"), text: try MessageText("hello"),
      lineNumber: try LineNumber("public"), codeLength: try CodeLength(5))
    let overlays: [Model.Overlay?] =
      [nil] + Model.Overlay.samples + [
        .question(
          .guarded(
            [request], try ConsoleHarness().sender("good-token-1"), batch: nil,
            reasons: [GuardReason(mobile: "9120000000", reason: .always)]))
      ]
    var all = ""
    let (filled, empty) = (GoldenTests.filled(140, 40).model, ConsoleHarness(width: 140, height: 40).model)
    let before = ConsoleHarness().model
    for overlay in overlays {
      for start in [filled, empty] {
        for focus in [
          Model.Focus.history, .field(.message), .field(.token), .field(.lineNumber), .sendButton,
        ] {
          for isPrivate in [true, false] {
            var model = start
            model.keys = keys
            model.focus = focus
            model.isPrivacyOn = isPrivate
            if let overlay { model.overlays = [overlay] }
            let narration = Narration(model, after: before)
            all +=
              render(model).text + "\n" + narration.lines.joined(separator: "\n") + narration.current + "\n"
            for action in Action.all {
              all += model.unavailabilityReason(action).map { model.text($0) + "\n" } ?? ""
              // What the action says when it is performed.
              var done = model
              _ = done.perform(action)
              all += done.notices.past.map { done.text($0.text) + "\n" }.joined()
            }
          }
        }
      }
    }
    return all
  }

  @Test("a remapped key is named everywhere, and the old one nowhere")
  func remapped() throws {
    let standard = KeyTable.standard
    let taken = Set(standard.bindings.flatMap(\.keys).map(KeyTable.text))
    let free = "ghijklmnopqstvwxyz0123456789".map { "Alt-\($0.uppercased())" }.filter { !taken.contains($0) }
    // The keys of each action that mean nothing else anywhere and can be found in a text as words of their own.
    var left = Action.all.filter(\.canBeRemapped).compactMap {
      action -> (action: Action, old: Set<String>)? in
      let own = Set(standard.bindings.filter { $0.action == action }.flatMap(\.keys).map(KeyTable.text))
      let others = Set(standard.bindings.filter { $0.action != action }.flatMap(\.keys).map(KeyTable.text))
      let old = own.subtracting(others).filter { $0.contains(#/^(F[0-9]+|\^[A-Z]|Alt-[A-Z])$/#) }
      return old.isEmpty ? nil : (action, old)
    }
    #expect(left.count >= 12 && free.count >= 4)
    // Remap as many actions at a time as there are free keys.
    while !left.isEmpty {
      let batch = left.prefix(free.count)
      left = Array(left.dropFirst(free.count))
      let table = KeyTable(
        custom: Dictionary(zip(batch, free).map { ($0.action.name, [$1]) }) { first, _ in first })
      try #require(table.problems.isEmpty, "\(table.problems.map(\.english))")
      var lines: [Substring: Substring] = [:]
      for line in Set(try Self.sentences(table).split(separator: "\n")) {
        func isPlain(_ character: Character) -> Bool {
          character.isASCII && (character.isLetter || character.isNumber)
        }
        for word in line.split(whereSeparator: { !isPlain($0) && !"^-".contains($0) }) {
          // Alt-Q, and F5 of F5-F8.
          let ends = word.indices.filter { !isPlain(word[$0]) } + [word.endIndex]
          for end in ends { lines[word[..<end]] = line }
        }
      }
      for (action, old) in batch {
        for key in old {
          let line = lines[key[...]]
          #expect(line == nil, "\(action.name): \(key) in: \(line ?? "")")
        }
      }
    }
  }
}

/// Finds the string literals in Swift source, except in comments, raw literals, and regular expressions.
private struct SourceScanner {
  private(set) var literals: [(text: String, line: Int)] = []
  private let source: [Character]
  private var index = 0
  private var line = 1

  init(_ text: String) {
    source = Array(text)
    while index < source.count { step() }
  }

  private func starts(_ text: String) -> Bool {
    source[index] == text.first && source[index...].prefix(text.count).elementsEqual(text)
  }

  private mutating func advance(_ count: Int = 1) {
    for character in source[index..<min(source.count, index + count)] where character == "\n" { line += 1 }
    index += count
  }

  private mutating func skip(past end: String) {
    while index < source.count, !starts(end) { advance() }
    advance(end.count)
  }

  private mutating func step() {
    if starts("//") {
      skip(past: "\n")
    } else if starts("/*") {
      skip(past: "*/")
    } else if starts("#/") {
      advance(2)
      skip(past: "/#")
    } else if starts("#\"") {
      advance(2)
      skip(past: "\"#")
    } else if source[index] == "\"" {
      let start = line
      let text = literal()
      literals.append((text, start))
    } else {
      advance()
    }
  }

  private mutating func literal() -> String {
    let quote = starts("\"\"\"") ? "\"\"\"" : "\""
    advance(quote.count)
    var text = ""
    while index < source.count, !starts(quote) {
      if starts("\\(") {
        advance(2)
        var depth = 1
        while index < source.count, depth > 0 {
          if source[index] == "\"" {
            _ = literal()
            continue
          }
          depth += source[index] == "(" ? 1 : source[index] == ")" ? -1 : 0
          advance()
        }
        text += "·"
      } else if source[index] == "\\" {
        text += String(source[index..<min(source.count, index + 2)])
        advance(2)
      } else {
        text.append(source[index])
        advance()
      }
    }
    advance(quote.count)
    return text
  }
}
