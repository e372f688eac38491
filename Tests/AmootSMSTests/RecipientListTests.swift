import Testing

@testable import AmootSMS

@Suite("Lists of recipients")
struct RecipientListTests {
  private static func file(_ text: String, column: String? = nil) throws(RecipientFileError) -> RecipientList
  {
    try RecipientList(file: Array(text.utf8), column: column)
  }

  private static func digits(_ list: RecipientList) -> [String] { list.numbers.map(\.digits) }

  @Test("every line has a verdict, and its place")
  func verdicts() throws {
    let list = RecipientList(lines: "0912 000 0001\n\n+989120000002\n912000\n9120000001\nعلی\n")
    #expect(list.entries.map(\.line) == [1, 3, 4, 5, 6])
    #expect(Self.digits(list) == ["9120000001", "9120000002"])
    #expect(list.unreadable.map(\.written) == ["912000", "علی"])
    #expect(list.duplicates.map(\.verdict) == [.duplicate(try MobileNumber("9120000001"), line: 1)])
    #expect(list.entries.map(\.isNormalized) == [true, true, false, false, false])
    #expect(list.text == "09120000001, 09120000002, 912000, 09120000001, علی")
  }

  @Test("two short lines never become one number, a heading and running numbers are left out")
  func columns() {
    #expect(RecipientList(lines: "91200\n00001").numbers.isEmpty)
    let headed = RecipientList(lines: "موبایل\n09120000001\n09120000002")
    #expect(headed.heading == "موبایل" && headed.entries.count == 2 && !headed.hadIndex)
    let indexed = RecipientList(lines: "1. 09120000001\n2. 09120000002\n3. x")
    #expect(indexed.hadIndex && indexed.numbers.count == 2 && indexed.unreadable.map(\.written) == ["x"])
  }

  @Test("entries are replaced, dropped, and added, and judged anew")
  func changes() throws {
    var list = RecipientList(lines: "9120000001\n912000\n9120000001")
    list.replace(1, with: "0912 000 0002\n9120000003")
    #expect(list.entries.map(\.line) == [1, 2, 2, 3] && list.unreadable.isEmpty)
    list.remove(0)
    #expect(Self.digits(list) == ["9120000002", "9120000003", "9120000001"] && list.duplicates.isEmpty)
    list.replace(0, with: "no")
    list.removeUnreadable()
    #expect(Self.digits(list) == ["9120000003", "9120000001"])
    list.append(RecipientList(lines: "9120000001\n9120000009"))
    #expect(list.entries.map(\.line) == [2, 3, 4, 5] && list.duplicates.count == 1)
    list.remove(99)
    list.replace(-1, with: "9120000005")
    #expect(list.entries.count == 4)
  }

  @Test("the column that holds numbers is found by what it holds")
  func tables() throws {
    for text in [
      "name,phone,city\nAli,09120000001,Tehran\nSara,+98 912 000 0002,Karaj",
      "name;phone\r\nAli;09120000001\r\nSara;9120000002\r\n",
      "\u{FEFF}نام\tموبایل\nعلی\t۰۹۱۲۰۰۰۰۰۰۱\nسارا\t۹۱۲۰۰۰۰۰۰۲",
      "Ali,9120000001\nSara,9120000002", "09120000001,09120000002", "9120000001\n9120000002\n",
      "\"name, all of it\",phone\n\"Ali \"\"A\"\" X\",\"0912 000 0001\"\n\"two\nlines\",9120000002",
      "1,9120000001\n2,9120000002",
    ] {
      #expect(Self.digits(try Self.file(text)) == ["9120000001", "9120000002"], "\(text)")
    }
    let quoted = try Self.file("note,phone\n\"two\nlines\",9120000001\nx,912\n")
    #expect(quoted.heading == "phone" && quoted.entries.map(\.line) == [2, 4])
    #expect(quoted.unreadable.map(\.written) == ["912"])
  }

