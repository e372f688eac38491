/// A service call as source code to paste, which reads the token from an environment variable.
///
/// Every text survives: each language's own quoting is used, and invisible characters are written as escapes
/// if the language has them. No call follows a redirect, which would take the token along.
public struct ReadyCall: Sendable, Equatable {
  /// The languages and tools in which a call can be written.
  public enum Language: String, Sendable, CaseIterable {
    case curl, php, csharp, swift, python, node, go, java, powershell

    /// The name of the language as it is usually written.
    public var title: String {
      switch self {
      case .curl: "curl"
      case .php: "PHP"
      case .csharp: "C#"
      case .swift: "Swift"
      case .python: "Python"
      case .node: "Node.js"
      case .go: "Go"
      case .java: "Java"
      case .powershell: "PowerShell"
      }
    }

    /// The usual ending of the names of its files.
    public var fileEnding: String {
      switch self {
      case .curl: "sh"
      case .php: "php"
      case .csharp: "cs"
      case .swift: "swift"
      case .python: "py"
      case .node: "mjs"
      case .go: "go"
      case .java: "java"
      case .powershell: "ps1"
      }
    }
  }

  /// What a parameter's value is in the code.
  enum Value: Sendable, Equatable {
    case text(String)
    /// The moment at which the code runs, in Iran's time.
    case now(DateForm)
    case token
  }

  struct Field: Sendable, Equatable {
    let name: String
    let value: Value
  }

  /// The method name in the address.
  public let name: String
  /// The base address of the service's methods.
  public let base: BaseAddress
  /// The bare token in a header, or everything in the query.
  public let method: RequestEncoding
  let fields: [Field]

  /// - Parameters:
  ///   - name: The method name in the address, such as `SendOTP`.
  ///   - parameters: The parameters, without the token.
  ///   - base: The base address of the service's methods.
  ///   - method: POST with the token in a header, or GET with everything in the query.
  ///   - isNow: Whether `SendDateTime` is the moment at which the code runs, and not the one among the parameters.
  public init(
    _ name: String, parameters: [ServiceRequest.Parameter], base: BaseAddress, method: RequestEncoding,
    isNow: Bool = false
  ) {
    self.name = name
    self.base = base
    self.method = method
    let given = parameters.map { parameter in
      let moment = Value.now(parameter.value.contains("T") ? .iso : .plain)
      let value = isNow && parameter.name == "SendDateTime" ? moment : .text(parameter.value)
      return Field(name: parameter.name, value: value)
    }
    fields = (method == .get ? [Field(name: "Token", value: .token)] : []) + given
  }

  /// The environment variable that the code reads the token from.
  static let variable = "AMOOT_TOKEN"
  var address: String { "\(base)/\(name)" }
  var isNow: Bool {
    fields.contains { if case .now = $0.value { true } else { false } }
  }

  /// Returns the call as code that runs as it is, once `AMOOT_TOKEN` is set in the environment.
  public func text(_ language: Language) -> String {
    switch language {
    case .curl: curl
    case .php: php
    case .csharp: csharp
    case .swift: swift
    case .python: python
    case .node: node
    case .go: go
    case .java: java
    case .powershell: powershell
    }
  }

  /// Returns a line for each parameter.
  func lines(_ line: (_ name: String, _ value: Value) -> String) -> String {
    fields.map { line($0.name, $0.value) + "\n" }.joined()
  }

  // MARK: Quoting

  /// Returns a text between double quotes, with everything escaped that its language would read or nobody would see.
  ///
  /// - Parameters:
  ///   - isASCII: Whether the language reads files in the machine's encoding, so that only ASCII arrives everywhere.
  ///   - code: Returns the language's escape for a scalar value.
  static func quoted(
    _ text: String, escaping special: Set<Unicode.Scalar> = ["\\", "\""], escape: String = "\\",
    isASCII: Bool = false, code: (UInt32) -> String
  ) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if special.contains(scalar) {
        result += escape + String(scalar)
      } else if scalar == "\n" {
        result += escape + "n"
      } else if VisibleText.isUnsafe(scalar) || scalar == "\u{200C}" || scalar == "\u{200D}"
        || isASCII && !scalar.isASCII
      {
        result += code(scalar.value)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Returns a scalar's value in hexadecimal digits, as many as asked for.
  static func hex(_ value: UInt32, _ count: Int = 0) -> String {
    String(value, radix: 16).leftPadded(to: count, with: "0")
  }

  /// Returns a text for a language with escapes such as `\u{200c}`.
  static func braced(_ text: String, escaping special: Set<Unicode.Scalar> = ["\\", "\""]) -> String {
    quoted(text, escaping: special) { "\\u{\(hex($0))}" }
  }

  /// Returns a text for a language with escapes such as `\U0000200c`.
  static func padded(_ text: String) -> String { quoted(text) { "\\U" + hex($0, 8) } }
}
