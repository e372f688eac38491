public import Wording

/// The word for each action in the key line, and its sentence in the help.
public enum ActionWords {
  public struct Entry: Hashable, Sendable {
    public let short: Phrase
    public let long: Phrase
    /// Other words that people search for. Names, labels and sentences are found anyway.
    public let synonyms: Phrase

    init(_ short: Phrase, _ long: Phrase, synonyms: Phrase = .empty) {
      self.short = short
      self.long = long
      self.synonyms = synonyms
    }
  }

  // MARK: The form and its text

  public static let send = Entry(
    Phrase("send", "ارسال"), Phrase("Check the form and send", "بررسی فرم و ارسال"),
    synonyms: Phrase(
      "submit go message sms otp code newmessage compose sendnow",
      "فرستادن بفرست پیامک اس‌ام‌اس کد رمز یک‌بارمصرف sms otp ارسالپیامک ارسالتکی پیامجدید payamak ersal"))
  public static let cancel = Entry(
    Phrase("cancel", "لغو ارسال"),
    Phrase("Cancel the newest send under way", "لغو جدیدترین ارسال در جریان"),
    synonyms: Phrase(
      "abort stop break interrupt kill stopsending", "توقف متوقف قطع انصراف کنسل کنسلشکن کنسلکن قطعشکن"))
  public static let stopBatch = Entry(
    Phrase("stop", "توقف"),
    Phrase(
      "Cancel the newest send under way, or stop a paused batch",
      "لغو جدیدترین ارسال در جریان، یا توقف ارسال گروهی"))
  public static let cancelRow = Entry(
    Phrase("cancel", "لغو ارسال"),
    Phrase("Cancel the chosen row's send", "لغو ارسال ردیف انتخاب‌شده"))
  public static let newLine = Entry(
    Phrase("new line", "سطر جدید"),
    Phrase("Begin a new line in the message", "شروع سطر جدید در متن پیامک"),
    synonyms: Phrase("line break shift-enter multiline", "خط جدید اینتر چندسطری shift-enter"))
  public static let nextField = Entry(
    Phrase("next field", "فیلد بعدی"), Phrase("Go to the next field", "رفتن به فیلد بعدی"))
  public static let previousField = Entry(
    Phrase("back", "فیلد قبلی"), Phrase("Go to the previous field", "رفتن به فیلد قبلی"))
  public static let revealToken = Entry(
    Phrase("reveal", "نمایش توکن"),
    Phrase(
      "Show or hide the token while its field is edited", "نمایش یا پنهان کردن توکن هنگام ویرایش آن"),
    synonyms: Phrase("show token password api key secret unmask", "دیدن آشکار گذرواژه رمز کلید مخفی api"))
  public static let nextChoice = Entry(
    Phrase("lines", "خط‌ها"),
    Phrase(
      "Choose one of the account's lines, or one used before",
      "انتخاب از خط‌های حساب یا خط‌هایی که پیش‌تر به کار رفته‌اند"),
    synonyms: Phrase("sender number from originator", "شماره سرشماره فرستنده ارسال‌کننده خط ارسال"))
  public static let showRecipients = Entry(
    Phrase("recipients", "گیرنده‌ها"),
    Phrase("List the recipients, to check, edit and drop them", "فهرست گیرنده‌ها برای بررسی، ویرایش و حذف"),
    synonyms: Phrase(
      "numbers list bulk check duplicates many recipient",
      "شماره‌ها لیست انبوه گروهی تکراری چند شماره گیرندگان گیرنده"))
  public static let importRecipients = Entry(
    Phrase("from a file", "از فایل"),
    Phrase("Read recipients from a file", "خواندن گیرنده‌ها از فایل"),
    synonyms: Phrase(
      "import csv excel load bulk batch upload textfile openfile upload importcsv",
      "ورود درون‌ریزی اکسل csv انبوه گروهی بارگذاری آپلود بارگذاری فایلشمارهها فایلمتنی")
  )
  public static let editRecipient = Entry(
    Phrase("edit", "ویرایش"), Phrase("Edit the chosen entry", "ویرایش مورد انتخاب‌شده"))
  public static let acceptRecipient = Entry(
    Phrase("accept", "پذیرفتن"), Phrase("Take what was typed", "پذیرفتن متن واردشده"))
  public static let cancelRecipient = Entry(
    Phrase("back", "انصراف"), Phrase("Leave the entry as it was", "انصراف از ویرایش"))
  public static let dropRecipient = Entry(
    Phrase("drop", "حذف"), Phrase("Drop the chosen entry", "حذف مورد انتخاب‌شده"))
  public static let dropUnreadable = Entry(
    Phrase("drop unreadable", "حذف ناخواناها"),
    Phrase("Drop every entry that is not a number", "حذف همهٔ موردهایی که شماره نیستند"))
  public static let undoRecipients = Entry(
    Phrase("undo", "واگرد"), Phrase("Undo the last change of the list", "واگرد آخرین تغییر فهرست"))
  public static let pauseBatch = Entry(
    Phrase("pause", "مکث"),
    Phrase("Pause the batch under way, or go on with it", "مکث در ارسال گروهی یا ادامهٔ آن"),
    synonyms: Phrase("wait hold resume continue stop hold", "توقف موقت نگه داشتن ادامه صبرکن"))
  public static let showBatch = Entry(
    Phrase("same batch", "همین ارسال"),
    Phrase("Show only the rows of this row's batch", "فقط ردیف‌های همین ارسال گروهی"),
    synonyms: Phrase("same run result table", "نتیجه جدول"))
  public static let resumeBatch = Entry(
    Phrase("send to the rest", "ارسال به بقیه"),
    Phrase(
      "Put the numbers of this row's batch that got nothing into the form",
      "کپی شماره‌هایی از همین ارسال گروهی که چیزی نگرفتند در فرم"),
    synonyms: Phrase(
      "resume remaining unsent continue bulk", "ناتمام ادامه ارسال‌نشده"))
  public static let lengthDown = Entry(
    Phrase("shorter", "کمتر"), Phrase("One digit fewer", "یک رقم کمتر"))
  public static let lengthUp = Entry(
    Phrase("longer", "بیشتر"), Phrase("One digit more", "یک رقم بیشتر"))
  public static let flipDirection = Entry(
    Phrase("direction", "جهت متن"),
    Phrase("Flip the paragraph's direction", "تغییر جهت پاراگراف"),
    synonyms: Phrase("rtl ltr bidi", "راست‌به‌چپ چپ‌به‌راست راست‌چین چپ‌چین rtl ltr bidi"))
  public static let insertJoiner = Entry(
    Phrase("half-space", "نیم‌فاصله"),
    Phrase("Insert a half-space (ZWNJ), as in می‌خواهم", "درج نیم‌فاصله (ZWNJ)، مانند «می‌خواهم»"),
    synonyms: Phrase("zwnj half space nimfasele", "نیم فاصله فاصلهٔ مجازی zwnj"))
  public static let persianLetters = Entry(
    Phrase("ی ک", "اصلاح ی و ک"),
    Phrase(
      "Replace Arabic ي and ك with Persian ی and ک", "تبدیل حروف عربی ي و ك به حروف فارسی ی و ک"),
    synonyms: Phrase("arabic yeh kaf normalize", "عربی فارسی حروف یای کاف نویسه یکسان‌سازی"))
  public static let cutText = Entry(
    Phrase("cut", "برش"), Phrase("Cut the selected text", "برش متن انتخاب‌شده"))
  public static let copyText = Entry(
    Phrase("copy", "کپی"),
    Phrase(
      "Copy the selected text, to the terminal's clipboard too",
      "کپی متن انتخاب‌شده، همچنین در کلیپ‌بورد ترمینال"))
  public static let pasteText = Entry(
    Phrase("paste", "چسباندن"),
    Phrase("Paste the text cut or copied here", "چسباندن متنی که در همین برنامه بریده یا کپی شده است"))
  public static let chooseTemplate = Entry(
    Phrase("templates", "متن آماده"),
    Phrase(
      "Fill in the message from a template, or save it as one",
      "پر کردن متن پیامک با متن آماده، یا ذخیرهٔ آن به‌عنوان متن آماده"),
    synonyms: Phrase(
      "snippet preset saved message draft newtemplate pattern",
      "الگو قالب پترن تمپلیت نمونه پیش‌نویس متن ذخیره‌شده"))
  public static let editTemplate = Entry(
    Phrase("edit", "ویرایش"), Phrase("Edit the selected template", "ویرایش متن آمادهٔ انتخاب‌شده"))
  public static let deleteTemplate = Entry(
    Phrase("delete", "حذف"), Phrase("Delete the selected template", "حذف متن آمادهٔ انتخاب‌شده"))
  public static let chooseProfile = Entry(
    Phrase("profile", "پروفایل"), Phrase("Send with another profile", "ارسال با پروفایل دیگر"),
    synonyms: Phrase("account switch environment production", "حساب اکانت تعویض تغییر محیط عملیاتی"))
  public static let refreshAccount = Entry(
    Phrase("credit", "اعتبار"),
    Phrase("Get the account's credit and lines (free)", "دریافت اعتبار و خط‌های حساب (رایگان)"),
    synonyms: Phrase(
      "balance money charge rials refresh remainingcredit howmanyleft wallet howmuchcredit creditleft moneyleft",
      "موجودی مانده شارژ پول ریال تومان به‌روزرسانی چقدراعتباردارم اعتبارمچقدره چقدرمونده باقیمانده باقی‌مانده باقیماندهاعتبار ماندهاعتبار کیفپول etebar"
    ))