  @Test("where several columns hold numbers, one has to be named")
  func choice() throws {
    let text = "phone,Office Phone,city\n9120000001,9120000003,Tehran\n9120000002,9120000004,\n"
    #expect(throws: RecipientFileError.severalColumns(["phone", "Office Phone"])) { try Self.file(text) }
    #expect(Self.digits(try Self.file(text, column: " office phone ")) == ["9120000003", "9120000004"])
    #expect(Self.digits(try Self.file(text, column: "۱")) == ["9120000001", "9120000002"])
    // A column that is named is read whatever it holds.
    #expect(
      try Self.file(text, column: "city").unreadable.map(\.written) == ["Tehran", "9120000002 9120000004"])
    for column in ["fax", "0", "4", ""] {
      #expect(
        throws: RecipientFileError.noSuchColumn(column, columns: ["phone", "Office Phone", "city"])
      ) { try Self.file(text, column: column) }
    }
  }

  @Test("what is no list is told as such")
  func nonsense() {
    #expect(throws: RecipientFileError.empty) { try Self.file(" \n\n,,\n") }
    #expect(throws: RecipientFileError.empty) { try Self.file("") }
    #expect(throws: RecipientFileError.noNumbers(columns: ["name", "city"])) {
      try Self.file("name,city\nAli,Tehran")
    }
    #expect(throws: RecipientFileError.notText) { try RecipientList(file: [0x50, 0x4B, 3, 4, 20, 1]) }
    #expect(throws: RecipientFileError.notText) { try RecipientList(file: [0x39, 0, 0x31]) }
    #expect(throws: RecipientFileError.tooLarge(limit: RecipientList.maximumFileSize)) {
      try RecipientList(file: Array(repeating: 0x39, count: RecipientList.maximumFileSize + 1))
    }
  }

  @Test("no row is left out unsaid: each has a verdict, or the file is refused")
  func missing() throws {
    let gaps = try Self.file("name,mobile\nAli,9120000001\nMina,\nSara\nTotal: 1,,\n")
    #expect(Self.digits(gaps) == ["9120000001"] && gaps.entries.map(\.line) == [2, 3, 4, 5])
    #expect(gaps.unreadable.map(\.verdict) == Array(repeating: .unreadable(.mobileMissing), count: 3))
    // Nor is the first, where nothing stands over the column, or where it has a number of too few digits.
    let first = try Self.file("Ali,\nSara,9120000001\nReza,9120000002\n")
    #expect(first.unreadable.map(\.written) == ["Ali"] && first.numbers.count == 2)
    #expect(RecipientList(lines: "Ali 0912\n9120000001").unreadable.map(\.written) == ["Ali 0912"])
    #expect(RecipientList(lines: "phone 2\n9120000001").heading == "phone 2")
    // A first row with a bad number is no heading.
    #expect(try Self.file("0912111222,Ali\n9120000001,Sara\n").unreadable.map(\.written) == ["0912111222"])
    for (text, line) in [
      ("name,phone\n\"Ali,9120000001\nSara,9120000002\n", 2),
      ("name,phone\nAli,9120000001\n\"Sara,9120000002\nMina\",9120000003\n", 3),
    ] {
      #expect(throws: RecipientFileError.unclosedQuote(line: line)) { try Self.file(text) }
    }
    // A quotation mark within a cell is one.
    #expect(Self.digits(try Self.file("name,phone\nAli \"A\" X,9120000001\n")) == ["9120000001"])
    // A column that is first used late.
    let late = String(repeating: "a,9120000001\n", count: 300) + "b,9120000002,9120000003\n"
    #expect(throws: RecipientFileError.severalColumns(["2", "3"])) { try Self.file(late) }
  }

  @Test("a heading helps where most cells are bad, and tells nothing where it stands twice")
  func headings() throws {
    let bad = try Self.file("name,mobile\nAli,9.12E+09\nSara,9120000010\nMina,9.12E9\nOmid,x\n")
    #expect(Self.digits(bad) == ["9120000010"] && bad.unreadable.count == 3)
    #expect(Self.digits(try Self.file("sep=;\nname;mobile\nAli;9120000001\n")) == ["9120000001"])
    #expect(throws: RecipientFileError.severalColumns(["2", "3"])) {
      try Self.file("name,mobile,Mobile\nAli,9120000001,9120000002\n", column: "mobile")
    }
    #expect(throws: RecipientFileError.empty) { try Self.file("name,mobile\n") }
    for column in ["-9223372036854775808", "9223372036854775807", "99999999999999999999"] {
      #expect(throws: RecipientFileError.noSuchColumn(column, columns: ["name", "mobile"])) {
        try Self.file("name,mobile\nAli,9120000001\n", column: column)
      }
    }
  }

  @Test("what the program exports can be read again, and every line break ends a line")
  func exported() throws {
    #expect(Self.digits(try Self.file("name,mobile\nAli,\"=\"\"09120000001\"\"\"\n")) == ["9120000001"])
    for mark in ["\n", "\r", "\r\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}"] {
      #expect(RecipientList(lines: "0912345\(mark)6789").numbers.isEmpty, "\(mark.debugDescription)")
      #expect((try? Self.file("0912345\(mark)6789"))?.numbers.isEmpty != false, "\(mark.debugDescription)")
      #expect((try? MobileList("0912345\(mark)6789")) == nil, "\(mark.debugDescription)")
    }
  }

  @Test("UTF-16 with a mark, and headings in other encodings")
  func encodings() throws {
    let text = "نام\tموبایل\nعلی\t9120000001\n"
    var (little, big): ([UInt8], [UInt8]) = ([0xFF, 0xFE], [0xFE, 0xFF])
    for unit in text.utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      little += [low, high]
      big += [high, low]
    }
    for bytes in [little, big, little + [0x39]] {
      #expect(Self.digits(try RecipientList(file: bytes)) == ["9120000001"])
    }
    let windows: [UInt8] = [0xE3, 0xE6, 0xC8, 0x0A] + Array("9120000001\n9120000002".utf8)
    #expect(try RecipientList(file: windows).numbers.count == 2)
  }

  @Test("any bytes are read without harm, and no number is invented")
  func monkey() {
    var random = SystemRandomNumberGenerator()
    let alphabet = Array("0912،,;\t\"\n\r 98+-x۱٢\u{200F}\u{0}".unicodeScalars)
    for _ in 0..<2_000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<80, using: &random) {
        view.append(alphabet.randomElement(using: &random) ?? "0")
      }
      let text = String(view)
      guard let list = try? RecipientList(file: Array(text.utf8)) else { continue }
      let digits = Digits.ascii(text).filter(\.isNumber)
      for number in list.numbers {
        #expect(digits.contains(number.digits.dropFirst()), "\(text.debugDescription)")
      }
    }
  }

  @Test("a list becomes the numbers to send to, or says why not")
  func mobileList() throws {
    let list = try MobileList(RecipientList(lines: "9120000001\n9120000001\n9120000002"))
    #expect(list.numbers.count == 2 && list.duplicates.count == 1)
    #expect(throws: InputError.mobileMissing) { try MobileList(RecipientList(lines: "")) }
    #expect(throws: InputError.mobileLength("912", digits: 3)) {
      try MobileList(RecipientList(lines: "912\n9120000001"))
    }
    let many = (0...MobileList.maximumCount).map { "91\(20_000_000 + $0)" }.joined(separator: "\n")
    #expect(throws: InputError.tooManyMobiles(count: 10_001)) { try MobileList(RecipientList(lines: many)) }
  }
}
