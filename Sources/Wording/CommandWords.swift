/// What commands print, and why they cannot do what was asked.
public enum CommandWords {
  // MARK: The program

  public static func notUTF8(argument index: Int, byte: Int, hex: String) -> Phrase {
    Phrase(
      "argument \(index) is not text in UTF-8: byte \(byte) is 0x\(hex). Nothing was done. Does the terminal, or the script, write another encoding, such as Windows-1256?"
    )
  }
  public static func notUTF8(variable name: String, byte: Int, hex: String) -> Phrase {
    Phrase("\(name) is not text in UTF-8: byte \(byte) is 0x\(hex). Nothing was done.")
  }
  public static func noCommand(_ name: String, meant: String) -> Phrase {
    Phrase("there is no command “\(name)”. Did you mean amoot-otp \(meant)?")
  }
  public static func noCommand(_ name: String) -> Phrase {
    Phrase("there is no command “\(name)”. amoot-otp --help lists them.")
  }
  public static func outputFailed(_ reason: Phrase) -> Phrase {
    Phrase("standard output cannot be written: \(reason). What is there is not complete.")
  }
  public static let outputClosed = Phrase("it is closed")
  public static func sentence(_ phrase: Phrase) -> Phrase { phrase.asSentence }
  public static func about(_ subject: String, _ phrase: Phrase) -> Phrase {
    Phrase("\(subject): \(phrase.asSentence)")
  }
  public static func cannotBeWritten(_ path: String, _ reason: Phrase) -> Phrase {
    Phrase("--trace: \(path) cannot be written: \(reason).")
  }
  public static func demoFailed(_ reason: String) -> Phrase {
    Phrase("the demo could not be opened: \(reason). Try amoot-otp --demo.")
  }
  public static func formNotThere(_ reason: Phrase) -> Phrase {
    Phrase("The form's last values are not there: \(reason)")
  }
  public static func badSize(_ text: String) -> Phrase {
    Phrase("--size: give columns and rows from 40x10 to 300x100, not “\(text)”.")
  }

  // MARK: send