  // MARK: The history

  public static let showHistory = Entry(
    Phrase("history", "تاریخچه"), Phrase("Go to the history", "رفتن به تاریخچه"),
    synonyms: Phrase(
      "log list sent messages past sentitems outbox sentmessages sentfolder",
      "لاگ فهرست لیست ارسال‌شده گذشته سوابق پیامهایارسالی پیامهایارسالشده صندوقخروجی ارسال‌شده‌ها tarikhche"))
  public static let editFilter = Entry(
    Phrase("filter", "فیلتر"),
    Phrase("Filter the history as you type", "فیلتر کردن تاریخچه، هم‌زمان با تایپ"),
    synonyms: Phrase(
      "search find query grep where regex findrows", "جست‌وجو جستجو سرچ یافتن پیدا کردن پالایش جستوجودرتاریخچه"
    ))
  public static let completeFilter = Entry(
    Phrase("complete", "تکمیل"),
    Phrase(
      "Complete the word of the filter, or go to the rows", "تکمیل واژهٔ فیلتر، یا رفتن به ردیف‌ها"))
  public static let leaveFilter = Entry(
    Phrase("rows", "ردیف‌ها"),
    Phrase("Go to the rows that the filter finds", "رفتن به ردیف‌های پیداشده"))
  public static let clearFilter = Entry(
    Phrase("clear filter", "حذف فیلتر"),
    Phrase("Clear the filter and go back to the rows", "حذف فیلتر و بازگشت به ردیف‌ها"),
    synonyms: Phrase("reset all rows unfilter", "پاک کردن فیلتر همهٔ ردیف‌ها بدون فیلتر ریست"))
  public static let stepBack = Entry(
    Phrase("back", "بازگشت"),
    Phrase(
      "Clear the filter; without one, go back to the form", "حذف فیلتر؛ اگر فیلتری نباشد، بازگشت به فرم"))
  public static let showForm = Entry(
    Phrase("form", "فرم"), Phrase("Go back to the form", "بازگشت به فرم"))
  public static let sendAgain = Entry(
    Phrase("send again", "ارسال مجدد"),
    Phrase("Send the row's request again; asks first", "ارسال مجدد درخواست ردیف، پس از پرسش"),
    synonyms: Phrase(
      "resend again repeat retry redo sendoncemore",
      "دوباره تکرار تلاش مجدد فرستادن ریسند دوبارهبفرست یهباردیگه یکباردیگر ersalmojadad"))
  public static let putIntoForm = Entry(
    Phrase("edit in form", "کپی در فرم"),
    Phrase("Put the row into the form, to edit it and send it", "کپی ردیف در فرم، برای ویرایش و ارسال"),
    synonyms: Phrase(
      "reuse edit prefill copy back duplicate forward editmessage changenumber",
      "استفادهٔ دوباره ویرایش پر کردن فرم برگرداندن فوروارد ویرایشپیامک تغییرشماره"))
  public static let editNote = Entry(
    Phrase("note", "یادداشت"),
    Phrase(
      "Add a note of your own to the row, such as ticket 8123",
      "نوشتن یادداشت برای ردیف، مانند «تیکت 8123»"),
    synonyms: Phrase("comment annotate remark tag", "توضیح کامنت نظر حاشیه برچسب"))
  public static let foldForm = Entry(
    Phrase("fold form", "جمع کردن فرم"),
    Phrase(
      "Fold the form in the history, or show it again",
      "جمع کردن فرم در یک سطر هنگام کار در تاریخچه، یا نمایش دوبارهٔ آن"),
    synonyms: Phrase(
      "hide form collapse expand full screen fullscreen maximize more rows bigger history fullscreen fullscreen maximize",
      "پنهان فرم تمام‌صفحه بزرگ کردن تاریخچه ردیف بیشتر باز کردن فرم فولاسکرین تمام‌صفحه"))
  public static let chooseView = Entry(
    Phrase("views", "نماها"),
    Phrase(
      "Show today, yesterday, this number, what failed, or unknown outcomes",
      "نمایش امروز، دیروز، همین شماره، ناموفق‌ها یا نتیجه‌های نامشخص"),
    synonyms: Phrase("view quick filter preset saved", "نما فیلتر آماده سریع"))
  public static let groupByNumber = Entry(
    Phrase("by number", "به تفکیک شماره"),
    Phrase(
      "List the numbers of the rows in the list, each with its last outcome, how many sends, and when",
      "فهرست شماره‌های همین ردیف‌ها، هریک با آخرین نتیجه، تعداد ارسال و زمان آن"),
    synonyms: Phrase(
      "group numbers recipients customers count per number who how often times sent",
      "گروه‌بندی شماره‌ها گیرندگان مشتریان چه کسانی")
  )
  public static let goToDate = Entry(
    Phrase("day", "رفتن به روز"),
    Phrase(
      "Go to a day: 2026-11-01, 1405/09/02, yesterday, 30d",
      "رفتن به یک روز، مانند \("2026-11-01")، \("1405/09/02")، «دیروز» یا \("30d")"),
    synonyms: Phrase("date jump calendar when", "تاریخ تقویم پرش کی"))
  public static let changeOrder = Entry(
    Phrase("sort", "مرتب‌سازی"),
    Phrase(
      "Sort the history: by time, number, outcome, line, or how long it took",
      "ترتیب تاریخچه: زمان، شماره، نتیجه، خط یا مدت"),
    synonyms: Phrase(
      "order slowest slow newest oldest sorting column arrange reverseorder ascending descending",
      "ترتیب سورت کندترین کند جدیدترین قدیمی‌ترین مرتب ستون ترتیببرعکس صعودی نزولی"))
  public static let deleteRow = Entry(
    Phrase("delete", "حذف"), Phrase("Delete the row; asks first", "حذف ردیف، پس از پرسش"),
    synonyms: Phrase("remove erase", "پاک کردن برداشتن دیلیت"))
  public static let export = Entry(
    Phrase("export", "گرفتن خروجی"),
    Phrase(
      "Export the rows in the list as CSV for spreadsheets or JSON Lines",
      "گرفتن خروجی از ردیف‌های فهرست: CSV برای صفحه‌گسترده یا \("JSON Lines")"),
    synonyms: Phrase(
      "csv json excel spreadsheet save file download report libreoffice",
      "اکسپورت خروجی اکسل صفحه‌گسترده ذخیره فایل دانلود گزارش csv json excel"))
  public static let restoreDeleted = Entry(
    Phrase("undelete", "بازیابی"),
    Phrase(
      "Restore the rows deleted last, until the console is closed",
      "بازیابی آخرین ردیف‌های حذف‌شده، تا وقتی برنامه بسته نشده است"),
    synonyms: Phrase(
      "undo delete restore recover trash bring back", "برگرداندن بازگرداندن واگرد حذف آندو سطل زباله"))
  public static let deleteFound = Entry(
    Phrase("delete found", "حذف یافته‌ها"),
    Phrase(
      "Delete every row that the filter finds; asks first", "حذف همهٔ ردیف‌های پیداشده با فیلتر، پس از پرسش"
    ),
    synonyms: Phrase("remove all purge clear history wipe", "حذف همه پاک کردن تاریخچه"))

