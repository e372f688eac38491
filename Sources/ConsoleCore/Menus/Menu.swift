public import AmootSMS
public import ConsoleData
public import Screen
internal import Foundation
internal import TextLayout
internal import ConsoleWording
public import Wording

/// A list of items that are known when it is opened.
public struct Menu: ListContent {
  public struct Item: Sendable, Equatable {
    public var label: Phrase
    /// The text after the label.
    public var remark: Phrase
    public var choice: Choice
  }

  /// What an item does.
  public enum Choice: Sendable, Equatable {
    case copy(RowExcerpt, SendRecord)
    /// Copies a text as it is.
    case text(String, what: Phrase)
    /// Copies the codes of these sends, one a line.
    case codes([SendRecord])
    /// Copies the numbers of these sends with their codes, one pair a line.
    case numbersAndCodes([SendRecord])
    /// Writes the rows that the filter finds to a file.
    case export(RowExport.Format)
    /// Copies number, code and outcome of the rows that the filter finds.
    case copyTable
    /// Switches to the profile with this name.
    case profile(String)
    case line(String)
    case template(MessageTemplate)
    /// Saves the message in the form as a template.
    case saveTemplate
    /// Saves the message in the form over the template with this name.
    case overwriteTemplate(MessageTemplate)
    /// Asks for the name of a new profile.
    case newProfile
    /// Filters the history.
    case filter(String)
  }

  public var title: Phrase
  public var items: [Item]
  public var selected = 0
}

extension Menu {
  public var context: Context { .menu }
  public var isChosenByClick: Bool { true }
  public var centersSelection: Bool { false }
  public func title(_ model: Model) -> Phrase { title }
  public func spokenTitle(_ model: Model) -> Phrase { NarrationWords.menu(title, items.count) }

  public func contents(_ model: Model) -> ListContents { ListContents(items: rows(model)) }

  private func rows(_ model: Model) -> [ListItem] {
    items.map { item in
      ListItem(
        cells: [
          model.cell(item.label), ListCell(model.text(item.remark), .faint, direction: .automatic),
        ], notes: [model.note(item.remark)], spoken: .list([item.label, item.remark]))
    }
  }

  private func width(_ items: [ListItem], ofCell index: Int) -> Int {
    items.map { Model.columns($0.cells[index].text) }.max() ?? 0
  }

  public func columns(_ items: [ListItem], width: Int, _ model: Model) -> [ListColumn] {
    let labels = min(self.width(items, ofCell: 0), width)
    return [ListColumn(width: labels), ListColumn(width: width - labels - 2)]
  }

  /// Returns the width that shows all items uncut, with the frame and the gap.
  private func wholeWidth(_ items: [ListItem]) -> Int {
    width(items, ofCell: 0) + 8 + width(items, ofCell: 1)
  }

  public func frame(_ items: [ListItem], _ model: Model) -> Rect {
    let size = model.size
    let width = min(size.width, max(40, Model.columns(model.text(title)) + 6, wholeWidth(items)))
    let height = min(items.count + 2 + noteRows(items, model), size.height - 2)
    return Rect(
      x: (size.width - width) / 2, y: max(1, (size.height - height) / 2), width: width, height: height)
  }

  /// Remarks are repeated in full below if they do not all fit beside the items, and if the items can spare the rows.
  private func noteRows(_ items: [ListItem], _ model: Model) -> Int {
    wholeWidth(items) > model.size.width && model.size.height >= 14 ? 4 : 0
  }

  public func noteRows(_ item: ListItem, in inner: Rect, _ model: Model) -> Int {
    noteRows(rows(model), model)
  }

  public func choose(_ model: inout Model) -> [Effect] {
    guard items.indices.contains(selected) else { return [] }
    return model.closeOverlay() + model.perform(items[selected].choice)
  }

  public var masked: Menu {
    var menu = self
    for index in items.indices {
      switch items[index].choice {
      case .template, .saveTemplate, .overwriteTemplate:
        // The program's own words are not private.
        guard !items[index].remark.isTranslated else { continue }
        menu.items[index].remark = items[index].remark.map(Presenting.maskedText)
      case .codes: menu.items[index].label = items[index].label.map { Presenting.maskedNumbers($0) }
      case .filter: menu.items[index].label = items[index].label.map { Presenting.maskedNumbers($0) }
      case .copy, .text, .export, .copyTable, .numbersAndCodes, .profile, .line, .newProfile: break
      }
    }
    return menu
  }
}

/// A part of a row that can be copied.
public enum RowExcerpt: Sendable, Equatable {
  case call(ReadyCall.Language, RequestEncoding)
  case request, answer
  /// A text for a ticket, in the reader's language.
  case ticket(Language)

  /// The excerpt's name in a notice.
  public var phrase: Phrase {
    switch self {
    case .call(let language, let method): SendingWords.call(for: language.title, RowExcerpt.form(method))
    case .request: SendingWords.request
    case .answer: SendingWords.answerBody
    case .ticket: ExportWords.ticket
    }
  }

