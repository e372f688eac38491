internal import AmootSMS
internal import ConsoleWording
internal import Wording
public import ConsoleData
public import Foundation

/// What the rules may use.
public struct DiagnosisFacts: Sendable {
  public let row: SendRecord
  public let now: Date
  public let surroundings: RowSurroundings
  /// The account's credit in rials, if it is known by now.
  public var credit: Int?
  /// The lowest price of a part, in rials, if prices are known.
  public var price: Int?
  /// How long the code is good for, in seconds, if a template says so.
  public var lifetime: Double?
  /// Whether the number has opted out of the line; nil if that was not asked or not told.
  public var hasOptedOut: Bool?
  /// What the provider lists for the row; nil if it was not asked.
  public var listed: ListedMessage?
  /// Whether the answer masked the code or gave it another length.
  public var isCodeOdd = false
  /// What the reader can press or type.
  public var names: Names

  /// The keys that the advice names; nil where there are none.
  public struct Names: Sendable, Equatable {
    public var askForDelivery: String?
    public var askOptOut: String?
    public var look: String?
    public var credit: String?
    public var doctor: String?
    public var ticket: String?

    public init(
      askForDelivery: String? = nil, askOptOut: String? = nil, look: String? = nil, credit: String? = nil,
      doctor: String? = nil, ticket: String? = nil
    ) {
      self.askForDelivery = askForDelivery
      self.askOptOut = askOptOut
      self.look = look
      self.credit = credit
      self.doctor = doctor
      self.ticket = ticket
    }
  }

  public init(
    _ row: SendRecord, now: Date, surroundings: RowSurroundings = RowSurroundings(), names: Names = Names()
  ) {
    self.row = row
    self.now = now
    self.surroundings = surroundings
    self.names = names
  }

  /// The advice to ask whether the number has opted out, as long as that was not told and there is a key for it.
  var askOptOutAdvice: Phrase? {
    hasOptedOut == nil ? names.askOptOut.map { DiagnosisWords.askOptOut(key: $0) } : nil
  }

  // MARK: The delivery

  var entry: DeliveryEntry? { row.hasDelivery ? row.delivery.entry : nil }
  var code: Int? { entry?.code }
  var kind: DeliveryClass? { entry?.kind }
  /// Whether nothing is known about the end of its way: no report, or one that more are expected after.
  var isOpen: Bool { kind.map(DeliveryStage.open.contains) ?? true }

  /// How long ago it was due, in seconds.
  var age: Double { now.timeIntervalSince(row.due) }

  /// How long it had been on its way when its state was last reported; nil if none was.
  var reportedAge: Double? { row.delivery.confirmedAt.map { max(0, $0.timeIntervalSince(row.due)) } }

  // MARK: Line, hour, number

  var isServiceLine: Bool { row.line.lowercased() == "service" }

  /// Whether it was due in the hours in which advertising lines are held: from 21 to 9 o'clock in Iran.
  var isAtNight: Bool {
    let hour = IranTime.components(of: row.due).hour
    return hour >= 21 || hour < 9
  }

  /// The first four digits as they are dialed, which tell who issued the number, and not who serves it.
  var prefix: String { "0" + row.mobile.prefix(3) }

  var isIssuedByHamrahAval: Bool {
    Int(row.mobile.prefix(3)).map { (910...919).contains($0) || (990...996).contains($0) } ?? false
  }

  // MARK: The text

  var parts: Int {
    // The code that the service adds, with a space before it.
    SMSParts(row.text + " " + String(repeating: "0", count: row.codeLength)).parts
  }

  var hasLink: Bool {
    row.text.contains(/(?i)(https?:\/\/|www\.|\b[a-z0-9-]+\.(com|ir|net|org|io|me|app|co)\b)/)
  }

  var hasCardNumber: Bool { Digits.ascii(row.text).contains(/\b\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}\b/) }

  var hasPhoneNumber: Bool {
    Digits.ascii(row.text).contains(/(^|\D)(0|\+98|0098)[ -]?\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}(\D|$)/)
  }

  // MARK: Other rows

  /// The other rows to the number that may have left, newest first.
  var sameNumber: [SendRecord] { surroundings.sameNumber.filter { $0.mayHaveArrived && !$0.isSending } }

  /// How many messages the number was sent within some seconds before this one and with it.
  func count(within seconds: Double) -> Int {
    1
      + sameNumber.count {
        row.startedAt.timeIntervalSince($0.startedAt).magnitude <= seconds && $0.startedAt <= row.startedAt
      }
  }

  private func hasPrefix(_ other: SendRecord) -> Bool { other.mobile.hasPrefix(row.mobile.prefix(3)) }

  private func waits(_ other: SendRecord, longerThan seconds: Double) -> Bool {
    guard other.hasDelivery, let entry = other.delivery.entry, DeliveryStage.open.contains(entry.kind),
      let confirmed = other.delivery.confirmedAt
    else { return false }
    return confirmed.timeIntervalSince(other.due) > seconds
  }

  /// The rows nearby whose fate is known, by whether they have the same issuing prefix.
  private func nearby(withPrefix isSame: Bool) -> [SendRecord] {
    surroundings.nearby.filter { hasPrefix($0) == isSame && $0.hasDelivery && $0.delivery.entry != nil }
  }

  /// How many other rows nearby with the prefix have waited for more than three minutes or have failed.
  var troubledWithPrefix: Int {
    nearby(withPrefix: true).count { $0.delivery.entry?.kind == .failed || waits($0, longerThan: 180) }
  }

  var arrivedWithPrefix: Int { nearby(withPrefix: true).count { $0.delivery.entry?.kind == .delivered } }
  var arrivedElsewhere: Int { nearby(withPrefix: false).count { $0.delivery.entry?.kind == .delivered } }

  /// Whether three rows nearby or more have waited for more than two minutes, and none has arrived.
  var allWait: Bool {
    let others = nearby(withPrefix: true) + nearby(withPrefix: false)
    return others.count >= 3 && others.allSatisfy { waits($0, longerThan: 120) }
  }

  /// Whether another row to the prefix failed as this one did.
  var hasFailedWithPrefix: Bool { nearby(withPrefix: true).contains { $0.delivery.entry?.kind == .failed } }

  /// Whether the number failed in the same way on another day.
  var failedOnAnotherDay: Bool {
    sameNumber.contains {
      $0.delivery.entry?.code == code && code != nil && IranTime.dayText($0.due) != IranTime.dayText(row.due)
    }
  }
}
