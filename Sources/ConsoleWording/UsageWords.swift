public import Wording

/// The help of every command.
public enum UsageWords {
  public static let color = Phrase(
    "When to use color: auto (on a terminal), always, or never.",
    "خروجی رنگی: auto (فقط در ترمینال)، always (همیشه) یا never (هرگز).")
  public static let program = Phrase(
    "A console for SendOTP of the SMS provider AmootSMS: send a one-time code and see its outcome.",
    "کنسولی برای متد SendOTP در سامانهٔ پیامک آموت: رمز یک‌بارمصرف بفرستید و نتیجه‌اش را ببینید.")
  public static func programMore(consoleOptions: String) -> Phrase {
    Phrase(
      """
      Without a command the console opens; it needs a terminal. With --demo it opens on a simulated account: \
      no network, no token, no file.

      Exit codes: 0 success, 1 refused by the service, 2 usage or invalid input (nothing sent), 3 not sent \
      (network), 4 outcome unknown (sent, no readable answer), 5 local failure (settings, history); where \
      deliveries are asked for, 6 not on the phone in time, 7 will not arrive.

      Environment: AMOOT_TOKEN, AMOOT_BASE_URL, AMOOT_PROFILE, AMOOT_LANGUAGE (fa, en or auto), NO_COLOR, HTTPS_PROXY, \
      SSL_CERT_FILE. A token is never taken from the command line.

      Files: amoot-otp config names the settings file and the history.

      Every command takes --language fa, en or auto.

      amoot-otp --version prints the version and those of the libraries.

      Options of the console:
      \(consoleOptions)
      """,
      """
      بدون دستور، کنسول باز می‌شود که به ترمینال نیاز دارد. با \("--demo") کنسول با حسابی شبیه‌سازی‌شده باز می‌شود: \
      بدون شبکه، بدون توکن و بدون فایل.

      کدهای خروج: 0 موفق، 1 سرویس رد کرد، 2 دستور یا ورودی نامعتبر (چیزی ارسال نشد)، 3 ارسال نشد (شبکه)، \
      4 نتیجه نامشخص (درخواست ارسال شد، ولی پاسخ قابل‌فهمی نرسید)، 5 خطای محلی (تنظیمات یا تاریخچه)؛ در \
      پرسش از تحویل، 6 تا پایان مهلت به گوشی نرسید، 7 نمی‌رسد.

      متغیرهای محیطی: \("AMOOT_TOKEN")، \("AMOOT_BASE_URL")، \("AMOOT_PROFILE")، \("AMOOT_LANGUAGE") (یکی از fa، en و auto)، \
      \("NO_COLOR")، \("HTTPS_PROXY") و \("SSL_CERT_FILE"). توکن هرگز از خط فرمان گرفته نمی‌شود.

      فایل‌ها: \("amoot-otp config") فایل تنظیمات و تاریخچه را نام می‌برد.

      زبان هر دستور را می‌توان با \("--language") تعیین کرد: fa، en یا auto.

      نسخهٔ برنامه و کتابخانه‌ها را این دستور چاپ می‌کند:
        \("amoot-otp --version")

      گزینه‌های کنسول:
      \(consoleOptions)
      """)
  }
  public static let profile = Phrase(
    "The profile to use; by default the one that the settings name.",
    "پروفایل ارسال؛ پیش‌فرض آن در تنظیمات تعیین می‌شود.")
  public static let json = Phrase(
    "Print JSON, one object per line.", "خروجی به‌صورت JSON، در هر سطر یک شیء.")

  public static let replay = Phrase(
    "Give the answers that doctor --record wrote to this file, where it has any.",
    "دادن پاسخ‌هایی که \("doctor --record") در این فایل نوشته است، برای متدهایی که در آن هست.")
  public static let record = Phrase(
    "Call the free methods and write what came to this file, with names, numbers, texts and IDs masked.",
    "فراخوانی متدهای رایگان و نوشتن پاسخ‌ها در این فایل، با پنهان کردن نام‌ها، شماره‌ها، متن‌ها و شناسه‌ها.")

