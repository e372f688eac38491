public import AmootSMS
public import ConsoleData
internal import Foundation
internal import ConsoleWording
public import Wording

/// Privacy mode, for showing the screen to others: masks the middle of numbers, and messages and exchanges, but not the
/// code, which is what is being shown.
extension Model {
  /// What hides the private from an audience; nothing while nobody looks on.
  public var veil: Veil {
    guard isPrivacyOn else { return Veil([], profiles: [], hosts: []) }
    return Veil(appearance.hidden, profiles: profileNames, hosts: hiddenHosts)
  }

  /// The names of all profiles that rows and settings have.
  private var profileNames: [String] {
    var names: [String] = []
    for name in [profile.name] + profiles.all.map(\.name) + history.rows.map(\.profile)
    where !names.contains(name) { names.append(name) }
    return names
  }

  /// The addresses that are hidden, wherever they are written.
  private var hiddenHosts: [String] {
    guard appearance.hidden.contains(.host) else { return [] }
    let rows = history.rows + overlays.compactMap(\.row)
    let written =
      ([profile] + profiles.all).flatMap { [$0.base.description, $0.base.authority, $0.base.host] }
      + rows.compactMap(\.destination).flatMap { [$0.address, $0.authority, $0.host] }
    return Set(written).filter { !$0.isEmpty }.sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// What presenting hides, by name.
  public var hiddenNames: [Phrase] {
    let names: [(HiddenParts, Phrase)] = [
      (.numbers, AccountWords.hiddenNumbers), (.messages, AccountWords.hiddenMessages),
      (.credit, AccountWords.hiddenCredit), (.host, AccountWords.hiddenHost),
      (.profile, AccountWords.hiddenProfile),
    ]
    return names.filter { appearance.hidden.contains($0.0) }.map(\.1)
  }

  /// The same model with everything masked that is to be hidden, for painting only. Lengths stay the same where something
  /// could move.
  public var redacted: Model {
    guard isPrivacyOn else { return self }
    let veil = veil
    var model = self
    model.veiledTexts = hiddenHosts
    model.account.isCurrentUnmasked = isCurrent(account.subject)
    model.form.showsToken = false
    model.form.mask(.token) { Veil.maskedText($0) }
    model.form.paintedRecipients = form.recipientList
    model.form.mask(.mobile) { veil.hides(.numbers) ? Veil.maskedEntry($0) : $0 }
    model.form.mask(.message) { veil.message($0) }
    if veil.hides(.numbers) {
      for (field, error) in form.errors { model.form.errors[field] = Veil.masked(error) }
    }
    if veil.hidesExchanges {
      model.history.filterText.mask { Veil.maskedText($0) }
      model.history.filter = Veil.masked(history.filter)
      if history.filterProblem != nil {
        model.history.filterProblem = HistoryFilterError(
          word: Veil.dots, column: 1, expected: FilterWords.anotherWord)
      }
      model.details.loaded = [:]
      model.wire = []
    }
    if let prompt {
      switch prompt.subject {
      case .note, .variable: model.prompt?.text.mask { Veil.maskedText($0) }
      case .date, .templateName, .profileName, .recipientFile, .recipientColumn: break
      }
      if case .variable(let name, let template, _) = prompt.subject {
        model.prompt?.subject = .variable(name, veil.template(template), [:])
      }
    }
    model.history.rows = history.rows.map(veil.row)
    model.sending.last = sending.last.map(veil.row)
    model.history.newest = history.newest.map(veil.row)
    // Words such as “not set” are not values.
    for index in model.settings.lines.indices where !settings.lines[index].shown.isTranslated {
      model.settings.lines[index].shown = veil.setting(settings.lines[index])
    }
    if veil.hides(.credit) { model.account.status?.credit = nil }
    if veil.hides(.profile) {
      model.profiles.current.name = veil.profile(profile.name)
      for index in model.profiles.all.indices {
        model.profiles.all[index].name = veil.profile(profiles.all[index].name)
      }
    }
    // They are many, and seen in a report of their own.
    let seesPast = overlays.contains { overlay in
      if case .report(let report) = overlay { report.content is NoticesReport } else { false }
    }
    model.notices.past = seesPast ? notices.past : []
    for index in model.notices.past.indices {
      model.notices.past[index].text = notices.past[index].text.map { veil.notice($0) }
    }
    if let notice = notices.current {
      model.notices.current?.text = notice.text.map { veil.notice($0) }
    }
    for case .bigCode(let row) in overlays { model.details.expiries[row.id] = expiry(of: row) }
    model.overlays = overlays.compactMap(veil.overlay)
    // The keys act on what was found in the real texts, so that has to be what is seen.
    model.paintedSettings = Set(listedSettings.map(\.field))
    for (place, overlay) in overlays.enumerated() where model.overlays.count == overlays.count {
      guard let finder = overlay.list(Finder.self), var masked = model.overlays[place].list(Finder.self)
      else {
        continue
      }
      masked.painted = painted(finder, model)
      model.overlays[place] = .list(List(masked))
    }
    if model.overlays.count < overlays.count {
      model.notices.current = Notice(
        kind: .info,
        text: DetailsWords.comparisonHidden(key: keys.text(.present)),
        since: now)
    }
    return model
  }
}

extension Model {
  /// Returns a number for display, masked in privacy mode.
  public func display(_ number: MobileNumber) -> String { veil.numbers(number.display) }
}

/// Hides what is private from an audience: some of it, as it was chosen, and never codes, which are what is being shown.
public struct Veil: Sendable {
  private let hidden: HiddenParts
  private let profiles: [String]
  private let hosts: [String]

