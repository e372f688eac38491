import ConsoleWording
import AmootSMS
import ConsoleData
import ConsoleView
import Foundation
import Screen
import TextLayout
import Testing

@testable import ConsoleCore
@testable import Wording

/// The interface in Persian: every sentence, the mirrored screen, the mouse, and the keys.
@Suite("The interface in Persian")
struct PersianInterfaceTests {
  // MARK: Words

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  /// The two texts of every phrase in the sources, by their place.
  private static func phrases() throws -> [(place: String, english: String, persian: String)] {
    let files = try SourceFile.all(in: "Wording") + SourceFile.all(in: "ConsoleWording")
    return files.filter { !$0.name.hasSuffix("/Phrase.swift") }
      .flatMap { file -> [(place: String, english: String, persian: String)] in
        let name = file.name.split(separator: "/").last ?? ""
        return PhraseScanner(file.text).pairs.map { ("\(name):\($0.line)", $0.english, $0.persian) }
      }
  }

  /// The identifiers within a literal's interpolations, without those of functions that put quantities into words.
  private static func values(_ literal: String) -> Set<String> {
    var values: Set<String> = []
    for part in PhraseScanner.interpolations(literal) {
      let code = part.replacing(/"(?:[^"\\]|\\.)*"/, with: "")
      for match in code.matches(of: /[A-Za-z_][\w.]*:?/) where !match.output.hasSuffix(":") {
        let root = match.output.prefix { $0 != "." }
        if root.first?.isLowercase == true { values.insert(String(root)) }
      }
    }
    return values.subtracting(["digits", "tenths", "separator"])
  }

  @Test("has a Persian text for every English one, with the same values in it")
  func placeholders() throws {
    let phrases = try Self.phrases()
    #expect(phrases.count > 900)
    // Dates are of another calendar, so other values.
    let calendars = ["DateWords.swift"]
    for (place, english, persian) in phrases where !calendars.contains(where: { place.hasPrefix($0) }) {
      #expect(Self.values(english) == Self.values(persian), "\(place): \(english) | \(persian)")
    }
  }

  @Test("has Persian letters in every sentence, and none that are Arabic")
  func letters() throws {
    for (place, english, persian) in try Self.phrases() {
      let plain = PhraseScanner.withoutInterpolations(persian)
      let words = PhraseScanner.withoutInterpolations(english).matches(of: /[a-z]{3,}/).count
      let isPersian = plain.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }
      #expect(words < 2 || isPersian, "\(place): \(persian)")
      // Arabic letters stand only where they are spoken of.
      let quoted = plain.contains("ي یا ك") || plain.contains("ي و ك") || place.hasPrefix("ActionWords")
      #expect(quoted || !plain.contains { "يك".contains($0) }, "\(place): \(persian)")
      #expect(
        !plain.unicodeScalars.contains { (0x200E...0x200F).contains($0.value) || $0.value == 0x06C0 },
        "\(place)")
      #expect(!plain.contains("می باشد") && !plain.contains("لطفا"), "\(place): \(persian)")
    }
  }

  /// A row of the glossary: the words that nothing says, by language.
  private static func avoided() throws -> [(english: [String], persian: [String])] {
    let text = try String(contentsOf: sources.appending(path: "ConsoleWording/Glossary.md"), encoding: .utf8)
    func words(_ cell: Substring) -> [String] {
      cell.split { ",،;؛".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }.filter {
        !$0.isEmpty
      }
    }
    return text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().compactMap { line in
      let cells = line.split(separator: "|")
      return cells.count == 5 ? (words(cells[2]), words(cells[4])) : nil
    }
  }

  @Test("has one name for one thing, as the glossary says")
  func glossary() throws {
    let rows = try Self.avoided()
    #expect(rows.count > 30)
    // What people search by is any word of theirs.
    let synonyms = Set(
      Binding.all.map(\.words.synonyms.english) + GuideWords.all.map(\.synonyms.english)
        + Setting.all.map { SettingWords.synonyms($0.key).english }
        + CodeTable.entries.map { StatusTableWords.synonyms($0.code).english })
    let office = ["می‌باشد", "نمایید", "گردید", "لطفاً", "متأسفانه"]
    /// Returns whether a word stands in a text by itself.
    func has(_ word: String, _ text: String) -> Bool {
      text.split { !$0.isLetter && $0 != " " && $0 != "\u{200C}" }
        .contains { " \($0) ".contains(" \(word) ") }
    }
    for (place, english, persian) in try Self.phrases() where !synonyms.contains(english) {
      let plain = PhraseScanner.withoutInterpolations(english).lowercased()
      let own = PhraseScanner.withoutInterpolations(persian)
      for row in rows {
        for word in row.english {
          #expect(!has(word.lowercased(), plain), "\(place): “\(word)” in \(english)")
        }
        for word in row.persian { #expect(!has(word, own), "\(place): «\(word)» in \(persian)") }
      }
      for word in office { #expect(!own.contains(word), "\(place): «\(word)» in \(persian)") }
    }
  }

  @Test(
    "keeps every inserted value in its own order",
    arguments: ["-207", "^Y", "--json", "+98 912", "182 ms", "~/x"])
  func isolates(value: String) {
    let phrase = Phrase("status \(value)", "وضعیت \(value)")
    let cells = TextLayout(phrase.text(in: .persian), direction: .automatic).lines[0].cells
    let seen = cells.map(\.text).joined()
    #expect(seen.contains(value), "\(seen)")
    #expect(phrase.plainText(in: .persian) == "وضعیت " + value)
    // What comes from outside neither opens nor closes anything.
    let hostile = Phrase("\("a\u{202E}b\u{2069}")", "\("a\u{202E}b\u{2069}")").text(in: .persian)
    #expect(hostile.unicodeScalars.count { $0.value == 0x2069 } == 1)
    #expect(!hostile.unicodeScalars.contains { $0.value == 0x202E })
  }

  @Test("writes quantities in Persian digits, or in Latin ones as the settings say")
  func quantities() {
    let phrase = Phrase("\(25_000) rials", "\(25_000) ریال")
    #expect(phrase.text(in: .persian) == "۲۵٬۰۰۰ ریال")
    #expect(Quantity.persian(-1_204) == "\u{200E}\u{2212}۱٬۲۰۴" && Quantity.persian(tenths: 30.5) == "۳۰٫۵")
    #expect(Quantity.latinDigits("۲۵٬۰۰۰ ریال، \u{2066}۷\u{2069}") == "25,000 ریال، \u{2066}۷\u{2069}")
    var console = GoldenTests.filled(100, 30).inPersian
    #expect(console.text.contains("۲۵٬۰۰۰"))
    console.model.appearance.digits = .latin
    #expect(console.text.contains("25,000") && !console.text.contains("۲۵"))
    console.model.appearance.digits = .persian
    #expect(console.text.contains("۰۹۱۲ ۰۰۰ ۰۰۰۰"))
  }

  // MARK: The choice

  @Test(
    "is chosen by the setting, or by the locale",
    arguments: [
      (["LANG": "fa_IR.UTF-8"], Language.persian), (["LANG": "en_US.UTF-8"], .english),
      (["LC_ALL": "C.UTF-8", "LANG": "fa_IR"], .english),
      (["LC_ALL": "", "LC_MESSAGES": "fa", "LANG": "de"], .persian),
      ([:], .english),
    ])
  func locale(_ environment: [String: String], _ language: Language) {
    #expect(Language(locale: environment) == language)
    // Each language can be chosen, whatever the locale.
    for other in Language.allCases { #expect(LanguageChoice(other).language(locale: language) == other) }
    for choice in LanguageChoice.allCases {
      let expected: Language = choice == .auto ? language : choice == .fa ? .persian : .english
      #expect(choice.language(locale: Language(locale: environment)) == expected)
    }
  }

  @Test(
    "is changed at once, everywhere, by a key and in the settings; where it cannot be shown it stays English")
  func change() {
    var console = GoldenTests.filled(100, 30)
    let english = console.screen
    console.press(.alt("g"))
    #expect(console.model.language == .persian)
    #expect(console.effects == [.settings(.save(.language, "fa", profile: "production"))])
    #expect(console.screen == console.inPersian.screen && console.screen != english)
    console.press(.alt("g"))
    #expect(console.screen.cells == english.cells)
    console.press(.alt("g"))
    console.model.showOnlyASCII()
    #expect(console.model.language == .english && !console.model.mirror.isActive)
    console.press(.alt("g"))
    #expect(console.model.notices.current?.text == ScreenWords.needsUnicode)
  }

  @Test("can run from left to right, and does where the terminal orders text itself")
  func unmirrored() {
    var console = GoldenTests.filled(100, 30).inPersian
    #expect(console.model.mirror.isActive)
    console.model.appearance.mirrors = .no
    #expect(!console.model.mirror.isActive && console.model.language == .persian)
    console.model.appearance.mirrors = .auto
    console.model.appearance.bidi = .terminal
    #expect(!console.model.mirror.isActive)
  }

  // MARK: The mirror

  /// The same model in Persian from right to left, and from left to right.
  private static func pair(_ console: ConsoleHarness) -> (mirrored: Model, plain: Model) {
    let mirrored = console.inPersian.model
    var plain = mirrored
    plain.appearance.mirrors = .no
    plain.fitKeys()
    return (mirrored, plain)
  }

  static func samples(_ width: Int, _ height: Int) -> [ConsoleHarness] {
    var samples: [ConsoleHarness] = []
    let filled = GoldenTests.filled(width, height)
    for focus in [Model.Focus.history, .field(.mobile), .field(.message), .sendButton] {
      var console = filled
      console.model.focus = focus
      samples.append(console)
    }
    for overlay in Model.Overlay.samples {
      var console = filled
      console.model.overlays = [overlay]
      samples.append(console)
    }
    return samples
  }

  /// The signs that point onward, each as its left one.
  private static func unturned(_ text: String) -> String { ["→": "←", ">": "<", "▸": "◂"][text] ?? text }

  @Test(
    "holds the same cells as the screen that is not mirrored, pane by pane",
    arguments: GoldenTests.sizes.filter { $0.0 < 300 })
  func sameCells(_ width: Int, _ height: Int) {
    for console in Self.samples(width, height) {
      let (mirrored, plain) = Self.pair(console)
      let (right, left) = (render(mirrored), render(plain))
      let geometry = Geometry(plain)
      var panes = [geometry.header, geometry.footer]
      if plain.overlays.isEmpty {
        panes += [geometry.form, geometry.preview, geometry.history, geometry.details].compactMap(\.self)
      } else if let list = plain.listPane?.frame {
        panes.append(list)
      } else if case .report = plain.overlays[0] {
        panes.append(Geometry.overlay(plain.size))
      }
      for pane in panes {
        let seen = mirrored.mirror.rect(pane)
        for y in pane.y..<(pane.y + pane.height) {
          func cells(_ screen: Screen, _ x: Int) -> [String] {
            (x..<(x + pane.width)).map { Self.unturned(screen[$0, y].text) }.sorted()
          }
          #expect(
            cells(right, seen.x) == cells(left, pane.x),
            "\(width)x\(height), row \(y):\n\(right.lines[y])\n\(left.lines[y])")
        }
      }
    }
  }

  @Test(
    "takes a click where it shows what is meant", arguments: [(80, 24), (140, 40), (60, 15)],
    samples(80, 24).indices)
  func clicks(_ size: (width: Int, height: Int), _ sample: Int) {
    let (width, height) = size
    let console = Self.samples(width, height)[sample]
    let (mirrored, plain) = Self.pair(console)
    for y in 0..<height {
      for x in stride(from: y % 5, to: width, by: 5) {
        func click(_ model: Model, _ place: Point) -> Model {
          var model = model
          _ = update(&model, .key(.mouse(.init(.press, at: place))), now: console.now)
          return model
        }
        let place = Point(x: x, y: y)
        let (right, left) = (click(mirrored, mirrored.mirror.point(place)), click(plain, place))
        let isSame =
          right.focus == left.focus && right.overlays == left.overlays
          && right.history.selectedID == left.history.selectedID
          && right.form.errors == left.form.errors && right.isPrivacyOn == left.isPrivacyOn
        #expect(isSame, "\(width)x\(height) at \(x), \(y)")
        guard isSame else { return }
      }
    }
  }

  @Test("puts the cursor of a field on the cell that a click there means")
  func cursor() throws {
    var console = GoldenTests.filled(80, 24).inPersian
    for field in [FieldID.mobile, .message, .lineNumber] {
      console.model.focus = .field(field)
      let count = console.model.form[field].scalars.count
      for offset in 0..<count {
        console.model.form[field].move(.to(offset), extending: false)
        let place = try #require(console.screen.cursor)
        var clicked = console
        clicked.press(.mouse(.init(.press, at: place)))
        #expect(clicked.model.form[field].cursor == offset, "\(field) \(offset)")
      }
    }
  }

  @Test("turns no sign into its mirror image", arguments: GoldenTests.rows(ConsoleHarness().now))
  func signs(row: SendRecord) {
    var console = GoldenTests.filled(100, 30).inPersian
    console.model.overlays = [.report(Report(DetailsReport(row)))]
    #expect(!console.text.contains("⦸"), "\(console.text)")
    let first = console.screen.lines[2].filter { !"│ ".contains($0) }
    #expect(["✓", "✗", "⊘", "?"].contains(first.last.map(String.init) ?? ""), "\(console.text)")
  }

  @Test("cuts no label", arguments: [60, 80, 100])
  func labels(width: Int) {
    var console = GoldenTests.filled(width, 30)
    for language in [LanguageChoice.en, .fa] {
      console.model.appearance.language = language
      console.model.fitKeys()
      for field in FieldID.allCases {
        #expect(Model.columns(console.model.text(field.label)) <= Geometry.labelColumns, "\(field)")
      }
      for column in console.model.historyTable(width: width - 2).columns {
        let heading = Model.columns(console.model.text(column.heading))
        #expect(heading <= column.width, "\(column.key) \(language)")
      }
      for line in Setting.all {
        #expect(Model.columns(console.model.text(line.title)) <= 18, "\(line.key) \(language)")
      }
    }
  }

  // MARK: Keys

  @Test("turns the arrows with the screen, and shows keys as the keyboard in use has them")
  func keys() {
    var console = GoldenTests.filled(100, 30).inPersian
    console.model.focus = .field(.codeLength)
    console.press(.named(.left))
    #expect(console.model.form.text(.codeLength) == "6")
    console.press(.named(.right), .named(.right))
    #expect(console.model.form.text(.codeLength) == "4")
    #expect(console.model.keys.text(.lengthUp) == "←" && console.model.keys.text(.lengthDown) == "→")
    console.press(.named(.function(3)))
    #expect(console.model.keys.text(.editNote) == "n")
    console.press(.character("ت"))
    #expect(console.model.keys.text(.editNote) == "د" && console.model.keys.text(.sendAgain) == "ق")
    #expect(console.model.keys.text(.present) == "Alt-ا" && console.model.keys.text(.deleteFound) == "D")
    console.press(.character("d"))
    #expect(console.model.keys.text(.editNote) == "n")
  }

  @Test("finds actions, settings, statuses and rows by Persian words")
  func search() {
    let console = GoldenTests.filled(100, 30).inPersian
    for (query, action) in [
      ("اعتبار", Action.refreshAccount), ("ارسال مجدد", .sendAgain), ("اکسل", .export), ("راهنما", .help),
      ("زبان", .switchLanguage), ("خروج", .quit), ("تنظیمات", .showSettings),
    ] {
      var finder = Finder(.palette)
      finder.origin = .history
      finder.search = EditBuffer(query)
      let found = console.model.entries(finder).prefix(3).compactMap(\.action)
      #expect(found.contains(action), "\(query): \(found.map(\.name))")
    }
    for word in ["شماره", "اجازه", "تایید", "وبسرویس", "نمیگیرد", "پیشتر", "مسئول", "خط‌ها", "خطها"] {
      #expect(word == "مسئول" || word == "اجازه" || !CodeTable.search(word).isEmpty, "\(word)")
    }
  }

  // MARK: A voice

  @Test("is read out in logical order, without isolates and presentation forms")
  func voice() {
    for console in Self.samples(100, 30) {
      let model = console.inPersian.model
      let narration = Narration(model, after: ConsoleHarness().model)
      let all = (narration.lines + [narration.current]).joined(separator: "\n")
      #expect(!all.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) }, "\(all)")
      #expect(
        !all.unicodeScalars.contains {
          (0xFB50...0xFDFF).contains($0.value) || $0.value > 0xFE6F && $0.value < 0xFF00
        })
      #expect(!all.contains("\\u{") && !all.unicodeScalars.contains("\u{200F}"), "\(all)")
    }
  }
}