  // MARK: account, delivery, price

  public static let account = Phrase(
    "Show the account's credit, prices and lines; free.", "نمایش اعتبار، قیمت‌ها و خط‌های حساب؛ رایگان.")
  public static let accountMore = Phrase(
    "Calls AccountStatus. Prices are rials for one part of a message, by class of line; which class a line has, the service does not tell.",
    "متد AccountStatus را فراخوانی می‌کند. قیمت‌ها به ریال برای یک صفحه و بر اساس نوع خط است؛ سرویس نوع هر خط را نمی‌گوید."
  )
  public static let rawBody = Phrase("Print the answer's body, byte for byte.", "چاپ بدنهٔ پاسخ، بایت‌به‌بایت.")
  public static let delivery = Phrase(
    "Tell whether messages have reached the phone; free.",
    "اعلام اینکه پیامک‌ها به گوشی رسیده‌اند یا نه؛ رایگان.")
  public static let deliveryMore = Phrase(
    "It also updates the history’s rows for these messages, except with --raw.\n\nExit codes: 0 all reached the phone, 6 not yet, 7 at least one will not arrive; of several the worst.",
    "ردیف‌های این پیامک‌ها در تاریخچه هم به‌روز می‌شود، جز با \("--raw").\n\nکدهای خروج: 0 همه به گوشی رسیده‌اند، 6 هنوز نه، 7 دست‌کم یکی نمی‌رسد؛ از چند نتیجه بدترین آن‌ها."
  )
  public static let messageIDs = Phrase("The MessageIDs.", "شناسه‌های پیامک (MessageID).")
  public static let followDelivery = Phrase(
    "Ask again until all have come to an end.", "پرسش دوباره تا مشخص شدن وضعیت نهایی همه.")
  public static let followTimeout = Phrase(
    "How long to follow, such as 30s; two minutes by default.", "مدت پیگیری، مانند \("30s")؛ پیش‌فرض دو دقیقه."
  )
  public static let price = Phrase("Ask what a message costs; free.", "پرسیدن قیمت پیامک؛ رایگان.")
  public static let priceMore = Phrase(
    "Calls CalculateMessagePrice: an approximate price for all numbers together, without the code that a send adds.",
    "متد CalculateMessagePrice را فراخوانی می‌کند: قیمت تقریبی برای همهٔ شماره‌ها با هم، بدون کدی که هنگام ارسال اضافه می‌شود."
  )
  public static let priceText = Phrase("The text of the message.", "متن پیامک.")

  // MARK: console

  public static let console = Phrase(
    "Open the console; the default command.", "باز کردن کنسول؛ بدون دستور هم همین اجرا می‌شود.")
  public static let demo = Phrase(
    "Open the console on a simulated account.",
    "باز کردن کنسول در حالت نمایشی، با حسابی شبیه‌سازی‌شده.")
  public static let trace = Phrase(
    "Write what goes over the wire to a file, with the token hidden.",
    "نوشتن لاگ شبکه در یک فایل؛ توکن در آن پنهان است.")
  public static let screenReader = Phrase(
    "Print changes as lines instead of painting, for screen readers and braille.",
    "چاپ سطر به سطر تغییرها به‌جای ترسیم صفحه، برای صفحه‌خوان و بریل.")
  public static let version = Phrase(
    "Print the version, the build and the versions of the libraries, for a support ticket.",
    "چاپ نسخه و مشخصات ساخت برنامه و نسخهٔ کتابخانه‌ها، برای درج در تیکت.")

  // MARK: send

