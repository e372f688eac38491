public import AmootSMS

/// Who sends, where to, and how, by value.
///
/// Sends, questions, and account calls carry one, so that what they refer to stays the same while settings, profile,
/// and form change.
public struct Sender: Sendable, Equatable {
  /// The profile's name, as rows record it.
  public private(set) var profile: String
  public let base: BaseAddress
  public let method: RequestEncoding
  public let dateForm: DateForm
  public let limits: TransportLimits
  public let token: Token

  public init(_ profile: Profile, token: Token, limits: TransportLimits) {
    self.profile = profile.name
    base = profile.base
    method = profile.method
    dateForm = profile.dateForm
    self.limits = limits
    self.token = token
  }

  /// The same sender with another name for its profile, for showing it to others.
  public func named(_ profile: String) -> Sender {
    var sender = self
    sender.profile = profile
    return sender
  }

  public var destination: Destination { Destination(base) }

  /// Returns whether both call the same account: the same address with the same token.
  public func isSameAccount(as other: Sender) -> Bool { base == other.base && token == other.token }

  /// Returns whether both would send a request in the same way: the same account, profile, encoding, and date format.
  public func isSameCall(as other: Sender) -> Bool {
    isSameAccount(as: other) && profile == other.profile && method == other.method
      && dateForm == other.dateForm
  }
}
