internal import AmootSMS
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
    /// Sorts the history.
    case order(HistoryOrder)
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
    items.enumerated().map { index, item in
      ListItem(
        subject: String(index),
        cells: [
          model.cell(item.label), ListCell(model.text(item.remark), .faint, direction: .automatic),
        ], notes: [model.note(item.remark)], spoken: .list([item.label, item.remark]))
    }
  }

  private func width(_ items: [ListItem], ofCell index: Int) -> Int {
    items.map { Model.columns($0.cells[index].text) }.max() ?? 0
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

  public func masked(_ veil: Veil) -> Menu {
    var menu = self
    for index in items.indices {
      switch items[index].choice {
      case .template, .saveTemplate, .overwriteTemplate:
        // The program's own words are not private.
        guard !items[index].remark.isTranslated else { continue }
        menu.items[index].remark = items[index].remark.map(veil.message)
      case .codes: menu.items[index].label = items[index].label.map { veil.numbers($0) }
      case .filter:
        menu.items[index].label = items[index].label.map { veil.numbers($0) }
        menu.items[index].remark = items[index].remark.map { veil.numbers($0) }
      case .profile:
        menu.items[index].label = items[index].label.map { veil.notice($0) }
        menu.items[index].remark = items[index].remark.map { veil.notice($0) }
      case .export, .copyTable, .numbersAndCodes, .line, .newProfile, .order: break
      }
    }
    return menu
  }
}

extension Model {
  fileprivate mutating func perform(_ choice: Menu.Choice) -> [Effect] {
    switch choice {
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
    case .overwriteTemplate(let old):
      var template = old
      template.text = form.text(.message)
      form.editedTemplate = nil
      return [.settings(.changeTemplate(old, to: template, profile: profile.name))]
    case .filter(let text): return filterHistory(by: text)
    case .order(let order): return sortHistory(by: order)
    case .newProfile:
      ask(.profileName)
      return []
    }
  }
}