  public static let send = Phrase(
    "Send a one-time code without opening the console.",
    "ارسال رمز یک‌بارمصرف بدون باز کردن کنسول.")
  public static let sendMore = Phrase(
    "What is left out comes from the settings. Several numbers are sent to one after the other; sending stops at the first failure that would repeat.",
    "هرچه در دستور نیاید از تنظیمات گرفته می‌شود. اگر چند شماره وارد شود، ارسال یکی پس از دیگری انجام می‌شود و با اولین خطایی که برای بقیه هم پیش می‌آید، متوقف می‌شود."
  )
  public static let recipientFile = Phrase(
    "A file of recipients: one number on each line, or a table (CSV) with a column of them; - reads standard input.",
    "فایل گیرنده‌ها: در هر سطر یک شماره، یا جدولی (CSV) با یک ستون شماره؛ با \("-") از ورودی استاندارد خوانده می‌شود."
  )
  public static let recipientColumn = Phrase(
    "The column of --file, by its heading or its number; needed where several hold numbers.",
    "ستون موردنظر از \("--file")، با عنوان یا شماره‌اش؛ فقط اگر چند ستون شماره دارد لازم است.")
  public static let skipUnreadable = Phrase(
    "Leave out lines that are not numbers; otherwise nothing is sent if there is one.",
    "کنار گذاشتن سطرهایی که شماره نیستند؛ بدون این گزینه، اگر یکی باشد چیزی ارسال نمی‌شود.")
  public static let resume = Phrase(
    "Send to those of a batch that got nothing: refused, not sent, or not tried. Those of unknown outcome are left out.",
    "ارسال به شماره‌هایی از یک ارسال گروهی که چیزی نگرفتند: رد شده، ارسال نشده یا امتحان نشده. شماره‌های با نتیجهٔ نامشخص کنار گذاشته می‌شوند."
  )
  public static let mobile = Phrase(
    "The recipient; may be given several times.", "شمارهٔ گیرنده؛ برای چند گیرنده، این گزینه را تکرار کنید.")
  public static let text = Phrase(
    "The text of the message; - reads it from standard input.",
    "متن پیامک؛ با \("-") از ورودی استاندارد خوانده می‌شود.")
  public static let line = Phrase(
    "The sender's line: a number, or a word such as public.", "خط ارسال: شماره، یا واژه‌ای مانند public.")
  public static let codeLength = Phrase("Digits of the code, 4 to 8.", "تعداد رقم‌های کد، ۴ تا ۸.")
  public static let at = Phrase(
    "When to send, Iran time: now (the default), +10m, 14:30, 2026-11-23 14:30 or 1405/09/02 14:30.",
    "زمان ارسال به وقت ایران: \("now") (پیش‌فرض)، \("+10m")، \("14:30")، \("2026-11-23 14:30") یا \("1405/09/02 14:30")."
  )
  public static let from = Phrase(
    "Take what is left out from this row of the history.",
    "هرچه در دستور نیاید از این ردیف تاریخچه گرفته می‌شود.")
  public static let method = Phrase("The request method: post or get.", "روش درخواست: post یا get.")
  public static let timeout = Phrase("Give up after this many seconds.", "مهلت ارسال، به ثانیه.")
  public static let unrecorded = Phrase(
    "Send even if the history cannot be written; otherwise nothing is sent without a record.",
    "ارسال، حتی اگر نوشتن در تاریخچه ممکن نباشد؛ بدون این گزینه، فقط پس از ثبت در تاریخچه ارسال می‌شود.")
  public static let wait = Phrase(
    "Wait up to this long, such as 30s, and tell whether the messages reached the phone.",
    "انتظار تا این مدت، مانند \("30s")، و اعلام اینکه پیامک‌ها به گوشی رسیده‌اند یا نه.")
  public static let dryRun = Phrase(
    "Print the request that would be sent, with the token hidden, and send nothing.",
    "فقط چاپ درخواست، با توکن پنهان؛ چیزی ارسال نمی‌شود.")

  // MARK: config

