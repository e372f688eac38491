/// The first run.
public enum WelcomeWords {
  public static let title = Phrase("Welcome")
  public static let whatItIs = Phrase(
    "amoot-otp sends a one-time code by AmootSMS and shows what became of it.")
  public static let commandLabel = Phrase("Command that prints your account's token")
  public static let tokenLabel = Phrase("Token of your account")
  public static let commandHint = Phrase("such as: pass show amoot")
  public static let tokenHint = Phrase("paste it here; it is tested for free")
  public static let askingCommand = Phrase("Asking the command")
  public static let askingService = Phrase("Asking the service")
  public static let saveCommand = Phrase("save the command in your settings, not the token")
  public static let saveToken = Phrase("save it in your settings, for you alone to read")
  public static let useOnce = Phrase("use it now and save nothing")
  public static let runCommand = Phrase("run it, and test what it gives")
  public static let test = Phrase("test it")
  public static let enterToken = Phrase("enter the token itself")
  public static let enterCommand = Phrase("let a command give it, such as a password manager")
  public static let demo = Phrase("try the demo instead: no token, no network")
  public static let lookAround = Phrase("look around first")
  public static let environment = Phrase("Or keep it in the environment, as AMOOT_TOKEN.")
  public static let commandMissing = Phrase("Enter a command that prints the token.")
  public static func saved(in path: String) -> Phrase { Phrase("Saved in \(path), which only you can read.") }
  public static let commandGaveNone = Phrase("the command gave no token.")
  public static func sentence(_ problem: Phrase) -> Phrase { Phrase("\(problem).") }
  public static let testFirst = Phrase("Test the token first.")
}

/// Questions asked before something is done.
public enum QuestionWords {
  public static let quitNow = Phrase("quit now")
  public static let send = Phrase("send")
  public static let sendUnrecorded = Phrase("send unrecorded")
  public static let delete = Phrase("delete")
  public static let readFirst = Phrase("Read the question first, then answer it.")
  public static func leaveIt(key: String) -> Phrase { Phrase("\(key)  cancel") }
  public static func answer(_ key: String, _ deed: Phrase) -> Phrase { Phrase("\(key)  \(deed)") }
  public static let inAMoment = Phrase("  (in a moment)")

  // MARK: Quitting

  public static let quitTitle = Phrase("Quit?")
  public static func underWay(_ count: Int) -> Phrase {
    count == 1 ? Phrase("A send is still under way.") : Phrase("\(count) sends are still under way.")
  }
  public static let quitUnknown = Phrase(
    "Quitting now leaves the outcome unknown: it may have been sent and charged.")
  public static func waiting(_ count: Int) -> Phrase {
    count == 1
      ? Phrase("1 number waits for its turn: it will not be sent to.")
      : Phrase("\(count) numbers wait for their turn: they will not be sent to.")
  }

  // MARK: Sending

