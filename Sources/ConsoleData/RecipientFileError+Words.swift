package import AmootSMS
internal import ConsoleWording
package import Wording

extension RecipientFileError {
  /// What is wrong with a file of recipients.
  ///
  /// - Parameter flag: The option that names a column; nil in the console, which asks for one.
  package func phrase(flag: String? = nil) -> Phrase {
    let names = columnNames ?? ""
    return switch self {
    case .empty: RecipientWords.empty
    case .notText: RecipientWords.notText
    case .tooLarge(let limit): RecipientWords.tooLarge(limit >> 20)
    case .noSuchColumn(let name, _): RecipientWords.noSuchColumn(VisibleText.escaped(name, limit: 40), names)
    case .noNumbers: RecipientWords.noNumbers(names)
    case .unclosedQuote(let line): RecipientWords.unclosedQuote(line)
    case .severalColumns:
      flag.map { RecipientWords.severalColumns(names, flag: $0) } ?? RecipientWords.severalColumns(names)
    }
  }
}
