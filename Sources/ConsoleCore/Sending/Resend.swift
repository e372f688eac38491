internal import AmootSMS
public import ConsoleData
internal import Foundation
internal import ConsoleWording
internal import Wording

/// A row's request as it would be sent again: what, with which profile, and where to.
public struct Resend: Sendable, Equatable {
  public internal(set) var row: SendRecord
  let request: SendOTPRequest
  public internal(set) var sender: Sender
  public let relation: Relation
  /// A send to the number after the row's own, which may have arrived, or last failed.
  public internal(set) var newer: SendRecord?

  /// How the sender relates to the row.
  public enum Relation: Sendable, Equatable {
    /// The row's own profile and destination, which are those in force.
    case inForce
    /// The row's own profile and destination, which are not those in force.
    case notInForce
    /// The profile in force, since the row's own is gone or has another address now.
    case elsewhere
  }

  /// Why a row cannot be sent again.
  enum Obstacle: Error {
    case input(InputError)
    case other(Phrase)
  }
}

extension Model {
  /// Whether a row was sent with the profile in force, to where that sends now.
  func isInForce(_ row: SendRecord) -> Bool { wasSent(row, with: profile) }

  private func wasSent(_ row: SendRecord, with profile: Profile) -> Bool {
    row.profile == profile.name && (row.destination ?? Destination(profile.base)) == Destination(profile.base)
  }

  /// Returns the profile that a row was sent with; nil if there is none that sends to the same place.
  func sendingProfile(of row: SendRecord) -> Profile? {
    isInForce(row) ? profile : profiles.all.first { wasSent(row, with: $0) }
  }

  /// Returns the token of a profile that is not in force, as typed or set.
  func knownToken(of profile: Profile) -> String { profiles.typedTokens[profile.name] ?? profile.token }

  /// Returns a row's request once more, checked as if it had been typed, for the row's own profile and destination where
  /// they still exist.
  func resend(_ row: SendRecord) throws(Resend.Obstacle) -> Resend {
    if let date = row.sendAt, date <= now {
      throw .other(SendingWords.rowTimeIsPast(IranTime.minute(date), key: keys.text(.putIntoForm)))
    }
    let request: SendOTPRequest
    do throws(InputError) { request = try self.request(of: row) } catch { throw .input(error) }
    let own = sendingProfile(of: row)
    let chosen = own ?? profile
    if let key = chosen.misspeltKeys.first {
      throw .other(SendingWords.misspeltKey(key.written, meant: key.meant))
    }
    if isInForce(row) || own == nil {
      let token: Token
      do throws(InputError) { token = try Token(form.text(.token)) } catch { throw .input(error) }
      return Resend(
        row: row, request: request, sender: sender(with: token),
        relation: isInForce(row) ? .inForce : .elsewhere)
    }
    guard let own, let token = try? Token(knownToken(of: own)) else {
      throw .other(
        ProfileWords.noTokenAtHand(
          VisibleText.escaped(row.profile, limit: 40), key: keys.text(.chooseProfile)))
    }
    return Resend(
      row: row, request: request, sender: Sender(own, token: token, limits: settings.preferences.limits),
      relation: .notInForce)
  }

  private func request(of row: SendRecord) throws(InputError) -> SendOTPRequest {
    SendOTPRequest(
      mobile: try MobileNumber(row.mobile), text: try MessageText(row.text),
      lineNumber: try LineNumber(row.line), codeLength: try CodeLength(row.codeLength),
      sendTime: row.sendAt.map { .at($0) } ?? .now)
  }

  /// Asks whether to send a row again; says so if that is not possible.
  mutating func askToSendAgain(_ row: SendRecord) -> [Effect] {
    do throws(Resend.Obstacle) {
      ask(.sendAgain(try resend(row)), after: .key)
      return recheckQuestion()
    } catch {
      switch error {
      case .other(let reason): notify(.bad, reason)
      case .input(let error):
        notify(
          .bad,
          FieldID(error.field).map { SendingWords.notSent($0.labelWithin, error.phrase) }
            ?? SendingWords.notSent(error.phrase))
      }
      return []
    }
  }

  /// Sends a row's request again, after the user has confirmed. The outcome appears in the list.
  mutating func sendAgain(_ resend: Resend) -> [Effect] {
    if let date = resend.row.sendAt, date <= now {
      notify(.bad, SendingWords.rowTimeIsPast(IranTime.minute(date), key: keys.text(.putIntoForm)))
      return []
    }
    let effects = closeOverlays() + startBatch([resend.request], by: resend.sender)
    // The new row is the one that the next keys mean.
    if isInHistory, let last = sending.last { history.selectedID = last.id }
    return effects
  }
}