  public static let configShow = Phrase(
    "Show the settings in effect, and where each comes from.", "نمایش تنظیمات فعلی و منبع هر مقدار.")
  public static let configSet = Phrase(
    "Save a setting in the settings file.", "ذخیرهٔ یک تنظیم در فایل تنظیمات.")
  public static let configSetMore = Phrase(
    """
    The keys are those that amoot-otp config lists; profile names the profile to start with. A token is never taken from the command line: with - it is read from \
    standard input, as in: pass show amoot | amoot-otp config set token -
    """,
    """
    کلیدها همان‌هایی هستند که \("amoot-otp config") نشان می‌دهد؛ profile پروفایل شروع را تعیین می‌کند. توکن هرگز از خط فرمان گرفته نمی‌شود: با \("-") از ورودی \
    استاندارد خوانده می‌شود، مانند:
      \("pass show amoot | amoot-otp config set token -")
    """)
  public static let configReset = Phrase(
    "Remove a setting from the file, which restores its default.",
    "حذف یک تنظیم از فایل و بازگشت به مقدار پیش‌فرض.")
  public static let configEdit = Phrase(
    "Edit the settings file with $VISUAL or $EDITOR.",
    "ویرایش فایل تنظیمات با \("$VISUAL") یا \("$EDITOR").")
  public static let configEditMore = Phrase(
    "Creates the file if there is none, and checks it when the editor closes.",
    "اگر فایل وجود نداشته باشد ساخته می‌شود. پس از بستن ویرایشگر، فایل بررسی می‌شود.")
  public static let settingKey = Phrase(
    "The key of the setting, such as timeout.", "کلید تنظیم، مانند timeout.")
  public static let settingValue = Phrase(
    "The new value; for token, tokenCommand and text, - reads it from standard input.",
    "مقدار جدید؛ برای token، tokenCommand و text، با \("-") از ورودی استاندارد خوانده می‌شود.")

  // MARK: history

