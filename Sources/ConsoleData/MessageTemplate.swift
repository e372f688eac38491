/// A message with a name, whose variables, in braces, are filled in when it is used.
public struct MessageTemplate: Sendable, Equatable {
  public var name: String
  public var text: String
  /// Seconds for which a code of it is good; nil when it does not say.
  public var lifetime: Int?

  public init(name: String, text: String, lifetime: Int? = nil) {
    self.name = name
    self.text = text
    self.lifetime = lifetime
  }

  public static let nameLimit = 40
  /// Seconds.
  public static let lifetimeRange = 10...86_400

  /// A part of the text.
  enum Part: Equatable {
    case words(String)
    case variable(String)
  }

  /// The text cut at its variables: letters, digits and `_` within braces. Other braces are what they are.
  var parts: [Part] {
    var parts: [Part] = []
    var words = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      words += rest[..<open]
      let after = rest[rest.index(after: open)...]
      guard let close = after.firstIndex(of: "}"), MessageTemplate.isName(after[..<close]) else {
        words.append("{")
        rest = after
        continue
      }
      if !words.isEmpty { parts.append(.words(words)) }
      words = ""
      parts.append(.variable(String(after[..<close])))
      rest = after[after.index(after: close)...]
    }
    words += rest
    if !words.isEmpty { parts.append(.words(words)) }
    return parts
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.count <= 30 && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  /// The variables, each once, in the order of the text.
  public var variables: [String] {
    parts.reduce(into: []) { names, part in
      if case .variable(let name) = part, !names.contains(name) { names.append(name) }
    }
  }

  /// The text with its variables filled in; one without a value stays as it is written.
  public func filled(_ values: [String: String]) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .variable(let name): values[name] ?? "{\(name)}"
      }
    }.joined()
  }

  /// Whether a message can have been made with it: its words stand there in their order, from end to end.
  public func matches(_ message: String) -> Bool {
    var rest = message[...]
    let parts = parts
    var isOpen = false
    for (index, part) in parts.enumerated() {
      guard case .words(let words) = part else {
        isOpen = true
        continue
      }
      if index == parts.count - 1 { return rest.hasSuffix(words) && (isOpen || rest == words[...]) }
      guard isOpen else {
        guard rest.hasPrefix(words) else { return false }
        rest = rest.dropFirst(words.count)
        continue
      }
      guard let place = rest.range(of: words) else { return false }
      rest = rest[place.upperBound...]
      isOpen = false
    }
    return isOpen || rest.isEmpty
  }
}

extension Substring {
  /// The first place of a text.
  fileprivate func range(of words: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      let tail = self[start...]
      if tail.hasPrefix(words) { return start..<(index(start, offsetBy: words.count)) }
      start = index(after: start)
    }
    return nil
  }
}
