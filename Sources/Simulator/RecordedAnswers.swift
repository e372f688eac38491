package import AmootSMS
public import Foundation
internal import ConsoleWording
public import Wording

/// Answers of the real service, recorded without what is private, for the simulator to give instead of its own.
///
/// A file of JSON Lines: `{"method":"AccountStatus","status":200,"contentType":"application/json","body":"…"}`. Of several
/// lines of a method the first counts.
public struct RecordedAnswers: Sendable {
  package struct Answer: Sendable, Equatable {
    package let method: ServiceMethodName
    /// The HTTP status.
    package let status: Int
    package let contentType: String?
    package let body: String

    package init(method: ServiceMethodName, status: Int, contentType: String?, body: String) {
      (self.method, self.status, self.contentType, self.body) = (method, status, contentType, body)
    }

    /// The answer as a line of the file.
    package var line: String {
      JSON.object([
        .init("method", .string(method.rawValue)), .init("status", .number(String(status))),
        .init("contentType", contentType.map { .string($0) } ?? .null), .init("body", .string(body)),
      ]).text(pretty: false)
    }
  }

  package private(set) var answers: [ServiceMethodName: Answer] = [:]

  /// Why a file cannot be replayed.
  public struct Failure: Error, PhraseConvertible {
    /// The line, counted from 1; 0 for the file as a whole.
    public let line: Int
    public var phrase: Phrase {
      line == 0 ? SimulatorWords.nothingRecorded : SimulatorWords.badRecording(line: line)
    }
  }

  /// - Throws: `Failure` for a line that is not a recorded answer, and for a file without any.
  public init(reading data: Data) throws(Failure) {
    for (index, line) in data.split(separator: 0x0A).enumerated() {
      guard !line.allSatisfy({ [0x20, 0x0D, 0x09].contains($0) }) else { continue }
      guard let json = try? JSONParser.parse(line),
        let method = json["method"]?.string.flatMap({ ServiceMethodName(rawValue: $0) }),
        let status = json["status"]?.integer, (100...599).contains(status), let body = json["body"]?.string
      else { throw Failure(line: index + 1) }
      if answers[method] == nil {
        answers[method] = Answer(
          method: method, status: status, contentType: json["contentType"]?.string, body: body)
      }
    }
    if answers.isEmpty { throw Failure(line: 0) }
  }

  /// The methods that have an answer.
  public var methods: [String] { answers.keys.map(\.rawValue).sorted() }
}
