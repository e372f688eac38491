import ConsoleData
import TestSupport
import Testing

/// The manual pages that are made of the settings' and the filter's own descriptions.
@Suite("Manual pages", .blocking)
struct ManualTests {
  private static func terms(_ page: String) -> [String] {
    page.split(separator: "\n").filter { $0.hasPrefix(".It Ic ") }.map {
      String($0.dropFirst(".It Ic \"\\&".count).dropLast())
    }
  }

  @Test("config(5) has every setting, with its values and its default")
  func config() throws {
    let page = try Program.amoot("manual", "config").output
    let terms = Self.terms(page)
    for setting in Setting.all {
      #expect(terms.filter { $0 == setting.key }.count == 1, "\(setting.key): \(terms)")
      guard let after = page.ranges(of: ".It Ic \"\\&\(setting.key)\"\n").first?.upperBound else { continue }
      let item = page[after...].prefix { $0 != "\n" }
      #expect(item.first?.isLetter == true, "\(setting.key): \(item)")
    }
    for words in ["Values: true or false.", "Default: false.", "Default: 30.", "Default: \"post\"."] {
      #expect(page.contains(words + "\n"), "\(words)\n\(page)")
    }
  }

  @Test("filter(7) has every name that a filter knows, and every word that is offered")
  func filter() throws {
    let page = try Program.amoot("manual", "filter").output
    let terms = Self.terms(page)
    for name in RowField.filterNames {
      #expect(terms.filter { $0 == name.name + ":" }.count == 1, "\(name.name): \(terms)")
    }
    for word in FilterVocabulary.offered { #expect(page.contains(word), "\(word)") }
  }

  @Test(
    "no sentence is taken for a macro, in either language", arguments: ["config", "filter"], ["en", "fa"])
  func macros(_ page: String, _ language: String) throws {
    let text = try Program.amoot("manual", page, environment: ["AMOOT_LANGUAGE": language]).output
    let macros: Set<Substring> = [
      ".Dd", ".Dt", ".Os", ".nh", ".Sh", ".Ss", ".Nm", ".Nd", ".Pp", ".Bl", ".It", ".El", ".Bd", ".Ed", ".Xr",
    ]
    for line in text.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(macros.contains(line.prefix { $0 != " " }), "\(line)")
    }
    #expect(text.hasPrefix(".Dd ") && text.hasSuffix("\n"))
  }
}
