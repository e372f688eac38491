internal import Foundation

/// The user names and passwords of the proxies that the environment names, to be removed from all text by value:
/// libcurl prints an address that it cannot read, or what it takes for its host, and a proxy may repeat it.
struct ProxySecrets: Sendable {
  /// What is removed, longest first.
  private let texts: [String]

  /// The shortest part to remove, in characters. Shorter ones would match innocent text.
  private static let shortest = 4

  static let environment = ProxySecrets(ProcessInfo.processInfo.environment)

  /// - Parameter environment: Variables such as `https_proxy`, in either case.
  init(_ environment: [String: String]) {
    var texts: Set<String> = []
    for (name, address) in environment
    where name.lowercased().hasSuffix("_proxy") && name.lowercased() != "no_proxy" {
      guard let at = address.lastIndex(of: "@") else { continue }
      let afterScheme = address.range(of: "://")?.upperBound ?? address.startIndex
      let user = String(address[min(afterScheme, at)..<at])
      let decoded = user.removingPercentEncoding ?? user
      texts.insert(Data(decoded.utf8).base64EncodedString())
      for text in [user, decoded] {
        texts.insert(text)
        let password = text.firstIndex(of: ":").map { text[text.index(after: $0)...] } ?? ""
        texts.insert(String(password))
        // Where the address cannot be read, any of these may end what libcurl prints of it.
        for part in text.split(whereSeparator: { ":@/#?\\ ".contains($0) }) { texts.insert(String(part)) }
      }
    }
    self.texts = texts.filter { $0.count >= ProxySecrets.shortest }.sorted { $0.count > $1.count }
  }

  func removed(from text: String) -> String {
    texts.reduce(text) { $0.replacing($1, with: "…") }
  }
}
