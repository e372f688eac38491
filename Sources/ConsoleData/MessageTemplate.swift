/// A named message with variables in braces, which are filled in on use.
public struct MessageTemplate: Sendable, Equatable {
  public var name: String
  public var text: String
  /// How long a code from the template is valid, in seconds; nil if unspecified.
  public var lifetime: Int?

  public init(name: String, text: String, lifetime: Int? = nil) {
    self.name = name
    self.text = text
    self.lifetime = lifetime
  }

  public static let nameLimit = 40
  /// The allowed lifetimes in seconds.
  public static let lifetimeRange = 10...86_400

  enum Part: Equatable {
    case words(String)
    case variable(String)
  }

  /// The text split at its variables: letters, digits, and `_` in braces. Other braces are literal.
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

  /// The variables without duplicates, in order of appearance.
  public var variables: [String] {
    parts.reduce(into: []) { names, part in
      if case .variable(let name) = part, !names.contains(name) { names.append(name) }
    }
  }

  /// Returns the text with its variables filled in; those without a value stay as written.
  public func filled(_ values: [String: String]) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .variable(let name): values[name] ?? "{\(name)}"
      }
    }.joined()
  }

  /// Returns whether the template can have produced a message: its words appear there in order, from end to end.
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
  /// Returns the first range of a text.
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
