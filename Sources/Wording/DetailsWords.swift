/// Everything about one row, and two rows compared.
public enum DetailsWords {
  public static let title = Phrase("Details of one send")
  public static func title(view: Phrase) -> Phrase { Phrase("Details of one send, \(view)") }
  public static let rawView = Phrase("raw")
  public static let hexView = Phrase("hex")
  public static let comparisonTitle = Phrase("Two sends compared")

  // MARK: The outcome

  public static let onItsWay = Phrase("On its way.")
  public static func refused(_ status: Phrase) -> Phrase { Phrase("The service refused: \(status).") }
  public static let status = Phrase("Status")
  public static let meaning = Phrase("Meaning")
  public static let whatToDo = Phrase("What to do")
  public static let remarks = Phrase("Remarks")
  public static func adviceUnknown(creditKey: String) -> Phrase {
    Phrase(
      "Before sending again, find out whether it came: ask the recipient, or compare the account's credit (\(creditKey))."
    )
  }
  public static let adviceUnknown = Phrase(
    "Before sending again, find out whether it came: ask the recipient, or compare the account's credit.")
  public static func adviceNotSent(doctor: String) -> Phrase {
    Phrase("Nothing left, so it can be sent again without harm. \(doctor) looks for what stood in the way.")
  }

  // MARK: Facts

  public static func iranTime(_ moment: Phrase, dot: String, jalali: String) -> Phrase {
    Phrase("\(moment) Iran \(dot) \(jalali)")
  }
  public static let codeUntilClosed = Phrase(
    "  (until the console is closed: keepCodes keeps it out of the history)")
  public static let codeNotKept = Phrase("  (not kept here, as keepCodes says)")
  public static let history = Phrase("History")
  public static let notRecorded = Phrase("not recorded, as you chose; lost when the console closes")
  public static let message = Phrase("Message")

  // MARK: Times and connection

  public static let duration = Phrase("Duration")
  public static let timeByPhase = Phrase("Time by phase")
  public static let settingsPhase = Phrase("settings")
  public static let historyPhase = Phrase("history")
  public static let namePhase = Phrase("name")
  public static let connectPhase = Phrase("connect")
  public static let tlsPhase = Phrase("tls")
  public static let sendPhase = Phrase("send")
  public static let waitPhase = Phrase("wait")
  public static let receivePhase = Phrase("receive")
  public static let other = Phrase("other")
  public static let whole = Phrase("whole")
  public static func usually(_ duration: Phrase) -> Phrase { Phrase("  (usually \(duration))") }
  public static let connection = Phrase("Connection")
  public static let usedAgain = Phrase(", used again: no name lookup, no new TLS")
  public static let server = Phrase("server")
  public static let tls = Phrase("TLS")
  public static let certificate = Phrase("certificate")
  public static func certificate(_ name: String, by issuer: String) -> Phrase {
    Phrase("\(name) by \(issuer)")
  }
  public static func certificate(_ name: String, by issuer: String, until day: String) -> Phrase {
    Phrase("\(name) by \(issuer), until \(day)")
  }

  // MARK: Request and answer

  public static let requestNotSent = Phrase("Request, not sent (token replaced by a placeholder)")
  public static let request = Phrase("Request sent (token replaced by a placeholder)")
  public static let token = Phrase("Token")
  public static let answer = Phrase("Response received")
  public static let answerWithoutCodes = Phrase("Response received, codes removed (keepCodes)")
  public static let emptyBody = Phrase("(empty body)")
  public static func bytesOfBody(_ title: Phrase, _ count: Int) -> Phrase {
    Phrase("\(title), \(String(count)) bytes of body")
  }
  public static let noAnswer = Phrase("No answer came.")
  public static func notUnderstood(_ failure: Phrase) -> Phrase { Phrase("Not understood: \(failure).") }
  public static func longBody(_ count: Int, row: String) -> Phrase {
    Phrase("The body has \(count) bytes; amoot-otp history show \(row) --body prints all.")
  }
  public static func bodyInBytes(_ count: Int) -> Phrase {
    Phrase("Response body, \(count) bytes")
  }
  public static func moreBytes(_ count: Int, row: String) -> Phrase {
    Phrase("… \(count) more; amoot-otp history show \(row) --body prints all.")
  }
  public static func hidden(key: String) -> Phrase {
    Phrase("The exchange is hidden while presenting; \(key) shows it.")
  }

  // MARK: Comparing

  public static func differ(_ count: Int) -> Phrase { Phrase("\(count) differ") }
  public static func same(_ count: Int) -> Phrase { Phrase("\(count) are the same") }
  public static let call = Phrase("call")
  public static let tokenPlace = Phrase("token")
  public static let inQuery = Phrase("in the query")
  public static let inHeader = Phrase("in the header")
  public static let requestField = Phrase("request")
  public static let answerField = Phrase("answer")
  public static let bodyField = Phrase("body")
  public static func body(_ member: String) -> Phrase { Phrase("body: \(member)") }
  public static func time(_ phase: Phrase) -> Phrase { Phrase("time: \(phase)") }
  public static func marked(key: String) -> Phrase {
    Phrase("Marked. Go to another row and press \(key) to see how the two differ.")
  }
  public static let unmarked = Phrase("No row is marked any more.")
  public static func comparisonHidden(key: String) -> Phrase {
    Phrase("The comparison is hidden while presenting; \(key) shows everything again.")
  }
}
