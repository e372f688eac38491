import AmootSMS
import ConsoleData
import ConsoleWording
import Foundation
import Screen
import Testing
import Wording

@testable import ConsoleCore

/// What people type into the finder, in their own words, and what must come first. The words were collected before there was
/// anything to find them.
@Suite("The finder's vocabulary")
struct VocabularyTests {
  static func words(_ language: Language) throws -> [(typed: String, first: String)] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Vocabulary/\(language == .english ? "english" : "persian").txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { line in
        let parts = line.split(separator: ": ", maxSplits: 1)
        return (String(parts[0]), String(parts[1]))
      }
  }

  /// Returns the name of what an entry is for, as the lists have it.
  static func name(_ entry: HelpEntry?) -> String {
    switch entry?.target {
    case .guide(let guide): "guide " + guide.name
    case .setting(let setting): setting.key
    case .code(let entry): "code " + entry.title
    case .template(let template): "template " + template.name
    case .profile(let name): "profile " + name
    case .row(let row): "row \(row.id)"
    case .filter: "filter"
    case nil: entry?.action?.name ?? "nothing"
    }
  }

  private static let model: Model = {
    var model = GoldenTests.filled(100, 30).model
    model.settings.lines = Setting.all.map {
      SettingLine(field: $0, text: "", shown: .empty, origin: .empty, isInFile: false, overruledBy: nil)
    }
    return model
  }()

  static func found(_ typed: String, _ language: Language) -> (entries: [HelpEntry], correction: String?) {
    var model = Self.model
    model.appearance.language = LanguageChoice(language)
    var finder = Finder(.palette)
    finder.origin = .history
    finder.search = EditBuffer(typed)
    return model.results(finder)
  }

  @Test("each word finds first what it is about", arguments: Language.allCases)
  func first(language: Language) throws {
    let words = try Self.words(language)
    #expect(words.count >= 200)
    for (typed, first) in words {
      let (entries, correction) = Self.found(typed, language)
      #expect(
        Self.name(entries.first) == first,
        "\(typed): \(entries.prefix(4).map { Self.name($0) }) \(correction ?? "")")
    }
  }

  @Test(
    "nothing is found twice: by its name, and by a sentence that holds the rest", arguments: Language.allCases
  )
  func once(language: Language) {
    for setting in Setting.all {
      let title = setting.title.text(in: language).split(separator: " ").map(String.init)
      let sentence = setting.explanation.text(in: language).split(separator: " ").map(String.init)
      for (index, word) in sentence.enumerated() {
        let typed = "\(title[index % title.count]) \(word)"
        let found = Self.found(typed, language).entries.filter { $0.target != nil }.map(\.subject)
        #expect(Set(found).count == found.count, "\(typed): \(found)")
      }
    }
  }

  @Test("nothing is found by a part from within a word, and no short word is taken for another")
  func within() {
    for (typed, language) in [
      ("oin", Language.english), ("ortc", .english), ("rofil", .english), ("وبار", .persian),
    ] {
      #expect(Self.found(typed, language).entries.isEmpty, "\(typed)")
    }
    for typed in ["sond", "xprt", "hlep", "jmup"] {
      let (entries, correction) = Self.found(typed, .english)
      #expect(entries.isEmpty && correction == nil, "\(typed) \(entries.map { Self.name($0) })")
    }
  }

  @Test("nothing that deletes is offered for a word that is like another, or for some of several words")
  func guesses() {
    for entry in Self.found("", .english).entries {
      guard let action = entry.action, !entry.isHarmless else { continue }
      for word in action.name.lowercased().split(separator: " ")
        + entry.texts.prefix(2).flatMap(\.words).map({ $0[...] })
      where word.count >= 5 {
        // A letter wrong in the middle.
        let typed = word.prefix(word.count / 2) + "q" + word.dropFirst(word.count / 2 + 1)
        #expect(Self.found(String(typed), .english).entries.allSatisfy { $0.isHarmless }, "\(typed)")
        #expect(Self.found("xyzzy " + word, .english).entries.allSatisfy { $0.isHarmless }, "\(word)")
      }
    }
  }

  @Test("every recipe has up to six steps, in both languages, and names only keys that there are")
  func guides() {
    let console = GoldenTests.filled(100, 30)
    var names: Set<String> = []
    for guide in GuideWords.all {
      let isNew = names.insert(guide.name).inserted
      #expect(isNew)
      let steps = guide.steps(console.model.guideKeys)
      #expect((2...6).contains(steps.count) && guide.title.isTranslated && guide.synonyms.isTranslated)
      for step in steps {
        #expect(
          step.isTranslated && !step.english.contains("–") && step.english.count < 160, "\(step.english)")
      }
    }
  }

  @Test("a recipe is opened, read, and left again", arguments: [(80, 24), (60, 15)])
  func open(width: Int, height: Int) {
    var console = GoldenTests.filled(width, height)
    console.press(.control("p"))
    console.type("proxy")
    #expect(console.text.contains("Through a proxy or VPN"), "\(console.text)")
    console.press(.named(.enter))
    #expect(console.text.contains("no_proxy") && console.text.contains("F12 shows"), "\(console.text)")
    console.press(.named(.escape))
    #expect(console.model.overlay?.list(Finder.self)?.query == "proxy")
  }

  @Test("rows, profiles, templates and statuses are found, and gone to")
  func places() throws {
    var console = GoldenTests.filled(100, 30)
    let row = try #require(console.model.history.rows.last)
    console.press(.control("p"))
    console.enter("0" + row.mobile)
    let first = console.model.history.rows.first { $0.mobile == row.mobile }
    #expect(console.model.history.selectedID == first?.id, "\(console.text)")
    #expect(console.model.overlay?.isReport(of: DetailsReport.self) == true, "\(console.text)")
    console.press(.named(.escape), .control("p"))
    console.type("0912")
    var finder = try #require(console.model.overlay?.list(Finder.self))
    finder.selected = try #require(
      console.model.entries(finder).firstIndex { Self.name($0) == "filter" }, "\(console.text)")
    console.model.overlay = .list(List(finder))
    console.press(.named(.enter))
    #expect(console.model.history.filter.terms == [.word("0912")], "\(console.model.history.filter)")
    console.press(.control("p"))
    console.enter("creditnotenough")
    #expect(
      console.model.overlay?.list(StatusBrowser.self) != nil && console.text.contains("CreditNotEnough"))
  }
}
