import AmootSMS
import ConsoleData
import Foundation
import Testing
import Wording

@testable import HistoryStore

@Suite("Exports of rows")
struct RowExportTests {
  static func row(_ change: (inout SendRecord) -> Void = { _ in }) -> SendRecord {
    var row = SendRecord(
      id: 7, startedAt: HistoryMaintenanceTests.now, profile: "production", mobile: "9120000000",
      line: "public",
      text: "کد ورود: ۱۲۳۴", codeLength: 5)
    row.finish(
      .accepted(SendOTPAnswer(status: .success, messageID: "600477358", code: "01234")), duration: 0.182)
    row.sendAt = HistoryMaintenanceTests.now
    change(&row)
    return row
  }

  static func text(_ rows: [SendRecord], _ format: RowExport.Format) -> String {
    var export = RowExport(format)
    var bytes = export.header
    for row in rows { export.append(row, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads CSV as RFC 4180 has it.
  static func cells(_ csv: String) -> [[String]] {
    var rows: [[String]] = []
    var (row, cell, isQuoted): ([String], String, Bool) = ([], "", false)
    var scalars = csv.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      if isQuoted {
        if scalar == "\"", next == "\"" {
          cell += "\""
          next = scalars.next()
        } else if scalar == "\"" {
          isQuoted = false
        } else {
          cell.unicodeScalars.append(scalar)
        }
      } else {
        switch scalar {
        case "\"": isQuoted = true
        case ",":
          row.append(cell)
          cell = ""
        case "\r": break
        case "\n":
          rows.append(row + [cell])
          (row, cell) = ([], "")
        default: cell.unicodeScalars.append(scalar)
        }
      }
    }
    return rows
  }

  @Test("every row, whatever it holds, comes back from JSON and CSV as it is")
  func roundTrip() throws {
    let parts = [
      "a", "\"", "\\", ",", "\n", "\r\n", "\u{1B}[31m", "\u{202E}", "\u{200C}", "سلام", "é", "ß", "\u{7F}",
      "\u{85}",
      "=1+1", "0", "9", "😀", "\u{FEFF}", "\u{2028}", "ي", "\u{061C}",
    ]
    var generator = SeededGenerator(state: 9)
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
        parts[Int.random(in: 0..<parts.count, using: &generator)]
      }.joined()
      let row = Self.row { row in
        (row.text, row.note, row.line) = (text, text.isEmpty ? nil : text, text)
      }
      let json = try JSONParser.parse(Array(Self.text([row], .jsonLines).utf8).dropLast())
      #expect(json["text"]?.string.map(Array.init) == Array(text), "\(text.debugDescription)")
      #expect(json["line"]?.string.map(Array.init) == Array(text))
      let table = Self.cells(Self.text([row], .csv))
      let place = try #require(table[0].firstIndex(of: "text"))
      let shown = table[1][place]
      #expect(
        shown.replacing("\r", with: "") == text.replacing("\r", with: "") || shown == "'" + text,
        "\(text.debugDescription) \(shown.debugDescription)")
      #expect(table.count == 2 && table[1].count == RowField.all.count)
    }
  }

  @Test("for spreadsheets: a byte order mark, the row's number, the time asked for, and digits that stay")
  func spreadsheet() throws {
    let text = Self.text([Self.row()], .spreadsheet)
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    let table = Self.cells(String(text.unicodeScalars.dropFirst()))
    func cell(_ key: String) throws -> String { table[1][try #require(table[0].firstIndex(of: key))] }
    #expect(try cell("id") == "7" && cell("sendAt") == "2026-11-23T12:00:00+03:30")
    #expect(try cell("code") == "=\"01234\"" && cell("mobile") == "=\"09120000000\"")
    #expect(try cell("messageID") == "600477358" && cell("text") == "کد ورود: ۱۲۳۴")
    let long = Self.row { $0.messageID = "1234567890123456789" }
    #expect(Self.text([long], .spreadsheet).contains("=\"\"1234567890123456789\"\""))
    // For programs, values stay as they are stored.
    #expect(Self.text([Self.row()], .csv).contains(",01234,"))
  }

  @Test("the outcome is worded as the details word it, however often it has been worded before")
  func explanations() throws {
    let outcomes: [SendOutcome] = [
      .accepted(SendOTPAnswer(status: .success, messageID: "600477358", code: "1")),
      .accepted(SendOTPAnswer(status: .success, messageID: "a-0", code: "1")),
      .accepted(SendOTPAnswer(status: .success, messageID: "\u{1B}x", code: "1")),
      .accepted(SendOTPAnswer(status: .success)), .refused(SendOTPAnswer(status: ServiceStatus(code: -207))),
      .refused(SendOTPAnswer(status: ServiceStatus(code: 777), messageID: "5")),
      .notSent(.tls, .failed(detail: "certificate")), .unknown(.wait, .timedOut(after: .seconds(30))),
    ]
    let rows = (0..<3).flatMap { _ in
      outcomes.map { outcome in Self.row { $0.finish(outcome, duration: 1) } }
    }
    let lines = Self.text(rows, .jsonLines).split(separator: "\n")
    for (row, line) in zip(rows, lines) {
      let json = try JSONParser.parse(line.utf8)
      #expect(json["explanation"]?.string == row.explanation?.english)
    }
  }

  @Test("dates are those of Foundation's calendar, in every year from 2022 to 2090")
  func dates() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = IranTime.zone
    var generator = SeededGenerator(state: 3)
    for _ in 0..<3_000 {
      let date = Date(
        timeIntervalSince1970: Double.random(in: 1_640_000_000..<3_800_000_000, using: &generator))
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute, .second, .weekday], from: date)
      let own = IranTime.components(of: date)
      #expect(own.year == parts.year && own.month == parts.month && own.day == parts.day, "\(date)")
      #expect(own.hour == parts.hour && own.minute == parts.minute && own.second == parts.second)
      #expect(own.weekday == parts.weekday)
    }
  }
}
