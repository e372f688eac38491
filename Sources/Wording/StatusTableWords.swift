/// The meaning of each status in the service's table, and what a person can do about it, in this project's own words.
public enum StatusTableWords {
  public struct Entry: Sendable, Equatable {
    public let meaning: Phrase
    public let remedy: Phrase
  }

  /// Returns the entry of a code in the service's table; nil for any other code.
  public static func entry(_ code: Int) -> Entry? { entries[code] }

  /// Returns other words for what a status is about, as people search for it.
  package static func synonyms(_ code: Int) -> Phrase {
    switch code {
    case 4: Phrase("balance money top up charge", "موجودی پول شارژ کمبود اعتبار شارژ نداره شارژ ندارد")
    case -207, -107: Phrase("ip address whitelist allowed", "آی‌پی آدرس مجاز ip")
    case -208, -108: Phrase("method permission not allowed", "متد دسترسی اجازه مجوز")
    case -209 ... -200: Phrase("password login key access", "رمز عبور گذرواژه کلید ورود دسترسی")
    case -109 ... -100: Phrase("user account login", "کاربر حساب نام کاربری ورود")
    case 5, 6: Phrase("line sender", "خط فرستنده شماره خط")
    case 101, 102: Phrase("number blacklist recipient", "شماره گیرنده لیست سیاه")
    default: .empty
    }
  }

