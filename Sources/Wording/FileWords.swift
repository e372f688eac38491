/// Files, folders, child processes and libraries.
public enum FileWords {
  public static let isFolder = Phrase("it is a folder, where a file is expected")
  public static let isPipe = Phrase("it is a named pipe (FIFO), where a file is expected")
  public static let isSocket = Phrase("it is a socket, where a file is expected")
  public static let isDevice = Phrase("it is a device, where a file is expected")
  public static let cannotLook = Phrase("it cannot be looked at")
  public static func isFile(_ path: String) -> Phrase {
    Phrase("\(path) is a file, where a folder is expected")
  }
  public static func folderDenied(_ path: String) -> Phrase {
    Phrase("the folder \(path) may not be made or entered: permission denied")
  }
  public static func folderReadOnly(_ path: String) -> Phrase {
    Phrase("the folder \(path) cannot be made: the file system is read-only")
  }
  public static func folderDiskFull(_ path: String) -> Phrase {
    Phrase("the folder \(path) cannot be made: the disk is full")
  }
  public static func folderFailed(_ path: String, _ reason: String) -> Phrase {
    Phrase("the folder \(path) cannot be made: \(reason)")
  }
  public static let noCommand = Phrase("there is no command")

  // MARK: Why a file cannot be written

  public static let itsFolder = Phrase("its folder")
  public static let it = Phrase("it")
  public static func user(_ number: String) -> Phrase { Phrase("user \(number)") }
  public static func belongsTo(_ owner: Phrase, _ what: Phrase) -> Phrase {
    Phrase("\(what) belongs to \(owner), and you may only read")
  }
  public static func notEvenRead(_ what: Phrase, mode: String) -> Phrase {
    Phrase("\(what) may not even be read (mode \(mode)); chmod u+rw mends that")
  }
  public static func readOnly(_ what: Phrase, mode: String) -> Phrase {
    Phrase("\(what) is read-only (mode \(mode))")
  }
  public static func cannotBeWritten(_ what: Phrase, _ reason: String) -> Phrase {
    Phrase("\(what) cannot be written: \(reason)")
  }
}

/// Why there is no screen, and advice about terminals.
public enum TerminalWords {
  public static let notATerminal = Phrase(
    "the console needs a terminal on standard input and output. Without one, use amoot-otp send.")
  public static let noName = Phrase(
    "TERM is not set, so the terminal's kind is not known. Set it, as in TERM=xterm-256color amoot-otp, or use amoot-otp send."
  )
  public static let dumb = Phrase(
    "TERM is dumb: a terminal that cannot place a cursor. Use another one, amoot-otp --screen-reader for lines, or amoot-otp send."
  )
  public static func noCursor(_ name: String) -> Phrase {
    Phrase(
      "the terminal “\(name)” cannot place a cursor. Use another one, amoot-otp --screen-reader for lines, or amoot-otp send."
    )
  }
  public static func unknown(_ name: String) -> Phrase {
    Phrase(
      "the terminal “\(name)” is not in the terminal database. Set TERM to its kind, such as xterm-256color."
    )
  }
  public static let kittyAdvice = Phrase(
    "kitty reverses each Persian word by itself: put “force_ltr yes” into kitty.conf, then restart kitty.")
  public static let tmuxAdvice = Phrase(
    "tmux keeps the bidi modes to itself: if Persian reads backwards, put “set -g allow-passthrough on” into tmux.conf."
  )
  public static let itermAdvice = Phrase(
    "If Persian reads backwards, switch off “Enable support for right-to-left scripts” in iTerm2's settings.")
}

/// The simulated service.
public enum SimulatorWords {
  public static let neverAnswers = Phrase("never answers")
  public static let closes = Phrase("closes the connection after reading")
  public static let errorPage = Phrase("answers HTTP 500 with an HTML page")
  public static let cutOff = Phrase("answers JSON that is cut off")
  public static let slow = Phrase("answers after 5 seconds")
  public static let endless = Phrase("answers with a body without end")
  public static let hostile = Phrase(
    "answers with escape sequences and direction overrides in every string")
  public static let redirect = Phrase("answers with a redirect")
  public static let empty = Phrase("answers with an empty body")
  public static let numericStatus = Phrase("Status as a number")
  public static let flat = Phrase("fields at the top level, without Data")
  public static let dataArray = Phrase("Data as an array")
  public static let numericMobile = Phrase("Mobile as a number")
  public static let numericCode = Phrase("Code as a number")
  public static let maskedCode = Phrase("Code masked with asterisks")
  public static let leadingZero = Phrase("a number with a leading zero, which is no JSON")
  public static func mobile(_ digits: String) -> Phrase { Phrase("mobile \(digits)") }
  public static func token(_ token: String) -> Phrase { Phrase("token \(token)") }
  public static let positiveStatus = Phrase("answers status NNN: 9120001004 is CreditNotEnough")
  public static let negativeStatus = Phrase("answers status -NNN: 9120002207 is Token_NotAllowIP")
  public static func answers(_ code: String, _ title: String) -> Phrase {
    Phrase("answers \(code) (\(title))")
  }
  public static let anyOtherToken = Phrase("any other token")
  public static let goodToken = Phrase("is good; the account starts with 25,000 rials")

