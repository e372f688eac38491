package import AmootSMS
internal import ConsoleWording
package import Wording

extension RecipientFileError {
  /// What is wrong with a file of recipients.
  ///
  /// - Parameter flag: The option that names a column.
  package func phrase(flag: String = "--column") -> Phrase {
    func names(_ columns: [String]) -> String {
      columns.prefix(20).map { VisibleText.escaped($0, limit: 40) }.joined(separator: ", ")
    }
    return switch self {
    case .empty: RecipientWords.empty
    case .notText: RecipientWords.notText
    case .tooLarge(let limit): RecipientWords.tooLarge(limit >> 20)
    case .noSuchColumn(let name, let columns):
      RecipientWords.noSuchColumn(VisibleText.escaped(name, limit: 40), names(columns))
    case .noNumbers(let columns): RecipientWords.noNumbers(names(columns))
    case .unclosedQuote(let line): RecipientWords.unclosedQuote(line)
    case .severalColumns(let columns): RecipientWords.severalColumns(names(columns), flag: flag)
    }
  }
}