  /// Returns the text itself; `nil` if the row has none.
  ///
  /// - Parameters:
  ///   - others: Further sends to the same number.
  public func text(
    _ row: SendRecord, _ exchange: StoredExchange?, others: [SendRecord] = []
  ) -> String? {
    switch self {
    case .ticket(let language): return TicketText(row, exchange, others: others, language: language).text
    case .call(let language, let method):
      guard let request = exchange.flatMap({ StoredRequest($0.request) }) else {
        return ReadyCall(
          ServiceMethodName.sendOTP.rawValue, parameters: row.parameters, base: row.base, method: method,
          isNow: row.wasSentAtOnce(row.parameters)
        ).text(language)
      }
      return request.call(method, isNow: row.wasSentAtOnce(request.parameters)).text(language)
    case .request: return exchange.flatMap { $0.request.isEmpty ? nil : $0.request }
    case .answer:
      return exchange?.responseBody.flatMap {
        $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self)
      }
    }
  }

  static func form(_ method: RequestEncoding) -> Phrase {
    method == .post ? SendingWords.headerForm : SendingWords.queryForm
  }
}

extension SendRecord {
  /// The base address that the row's request went to; the production address if the row has no destination.
  fileprivate var base: BaseAddress {
    guard let destination else { return .production }
    let scheme = destination.kind == .simulator ? "http" : "https"
    return (try? BaseAddress("\(scheme)://\(destination.address)")) ?? .production
  }

  /// Whether a request of the row asked for no other moment than that of the send; old rows do not tell it otherwise.
  fileprivate func wasSentAtOnce(_ parameters: [ServiceRequest.Parameter]) -> Bool {
    guard sendAt == nil, let text = parameters.first(where: { $0.name == "SendDateTime" })?.value,
      let moment = AnswerReading.moment(.string(text))
    else { return false }
    return abs(moment.timeIntervalSince(startedAt)) < 60
  }

  /// The parameters, reconstructed for a row without its exchange.
  fileprivate var parameters: [ServiceRequest.Parameter] {
    [
      .init("SendDateTime", DateForm.iso.text(sendAt ?? startedAt)), .init("SMSMessageText", text),
      .init("LineNumber", line), .init("Mobile", mobile), .init("CodeLength", String(codeLength)),
    ]
  }
}

extension Menu {
  /// Returns the menu of a row's excerpts that can be copied.
  static func copying(_ row: SendRecord) -> Menu {
    var items: [Item] = []
    let when = row.sendAt == nil ? SendingWords.whenItRuns : .empty
    for method in RequestEncoding.allCases {
      for language in ReadyCall.Language.allCases {
        items.append(
          Item(
            label: SendingWords.callLabel(language.title, RowExcerpt.form(method)),
            remark: (method == .post ? SendingWords.postRemark : SendingWords.getRemark) + when,
            choice: .copy(.call(language, method), row)))
      }
    }
    items.append(
      Item(
        label: SendingWords.requestLabel, remark: SendingWords.requestRemark,
        choice: .copy(.request, row)))
    items.append(
      Item(label: SendingWords.answerLabel, remark: SendingWords.answerRemark, choice: .copy(.answer, row)))
    return Menu(title: SendingWords.copyTitle, items: items)
  }
}

extension Model {
  fileprivate mutating func perform(_ choice: Menu.Choice) -> [Effect] {
    switch choice {
    case .copy(let what, let row): return [.details(.makeText(what, row))]
    case .text(let text, let what): return [.terminal(.copy(text, what: what))]
    case .codes(let rows):
      let codes = rows.compactMap(\.code)
      guard codes.count > 1 else { return copy(codes.first, SendingWords.code) }
      let text = codes.map { VisibleText.escaped($0) }.joined(separator: "\n")
      return [.terminal(.copy(text, what: SendingWords.codes(codes.count)))]
    case .numbersAndCodes(let rows):
      let text = rows.map { "0\($0.mobile)\t\(VisibleText.escaped($0.code ?? ""))" }.joined(separator: "\n")
      return [.terminal(.copy(text, what: SendingWords.codes(rows.count)))]
    case .copyTable: return [.history(.readTable(history.filter, history.order))]
    case .export(let format): return [.history(.export(history.filter, history.order, format))]
    case .profile(let name): return useProfile(name)
    case .line(let line):
      form[.lineNumber].replaceAll(with: line)
      return edited(.lineNumber)
    case .template(let template): return use(template, [:])
    case .saveTemplate:
      ask(.templateName)
      return []
    case .overwriteTemplate(let template):
      var template = template
      template.text = form.text(.message)
      form.editedTemplate = nil
      return [.settings(.changeTemplate(template, name: template.name, profile: profile.name))]
    case .filter(let text): return filterHistory(by: text)
    case .newProfile:
      ask(.profileName)
      return []
    }
  }
}