  public static func sendAgain(to mobile: String) -> Phrase { Phrase("Send again to \(mobile)?") }
  public static func sendAgainFrom(_ line: String, digits: String, by profile: Phrase, at time: Phrase)
    -> Phrase
  { Phrase("From \(line), \(digits) digits, by \(profile), \(time).") }
  public static func sentBy(_ profile: String, was other: String) -> Phrase {
    Phrase("\(profile) (it was sent by \(other))")
  }
  public static func at(_ moment: String) -> Phrase { Phrase("at \(moment)") }
  public static let atOnce = Phrase("at once")
  public static let unrecordedTitle = Phrase("Send without a record?")
  public static func cannotBeWritten(_ count: Int) -> Phrase {
    count == 1
      ? Phrase("This send cannot be written to the history, so nothing has left:")
      : Phrase("These \(count) sends cannot be written to the history, so nothing has left:")
  }
  public static let unrecordedIsLost = Phrase(
    "Sent unrecorded, it is lost to the history when the console ends.")
  public static func sendTo(_ mobile: String) -> Phrase { Phrase("Send to \(mobile)?") }
  public static func sendTo(_ count: Int) -> Phrase { Phrase("Send to \(count) numbers?") }
  public static func asksAlways(_ profile: String) -> Phrase {
    Phrase("The profile \(profile) asks before every send.")
  }
  public static func newNumber(_ numbers: Phrase, profile: String) -> Phrase {
    Phrase("The profile \(profile) has not sent to \(numbers) before.")
  }
  /// - Parameter count: of further numbers; none is told of 0.
  public static func numbers(_ names: String, andMore count: Int) -> Phrase {
    count > 0 ? Phrase("\(names) and \(count) more") : Phrase("\(names)")
  }
  public static func besideBatch(_ waiting: Int) -> Phrase {
    waiting == 1
      ? Phrase("1 number of another batch still waits: this one would go out beside it.")
      : Phrase("\(waiting) numbers of another batch still wait: this one would go out beside them.")
  }
  public static func underWay(several numbers: Phrase) -> Phrase {
    Phrase("\(numbers) are being sent to, or wait for their turn: this sends a second message to each.")
  }
  public static func justSent(several numbers: Phrase) -> Phrase {
    Phrase("\(numbers) were sent to less than a minute ago: this sends and charges a second message to each.")
  }
  public static func unknownBefore(several numbers: Phrase) -> Phrase {
    Phrase("\(numbers): the outcome of the last send is unknown. It may have been sent and charged already.")
  }
  public static func underWay(_ mobile: String) -> Phrase {
    Phrase("\(mobile) is being sent to, or waits for its turn: this sends a second message.")
  }
  public static func unreadable(_ numbers: Phrase) -> Phrase {
    Phrase("The history cannot be read, so nothing is known of \(numbers):")
  }
  public static let maybeAMomentAgo = Phrase("It may have been sent to a moment ago.")
  public static func known(_ mobile: String, _ fact: Phrase) -> Phrase { Phrase("To \(mobile): \(fact)") }
  public static func goesOut(_ moment: Phrase) -> Phrase { Phrase("To go out on \(moment), Iran time.") }
  public static func sentence(_ phrase: Phrase) -> Phrase { phrase.asSentence }

  // MARK: What is known of the last send

  public static func wasAccepted(_ when: Phrase) -> Phrase {
    Phrase("It was accepted \(when). This sends and charges a second message.")
  }
  public static func wasUnknown(_ reason: Phrase) -> Phrase {
    Phrase("Its outcome is unknown (\(reason)): it may have been sent and charged already.")
  }
  public static let noAnswer = Phrase("no answer")
  public static let stillUnderWay = Phrase("One is still under way: this sends a second one.")
  public static func wasRefused(_ when: Phrase) -> Phrase { Phrase("It was refused \(when).") }
  public static func wasNotSent(_ when: Phrase) -> Phrase { Phrase("It was not sent \(when).") }
  public static func secondsAgo(_ count: Int) -> Phrase { Phrase("\(count) s ago") }
  public static func minutesAgo(_ count: Int) -> Phrase { Phrase("\(count) min ago") }
  public static func hoursAgo(_ count: Int) -> Phrase { Phrase("\(count) h ago") }
  public static func onDay(_ day: String) -> Phrase { Phrase("on \(day)") }

  // MARK: Deleting

  public static let deleteRow = Phrase("Delete this row?")
  public static let goneForGood = Phrase(
    "Its request and answer are deleted too. You can undo this until you close the console.")
  public static func deleteTemplate(_ name: String) -> Phrase { Phrase("Delete the template “\(name)”?") }
  public static let templateIsGone = Phrase("It is removed from the settings file.")
  public static func deleteOld(_ count: Int) -> Phrase {
    Phrase("Delete \(Quantity.english(count, "old row", "old rows"))?")
  }
  public static func clockDoubted(days: Int, newest: String, today: String) -> Phrase {
    Phrase(
      "The settings keep rows for \(days) days. The newest of these is of \(newest), and this machine's clock says \(today): has it jumped?"
    )
  }
  public static let clockRight = Phrase("If the clock is right, they are deleted for good.")
  public static func deleteRows(_ count: Int) -> Phrase {
    Phrase("Delete \(Quantity.english(count, "row", "rows"))?")
  }
  public static func allFound(_ filter: Phrase) -> Phrase { Phrase("All that the filter finds: \(filter).") }
  public static let allGoneForGood = Phrase(
    "Their requests and answers are deleted too. You can undo this until you close the console.")
}