  init(_ hidden: HiddenParts, profiles: [String], hosts: [String]) {
    (self.hidden, self.profiles, self.hosts) = (hidden, profiles, hosts)
  }

  /// Returns what stands for a profile's name: as many different ones as there are names, so that what belongs together
  /// still does.
  func profile(_ name: String) -> String {
    guard hides(.profile) else { return name }
    return Veil.dots + String(repeating: "•", count: profiles.firstIndex(of: name) ?? profiles.count)
  }

  /// What stands for something hidden that has no parts.
  public static let dots = "•••"

  var hidesAnything: Bool { !hidden.isEmpty }

  public func hides(_ part: HiddenParts) -> Bool { hidden.contains(part) }

  /// Whether exchanges, the wire, notes and filters are hidden, in which all of it may be.
  public var hidesExchanges: Bool { !hidden.isDisjoint(with: [.numbers, .messages, .credit, .host]) }

  /// - Parameter least: The number of digits that make a number; fewer while one is still being typed.
  public func numbers(_ text: String, from least: Int = 10) -> String {
    hides(.numbers) ? Veil.maskedNumbers(text, from: least) : text
  }

  /// Returns a message, or a message without the numbers in it.
  public func message(_ text: String) -> String {
    hides(.messages) ? Veil.maskedText(text) : numbers(text)
  }

  /// Returns a sentence of the program without what it quotes.
  public func notice(_ text: String) -> String {
    var text = numbers(text)
    if hides(.host) {
      for host in hosts { text = text.replacingOccurrences(of: host, with: Veil.dots, options: .literal) }
      text = Veil.withoutAddresses(text)
    }
    if hides(.profile) {
      for name in profiles where !name.isEmpty {
        text = Veil.replacing(name, in: text, with: profile(name))
      }
    }
    guard hides(.credit) else { return text }
    for unit in ["rials", "ریال"] where text.contains(unit) {
      text = Veil.withoutAmounts(in: text, before: unit)
    }
    return text
  }

  /// Replaces a word wherever it is not within a longer one. Notices are masked for every picture, and a pattern would be
  /// compiled each time.
  private static func replacing(_ word: String, in text: String, with other: String) -> String {
    let (scalars, wanted) = (Array(text.unicodeScalars), Array(word.unicodeScalars))
    func isInWord(_ index: Int) -> Bool {
      guard scalars.indices.contains(index) else { return false }
      switch scalars[index].properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber,
        .letterNumber, .otherNumber:
        return true
      default: return false
      }
    }
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if scalars[index...].starts(with: wanted), !isInWord(index - 1), !isInWord(index + wanted.count) {
        result.append(contentsOf: other.unicodeScalars)
        index += wanted.count
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  /// Replaces every number that stands before a unit, with or without a space between them.
  private static func withoutAmounts(in text: String, before unit: String) -> String {
    var result = ""
    var rest = text[...]
    while let found = rest.range(of: unit, options: .literal) {
      var amount = rest[..<found.lowerBound]
      var space = ""
      if let last = amount.last, last.isWhitespace { (amount, space) = (amount.dropLast(), String(last)) }
      let start = amount.lastIndex { !$0.isNumber && !",٬".contains($0) }.map(amount.index(after:))
      let digits = amount[(start ?? amount.startIndex)...].drop { !$0.isNumber }
      result += amount.dropLast(digits.count) + (digits.isEmpty ? "" : Veil.dots) + space + unit
      rest = rest[found.upperBound...]
    }
    return result + rest
  }

  /// Replaces every network address, with its port: what a name was resolved to names the host as well.
  private static func withoutAddresses(_ text: String) -> String {
    guard text.contains(".") || text.contains("::") else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let inner = word.drop { "([“\u{2066}".contains($0) }
      let address = inner.prefix { $0.isHexDigit || ".:".contains($0) }
      let groups = address.split(separator: ":").first?.split(separator: ".") ?? []
      let isAddress = groups.count == 4 && groups.allSatisfy { UInt8($0) != nil } || address.contains("::")
      return isAddress ? word.dropLast(inner.count) + dots + inner.dropFirst(address.count) : String(word)
    }.joined(separator: " ")
  }

  func setting(_ line: SettingLine) -> Phrase {
    switch line.field {
    case .token, .tokenCommand, .supportContact: line.shown.map(Veil.maskedText)
    case .text: line.shown.map(message)
    case .baseAddress: line.shown.map { notice($0) }
    default: line.shown
    }
  }