  public static func badMethod(_ text: String) -> Phrase {
    Phrase("--method: give post or get, not “\(text)”.")
  }
  public static func nothingSent(_ reason: Phrase) -> Phrase { Phrase("nothing was sent: \(reason)") }
  public static func nothingSentSentence(_ reason: Phrase) -> Phrase {
    Phrase("nothing was sent: \(reason.asSentence)")
  }
  public static func nothingSentUnrecorded(_ reason: Phrase) -> Phrase {
    Phrase("nothing was sent: \(reason) --unrecorded sends all the same.")
  }
  public static func badToken(_ reason: Phrase, profile: String, file: String) -> Phrase {
    Phrase(
      "token: \(reason.asSentence) Set AMOOT_TOKEN, or put a token into the profile “\(profile)” in \(file).")
  }
  public static func settingSaved(_ key: String, in path: String) -> Phrase {
    Phrase("\(key) saved in \(path).")
  }
  public static func settingRemoved(_ key: String, from path: String, now value: Phrase) -> Phrase {
    Phrase("\(key) is not in \(path) any more. In effect now: \(value).")
  }
  public static func noSetting(_ key: String, meant: String) -> Phrase {
    Phrase("there is no setting “\(key)”. Did you mean \(meant)?")
  }
  public static func noSetting(_ key: String) -> Phrase {
    Phrase("there is no setting “\(key)”. amoot-otp config lists them.")
  }
  public static func secretByInput(_ key: String) -> Phrase {
    Phrase(
      "\(key) is not taken from the command line, which others can read. Pipe it in: amoot-otp config set \(key) -"
    )
  }
  public static func valueIsMissing(_ key: String) -> Phrase {
    Phrase("\(key) is not read from standard input. Give its value on the command line.")
  }
  public static func nothingToRead(_ key: String) -> Phrase {
    Phrase("\(key): standard input holds no text. Nothing was changed.")
  }
  public static func editorFailed(_ editor: String) -> Phrase {
    Phrase("“\(editor)” ended with an error. Set VISUAL or EDITOR to an editor that is installed.")
  }
  public static func settingsAreValid(_ path: String) -> Phrase { Phrase("\(path) is valid.") }
  public static func skipped(_ number: String) -> Phrase { Phrase("\(number) was not sent to.") }
  public static func noRowToSend(_ row: String) -> Phrase {
    Phrase("--from: the history has no row \(row); amoot-otp history --json tells their numbers (id).")
  }
  public static func givenTwice(_ number: String) -> Phrase {
    Phrase("\(number) was given more than once: sent once.")
  }
  public static func unusualPrefix(_ number: String) -> Phrase {
    Phrase("\(number) has an unusual prefix; sent all the same.")
  }
  public static let emptyTime = Phrase("--at: give a time such as 14:30, or now. It is empty.")
  public static func inputUnreadable(_ reason: String) -> Phrase {
    Phrase("--text -: standard input cannot be read: \(reason).")
  }
  public static let inputTooLong = Phrase("--text -: standard input is longer than 1 MiB.")
  public static let inputNotUTF8 = Phrase(
    "--text -: standard input is not text in UTF-8. Nothing was sent.")
  public static func strayLog(_ path: String) -> Phrase {
    Phrase("a log beside the history belongs to another state of it and was set aside as \(path).")
  }
  public static func pruned(_ count: Int) -> Phrase {
    Phrase("\(count) rows older than retentionDays were deleted from the history.")
  }
  public static func notPruned(_ count: Int, newest day: String) -> Phrase {
    Phrase(
      "\(count) rows are older than retentionDays; nothing was deleted, since the newest of them is of \(day) and this machine's clock may have jumped. If it is right: amoot-otp history prune"
    )
  }
  public static func sendingUnrecorded(_ reason: Phrase) -> Phrase { Phrase("sending unrecorded: \(reason)") }
  public static func wasNotSent(_ number: String, _ reason: Phrase) -> Phrase {
    Phrase("\(number) was not sent: \(reason) --unrecorded sends all the same.")
  }
  public static func wereNotSent(_ number: String, _ reason: Phrase) -> Phrase {
    Phrase("\(number) and what follows was not sent: \(reason) --unrecorded sends all the same.")
  }
  public static func isSentUnrecorded(_ number: String, _ reason: Phrase) -> Phrase {
    Phrase("\(number) is sent unrecorded: \(reason)")
  }
  public static func notRecorded(_ reason: Phrase) -> Phrase {
    Phrase("the outcome could not be recorded: \(reason)")
  }
  public static func stopped(left: Int, wait: Phrase) -> Phrase {
    left == 1
      ? Phrase("stopped; the last one would fail the same way.\(wait)")
      : Phrase("stopped; the other \(left) would fail the same way.\(wait)")
  }
  public static let notTried = Phrase("Not tried: the number before it failed in a way that would repeat.")
  public static func code(_ code: String) -> Phrase { Phrase("code \(code)") }

  // MARK: history

