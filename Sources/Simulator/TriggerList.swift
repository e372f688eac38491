internal import AmootSMS
internal import ConsoleWording
public import Wording

/// The behaviours that a caller can provoke, like payment providers' test cards. The single source for behaviour,
/// help, and documentation.
public enum TriggerList {
  /// One line of the list.
  public struct Row: Sendable {
    public let what: Phrase
    public let effect: Phrase
  }

  /// How the mobile numbers 9120003NNN misbehave, by NNN; other numbers answer as their row says.
  enum Misbehaviour: Int, CaseIterable, Sendable {
    case neverAnswers = 1
    case closes, errorPage, cutOff, slow, endless, hostile, redirect, empty
    case numericStatus, flat, dataArray, numericMobile, numericCode, maskedCode, leadingZero

    var effect: Phrase {
      switch self {
      case .neverAnswers: SimulatorWords.neverAnswers
      case .closes: SimulatorWords.closes
      case .errorPage: SimulatorWords.errorPage
      case .cutOff: SimulatorWords.cutOff
      case .slow: SimulatorWords.slow
      case .endless: SimulatorWords.endless
      case .hostile: SimulatorWords.hostile
      case .redirect: SimulatorWords.redirect
      case .empty: SimulatorWords.empty
      case .numericStatus: SimulatorWords.numericStatus
      case .flat: SimulatorWords.flat
      case .dataArray: SimulatorWords.dataArray
      case .numericMobile: SimulatorWords.numericMobile
      case .numericCode: SimulatorWords.numericCode
      case .maskedCode: SimulatorWords.maskedCode
      case .leadingZero: SimulatorWords.leadingZero
      }
    }
  }

  /// The tokens that get a status of their own.
  static let tokens: [(token: String, code: Int)] = [
    ("expired", -204), ("disabled", -203), ("invalid", -202), ("missing", -201), ("wrong-ip", -207),
    ("wrong-method", -208),
  ]

  /// The token that may send, and ask nothing.
  static let sendOnlyToken = "send-only"

  public static var rows: [Row] {
    [
      Row(what: SimulatorWords.mobile("9120001NNN"), effect: SimulatorWords.positiveStatus),
      Row(what: SimulatorWords.mobile("9120002NNN"), effect: SimulatorWords.negativeStatus),
    ]
      + Misbehaviour.allCases.map { kind in
        let number = String(kind.rawValue)
        return Row(
          what: SimulatorWords.mobile("9120003" + number.leftPadded(to: 3, with: "0")),
          effect: kind.effect)
      }
      + [Row(what: SimulatorWords.mobile("9120004NNN"), effect: SimulatorWords.deliveryCode)]
      + SimulatedMessage.Fate.allCases.map { fate in
        Row(what: SimulatorWords.mobile("912000500\(fate.rawValue)"), effect: fate.effect)
      }
      + [Row(what: SimulatorWords.token(sendOnlyToken), effect: SimulatorWords.sendOnly)]
      + tokens.map { entry in
        let title = ServiceStatus(code: entry.code, title: nil).entry?.title ?? entry.token
        return Row(
          what: SimulatorWords.token(entry.token), effect: SimulatorWords.answers(String(entry.code), title))
      } + [Row(what: SimulatorWords.anyOtherToken, effect: SimulatorWords.goodToken)]
  }

  /// Returns the list as aligned lines of text.
  public static func text(in language: Language) -> String {
    rows.map {
      "  " + $0.what.plainText(in: language).padded(to: 20, gap: 1) + $0.effect.plainText(in: language)
    }
    .joined(separator: "\n")
  }
}

extension SimulatedMessage.Fate {
  fileprivate var effect: Phrase {
    switch self {
    case .staysQueued: SimulatorWords.staysQueued
    case .arrivesLate: SimulatorWords.arrivesLate
    case .failsFirst: SimulatorWords.failsFirst
    case .callsFail: SimulatorWords.callsFail
    case .isLeftOut: SimulatorWords.isLeftOut
    case .comesAsTitle: SimulatorWords.comesAsTitle
    case .hasOptedOut: SimulatorWords.hasOptedOut
    }
  }
}
