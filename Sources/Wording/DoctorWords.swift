/// The check of everything that could keep a send from working.
public enum DoctorWords {
  public static let title = Phrase("Doctor")
  public static let looking = Phrase("Looking…")
  public static let nothingInTheWay = Phrase("No problems found.")
  public static func summary(bad: Int, warnings: Int) -> Phrase {
    let problems = bad == 0 ? "No problems" : Quantity.english(bad, "problem", "problems")
    return Phrase("\(problems), \(Quantity.english(warnings, "warning", "warnings")).")
  }

  // MARK: What is looked at

  public static let terminal = Phrase("terminal")
  public static let locale = Phrase("locale")
  public static let settings = Phrase("settings")
  public static let permissions = Phrase("permissions")
  public static let history = Phrase("history")
  public static let service = Phrase("service")
  public static let proxy = Phrase("proxy")
  public static let tokenCommand = Phrase("token command")
  public static let name = Phrase("name")
  public static let connection = Phrase("connection")
  public static let tls = Phrase("TLS")
  public static let clock = Phrase("clock")
  public static let token = Phrase("token")
  public static let answer = Phrase("answer")

  // MARK: The service

  public static func host(_ host: String, _ problem: Phrase) -> Phrase { Phrase("\(host): \(problem)") }
  public static let nameRemedy = Phrase(
    "Check the network and its name server; a company network may need a proxy (HTTPS_PROXY).")
  public static func found(_ host: String) -> Phrase { Phrase("\(host) is found") }
  public static func found(_ host: String, in duration: Phrase) -> Phrase {
    Phrase("\(host) is found in \(duration)")
  }
  public static let nameNotFound = Phrase("the name is not found")
  public static func nothingListens(_ authority: String) -> Phrase {
    Phrase("Nothing listens on \(authority): start it, or correct the base address.")
  }
  public static let connectionRemedy = Phrase(
    "A firewall or proxy may be in the way, or the service is down; try from another network.")
  public static func connected(_ address: String, in duration: Phrase) -> Phrase {
    Phrase("\(address) in \(duration)")
  }
  public static let plainHTTP = Phrase("not used (local http)")
  public static let noConnection = Phrase("there is no connection")
  public static let tlsRemedy = Phrase(
    "Check this machine's date and its certificates (ca-certificates); a proxy that opens TLS is refused.")
  public static let tlsSetUp = Phrase("set up")
  public static func tls(_ version: Phrase, _ certificate: Phrase) -> Phrase {
    Phrase("\(version), \(certificate)")
  }
  public static let certificateEnds = Phrase("The certificate ends soon: tell the provider.")
  public static let noAnswerCame = Phrase("no answer came")
  public static let noDate = Phrase("the answer bears no date")
  public static func dateUnreadable(_ text: String) -> Phrase {
    Phrase("the answer's date cannot be read: \(text)")
  }
  public static let clockRight = Phrase("within a minute of the server's")
  public static func clockAhead(minutes: Int) -> Phrase { Phrase("\(minutes) min ahead of the server's") }
  public static func clockBehind(minutes: Int) -> Phrase { Phrase("\(minutes) min behind the server's") }
  public static let clockRemedy = Phrase(
    "Set this machine's clock: what is sent “now” is scheduled by it.")
  public static let answerRemedy = Phrase(
    "The service took the call and did not answer it: try again later.")
  public static let notReached = Phrase("the service is not reached")
  public static func noToken(_ status: Phrase) -> Phrase {
    Phrase("none is set; the service is reached and says \(status)")
  }
  public static let tokenRemedy = Phrase(
    "Set AMOOT_TOKEN, put a token into the settings, or paste it into the form.")
  public static func status(_ status: Phrase, meaning: Phrase) -> Phrase { Phrase("\(status): \(meaning)") }
  public static let tokenAccepted = Phrase("accepted")
  public static func account(_ name: String) -> Phrase { Phrase(", account \(name)") }
  public static func credit(_ rials: Int) -> Phrase { Phrase(", credit \(rials) rials") }
  public static let foreignAnswer = Phrase(
    "Something other than the service may have answered: a proxy, a login page, a wrong base address.")

  // MARK: Here

