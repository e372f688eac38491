/// The word for each action in the key line, and its sentence in the help.
public enum ActionWords {
  public struct Entry: Hashable, Sendable {
    public let short: Phrase
    public let long: Phrase

    init(_ short: Phrase, _ long: Phrase) {
      self.short = short
      self.long = long
    }
  }

  /// Other words that people search for, by the action's name. Names, labels and sentences are found anyway.
  public static func synonyms(_ action: String) -> Phrase {
    switch action {
    case "send": Phrase("submit go message sms otp code")
    case "cancel": Phrase("abort stop break interrupt")
    case "newLine": Phrase("line break shift-enter multiline")
    case "revealToken": Phrase("show token password api key secret unmask")
    case "nextChoice": Phrase("sender number from originator")
    case "flipDirection": Phrase("rtl ltr bidi")
    case "insertJoiner": Phrase("zwnj half space nimfasele")
    case "persianLetters": Phrase("arabic yeh kaf normalize")
    case "chooseTemplate": Phrase("snippet preset saved message")
    case "chooseProfile": Phrase("account switch environment production")
    case "refreshAccount": Phrase("balance money charge rials refresh")
    case "showHistory": Phrase("log list sent messages past")
    case "editFilter": Phrase("search find query grep where")
    case "clearFilter": Phrase("reset all rows unfilter")
    case "sendAgain": Phrase("resend again repeat retry redo")
    case "putIntoForm": Phrase("reuse edit prefill copy back duplicate")
    case "editNote": Phrase("comment annotate remark tag")
    case "goToDate": Phrase("date jump calendar when")
    case "changeOrder": Phrase("order slowest slow newest sorting")
    case "deleteRow": Phrase("remove erase")
    case "deleteFound": Phrase("remove all purge clear history wipe")
    case "restoreDeleted": Phrase("undo delete restore recover trash bring back")
    case "export": Phrase("csv json excel spreadsheet save file download report libreoffice")
    case "copyCode": Phrase("clipboard otp pin yank")
    case "bigCode": Phrase("big digits projector zoom huge")
    case "details": Phrase("inspect open info delivery request response why what happened")
    case "changeView": Phrase("hex raw bytes decoded")
    case "copyMenu": Phrase("curl php csharp swift python call share")
    case "copyMessageID": Phrase("message id identifier clipboard")
    case "ticket": Phrase("support report problem escalate provider issue")
    case "mark": Phrase("diff difference select two")
    case "showSettings": Phrase("preferences config configuration options theme dark light colors language")
    case "showStatuses": Phrase("error codes meaning status table")
    case "showWire": Phrase("network traffic trace debug log http")
    case "runDoctor": Phrase("diagnose check health troubleshoot connection")
    case "notices": Phrase("messages alerts past errors")
    case "present": Phrase("privacy presentation demo mask hide numbers customer")
    case "help": Phrase("keys shortcuts manual version about")
    case "palette": Phrase("command palette search actions")
    case "screenshot": Phrase("picture image svg capture")
    case "toggleMouse": Phrase("select text pointer click")
    case "redraw": Phrase("refresh repaint garbled")
    case "suspend": Phrase("background shell job")
    case "quit": Phrase("exit close leave bye")
    default: .empty
    }
  }

  // MARK: The form and its text