/// Finds the phrases in Swift sources: the two literals of each, as they are written.
private struct PhraseScanner {
  private(set) var pairs: [(line: Int, english: String, persian: String)] = []

  init(_ source: String) {
    let text = Array(source)
    var line = 1
    var index = 0
    while index < text.count {
      if text[index] == "\n" { line += 1 }
      if text[index] == "/", index + 1 < text.count, text[index + 1] == "/" {
        while index < text.count, text[index] != "\n" { index += 1 }
        continue
      }
      let start = Array("Phrase(")
      let isStart =
        index + start.count < text.count && Array(text[index..<(index + start.count)]) == start
        && !(index > 0 && (text[index - 1].isLetter || text[index - 1] == "."))
      guard isStart else {
        index += 1
        continue
      }
      var place = index + start.count
      var literals: [String] = []
      while place < text.count {
        while place < text.count, text[place].isWhitespace || text[place] == "," {
          if text[place] == "\n" { line += 1 }
          place += 1
        }
        guard place < text.count, text[place] == "\"" else { break }
        let (literal, end) = PhraseScanner.literal(text, from: place)
        line += text[place..<end].count { $0 == "\n" }
        literals.append(literal)
        place = end
      }
      if literals.count == 2 { pairs.append((line, literals[0], literals[1])) }
      index = max(index + 1, place)
    }
  }