/// Help, the palette, and keys.
public enum HelpWords {
  public static let help = Phrase("Help")
  public static let find = Phrase("Find")
  public static let trailing = Phrase("type to search, Enter does it")
  public static let search = Phrase("search: ")
  public static func noMatch(_ query: String) -> Phrase { Phrase("No match for “\(query)”.") }
  public static func setting(_ title: Phrase, is value: Phrase) -> Phrase {
    Phrase("Setting: \(title), now \(value)")
  }
  public static func shownFor(_ meant: String) -> Phrase { Phrase("results for “\(meant)”") }
  public static let everywhere = Phrase("Everywhere")
  public static let inFilter = Phrase("In the filter of the history")
  public static let filterWord = Phrase("any word, found in number, text, MessageID, code, title and note")
  public static let filterQuotes = Phrase("words that belong together, spaces and all")

  // MARK: How do I

  public static let howTo = Phrase("How do I …")
  public static let codeNeverCame = Phrase(
    "… find out why a code never came? Open the row: it says what the status means and what to do")
  public static let sendToSeveral = Phrase(
    "… send to several numbers? Separate them in Mobile by commas, spaces or lines")
  public static let handOver = Phrase("… hand this to the provider's support? Copy a ticket text of the row")
  public static let findNumber = Phrase(
    "… find what was sent to a number? Filter, such as mobile:0912 or just its digits")
  public static let fixMyCall = Phrase(
    "… fix my own program's call? Copy a working one for curl, PHP, C#, Swift or Python")
  public static let seeBytes = Phrase(
    "… see the exact bytes? The details switch between decoded, raw and hex")
  public static let sendLater = Phrase(
    "… send later? Enter a time in Send at: +10m, 14:30 or 1405/09/02 14:30")
  public static let showCustomer = Phrase(
    "… show this to a customer? Hide the numbers, then show the code in large digits")
  public static let keepToken = Phrase(
    "… keep the token out of the file? Set a token command in the settings")
  public static let exportRows = Phrase("… open the rows in a spreadsheet? Filter them, then export")
  public static let inForm = Phrase("In the form")
  public static let inHistory = Phrase("In the history")
  public static let inLists = Phrase("In details, menus and lists")
  public static let inSettings = Phrase("In the settings")
  public static let inQuestions = Phrase("In questions")
  public static let inDemo = Phrase("In the demo, to see every answer")
  public static let signs = Phrase("What the signs mean")
  public static let accepted = Phrase("accepted: the service took the message")
  public static let refused = Phrase("refused: the service answered with another status")
  public static let notSent = Phrase(
    "not sent: it failed before the request left; nothing can have been charged")
  public static let unknown = Phrase(
    "unknown: the request left and no readable answer came; it may have been sent and charged")
  /// - Parameter keys: other keys that do the same.
  public static func also(_ text: Phrase, _ keys: String) -> Phrase { Phrase("\(text) (\(keys) too)") }

  // MARK: Keys of the user's own

