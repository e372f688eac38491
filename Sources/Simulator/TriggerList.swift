internal import AmootSMS

/// What a caller can provoke, in the way of payment providers' test cards. The one list that behaviour, help and
/// documentation come from.
public enum TriggerList {
  /// One line of the list.
  public struct Row: Sendable {
    public let what: String
    public let effect: String
  }

  /// Mobile numbers 9120003NNN misbehave; the others answer as their row says.
  enum Misbehaviour: Int, CaseIterable, Sendable {
    case neverAnswers = 1
    case closes, errorPage, cutOff, slow, endless, hostile, redirect, empty
    case numericStatus, flat, dataArray, numericMobile, numericCode, maskedCode, leadingZero

    var effect: String {
      switch self {
      case .neverAnswers: "never answers"
      case .closes: "closes the connection after reading"
      case .errorPage: "answers HTTP 500 with an HTML page"
      case .cutOff: "answers JSON that is cut off"
      case .slow: "answers after 5 seconds"
      case .endless: "answers with a body without end"
      case .hostile: "answers with escape sequences and direction overrides in every string"
      case .redirect: "answers with a redirect"
      case .empty: "answers with an empty body"
      case .numericStatus: "Status as a number"
      case .flat: "fields at the top level, without Data"
      case .dataArray: "Data as an array"
      case .numericMobile: "Mobile as a number"
      case .numericCode: "Code as a number"
      case .maskedCode: "Code masked with asterisks"
      case .leadingZero: "a number with a leading zero, which is no JSON"
      }
    }
  }

  /// Tokens that answer a status of their own.
  static let tokens: [(token: String, code: Int)] = [
    ("expired", -204), ("disabled", -203), ("invalid", -202), ("missing", -201), ("wrong-ip", -207),
    ("wrong-method", -208),
  ]

  public static var rows: [Row] {
    [
      Row(what: "mobile 9120001NNN", effect: "answers status NNN: 9120001004 is CreditNotEnough"),
      Row(what: "mobile 9120002NNN", effect: "answers status -NNN: 9120002207 is Token_NotAllowIP"),
    ]
      + Misbehaviour.allCases.map { kind in
        let number = String(kind.rawValue)
        return Row(
          what: "mobile 9120003" + String(repeating: "0", count: 3 - number.count) + number,
          effect: kind.effect)
      }
      + tokens.map { entry in
        let title = entry.token == "missing" ? "Token_NotExists" : entry.token
        return Row(what: "token \(entry.token)", effect: "answers \(entry.code) (\(title))")
      } + [Row(what: "any other token", effect: "is good; the account starts with 25,000 rials")]
  }

  /// The list as lines of text, aligned.
  public static var text: String {
    rows.map { "  " + $0.what.padded(to: 20, gap: 1) + $0.effect }.joined(separator: "\n")
  }
}