  public static let historyExport = Phrase(
    "Export what was sent, as CSV for spreadsheets or JSON Lines.",
    "گرفتن خروجی از ارسال‌ها، به‌صورت CSV برای صفحه‌گسترده یا \("JSON Lines").")
  public static let historyExportMore = Phrase(
    """
    The words are a filter, as in history. Without --output the rows go to standard output. The CSV starts with a \
    byte order mark, and digits that a spreadsheet would round, or strip of leading zeros, are written as ="01234". \
    For programs use --json here, or history --csv, which keeps values as they are stored, but for what a spreadsheet \
    would run.
    """,
    """
    واژه‌ها فیلترند، مانند دستور history. بدون \("--output") ردیف‌ها در خروجی استاندارد چاپ می‌شوند. فایل CSV با \
    نشانهٔ BOM شروع می‌شود و رقم‌هایی که صفحه‌گسترده گرد می‌کند یا صفرهای اولشان را حذف می‌کند به‌صورت \("=\"01234\"") \
    نوشته می‌شوند. برای پردازش در برنامه‌های دیگر، اینجا از \("--json") یا از دستور \("history --csv") استفاده کنید که \
    مقدارها را همان‌طور که ذخیره شده‌اند می‌نویسد، جز آنچه صفحه‌گسترده اجرا می‌کند.
    """)
  public static let exportCSV = Phrase(
    "CSV for spreadsheets; the default.", "خروجی CSV برای صفحه‌گسترده (پیش‌فرض).")
  public static let outputFile = Phrase(
    "The file to create; .jsonl at its end means JSON Lines. An existing file is not overwritten.",
    "فایل خروجی؛ اگر نامش به \(".jsonl") ختم شود، فرمت آن \("JSON Lines") است. فایل موجود بازنویسی نمی‌شود.")
  public static let history = Phrase(
    "List, filter, export, prune and check what was sent.",
    "فهرست، فیلتر، گرفتن خروجی، پاک‌سازی و بررسی ارسال‌ها.")
  public static let historyList = Phrase(
    "List, filter and export what was sent, newest first; the default subcommand.",
    "فهرست، فیلتر و خروجی ارسال‌ها، اول جدیدترین؛ بدون زیردستور هم همین اجرا می‌شود.")
  public static let historyListMore = Phrase(
    """
    The words are the filter of the console, as amoot-otp-filter(7) explains: yesterday refused, mobile:0912 \
    outcome:unknown status:-207 line:public profile:shop since:2h until:2026-11-01, and plain words, looked for in number, text, MessageID, code, status title and note.
    """,
    """
    واژه‌ها همان فیلتر تاریخچه در کنسول را می‌سازند (راهنمای آن: \("man amoot-otp-filter")):
      \("mobile:0912 outcome:unknown status:-207 line:public")
      \("profile:shop since:2h until:2026-11-01")
    و واژه‌های ساده، که در شماره، متن، MessageID، کد، عنوان وضعیت و یادداشت جست‌وجو می‌شوند.
    """)
  public static let filter = Phrase("The filter; without one, every row.", "فیلتر؛ بدون آن همهٔ ردیف‌ها.")
  public static let since = Phrase(
    "Only rows since this day or time: 2026-11-01, 1405/09/02, 2h, today.",
    "فقط از این روز یا زمان به بعد: \("2026-11-01")، \("1405/09/02")، \("2h") یا \("today").")
  public static let limit = Phrase("Maximum number of rows.", "حداکثر تعداد ردیف‌ها.")
  public static func sort(_ orders: String) -> Phrase {
    Phrase("The order of the rows: \(orders).", "ترتیب ردیف‌ها: \(orders).")
  }
  public static let slowest = Phrase("The same as --sort slowest.", "همان \("--sort slowest").")
  public static let csv = Phrase(
    "CSV (RFC 4180); formulas are escaped, so that no spreadsheet runs them.",
    "خروجی CSV (طبق \("RFC 4180"))؛ هرچه صفحه‌گسترده به‌عنوان فرمول اجرا کند بی‌اثر می‌شود.")
  public static let follow = Phrase(
    "Print the last ten rows (or --limit), then each row as it ends, until interrupted.",
    "چاپ ۱۰ ردیف آخر (یا به تعداد \("--limit")) و سپس هر ردیف در پایان ارسال آن، تا وقتی که برنامه متوقف شود."
  )
  public static let historyStats = Phrase(
    "Count what was sent and what became of it, by line and issuing prefix.",
    "شمارش آنچه ارسال شده و نتیجهٔ آن، به تفکیک خط و پیش‌شماره.")
  public static let historyStatsMore = Phrase(
    "FAILED counts messages that were reported as failed or blocked. Half of those on the phone reached it within the time in the last column, as an upper bound.",
    "نرسیده: پیامک‌هایی که ناموفق یا مسدود گزارش شده‌اند. نیمی از پیامک‌های رسیده حداکثر در زمان ستون آخر به گوشی رسیده‌اند."
  )
  public static let historyShow = Phrase(
    "Show everything about one row: meaning, times, request and answer.",
    "نمایش همهٔ جزئیات یک ردیف: معنی، زمان‌ها، درخواست و پاسخ.")
  public static let row = Phrase(
    "The row's number (id), as history --json and the details show it; by default the newest row.",
    "شمارهٔ ردیف (id)، همان که در جزئیات و در \("history --json") آمده است؛ پیش‌فرض جدیدترین ردیف است.")
  public static let raw = Phrase(
    "Request and answer as they went over the wire.",
    "درخواست و پاسخ به‌صورت خام، همان‌طور که در شبکه ردوبدل شده است.")
  public static let hex = Phrase("The answer's body in bytes.", "بدنهٔ پاسخ به‌صورت هگز.")
  public static let body = Phrase(
    "Nothing but the answer's body, byte for byte.", "فقط بدنهٔ پاسخ، بایت به بایت.")
  public static let call = Phrase(
    "The same request as a call: curl, php, csharp, swift, python, node, go, java or powershell. One that was sent at once sends at the moment at which it runs.",
    "همان درخواست، آمادهٔ اجرا با \("curl")، \("php")، \("csharp")، \("swift")، \("python")، \("node")، \("go")، \("java") یا \("powershell"). درخواستی که بی‌درنگ ارسال شده است، با زمان اجرای خودش ارسال می‌شود."
  )
  public static let form = Phrase(
    "With --call: everything in the query, or the token in a header; by default as it was sent.",
    "همراه \("--call"): همه‌چیز در query، یا توکن در هدر؛ پیش‌فرض، روشی است که با آن ارسال شده است.")
  public static let historyPrune = Phrase(
    "Delete rows older than a given time; mask or remove codes in existing rows.",
    "حذف ردیف‌های قدیمی‌تر از یک زمان؛ پوشاندن یا حذف کدهای ردیف‌های موجود.")
  public static let historyPruneMore = Phrase(
    """
    Without --older-than, the setting retentionDays decides how old. --codes does to existing rows what the setting \
    keepCodes does to new ones, and deletes logs that were set aside, out of which codes cannot be taken. What is deleted \
    is overwritten and cannot be restored.
    """,
    """
    بدون \("--older-than")، تنظیم retentionDays زمان را تعیین می‌کند. گزینهٔ \("--codes") با ردیف‌های موجود همان کاری را \
    می‌کند که تنظیم keepCodes با ردیف‌های جدید، و لاگ‌های کنارگذاشته را حذف می‌کند، چون کد را نمی‌توان از آن‌ها برداشت. جای آنچه حذف می‌شود در فایل بازنویسی می‌شود و بازیابی آن ممکن نیست.
    """)
  public static let olderThan = Phrase(
    "How old: 90d, 12h, or a day such as 2026-11-01.",
    "قدیمی‌تر از این زمان: \("90d")، \("12h") یا روزی مانند \("2026-11-01").")
  public static let codes = Phrase(
    "Mask or remove codes, as keepCodes says.", "پوشاندن یا حذف کدها، طبق تنظیم keepCodes.")
  public static let pruneDryRun = Phrase(
    "Only print how many rows would be deleted, or have their codes changed.",
    "فقط نمایش تعداد ردیف‌هایی که حذف می‌شوند یا کدشان تغییر می‌کند؛ چیزی عوض نمی‌شود.")
  public static let historyBackup = Phrase(
    "Copy the history into a new file, while consoles may run.",
    "کپی تاریخچه در یک فایل جدید، حتی وقتی کنسول باز است.")
  public static let backupFile = Phrase(
    "The file to create. An existing file is not overwritten.",
    "فایلی که ساخته می‌شود. فایل موجود بازنویسی نمی‌شود.")
  public static let historyRestore = Phrase(
    "Put a copy in the place of the history, while consoles may run.",
    "گذاشتن یک کپی به‌جای تاریخچه، حتی وقتی کنسول باز است.")
  public static let historyRestoreMore = Phrase(
    "The copy is checked first. The present state is kept in a file beside the history, whose name is printed.",
    "اول سالم بودن کپی بررسی می‌شود. وضعیت فعلی در فایلی کنار تاریخچه نگه داشته می‌شود که نامش چاپ می‌شود.")
  public static let restoreFile = Phrase(
    "The copy, as history backup made it.", "کپی، همان که با \("history backup") ساخته شده است.")
  public static let historyCheck = Phrase(
    "Read the whole history and say whether it is sound; save what can be read of a damaged one.",
    "خواندن کامل تاریخچه و بررسی سالم بودن آن؛ بازیابی ردیف‌های قابل‌خواندن تاریخچهٔ آسیب‌دیده.")
  public static let historyCheckMore = Phrase(
    "Exits with 5 when something is wrong.", "اگر مشکلی باشد، کد خروج 5 است.")
  public static let recover = Phrase(
    "Copy every row that can be read into a new file.",
    "کپی هر ردیفی که خوانده شود، در یک فایل جدید.")
  public static let historyGenerate = Phrase(
    "Fill an empty history with made-up rows, for measuring.",
    "پر کردن تاریخچهٔ خالی با ردیف‌های ساختگی، برای اندازه‌گیری.")
  public static let count = Phrase("How many rows.", "تعداد ردیف‌ها.")
  public static let rowSeed = Phrase(
    "The same seed makes the same rows.", "عدد آغازین (seed)؛ با عدد یکسان، ردیف‌های یکسان ساخته می‌شود.")

