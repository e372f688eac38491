extension StatusTable {
  /// All 57 rows. Codes and titles: the documentation of SendOTP (56) and the provider's later table (-109).
  /// Meanings and remedies are this project's own.
  public static let entries: [StatusEntry] = general + emptyInput + invalidInput + tokens + accounts

  private static let general: [StatusEntry] = [
    row(
      0, "Failed", .service,
      "The service could not do it and does not say why.", "سرویس نتوانست انجام دهد و دلیلی نگفت.",
      "Try once more later; if it stays, give support the time and the number.",
      "کمی بعد یک بار دیگر امتحان کنید؛ اگر ادامه داشت زمان و شماره را به پشتیبانی بدهید."),
    row(
      1, "Success", .success,
      "The service accepted the message.", "سرویس پیام را پذیرفت.",
      "Nothing to do. If the code does not arrive, ask for the delivery of its MessageID.",
      "کاری لازم نیست. اگر کد نرسید، وضعیت تحویل MessageID آن را بپرسید."),
    row(
      2, "AccountIsDemo", .account,
      "The account is a trial account, which may not send this.",
      "حساب آزمایشی است و اجازهٔ این ارسال را ندارد.",
      "Have the account made a full one in the provider's panel.",
      "در پنل سامانه حساب را به حساب کامل ارتقا دهید."),
    row(
      4, "CreditNotEnough", .account,
      "The account's credit does not cover the message.", "اعتبار حساب برای این پیام کافی نیست.",
      "Charge the account, then send again.", "حساب را شارژ کنید و دوباره بفرستید."),
    row(
      5, "LineNumber_NotExist", .input,
      "The account has no such line.", "حساب چنین خطی ندارد.",
      "Choose one of the account's lines, or public.", "یکی از خط‌های حساب یا public را انتخاب کنید."),
    row(
      6, "BackupLineNumber_NotExist", .input,
      "The account has no such backup line.", "حساب چنین خط پشتیبانی ندارد.",
      "Correct the backup line in the account's settings.", "خط پشتیبان را در تنظیمات حساب درست کنید."),
    row(
      7, "Avanak_NotAvailable", .service,
      "The voice service (Avanak) is not available.", "سرویس صوتی آوانک در دسترس نیست.",
      "Wait, or have the voice service enabled for the account.",
      "منتظر بمانید یا فعال شدن آوانک را برای حساب درخواست کنید."),
    row(
      500, "ServerError", .service,
      "The service failed inside.", "در خود سرویس خطایی رخ داد.",
      "Wait a little and send again; if it stays, tell support the time.",
      "کمی صبر کنید و دوباره بفرستید؛ اگر ادامه داشت زمان آن را به پشتیبانی بگویید."),
    row(
      -300, "System_Disabled", .service,
      "The provider has switched the system off for now.", "سامانه فعلاً غیرفعال شده است.",
      "Wait, and watch the provider's announcements.", "صبر کنید و اطلاعیه‌های سامانه را ببینید."),
  ]

  private static let emptyInput: [StatusEntry] = [
    row(
      10, "UserName_Empty", .input,
      "The call came without a user name.", "فراخوانی بدون نام کاربری بود.",
      "Use a token; SendOTP takes no user name.", "از توکن استفاده کنید؛ SendOTP نام کاربری نمی‌گیرد."),
    row(
      11, "Password_Empty", .input,
      "The call came without a password.", "فراخوانی بدون گذرواژه بود.",
      "Use a token; SendOTP takes no password.", "از توکن استفاده کنید؛ SendOTP گذرواژه نمی‌گیرد."),
    row(
      12, "LineNumber_Empty", .input,
      "The line number did not arrive.", "شمارهٔ خط به سرویس نرسید.",
      "Fill in the line number; in your own code look at the parameter LineNumber.",
      "شمارهٔ خط را پر کنید؛ در کد خودتان پارامتر LineNumber را بررسی کنید."),
    row(
      13, "BackupLineNumber_Empty", .input,
      "The backup line did not arrive.", "خط پشتیبان به سرویس نرسید.",
      "Fill in a backup line where the method asks for one.", "اگر متد خط پشتیبان می‌خواهد آن را پر کنید."),
    row(
      14, "SMSMessageText_Empty", .input,
      "The message text did not arrive.", "متن پیام به سرویس نرسید.",
      "Write a text; in your own code look at the parameter SMSMessageText and its encoding.",
      "متن را بنویسید؛ در کد خودتان پارامتر SMSMessageText و کدگذاری آن را بررسی کنید."),
    row(
      15, "AvanakMessageText_Empty", .input,
      "The text of the voice message did not arrive.", "متن پیام صوتی به سرویس نرسید.",
      "Fill in the voice text, or use a method without voice.",
      "متن صوتی را پر کنید یا متد بدون صوت را به کار ببرید."),
    row(
      16, "Mobile_Empty", .input,
      "The mobile number did not arrive.", "شمارهٔ موبایل به سرویس نرسید.",
      "Fill in the number; in your own code look at the parameter Mobile.",
      "شماره را پر کنید؛ در کد خودتان پارامتر Mobile را بررسی کنید."),
    row(
      17, "Mobiles_Empty", .input,
      "The list of numbers did not arrive.", "فهرست شماره‌ها به سرویس نرسید.",
      "Fill in at least one number.", "دست‌کم یک شماره بنویسید."),
    row(
      18, "Title_Empty", .input,
      "A title is missing.", "عنوان خالی است.",
      "Fill in the title; SendOTP itself has none, so look at which method was called.",
      "عنوان را پر کنید؛ SendOTP عنوان ندارد، پس ببینید کدام متد فراخوانی شده است."),
    row(
      19, "FirstNameOrLastName_Empty", .input,
      "A first or last name is missing.", "نام یا نام خانوادگی خالی است.",
      "Complete the names in the account.", "نام‌ها را در حساب کامل کنید."),
    row(
      20, "URLAddress_Empty", .input,
      "An address (URL) is missing.", "نشانی (URL) خالی است.",
      "Fill in the address that the method asks for.", "نشانی‌ای را که متد می‌خواهد پر کنید."),
  ]

  private static let invalidInput: [StatusEntry] = [
    row(
      100, "UserNameOrPassword_Invalid", .account,
      "User name or password is wrong.", "نام کاربری یا گذرواژه نادرست است.",
      "Correct them, or better: use a token.", "آنها را درست کنید یا بهتر است از توکن استفاده کنید."),
    row(
      101, "Mobile_Invalid", .input,
      "The service takes the number for no mobile number.", "سرویس این شماره را موبایل نمی‌داند.",
      "Check the number digit by digit; ten digits from 9 are expected.",
      "شماره را رقم‌به‌رقم بررسی کنید؛ ده رقم که با ۹ شروع شود."),
    row(
      102, "Mobiles_Invalid", .input,
      "At least one number of the list is no mobile number.", "دست‌کم یکی از شماره‌های فهرست موبایل نیست.",
      "Check the numbers one by one.", "شماره‌ها را یکی‌یکی بررسی کنید."),
    row(
      103, "Count_Invalid", .input,
      "A count is out of range.", "تعداد خارج از محدوده است.",
      "Ask for fewer rows, and more than none.", "تعداد کمتری بخواهید، ولی بیش از صفر."),
    row(
      104, "FromRow_Invalid", .input,
      "The first row asked for is out of range.", "ردیف آغاز خارج از محدوده است.",
      "Begin from row 0 or 1.", "از ردیف ۰ یا ۱ شروع کنید."),
    row(
      105, "FromDate_Invalid", .input,
      "The first date cannot be read.", "تاریخ آغاز خوانا نیست.",
      "Write it as yyyy-MM-dd.", "آن را به شکل yyyy-MM-dd بنویسید."),
    row(
      106, "FromDateTime_Invalid", .input,
      "The first date and time cannot be read.", "تاریخ و زمان آغاز خوانا نیست.",
      "Write it as yyyy-MM-dd HH:mm:ss; the date form of the profile can be changed.",
      "آن را به شکل yyyy-MM-dd HH:mm:ss بنویسید؛ شکل تاریخ در پروفایل قابل تغییر است."),
    row(
      107, "ToDate_Invalid", .input,
      "The last date cannot be read.", "تاریخ پایان خوانا نیست.",
      "Write it as yyyy-MM-dd.", "آن را به شکل yyyy-MM-dd بنویسید."),
    row(
      108, "ToDateTime_Invalid", .input,
      "The last date and time cannot be read.", "تاریخ و زمان پایان خوانا نیست.",
      "Write it as yyyy-MM-dd HH:mm:ss.", "آن را به شکل yyyy-MM-dd HH:mm:ss بنویسید."),
    row(
      109, "FromDateIsAfterThanToDate", .input,
      "The first date lies after the last.", "تاریخ آغاز پس از تاریخ پایان است.",
      "Swap the two dates.", "دو تاریخ را جابه‌جا کنید."),
    row(
      110, "FromDateTimeIsAfterThanToDateTime", .input,
      "The first time lies after the last.", "زمان آغاز پس از زمان پایان است.",
      "Swap the two times.", "دو زمان را جابه‌جا کنید."),
    row(
      111, "MessageID_Invalid", .input,
      "There is no message with this MessageID in the account.", "پیامی با این MessageID در حساب نیست.",
      "Copy the MessageID from the history; look whether it belongs to another account.",
      "شناسه را از تاریخچه کپی کنید؛ ببینید مال حساب دیگری نباشد."),
    row(
      112, "BulkID_Invalid", .input,
      "There is no bulk send with this number.", "ارسال انبوهی با این شناسه نیست.",
      "Check the BulkID.", "شناسهٔ ارسال انبوه را بررسی کنید."),
    row(
      113, "ContactID_Invalid", .input,
      "There is no contact with this number.", "مخاطبی با این شناسه نیست.",
      "Check the ContactID in the phone book.", "شناسهٔ مخاطب را در دفترچه بررسی کنید."),
    row(
      114, "ContactGroupID_Invalid", .input,
      "There is no contact group with this number.", "گروه مخاطبی با این شناسه نیست.",
      "Check the ContactGroupID in the phone book.", "شناسهٔ گروه را در دفترچه بررسی کنید."),
    row(
      115, "CourseID_Invalid", .input,
      "There is no course with this number.", "دوره‌ای با این شناسه نیست.",
      "Check the CourseID.", "شناسهٔ دوره را بررسی کنید."),
    row(
      116, "CourseGroupID_Invalid", .input,
      "There is no course group with this number.", "گروه دوره‌ای با این شناسه نیست.",
      "Check the CourseGroupID.", "شناسهٔ گروه دوره را بررسی کنید."),
    row(
      117, "URLAddress_Duplicate", .input,
      "The address (URL) is registered already.", "این نشانی (URL) پیش‌تر ثبت شده است.",
      "Use the registered one, or delete it first.",
      "از همان نشانی ثبت‌شده استفاده کنید یا اول آن را حذف کنید."),
    row(
      118, "RelayMessageDeliveryID_Invalid", .input,
      "There is no delivery relay with this number.", "رلهٔ تحویلی با این شناسه نیست.",
      "Check the relay in the provider's panel.", "رله را در پنل سامانه بررسی کنید."),
    row(
      119, "RelayRecieveMessageID_Invalid", .input,
      "There is no relay of received messages with this number.", "رلهٔ دریافت پیامی با این شناسه نیست.",
      "Check the relay in the provider's panel.", "رله را در پنل سامانه بررسی کنید."),
    row(
      120, "Length_Invalid", .input,
      "A length is not allowed; in SendOTP that is the code's.", "طول مجاز نیست؛ در SendOTP یعنی طول کد.",
      "Ask for a code of 4 to 8 digits.", "کدی با ۴ تا ۸ رقم بخواهید."),
    row(
      121, "Length_Exceeded", .input,
      "Something is too long; in SendOTP most likely the text.",
      "چیزی بیش از حد بلند است؛ در SendOTP به احتمال زیاد متن.",
      "Shorten the text and send again.", "متن را کوتاه کنید و دوباره بفرستید."),
  ]

  private static let tokens: [StatusEntry] = [
    row(
      -201, "Token_NotExists", .token,
      "No token arrived, or the service knows no such token.", "توکنی نرسید یا سرویس چنین توکنی نمی‌شناسد.",
      "Copy the token anew from the provider's panel; in your own code look at the Authorization header.",
      "توکن را دوباره از پنل کپی کنید؛ در کد خودتان سربرگ Authorization را بررسی کنید."),
    row(
      -202, "Token_Invalid", .token,
      "The token is malformed.", "شکل توکن درست نیست.",
      "Copy the whole token, without quotes and without the word Bearer.",
      "کل توکن را بدون گیومه و بدون کلمهٔ Bearer کپی کنید."),
    row(
      -203, "Token_Disabled", .token,
      "The token has been switched off.", "توکن غیرفعال شده است.",
      "Switch it on in the provider's panel, or use another.", "آن را در پنل فعال کنید یا توکن دیگری بردارید."
    ),
    row(
      -204, "Token_Expired", .token,
      "The token's time is over.", "زمان توکن تمام شده است.",
      "Make a new token in the provider's panel and put it into the profile.",
      "در پنل توکن تازه‌ای بسازید و در پروفایل بگذارید."),
    row(
      -207, "Token_NotAllowIP", .token,
      "The token may not be used from this IP address.", "این توکن از این نشانی IP مجاز نیست.",
      "Add this machine's public address to the token's list, or send from an allowed machine; mind VPN and proxy.",
      "نشانی عمومی این دستگاه را به فهرست توکن اضافه کنید یا از دستگاه مجاز بفرستید؛ به VPN و پراکسی توجه کنید."
    ),
    row(
      -208, "Token_NotAllowMethod", .token,
      "The token may not call this method.", "این توکن اجازهٔ این متد را ندارد.",
      "Allow SendOTP for the token in the provider's panel.", "در پنل متد SendOTP را برای توکن مجاز کنید."),
  ]

  private static let accounts: [StatusEntry] = [
    row(
      -1, "User_NotExists", .account,
      "There is no such account.", "چنین حسابی وجود ندارد.",
      "Look whether the token belongs to this provider and this account.",
      "ببینید توکن مال همین سامانه و همین حساب باشد."),
    row(
      -102, "User_MobileNotVerified", .account,
      "The account's owner has not verified a mobile number.", "صاحب حساب موبایل خود را تأیید نکرده است.",
      "Verify the owner's number in the provider's panel.", "موبایل صاحب حساب را در پنل تأیید کنید."),
    row(
      -103, "User_Disabled", .account,
      "The account has been switched off.", "حساب غیرفعال شده است.",
      "Ask the provider's support why.", "دلیل را از پشتیبانی سامانه بپرسید."),
    row(
      -104, "User_Expired", .account,
      "The account's time is over.", "اعتبار زمانی حساب تمام شده است.",
      "Renew the account.", "حساب را تمدید کنید."),
    row(
      -105, "User_WebServiceBanned", .account,
      "The provider has banned this account from the web service.",
      "دسترسی این حساب به وب‌سرویس بسته شده است.",
      "Ask the provider's support; sending again does not help.",
      "از پشتیبانی بپرسید؛ ارسال دوباره فایده ندارد."),
    row(
      -106, "User_NotAllowWebService", .account,
      "The account may not use the web service.", "حساب اجازهٔ استفاده از وب‌سرویس را ندارد.",
      "Have the web service enabled for the account. SendOTP also needs the organisation's name declared.",
      "فعال شدن وب‌سرویس را بخواهید. SendOTP به اعلام نام مجموعه هم نیاز دارد."),
    row(
      -107, "User_NotAllowIP", .account,
      "The account may not be used from this IP address.", "این حساب از این نشانی IP مجاز نیست.",
      "Add this machine's public address to the account's list; mind VPN and proxy.",
      "نشانی عمومی این دستگاه را به فهرست حساب اضافه کنید؛ به VPN و پراکسی توجه کنید."),
    row(
      -108, "User_NotAllowMethod", .account,
      "The account may not call this method.", "این حساب اجازهٔ این متد را ندارد.",
      "Ask the provider to allow SendOTP; the organisation's name must have been declared.",
      "مجوز SendOTP را از سامانه بخواهید؛ باید نام مجموعه اعلام شده باشد."),
    row(
      -109, "User_NotAllowHttp", .account,
      "The account may not be used over plain http.", "این حساب با http ساده مجاز نیست.",
      "Use the https address.", "از نشانی https استفاده کنید."),
  ]

  private static func row(
    _ code: Int, _ title: String, _ kind: StatusEntry.Kind,
    _ meaning: String, _ meaningPersian: String, _ remedy: String, _ remedyPersian: String
  ) -> StatusEntry {
    StatusEntry(code, title, kind, .init(meaning, meaningPersian), .init(remedy, remedyPersian))
  }
}