  public static func keys(_ problem: Phrase) -> Phrase { Phrase("Keys: \(problem)") }
  public static func keys(_ problem: Phrase, of count: Int, key: String) -> Phrase {
    Phrase("Keys (1 of \(count), \(key) shows all): \(problem)")
  }
  public static func noAction(_ name: String) -> Phrase {
    Phrase("There is no action “\(name)”. amoot-otp config --keys lists them.")
  }
  public static func fixedKeys(_ name: String) -> Phrase {
    Phrase("The keys of \(name) are the same everywhere and cannot be changed.")
  }
  public static func needsKey(_ name: String) -> Phrase { Phrase("\(name) needs a key; it keeps its own.") }
  public static func badKey(_ name: String, _ key: String, _ problem: Phrase) -> Phrase {
    Phrase("\(name): “\(key)” \(problem); it keeps its own.")
  }
  public static func typedKey(_ key: String, _ name: String) -> Phrase {
    Phrase("\(key) cannot be the key of \(name): it is typed into fields. It keeps its own.")
  }
  public static func editingKey(_ key: String, _ name: String) -> Phrase {
    Phrase("\(key) cannot be the key of \(name): it edits text. It keeps its own.")
  }
  public static func keyTwice(_ key: String, _ other: String, _ name: String) -> Phrase {
    Phrase("\(key) is the key of both \(other) and \(name); \(name) keeps its own.")
  }
  public static let notAFunctionKey = Phrase("is not one of F1 to F12")
  public static let notSendable = Phrase("is not a key that a terminal can send")
  public static func sameAs(_ key: Phrase) -> Phrase { Phrase("looks the same to a terminal as \(key)") }
  public static let lineFeed = Phrase("a new line")
  public static let stopsOutput = Phrase("stops the output of some terminals")
  public static let notSendableEverywhere = Phrase("is not a key that every terminal can send")
  public static let notAKey = Phrase("is not a key; use one such as F3, Ctrl-P, Alt-H or x")

  public static func means(nothing key: String, help: String) -> Phrase {
    Phrase("“\(key)” does nothing here. \(help) lists the keys.")
  }

  // MARK: Keys that were held back

  public static let burst = Phrase(
    "The keys came as fast as a paste, so Enter was held back. Press it again to send or choose.")
  public static let afterEscape = Phrase(
    "The key came right after Esc, so it was held back. Press it again if you meant it.")
}

/// Notices, the wire, privacy, pictures and the screen itself.
public enum ScreenWords {
  public static let notices = Phrase("Notices")
  public static let nothingSaid = Phrase("No messages yet.")
  public static func readsOn(key: String) -> Phrase { Phrase("\(key) shows all") }
  public static func tooSmall(_ size: String, needs minimum: String) -> Phrase {
    Phrase("Too small: \(size). Needs \(minimum).")
  }
  public static func place(_ first: Int, _ last: Int, of total: Int, dash: String) -> Phrase {
    Phrase("\(String(first))\(dash)\(String(last)) of \(String(total))")
  }
  public static let wire = Phrase("Wire")
  public static func wireLines(_ count: Int) -> Phrase { Phrase("\(String(count)) lines, the token hidden") }
  public static func wireHidden(key: String) -> Phrase {
    Phrase("The wire is hidden while presenting; \(key) shows it.")
  }
  public static func wireEmpty(key: String) -> Phrase {
    Phrase("No traffic yet. \(key) asks for the credit, which is free.")
  }
  public static func traceFull(mebibytes: Int) -> Phrase {
    Phrase("The trace is full at \(mebibytes) MiB; nothing more is written to it.")
  }
  public static func traceFailed(_ reason: String) -> Phrase {
    Phrase("The trace cannot be written any more: \(reason).")
  }
  public static func logFull(mebibytes: Int) -> Phrase {
    Phrase("the log is full (\(mebibytes) MiB): nothing more is written")
  }
  public static func presenting(key: String) -> Phrase {
    Phrase("Numbers, messages and exchanges are hidden, codes are not. \(key) shows them.")
  }
  public static let shownAgain = Phrase("Nothing is hidden any more.")
  public static let mouseBack = Phrase("The mouse works in the console again.")
  public static func mouseGiven(key: String) -> Phrase {
    Phrase("The mouse now selects text in the terminal. \(key) takes it back.")
  }
  public static func picture(_ names: Phrase) -> Phrase { Phrase("Screen saved to \(names).") }
  public static func pictureNames(_ name: String) -> Phrase { Phrase("\(name).svg, .txt and .ansi") }
  public static func pictureFailed(_ name: String, _ reason: String) -> Phrase {
    Phrase("The picture could not be written to \(name): \(reason).")
  }
  public static func pictureFailed(_ reason: String) -> Phrase {
    Phrase("The picture could not be written: \(reason)")
  }
  public static let notUTF8 = Phrase(
    "The locale is not UTF-8: signs are ASCII, and Persian cannot be shown. LC_ALL=C.UTF-8 mends it.")
  public static func settingIs(_ title: Phrase, _ value: Phrase, _ place: Phrase) -> Phrase {
    Phrase("\(title) = \(value), \(place).")
  }
  public static let changed = Phrase("changed")
  public static func alsoGone(_ title: Phrase) -> Phrase {
    Phrase(" Removed from the file: \(title).")
  }
}