  // MARK: The others

  public static let completion = Phrase(
    "Print the script by which bash, zsh or fish completes commands.",
    "چاپ اسکریپتی که با آن \("bash")، \("zsh") یا \("fish") دستورها را کامل می‌کند.")
  public static let completionMore = Phrase(
    """
    After the name of a command, profiles, rows, statuses, settings and their values are completed, too, and filters
    with their values after history, history export and history stats. An installation brings all three scripts; without one, for the bash that you are in:
      eval "$(amoot-otp completion bash)"
    """,
    """
    پس از نام دستور، پروفایل‌ها، ردیف‌ها، وضعیت‌ها، تنظیم‌ها و مقدارشان هم کامل می‌شود، و فیلترها با مقدارشان پس از \("history")، \("history export") و \("history stats").
    با نصب برنامه، اسکریپت هر سه هم نصب می‌شود؛ بدون آن، برای همین bash:
      \("eval \"$(amoot-otp completion bash)\"")
    """)
  public static let status = Phrase(
    "Look up the service's statuses and delivery codes by code, title, or a word of the meaning.",
    "جست‌وجوی وضعیت‌ها و کدهای تحویل سرویس با کد، عنوان یا واژه‌ای از معنی.")
  public static let statusMore = Phrase(
    "For example: amoot-otp status -207, amoot-otp status NotAllowIP, amoot-otp status اعتبار",
    """
    برای نمونه:
      \("amoot-otp status -207")
      \("amoot-otp status NotAllowIP")
      \("amoot-otp status اعتبار")
    """)
  public static let statusWords = Phrase(
    "A code, a title, or words in English or Persian; without any, every status.",
    "کد وضعیت، عنوان یا واژه‌هایی به فارسی یا انگلیسی؛ بدون آن‌ها همهٔ وضعیت‌ها.")
  public static let simulate = Phrase(
    "Serve a simulated account on loopback, for other programs to call.",
    "اجرای شبیه‌ساز سرویس روی همین دستگاه (loopback)، برای آزمایش برنامهٔ خودتان.")
  public static func simulateMore(_ triggers: String, methods: String) -> Phrase {
    Phrase(
      """
      The first line on standard output tells the base address. It takes POST forms, GET queries and JSON bodies, for \
      \(methods). Each call is printed on a line as it comes: time, method, where the token was, number \
      and answer. GET /rest/_log lists the requests received, with the token hidden.

      To see every answer on demand:

      \(triggers)
      """,
      """
      سطر اول خروجی استاندارد آدرس پایه است. برای \(methods) فرم با POST، query با GET و بدنهٔ JSON پذیرفته \
      می‌شود. هر درخواست به‌محض رسیدن در یک سطر چاپ می‌شود: زمان، روش، جای توکن، شماره و پاسخ. فهرست درخواست‌های \
      رسیده، با توکن پنهان، در \("GET /rest/_log") است.

      برای دیدن هر پاسخ دلخواه:

      \(triggers)
      """)
  }
  public static let port = Phrase(
    "The port; 0 takes any free one.", "پورت؛ با 0 یک پورت آزاد انتخاب می‌شود.")
  public static let codeSeed = Phrase(
    "The seed of the codes: the same seed gives the same codes.",
    "عدد آغازین کدها (seed)؛ با عدد یکسان، کدهای یکسان ساخته می‌شود.")
  public static let credit = Phrase(
    "Rials that the account starts with; a message costs 1,000 to 5,200 a part, by its line and letters.",
    "اعتبار اولیهٔ حساب، به ریال؛ هزینهٔ هر صفحهٔ پیامک ۱٬۰۰۰ تا ۲٬۷۵۰ ریال است.")
  public static let speed = Phrase(
    "How many times faster than usual messages reach the phone.",
    "پیامک‌ها چند برابر سریع‌تر از معمول به گوشی برسند.")
  public static let speedRange = Phrase(
    "--speed is a number greater than 0 and up to 1000.",
    "مقدار \("--speed") عددی بزرگ‌تر از صفر و حداکثر ۱۰۰۰ است.")
  public static let lenient = Phrase(
    "Accept a token wherever it is and whatever is around it, unlike the service.",
    "برخلاف سرویس، توکن را هر جا که باشد و با هر چیزی دور آن بپذیر.")
  public static let expect = Phrase(
    "A call to expect, such as 'SendOTP mobile=9120000000 token=header', or a file with one a line. Ends with 0 when all have come in order, with 1 and the differences when not.",
    "فراخوانی مورد انتظار، مانند \("'SendOTP mobile=9120000000 token=header'")، یا فایلی با یک فراخوانی در هر سطر. اگر همه به ترتیب برسند کد خروج ۰ است و اگر نه ۱ با تفاوت‌ها."
  )
  public static let expectTimeout = Phrase(
    "How long to wait for the calls of --expect; by default 60s.",
    "مهلت رسیدن فراخوانی‌های \("--expect")؛ پیش‌فرض ۶۰ ثانیه.")
  public static let quiet = Phrase("Print the base address and nothing more.", "فقط چاپ آدرس پایه.")
  public static let screenshot = Phrase(
    "Print a picture of the console with made-up sends, the same every time.",
    "چاپ اسکرین‌شات کنسول با ارسال‌های ساختگی، هر بار یکسان.")
  public static func screenshotMore(key: String) -> Phrase {
    Phrase(
      "In the console, \(key) saves what is on the screen. The pictures in the README are made with this command.",
      "در کنسول، با \(key) از صفحه‌نمایش اسکرین‌شات گرفته می‌شود. تصویرهای README با همین دستور ساخته شده‌اند.")
  }
  public static func scene(_ names: String) -> Phrase {
    Phrase("What is shown: \(names).", "صفحه‌ای که نمایش داده می‌شود: \(names).")
  }
  public static func oneOf(_ names: String) -> Phrase { Phrase("\(names).", "\(names).") }
  public static let size = Phrase("Columns and rows.", "تعداد ستون‌ها و سطرها.")
  public static let config = Phrase(
    "Print the settings in effect and where each comes from, with the token hidden.",
    "چاپ تنظیمات فعلی و منبع هر مقدار، با توکن پنهان.")
  public static let keys = Phrase(
    "List the actions whose keys can be changed, and their keys.",
    "فهرست فرمان‌هایی که کلیدشان را می‌توان تغییر داد، با کلیدهایشان.")
  public static let schema = Phrase(
    "Print a JSON schema of the settings file, for an editor.",
    "چاپ ساختار فایل تنظیمات (\("JSON schema"))، برای ویرایشگر.")
  public static let doctor = Phrase(
    "Check everything that could stop a send: terminal, settings, history, network, clock, token.",
    "بررسی هرچه می‌تواند مانع ارسال شود: ترمینال، تنظیمات، تاریخچه، شبکه، ساعت و توکن.")
  public static let doctorMore = Phrase(
    """
    It makes at most two calls (AccountStatus and GetDelivery) and costs nothing. Exit codes: 0 no problems, 1 the token is \
    refused or missing, 3 the service is not reached, 5 settings or history need fixing.
    """,
    """
    حداکثر دو درخواست رایگان (AccountStatus و GetDelivery) ارسال می‌شود. کدهای خروج: 0 بدون مشکل، 1 توکن رد شد یا \
    تنظیم نشده است، 3 سرویس در دسترس نیست، 5 تنظیمات یا تاریخچه باید اصلاح شود.
    """)
  public static let terminal = Phrase(
    "Examine the terminal instead: what it is, what the program tells it about Persian, two lines to compare.",
    "فقط بررسی دقیق ترمینال: نوع آن، کدهای کنترلی برای نمایش فارسی و دو سطر برای مقایسه.")
}
