package import AmootSMS
internal import ConsoleWording
package import Wording

extension RecipientFileError {
  /// What is wrong with a file of recipients.
  ///
  /// - Parameter flag: The option that names a column; nil where one is asked for.
  package func phrase(flag: String? = nil) -> Phrase {
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
    case .severalColumns(let columns):
      flag.map { RecipientWords.severalColumns(names(columns), flag: $0) }
        ?? RecipientWords.severalColumns(names(columns))
    }
  }
}