  /// Returns the content of the literal that starts at a quote, and the index after it.
  private static func literal(_ text: [Character], from start: Int) -> (String, Int) {
    let quote = Array(repeating: Character("\""), count: 3)
    let isLong = start + 3 <= text.count && Array(text[start..<(start + 3)]) == quote
    var index = start + (isLong ? 3 : 1)
    var content = ""
    while index < text.count {
      if text[index] == "\\", index + 1 < text.count {
        if text[index + 1] == "(" {
          let end = closing(text, from: index + 1)
          content += String(text[index..<end])
          index = end
        } else {
          content += String(text[index...(index + 1)])
          index += 2
        }
        continue
      }
      if text[index] == "\"", !isLong { return (content, index + 1) }
      if isLong, index + 3 <= text.count, Array(text[index..<(index + 3)]) == quote {
        return (content, index + 3)
      }
      content.append(text[index])
      index += 1
    }
    return (content, index)
  }

  /// Returns the index after the parenthesis that closes the one at an index; literals within are skipped.
  private static func closing(_ text: [Character], from start: Int) -> Int {
    var (index, depth) = (start, 0)
    while index < text.count {
      if text[index] == "\"" {
        index = literal(text, from: index).1
        continue
      }
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
      index += 1
    }
    return index
  }

  /// Returns the code of each interpolation in a literal.
  static func interpolations(_ literal: String) -> [String] { split(literal).interpolations }

  static func withoutInterpolations(_ literal: String) -> String { split(literal).rest }

  private static func split(_ literal: String) -> (interpolations: [String], rest: String) {
    let text = Array(literal)
    var (found, rest, index) = ([String](), "", 0)
    while index < text.count {
      if text[index] == "\\", index + 1 < text.count, text[index + 1] == "(" {
        let end = closing(text, from: index + 1)
        found.append(String(text[(index + 2)..<(end - 1)]))
        index = end
      } else {
        rest.append(text[index])
        index += 1
      }
    }
    return (found, rest)
  }
}
