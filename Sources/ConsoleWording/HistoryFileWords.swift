public import Wording

/// The history's file.
public enum HistoryFileWords {
  public static func cannotOpen(_ path: String, _ detail: Phrase, remedy: Phrase) -> Phrase {
    Phrase(
      "the history \(path) cannot be opened: \(detail). \(remedy)",
      "تاریخچه (\(path)) باز نمی‌شود: \(detail). \(remedy)")
  }
  public static let folderRemedy = Phrase(
    "Check that its folder exists, belongs to you and has room.",
    "بررسی کنید که پوشهٔ آن وجود داشته باشد، متعلق به خودتان باشد و جا داشته باشد.")
  public static let foreignRemedy = Phrase(
    "Move that file to another place.", "آن فایل را به جای دیگری ببرید.")
  public static func cannotWrite(_ path: String, _ detail: Phrase, remedy: Phrase) -> Phrase {
    Phrase(
      "the history \(path) cannot be written: \(detail). \(remedy)",
      "نوشتن در تاریخچه (\(path)) ممکن نیست: \(detail). \(remedy)")
  }
  public static func cannotRead(_ path: String, _ detail: Phrase, remedy: Phrase) -> Phrase {
    Phrase(
      "the history \(path) cannot be read: \(detail). \(remedy)",
      "خواندن تاریخچه (\(path)) ممکن نیست: \(detail). \(remedy)")
  }
  public static func replaced(_ path: String) -> Phrase {
    Phrase(
      "the history \(path) was removed or replaced while the program was running.",
      "تاریخچه (\(path)) هنگام اجرای برنامه حذف یا جایگزین شده است."
    )
  }
  public static let checkRemedy = Phrase(
    "amoot-otp history check shows the damage; with --recover it saves what can be read.",
    "با \("amoot-otp history check") جزئیات را ببینید؛ با \("--recover") ردیف‌های قابل‌خواندن بازیابی می‌شوند."
  )
  public static let roomRemedy = Phrase(
    "Check its folder: does it exist, is it yours, has it room?",
    "پوشهٔ آن را بررسی کنید: وجود دارد، متعلق به خودتان است و جا دارد؟")
  public static let lockRemedy = Phrase(
    "Wait until that program has finished, then try again.",
    "صبر کنید کار آن برنامه تمام شود و دوباره امتحان کنید.")
  public static let newerRemedy = Phrase(
    "Rows can still be read.", "ردیف‌ها همچنان خوانده می‌شوند.")

  // MARK: Details

  public static let damaged = Phrase("the file is damaged", "فایل آسیب‌دیده است")
  public static let diskFull = Phrase("the disk is full", "دیسک پر است")
  public static let readOnly = Phrase("it is read-only", "فقط‌خواندنی است")
  public static let locked = Phrase(
    "another program keeps it locked, such as a backup",
    "برنامهٔ دیگری، مانند برنامهٔ پشتیبان‌گیری، آن را قفل کرده است")
  public static let diskError = Phrase(
    "the disk reports an error, or has no room for the file to grow",
    "دیسک خطا می‌دهد یا برای بزرگ‌تر شدن فایل جا ندارد")
  public static let notAHistory = Phrase(
    "the file is not an amoot-otp history",
    "این فایل، فایل تاریخچه نیست")
  public static let notOpened = Phrase("the file cannot be opened", "باز کردن فایل ممکن نشد")
  public static let isDamaged = Phrase("it is damaged", "فایل آسیب‌دیده است")
  public static let newerVersion = Phrase(
    "it was written by a newer version of this program; update it",
    "با نسخهٔ جدیدتری از این برنامه نوشته شده است؛ برنامه را به‌روزرسانی کنید")
  public static let isSending = Phrase(
    "a message is being sent, and its outcome would be lost; wait until it is over",
    "پیامکی در حال ارسال است و نتیجهٔ آن گم می‌شود؛ صبر کنید تا تمام شود")
  public static let exists = Phrase(
    "it exists already; choose another name", "این فایل از قبل وجود دارد؛ نام دیگری انتخاب کنید")
  public static let holdsRealRows = Phrase(
    "it holds real rows, and made-up ones are not mixed with them",
    "ردیف‌های واقعی در آن است و ردیف‌های ساختگی به آن‌ها اضافه نمی‌شود")
  public static let copiedOver = Phrase(
    "another copy was written over it while another program has it open; close that program first",
    "در حالی که در برنامهٔ دیگری باز است، نسخهٔ دیگری روی آن کپی شده است؛ اول آن برنامه را ببندید")
  public static func strayLog(_ reason: String) -> Phrase {
    Phrase(
      "the -wal file beside it does not match it and cannot be renamed: \(reason)",
      "لاگ کنار آن (\("-wal")) به نسخهٔ دیگری از فایل تعلق دارد و نمی‌توان آن را کنار گذاشت: \(reason)")
  }

  // MARK: A check

  public static func strayExchanges(_ count: Int) -> Phrase {
    Phrase(
      "\(count, "exchange belongs", "exchanges belong") to no send",
      "\(count) درخواست و پاسخ به هیچ ارسالی تعلق ندارد")
  }
  public static func indexOfWords(_ detail: Phrase) -> Phrase {
    Phrase("the word index: \(detail)", "ایندکس واژه‌ها: \(detail)")
  }
}