  public static let send = Entry(Phrase("send"), Phrase("Check the form and send"))
  public static let cancel = Entry(Phrase("cancel"), Phrase("Cancel the newest send under way"))
  public static let cancelRow = Entry(Phrase("cancel"), Phrase("Cancel the chosen row's send"))
  public static let newLine = Entry(Phrase("new line"), Phrase("Begin a new line in the message"))
  public static let nextField = Entry(Phrase("next field"), Phrase("Go to the next field"))
  public static let previousField = Entry(Phrase("back"), Phrase("Go to the field before"))
  public static let revealToken = Entry(
    Phrase("reveal"), Phrase("Show the token while its field is edited, or hide it"))
  public static let nextChoice = Entry(
    Phrase("lines"), Phrase("Choose among the account's lines and those used before"))
  public static let lengthDown = Entry(Phrase("shorter"), Phrase("One digit fewer"))
  public static let lengthUp = Entry(Phrase("longer"), Phrase("One digit more"))
  public static let flipDirection = Entry(Phrase("direction"), Phrase("Flip the paragraph's direction"))
  public static let insertJoiner = Entry(
    Phrase("half-space"), Phrase("Insert a half-space (ZWNJ), as in می‌خواهم"))
  public static let persianLetters = Entry(
    Phrase("ی ک"), Phrase("Replace Arabic ي and ك by Persian ی and ک"))
  public static let cutText = Entry(Phrase("cut"), Phrase("Cut the selected text"))
  public static let copyText = Entry(
    Phrase("copy"), Phrase("Copy the selected text, to the terminal's clipboard too"))
  public static let pasteText = Entry(Phrase("paste"), Phrase("Paste the text cut or copied here"))
  public static let chooseTemplate = Entry(
    Phrase("templates"), Phrase("Make the message from a template, or save it as one"))
  public static let editTemplate = Entry(Phrase("edit"), Phrase("Edit the selected template"))
  public static let deleteTemplate = Entry(Phrase("delete"), Phrase("Delete the selected template"))
  public static let chooseProfile = Entry(Phrase("profile"), Phrase("Send with another profile"))
  public static let refreshAccount = Entry(
    Phrase("credit"), Phrase("Ask for the account's credit and lines (free)"))

  // MARK: The history

  public static let showHistory = Entry(Phrase("history"), Phrase("Go to the history"))
  public static let editFilter = Entry(Phrase("filter"), Phrase("Filter the history as you type"))
  public static let completeFilter = Entry(
    Phrase("complete"), Phrase("Complete the word of the filter, or go to the rows"))
  public static let leaveFilter = Entry(Phrase("rows"), Phrase("Go to the rows that the filter finds"))
  public static let clearFilter = Entry(
    Phrase("no filter"), Phrase("Clear the filter and go back to the rows"))
  public static let stepBack = Entry(
    Phrase("back"), Phrase("Clear the filter; without one, go back to the form"))
  public static let showForm = Entry(Phrase("form"), Phrase("Go back to the form"))
  public static let sendAgain = Entry(
    Phrase("send again"), Phrase("Send the row's request once more, after a question"))
  public static let putIntoForm = Entry(
    Phrase("into form"), Phrase("Copy the row into the form"))
  public static let editNote = Entry(
    Phrase("note"), Phrase("Write a note of your own on the row, such as ticket 8123"))
  public static let goToDate = Entry(
    Phrase("day"), Phrase("Go to a day: 2026-11-01, 1405/09/02, yesterday, 30d"))
  public static let changeOrder = Entry(Phrase("sort"), Phrase("List the slowest first, or the newest"))
  public static let deleteRow = Entry(Phrase("delete"), Phrase("Delete the row, after a question"))
  public static let export = Entry(
    Phrase("export"), Phrase("Export the rows in the list as CSV for spreadsheets or JSON Lines"))
  public static let restoreDeleted = Entry(
    Phrase("undelete"), Phrase("Restore the rows deleted last, until the console is closed"))
  public static let deleteFound = Entry(
    Phrase("delete found"), Phrase("Delete every row that the filter finds; asks first"))

  // MARK: A row

  public static let copyCode = Entry(Phrase("copy code"), Phrase("Copy the code of the last send"))
  public static let copyRowCode = Entry(Phrase("copy code"), Phrase("Copy the code of the row"))
  public static let bigCode = Entry(Phrase("large code"), Phrase("Show the code in large digits"))
  public static let details = Entry(Phrase("details"), Phrase("Show everything about the row"))
  public static let newestDetails = Entry(
    Phrase("details"), Phrase("Show everything about the newest row"))
  public static let changeView = Entry(
    Phrase("view"), Phrase("Show the exchange decoded, raw, or the answer's bytes"))
  public static let copyMenu = Entry(
    Phrase("copy as…"), Phrase("Copy the request for curl, PHP, C#, Swift or Python"))
  public static let ticket = Entry(
    Phrase("ticket"), Phrase("Copy a text about the row for a ticket, in English or Persian"))
  public static let copyMessageID = Entry(Phrase("copy ID"), Phrase("Copy the MessageID of the row"))
  public static let mark = Entry(
    Phrase("compare"), Phrase("Mark the row; on another one: show how the two differ"))

  // MARK: Lists, questions and prompts

