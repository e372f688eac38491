public import AmootSMS
internal import ConsoleWording
public import Wording

/// What the service tells about an account, in lines of a key and a value.
public struct AccountText {
  private let account: AccountStatus
  private let hidesCredit: Bool

  /// - Parameter hidesCredit: Whether the credit, and what it pays for, is not to be seen.
  public init(_ account: AccountStatus, hidesCredit: Bool = false) {
    (self.account, self.hidesCredit) = (account, hidesCredit)
  }

  public var lines: [(key: Phrase, value: Phrase)] {
    var lines: [(key: Phrase, value: Phrase)] = []
    if let name = account.accountName { lines.append((AccountWords.account, .verbatim(name))) }
    lines.append(
      (
        AccountWords.creditField,
        hidesCredit
          ? .verbatim(Veil.dots) : account.credit.map { AccountWords.rials($0) } ?? AccountWords.notTold
      ))
    if !hidesCredit, let buys { lines.append((AccountWords.buys, buys)) }
    for kind in AccountStatus.LineClass.allCases {
      guard let prices = account.prices[kind] else { continue }
      let told: [Phrase] = [
        prices.persian.map { AccountWords.persianPart($0) },
        prices.english.map { AccountWords.englishPart($0) },
      ].compactMap(\.self)
      lines.append((kind.words, .list(told)))
    }
    if account.prices.isEmpty { lines.append((AccountWords.prices, AccountWords.notTold)) }
    let names = account.lineNumbers.map { Phrase.verbatim(VisibleText.escaped($0, limit: 40)) }
    lines.append((AccountWords.lines, names.isEmpty ? AccountWords.notTold : .list(names)))
    return lines
  }

  /// How many parts the credit pays for, at the dearest and the cheapest price.
  private var buys: Phrase? {
    let prices = account.prices.values.flatMap { [$0.persian, $0.english].compactMap(\.self) }
    guard let credit = account.credit, credit >= 0, let least = prices.min(), let most = prices.max() else {
      return nil
    }
    let (few, many) = (credit / most, credit / least)
    return few == many ? AccountWords.parts(few) : AccountWords.parts(few, to: many)
  }
}

extension AccountStatus.LineClass {
  /// The class in words, as the key of its prices.
  var words: Phrase {
    switch self {
    case .base: AccountWords.baseClass
    case .service: AccountWords.serviceClass
    case .ads: AccountWords.adsClass
    }
  }
}
