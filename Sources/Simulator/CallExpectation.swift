internal import AmootSMS
internal import ConsoleWording
internal import Foundation
public import Wording

/// A call that a test of some program expects it to make: a method, and what must be in the call.
///
/// Written as `SendOTP mobile=09120000000 token=header "SMSMessageText=کد شما"`. Names are those of the method's parameters,
/// in any case, and three of the simulator's own: `token` (`header`, `query`, `body` or `none`), `verb` (`POST` or `GET`) and
/// `answer` (such as `Success`). A `*` is any value that is not empty.
public struct CallExpectation: Sendable, Equatable {
  public struct Failure: Error, PhraseConvertible {
    public let phrase: Phrase
  }

  /// The line as it was written.
  public let text: String
  let method: ServiceMethodName
  private let wanted: [Wanted]

  private struct Wanted: Sendable, Equatable {
    let name: String
    let value: String
  }

  /// The values of the simulator's own names, where they are few.
  private static let choices = ["token": ["header", "query", "body", "none"], "verb": ["post", "get"]]

  /// The names that are not parameters.
  private static let own = ["token", "verb", "answer"]

  public init(parsing line: String) throws(Failure) {
    let words = Self.words(of: line)
    guard let name = words.first,
      let method = ServiceMethodName.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() })
    else {
      throw Failure(
        phrase: SimulatorWords.noSuchMethod(
          VisibleText.escaped(words.first ?? "", limit: 40),
          methods: ServiceMethodName.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    var wanted: [Wanted] = []
    for word in words.dropFirst() {
      let shown = VisibleText.escaped(word, limit: 40)
      guard let equals = word.firstIndex(of: "="), equals > word.startIndex else {
        throw Failure(phrase: SimulatorWords.notNameAndValue(shown))
      }
      let name = String(word[..<equals])
      let known = method.parameterNames + Self.own
      guard let known = known.first(where: { $0.lowercased() == name.lowercased() }) else {
        throw Failure(
          phrase: SimulatorWords.noSuchName(
            VisibleText.escaped(name, limit: 40), of: method.rawValue, names: known.joined(separator: ", ")))
      }
      let value = String(word[word.index(after: equals)...])
      if let choices = Self.choices[known], value != "*", !choices.contains(value.lowercased()) {
        throw Failure(
          phrase: SimulatorWords.badValue(
            known, VisibleText.escaped(value, limit: 40), choices.joined(separator: ", ")))
      }
      wanted.append(Wanted(name: known, value: value))
    }
    (text, self.method, self.wanted) = (line, method, wanted)
  }

  /// Reads expectations, one a line; empty lines and those that begin with `#` are left out.
  public static func all(in text: String) throws(Failure) -> [CallExpectation] {
    var expectations: [CallExpectation] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.trimmingCharacters(in: .whitespaces)
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      expectations.append(try CallExpectation(parsing: line))
    }
    guard !expectations.isEmpty else { throw Failure(phrase: SimulatorWords.nothingExpected) }
    return expectations
  }

  /// Whether a call is to the method.
  public func isAbout(_ call: SimulatorCall) -> Bool {
    call.path.split(separator: "/").last?.lowercased() == method.rawValue.lowercased()
  }

  /// Returns what is different in a call from what was expected; none if nothing is.
  public func differences(from call: SimulatorCall) -> [Phrase] {
    wanted.compactMap { wanted in
      let received: String? =
        switch wanted.name {
        case "token": call.tokenPlace
        case "verb": call.method
        case "answer": call.answer.text(in: .english)
        default: call.parameters.first { $0.name.lowercased() == wanted.name.lowercased() }?.value
        }
      let isSame =
        switch wanted.name {
        // Its title, its code, or both.
        case "answer":
          received.map { answer in
            let (answer, wanted) = (answer.lowercased(), wanted.value.lowercased())
            return answer == wanted || answer.split(separator: " ").contains { $0 == wanted }
          } == true
        // However it is written.
        case "Mobile":
          received == wanted.value
            || received.flatMap { try? MobileNumber($0) }.map { $0 == (try? MobileNumber(wanted.value)) }
              == true
        case "token", "verb": received?.lowercased() == wanted.value.lowercased()
        default: received == wanted.value
        }
      guard !(isSame || wanted.value == "*" && received?.isEmpty == false) else { return nil }
      let expected = VisibleText.escaped(wanted.value, limit: 200)
      return received.map {
        SimulatorWords.difference(
          wanted.name, expected: expected, received: VisibleText.escaped($0, limit: 200))
      } ?? SimulatorWords.missing(wanted.name, expected: expected)
    }
  }

  /// Splits a line at spaces, but for those within quotation marks.
  private static func words(of line: String) -> [String] {
    var (words, word, isQuoted) = ([String](), "", false)
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character.isWhitespace, !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