  private static let entries: [Int: Entry] = [
    0: Entry(
      meaning: Phrase(
        "The service could not carry out the request and gave no reason.",
        "سرویس نتوانست درخواست را انجام دهد و دلیلی هم اعلام نکرد."),
      remedy: Phrase(
        "Try again later; if it happens again, give support the time of the send and the mobile number.",
        "کمی بعد دوباره امتحان کنید؛ اگر تکرار شد، زمان ارسال و شمارهٔ گیرنده را به پشتیبانی اعلام کنید.")),
    1: Entry(
      meaning: Phrase("The service accepted the message.", "سرویس پیامک را پذیرفت."),
      remedy: Phrase(
        "Nothing to do. If the code does not arrive, ask the provider for the delivery status of this MessageID.",
        "کار دیگری لازم نیست. اگر کد نرسید، وضعیت تحویل پیامک را با شناسهٔ آن (MessageID) پیگیری کنید.")),
    2: Entry(
      meaning: Phrase(
        "The account is a trial account, which may not send this.",
        "حساب آزمایشی (دمو) است و این ارسال برای آن مجاز نیست."),
      remedy: Phrase(
        "Upgrade it to a full account in the provider's panel.",
        "در پنل، حساب را به حساب کامل ارتقا دهید.")),
    4: Entry(
      meaning: Phrase(
        "The account's credit does not cover the message.",
        "اعتبار حساب برای این پیامک کافی نیست."),
      remedy: Phrase("Top up the account, then send again.", "حساب را شارژ کنید و دوباره بفرستید.")),
    5: Entry(
      meaning: Phrase("The account has no such line.", "این خط در حساب وجود ندارد."),
      remedy: Phrase(
        "Choose one of the account's lines, or public.",
        "یکی از خط‌های حساب یا خط عمومی (public) را انتخاب کنید.")),
    6: Entry(
      meaning: Phrase("The account has no such backup line.", "این خط پشتیبان در حساب وجود ندارد."),
      remedy: Phrase(
        "Correct the backup line in the account's settings.",
        "خط پشتیبان را در تنظیمات حساب اصلاح کنید.")),
    7: Entry(
      meaning: Phrase("The voice service (Avanak) is not available.", "سرویس صوتی «آوانک» در دسترس نیست."),
      remedy: Phrase(
        "Wait, or ask support to enable the voice service for the account.",
        "کمی صبر کنید یا از پشتیبانی بخواهید «آوانک» را برای حساب فعال کند.")),
    500: Entry(
      meaning: Phrase(
        "The service itself failed (server error).",
        "در خود سرویس خطایی رخ داده است (خطای سرور)."),
      remedy: Phrase(
        "Try again later; if it happens again, tell support the time.",
        "کمی بعد دوباره امتحان کنید؛ اگر تکرار شد، زمان آن را به پشتیبانی اعلام کنید.")),
    -300: Entry(
      meaning: Phrase("The provider has switched the system off for now.", "سامانه فعلاً غیرفعال شده است."),
      remedy: Phrase(
        "Wait, and watch the provider's announcements.",
        "صبر کنید و اطلاعیه‌های سامانه را دنبال کنید.")),
    10: Entry(
      meaning: Phrase("The call came without a user name.", "نام کاربری خالی است یا به سرویس نرسیده است."),
      remedy: Phrase(
        "Use a token; SendOTP takes no user name.",
        "از توکن استفاده کنید؛ SendOTP نام کاربری نمی‌گیرد.")),
    11: Entry(
      meaning: Phrase("The call came without a password.", "گذرواژه خالی است یا به سرویس نرسیده است."),
      remedy: Phrase(
        "Use a token; SendOTP takes no password.",
        "از توکن استفاده کنید؛ SendOTP گذرواژه نمی‌گیرد.")),
    12: Entry(
      meaning: Phrase("The line number did not arrive.", "شمارهٔ خط خالی است یا به سرویس نرسیده است."),
      remedy: Phrase(
        "Fill in the line number; in your own code, check the parameter LineNumber.",
        "شمارهٔ خط را وارد کنید؛ در برنامهٔ خودتان، پارامتر LineNumber را بررسی کنید.")),
    13: Entry(
      meaning: Phrase("The backup line did not arrive.", "خط پشتیبان خالی است یا به سرویس نرسیده است."),
      remedy: Phrase(
        "Fill in a backup line where the method asks for one.",
        "اگر متد به خط پشتیبان نیاز دارد، آن را وارد کنید.")),
    14: Entry(
      meaning: Phrase("The message text did not arrive.", "متن پیامک خالی است یا به سرویس نرسیده است."),
      remedy: Phrase(
        "Fill in the message text; in your own code, check the parameter SMSMessageText and its encoding.",
        "متن پیامک را وارد کنید؛ در برنامهٔ خودتان، پارامتر SMSMessageText و کدگذاری آن را بررسی کنید.")),
    15: Entry(
      meaning: Phrase(
        "The text of the voice message did not arrive.",
        "متن پیام صوتی خالی است یا به سرویس نرسیده است."),
      remedy: Phrase(
        "Fill in the text of the voice message, or use a method without voice.",
        "متن پیام صوتی را وارد کنید یا از متدی بدون پیام صوتی استفاده کنید.")),
    16: Entry(
      meaning: Phrase("The mobile number did not arrive.", "شمارهٔ موبایل خالی است یا به سرویس نرسیده است."),
      remedy: Phrase(
        "Fill in the number; in your own code, check the parameter Mobile.",
        "شمارهٔ موبایل را وارد کنید؛ در برنامهٔ خودتان، پارامتر Mobile را بررسی کنید.")),
    17: Entry(
      meaning: Phrase(
        "The list of numbers did not arrive.",
        "فهرست شماره‌های موبایل خالی است یا به سرویس نرسیده است."),
      remedy: Phrase("Fill in at least one number.", "حداقل یک شمارهٔ موبایل وارد کنید.")),
    18: Entry(
      meaning: Phrase("A title is missing.", "عنوان خالی است یا به سرویس نرسیده است."),
      remedy: Phrase(
        "Fill in the title; SendOTP itself has none, so check which method was called.",
        "عنوان را وارد کنید؛ SendOTP عنوان نمی‌گیرد، پس ببینید کدام متد فراخوانی شده است.")),
    19: Entry(
      meaning: Phrase(
        "A first or last name is missing.",
        "نام یا نام خانوادگی خالی است یا به سرویس نرسیده است."),
      remedy: Phrase(
        "Fill in the first and last name; SendOTP takes neither, so check which method was called.",
        "نام و نام خانوادگی را وارد کنید؛ SendOTP آن‌ها را نمی‌گیرد، پس ببینید کدام متد فراخوانی شده است.")),
    20: Entry(
      meaning: Phrase("An address (URL) is missing.", "آدرس (URL) خالی است یا به سرویس نرسیده است."),
      remedy: Phrase(
        "Fill in the address that the method asks for.",
        "آدرسی را که متد لازم دارد وارد کنید.")),
    100: Entry(
      meaning: Phrase("User name or password is wrong.", "نام کاربری یا گذرواژه اشتباه است."),
      remedy: Phrase(
        "Correct them, or better: use a token.",
        "آن‌ها را اصلاح کنید؛ بهتر است به‌جای آن‌ها از توکن استفاده کنید.")),
    101: Entry(
      meaning: Phrase(
        "The mobile number is not valid, or it is blacklisted.",
        "شمارهٔ موبایل معتبر نیست یا در لیست سیاه است."),
      remedy: Phrase(
        "Check the number digit by digit: without its leading 0 it has ten digits and begins with 9. If it is right, ask support about the blacklist.",
        "شماره را رقم‌به‌رقم بررسی کنید: بدون صفر اول باید ده رقم باشد و با ۹ شروع شود. اگر درست است، دربارهٔ لیست سیاه از پشتیبانی بپرسید."
      )),
    102: Entry(
      meaning: Phrase(
        "At least one number of the list is not valid, or is blacklisted.",
        "حداقل یکی از شماره‌های فهرست معتبر نیست یا در لیست سیاه است."),
      remedy: Phrase("Check the numbers one by one.", "شماره‌ها را یکی‌یکی بررسی کنید.")),
    103: Entry(
      meaning: Phrase("A count is out of range.", "تعداد درخواستی خارج از محدودهٔ مجاز است."),
      remedy: Phrase("Ask for fewer, but at least 1.", "تعداد را کمتر کنید؛ حداقل آن ۱ است.")),
    104: Entry(
      meaning: Phrase("The first row asked for is out of range.", "ردیف شروع خارج از محدودهٔ مجاز است."),
      remedy: Phrase("Start from row 0 or 1.", "از ردیف ۰ یا ۱ شروع کنید.")),
    105: Entry(
      meaning: Phrase("The start date cannot be read.", "فرمت تاریخ شروع اشتباه است."),
      remedy: Phrase("Write it as yyyy-MM-dd.", "آن را با فرمت yyyy-MM-dd وارد کنید.")),
    106: Entry(
      meaning: Phrase("The start date and time cannot be read.", "فرمت تاریخ و زمان شروع اشتباه است."),
      remedy: Phrase(
        "Write it as yyyy-MM-dd HH:mm:ss; the date form of the profile can be changed.",
        "آن را با فرمت yyyy-MM-dd HH:mm:ss وارد کنید؛ فرمت تاریخ را می‌توان در پروفایل تغییر داد.")),
    107: Entry(
      meaning: Phrase("The end date cannot be read.", "فرمت تاریخ پایان اشتباه است."),
      remedy: Phrase("Write it as yyyy-MM-dd.", "آن را با فرمت yyyy-MM-dd وارد کنید.")),
    108: Entry(
      meaning: Phrase("The end date and time cannot be read.", "فرمت تاریخ و زمان پایان اشتباه است."),
      remedy: Phrase("Write it as yyyy-MM-dd HH:mm:ss.", "آن را با فرمت yyyy-MM-dd HH:mm:ss وارد کنید.")),
    109: Entry(
      meaning: Phrase("The start date is after the end date.", "تاریخ شروع پس از تاریخ پایان است."),
      remedy: Phrase("Swap the two dates.", "دو تاریخ را جابه‌جا کنید.")),
    110: Entry(
      meaning: Phrase(
        "The start time is after the end time.",
        "تاریخ و زمان شروع پس از تاریخ و زمان پایان است."),
      remedy: Phrase("Swap the two times.", "دو زمان را جابه‌جا کنید.")),
    111: Entry(
      meaning: Phrase(
        "There is no message with this MessageID in the account.",
        "هیچ پیامکی با این شناسه در این حساب وجود ندارد."),
      remedy: Phrase(
        "Copy the MessageID from the history, and make sure that it belongs to this account.",
        "شناسهٔ پیامک (MessageID) را از تاریخچه کپی کنید و مطمئن شوید متعلق به همین حساب است.")),
    112: Entry(
      meaning: Phrase("There is no campaign with this ID.", "هیچ کمپینی با این شناسه (کد بالک) وجود ندارد."),
      remedy: Phrase("Check the campaign's ID (BulkID).", "شناسهٔ کمپین (BulkID) را بررسی کنید.")),
    113: Entry(
      meaning: Phrase("There is no contact with this ID.", "هیچ مخاطبی با این شناسه وجود ندارد."),
      remedy: Phrase(
        "Check the ContactID in the phone book.",
        "شناسهٔ مخاطب (ContactID) را در دفترچهٔ تلفن بررسی کنید.")),
    114: Entry(
      meaning: Phrase("There is no contact group with this ID.", "هیچ گروه مخاطبی با این شناسه وجود ندارد."),
      remedy: Phrase(
        "Check the ContactGroupID in the phone book.",
        "شناسهٔ گروه مخاطب (ContactGroupID) را در دفترچهٔ تلفن بررسی کنید.")),
    115: Entry(
      meaning: Phrase("There is no periodic send with this ID.", "هیچ ارسال دوره‌ای با این شناسه وجود ندارد."),
      remedy: Phrase(
        "Check the periodic send's ID (CourseID).",
        "شناسهٔ ارسال دوره‌ای (CourseID) را بررسی کنید.")),
    116: Entry(
      meaning: Phrase(
        "There is no group of periodic sends with this ID.",
        "هیچ گروه ارسال دوره‌ای با این شناسه وجود ندارد."),
      remedy: Phrase(
        "Check the group's ID (CourseGroupID).",
        "شناسهٔ گروه ارسال دوره‌ای (CourseGroupID) را بررسی کنید.")),
    117: Entry(
      meaning: Phrase(
        "The address (URL) is registered already.",
        "این آدرس (URL) تکراری است: پیش‌تر ثبت شده است."),
      remedy: Phrase(
        "Use the registered one, or delete it first.",
        "از همان آدرس ثبت‌شده استفاده کنید یا اول آن را حذف کنید.")),
    118: Entry(
      meaning: Phrase(
        "There is no delivery relay with this ID.",
        "هیچ آدرسی برای انتقال دلیوری با این شناسه وجود ندارد."),
      remedy: Phrase(
        "Check the relay in the provider's panel.",
        "شناسهٔ آدرس انتقال دلیوری (RelayMessageDeliveryID) را در پنل بررسی کنید.")),
    119: Entry(
      meaning: Phrase(
        "There is no relay of received messages with this ID.",
        "هیچ آدرسی برای انتقال پیامک‌های دریافتی با این شناسه وجود ندارد."),
      remedy: Phrase(
        "Check the relay in the provider's panel.",
        "شناسهٔ آدرس انتقال پیامک‌های دریافتی (RelayRecieveMessageID) را در پنل بررسی کنید.")),
    120: Entry(
      meaning: Phrase(
        "The length is not allowed; in SendOTP this is the code's length.",
        "طول واردشده مجاز نیست؛ در SendOTP منظور طول کد است."),
      remedy: Phrase("Ask for a code of 4 to 8 digits.", "طول کد را از ۴ تا ۸ رقم انتخاب کنید.")),
    121: Entry(
      meaning: Phrase(
        "A value is too long; in SendOTP, most likely the message text.",
        "طول یکی از مقدارها بیش از حد مجاز است؛ در SendOTP به احتمال زیاد منظور متن پیامک است."),
      remedy: Phrase("Shorten the text and send again.", "متن پیامک را کوتاه کنید و دوباره بفرستید.")),
    -201: Entry(
      meaning: Phrase(
        "No token arrived, or the service knows no such token.",
        "توکن به سرویس نرسیده است یا چنین توکنی وجود ندارد."),
      remedy: Phrase(
        "Copy the token again from the provider's panel; in your own code, check the Authorization header.",
        "توکن را دوباره از پنل کپی کنید؛ در برنامهٔ خودتان، هدر Authorization را بررسی کنید.")),
    -202: Entry(
      meaning: Phrase("The token is malformed.", "توکن ناقص است یا فرمت آن اشتباه است."),
      remedy: Phrase(
        "Copy the whole token, without quotes and without the word Bearer.",
        "توکن را کامل کپی کنید، بدون علامت نقل‌قول و بدون کلمهٔ Bearer.")),
    -203: Entry(
      meaning: Phrase("The token is disabled.", "توکن غیرفعال شده است."),
      remedy: Phrase(
        "Enable it in the provider's panel, or use another.",
        "آن را در پنل فعال کنید یا از توکن دیگری استفاده کنید.")),
    -204: Entry(
      meaning: Phrase("The token has expired.", "توکن منقضی شده است."),
      remedy: Phrase(
        "Make a new token in the provider's panel and put it into the profile.",
        "در پنل، توکن جدیدی بسازید و آن را در پروفایل وارد کنید.")),
    -207: Entry(
      meaning: Phrase(
        "The token may not be used from this IP address.",
        "این آدرس IP برای این توکن مجاز نیست."),
      remedy: Phrase(
        "Add this machine's public address to the token's list, or send from an allowed machine. A VPN or a proxy changes the address.",
        "آدرس IP عمومی این دستگاه را به فهرست آدرس‌های مجاز توکن اضافه کنید یا از دستگاهی با آدرس مجاز بفرستید؛ VPN و پروکسی آدرس IP را تغییر می‌دهند."
      )),
    -208: Entry(
      meaning: Phrase("The token may not call this method.", "این متد برای این توکن مجاز نیست."),
      remedy: Phrase(
        "Allow the method that was called for the token in the provider's panel.",
        "در پنل، متد فراخوانی‌شده را به متدهای مجاز این توکن اضافه کنید.")),
    -1: Entry(
      meaning: Phrase("There is no such account.", "چنین حسابی وجود ندارد."),
      remedy: Phrase(
        "Make sure that the token belongs to this provider and this account.",
        "مطمئن شوید توکن متعلق به همین سامانه و همین حساب است.")),
    -102: Entry(
      meaning: Phrase(
        "The account's owner has not verified a mobile number.",
        "صاحب حساب، شمارهٔ موبایل خود را تأیید نکرده است."),
      remedy: Phrase(
        "Verify the owner's number in the provider's panel.",
        "شمارهٔ موبایل صاحب حساب را در پنل تأیید کنید.")),
    -103: Entry(
      meaning: Phrase("The account is disabled.", "حساب غیرفعال شده است."),
      remedy: Phrase("Ask the provider's support why.", "دلیل آن را از پشتیبانی بپرسید.")),
    -104: Entry(
      meaning: Phrase("The account has expired.", "حساب منقضی شده است."),
      remedy: Phrase("Renew the account.", "حساب را تمدید کنید.")),
    -105: Entry(
      meaning: Phrase(
        "The provider has banned this account from the web service.",
        "دسترسی این حساب به وب‌سرویس مسدود شده است."),
      remedy: Phrase(
        "Ask the provider's support; sending again does not help.",
        "دلیل آن را از پشتیبانی بپرسید؛ ارسال مجدد فایده‌ای ندارد.")),
    -106: Entry(
      meaning: Phrase(
        "The account may not use the web service.",
        "استفاده از وب‌سرویس برای این حساب مجاز نیست."),
      remedy: Phrase(
        "Have the web service enabled for the account. SendOTP also needs the organisation's name declared.",
        "از پشتیبانی بخواهید وب‌سرویس را برای حساب فعال کند؛ برای SendOTP نام مجموعه هم باید اعلام شده باشد."
      )),
    -107: Entry(
      meaning: Phrase(
        "The account may not be used from this IP address.",
        "این آدرس IP برای این حساب مجاز نیست."),
      remedy: Phrase(
        "Add this machine's public address to the account's list. A VPN or a proxy changes the address.",
        "آدرس IP عمومی این دستگاه را به فهرست آدرس‌های مجاز حساب اضافه کنید؛ VPN و پروکسی آدرس IP را تغییر می‌دهند."
      )),
    -108: Entry(
      meaning: Phrase("The account may not call this method.", "این متد برای این حساب مجاز نیست."),
      remedy: Phrase(
        "Ask the provider to allow the method that was called; for SendOTP the organisation's name must have been declared.",
        "از پشتیبانی بخواهید متد فراخوانی‌شده را برای حساب مجاز کند؛ برای SendOTP نام مجموعه هم باید اعلام شده باشد."
      )),
    -109: Entry(
      meaning: Phrase(
        "The account may not be used over plain http.",
        "استفاده از HTTP (بدون رمزنگاری) برای این حساب مجاز نیست."),
      remedy: Phrase("Use the https address.", "از آدرس HTTPS استفاده کنید.")),
  ]
}