  // MARK: A row

  public static let copyCode = Entry(
    Phrase("copy code", "کپی کد"), Phrase("Copy the code of the last send", "کپی کد آخرین ارسال"),
    synonyms: Phrase("clipboard otp pin yank copythecode", "کلیپ‌بورد رمز یک‌بارمصرف otp کدراکپیکن"))
  public static let copyRowCode = Entry(
    Phrase("copy code", "کپی کد"), Phrase("Copy the code of the row", "کپی کد ردیف"))
  public static let bigCode = Entry(
    Phrase("large code", "کد درشت"), Phrase("Show the code in large digits", "نمایش کد با رقم‌های درشت"),
    synonyms: Phrase("big digits projector zoom huge", "بزرگ پروژکتور زوم بزرگ‌نمایی رقم"))
  public static let details = Entry(
    Phrase("details", "جزئیات"), Phrase("Open the row's details", "نمایش همهٔ جزئیات ردیف"),
    synonyms: Phrase(
      "inspect open info request response why what happened",
      "بررسی باز کردن اطلاعات درخواست پاسخ چرا چه شد"))
  public static let newestDetails = Entry(
    Phrase("details", "جزئیات"),
    Phrase("Open the details of the last send", "نمایش همهٔ جزئیات آخرین ارسال"))
  public static let changeView = Entry(
    Phrase("view", "تغییر نما"),
    Phrase(
      "Show the exchange decoded or raw, or the answer's bytes",
      "نمایش درخواست و پاسخ به‌صورت خوانا یا خام، یا بایت‌های پاسخ"),
    synonyms: Phrase("hex raw bytes decoded", "خام هگز بایت خوانا hex"))
  public static let copyMenu = Entry(
    Phrase("copy as…", "کپی به‌صورت…"),
    Phrase(
      "Show the request as code, for curl or another language",
      "نمایش درخواست به‌صورت کد، برای \("curl") یا زبان‌های دیگر"),
    synonyms: Phrase(
      "curl php csharp swift python node nodejs javascript js go golang java powershell call sample share",
      "نمونه کد فراخوانی اشتراک‌گذاری جاوا پایتون گو")
  )
  public static let ticket = Entry(
    Phrase("ticket", "تیکت"),
    Phrase(
      "Show a ticket, or an answer to the customer, to copy, edit or save",
      "نمایش تیکت یا پاسخ به مشتری برای کپی، ویرایش یا ذخیره"),
    synonyms: Phrase(
      "support report problem escalate provider issue customer answer complaint reply",
      "پشتیبانی گزارش مشکل پیگیری سامانه ساپورت مشتری پاسخ شکایت"))
  public static let showCalls = Entry(
    Phrase("calls", "فراخوانی‌ها"),
    Phrase(
      "Show the calls to the demo's service as they come",
      "نمایش زندهٔ فراخوانی‌های سرویس نمایشی"),
    synonyms: Phrase("live calls simulator workbench received", "فراخوانی زنده شبیه‌ساز"))
  public static let copyHandover = Entry(
    Phrase("copy", "کپی"), Phrase("Copy the text, or save the folder", "کپی متن، یا ذخیرهٔ پوشه"))
  public static let editHandover = Entry(
    Phrase("edit", "ویرایش"),
    Phrase("Edit the text before it is copied or saved", "ویرایش متن پیش از کپی یا ذخیره"))
  public static let saveHandover = Entry(
    Phrase("save", "ذخیره"), Phrase("Save the text in a file", "ذخیرهٔ متن در فایل"))
  public static let readHandover = Entry(
    Phrase("view all", "متن کامل"), Phrase("Show the text in full", "نمایش متن کامل"))
  public static let resetHandover = Entry(
    Phrase("undo edits", "برگرداندن"), Phrase("Show the text as it was made", "برگرداندن متن به حالت اول"))
  public static let acceptHandover = Entry(
    Phrase("done", "پایان"), Phrase("End editing; the text is kept", "پایان ویرایش؛ متن نگه داشته می‌شود"))
  public static let copyMessageID = Entry(
    Phrase("copy ID", "کپی شناسه"),
    Phrase("Copy the MessageID of the row", "کپی شناسهٔ پیامک (MessageID)"),
    synonyms: Phrase("message id identifier clipboard", "شناسهٔ پیامک آیدی کلیپ‌بورد messageid id"))
  public static let askForDelivery = Entry(
    Phrase("delivery", "پیگیری"),
    Phrase(
      "Ask whether the row's message has reached the phone", "پرسیدن اینکه پیامک ردیف به گوشی رسیده است یا نه"
    ),
    synonyms: Phrase(
      "delivered not received never arrived arrival report state track reached phone lost deliverystatus dlr seen readreceipt pending diditarrive wasitdelivered",
      "تحویل دلیوری نرسید نرسیده رسید گوشی گزارش پیگیری کجاست وضعیتتحویل رسیدتحویل رسید خواندهشده سین دلیوری")
  )
  public static let askForPrice = Entry(
    Phrase("price", "قیمت"),
    Phrase("Ask the service what the message costs", "پرسیدن قیمت پیامک از سرویس"),
    synonyms: Phrase("cost costs price charge tariff fee rials", "هزینه قیمت تعرفه ریال چند"))
  public static let askOptOut = Entry(
    Phrase("opted out?", "لغو خط؟"),
    Phrase(
      "Ask whether the row's number has opted out of its line",
      "پرسیدن اینکه گیرندهٔ ردیف این خط را لغو کرده است یا نه"),
    synonyms: Phrase(
      "blacklist black list opt out optout unsubscribe cancel advertising blocked",
      "لیست سیاه لغو ۱۱ تبلیغاتی مسدود بلک‌لیست"))
  public static let lookForMessage = Entry(
    Phrase("look for it", "یافتن در سامانه"),
    Phrase(
      "Look for the message of an unknown row in the provider's list",
      "جست‌وجوی پیامک ردیف «نامشخص» در فهرست سامانه"),
    synonyms: Phrase(
      "getmessages provider list unknown taken find sent", "فهرست سامانه نامشخص پیدا کردن ارسال‌شده"))
  public static let mark = Entry(
    Phrase("compare", "مقایسه"),
    Phrase(
      "Mark the row; on another row, show how the two differ",
      "علامت‌گذاری ردیف؛ سپس روی ردیف دیگر، نمایش تفاوت دو ردیف"),
    synonyms: Phrase("diff difference select two", "تفاوت اختلاف علامت انتخاب دو ردیف"))

