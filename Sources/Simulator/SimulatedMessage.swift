internal import AmootSMS
internal import Foundation

/// A message that the simulator has accepted, and how it travels from then on.
struct SimulatedMessage: Sendable {
  let id: Int
  let mobile: String
  let line: String
  let text: String
  let registeredAt: Date
  /// When it was to be sent.
  let dueAt: Date

  /// What happens to the messages to some numbers, by the last three digits of 9120005NNN.
  enum Fate: Int, CaseIterable, Sendable {
    case staysQueued = 1
    case arrivesLate, failsFirst, callsFail, isLeftOut, comesAsTitle, hasOptedOut
  }

  var fate: Fate? { SimulatedMessage.fate(of: mobile) }

  static func fate(of mobile: String) -> Fate? {
    mobile.hasPrefix("9120005") ? Int(mobile.suffix(3)).flatMap(Fate.init) : nil
  }

  /// Returns the delivery code at a moment: from the queue to the phone in five seconds, unless the number says otherwise.
  ///
  /// - Parameter speed: How many times faster than that.
  func deliveryCode(at now: Date, speed: Double) -> Int {
    let age = now.timeIntervalSince(dueAt) * speed
    let usual = age < 1 ? 900 : age < 2 ? 200 : age < 5 ? 8 : 1
    if mobile.hasPrefix("9120004") { return age < 5 ? usual : Int(mobile.suffix(3)) ?? 1 }
    switch fate {
    case .staysQueued: return 900
    case .arrivesLate: return usual == 1 && age < 60 ? 8 : usual
    case .failsFirst: return age < 3 ? usual : age < 10 ? 2 : 1
    case .hasOptedOut: return age < 2 ? usual : 35
    case .callsFail, .isLeftOut, .comesAsTitle, nil: return usual
    }
  }

  /// Returns when it was handed over, or when it was registered while that is not known, as the service does.
  func sentAt(at now: Date, speed: Double) -> Date {
    fate == .staysQueued || now.timeIntervalSince(dueAt) * speed < 1
      ? registeredAt : max(registeredAt, dueAt).addingTimeInterval(1 / speed)
  }

  /// Returns a moment as the service writes it: Iran's clock without a zone, and two or three digits of the second's
  /// fraction.
  static func time(_ date: Date) -> String {
    let milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded(.down))
    let fraction = String(milliseconds % 1000).leftPadded(to: 3, with: "0")
    let shown = fraction.hasSuffix("0") ? String(fraction.dropLast()) : fraction
    return IranTime.plain(Date(timeIntervalSince1970: Double(milliseconds / 1000))).replacing(" ", with: "T")
      + "." + shown
  }
}
