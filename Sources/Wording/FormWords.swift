/// The form, its fields, and the message as a phone will show it.
public enum FormWords {
  public static func tokenReplaced(undo: String, reveal: String) -> Phrase {
    Phrase("The hidden token is replaced. \(undo) restores it; \(reveal) shows what you type.")
  }
  public static let title = Phrase("Send a test OTP")
  public static let token = Phrase("Token")
  public static let lineNumber = Phrase("Line number")
  public static let mobile = Phrase("Mobile")
  public static let codeLength = Phrase("Code length")
  public static let sendAt = Phrase("Send at")
  public static let message = Phrase("Message")

  /// The same names within a sentence.
  public static let tokenWithin = Phrase("token")
  public static let lineNumberWithin = Phrase("line number")
  public static let mobileWithin = Phrase("mobile")
  public static let codeLengthWithin = Phrase("code length")
  public static let sendAtWithin = Phrase("send at")
  public static let messageWithin = Phrase("message")

  // MARK: Placeholders and hints

  public static let askingCommand = Phrase("asking the token command")
  public static let pasteToken = Phrase("paste the account's token")
  public static func notText(_ count: Int) -> Phrase {
    Phrase(
      "\(Quantity.english(count, "character", "characters")) of the paste could not be read as UTF-8 and appear as \u{FFFD}. The rest is there."
    )
  }
  // Words, not samples: a sample can be taken for a value.
  public static let whatMessageSays = Phrase("what the message says")
  public static let whichLine = Phrase("the line to send from")
  public static let whichMobile = Phrase("the number to send to")
  public static let whichLength = Phrase("digits of the code")
  public static let whichTime = Phrase("a time, or the word now")
  public static func lines(_ count: Int, key: String) -> Phrase {
    Phrase("\(key) \(Quantity.english(count, "line", "lines"))")
  }
  public static func numbers(_ count: Int) -> Phrase { Phrase("\(count) numbers") }
  public static let unusualPrefix = Phrase(", unusual prefix")
  public static let codeLengthRange = Phrase("4 to 8")
  public static let iranTime = Phrase("Iran time")
  public static func sendButton(key: String) -> Phrase { Phrase("[ Send  \(key) ]") }
  public static func tooLong(limit: Int) -> Phrase {
    Phrase("Too long: a field holds \(limit) characters. The rest was cut.")
  }

  // MARK: Why an editing action can do nothing

  public static let noArabicLetters = Phrase("There is no Arabic ي or ك in the message.")
  public static let nothingCopied = Phrase(
    "Nothing was cut or copied here. The terminal's own paste works too.")
  public static let nothingSelected = Phrase("Nothing is selected: hold Shift with the arrows.")
  public static let tokenNotCopied = Phrase("The token is not copied.")
  public static func characters(_ count: Int) -> Phrase {
    Phrase("\(Quantity.english(count, "character", "characters"))")
  }

  // MARK: Editing keys, which are no actions

  public static let moving = Phrase("move; in Persian text ← goes forward; with Shift: select")
  public static let lineEnds = Phrase("start, end of the line")
  public static let words = Phrase("a word back, a word forward (Ctrl-← Ctrl-→ too)")
  public static let deletingWords = Phrase("delete the word before, the word after")
  public static let deletingLine = Phrase("delete to the start, to the end of the line")
  public static let undoing = Phrase("undo, redo (Alt-U, Alt-R too)")
  public static let upAndDown = Phrase("line up or down in the message, field up or down elsewhere")

  // MARK: The preview

  public static let preview = Phrase("Preview")
  public static let previewEmpty = Phrase("The message as a phone will show it.")
  public static func moreLines(_ count: Int) -> Phrase {
    Phrase(" \(Quantity.english(count, "more line", "more lines")) ")
  }
  public static func route(to number: Phrase, from line: Phrase, at time: Phrase) -> Phrase {
    Phrase("to \(number) from \(line), \(time)")
  }
  public static let now = Phrase("now")
  public static func parts(_ count: Int) -> Phrase { Phrase("\(Quantity.english(count, "part", "parts"))") }
  public static func units(_ used: Int, of room: Int) -> Phrase { Phrase("\(used) of \(room)") }
  public static func partsPaid(_ count: Int) -> Phrase { Phrase("\(count) parts: each is paid for") }
  public static func unicode(because character: String) -> Phrase {
    Phrase("Unicode because of \(character)")
  }
  public static func notFilledIn(_ first: String) -> Phrase { Phrase("not filled in: {\(first)}") }
  public static func notFilledIn(_ first: String, andMore count: Int) -> Phrase {
    Phrase("not filled in: {\(first)} and \(count) more")
  }
  public static func goesOut(_ time: Phrase) -> Phrase { Phrase("goes out \(time)") }
  public static func codeArrives(digits: String) -> Phrase { Phrase("code arrives as \(digits) digits") }
}

