public import Foundation

/// A request for a one-time code to one number, made of validated parts.
public struct SendOTPRequest: Sendable, Equatable {
  public var mobile: MobileNumber
  public var text: MessageText
  public var lineNumber: LineNumber
  public var codeLength: CodeLength
  public var sendTime: SendTime

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