  /// Returns a masked overlay; `nil` if it cannot be shown at all.
  func overlay(_ overlay: Model.Overlay) -> Model.Overlay? {
    switch overlay {
    case .report(var report):
      guard let content = report.content.masked(self) else { return nil }
      report.content = content
      return .report(report)
    case .list(var list):
      list.content = list.content.masked(self)
      return .list(list)
    case .welcome(var welcome):
      if welcome.isCommand { welcome.text.mask { Veil.maskedText($0) } }
      return .welcome(welcome)
    case .bigCode(let row): return .bigCode(self.row(row))
    case .question(let question): return .question(self.question(question))
    }
  }

  func question(_ question: Question) -> Question {
    switch question {
    case .quit, .prune: question
    case .sendAgain(let resend): .sendAgain(self.resend(resend))
    case .putIntoForm(let row): .putIntoForm(self.row(row))
    case .delete(let row): .delete(self.row(row))
    case .deleteTemplate(let template): .deleteTemplate(self.template(template))
    case .guarded(let requests, let sender, let batch, let reasons):
      .guarded(
        requests.map(request), self.sender(sender), batch: batch,
        reasons: reasons.map { GuardReason(mobile: numbers($0.mobile), reason: reason($0.reason)) })
    case .unrecorded(let requests, let sender, let reason):
      .unrecorded(requests.map(request), self.sender(sender), reason: reason.map { notice($0) })
    case .deleteFound(let filter, let count, let newest):
      .deleteFound(hidesExchanges ? Veil.masked(filter) : filter, count: count, newest: newest)
    }
  }

  func sender(_ sender: Sender) -> Sender { hides(.profile) ? sender.named(profile(sender.profile)) : sender }

  func reason(_ reason: ConfirmationReason) -> ConfirmationReason {
    switch reason {
    case .justSent(let row): .justSent(self.row(row))
    case .unknownBefore(let row): .unknownBefore(self.row(row))
    case .unreadable(let problem): .unreadable(problem.map { notice($0) })
    // The question masks the amounts that it says.
    case .creditMayBeShort, .always, .newNumber, .underWay, .settingsChanged, .manyRecipients: reason
    }
  }

  func resend(_ resend: Resend) -> Resend {
    var resend = resend
    resend.row = row(resend.row)
    resend.newer = resend.newer.map(row)
    resend.sender = sender(resend.sender)
    return resend
  }

  func row(_ row: SendRecord) -> SendRecord {
    var row = row
    row.mobile = numbers(row.mobile)
    row.text = message(row.text)
    // The server's words may repeat the message, for example in a URL.
    if hidesExchanges {
      row.reason = row.reason?.mapTexts { row.state == .unknown ? Veil.maskedText($0) : notice($0) }
      row.note = row.note.map(Veil.maskedText)
    }
    row.profile = profile(row.profile)
    return row
  }

  func request(_ request: SendOTPRequest) -> SendOTPRequest {
    var request = request
    if let text = try? MessageText(message(request.text.value)) { request.text = text }
    return request
  }

  func template(_ template: MessageTemplate) -> MessageTemplate {
    MessageTemplate(name: template.name, text: message(template.text), lifetime: template.lifetime)
  }

  /// Shows how many terms a filter has, but not what it searches for.
  static func masked(_ filter: HistoryFilter) -> HistoryFilter {
    HistoryFilter(terms: filter.terms.map { _ in .word(dots) })
  }

  /// Masks what an error quotes from its field.
  static func masked(_ error: InputError) -> InputError {
    switch error {
    case .mobileCharacter(let text, let scalar): .mobileCharacter(maskedText(text), scalar)
    case .mobileLength(let text, let digits): .mobileLength(maskedText(text), digits: digits)
    case .mobileNotMobile(let text): .mobileNotMobile(maskedText(text))
    case .mobileCutOff(let text): .mobileCutOff(maskedText(text))
    default: error
    }
  }

  /// Replaces the digits of every long number between the first four and the last two with dots.
  ///
  /// - Parameter least: The number of digits that make a number; fewer while one is still being typed.
  static func maskedNumbers(_ text: String, from least: Int = 10) -> String {
    var scalars = Array(text.unicodeScalars)
    var places: [Int] = []
    func mask() {
      // Ten digits are a number without its zero, so one digit fewer stays in front.
      if places.count >= least {
        for place in places.dropFirst(places.count == 10 ? 3 : 4).dropLast(2) { scalars[place] = "•" }
      }
      places = []
    }
    for (index, scalar) in scalars.enumerated() {
      if Digits.value(of: scalar) != nil {
        places.append(index)
      } else if scalar != "+", !MobileNumber.isBetweenDigits(scalar) || scalar == "\n" {
        mask()
      }
    }
    mask()
    return String(String.UnicodeScalarView(scalars))
  }

  /// Masks what was entered for a number: the numbers in it, and letters, which may be a name.
  static func maskedEntry(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        maskedNumbers(text, from: 7).unicodeScalars.map { $0.properties.isAlphabetic ? "•" : $0 }))
  }

  /// Replaces every character except whitespace with a dot.
  static func maskedText(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.isWhitespace ? $0 : "•" }))
  }
}
