package import Foundation

/// What the answers of all methods except SendOTP have in common: a status, and objects in `Data`.
struct SiblingAnswer {
  let top: JSON
  let status: ServiceStatus
  /// The objects in `Data`, whether it is one object, an array, or either of them encoded as a string; the answer itself if
  /// the fields are next to the status.
  let items: [JSON]
  /// The parts of `Data` that are not objects.
  let rest: [JSON]
  let evidence: AnswerEvidence

  /// - Parameter names: Fields whose presence next to the status shows that there is no `Data`.
  init(_ body: some Collection<UInt8>, fields names: [String]) throws(AnswerFailure) {
    let top = try AnswerReading.json(body)
    guard let written = top.member(forAnyCase: "Status"), let status = AnswerReading.status(written.value)
    else { throw .noStatus }
    (self.top, self.status) = (top, status)
    var data = top.value(forAnyCase: "Data")
    if case .string(let text) = data, let inner = AnswerReading.nested(text) { data = inner }
    let values: [JSON]
    switch data {
    case .object: values = [data].compactMap(\.self)
    case .array(let members): values = members
    case .null, nil: values = names.contains { top.value(forAnyCase: $0) != nil } ? [top] : []
    case .some(let other): values = [other]
    }
    items = values.filter { $0.members != nil }
    rest = values.filter { $0.members == nil }
    evidence = AnswerEvidence(written.value, key: written.key, top: top, fields: items.first ?? top)
  }
}

extension AnswerReading {
  /// Returns a whole number, from a number or from digits of any script; nil for anything else.
  static func wholeNumber(_ value: JSON?) -> Int? {
    switch value {
    case .number(let text):
      integer(text).flatMap { Int($0) } ?? Double(text).flatMap { Int(exactly: $0.rounded()) }
    case .string(let text): Int(Digits.ascii(text.filter { !$0.isWhitespace }))
    default: nil
    }
  }

  /// Returns a moment that an answer tells: `2025-10-25T15:16:59.590`, in Iran time unless it has a zone. Nil for anything
  /// else, and for the year 1, which stands for none.
  package static func moment(_ value: JSON?) -> Date? {
    guard case .string(let text)? = value,
      let match = Digits.ascii(text).wholeMatch(
        of:
          /\s*(\d{4})-(\d{1,2})-(\d{1,2})[T ](\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?\s*/
      )
    else { return nil }
    let parts = match.output
    guard let year = Int(parts.1), year > 1, let month = Int(parts.2), let day = Int(parts.3),
      let hour = Int(parts.4), let minute = Int(parts.5),
      let date = IranTime.date(
        year: year, month: month, day: day, hour: hour, minute: minute, in: .gregorian)
    else { return nil }
    let seconds = parts.6.flatMap { Double($0) } ?? 0
    guard seconds < 61 else { return nil }
    let moment = date.addingTimeInterval(seconds + (parts.7.flatMap { Double("0" + $0) } ?? 0))
    guard let zone = parts.8 else { return moment }
    // The clock above was read as Iran's.
    let digits = zone.filter(\.isNumber)
    let minutes = zone == "Z" ? 0 : (Int(digits.prefix(2)) ?? 0) * 60 + (Int(digits.suffix(2)) ?? 0)
    let offset = Double(zone.hasPrefix("-") ? -minutes : minutes) * 60
    return moment.addingTimeInterval(IranTime.offset(at: date) - offset)
  }
}
