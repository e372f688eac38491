/// The history in the console.
public enum HistoryWords {
  public static let title = Phrase("History")
  public static let nothingSent = Phrase("Nothing sent yet. Each send appears here.")
  public static func allDeleted(key: String) -> Phrase {
    Phrase("No rows. \(key) restores what was deleted last.")
  }
  public static func nothingFound(key: String) -> Phrase {
    Phrase("No match. \(key) clears the filter.")
  }
  public static let filterLabel = Phrase("filter: ")
  public static let filterHint = Phrase("type on: a word, or mobile: outcome: status: since: …")
  public static func orMore(_ count: Int) -> Phrase { Phrase("\(count) or more") }
  public static func number(_ count: Int) -> Phrase { Phrase("\(count)") }
  public static func reading(_ found: Phrase, of total: Int, _ filter: Phrase) -> Phrase {
    Phrase("\(found) of \(total); \(filter)")
  }
  public static func sending(seconds: Int) -> Phrase { Phrase("sending, \(seconds) s") }
  public static let unrecorded = Phrase("unrecorded")
  public static let zone = Phrase("Iran time")
  /// The keys that open a row's details, in the frame of those beside the list.
  public static func opensAll(key: String) -> Phrase { Phrase("\(key) opens all") }

  // MARK: Why nothing can be done

  public static let noRowYet = Phrase("There is no row yet: send something first.")
  public static func filterFindsNone(key: String) -> Phrase {
    Phrase("No row matches the filter. \(key) clears it.")
  }
  public static let stillSending = Phrase("The row is still being sent.")
  public static let rowIsUnrecorded = Phrase("The row is not in the history: it was sent unrecorded.")
  public static func readOnly(_ reason: Phrase) -> Phrase {
    Phrase("The history can only be read: \(reason).")
  }
  public static func needsFilter(key: String) -> Phrase {
    Phrase("Set a filter first: \(key), such as until:90d.")
  }
  public static let filterNotUnderstood = Phrase("Correct the filter first.")

  // MARK: What has happened

  public static let fileReplaced = Phrase(
    "The history's file was removed or replaced meanwhile: what is sent goes to the new one.")
  public static let logRemoved = Phrase(
    "Another program removed the history's log (-wal). Nothing is lost: it was still open.")
  public static let logCut = Phrase(
    "Another program cut the history's log (-wal). The newest rows may be missing.")
  public static let nothingToDelete = Phrase("The filter matches no row that can be deleted.")
  public static func deleted(_ count: Int, undo: String) -> Phrase {
    Phrase("\(Quantity.english(count, "row", "rows")) deleted. \(undo) in the history undoes this.")
  }
  public static func restored(_ count: Int) -> Phrase {
    count == 0
      ? Phrase("There is nothing to restore.") : Phrase("\(Quantity.english(count, "row", "rows")) restored.")
  }
  public static let nothingToRestore = Phrase("There is nothing to restore.")
  public static func pruned(_ count: Int) -> Phrase {
    Phrase("\(count) rows older than the settings allow were deleted (retentionDays).")
  }
  public static let noteGone = Phrase("Note removed.")
  public static let noted = Phrase("Note saved. You can search for it.")
  public static func nothingAsOld(as day: String) -> Phrase {
    Phrase("Nothing is as old as \(day): this is the oldest row.")
  }
  public static func lastRow(upTo day: String) -> Phrase { Phrase("The last row up to \(day).") }
  public static func inForm(_ remark: Phrase, key: String) -> Phrase {
    Phrase("Copied into the form.\(remark) \(key) in a field restores its old text.")
  }
  public static let timeIsPast = Phrase(" Its time has passed: now.")
  public static func sentWith(_ name: String, now current: String) -> Phrase {
    Phrase(" It was sent with \(name); this is \(current).")
  }

  // MARK: The file

  public static let notOpenYet = Phrase("The history is not open yet. Try again.")
  public static func strayLog(_ path: String) -> Phrase {
    Phrase(
      "A log lay beside the history that belongs to another state of it, as after a backup was put back. It was set aside as \(path); the history is what its file holds."
    )
  }
  public static func stillLocked(_ limit: Phrase) -> Phrase {
    Phrase(
      "the history was still locked by another program after \(limit): what was under way is recorded as unknown at the next start, and a last change may be missing"
    )
  }
  public static func notRecorded(_ error: Phrase) -> Phrase {
    Phrase("The outcome could not be recorded (the row will say unknown): \(error)")
  }
  public static func noteNotSaved(_ note: String) -> Phrase {
    Phrase("The note was not saved: the row is gone. It said: \(note)")
  }
  public static let nothingToCopy = Phrase("There is nothing of that kind in the row to copy.")
  public static let otherFile = Phrase(
    "Not done: another file stands in the history's place since. Look at its rows, then try again.")
}