  public static let jsonOrCSV = Phrase("--json and --csv exclude each other.")
  public static let emptySince = Phrase(
    "--since: give a time such as 7d, 14:30 or 2026-11-01. It is empty.")
  public static func badLimit(_ limit: String) -> Phrase {
    Phrase("--limit: give a number from 1, not \(limit).")
  }
  public static let waitingForFirst = Phrase("nothing was sent yet; waiting for the first row.")
  public static func noHistory(_ path: String) -> Phrase {
    Phrase("nothing was sent yet: there is no \(path).")
  }
  public static func notRecovered(_ reason: Phrase) -> Phrase {
    Phrase("rows whose process has died still say “sending”: \(reason).")
  }
  public static let nothingFound = Phrase("no match.")
  public static func nothingFound(by filter: Phrase) -> Phrase { Phrase("no match for: \(filter).") }
  public static func cannotWatch(_ folder: String) -> Phrase {
    Phrase("the folder \(folder) cannot be watched.")
  }
  public static func badCall(_ text: String) -> Phrase {
    Phrase("--call: give curl, php, csharp, swift or python, not “\(text)”.")
  }
  public static let oneView = Phrase("--raw, --hex, --body and --call exclude each other.")
  public static let formNeedsCall = Phrase("--query and --header belong to --call.")
  public static func noRow(_ row: String) -> Phrase {
    Phrase("the history has no row \(row); amoot-otp history lists them.")
  }
  public static let noRowYet = Phrase("the history has no row yet; amoot-otp history lists them.")
  public static let codesRemoved = Phrase(
    "codes were removed from this answer before it was kept (keepCodes).")
  public static let nothingToPrune = Phrase(
    "nothing to do: say --older-than 90d, or set retentionDays in the settings.")
  public static let codesAreKept = Phrase(
    "--codes: the setting keepCodes says yes; set it to masked or no first.")
  public static func deleted(_ count: Int) -> Phrase {
    Phrase("\(Quantity.english(count, "row", "rows")) deleted")
  }
  public static func wouldDelete(_ count: Int) -> Phrase {
    Phrase("\(Quantity.english(count, "row", "rows")) would be deleted")
  }
  public static func codesMasked(_ count: Int) -> Phrase {
    Phrase("codes masked in \(Quantity.english(count, "row", "rows"))")
  }
  public static func codesRemoved(_ count: Int) -> Phrase {
    Phrase("codes removed from \(Quantity.english(count, "row", "rows"))")
  }
  public static func codesWouldBeMasked(_ count: Int) -> Phrase {
    Phrase("codes would be masked in \(Quantity.english(count, "row", "rows"))")
  }
  public static func codesWouldBeRemoved(_ count: Int) -> Phrase {
    Phrase("codes would be removed from \(Quantity.english(count, "row", "rows"))")
  }
  public static func badOlderThan(_ text: String) -> Phrase {
    Phrase("--older-than: give a time such as 90d or 2026-11-01, not “\(text)”.")
  }
  public static func isSound(_ path: String, _ rows: Int) -> Phrase {
    Phrase("\(path) is sound: \(Quantity.english(rows, "row", "rows")).")
  }
  public static func isDamaged(_ path: String) -> Phrase { Phrase("\(path) is damaged:") }
  public static func toSave(_ target: String) -> Phrase {
    Phrase("to save every row that can be read: amoot-otp history check --recover \(target)")
  }
  public static func saved(_ rows: Int, in path: String, lost: Int) -> Phrase {
    Phrase("\(Quantity.english(rows, "row", "rows")) saved in \(path); \(lost) could not be read.")
  }
  public static func toUse(_ command: String) -> Phrase {
    Phrase("To use it, quit every amoot-otp, then: \(command)")
  }
  public static func nothingReadable(_ error: Phrase, _ command: String) -> Phrase {
    Phrase("\(error) Nothing can be read from it: set it aside with \(command) and start anew.")
  }

  // MARK: config, status

  public static let settings = Phrase("settings")
  public static let history = Phrase("history")
  public static let settingsNotThere = Phrase("  (not there; defaults are in force)")
  public static func keys(_ problem: Phrase) -> Phrase { Phrase("keys: \(problem)") }
  public static func unknownKeys(_ keys: String) -> Phrase {
    Phrase("unknown, kept and ignored: \(keys)")
  }
  public static func profiles(_ names: String) -> Phrase { Phrase("profiles: \(names)") }
  public static func noStatus(_ words: String) -> Phrase { Phrase("no status matches “\(words)”.") }
  public static func whatToDo(_ remedy: Phrase) -> Phrase { Phrase("What to do: \(remedy)") }
  public static func demo(_ mobile: String) -> Phrase { Phrase("In the demo: send to \(mobile)") }

  // MARK: doctor

  public static let good = Phrase("ok")
  public static let look = Phrase("look")
  public static let bad = Phrase("BAD")
  public static let nothing = Phrase("nothing")
  public static let sampleAdvice = Phrase(
    "If only 1 does, keep \"bidi\": \"auto\" in the settings; if only 2 does, write \"bidi\": \"terminal\". If the letters stand apart in 1, write \"shaping\": \"base\"."
  )
}

/// The help of every command.
public enum UsageWords {
  public static let color = Phrase("When to use color: auto (on a terminal), always, or never.")
  public static let program = Phrase(
    "A console for SendOTP of the SMS provider AmootSMS: send a one-time code and see what became of it.")
  public static func programMore(consoleOptions: String) -> Phrase {
    Phrase(
      """
      Without a command the console opens; it needs a terminal. With --demo it opens against a simulated account: \
      no network, no token, no file.

      Exit codes: 0 success, 1 refused by the service, 2 usage or invalid input (nothing sent), 3 not sent \
      (network), 4 outcome unknown (sent, no readable answer), 5 local failure (settings, history).

      Environment: AMOOT_TOKEN, AMOOT_BASE_URL, AMOOT_PROFILE. A token is never taken from the command line.

      amoot-otp --version tells the version and those of the libraries.

      Options of the console:
      \(consoleOptions)
      """)
  }
  public static let profile = Phrase("The profile to use; without it the one that the settings name.")
  public static let json = Phrase("Print one JSON object a line.")