  public static let closeOverlay = Entry(Phrase("close"), Phrase("Close this window"))
  public static let closeSearched = Entry(Phrase("close"), Phrase("Close a list that is searched"))
  public static let choose = Entry(Phrase("choose"), Phrase("Run the selected entry"))
  public static let rowUp = Entry(Phrase("up"), Phrase("One row or line up"))
  public static let rowDown = Entry(Phrase("down"), Phrase("One row or line down"))
  public static let pageUp = Entry(Phrase("page up"), Phrase("A page up"))
  public static let pageDown = Entry(Phrase("page"), Phrase("A page down"))
  public static let firstRow = Entry(Phrase("first"), Phrase("The first row or line"))
  public static let lastRow = Entry(Phrase("last"), Phrase("The last row or line"))
  public static let searchedUp = Entry(Phrase("up"), Phrase("The line before"))
  public static let searchedDown = Entry(Phrase("down"), Phrase("The next line"))
  public static let searchedPageUp = Entry(Phrase("page up"), Phrase("A page of the list up"))
  public static let searchedPageDown = Entry(Phrase("page"), Phrase("A page of the list down"))
  public static let confirmYes = Entry(Phrase("do it"), Phrase("Answer a question with yes"))
  public static let confirmNo = Entry(
    Phrase("cancel"), Phrase("Answer a question with no; Enter does too"))
  public static let acceptPrompt = Entry(Phrase("done"), Phrase("Accept the text"))
  public static let cancelPrompt = Entry(Phrase("cancel"), Phrase("Close without changing anything"))

  // MARK: The settings

  public static let showSettings = Entry(
    Phrase("settings"), Phrase("Show and change the settings"))
  public static let changeSetting = Entry(
    Phrase("change"), Phrase("Change the setting: the next value, or a text to edit"))
  public static let nextValue = Entry(Phrase("next value"), Phrase("The next of a setting's values"))
  public static let previousValue = Entry(Phrase("value before"), Phrase("The value before"))
  public static let resetSetting = Entry(
    Phrase("default"), Phrase("Remove it from the file, back to the default"))
  public static let searchSettings = Entry(Phrase("search"), Phrase("Search the settings as you type"))
  public static let leaveSettingSearch = Entry(Phrase("settings"), Phrase("Go to the settings found"))
  public static let clearSettingSearch = Entry(Phrase("all"), Phrase("Clear the search of the settings"))
  public static let acceptSetting = Entry(Phrase("save"), Phrase("Save what was typed"))
  public static let cancelSetting = Entry(Phrase("cancel"), Phrase("Discard the change"))

  // MARK: The first run

  public static let welcomeNext = Entry(Phrase("go on"), Phrase("Test the token for free; then save it"))
  public static let welcomeUse = Entry(
    Phrase("use once"), Phrase("Use the tested token without saving it"))
  public static let welcomeSource = Entry(
    Phrase("command"),
    Phrase("Enter a command that gives the token, such as a password manager's, or the token itself"))
  public static let welcomeDemo = Entry(Phrase("demo"), Phrase("Open the demo instead"))
  public static let welcomeClose = Entry(Phrase("look around"), Phrase("Go on without a token"))

  // MARK: Everywhere

  public static let showStatuses = Entry(
    Phrase("statuses"), Phrase("Search the service's statuses, in English or Persian"))
  public static let showWire = Entry(
    Phrase("wire"), Phrase("Show what goes over the wire, the token hidden"))
  public static let runDoctor = Entry(
    Phrase("doctor"), Phrase("Check everything that could stop a send (free)"))
  public static let notices = Entry(Phrase("notices"), Phrase("Show past messages"))
  public static let present = Entry(
    Phrase("hide"), Phrase("Hide numbers and messages from others, or show them"))
  public static let help = Entry(Phrase("help"), Phrase("Show this help"))
  public static let palette = Entry(Phrase("find"), Phrase("Find anything that can be done, by name"))
  public static let screenshot = Entry(
    Phrase("picture"), Phrase("Write the screen to files: SVG, text, coloured text"))
  public static let toggleMouse = Entry(
    Phrase("mouse"), Phrase("Give the mouse to the terminal, or take it back"))
  public static let redraw = Entry(Phrase("redraw"), Phrase("Redraw the screen"))
  public static let suspend = Entry(Phrase("suspend"), Phrase("Go to the shell; fg comes back"))
  public static let quit = Entry(Phrase("quit"), Phrase("Quit, from anywhere"))
  public static let quitByLetter = Entry(Phrase("quit"), Phrase("Quit, outside text fields"))
}