/// The console in printed lines, for screen readers.
public enum NarrationWords {
  public static func start(profile: String, place: Phrase, help: String, quit: String) -> Phrase {
    Phrase("amoot-otp, profile \(profile), \(place). \(help) lists the keys, \(quit) quits.")
  }
  public static let demo = Phrase("the demo, nothing is sent")
  public static func sentAs(_ number: String) -> Phrase { Phrase("sent as \(number)") }
  public static func label(_ label: Phrase, _ text: Phrase) -> Phrase { Phrase("\(label): \(text)") }
  public static func credit(_ rials: Int) -> Phrase { Phrase("Credit: \(rials) rials.") }
  public static func done(_ count: Int, of total: Int) -> Phrase { Phrase("\(count) of \(total) done.") }

  // MARK: What the keys mean

  public static let help = Phrase("Help, type to search")
  public static let find = Phrase("Find, type a name")
  public static func details(_ mobile: String) -> Phrase { Phrase("Details of \(mobile), Escape closes") }
  public static func menu(_ title: Phrase, _ count: Int) -> Phrase { Phrase("\(title), \(count) choices") }
  public static let comparison = Phrase("Two sends compared, Escape closes")
  public static let statuses = Phrase("Statuses, type to search")
  public static func welcomeCommand(source: String) -> Phrase {
    Phrase(
      "Type a command that prints the token, Enter runs it and tests the token; \(source) goes back to the token"
    )
  }
  public static func welcome(source: String, demo: String) -> Phrase {
    Phrase(
      "Welcome. Paste your account's token, Enter tests it for free; \(source) lets a command give it, \(demo) opens the demo"
    )
  }
  public static let code = Phrase("The code, Escape closes")
  public static let wire = Phrase("The wire, Escape closes")
  public static let notices = Phrase("Notices, Escape closes")
  public static let doctor = Phrase("Doctor, Escape closes")
  public static let settings = Phrase("Settings, Enter changes, Escape closes")
  public static func history(_ count: Int) -> Phrase {
    Phrase("History, \(Quantity.english(count, "row", "rows"))")
  }
  public static func form(profile: String) -> Phrase { Phrase("Form, profile \(profile)") }

  // MARK: The line that keys change

  public static let nothingFound = Phrase("nothing found")
  public static func obstacle(_ reason: Phrase) -> Phrase { Phrase(" (\(reason))") }
  public static func place(_ number: Int, of total: Int) -> Phrase {
    Phrase(", \(String(number)) of \(String(total))")
  }
  public static func characters(_ count: Int) -> Phrase { Phrase("\(count) characters") }
  public static func command(_ text: String) -> Phrase { Phrase("Command: \(text)") }
  public static func token(_ count: Int) -> Phrase { Phrase("Token: \(count) characters") }
  public static func question(_ deed: Phrase) -> Phrase { Phrase("y: \(deed), Escape: leave it") }
  public static let sendButton = Phrase("Send button")
  public static func filter(_ text: String) -> Phrase { Phrase("Filter: \(text)") }
  public static let noRows = Phrase("no rows")
  public static let empty = Phrase("empty")
  public static func profile(_ name: String) -> Phrase { Phrase("profile \(name)") }
}