  // MARK: The server

  public static let portInUse = Phrase("another program listens there")
  public static func cannotListen(port: String, detail: Phrase) -> Phrase {
    Phrase("cannot listen on 127.0.0.1:\(port): \(detail). Choose another port, or 0 for any free one.")
  }
  public static func bodyTooLarge(mebibytes: Int) -> Phrase {
    Phrase("The request's body is larger than \(mebibytes) MiB, which no SendOTP call needs.")
  }
  public static func foreignHost(_ host: String) -> Phrase {
    Phrase(
      "The simulator answers requests to 127.0.0.1, localhost and [::1] only. This one is for “\(host)”.")
  }
  public static func cannotAccept(_ reason: String) -> Phrase {
    Phrase("A connection could not be taken: \(reason). Trying again every second.")
  }
  public static let closedConnection = Phrase("closed the connection")
  public static let noAnswer = Phrase("no answer")
  public static let bodyWithoutEnd = Phrase("a body without end")
  public static func listening(on address: String) -> Phrase { Phrase("listening on \(address)") }
  public static func schemeInHeader(_ scheme: String) -> Phrase {
    Phrase(
      "Authorization starts with “\(scheme)”: send the bare token. The real service takes all of it for the token"
    )
  }
  public static let tokenInBody = Phrase(
    "the token is in the body: send it as the header Authorization, or as Token in the query of a GET")
  public static let spaceInToken = Phrase("the token has a space in it")
  public static func unknownPath(_ path: String) -> Phrase {
    Phrase("there is no “\(path)” here: call /rest/SendOTP or /rest/AccountStatus")
  }
  public static let sendToken = Phrase("no token: send it as the header Authorization")
  public static func tokenInOtherHeader(_ name: String) -> Phrase {
    Phrase("the token is in the header “\(name)”: send it as Authorization")
  }
  public static let multipart = Phrase(
    "the body is multipart: send it URL-encoded (in PHP, CURLOPT_POSTFIELDS with http_build_query)")
  public static func brokenJSON(_ reason: Phrase) -> Phrase {
    Phrase("the JSON was not understood: \(reason)")
  }
  public static let jsonAsForm = Phrase("the body is JSON: send Content-Type: application/json")
  public static func lostPlus(_ value: String) -> Phrase {
    Phrase("SendDateTime arrived as “\(value)”: encode + as %2B")
  }
  public static func badDate(_ value: String) -> Phrase {
    Phrase("SendDateTime is “\(value)”: send it as 2026-11-23 14:30:00 or 2026-11-23T14:30:00+03:30")
  }
  public static func badCodeLength(_ value: String) -> Phrase {
    Phrase("CodeLength is “\(value)”: send 4 to 8")
  }
  public static func badLine(_ value: String, lines: String) -> Phrase {
    Phrase("LineNumber is “\(value)”: this account has \(lines)")
  }
  public static func badMobile(_ value: String) -> Phrase {
    Phrase("Mobile is “\(value)”: send a number such as 9120000000")
  }
  public static func missing(_ names: String) -> Phrase { Phrase("missing: \(names)") }
  public static func unknownParameter(_ name: String, meant: String) -> Phrase {
    Phrase("unknown parameter “\(name)”: did you mean \(meant)?")
  }
  public static func unknownParameter(_ name: String) -> Phrase { Phrase("unknown parameter “\(name)”") }
  public static let severalMobiles = Phrase("Mobile has several numbers: send one request for each")
  public static let encodedTwice = Phrase("SMSMessageText is URL-encoded twice")
  public static let noToken = Phrase("no token")
  public static func tokenIn(_ place: String) -> Phrase { Phrase("token in \(place)") }
}