  // MARK: console

  public static let console = Phrase("Open the console; what happens without a command.")
  public static let demo = Phrase("Open the console on a simulated account.")
  public static let trace = Phrase("Write what goes over the wire to a file, the token hidden.")
  public static let screenReader = Phrase(
    "Print changes as lines instead of painting, for screen readers and braille.")
  public static let version = Phrase(
    "Print the version, the build and the versions of the libraries, as a ticket needs them.")

  // MARK: send

  public static let send = Phrase("Send a one-time code without the screen.")
  public static let sendMore = Phrase(
    "What is left out comes from the settings. Several numbers go out one after the other, and stop at the first failure that would repeat."
  )
  public static let mobile = Phrase("The recipient; may be given several times.")
  public static let text = Phrase("The text of the message; - reads it from standard input.")
  public static let line = Phrase("The sender's line: a number, or a word such as public.")
  public static let codeLength = Phrase("Digits of the code, 4 to 8.")
  public static let at = Phrase(
    "now, +10m, 14:30, 2026-11-23 14:30 or 1405/09/02 14:30, Iran time; now when left out.")
  public static let from = Phrase("Take what is left out from this row of the history.")
  public static let method = Phrase("How to call: post or get.")
  public static let timeout = Phrase("Give up after this long.")
  public static let unrecorded = Phrase(
    "Send even if the history cannot be written; otherwise nothing leaves without its record.")
  public static let dryRun = Phrase(
    "Print the request that would leave, the token hidden, and send nothing.")

  // MARK: config

  public static let configShow = Phrase("Show the settings in effect, and where each comes from.")
  public static let configSet = Phrase("Save a setting in the settings file.")
  public static let configSetMore = Phrase(
    """
    The keys are those of amoot-otp config. A token is never taken from the command line: with - it is read from \
    standard input, as in: pass show amoot | amoot-otp config set token -
    """)
  public static let configReset = Phrase("Remove a setting from the file, back to its default.")
  public static let configEdit = Phrase("Edit the settings file with $VISUAL or $EDITOR.")
  public static let configEditMore = Phrase(
    "Creates the file if there is none, and checks it when the editor closes.")
  public static let settingKey = Phrase("The key of the setting, such as timeout.")
  public static let settingValue = Phrase("The new value; - reads it from standard input.")

  // MARK: history

