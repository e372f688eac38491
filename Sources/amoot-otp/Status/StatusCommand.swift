internal import AmootSMS
internal import ArgumentParser

/// The status table from the command line.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Decode and search the service's statuses: by code, title, or a word of the meaning.",
    discussion: "As in: amoot-otp status -207, amoot-otp status NotAllowIP, amoot-otp status اعتبار")

  @Argument(
    parsing: .allUnrecognized, help: "A code, a title, or words in English or Persian; nothing lists all.")
  var words: [String] = []

  func run() throws {
    // Whoever is used to it may still write two dashes before a negative code.
    let words = words.filter { $0 != "--" }
    let found = StatusTable.search(words.joined(separator: " "))
    guard !found.isEmpty else {
      throw Failure.usage(
        "no status is found by “\(VisibleText.escaped(words.joined(separator: " "), limit: 60))”.")
    }
    if found.count > 3 {
      for entry in found { Output.line(Self.line(entry)) }
      return
    }
    Output.line(found.map(Self.whole).joined(separator: "\n\n"))
  }

  private static func line(_ entry: StatusEntry) -> String {
    String(entry.code).leftPadded(to: 5) + "  " + entry.title.padded(to: 34, gap: 1) + entry.meaning.english
  }

  private static func whole(_ entry: StatusEntry) -> String {
    """
    \(entry.code)  \(entry.title)  (\(entry.kind.rawValue))
      \(entry.meaning.english)
      What to do: \(entry.remedy.english)
      \(entry.meaning.persian)
      \(entry.remedy.persian)
      In the demo: send to 0\(entry.demoMobile)
    """
  }
}
