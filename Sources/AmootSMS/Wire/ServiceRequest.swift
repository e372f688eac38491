public import Foundation
public import HTTPTypes

/// How a method is called. The documentation shows both ways.
public enum RequestEncoding: String, Sendable, CaseIterable, Codable {
  /// A form in the body, with the bare token in `Authorization` (the C# sample).
  case post
  /// Everything in the query, including the token (the PHP sample).
  case get
}

/// The format of `SendDateTime`.
public enum DateForm: String, Sendable, CaseIterable, Codable {
  /// `2026-11-22T15:16:46+03:30`
  case iso
  /// `2026-11-22 15:16:46`
  case plain

  /// Returns a moment as it is written in a request, in Iran time.
  public func text(_ date: Date) -> String {
    switch self {
    case .iso: IranTime.iso(date)
    case .plain: IranTime.plain(date)
    }
  }
}

/// A call of a service method, ready to send: a head and a body.
public struct ServiceRequest: Sendable, Equatable {
  /// Method, address and header fields; with POST, one of them holds the token, with GET the address does.
  public let head: HTTPRequest
  /// The form; empty for GET.
  public let body: Data
  /// The parameters in the order they are sent, without the token.
  public let parameters: [Parameter]

  /// A named value of a call.
  public struct Parameter: Sendable, Equatable {
    /// The name as the service spells it.
    public let name: String
    /// The value, not encoded.
    public let value: String

    /// Creates a parameter.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  static let userAgent = "amoot-otp"

  /// The placeholder for the token in everything that is shown, logged, or stored.
  public static let tokenPlaceholder = "$AMOOT_TOKEN"

  /// - Parameters:
  ///   - name: The method that is called.
  ///   - parameters: Its parameters, without the token, in the order in which they are sent.
  ///   - base: The base address of the service's methods.
  ///   - token: The secret, which goes into exactly one place; nil for a call that only tests the connection.
  ///   - method: POST with the token in a header, or GET with everything in the query.
  public init(
    _ name: ServiceMethodName, parameters: [Parameter], base: BaseAddress, token: Token?,
    method: RequestEncoding
  ) {
    self.init(name.rawValue, parameters: parameters, base: base, secret: token?.secret, method: method)
  }

  private init(
    _ name: String, parameters: [Parameter], base: BaseAddress, secret: String?, method: RequestEncoding
  ) {
    self.parameters = parameters
    let fields = parameters.map { (name: $0.name, value: $0.value) }
    let path = base.path + "/" + name
    switch method {
    case .post:
      body = Data(FormEncoding.encode(fields).utf8)
      var fields: HTTPFields = [.userAgent: Self.userAgent, .accept: "application/json"]
      if let secret { fields[.authorization] = secret }
      fields[.contentType] = "application/x-www-form-urlencoded; charset=utf-8"
      fields[.contentLength] = String(body.count)
      head = HTTPRequest(
        method: .post, scheme: base.scheme, authority: base.authority, path: path, headerFields: fields)
    case .get:
      body = Data()
      let token = secret.map { [(name: "Token", value: $0)] } ?? []
      let query = FormEncoding.encode(token + fields)
      head = HTTPRequest(
        method: .get, scheme: base.scheme, authority: base.authority, path: path + "?" + query,
        headerFields: [.userAgent: Self.userAgent, .accept: "application/json"])
    }
  }

  /// Returns the request with a placeholder for the token, for display, logs, and the history.
  public static func redacted(
    _ name: ServiceMethodName, parameters: [Parameter], base: BaseAddress, method: RequestEncoding
  ) -> ServiceRequest {
    ServiceRequest(
      name.rawValue, parameters: parameters, base: base, secret: tokenPlaceholder, method: method)
  }

  /// The full address.
  public var address: String {
    (head.scheme ?? "") + "://" + (head.authority ?? "") + (head.path ?? "")
  }

  /// The head and body in HTTP/1.1 form, with plain line feeds as line endings.
  public var text: String {
    var lines = ["\(head.method.rawValue) \(head.path ?? "/") HTTP/1.1", "Host: \(head.authority ?? "")"]
    for field in head.headerFields { lines.append("\(field.name.rawName): \(field.value)") }
    return lines.joined(separator: "\n") + "\n\n" + String(decoding: body, as: UTF8.self)
  }
}
