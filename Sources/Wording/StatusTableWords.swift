/// The meaning of each status in the service's table, and what a person can do about it, in this project's own words.
public enum StatusTableWords {
  public struct Entry: Sendable, Equatable {
    public let meaning: Phrase
    public let remedy: Phrase
  }

  /// Returns the entry of a code in the service's table; nil for any other code.
  public static func entry(_ code: Int) -> Entry? { entries[code] }

  private static let entries: [Int: Entry] = [
    0: Entry(
      meaning: Phrase(
        "The service could not do it and does not say why.", "سرویس نتوانست انجام دهد و دلیلی نگفت."),
      remedy: Phrase(
        "Try once more later; if it stays, give support the time and the number.",
        "کمی بعد یک بار دیگر امتحان کنید؛ اگر ادامه داشت زمان و شماره را به پشتیبانی بدهید.")),
    1: Entry(
      meaning: Phrase("The service accepted the message.", "سرویس پیام را پذیرفت."),
      remedy: Phrase(
        "Nothing to do. If the code does not arrive, ask the provider for the delivery status of this MessageID.",
        "کاری لازم نیست. اگر کد نرسید، وضعیت تحویل MessageID آن را بپرسید.")),
    2: Entry(
      meaning: Phrase(
        "The account is a trial account, which may not send this.",
        "حساب آزمایشی است و اجازهٔ این ارسال را ندارد."),
      remedy: Phrase(
        "Have the account made a full one in the provider's panel.",
        "در پنل سامانه حساب را به حساب کامل ارتقا دهید.")),
    4: Entry(
      meaning: Phrase(
        "The account's credit does not cover the message.", "اعتبار حساب برای این پیام کافی نیست."),
      remedy: Phrase("Top up the account, then send again.", "حساب را شارژ کنید و دوباره بفرستید.")),
    5: Entry(
      meaning: Phrase("The account has no such line.", "حساب چنین خطی ندارد."),
      remedy: Phrase(
        "Choose one of the account's lines, or public.", "یکی از خط‌های حساب یا public را انتخاب کنید.")),
    6: Entry(
      meaning: Phrase("The account has no such backup line.", "حساب چنین خط پشتیبانی ندارد."),
      remedy: Phrase(
        "Correct the backup line in the account's settings.", "خط پشتیبان را در تنظیمات حساب درست کنید.")),
    7: Entry(
      meaning: Phrase("The voice service (Avanak) is not available.", "سرویس صوتی آوانک در دسترس نیست."),
      remedy: Phrase(
        "Wait, or have the voice service enabled for the account.",
        "منتظر بمانید یا فعال شدن آوانک را برای حساب درخواست کنید.")),
    500: Entry(
      meaning: Phrase("The service failed inside.", "در خود سرویس خطایی رخ داد."),
      remedy: Phrase(
        "Wait a little and send again; if it stays, tell support the time.",
        "کمی صبر کنید و دوباره بفرستید؛ اگر ادامه داشت زمان آن را به پشتیبانی بگویید.")),
    -300: Entry(
      meaning: Phrase("The provider has switched the system off for now.", "سامانه فعلاً غیرفعال شده است."),
      remedy: Phrase(
        "Wait, and watch the provider's announcements.", "صبر کنید و اطلاعیه‌های سامانه را ببینید.")),
    10: Entry(
      meaning: Phrase("The call came without a user name.", "فراخوانی بدون نام کاربری بود."),
      remedy: Phrase(
        "Use a token; SendOTP takes no user name.", "از توکن استفاده کنید؛ SendOTP نام کاربری نمی‌گیرد.")),
    11: Entry(
      meaning: Phrase("The call came without a password.", "فراخوانی بدون گذرواژه بود."),
      remedy: Phrase(
        "Use a token; SendOTP takes no password.", "از توکن استفاده کنید؛ SendOTP گذرواژه نمی‌گیرد.")),
    12: Entry(
      meaning: Phrase("The line number did not arrive.", "شمارهٔ خط به سرویس نرسید."),
      remedy: Phrase(
        "Fill in the line number; in your own code look at the parameter LineNumber.",
        "شمارهٔ خط را پر کنید؛ در کد خودتان پارامتر LineNumber را بررسی کنید.")),
    13: Entry(
      meaning: Phrase("The backup line did not arrive.", "خط پشتیبان به سرویس نرسید."),
      remedy: Phrase(
        "Fill in a backup line where the method asks for one.", "اگر متد خط پشتیبان می‌خواهد آن را پر کنید.")),
    14: Entry(
      meaning: Phrase("The message text did not arrive.", "متن پیام به سرویس نرسید."),
      remedy: Phrase(
        "Write a text; in your own code look at the parameter SMSMessageText and its encoding.",
        "متن را بنویسید؛ در کد خودتان پارامتر SMSMessageText و کدگذاری آن را بررسی کنید.")),
    15: Entry(
      meaning: Phrase("The text of the voice message did not arrive.", "متن پیام صوتی به سرویس نرسید."),
      remedy: Phrase(
        "Fill in the voice text, or use a method without voice.",
        "متن صوتی را پر کنید یا متد بدون صوت را به کار ببرید.")),
    16: Entry(
      meaning: Phrase("The mobile number did not arrive.", "شمارهٔ موبایل به سرویس نرسید."),
      remedy: Phrase(
        "Fill in the number; in your own code look at the parameter Mobile.",
        "شماره را پر کنید؛ در کد خودتان پارامتر Mobile را بررسی کنید.")),
    17: Entry(
      meaning: Phrase("The list of numbers did not arrive.", "فهرست شماره‌ها به سرویس نرسید."),
      remedy: Phrase("Fill in at least one number.", "دست‌کم یک شماره بنویسید.")),
    18: Entry(
      meaning: Phrase("A title is missing.", "عنوان خالی است."),
      remedy: Phrase(
        "Fill in the title; SendOTP itself has none, so look at which method was called.",
        "عنوان را پر کنید؛ SendOTP عنوان ندارد، پس ببینید کدام متد فراخوانی شده است.")),
    19: Entry(
      meaning: Phrase("A first or last name is missing.", "نام یا نام خانوادگی خالی است."),
      remedy: Phrase("Complete the names in the account.", "نام‌ها را در حساب کامل کنید.")),
    20: Entry(
      meaning: Phrase("An address (URL) is missing.", "نشانی (URL) خالی است."),
      remedy: Phrase("Fill in the address that the method asks for.", "نشانی‌ای را که متد می‌خواهد پر کنید.")),
    100: Entry(
      meaning: Phrase("User name or password is wrong.", "نام کاربری یا گذرواژه نادرست است."),
      remedy: Phrase(
        "Correct them, or better: use a token.", "آنها را درست کنید یا بهتر است از توکن استفاده کنید.")),
    101: Entry(
      meaning: Phrase(
        "The service takes the number for no mobile number.", "سرویس این شماره را موبایل نمی‌داند."),
      remedy: Phrase(
        "Check the number digit by digit; ten digits from 9 are expected.",
        "شماره را رقم‌به‌رقم بررسی کنید؛ ده رقم که با ۹ شروع شود.")),
    102: Entry(
      meaning: Phrase(
        "At least one number of the list is no mobile number.", "دست‌کم یکی از شماره‌های فهرست موبایل نیست."),
      remedy: Phrase("Check the numbers one by one.", "شماره‌ها را یکی‌یکی بررسی کنید.")),
    103: Entry(
      meaning: Phrase("A count is out of range.", "تعداد خارج از محدوده است."),
      remedy: Phrase("Ask for fewer rows, and more than none.", "تعداد کمتری بخواهید، ولی بیش از صفر.")),
    104: Entry(
      meaning: Phrase("The first row asked for is out of range.", "ردیف آغاز خارج از محدوده است."),
      remedy: Phrase("Begin from row 0 or 1.", "از ردیف ۰ یا ۱ شروع کنید.")),
    105: Entry(
      meaning: Phrase("The first date cannot be read.", "تاریخ آغاز خوانا نیست."),
      remedy: Phrase("Write it as yyyy-MM-dd.", "آن را به شکل yyyy-MM-dd بنویسید.")),
    106: Entry(
      meaning: Phrase("The first date and time cannot be read.", "تاریخ و زمان آغاز خوانا نیست."),
      remedy: Phrase(
        "Write it as yyyy-MM-dd HH:mm:ss; the date form of the profile can be changed.",
        "آن را به شکل yyyy-MM-dd HH:mm:ss بنویسید؛ شکل تاریخ در پروفایل قابل تغییر است.")),
    107: Entry(
      meaning: Phrase("The last date cannot be read.", "تاریخ پایان خوانا نیست."),
      remedy: Phrase("Write it as yyyy-MM-dd.", "آن را به شکل yyyy-MM-dd بنویسید.")),
    108: Entry(
      meaning: Phrase("The last date and time cannot be read.", "تاریخ و زمان پایان خوانا نیست."),
      remedy: Phrase("Write it as yyyy-MM-dd HH:mm:ss.", "آن را به شکل yyyy-MM-dd HH:mm:ss بنویسید.")),
    109: Entry(
      meaning: Phrase("The first date lies after the last.", "تاریخ آغاز پس از تاریخ پایان است."),
      remedy: Phrase("Swap the two dates.", "دو تاریخ را جابه‌جا کنید.")),
    110: Entry(
      meaning: Phrase("The first time lies after the last.", "زمان آغاز پس از زمان پایان است."),
      remedy: Phrase("Swap the two times.", "دو زمان را جابه‌جا کنید.")),
    111: Entry(
      meaning: Phrase(
        "There is no message with this MessageID in the account.", "پیامی با این MessageID در حساب نیست."),
      remedy: Phrase(
        "Copy the MessageID from the history; look whether it belongs to another account.",
        "شناسه را از تاریخچه کپی کنید؛ ببینید مال حساب دیگری نباشد.")),
    112: Entry(
      meaning: Phrase("There is no bulk send with this number.", "ارسال انبوهی با این شناسه نیست."),
      remedy: Phrase("Check the BulkID.", "شناسهٔ ارسال انبوه را بررسی کنید.")),
    113: Entry(
      meaning: Phrase("There is no contact with this number.", "مخاطبی با این شناسه نیست."),
      remedy: Phrase("Check the ContactID in the phone book.", "شناسهٔ مخاطب را در دفترچه بررسی کنید.")),
    114: Entry(
      meaning: Phrase("There is no contact group with this number.", "گروه مخاطبی با این شناسه نیست."),
      remedy: Phrase("Check the ContactGroupID in the phone book.", "شناسهٔ گروه را در دفترچه بررسی کنید.")),
    115: Entry(
      meaning: Phrase("There is no course with this number.", "دوره‌ای با این شناسه نیست."),
      remedy: Phrase("Check the CourseID.", "شناسهٔ دوره را بررسی کنید.")),
    116: Entry(
      meaning: Phrase("There is no course group with this number.", "گروه دوره‌ای با این شناسه نیست."),
      remedy: Phrase("Check the CourseGroupID.", "شناسهٔ گروه دوره را بررسی کنید.")),
    117: Entry(
      meaning: Phrase("The address (URL) is registered already.", "این نشانی (URL) پیش‌تر ثبت شده است."),
      remedy: Phrase(
        "Use the registered one, or delete it first.",
        "از همان نشانی ثبت‌شده استفاده کنید یا اول آن را حذف کنید.")),
    118: Entry(
      meaning: Phrase("There is no delivery relay with this number.", "رلهٔ تحویلی با این شناسه نیست."),
      remedy: Phrase("Check the relay in the provider's panel.", "رله را در پنل سامانه بررسی کنید.")),
    119: Entry(
      meaning: Phrase(
        "There is no relay of received messages with this number.", "رلهٔ دریافت پیامی با این شناسه نیست."),
      remedy: Phrase("Check the relay in the provider's panel.", "رله را در پنل سامانه بررسی کنید.")),
    120: Entry(
      meaning: Phrase(
        "A length is not allowed; in SendOTP that is the code's.", "طول مجاز نیست؛ در SendOTP یعنی طول کد."),
      remedy: Phrase("Ask for a code of 4 to 8 digits.", "کدی با ۴ تا ۸ رقم بخواهید.")),
    121: Entry(
      meaning: Phrase(
        "Something is too long; in SendOTP most likely the text.",
        "چیزی بیش از حد بلند است؛ در SendOTP به احتمال زیاد متن."),
      remedy: Phrase("Shorten the text and send again.", "متن را کوتاه کنید و دوباره بفرستید.")),
    -201: Entry(
      meaning: Phrase(
        "No token arrived, or the service knows no such token.", "توکنی نرسید یا سرویس چنین توکنی نمی‌شناسد."),
      remedy: Phrase(
        "Copy the token anew from the provider's panel; in your own code look at the Authorization header.",
        "توکن را دوباره از پنل کپی کنید؛ در کد خودتان سربرگ Authorization را بررسی کنید.")),
    -202: Entry(
      meaning: Phrase("The token is malformed.", "شکل توکن درست نیست."),
      remedy: Phrase(
        "Copy the whole token, without quotes and without the word Bearer.",
        "کل توکن را بدون گیومه و بدون کلمهٔ Bearer کپی کنید.")),
    -203: Entry(
      meaning: Phrase("The token has been switched off.", "توکن غیرفعال شده است."),
      remedy: Phrase(
        "Switch it on in the provider's panel, or use another.",
        "آن را در پنل فعال کنید یا توکن دیگری بردارید.")),
    -204: Entry(
      meaning: Phrase("The token has expired.", "زمان توکن تمام شده است."),
      remedy: Phrase(
        "Make a new token in the provider's panel and put it into the profile.",
        "در پنل توکن تازه‌ای بسازید و در پروفایل بگذارید.")),
    -207: Entry(
      meaning: Phrase(
        "The token may not be used from this IP address.", "این توکن از این نشانی IP مجاز نیست."),
      remedy: Phrase(
        "Add this machine's public address to the token's list, or send from an allowed machine. A VPN or a proxy changes the address.",
        "نشانی عمومی این دستگاه را به فهرست توکن اضافه کنید یا از دستگاه مجاز بفرستید؛ به VPN و پراکسی توجه کنید."
      )),
    -208: Entry(
      meaning: Phrase("The token may not call this method.", "این توکن اجازهٔ این متد را ندارد."),
      remedy: Phrase(
        "Allow SendOTP for the token in the provider's panel.", "در پنل متد SendOTP را برای توکن مجاز کنید.")),
    -1: Entry(
      meaning: Phrase("There is no such account.", "چنین حسابی وجود ندارد."),
      remedy: Phrase(
        "Look whether the token belongs to this provider and this account.",
        "ببینید توکن مال همین سامانه و همین حساب باشد.")),
    -102: Entry(
      meaning: Phrase(
        "The account's owner has not verified a mobile number.", "صاحب حساب موبایل خود را تأیید نکرده است."),
      remedy: Phrase(
        "Verify the owner's number in the provider's panel.", "موبایل صاحب حساب را در پنل تأیید کنید.")),
    -103: Entry(
      meaning: Phrase("The account has been switched off.", "حساب غیرفعال شده است."),
      remedy: Phrase("Ask the provider's support why.", "دلیل را از پشتیبانی سامانه بپرسید.")),
    -104: Entry(
      meaning: Phrase("The account has expired.", "اعتبار زمانی حساب تمام شده است."),
      remedy: Phrase("Renew the account.", "حساب را تمدید کنید.")),
    -105: Entry(
      meaning: Phrase(
        "The provider has banned this account from the web service.",
        "دسترسی این حساب به وب‌سرویس بسته شده است."),
      remedy: Phrase(
        "Ask the provider's support; sending again does not help.",
        "از پشتیبانی بپرسید؛ ارسال دوباره فایده ندارد.")),
    -106: Entry(
      meaning: Phrase("The account may not use the web service.", "حساب اجازهٔ استفاده از وب‌سرویس را ندارد."),
      remedy: Phrase(
        "Have the web service enabled for the account. SendOTP also needs the organisation's name declared.",
        "فعال شدن وب‌سرویس را بخواهید. SendOTP به اعلام نام مجموعه هم نیاز دارد.")),
    -107: Entry(
      meaning: Phrase(
        "The account may not be used from this IP address.", "این حساب از این نشانی IP مجاز نیست."),
      remedy: Phrase(
        "Add this machine's public address to the account's list. A VPN or a proxy changes the address.",
        "نشانی عمومی این دستگاه را به فهرست حساب اضافه کنید؛ به VPN و پراکسی توجه کنید.")),
    -108: Entry(
      meaning: Phrase("The account may not call this method.", "این حساب اجازهٔ این متد را ندارد."),
      remedy: Phrase(
        "Ask the provider to allow SendOTP; the organisation's name must have been declared.",
        "مجوز SendOTP را از سامانه بخواهید؛ باید نام مجموعه اعلام شده باشد.")),
    -109: Entry(
      meaning: Phrase("The account may not be used over plain http.", "این حساب با http ساده مجاز نیست."),
      remedy: Phrase("Use the https address.", "از نشانی https استفاده کنید.")),
  ]
}
