internal import AmootSMS
internal import ConsoleData
public import Screen
internal import TextLayout
internal import ConsoleWording
public import Wording

/// The recipients, one on a line with its verdict: to edit, and to drop. Those that are not numbers come first.
public struct RecipientsPane: ListContent {
  public var search: EditBuffer? = EditBuffer()
  /// What is searched for, where an audience sees it masked.
  private var sought: String?
  public var selected = 0
  /// The entry that is edited, and its new text.
  var edited: RecipientList.Entry?
  var editing: EditBuffer?

  init() {}
}

extension RecipientsPane {
  public var context: Context { editing == nil ? .recipients : .recipient }
  public var showsNotice: Bool { true }
  public func title(_ model: Model) -> Phrase { RecipientWords.title }
  public func spokenTitle(_ model: Model) -> Phrase {
    NarrationWords.label(RecipientWords.title, RecipientWords.counts(model.form.recipientList))
  }
  public func emptyWords(_ model: Model) -> Phrase {
    model.form.recipientList.entries.isEmpty
      ? RecipientWords.none(key: model.keys.text(.importRecipients))
      : HelpWords.noMatch(VisibleText.escaped(search?.text ?? "", limit: 60))
  }

  /// Returns the places in the list of what is shown, in the order in which it is shown.
  func places(_ model: Model) -> [Int] {
    let known = known(model)
    return found(known)?.map { known.places[$0] } ?? known.places
  }

  /// Returns the indices of the items that match the search; `nil` for all.
  private func found(_ known: RecipientItems.Known) -> [Int]? {
    let words = Digits.ascii(sought ?? search?.text ?? "").split(separator: " ").map {
      Array(Folding.folded(String($0)).utf8)
    }
    guard !words.isEmpty else { return nil }
    return known.items.indices.filter { index in
      words.allSatisfy { RecipientItems.holds(known.texts[index], $0) }
    }
  }

  private func known(_ model: Model) -> RecipientItems.Known {
    let key = [model.language.rawValue, String(model.appearance.ascii), String(model.veil.hides(.numbers))]
    return model.recipientItems.items(model.form.recipientList, key: key) { item($0, model) }
  }

  public func contents(_ model: Model) -> ListContents {
    let known = known(model)
    var items = found(known)?.map { known.items[$0] } ?? known.items
    if items.indices.contains(selected) {
      // A masked text does not parse.
      if !model.veil.hides(.numbers), let text = editing?.text, let problem = problem(text) {
        items[selected].notes = [model.note(problem, .bad)]
      } else if let notice = model.notices.current {
        items[selected].notes.insert(model.note(notice.text, .init(notice.kind)), at: 0)
      }
    }
    return ListContents(items: items, trailing: RecipientWords.counts(known.list, parts: model.messageParts))
  }

  private func item(_ entry: RecipientList.Entry, _ model: Model) -> ListItem {
    let isHidden = model.veil.hides(.numbers)
    let plain = VisibleText.escaped(entry.written, limit: 60)
    // What is not a number may be a name.
    let written =
      !isHidden
      ? plain : entry.number == nil ? Veil.maskedText(plain) : Veil.maskedNumbers(plain, from: 7)
    let verdict = entry.verdict(arrow: model.signs.sign("→", "->"), isHidden: isHidden)
    let tone: DetailLine.Tone = [.bad, .faint, .plain][entry.rank]
    return ListItem(
      subject: entry.number?.digits ?? entry.written, heading: model.text(RecipientWords.heading(entry.rank)),
      cells: [
        ListCell(String(entry.line), .faint),
        ListCell(written, tone == .bad ? .bad : .plain, direction: .leftToRight),
        model.cell(brief(entry) ?? verdict, tone == .plain ? .faint : tone),
      ],
      notes: [model.note(verdict, tone == .plain ? .faint : tone)],
      spoken: .list([RecipientWords.line(entry.line, .verbatim(written)), verdict]))
  }

  /// What is wrong with an entry, in few words; `nil` for nothing.
  private func brief(_ entry: RecipientList.Entry) -> Phrase? {
    guard case .unreadable(let error) = entry.verdict else { return nil }
    switch error {
    case .mobileMissing: return RecipientWords.noNumber
    case .mobileLength(_, let digits): return RecipientWords.digits(digits)
    case .mobileCharacter(_, let scalar): return RecipientWords.character(VisibleText.escaped(String(scalar)))
    default: return RecipientWords.notAMobile
    }
  }

  public func columns(_ items: [ListItem], width: Int, _ model: Model) -> [ListColumn] {
    let written = min(max(16, width / 3), 30)
    return [
      ListColumn(width: 5, isAtEnd: true), ListColumn(width: written),
      ListColumn(width: max(0, width - written - 9)),
    ]
  }

  public func noteRows(_ item: ListItem, in inner: Rect, _ model: Model) -> Int {
    inner.height >= 12 ? 4 : inner.height >= 8 ? 3 : 0
  }

  public func editor(_ model: Model) -> ListEditor? {
    guard let editing else { return nil }
    return ListEditor(
      buffer: editing, runsLeftToRight: true, isSecret: false,
      spoken: .list(
        [.verbatim(editing.text)]
          + (model.veil.hides(.numbers) ? [] : problem(editing.text).map { [$0] } ?? [])))
  }

  /// Returns why a text cannot replace an entry; `nil` if it is a number, or several.
  func problem(_ text: String, isHidden: Bool = false) -> Phrase? {
    do throws(InputError) {
      _ = try MobileList(text)
      return nil
    } catch {
      return (isHidden ? Veil.masked(error) : error).phrase
    }
  }

  public func choose(_ model: inout Model) -> [Effect] { model.perform(.editRecipient) }

  public func masked(_ veil: Veil) -> RecipientsPane {
    var pane = self
    pane.editing?.mask { veil.numbers($0, from: 7) }
    if veil.hides(.numbers) {
      pane.sought = search?.text
      pane.search?.mask { Veil.maskedText($0) }
    }
    return pane
  }
}

extension RecipientList.Entry {
  /// The group under which it is shown: 0 for what is not a number, 1 for duplicates, 2 for the others.
  var rank: Int {
    switch verdict {
    case .unreadable: 0
    case .duplicate: 1
    case .valid: 2
    }
  }

  /// - Parameters:
  ///   - arrow: The sign before the form that is sent.
  ///   - isHidden: Whether the middle of numbers is masked.
  func verdict(arrow: String, isHidden: Bool) -> Phrase {
    func shown(_ digits: String) -> String { isHidden ? Veil.maskedNumbers(digits, from: 7) : digits }
    return switch verdict {
    case .unreadable(let error): (isHidden ? Veil.masked(error) : error).phrase
    case .duplicate(_, let line): RecipientWords.duplicate(ofEntry: line)
    case .valid(let number):
      (isNormalized ? .verbatim("\(arrow) \(shown(number.digits))") : RecipientWords.valid)
        + (number.hasKnownPrefix ? .empty : FormWords.unusualPrefix)
    }
  }
}
