/// How a send ended.
public enum OutcomeWords {
  /// What holds of every unknown outcome, whatever the server has said.
  public static func unknownBriefly(_ summary: Phrase) -> Phrase {
    Phrase("Unknown: \(summary). It may have been sent and charged.")
  }
  // MARK: Whole sentences

  public static func accepted(messageID: String) -> Phrase {
    Phrase("The service accepted the message as \(messageID).")
  }
  public static let acceptedWithoutID = Phrase("The service accepted the message but gave no MessageID.")
  public static let refused = Phrase("The service refused.")
  public static func refused(_ status: Phrase, meaning: Phrase, remedy: Phrase) -> Phrase {
    Phrase("The service refused: \(status). \(meaning) \(remedy)")
  }
  public static func notSent(_ reason: Phrase) -> Phrase {
    Phrase("Not sent: \(reason). Nothing left this machine.")
  }
  public static let abandoned = Phrase(
    "Unknown: the program ended before the answer came. The message may have been sent and charged.")
  public static func unknown(_ reason: Phrase) -> Phrase {
    Phrase("Unknown: the request left, but \(reason). It may have been sent and charged.")
  }
  public static func otherMobile(_ mobile: String) -> Phrase {
    Phrase(" But it names another number, \(mobile): check which phone received the code.")
  }

  // MARK: Reasons, within a sentence

  public static func tookTooLong(_ activity: Phrase, limit: Phrase) -> Phrase {
    Phrase("\(activity) took more than \(limit)")
  }
  public static let cancelledBeforeItLeft = Phrase("cancelled before the request left")
  public static func failed(_ activity: Phrase, detail: Phrase) -> Phrase {
    Phrase("\(activity) failed: \(detail)")
  }
  public static func failed(_ activity: Phrase) -> Phrase { Phrase("\(activity) failed") }
  public static let sending = Phrase("sending")
  public static let exchange = Phrase("the exchange")
  public static let cancelled = Phrase("cancelled")
  public static func noAnswerWithin(_ limit: Phrase) -> Phrase {
    Phrase("no whole answer came within \(limit)")
  }
  public static let cancelledBeforeAnswer = Phrase("it was cancelled before the answer came")
  public static func redirected(status: String, target: Phrase) -> Phrase {
    Phrase("the server answered with a redirect (HTTP \(status)) to \(target), which is not followed")
  }
  public static let unnamedPlace = Phrase("an unnamed place")
  public static func webPage(_ failure: Phrase, status: String) -> Phrase {
    Phrase(
      "\(failure) (HTTP \(status)); a login page of the network, a proxy or a wrong base address may have answered"
    )
  }
  public static func unreadable(_ failure: Phrase, status: String) -> Phrase {
    Phrase("\(failure) (HTTP \(status))")
  }
  public static func httpError(_ failure: Phrase, _ status: Phrase) -> Phrase {
    Phrase("\(failure) (\(status))")
  }
  public static func asksToWait(_ retryAfter: String) -> Phrase {
    Phrase("; it asks to wait: Retry-After \(retryAfter)")
  }
  public static func contradictory(status: String, messageID: String) -> Phrase {
    Phrase("the service says \(status) and yet gives a MessageID (\(messageID)) and a code")
  }
  public static let noAnswerKnown = Phrase("no answer is known")

  // MARK: A few words, for a row

  public static func briefCancelled(_ phase: Phrase) -> Phrase { Phrase("cancelled (\(phase))") }
  public static func briefTimedOut(_ phase: Phrase) -> Phrase { Phrase("\(phase): timed out") }
  public static func briefFailed(_ phase: Phrase) -> Phrase { Phrase("\(phase) failed") }
  public static func briefNoAnswer(after limit: Phrase) -> Phrase { Phrase("no answer after \(limit)") }
  public static let briefCancelledAfter = Phrase("cancelled after it left")
  public static let briefLost = Phrase("connection lost")
  public static func briefRedirected(status: String) -> Phrase { Phrase("redirected (HTTP \(status))") }
  public static let briefEmpty = Phrase("empty answer")
  public static func briefWebPage(status: String) -> Phrase { Phrase("web page, HTTP \(status)") }
  public static let briefNotJSON = Phrase("answer is not JSON")
  public static let briefCutOff = Phrase("answer cut off")
  public static let briefTooLarge = Phrase("answer too large")
  public static let briefNoStatus = Phrase("answer without status")
  public static let briefSeveralStatuses = Phrase("two statuses that differ")
  public static let briefForeign = Phrase("not the service's answer")
  public static func briefContradictory(status: String) -> Phrase { Phrase("\(status) with a code") }
  public static let briefAbandoned = Phrase("program ended meanwhile")

  // MARK: The kinds

  public static let accepted = Phrase("accepted")
  public static let refusedKind = Phrase("refused")
  public static let notSentKind = Phrase("not sent")
  public static let unknownKind = Phrase("unknown")

  // MARK: Phases

  public static let settingsPhase = Phrase("settings")
  public static let historyPhase = Phrase("history")
  public static let namePhase = Phrase("name lookup")
  public static let connectPhase = Phrase("connection")
  public static let tlsPhase = Phrase("TLS")
  public static let sendPhase = Phrase("sending")
  public static let waitPhase = Phrase("waiting")
  public static let receivePhase = Phrase("receiving")
  public static let settingsActivity = Phrase("reading the settings")
  public static let historyActivity = Phrase("recording the send in the history")
  public static let nameActivity = Phrase("looking up the server's name")
  public static let connectActivity = Phrase("connecting to the server")
  public static let tlsActivity = Phrase("setting up the secure connection (TLS)")
  public static let sendActivity = Phrase("sending the request")
  public static let waitActivity = Phrase("waiting for the answer")
  public static let receiveActivity = Phrase("receiving the answer")
}
