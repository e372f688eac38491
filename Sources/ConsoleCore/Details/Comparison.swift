internal import AmootSMS
public import ConsoleData
internal import ConsoleWording
public import Wording

/// Two rows side by side: what differs, field by field, and what is the same.
public struct Comparison: Sendable, Equatable {
  public struct Field: Sendable, Equatable {
    public let name: Phrase
    public let left: Phrase
    public let right: Phrase

    public var isSame: Bool { left == right }
  }

  public let left: SendRecord
  public let right: SendRecord
  public let fields: [Field]

  /// Compares two rows, each with its stored exchange, if any.
  public init(
    _ left: SendRecord, _ leftExchange: StoredExchange?, _ right: SendRecord, _ rightExchange: StoredExchange?
  ) {
    self.left = left
    self.right = right
    let one = Comparison.values(left, leftExchange)
    let two = Comparison.values(right, rightExchange)
    // In the first row's order, followed by the names only the second has.
    var names = one.map(\.name)
    for name in two.map(\.name) where !names.contains(name) { names.append(name) }
    let (first, second) = (Comparison.table(one), Comparison.table(two))
    fields = names.map { Field(name: $0, left: first[$0] ?? .empty, right: second[$0] ?? .empty) }
  }

  private typealias Value = (name: Phrase, text: Phrase)

  private static func table(_ values: [Value]) -> [Phrase: Phrase] {
    Dictionary(
      values.map { ($0.name, $0.text) }, uniquingKeysWith: { .list([$0, $1]) })
  }

  private static func values(_ row: SendRecord, _ exchange: StoredExchange?) -> [Value] {
    func escaped(_ text: String?) -> Phrase {
      .verbatim(text.map { VisibleText.escaped($0, limit: 400) } ?? "")
    }
    var values: [Value] = RowField.all.filter { $0.places.contains(.comparison) }.map {
      ($0.title, $0.words(row) ?? .empty)
    }
    guard let exchange else { return values }
    if let request = StoredRequest(exchange.request) {
      values.append(
        (
          DetailsWords.call,
          .verbatim("\(request.method.rawValue.uppercased()) \(request.base)/\(request.name)")
        ))
      values += request.headers.map { (.verbatim("> ") + escaped($0.name), escaped($0.value)) }
      values.append(
        (DetailsWords.tokenPlace, request.method == .get ? DetailsWords.inQuery : DetailsWords.inHeader))
      values += request.parameters.prefix(50).map { (escaped($0.name), escaped($0.value)) }
    } else {
      values.append((DetailsWords.requestField, escaped(exchange.request)))
    }
    for (index, line) in (exchange.responseHead ?? "").split(separator: "\n").prefix(60).enumerated() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if index == 0 {
        values.append((DetailsWords.answerField, escaped(String(line))))
      } else if parts.count == 2 {
        values.append(
          (.verbatim("< ") + escaped(String(parts[0])), escaped(String(parts[1].drop { $0 == " " }))))
      }
    }
    values += body(exchange)
    values += (exchange.timing?.phases ?? []).compactMap { phase, duration in
      duration.map { (DetailsWords.time(DetailText.name(of: phase)), DurationWords.measured($0)) }
    }
    values.append((DetailsWords.server, escaped(exchange.connection?.address)))
    return values
  }

  /// Returns the members of the answer, including those of `Data`; a body that is not an object is returned as text.
  private static func body(_ exchange: StoredExchange) -> [Value] {
    guard let body = exchange.responseBody, !body.isEmpty else { return [] }
    guard body.count <= 65_536, let json = try? JSONParser.parse(body), let members = json.members else {
      return [
        (
          DetailsWords.bodyField,
          .verbatim(VisibleText.escaped(String(decoding: body.prefix(2_000), as: UTF8.self), limit: 400))
        )
      ]
    }
    func text(_ value: JSON) -> Phrase {
      .verbatim(VisibleText.escaped(value.text(pretty: false), limit: 400))
    }
    return members.prefix(60).flatMap { member -> [Value] in
      let name = VisibleText.escaped(member.key, limit: 40)
      guard let inner = member.value.members, !inner.isEmpty else {
        return [(DetailsWords.body(name), text(member.value))]
      }
      return inner.prefix(60).map {
        (DetailsWords.body("\(name).\(VisibleText.escaped($0.key, limit: 40))"), text($0.value))
      }
    }
  }
}

extension Comparison: ReportContent {
  public func title(_ model: Model) -> Phrase { DetailsWords.comparisonTitle }
  public func spokenTitle(_ model: Model) -> Phrase { NarrationWords.comparison }
  /// Masked values would hardly differ, so that there would be nothing left to compare.
  public func masked(_ veil: Veil) -> Comparison? { veil.hidesAnything ? nil : self }

  public func lines(_ model: Model, width: Int) -> [DetailLine] {
    func name(_ row: SendRecord) -> String {
      let state = Phrase.joined(
        [.verbatim(model.signs.of(.outcome(row.state))), row.state.phrase], separator: " ")
      return model.text(
        .joined(
          [IranTime.moment(row.startedAt), .verbatim(RowText.mobile(row.mobile)), state], separator: "  "))
    }
    func value(_ phrase: Phrase) -> String { phrase.isEmpty ? model.signs.dash : model.text(phrase) }
    func numbered(_ number: Int, _ phrase: Phrase) -> String {
      model.text(DetailsWords.numbered(number, phrase.isEmpty ? .verbatim(model.signs.dash) : phrase))
    }
    let isCode = !model.language.isRightToLeft
    let differing = fields.filter { !$0.isSame }
    let same = fields.filter(\.isSame)
    var lines = [
      DetailLine(key: model.text(DetailsWords.number(1)), text: name(left), isCode: isCode),
      DetailLine(key: model.text(DetailsWords.number(2)), text: name(right), isCode: isCode), .empty,
      .heading(model.text(DetailsWords.differ(differing.count))),
    ]
    for field in differing {
      lines.append(DetailLine(key: model.text(field.name), text: numbered(1, field.left), isCode: isCode))
      lines.append(DetailLine(key: " ", text: numbered(2, field.right), tone: .accent, isCode: isCode))
    }
    lines += [.empty, .heading(model.text(DetailsWords.same(same.count)))]
    return lines
      + same.map { DetailLine(key: model.text($0.name), text: value($0.left), tone: .faint, isCode: true) }
  }
}
