public import Wording

/// Exports of the history, and the text of a row for a ticket.
public enum ExportWords {
  public static func title(_ count: Phrase) -> Phrase {
    Phrase("Export \(count)", "گرفتن خروجی از \(count)")
  }
  public static func rows(_ count: Int) -> Phrase {
    Phrase("\(count, "row", "rows")", "\(count) ردیف")
  }
  public static let spreadsheet = Phrase("CSV for spreadsheets", "فایل CSV برای صفحه‌گسترده")
  public static let spreadsheetRemark = Phrase("for Excel and LibreOffice", "برای Excel و LibreOffice")
  public static let table = Phrase("Copy a table", "کپی جدول")
  public static let tableRemark = Phrase(
    "number, code and outcome, to paste elsewhere", "شماره، کد و نتیجه، برای پیست در جای دیگر")
  public static func table(_ count: Int) -> Phrase {
    Phrase("the table of \(count, "number", "numbers")", "جدول \(count) شماره")
  }
  public static let tableIsCut = Phrase(
    "Only the first 1,000 rows are in the table. Export a file for all of them.",
    "فقط ۱۰۰۰ ردیف اول در جدول است. برای همهٔ آن‌ها فایل خروجی بگیرید.")
  public static let jsonLines = Phrase("JSON Lines", "فایل \("JSON Lines")")
  public static let jsonLinesRemark = Phrase(
    "one object per line, for programs", "هر ردیف یک شیء JSON در یک سطر، برای برنامه‌ها")
  public static func exported(_ count: Int, _ path: String) -> Phrase {
    Phrase(
      "\(count, "row", "rows") exported as stored: \(path)",
      "از \(count) ردیف، همان‌گونه که ذخیره شده‌اند، خروجی گرفته شد: \(path)")
  }
  public static let exists = Phrase("the file already exists", "این فایل از قبل وجود دارد")
  public static func failed(_ path: String, _ reason: Phrase) -> Phrase {
    Phrase("Nothing was exported to \(path): \(reason).", "خروجی در \(path) ذخیره نشد: \(reason).")
  }

  // MARK: Tickets

  public static let ticketTitle = Phrase("Ticket text", "متن تیکت")
  public static let ticketRemark = Phrase(
    "what was sent, when, and the outcome; no token, no code",
    "مشخصات، زمان و نتیجهٔ ارسال؛ بدون توکن و کد")
  public static let ticket = Phrase("the ticket text", "متن تیکت")
}
