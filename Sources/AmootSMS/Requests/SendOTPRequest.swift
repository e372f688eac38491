public import Foundation

/// A request for a one-time code to one number, made of validated parts.
public struct SendOTPRequest: Sendable, Equatable {
  /// The recipient.
  public var mobile: MobileNumber
  /// The message; the service appends the code.
  public var text: MessageText
  /// The line that it is sent from.
  public var lineNumber: LineNumber
  /// The number of digits of the code.
  public var codeLength: CodeLength
  /// When the service is to send it.
  public var sendTime: SendTime

  /// Creates a request that is sent at once, unless a time is given.
  public init(
    mobile: MobileNumber, text: MessageText, lineNumber: LineNumber, codeLength: CodeLength,
    sendTime: SendTime = .now
  ) {
    self.mobile = mobile
    self.text = text
    self.lineNumber = lineNumber
    self.codeLength = codeLength
    self.sendTime = sendTime
  }

  /// Returns the parameters in the documentation's order, without the token.
  public func parameters(now: Date, dateForm: DateForm) -> [ServiceRequest.Parameter] {
    [
      .init("SendDateTime", dateForm.text(sendTime.date(now: now))),
      .init("SMSMessageText", text.value),
      .init("LineNumber", lineNumber.value),
      .init("Mobile", mobile.digits),
      .init("CodeLength", String(codeLength.digits)),
    ]
  }
}
