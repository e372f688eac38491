public import Wording

/// The prompts in the bottom line that ask for a text.
public enum PromptWords {
  public static let note = Phrase("Note on this row: ", "یادداشت این ردیف: ")
  public static let date = Phrase("Go to: ", "رفتن به روز: ")
  public static let templateName = Phrase("Name of the template: ", "نام متن آماده: ")
  public static let profileName = Phrase("Name of the profile: ", "نام پروفایل: ")
  public static func variable(_ name: String) -> Phrase { Phrase("\(name): ", "مقدار \(name): ") }
  public static func noteChanged(_ note: String) -> Phrase {
    note.isEmpty
      ? Phrase(
        "The note was removed by another console meanwhile. Enter saves yours.",
        "کنسول دیگری در این میان یادداشت را حذف کرده است. Enter یادداشت شما را ذخیره می‌کند.")
      : Phrase(
        "Another console has written “\(note)” meanwhile. Enter replaces it with yours.",
        "کنسول دیگری در این میان «\(note)» را نوشته است. Enter یادداشت شما را جایگزین آن می‌کند.")
  }
  public static let noteHint = Phrase(
    "such as ticket 8123; empty removes it", "مانند «تیکت 8123»؛ اگر خالی بماند، یادداشت حذف می‌شود")
  public static let dateHint = Phrase(
    "2026-11-01, 1405/09/02, yesterday, 30d",
    "مانند \("2026-11-01")، \("1405/09/02")، «دیروز» یا \("30d")")
  public static let profileHint = Phrase(
    "such as shop, or local for a simulator", "مانند shop، یا local برای شبیه‌ساز")
  public static let templateHint = Phrase(
    "such as login code; using it asks for each {name} that the console does not know",
    "مانند «کد ورود»؛ هنگام استفاده از آن، هر \("{name}") که برنامه نداند پرسیده می‌شود")
  public static func expectedName(atMost limit: Int) -> Phrase {
    Phrase("Enter a name of 1 to \(limit) characters.", "نامی با ۱ تا \(limit) کاراکتر وارد کنید.")
  }
  public static let expectedVisible = Phrase(
    "Use only visible characters.", "فقط کاراکترهایی وارد کنید که دیده می‌شوند.")
  public static let taken = Phrase(
    "This name is taken. Enter another.", "این نام پیش‌تر به کار رفته است. نام دیگری وارد کنید.")
  public static let expectedDay = Phrase(
    "Enter a day such as 2026-11-01, 1405/09/02 or 30d.",
    "روز را مانند \("2026-11-01")، \("1405/09/02") یا \("30d") وارد کنید.")
  public static let recipientFile = Phrase("Recipients from the file", "گیرنده‌ها از فایل")
  public static let recipientFileHint = Phrase(
    "one number on each line, or a CSV table", "در هر سطر یک شماره، یا جدول CSV")
  public static let recipientColumn = Phrase("Column of the numbers", "ستون شماره‌ها")
  public static func recipientColumns(_ names: String) -> Phrase {
    Phrase("one of: \(names)", "یکی از این‌ها: \(names)")
  }
}
