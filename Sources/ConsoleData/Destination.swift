public import AmootSMS
internal import ConsoleWording
public import Wording

/// Where a message goes: an address of the service's methods, and what kind of place that is.
///
/// Sends to one destination say nothing about another: a code that a simulator made up reached nobody.
public struct Destination: Sendable, Hashable {
  /// What kind of place an address is, by its host.
  public enum Kind: String, Sendable, CaseIterable {
    /// The provider's own service, which delivers and charges.
    case provider
    /// A loopback address, where the service never runs.
    case simulator
    /// Any other address, such as a staging server or a proxy of the user's company.
    case other
  }

  /// The host, the port if it is not the scheme's, and the path: `portal.amootsms.com/rest`. Rows store this text.
  public let address: String

  /// - Parameter address: The text stored in a row.
  public init(address: String) { self.address = address }

  public init(_ base: BaseAddress) {
    var authority = base.authority.lowercased()
    let port = base.scheme == "https" ? ":443" : ":80"
    if authority.hasSuffix(port) { authority.removeLast(port.count) }
    address = authority + base.path
  }

  /// The host and port.
  public var authority: String { String(address.prefix { $0 != "/" }) }

  /// The host alone; an IPv6 address has no brackets.
  public var host: String {
    guard authority.hasPrefix("[") else { return String(authority.prefix { $0 != ":" }) }
    return String(authority.dropFirst().prefix { $0 != "]" })
  }

  public var kind: Kind {
    if host == BaseAddress.production.host { return .provider }
    return BaseAddress.isLoopback(host) ? .simulator : .other
  }
}

extension Destination: PhraseConvertible {
  /// The kind of destination and its address: `simulator 127.0.0.1:8080`. The provider is shown as its host alone.
  public var phrase: Phrase {
    let shown = VisibleText.escaped(address, limit: 80)
    return switch kind {
    case .provider: .verbatim(VisibleText.escaped(authority, limit: 80))
    case .simulator: DestinationWords.simulator(shown)
    case .other: DestinationWords.other(shown)
    }
  }
}