  // MARK: Lists, questions and prompts

  public static let closeOverlay = Entry(
    Phrase("close", "بستن"), Phrase("Close this window", "بستن این پنجره"))
  public static let closeSearched = Entry(
    Phrase("close", "بستن"), Phrase("Close the list", "بستن فهرست"))
  public static let choose = Entry(
    Phrase("choose", "انتخاب"), Phrase("Run the selected entry", "اجرای مورد انتخاب‌شده"))
  public static let rowUp = Entry(
    Phrase("up", "بالا"), Phrase("One row or line up", "یک ردیف یا سطر بالاتر"))
  public static let rowDown = Entry(
    Phrase("down", "پایین"), Phrase("One row or line down", "یک ردیف یا سطر پایین‌تر"))
  public static let pageUp = Entry(
    Phrase("page up", "صفحهٔ قبلی"), Phrase("A page up", "یک صفحه بالاتر"))
  public static let pageDown = Entry(
    Phrase("page", "صفحهٔ بعدی"), Phrase("A page down", "یک صفحه پایین‌تر"))
  public static let firstRow = Entry(
    Phrase("first", "اول"), Phrase("The first row or line", "اولین ردیف یا سطر"))
  public static let lastRow = Entry(
    Phrase("last", "آخر"), Phrase("The last row or line", "آخرین ردیف یا سطر"))
  public static let searchedUp = Entry(
    Phrase("up", "بالا"), Phrase("The previous line", "سطر قبلی"))
  public static let searchedDown = Entry(
    Phrase("down", "پایین"), Phrase("The next line", "سطر بعدی"))
  public static let searchedPageUp = Entry(
    Phrase("page up", "صفحهٔ قبلی"), Phrase("A page of the list up", "یک صفحه بالاتر در فهرست"))
  public static let searchedPageDown = Entry(
    Phrase("page", "صفحهٔ بعدی"), Phrase("A page of the list down", "یک صفحه پایین‌تر در فهرست"))
  public static let confirmYes = Entry(
    Phrase("do it", "تأیید"), Phrase("Answer yes", "پاسخ «بله» به پرسش"))
  public static let confirmNo = Entry(
    Phrase("cancel", "انصراف"), Phrase("Answer no; Enter does too", "پاسخ «خیر» به پرسش (با Enter هم)"))
  public static let acceptPrompt = Entry(
    Phrase("done", "تأیید"), Phrase("Accept the text", "تأیید متن"))
  public static let cancelPrompt = Entry(
    Phrase("cancel", "انصراف"), Phrase("Close without changing anything", "بستن بدون هیچ تغییری"))

