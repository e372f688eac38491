internal import struct Foundation.URL

/// The base address of the service's methods: `https://portal.amootsms.com/rest`, except in tests and demos.
public struct BaseAddress: Sendable, Hashable {
  /// The address from the documentation.
  public static let production = BaseAddress(
    scheme: "https", authority: "portal.amootsms.com", host: "portal.amootsms.com", path: "/rest")

  /// `https`, or `http` to this machine.
  public let scheme: String
  /// The host and port as sent in the request.
  public let authority: String
  /// The host alone; an IPv6 address has no brackets.
  public let host: String
  /// The path without a trailing slash: empty, or starting with a slash.
  public let path: String

  private init(scheme: String, authority: String, host: String, path: String) {
    self.scheme = scheme
    self.authority = authority
    self.host = host
    self.path = path
  }

  /// - Throws: `InputError` unless the address is https, or http to this machine, without user name, query,
  ///   or fragment: a token must not travel in the clear.
  public init(_ text: String) throws(InputError) {
    let trimmed = text.trimmed
    guard !trimmed.contains(where: \.isWhitespace) else { throw .baseAddressHasSpace(text) }
    guard trimmed.allSatisfy(\.isASCII) else { throw .baseAddressNotASCII(text) }
    guard let url = URL(string: trimmed),
      let scheme = url.scheme?.lowercased(), var host = url.host(percentEncoded: true), !host.isEmpty
    else { throw .baseAddressUnreadable(text) }
    guard url.user == nil, url.password == nil else { throw .baseAddressHasUser }
    guard url.query == nil, url.fragment == nil else { throw .baseAddressHasQuery(text) }
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    guard scheme == "https" || (scheme == "http" && BaseAddress.isLoopback(host))
    else { throw .baseAddressNotSecure(text) }
    if let port = url.port, !(1...65_535).contains(port) { throw .baseAddressUnreadable(text) }
    var path = url.path(percentEncoded: true)
    while path.hasSuffix("/") { path.removeLast() }
    let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    guard path.isEmpty || path.hasPrefix("/") && parts.allSatisfy(BaseAddress.isPlain) else {
      throw .baseAddressPath(text)
    }
    let last = parts.last.map(String.init) ?? ""
    if let method = ServiceMethodName.documented.first(where: { $0.lowercased() == last.lowercased() }) {
      throw .baseAddressHasMethod(text, method: method)
    }
    let written = host.contains(":") ? "[\(host)]" : host
    self.init(
      scheme: scheme, authority: url.port.map { "\(written):\($0)" } ?? written, host: host, path: path)
  }

  /// Returns whether a path component has no escapes and does not refer to another folder.
  private static func isPlain(_ part: Substring) -> Bool {
    guard let first = part.first, first != "." else { return false }
    return part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._~-".contains($0)) }
  }

  /// Returns whether a host name or address refers to this machine.
  public static func isLoopback(_ host: String) -> Bool {
    let host = host.lowercased()
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// Whether the address is one of this machine.
  public var isLoopback: Bool { BaseAddress.isLoopback(host) }
}

extension BaseAddress: CustomStringConvertible {
  /// The address as it is written.
  public var description: String { "\(scheme)://\(authority)\(path)" }
}
