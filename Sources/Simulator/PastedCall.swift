internal import AmootSMS
internal import Foundation

/// A call as source code: a curl command, or PHP that calls with curl's functions or with a stream. Only what such calls
/// usually say is read; nothing is run. What only running it would tell is unknown, which is no mistake.
struct PastedCall {
  enum Language { case curl, php }

  var language = Language.curl
  var method: String?
  var address = ""
  var headers: [(name: String, value: String)] = []
  var body = ""
  /// The method that the code names elsewhere than in the address.
  var namedMethod: ServiceMethodName?
  /// Whether any certificate is accepted.
  var isInsecure = false
  /// Whether the shell ends the command at an `&` in the middle of a word.
  var isCut = false
  /// Options that the program does not know.
  var unknownOptions: [String] = []

  /// Whether there may be headers, and other parameters in the address or the body, than those that were read.
  var hasOtherHeaders = false
  var hasOtherQuery = false
  var hasOtherBody = false
  /// Whether some of what was not read comes from a file.
  var readsFile = false
  /// Whether some of what was not read has no name, such as the address.
  var hasUnreadPart = false
  /// The parameters whose values were not read.
  var unreadValues: [String] = []
  /// The parameters, or the header, that hold the name of a variable in place of its value.
  var literalVariables: [String] = []

  /// - Returns: nil if the text holds no such call.
  init?(_ text: String) {
    // The moment at which a call of our own runs.
    var text = text.withoutByteOrderMark.replacing("\r\n", with: "\n")
    for form in DateForm.allCases {
      text = text.replacing(ReadyCall.shellNow(form), with: form.text(Date()))
        .replacing(ReadyCall.phpNow(form), with: "'\(form.text(Date()))'")
    }
    let isPHP =
      text.contains("<?php") || text.contains("curl_") || text.contains("file_get_contents")
      || text.contains("CURLOPT_")
    guard let call = (isPHP ? PastedCall(php: text) : nil) ?? PastedCall(shell: text) else { return nil }
    self = call
  }

  init(_ language: Language) { self.language = language }

  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// Adds a line of a header. One whose name is unknown may be any.
  mutating func addHeader(_ line: String) {
    guard let colon = line.firstIndex(of: ":") else {
      if line.hasUnknown { hasOtherHeaders = true }
      return
    }
    let name = String(line[..<colon]).trimmed
    guard !name.hasUnknown else { return hasOtherHeaders = true }
    headers.append((name, String(line[line.index(after: colon)...]).trimmed))
  }

  /// How much an address looks like the service's: a text may hold several, and prose may speak of curl, too.
  static func likeness(_ address: String) -> Int {
    let lower = address.lowercased()
    var points = 0
    if lower.contains("amootsms") || lower.contains("/rest/") { points += 4 }
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") { points += 2 }
    if lower.contains("/") || lower.contains(".") || lower.hasUnknown { points += 1 }
    return address.contains(where: \.isNewline) ? 0 : points
  }

  /// Returns the call that is most like one to the service; the first of several.
  static func best(_ calls: [PastedCall]) -> PastedCall? {
    let most = calls.map { likeness($0.address) }.max()
    return calls.first { likeness($0.address) == most && most != 0 }
  }
}

/// What stands in a text for what only running the code would tell.
enum Unknown {
  /// A code point that no text uses.
  static let scalar: Unicode.Scalar = "\u{10FFFD}"
  static let text = String(Character(scalar))
}

extension String {
  /// Whether part of it is known only when the code runs.
  var hasUnknown: Bool { unicodeScalars.contains(Unknown.scalar) }

  /// The texts before, between and after what is unknown.
  var known: [String] {
    unicodeScalars.split(separator: Unknown.scalar, omittingEmptySubsequences: false).map { String($0) }
  }
}

extension FormEncoding {
  /// Encodes the known parts of a text.
  static func escapeKnown(_ text: String) -> String {
    text.known.map(escape).joined(separator: Unknown.text)
  }
}