  public static let addressNotKnown = Phrase("its address is not known until the settings are mended")
  public static func service(_ base: String, profile: String) -> Phrase {
    Phrase("\(base), profile \(profile)")
  }
  public static let givesToken = Phrase("gives a token")
  public static let commandRemedy = Phrase("Run it in a shell; mend tokenCommand in the settings.")
  public static func terminal(_ kind: String, _ name: Phrase) -> Phrase { Phrase("\(kind), \(name)") }
  public static let notKnownByName = Phrase("not known by name")
  public static let noTerminal = Phrase("none here: the console needs one, send does not")
  public static let noTERM = Phrase("TERM is not set")
  public static let dumbTERM = Phrase("TERM is dumb")
  public static let termRemedy = Phrase("Set TERM to what the terminal is, such as xterm-256color.")
  public static let utf8 = Phrase("UTF-8")
  public static let notUTF8 = Phrase("not UTF-8: signs and Persian cannot be shown")
  public static func notUTF8(_ variable: String, _ value: String) -> Phrase {
    Phrase("not UTF-8 (\(variable) is \(value)): signs and Persian cannot be shown")
  }
  public static func localeRemedy(_ variable: String) -> Phrase {
    Phrase("Set \(variable) to a UTF-8 locale, such as C.UTF-8.")
  }
  public static func noSettings(_ path: String) -> Phrase {
    Phrase("\(path) is not there: the defaults are in force")
  }
  public static func unknownKeys(_ path: String, _ keys: String) -> Phrase {
    Phrase("\(path): unknown \(keys)")
  }
  public static let unknownKeysRemedy = Phrase(
    "Check the spelling: amoot-otp config lists every setting. Unknown keys are kept and ignored.")
  public static func variableRemedy(_ variable: String) -> Phrase {
    Phrase("Correct or unset the environment variable \(variable).")
  }
  public static let profileRemedy = Phrase("Correct AMOOT_PROFILE, --profile, or “profile” in the file.")
  public static let fileRemedy = Phrase("Mend or remove the file; nothing overwrites it.")
  public static func mayNotLook(_ paths: String) -> Phrase { Phrase("you may not look at \(paths)") }
  public static let mayNotLookRemedy = Phrase(
    "Their folder belongs to somebody else: take it over, or set another XDG_STATE_HOME.")
  public static func othersOwn(_ paths: String) -> Phrase { Phrase("somebody else owns \(paths)") }
  public static let othersOwnRemedy = Phrase("chown them to yourself.")
  public static let yoursAlone = Phrase("readable only by you")
  public static func othersRead(_ paths: String) -> Phrase { Phrase("others may read \(paths)") }
  public static func noHistory(_ path: String) -> Phrase { Phrase("none yet: \(path)") }
  public static func historyReadOnly(_ count: Int, _ reason: Phrase) -> Phrase {
    Phrase("\(count) rows, but nothing can be written: \(reason)")
  }
  public static func historyReadOnlyRemedy(_ path: String) -> Phrase {
    Phrase("A send asks before it leaves without a record. Mend \(path).")
  }
  public static func historyRows(_ count: Int, _ path: String) -> Phrase {
    Phrase("\(count) rows in \(path)")
  }
  public static let historyRemedy = Phrase(
    "amoot-otp history check tells more, and saves what can be read.")
  public static let noProxyHere = Phrase("none is used on this machine")
  public static let noProxy = Phrase("none")
  public static func proxy(_ address: String, from variable: String) -> Phrase {
    Phrase("\(address), from \(variable)")
  }

  // MARK: The terminal, closely

  public static let setTERM = Phrase("not set")
  public static let localeLine = Phrase(
    "not UTF-8: signs and Persian cannot be shown; set LANG to a UTF-8 locale such as C.UTF-8")
  public static let noTerminalLine = Phrase("none: the console needs one; amoot-otp send does not")
  public static let answerLabel = Phrase("its answer")
  public static let noName = Phrase("none (it does not tell its name)")
  public static let toldLabel = Phrase("is told")
  public static let programOrders = Phrase(": this program puts Persian in order")
  public static let terminalOrders = Phrase(": the terminal is left to it")
  public static let advice = Phrase("advice")
  public static let nothingToChange = Phrase("nothing to change")
  public static let whichReadsRight = Phrase(
    "Which line reads right? سلام means hello; its first letter, س, stands at the right.")
}