  // MARK: The settings

  public static let showSettings = Entry(
    Phrase("settings", "تنظیمات"), Phrase("Show and change the settings", "نمایش و تغییر تنظیمات"),
    synonyms: Phrase(
      "preferences config configuration options theme dark light colors language setup configure setup",
      "پیکربندی کانفیگ گزینه‌ها تم پوسته تیره روشن رنگ زبان ستینگ پیکربندی tanzimat"))
  public static let changeSetting = Entry(
    Phrase("change", "تغییر"),
    Phrase(
      "Change the setting: choose its next value, or edit its text",
      "تغییر مقدار: انتخاب مقدار بعدی، یا ویرایش متن"))
  public static let nextValue = Entry(
    Phrase("next value", "مقدار بعدی"), Phrase("The setting's next value", "انتخاب مقدار بعدی"))
  public static let previousValue = Entry(
    Phrase("previous value", "مقدار قبلی"), Phrase("The setting's previous value", "انتخاب مقدار قبلی"))
  public static let resetSetting = Entry(
    Phrase("default", "پیش‌فرض"),
    Phrase(
      "Go back to the default: remove the setting from the file",
      "بازگشت به مقدار پیش‌فرض، با حذف مقدار از فایل"))
  public static let searchSettings = Entry(
    Phrase("search", "جست‌وجو"),
    Phrase("Search the settings as you type", "جست‌وجو در تنظیمات، هم‌زمان با تایپ"))
  public static let leaveSettingSearch = Entry(
    Phrase("settings", "تنظیمات"), Phrase("Go to the settings found", "رفتن به تنظیمات پیداشده"))
  public static let clearSettingSearch = Entry(
    Phrase("all", "همه"),
    Phrase("Clear the search and list all settings", "پاک کردن جست‌وجو و نمایش همهٔ تنظیمات"))
  public static let acceptSetting = Entry(
    Phrase("save", "ذخیره"), Phrase("Save what was typed", "ذخیرهٔ مقدار واردشده"))
  public static let cancelSetting = Entry(
    Phrase("cancel", "انصراف"), Phrase("Discard the change", "انصراف از تغییر"))

