public import AmootSMS
public import ConsoleData
public import struct Foundation.Date
internal import ConsoleWording
public import Wording

/// The fields of the form, in Tab order.
public enum FieldID: Int, Sendable, CaseIterable, Comparable {
  case token, lineNumber, mobile, codeLength, sendAt, message

  public static func < (left: FieldID, right: FieldID) -> Bool { left.rawValue < right.rawValue }

  public var label: Phrase {
    switch self {
    case .token: FormWords.token
    case .lineNumber: FormWords.lineNumber
    case .mobile: FormWords.mobile
    case .codeLength: FormWords.codeLength
    case .sendAt: FormWords.sendAt
    case .message: FormWords.message
    }
  }

  /// The label as used within a sentence.
  var labelWithin: Phrase {
    switch self {
    case .token: FormWords.tokenWithin
    case .lineNumber: FormWords.lineNumberWithin
    case .mobile: FormWords.mobileWithin
    case .codeLength: FormWords.codeLengthWithin
    case .sendAt: FormWords.sendAtWithin
    case .message: FormWords.messageWithin
    }
  }

  init?(_ field: InputField) {
    switch field {
    case .token: self = .token
    case .lineNumber: self = .lineNumber
    case .mobile: self = .mobile
    case .codeLength: self = .codeLength
    case .sendTime: self = .sendAt
    case .text: self = .message
    case .baseAddress: return nil
    }
  }
}

/// What the user has filled in, and what is wrong with it.
public struct Form: Sendable, Equatable {
  private(set) var buffers: [FieldID: EditBuffer]
  /// The recipients, where they are too many for their field, which is empty then.
  public internal(set) var recipients: ManyRecipients?
  /// The recipients before each change of the list, the last ones at the end.
  var pastRecipients: [RecipientList] = []
  /// The recipients as they are, while the field is masked for painting.
  var paintedRecipients: RecipientList?
  /// The batch whose unsent numbers were put into the form.
  var resumed: ResumedBatch?
  /// The reading of a file of recipients that is under way.
  var awaitedRecipients: Int?
  /// The time of the key that asked for a batch.
  var batchAskedAt = Date.distantPast
  /// Errors found when a field was left or a send was requested.
  public var errors: [FieldID: InputError] = [:]
  public var tokenSource: TokenSource
  public internal(set) var showsToken = false
  /// Whether the token has been edited since its field was entered; only then does more text add to it.
  var isTypingToken = false
  /// The template whose own text, with its variables, is in the message field to be edited.
  var editedTemplate: MessageTemplate?
  /// The message that was there before, which undo brings back: it is not a change to the template.
  var messageBeforeTemplate = ""
  /// The template that the message was made from, and the message as it was then.
  var usedTemplate: UsedTemplate?
  /// Where to return to in the form when coming back from the history.
  var lastFocus = Model.Focus.field(.mobile)
  /// The time of the last edit that has not been saved; `nil` if there is none.
  var unsavedSince: Date?

  /// A template and the message that was made from it.
  struct UsedTemplate: Sendable, Equatable {
    let template: MessageTemplate
    let message: String
  }

  public init(_ values: FormValues, token: String, tokenSource: TokenSource) {
    self.tokenSource = tokenSource
    buffers = [
      .token: EditBuffer(token), .lineNumber: EditBuffer(values.line), .mobile: EditBuffer(values.mobile),
      .codeLength: EditBuffer(values.codeLength), .sendAt: EditBuffer(values.sendAt),
      .message: EditBuffer(values.text, isMultiline: true),
    ]
    if values.mobile.contains("\n") { setRecipients(RecipientList(lines: values.mobile)) }
  }

  public subscript(field: FieldID) -> EditBuffer {
    get { buffers[field] ?? EditBuffer() }
    set {
      buffers[field] = newValue
      // Text in the field takes the place of a list.
      if field == .mobile, !newValue.isEmpty { recipients = nil }
    }
  }

  /// Replaces a field's scalars with equally many others.
  mutating func mask(_ field: FieldID, _ masked: (String) -> String) { buffers[field]?.mask(masked) }

  public func text(_ field: FieldID) -> String { self[field].text }

  /// The values restored at the next launch.
  public var values: FormValues {
    FormValues(
      line: text(.lineNumber), mobile: recipients?.list.saved ?? text(.mobile), codeLength: text(.codeLength),
      sendAt: text(.sendAt),
      text: text(.message), batch: resumed?.batch)
  }

  /// The form after all checks: one request per number.
  public struct Checked: Sendable, Equatable {
    public var token: Token
    public var requests: [SendOTPRequest]
    public var duplicates: [MobileNumber]
  }

  /// Checks a field and returns what is wrong with it; `nil` if nothing is.
  public func check(_ field: FieldID, now: Date) -> InputError? {
    do throws(InputError) {
      switch field {
      case .token: _ = try Token(text(.token))
      case .lineNumber: _ = try LineNumber(text(.lineNumber))
      case .mobile: _ = try mobiles()
      case .codeLength: _ = try CodeLength(parsing: text(.codeLength))
      case .sendAt: _ = try SendTime(parsing: text(.sendAt), now: now)
      case .message: _ = try MessageText(text(.message))
      }
      return nil
    } catch {
      return error
    }
  }

  /// Checks all fields, leaving what is wrong in `errors`; returns `nil` if anything is.
  mutating func checkAll(now: Date) -> Checked? {
    errors = [:]
    for field in FieldID.allCases { errors[field] = check(field, now: now) }
    guard errors.isEmpty else { return nil }
    do throws(InputError) {
      let mobiles = try mobiles()
      let line = try LineNumber(text(.lineNumber))
      let length = try CodeLength(parsing: text(.codeLength))
      let time = try SendTime(parsing: text(.sendAt), now: now)
      let message = try MessageText(text(.message))
      return Checked(
        token: try Token(text(.token)),
        requests: mobiles.numbers.map {
          SendOTPRequest(mobile: $0, text: message, lineNumber: line, codeLength: length, sendTime: time)
        },
        duplicates: mobiles.duplicates)
    } catch {
      if let field = FieldID(error.field) { errors[field] = error }
      return nil
    }
  }
}