  public static let historyExport = Phrase("Export what was sent, as CSV for spreadsheets or JSON Lines.")
  public static let historyExportMore = Phrase(
    """
    The words are a filter, as in history. Without --output the rows go to standard output. The CSV starts with a \
    byte order mark, and digits that a spreadsheet would round, or cut zeros from, are in the form ="01234". For \
    programs use --json here, or history --csv, which keeps values as they are stored.
    """)
  public static let exportCSV = Phrase("CSV for spreadsheets; the default.")
  public static let outputFile = Phrase(
    "The file to create; .jsonl at its end means JSON Lines. An existing file is left alone.")
  public static let history = Phrase("List, filter, export, prune and check what was sent.")
  public static let historyList = Phrase(
    "List, filter and export what was sent, newest first; what happens without a subcommand.")
  public static let historyListMore = Phrase(
    """
    The words are the filter of the console: mobile:0912 outcome:unknown status:-207 line:public profile:shop \
    since:2h until:2026-11-01, and plain words, looked for in number, text, MessageID, code, status title and note.
    """)
  public static let filter = Phrase("The filter; nothing lists all.")
  public static let since = Phrase(
    "Only from this day or time back on: 2026-11-01, 1405/09/02, 2h, today.")
  public static let limit = Phrase("Maximum number of rows.")
  public static let slowest = Phrase("The slowest first instead of the newest.")
  public static let csv = Phrase(
    "CSV (RFC 4180), with what a spreadsheet would run as a formula defused.")
  public static let follow = Phrase(
    "Print the last ten (or --limit), then stay and print rows as they end, until interrupted.")
  public static let historyShow = Phrase(
    "Show everything about one row: meaning, times, request and answer.")
  public static let row = Phrase(
    "The row's number; history --json and the details tell it (id). Without one, the newest.")
  public static let raw = Phrase("Request and answer as they went over the wire.")
  public static let hex = Phrase("The answer's body in bytes.")
  public static let body = Phrase("Nothing but the answer's body, byte for byte.")
  public static let call = Phrase("The same request as a call: curl, php, csharp, swift or python.")
  public static let form = Phrase(
    "With --call: everything in the query, or the token in a header; as it was sent when left out.")
  public static let historyPrune = Phrase(
    "Delete rows that are older than a time; take codes out of the rows that are there.")
  public static let historyPruneMore = Phrase(
    """
    Without --older-than the setting retentionDays says how old. --codes does to old rows what the setting \
    keepCodes does to new ones. What is deleted is overwritten and cannot be brought back.
    """)
  public static let olderThan = Phrase("How old: 90d, 12h, or a day such as 2026-11-01.")
  public static let codes = Phrase("Mask or remove codes, as keepCodes says.")
  public static let pruneDryRun = Phrase("Only say how many rows would be deleted, or codes changed.")
  public static let historyCheck = Phrase(
    "Read the whole history and say whether it is sound; save what can be read of a damaged one.")
  public static let historyCheckMore = Phrase("Exits with 5 when something is wrong.")
  public static let recover = Phrase("Copy every row that can be read into a new file.")
  public static let historyGenerate = Phrase("Fill an empty history with made-up rows, for measuring.")
  public static let count = Phrase("How many.")
  public static let rowSeed = Phrase("The same seed makes the same rows.")

  // MARK: The others

  public static let status = Phrase(
    "Decode and search the service's statuses: by code, title, or a word of the meaning.")
  public static let statusMore = Phrase(
    "As in: amoot-otp status -207, amoot-otp status NotAllowIP, amoot-otp status اعتبار")
  public static let statusWords = Phrase(
    "A code, a title, or words in English or Persian; nothing lists all.")
  public static let simulate = Phrase("Serve a simulated account on loopback, for other programs to call.")
  public static func simulateMore(_ triggers: String) -> Phrase {
    Phrase(
      """
      The first line on standard output is the base address. It takes POST forms, GET queries and JSON bodies, for \
      SendOTP and AccountStatus. Each call is told on a line as it comes: time, method, where the token stood, number \
      and answer. GET /rest/_log lists the requests received, the token hidden.

      To see every answer on demand:

      \(triggers)
      """)
  }
  public static let port = Phrase("The port; 0 takes any free one.")
  public static let codeSeed = Phrase("Of the codes: the same seed gives the same codes.")
  public static let credit = Phrase(
    "Rials that the account starts with; a message costs 500 or 1,000 a part.")
  public static let quiet = Phrase("Print the base address and nothing more.")
  public static let screenshot = Phrase(
    "Print a picture of the console with made-up sends, the same every time.")
  public static func screenshotMore(key: String) -> Phrase {
    Phrase(
      "In the console \(key) writes what is on the screen. The README's pictures are made by this command.")
  }
  public static func scene(_ names: String) -> Phrase { Phrase("What is shown: \(names).") }
  public static func oneOf(_ names: String) -> Phrase { Phrase("\(names).") }
  public static let size = Phrase("Columns and rows.")
  public static let config = Phrase(
    "Print the settings in force and where each came from; the token hidden.")
  public static let keys = Phrase("List the actions whose keys can be changed, and their keys.")
  public static let schema = Phrase("Print a JSON schema of the settings' file, for an editor.")
  public static let doctor = Phrase(
    "Look at everything that could stop a send: terminal, settings, history, network, clock, token.")
  public static let doctorMore = Phrase(
    """
    It makes one free call (AccountStatus) and costs nothing. Exit codes: 0 nothing is bad, 1 the token is refused or missing, \
    3 the service is not reached, 5 settings or history need mending.
    """)
  public static let terminal = Phrase(
    "Look closely at the terminal instead: what it is, what it is told about Persian, two lines to compare.")
}