/// The token command, profiles, lines and templates.
public enum ProfileWords {
  public static let demoHasOne = Phrase("The demo has one profile only.")
  public static let waitForSend = Phrase("Wait until what is being sent has ended.")
  public static func sending(with name: String, to authority: String) -> Phrase {
    Phrase("Sending with \(name) now, to \(authority).")
  }
  public static func noToken(_ problem: Phrase, key: String) -> Phrase {
    Phrase(
      "No token (\(key) asks again): \(problem). Or paste one into its field, or mend the token command.")
  }
  public static func added(_ name: String) -> Phrase {
    Phrase("Profile “\(name)” created and selected. Fill in its settings here.")
  }
  public static let isAsking = Phrase("Waiting for the token command. Send when the token has arrived.")
  public static let askingAgain = Phrase("Asking the token command again.")

  // MARK: Menus

  public static let sendWith = Phrase("Send with")
  public static func thisMachine(_ authority: String) -> Phrase { Phrase("this machine, \(authority)") }
  public static func remark(_ place: Phrase, method: String, token: Phrase) -> Phrase {
    Phrase("\(place), \(method), token \(token)")
  }
  public static let new = Phrase("New profile")
  public static let newRemark = Phrase("another account or address, to be filled in")
  public static let sendFrom = Phrase("Send from")
  public static let lineOfAccount = Phrase("the account's")
  public static let lineShared = Phrase("shared, on every account")
  public static let lineOfProfile = Phrase("the profile's")
  public static let lineUsedBefore = Phrase("used before")

  // MARK: Templates

  public static let fromTemplate = Phrase("Message from a template")
  public static let saveTemplate = Phrase("Save the message as a new template")
  public static func overwriteTemplate(_ name: String) -> Phrase { Phrase("Save the changes to “\(name)”") }
  public static func editingTemplate(_ name: String, save: String, undo: String) -> Phrase {
    Phrase("Edit “\(name)”, then save it with \(save). \(undo) restores your message.")
  }
  public static let noTemplateChosen = Phrase("Select a template first.")
  public static func keepsVariables(of name: String) -> Phrase { Phrase("with the variables of “\(name)”") }
  public static let saveTemplateRemark = Phrase("as it is in the form now")
  public static func noTemplate(key: String) -> Phrase {
    Phrase("There is no template yet: write a message, and save it as one with \(key).")
  }
  public static func made(from name: String, key: String) -> Phrase {
    Phrase("Filled from “\(name)”. \(key) undoes it.")
  }
}

/// The prompts in the bottom line that ask for a text.
public enum PromptWords {
  public static let note = Phrase("Note on this row: ")
  public static let date = Phrase("Go to: ")
  public static let templateName = Phrase("Name of the template: ")
  public static let profileName = Phrase("Name of the profile: ")
  public static func variable(_ name: String) -> Phrase { Phrase("\(name): ") }
  public static let noteHint = Phrase("such as ticket 8123; empty removes it")
  public static let dateHint = Phrase("2026-11-01, 1405/09/02, yesterday, 30d")
  public static let profileHint = Phrase("such as shop, or local for a simulator")
  public static let templateHint = Phrase(
    "such as login code; {name} in the message is asked for when it is used")
  public static func expectedName(atMost limit: Int) -> Phrase {
    Phrase("Enter a name of 1 to \(limit) characters.")
  }
  public static let expectedVisible = Phrase("Use only characters that can be seen.")
  public static let taken = Phrase("This name is taken. Enter another.")
  public static let expectedDay = Phrase("Enter a day such as 2026-11-01, 1405/09/02 or 30d.")
}
