/// A request read back from its text, as the history keeps it.
public struct StoredRequest: Sendable, Equatable {
  public let method: RequestEncoding
  public let base: BaseAddress
  /// The method's name, such as `SendOTP`.
  public let name: String
  /// Names and values of the head, in order.
  public let headers: [ServiceRequest.Parameter]
  /// Decoded, in order, the token left out.
  public let parameters: [ServiceRequest.Parameter]

  /// - Parameter text: as `ServiceRequest.text` writes it; nil when it is not such a text.
  public init?(_ text: String) {
    let parts = text.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
    var lines = (parts.first ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    guard !lines.isEmpty else { return nil }
    let words = lines.removeFirst().split(separator: " ")
    guard words.count == 3, words[2].hasPrefix("HTTP/"),
      let method = RequestEncoding(rawValue: words[0].lowercased())
    else { return nil }
    var headers: [ServiceRequest.Parameter] = []
    for line in lines.prefix(200) {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      headers.append(.init(String(line[..<colon]), String(value)))
    }
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let host = headers.first(where: { $0.name == "Host" })?.value, let path = target.first,
      let slash = path.lastIndex(of: "/")
    else { return nil }
    // Plain http goes to this machine alone.
    let place = host + path[..<slash]
    guard
      let base = (try? BaseAddress("https://" + place)).map({ secure in
        secure.isLoopback ? (try? BaseAddress("http://" + place)) ?? secure : secure
      })
    else { return nil }
    let body = parts.count > 1 ? String(parts[1]) : ""
    let form = method == .post ? body : target.count > 1 ? String(target[1]) : ""
    self.method = method
    self.base = base
    name = String(path[path.index(after: slash)...])
    self.headers = headers
    parameters = FormEncoding.decode(form).filter { $0.name != "Token" }.map { .init($0.name, $0.value) }
  }

  /// The same call in another form.
  public func call(_ method: RequestEncoding) -> ReadyCall {
    ReadyCall(name, parameters: parameters, base: base, method: method)
  }
}