/// The headings of columns of rows, statuses, and settings.
public enum ColumnWords {
  public static let time = Phrase("TIME")
  public static let row = Phrase("ROW")
  public static let profile = Phrase("PROFILE")
  public static let mobile = Phrase("MOBILE")
  public static let line = Phrase("LINE")
  public static let message = Phrase("MESSAGE")
  public static let outcome = Phrase("OUTCOME")
  public static let messageID = Phrase("MESSAGEID")
  public static let code = Phrase("CODE")
  public static let took = Phrase("TOOK")
  public static let status = Phrase("STATUS")
  public static let meaning = Phrase("MEANING")
  public static let setting = Phrase("SETTING")
  public static let value = Phrase("VALUE")
  public static let origin = Phrase("FROM")
  public static let action = Phrase("ACTION")
  public static let keys = Phrase("KEYS")
  public static let effect = Phrase("WHAT IT DOES")
}

/// A send and its batch, the code, and what can be copied.
public enum SendingWords {
  public static let starting = Phrase("Starting. The message is sent as soon as the demo is ready.")
  /// - Parameter fields: at least one, by their labels.
  public static func needsCorrection(_ fields: [Phrase]) -> Phrase {
    guard let last = fields.last, fields.count > 1 else {
      return Phrase("Not sent. Correct \(fields.first ?? .empty).")
    }
    let first = Phrase.joined(Array(fields.dropLast()), separator: ", ")
    return Phrase("Not sent. Correct \(first) and \(last).")
  }
  public static func duplicates(_ names: String) -> Phrase {
    Phrase("\(names) is listed more than once. Sent once.")
  }
  public static func duplicates(_ names: String, andMore count: Int) -> Phrase {
    Phrase("\(names) and \(count) more are listed more than once. Sent once.")
  }
  public static let cancelled = Phrase("Not sent: cancelled.")
  public static func notSent(_ reason: Phrase) -> Phrase { Phrase("Not sent: \(reason)") }
  public static func notSent(_ field: Phrase, _ reason: Phrase) -> Phrase {
    Phrase("Not sent: \(field): \(reason)")
  }
  public static func retryAfter(_ text: String) -> Phrase { Phrase(" Retry after \(text).") }
  public static func stopped(after done: Int, of total: Int, left: Int, wait: Phrase, last: Phrase) -> Phrase
  {
    left == 1
      ? Phrase("Stopped after \(done) of \(total). The last one would fail the same way.\(wait) \(last)")
      : Phrase(
        "Stopped after \(done) of \(total). The other \(left) would fail the same way.\(wait) \(last)")
  }

  // MARK: Outcomes

  public static let accepted = Phrase("Accepted.")
  public static func acceptedCode(_ code: String, key: String) -> Phrase {
    Phrase("Accepted; the code is \(code). \(key) copies it.")
  }
  public static func refused(_ status: Phrase, key: String) -> Phrase {
    Phrase("Refused: \(status). \(key) says what it means and what to do.")
  }
  public static func unknown(_ reason: Phrase, key: String) -> Phrase {
    Phrase("Unknown: \(reason). It may have been sent and charged. \(key) tells more.")
  }

  // MARK: A batch

  public static func progress(_ number: Int, of total: Int) -> Phrase {
    Phrase("Sending \(number) of \(total)")
  }
  public static func acceptedCount(_ count: Int, of total: Int) -> Phrase {
    Phrase("\(count) of \(total) accepted")
  }
  public static func acceptedCount(_ count: Int) -> Phrase { Phrase("\(count) accepted") }
  public static func refusedCount(_ count: Int) -> Phrase { Phrase("\(count) refused") }
  public static func notSentCount(_ count: Int) -> Phrase { Phrase("\(count) not sent") }
  public static func unknownCount(_ count: Int) -> Phrase { Phrase("\(count) unknown") }
  public static func unknownCountLong(_ count: Int) -> Phrase {
    Phrase("\(count) unknown (may have been sent and charged)")
  }
  public static func notTriedCount(_ count: Int) -> Phrase { Phrase("\(count) not tried") }
  public static func summary(_ parts: Phrase) -> Phrase { Phrase("\(parts).") }
  public static func left(_ duration: Phrase) -> Phrase { Phrase("about \(duration) left") }

  // MARK: Why nothing can be done

  public static func nothingSending(quit: String, copy: String) -> Phrase {
    Phrase("Nothing is being sent. \(quit) quits, \(copy) copies what is selected.")
  }
  public static let noCode = Phrase("The row has no code to copy.")
  public static let codeNotKept = Phrase("The code was not kept: the settings mask codes.")
  public static let noBigCode = Phrase("The row has no code to show.")
  public static let noMessageID = Phrase("The row has no MessageID to copy.")

