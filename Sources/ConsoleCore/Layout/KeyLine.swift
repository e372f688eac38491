internal import AmootSMS
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import ConsoleWording
internal import Wording

/// A key in the key line.
public struct FooterItem: Sendable, Equatable {
  public let action: Action
  public let keys: String
  public let words: String
  public let x: Int
  /// Columns of the keys and words.
  public var width: Int { Model.columns(keys) + 1 + Model.columns(words) }
}

extension Model {
  /// Returns the width of one line of text, in columns.
  public static func columns(_ text: String) -> Int { TextLayout(text).lines[0].width }

  /// Whether an action would do nothing here, though nothing forbids it: scrolling what is visible as a whole.
  private func isIdle(_ action: Action, isReportWhole: Bool) -> Bool {
    guard let overlay else { return false }
    guard Action.moving.contains(action) else { return false }
    switch overlay {
    case .bigCode: return true
    case .report: return isReportWhole
    case .list, .welcome, .question: return false
    }
  }

  /// The keys that matter here and now. Only whole items are shown, and help is always among them.
  public var footerItems: [FooterItem] {
    let isWhole = isReportWhole
    let bindings = self.keys.footer(context).filter {
      $0.action == .help
        || unavailabilityReason($0.action) == nil && !isIdle($0.action, isReportWhole: isWhole)
    }
    func keys(_ binding: Binding) -> String {
      signs.keys(self.keys.text(binding))
    }
    func words(_ binding: Binding) -> String {
      if binding.action == .present, isPrivacyOn { return text(ActionWords.presentNoMore) }
      // A question has its own word for confirming.
      if binding.action == .confirmYes, case .question(let question) = overlay { return text(question.deed) }
      return text(binding.words.short)
    }
    let help = bindings.first { $0.action == .help }
    let helpWidth = help.map { Model.columns(keys($0)) + Model.columns(words($0)) + 1 } ?? 0
    var items: [FooterItem] = []
    var x = 1
    let limit = size.width - 1 - (help == nil ? 0 : helpWidth + 2)
    for binding in bindings where binding.action != .help {
      let item = FooterItem(action: binding.action, keys: keys(binding), words: words(binding), x: x)
      guard x + item.width <= limit else { continue }
      items.append(item)
      x += item.width + 2
    }
    if let help { items.append(FooterItem(action: .help, keys: keys(help), words: words(help), x: x)) }
    return items
  }
}
