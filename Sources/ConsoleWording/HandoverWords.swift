public import Wording

/// Texts about a row for others: shown, edited, copied, saved.
public enum HandoverWords {
  public static func about(_ title: Phrase, _ mobile: String, _ time: Phrase) -> Phrase {
    Phrase("\(title) · \(mobile), \(time)", "\(title) · \(mobile)، \(time)")
  }
  public static func editing(done: String) -> Phrase {
    Phrase("editing; \(done) ends it", "در حال ویرایش؛ پایان با \(done)")
  }
  public static let notReadYet = Phrase("The text is not read yet.", "متن هنوز خوانده نشده است.")
  public static let editedRemark = Phrase("edited here", "ویرایش‌شده در اینجا")
  public static let notEdited = Phrase("This text was not edited.", "این متن ویرایش نشده است.")
  public static func edited(undo: String) -> Phrase {
    Phrase(
      "The edited text is kept until the console is closed; \(undo) undoes the edits.",
      "متن ویرایش‌شده تا بستن برنامه نگه داشته می‌شود؛ برگرداندن با \(undo).")
  }
  public static func tooLongToEdit(limit: Int) -> Phrase {
    Phrase(
      "Too long to edit here: at most \(limit) characters. It can be copied and saved.",
      "برای ویرایش در اینجا بیش از حد بلند است: حداکثر \(limit) نویسه. کپی و ذخیره ممکن است.")
  }
  public static func hidden(key: String) -> Phrase {
    Phrase(
      "The text is hidden while presenting; \(key) shows it.",
      "متن در حالت پنهان‌سازی دیده نمی‌شود؛ نمایش با \(key).")
  }
  public static func saved(_ what: Phrase, in path: String) -> Phrase {
    Phrase("Saved \(what) in \(path).", "\(what) در \(path) ذخیره شد.")
  }
  public static func notSaved(_ path: String, _ reason: Phrase) -> Phrase {
    Phrase("Nothing was saved in \(path): \(reason).", "چیزی در \(path) ذخیره نشد: \(reason).")
  }
  /// - Parameters:
  ///   - open: The key that shows the text.
  ///   - save: The key that saves it there.
  public static func sentToTerminal(_ what: Phrase, open: String, save: String) -> Phrase {
    Phrase(
      "Asked the terminal to copy \(what) (OSC 52). Nothing to paste? On its row, \(open), \(save) saves it.",
      "از ترمینال خواسته شد \(what) را کپی کند (\("OSC 52")). اگر پیست نشد: روی همان ردیف، ذخیره با \(open) و \(save)."
    )
  }
  /// After a notice that a text was not copied.
  public static func orSave(open: String, save: String) -> Phrase {
    Phrase(
      " On its row, \(open), then \(save), saves it as a file.",
      " روی همان ردیف، ذخیره در فایل با \(open) و سپس \(save).")
  }

  // MARK: The bundle

  public static let bundle = Phrase(
    "Everything for support, as a folder", "همهٔ اطلاعات برای پشتیبانی، در یک پوشه")
  public static let bundleRemark = Phrase("no token, no code", "بدون توکن و کد")
  public static let bundleWhat = Phrase("the folder for support", "پوشهٔ پشتیبانی")
  public static let bundleHolds = Phrase(
    "A new folder with the ticket, the row without its note, its request and answer, the doctor's checks of its account, the last lines about it on the wire, and a picture of its details. The token and the codes are in none of it; the picture hides numbers and messages, too.",
    "پوشه‌ای تازه با تیکت، ردیف بدون یادداشت، درخواست و پاسخ آن، عیب‌یابی حساب آن، آخرین سطرهای لاگ شبکه دربارهٔ آن و اسکرین‌شات جزئیات. توکن و کدها در هیچ‌یک نیست؛ در اسکرین‌شات شماره‌ها و متن‌ها هم پنهان است."
  )
  public static let makingBundle = Phrase(
    "Checking, and writing the folder for support…", "در حال بررسی و نوشتن پوشهٔ پشتیبانی…")
  public static func bundleSaved(in folder: String, files count: Int) -> Phrase {
    Phrase(
      "Saved \(count, "file", "files") in \(folder).", "\(count) فایل در \(folder) ذخیره شد.")
  }
  public static let undone = Phrase("The text is as it was made.", "متن به حالت اول برگشت.")
  public static func noTrace(lines: Int) -> Phrase {
    Phrase(
      "The console keeps the last \(lines) lines of the wire; none of them is about this row.",
      "برنامه \(lines) سطر آخر لاگ شبکه را نگه می‌دارد؛ هیچ‌یک دربارهٔ این ردیف نیست.")
  }
  public static let bundleUnderWay = Phrase(
    "A folder for support is being written; wait until it is there.",
    "پوشهٔ پشتیبانی در حال نوشتن است؛ تا پایان آن صبر کنید.")
  public static let notWritten = Phrase(
    "A text or a folder for support was not written in time: the console was closed before.",
    "متن یا پوشهٔ پشتیبانی به‌موقع نوشته نشد: برنامه پیش از آن بسته شد.")
  public static let accountNotAtHand = Phrase(
    "Not checked: the account that the row was sent with is not at hand.",
    "بررسی نشد: حسابی که ردیف با آن ارسال شد در دسترس نیست.")
  public static func notRead(_ reason: Phrase) -> Phrase {
    Phrase("Could not be read from the history: \(reason)", "از تاریخچه خوانده نشد: \(reason)")
  }
  public static let otherRow = Phrase(
    "the row has been deleted, or the file replaced.", "ردیف حذف شده یا فایل جایگزین شده است.")
  public static let noRequest = Phrase("No request was recorded.", "درخواستی ثبت نشده است.")
  public static let noAnswer = Phrase("No answer was recorded.", "پاسخی ثبت نشده است.")
}
