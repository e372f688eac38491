internal import ConsoleData
public import ConsoleWording
public import Wording
public import Screen

/// Something a key does. Each feature declares its actions together with their keys; key handling, the key line, the
/// help, and the palette are all built from these tables.
public struct Action: Sendable {
  /// The name used in the settings.
  public let name: String
  /// Whether the palette offers the action; the others belong to questions, prompts, and lists.
  let isListed: Bool
  /// Whether the user can change the keys. Those of questions, prompts, and lists mean the same in every program.
  public let canBeRemapped: Bool
  let unavailabilityReason: @Sendable (Model) -> Phrase?
  let perform: @Sendable (inout Model) -> [Effect]

  /// Creates an action.
  ///
  /// - Parameter reason: Returns why the action can do nothing now; `nil` if it can.
  init(
    _ name: String, isListed: Bool = true, canBeRemapped: Bool? = nil,
    disabledReason: @escaping @Sendable (Model) -> Phrase? = { _ in nil },
    perform: @escaping @Sendable (inout Model) -> [Effect]
  ) {
    self.name = name
    self.isListed = isListed
    self.canBeRemapped = canBeRemapped ?? isListed
    unavailabilityReason = disabledReason
    self.perform = perform
  }
}

extension Action: Hashable, CustomStringConvertible {
  public var description: String { name }

  public static func == (left: Action, right: Action) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The actions by their names.
  static let named = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// Every action, once.
  public static let all: [Action] = Binding.all.map(\.action).reduce(into: []) { all, action in
    if !all.contains(action) { all.append(action) }
  }
}

/// A row of the key table. A class, because tables of them are copied and searched at every key.
public final class Binding: Sendable, Equatable {
  public let action: Action
  public let keys: [Key]
  public let words: ActionWords.Entry
  let contexts: Set<Context>
  /// The position in the key line; `nil` keeps it out.
  let footerRank: Int?

  init(
    _ action: Action, _ keys: [Key], _ words: ActionWords.Entry, _ contexts: Set<Context>,
    rank: Int? = nil
  ) {
    self.action = action
    self.keys = keys
    self.words = words
    self.contexts = contexts
    footerRank = rank
  }

  public static func == (left: Binding, right: Binding) -> Bool {
    left === right
      || left.action == right.action && left.keys == right.keys && left.words == right.words
        && left.contexts == right.contexts && left.footerRank == right.footerRank
  }

  /// Returns the same binding with other keys.
  func with(_ keys: [Key]) -> Binding { Binding(action, keys, words, contexts, rank: footerRank) }

  /// The tables of all features. If a key is bound twice in a context, the first binding wins.
  public static let all: [Binding] =
    [
      questions, welcome, prompt, overlays, settingValues, sending, form, history, details, delivery,
      diagnosis, handover, account,
      statuses, recipients,
      wire, calls, doctor, settings, palette, privacy, notices, templates, profiles, editing, app,
    ].flatMap(\.self)
}

/// What the keys act on at the moment.
public enum Context: Sendable, Equatable, CaseIterable {
  case textField, message, codeLength, token, lineNumber, button, history, filter, prompt, details, help,
    confirm, menu, statuses, report, welcome, settings, setting, settingSearch,
    recipients, recipient, handovers, handover, draft
}

extension Set<Context> {
  /// The text fields of the form.
  static let fields: Self = [.textField, .message, .codeLength, .token, .lineNumber]
  static let form: Self = fields.union([.button])
  static let panes: Self = form.union([.history])
  /// Contexts in which keys act on a row.
  static let rows: Self = [.history, .details]
  static let panesAndDetails: Self = panes.union([.details])
  static let scrolling: Self = [.history, .details, .menu, .report, .settings, .handovers, .handover]
  /// Lists that are searched by typing.
  static let searched: Self = [.statuses, .help]
  static let anywhere: Self = Set(Context.allCases)
  /// Contexts in which letters are typed.
  static let typing: Self = fields.union([
    .filter, .prompt, .statuses, .help, .welcome, .setting, .settingSearch, .recipients, .recipient,
    .draft,
  ])
}

extension Model {
  public var context: Context {
    switch overlay {
    case .question: return .confirm
    case .welcome: return .welcome
    case .report(let report): return report.content.context
    case .list(let list): return list.content.context
    case .bigCode: return .report
    case nil: break
    }
    switch focus {
    case .history: return .history
    case .filter: return .filter
    case .prompt: return .prompt
    case .sendButton: return .button
    case .field(.message): return .message
    case .field(.codeLength): return .codeLength
    case .field(.token): return .token
    case .field(.lineNumber): return .lineNumber
    case .field: return .textField
    }
  }

  /// Returns why an action can do nothing now; `nil` if it can.
  public func unavailabilityReason(_ action: Action) -> Phrase? { action.unavailabilityReason(self) }

  mutating func perform(_ action: Action) -> [Effect] {
    if let reason = unavailabilityReason(action) {
      notify(.info, reason)
      return []
    }
    return refusesForMissing(action) ? [] : action.perform(&self)
  }
}
