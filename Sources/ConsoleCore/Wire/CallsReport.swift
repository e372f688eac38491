internal import AmootSMS
internal import ConsoleData
public import struct Foundation.Date
internal import Screen
internal import ConsoleWording
public import Wording

/// A call that the demo's service answered: what came, and what was expected instead.
public struct CallReport: Sendable, Equatable {
  public let time: Date
  /// The name of the profile whose account was called.
  public let profile: String
  /// The call on one line: method, token, number, answer.
  public let received: Phrase
  /// What is missing or wrong in it, and how it is expected, as sentences.
  public let expected: [Phrase]

  public init(time: Date, profile: String, received: Phrase, expected: [Phrase]) {
    (self.time, self.profile, self.received, self.expected) = (time, profile, received, expected)
  }
}

extension Action {
  static let showCalls = Action(
    "showCalls",
    disabledReason: {
      $0.program.isDemo ? $0.isReady ? nil : AccountWords.starting : ScreenWords.callsNeedDemo
    }
  ) { model in
    model.calls = []
    model.open(CallsReport())
    return [.watchCalls(true)]
  }
}

extension Binding {
  static let calls: [Binding] = [
    Binding(.showCalls, [.alt("k")], ActionWords.showCalls, .panesAndDetails)
  ]
}

extension Model {
  /// Maximum number of calls in memory.
  static let callLimit = 200
}

/// The calls to the demo's service as they come, this console's own and those of any other program on this machine.
public struct CallsReport: ReportContent {
  public func title(_ model: Model) -> Phrase { ScreenWords.calls }
  public func spokenTitle(_ model: Model) -> Phrase { ScreenWords.calls }
  public func trailing(_ model: Model) -> Phrase? { ScreenWords.callCount(model.calls.count) }
  public var followsEnd: Bool { true }
  public var spokenLines: Int? { 20 }

  public func lines(_ model: Model, width: Int) -> [DetailLine] {
    let veil = model.veil
    var lines = [
      DetailLine(
        text: model.text(ScreenWords.callsHint(address: model.profile.base.description)),
        tone: .faint)
    ]
    if model.calls.isEmpty {
      lines.append(
        DetailLine(
          text: model.text(ScreenWords.noCalls(key: model.keys.text(.refreshAccount))), tone: .faint))
    }
    for call in model.calls {
      let received =
        veil.profile(call.profile) + "  " + model.text(call.received.map { veil.numbers($0) })
      lines.append(
        DetailLine(
          key: IranTime.clock(call.time), text: received, tone: call.expected.isEmpty ? .plain : .accent))
      for sentence in call.expected {
        lines.append(
          DetailLine(
            key: " ", text: model.signed("!", model.text(sentence.map { veil.numbers($0) })), tone: .warning))
      }
    }
    return lines
  }

  public func close(_ model: inout Model) -> [Effect] {
    model.calls = []
    return [.watchCalls(false)]
  }
}