  // MARK: The first run

  public static let welcomeNext = Entry(
    Phrase("continue", "ادامه"),
    Phrase("Test the token for free; then save it", "بررسی رایگان توکن و سپس ذخیرهٔ آن"))
  public static let welcomeUse = Entry(
    Phrase("use once", "فقط این بار"),
    Phrase("Use the tested token without saving it", "استفاده از توکن بررسی‌شده، بدون ذخیرهٔ آن"))
  public static let welcomeSource = Entry(
    Phrase("command", "توکن با دستور"),
    Phrase(
      "Enter a command that gives the token, such as a password manager's, or the token itself",
      "گرفتن توکن از یک دستور، مانند برنامهٔ مدیریت گذرواژه، یا وارد کردن خود توکن"))
  public static let welcomeDemo = Entry(
    Phrase("demo", "حالت نمایشی"), Phrase("Open the demo instead", "رفتن به حالت نمایشی"))
  public static let welcomeClose = Entry(
    Phrase("look around", "دیدن برنامه"), Phrase("Continue; nothing is saved", "ادامه؛ چیزی ذخیره نمی‌شود"))

  // MARK: Everywhere

  public static let showStatuses = Entry(
    Phrase("statuses", "کدهای وضعیت"),
    Phrase(
      "Search the service's statuses and delivery codes, in English or Persian",
      "جست‌وجو در کدهای وضعیت و تحویل سرویس، به فارسی یا انگلیسی"),
    synonyms: Phrase(
      "error codes meaning status table statuscode statuscodes",
      "کد خطا ارور معنی وضعیت استاتوس جدول کدوضعیت لیستوضعیتها"))
  public static let showWire = Entry(
    Phrase("wire", "لاگ شبکه"),
    Phrase(
      "Show what goes over the wire, with the token hidden",
      "نمایش همهٔ درخواست‌ها و پاسخ‌ها، با توکن پنهان"),
    synonyms: Phrase(
      "network traffic trace debug log http verbose networklog logfile logs",
      "ترافیک شبکه ردیابی دیباگ لاگ درخواست http لاگشبکه لاگفایل"))
  public static let runDoctor = Entry(
    Phrase("doctor", "عیب‌یابی"),
    Phrase("Check everything that could stop a send (free)", "بررسی هرچه می‌تواند مانع ارسال شود (رایگان)"),
    synonyms: Phrase(
      "diagnose check health troubleshoot connection clock wrong time testconnection checkconnection selftest",
      "تشخیص بررسی سلامت رفع اشکال اتصال تست ساعت اشتباه تستاتصال چککردناتصال")
  )
  public static let notices = Entry(
    Phrase("notices", "اعلان‌ها"), Phrase("Show past notices", "نمایش اعلان‌های قبلی"),
    synonyms: Phrase("messages alerts past errors", "پیغام هشدار خطا گذشته نوتیفیکیشن"))
  /// The word in the key line while numbers and messages are hidden.
  public static let presentNoMore = Phrase("show", "نمایش")
  public static let present = Entry(
    Phrase("hide", "پنهان‌سازی"),
    Phrase(
      "Hide numbers and messages from others, or show them",
      "پنهان کردن شماره‌ها و متن پیامک‌ها از دید دیگران، یا نمایش آن‌ها"),
    synonyms: Phrase(
      "privacy presentation demo mask hide numbers customer",
      "حریم خصوصی ارائه مخفی ماسک پنهان کردن شماره مشتری"))
  public static let help = Entry(
    Phrase("help", "راهنما"), Phrase("Show the help", "نمایش راهنما"),
    synonyms: Phrase(
      "keys shortcuts manual version about faq documentation",
      "کلیدها میان‌بر میانبر نسخه درباره هلپ کمک سوال راهنمایی"))
  public static let palette = Entry(
    Phrase("find", "فرمان‌ها"), Phrase("Find any command by name", "یافتن هر فرمان با نام آن"),
    synonyms: Phrase("command palette search actions", "فرمان جست‌وجو جستجو یافتن پیدا کردن پالت"))
  public static let screenshot = Entry(
    Phrase("picture", "اسکرین‌شات"),
    Phrase(
      "Save the screen to files: SVG, text, colored text",
      "ذخیرهٔ صفحه‌نمایش در فایل: SVG، متن ساده و متن رنگی"),
    synonyms: Phrase("picture image svg capture photo pic snapshot", "عکس تصویر اسکرین شات svg عکسازصفحه"))
  public static let toggleMouse = Entry(
    Phrase("mouse", "ماوس"),
    Phrase(
      "Give the mouse to the terminal, or take it back", "سپردن ماوس به ترمینال، یا پس گرفتن آن"),
    synonyms: Phrase("select text pointer click", "موس انتخاب متن اشاره‌گر کلیک"))
  public static let switchLanguage = Entry(
    Phrase("فارسی", "English"),
    Phrase("Switch to Persian, فارسی", "تغییر زبان به انگلیسی، English"),
    synonyms: Phrase(
      "language persian farsi english fa en translate",
      "زبان فارسی انگلیسی انگليسي language english persian farsi"))
  public static let redraw = Entry(
    Phrase("redraw", "ترسیم مجدد"), Phrase("Redraw the screen", "ترسیم مجدد صفحه‌نمایش"),
    synonyms: Phrase("refresh repaint garbled reload clearscreen", "تازه‌سازی رفرش به‌هم‌ریخته رفرش رفرشصفحه"))
  public static let suspend = Entry(
    Phrase("suspend", "خط فرمان"),
    Phrase("Go to the shell; fg brings you back", "رفتن به خط فرمان؛ بازگشت با fg"),
    synonyms: Phrase("background shell job", "پس‌زمینه شل تعلیق"))
  public static let quit = Entry(
    Phrase("quit", "خروج"), Phrase("Quit, from anywhere", "خروج از برنامه، از هرجا"),
    synonyms: Phrase(
      "exit close leave bye closeprogram q wq", "بستن برنامه ترک خداحافظ خارجشوم خارجشدن بستنبرنامه khoroj"))
  public static let quitByLetter = Entry(
    Phrase("quit", "خروج"),
    Phrase("Quit, outside text fields", "خروج از برنامه، وقتی در فیلد متنی نیستید"))
}