  // MARK: The code in large digits

  public static func codeFor(_ mobile: String) -> Phrase { Phrase("Code for \(mobile)") }
  public static func acceptedAgo(seconds: Int) -> Phrase { Phrase("accepted \(seconds) s ago") }
  public static func acceptedAt(_ time: String) -> Phrase { Phrase("accepted at \(time)") }
  public static func goodFor(_ clock: String) -> Phrase { Phrase("good for \(clock) more") }
  public static let noLongerGood = Phrase("no longer good")

  // MARK: Copying

  public static func code(_ code: String) -> Phrase { Phrase("the code \(code)") }
  public static func codes(_ count: Int) -> Phrase { Phrase("\(count) codes") }
  public static func allCodes(_ count: Int) -> Phrase { Phrase("All \(count) codes") }
  public static let oneALine = Phrase("one per line")
  public static let codesTitle = Phrase("Copy codes of the last batch")
  public static func messageID(_ text: String) -> Phrase { Phrase("the MessageID \(text)") }
  public static func call(for language: String, _ form: Phrase) -> Phrase {
    Phrase("a call for \(language), \(form) form")
  }
  public static let request = Phrase("the request as it left")
  public static let answerBody = Phrase("the answer's body")
  public static let copyTitle = Phrase("Copy for somewhere else")
  public static let headerForm = Phrase("header")
  public static let queryForm = Phrase("query")
  public static func callLabel(_ language: String, _ form: Phrase) -> Phrase {
    Phrase("\(language), \(form) form")
  }
  public static let postRemark = Phrase("POST, the token in a header")
  public static let getRemark = Phrase("GET, the token in the query")
  public static let requestLabel = Phrase("Request as it left")
  public static let requestRemark = Phrase("head and body, a placeholder for the token")
  public static let answerLabel = Phrase("Answer's body")
  public static let answerRemark = Phrase("the text as it came")
  public static func copied(_ what: Phrase, by means: Phrase) -> Phrase {
    Phrase("Copied \(what) to \(means).")
  }
  public static let byWLCopy = Phrase("the clipboard, by wl-copy")
  public static let byXClip = Phrase("the clipboard, by xclip")
  public static let byXSel = Phrase("the clipboard, by xsel")
  public static let byTmux = Phrase(
    "tmux's buffer; the terminal gets it if tmux's set-clipboard is on")
  public static func sentToTerminal(_ what: Phrase) -> Phrase {
    Phrase("Sent \(what) to the terminal's clipboard (OSC 52). The terminal may not take it.")
  }
  public static func tooLongToCopy(_ what: Phrase, kilobytes: Int, limit: Int) -> Phrase {
    Phrase(
      "Not copied: \(what) is \(kilobytes) kB long, and a terminal takes \(limit) kB. amoot-otp history show prints it."
    )
  }
  public static func noClipboard(_ what: Phrase) -> Phrase {
    Phrase("Not copied: the Linux console has no clipboard. \(what.capitalized) is on the screen.")
  }
}

/// The account's credit and lines.
public enum AccountWords {
  public static let isAsking = Phrase("Already asking.")
  public static let needsToken = Phrase("The credit cannot be asked for without a token.")
  public static func notKnown(_ failure: Phrase) -> Phrase { Phrase("Credit not known: \(failure)") }
  public static func refused(_ status: Phrase, meaning: Phrase, remedy: Phrase) -> Phrase {
    Phrase("The account is refused: \(status). \(meaning) \(remedy)")
  }
  public static func rials(_ count: Int) -> Phrase { Phrase("\(count) rials") }
  public static let notTold = Phrase("not told")
  public static func credit(_ credit: Phrase, lines: Int) -> Phrase {
    Phrase("Credit: \(credit); \(Quantity.english(lines, "line", "lines")).")
  }
  public static let nothingKnown = Phrase("nothing is known of it")

  // MARK: The header

  public static func headerCredit(_ rials: Phrase) -> Phrase { Phrase("credit \(rials)") }
  public static let headerNotKnown = Phrase("credit not known")
  public static let presentingLong = Phrase("presenting: numbers and messages hidden")
  public static let presenting = Phrase("presenting")
  public static let simulatedLong = Phrase("simulated service, nothing is sent")
  public static let simulated = Phrase("nothing is sent")
  public static let demoBadge = Phrase("DEMO")
  public static func sending(_ count: Int) -> Phrase { Phrase("sending \(count)") }
  public static let starting = Phrase("starting")
  public static let noHistory = Phrase("no history")
  public static let historyReadOnly = Phrase("history read-only")
  public static let ready = Phrase("ready")
}
