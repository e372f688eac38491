extension StatusTable {
  /// All 57 rows. Codes and titles come from the SendOTP documentation (56) and the provider's later table
  /// (-109). Their meanings are in `StatusTableWords`.
  public static let entries: [StatusEntry] = general + emptyInput + invalidInput + tokens + accounts

  private static let general: [StatusEntry] = [
    StatusEntry(0, "Failed", .service),
    StatusEntry(1, "Success", .success),
    StatusEntry(2, "AccountIsDemo", .account),
    StatusEntry(4, "CreditNotEnough", .account),
    StatusEntry(5, "LineNumber_NotExist", .input),
    StatusEntry(6, "BackupLineNumber_NotExist", .input),
    StatusEntry(7, "Avanak_NotAvailable", .service),
    StatusEntry(500, "ServerError", .service),
    StatusEntry(-300, "System_Disabled", .service),
  ]

  private static let emptyInput: [StatusEntry] = [
    StatusEntry(10, "UserName_Empty", .input),
    StatusEntry(11, "Password_Empty", .input),
    StatusEntry(12, "LineNumber_Empty", .input),
    StatusEntry(13, "BackupLineNumber_Empty", .input),
    StatusEntry(14, "SMSMessageText_Empty", .input),
    StatusEntry(15, "AvanakMessageText_Empty", .input),
    StatusEntry(16, "Mobile_Empty", .input),
    StatusEntry(17, "Mobiles_Empty", .input),
    StatusEntry(18, "Title_Empty", .input),
    StatusEntry(19, "FirstNameOrLastName_Empty", .input),
    StatusEntry(20, "URLAddress_Empty", .input),
  ]

  private static let invalidInput: [StatusEntry] = [
    StatusEntry(100, "UserNameOrPassword_Invalid", .account),
    StatusEntry(101, "Mobile_Invalid", .input),
    StatusEntry(102, "Mobiles_Invalid", .input),
    StatusEntry(103, "Count_Invalid", .input),
    StatusEntry(104, "FromRow_Invalid", .input),
    StatusEntry(105, "FromDate_Invalid", .input),
    StatusEntry(106, "FromDateTime_Invalid", .input),
    StatusEntry(107, "ToDate_Invalid", .input),
    StatusEntry(108, "ToDateTime_Invalid", .input),
    StatusEntry(109, "FromDateIsAfterThanToDate", .input),
    StatusEntry(110, "FromDateTimeIsAfterThanToDateTime", .input),
    StatusEntry(111, "MessageID_Invalid", .input),
    StatusEntry(112, "BulkID_Invalid", .input),
    StatusEntry(113, "ContactID_Invalid", .input),
    StatusEntry(114, "ContactGroupID_Invalid", .input),
    StatusEntry(115, "CourseID_Invalid", .input),
    StatusEntry(116, "CourseGroupID_Invalid", .input),
    StatusEntry(117, "URLAddress_Duplicate", .input),
    StatusEntry(118, "RelayMessageDeliveryID_Invalid", .input),
    StatusEntry(119, "RelayRecieveMessageID_Invalid", .input),
    StatusEntry(120, "Length_Invalid", .input),
    StatusEntry(121, "Length_Exceeded", .input),
  ]

  private static let tokens: [StatusEntry] = [
    StatusEntry(-201, "Token_NotExists", .token),
    StatusEntry(-202, "Token_Invalid", .token),
    StatusEntry(-203, "Token_Disabled", .token),
    StatusEntry(-204, "Token_Expired", .token),
    StatusEntry(-207, "Token_NotAllowIP", .token),
    StatusEntry(-208, "Token_NotAllowMethod", .token),
  ]

  private static let accounts: [StatusEntry] = [
    StatusEntry(-1, "User_NotExists", .account),
    StatusEntry(-102, "User_MobileNotVerified", .account),
    StatusEntry(-103, "User_Disabled", .account),
    StatusEntry(-104, "User_Expired", .account),
    StatusEntry(-105, "User_WebServiceBanned", .account),
    StatusEntry(-106, "User_NotAllowWebService", .account),
    StatusEntry(-107, "User_NotAllowIP", .account),
    StatusEntry(-108, "User_NotAllowMethod", .account),
    StatusEntry(-109, "User_NotAllowHttp", .account),
  ]
}
