/// A request parsed from the text that the history stores.
public struct StoredRequest: Sendable, Equatable {
  /// How it was encoded.
  public let method: RequestEncoding
  /// The base address of the service's methods.
  public let base: BaseAddress
  /// The method name, such as `SendOTP`.
  public let name: String
  /// The names and values of the head, in order.
  public let headers: [ServiceRequest.Parameter]
  /// The decoded parameters, in order, without the token.
  public let parameters: [ServiceRequest.Parameter]

  /// - Parameter text: A text written by `ServiceRequest.text`; the result is nil for any other.
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
    // Plain HTTP only goes to this machine.
    let address = host + path[..<slash]
    guard
      let base = (try? BaseAddress("https://" + address)).map({ secure in
        secure.isLoopback ? (try? BaseAddress("http://" + address)) ?? secure : secure
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

  /// Returns the same call, encoded as requested.
  ///
  /// - Parameters:
  ///   - method: POST with the token in a header, or GET with everything in the query.
  ///   - isNow: Whether it sends at the moment at which it runs, and not at the one of the request.
  public func call(_ method: RequestEncoding, isNow: Bool = false) -> ReadyCall {
    ReadyCall(name, parameters: parameters, base: base, method: method, isNow: isNow)
  }
}
