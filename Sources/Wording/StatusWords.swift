/// Statuses that no table lists. `StatusTableWords` has the meanings of those in the table.
public enum StatusWords {
  /// - Parameter code: the code as the service writes it.
  public static func untitled(_ code: String) -> Phrase { Phrase("status \(code)") }
  public static let none = Phrase("no status")
  public static let unlistedAccount = Phrase(
    "The service answered with a status that its documentation does not list. It is negative, which the service uses for the account.",
    "سرویس وضعیتی داد که در مستندات آن نیست. منفی است که سرویس برای حساب به کار می‌برد.")
  public static let unlistedToken = Phrase(
    "The service answered with a status that its documentation does not list. It is between -200 and -299, which the service uses for the token.",
    "سرویس وضعیتی داد که در مستندات آن نیست. بین ‎-200 و ‎-299 است که سرویس برای توکن به کار می‌برد.")
  public static let unlisted = Phrase(
    "The service answered with a status that its documentation does not list. ",
    "سرویس وضعیتی داد که در مستندات آن نیست. ")
  public static let unlistedRemedy = Phrase(
    "Keep the answer (it is in the history) and ask the provider's support what it means.",
    "پاسخ را نگه دارید (در تاریخچه هست) و معنی آن را از پشتیبانی بپرسید.")

  // MARK: The browser

  public static let title = Phrase("Statuses")
  public static func found(_ count: Int, of total: Int) -> Phrase { Phrase("\(count) of \(total)") }
  public static let nothingFound = Phrase(
    "No match. Try a code such as -207, a title, or a word in English or Persian.")
  public static func demo(_ mobile: String) -> Phrase { Phrase("In the demo: send to \(mobile)") }
}
