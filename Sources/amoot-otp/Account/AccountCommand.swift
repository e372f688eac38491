internal import AmootSMS
internal import ArgumentParser
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Screen
internal import Settings
internal import ConsoleWording
internal import Wording

/// The account's credit, prices and lines. Free.
struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: UsageWords.account.text, discussion: UsageWords.accountMore.text)

  @OptionGroup var options: ProfileOption
  @OptionGroup var output: JSONFlag
  @Flag(help: UsageWords.rawBody.help)
  var raw = false
  @OptionGroup var color: ColorOption

  func validate() throws {
    if raw, output.json { throw ValidationError(CommandWords.oneView.text) }
  }

  func run() async throws {
    let access = try ServiceAccess(SettingsFlags(profile: options.profile))
    let reply = await access.client.call(.accountStatus, token: try access.token())
    if raw, !reply.exchange.body.isEmpty { Output.raw(Array(reply.exchange.body)[...]) }
    switch reply.result {
    case .failure(let failure): throw Failure.call(failure, reply.exchange)
    case .success(let account) where !account.status.isSuccess: throw Failure.refused(account.status)
    case .success(let account):
      guard !raw else { return }
      guard !output.json else { return Output.line(Self.json(account)) }
      let lines = AccountText(account).lines
      let width = lines.map { Model.columns($0.key.text) }.max() ?? 0
      for line in lines {
        let gap = String(repeating: " ", count: width - Model.columns(line.key.text) + 2)
        var styled = StyledLine(line.key.text + gap, OutputStyle.heading)
        styled.append(line.value.text)
        Output.line(styled, isColored: color.isOn)
      }
    }
  }

  private static func json(_ account: AccountStatus) -> String {
    func number(_ value: Int?) -> JSON { value.map { .number(String($0)) } ?? .null }
    let prices = AccountStatus.LineClass.allCases.compactMap { kind in
      account.prices[kind].map { prices -> JSON.Member in
        .init(
          kind.rawValue,
          .object([.init("persian", number(prices.persian)), .init("english", number(prices.english))]))
      }
    }
    return JSON.object([
      .init("accountName", account.accountName.map { .string($0) } ?? .null),
      .init("credit", number(account.credit)),
      .init("lines", .array(account.lineNumbers.map { .string($0) })), .init("prices", .object(prices)),
    ]).text(pretty: false)
  }
}
