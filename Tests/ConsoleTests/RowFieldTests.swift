import AmootSMS
import ConsoleData
import Foundation
import HTTPTypes
import Screen
import Simulator
import Testing

@testable import ConsoleCore
import Wording

@Suite("Fields of a row")
struct RowFieldTests {
  @Test("stand in every place that they name", arguments: RowField.Key.allCases)
  func places(key: RowField.Key) {
    let field = RowField.named(key)
    #expect(field.key == key)
    var row = GoldenTests.rows(ConsoleHarness().now)[0]
    (row.note, row.creditFell, row.batch) = ("ticket 8123", 1_500, 7)
    let details = DetailText(
      row, nil, nil, view: .decoded, now: row.startedAt, width: 80, ascii: false, language: .english
    ).lines.map(\.key)
    #expect(details.contains(field.title.english) || !field.places.contains(.details))
    let compared = Comparison(row, nil, row, nil).fields.map(\.name)
    #expect(compared.contains(field.title) || !field.places.contains(.comparison))
    let table = HistoryTable(
      width: 400, HistoryTable.Extent([row]), now: row.startedAt, profiles: true, destinations: true,
      rowNumbers: true)
    #expect(table.columns.contains { $0.key == key } == (field.column != nil))
    var json: [UInt8] = []
    var export = RowExport(.jsonLines)
    export.append(row, to: &json)
    #expect(String(decoding: json, as: UTF8.self).contains("\"\(key.rawValue)\":"))
    let names = String(decoding: RowExport(.csv).header, as: UTF8.self).split { ",\r\n".contains($0) }
    #expect(names.contains(Substring(key.rawValue)))
    for filter in field.filters {
      #expect(RowField.filterNames.contains { $0.name == filter.name })
    }
  }

  @Test("say nothing that a terminal would obey")
  func hostile() {
    var row = GoldenTests.rows(ConsoleHarness().now)[0]
    let hostile = "\u{1B}[31m\u{202E}\u{07}" + String(repeating: "x", count: 20_000)
    (row.profile, row.mobile, row.line, row.text) = (hostile, hostile, hostile, hostile)
    (row.statusTitle, row.messageID, row.code, row.note) = (hostile, hostile, hostile, hostile)
    row.reason = .written(summary: hostile, explanation: hostile)
    for field in RowField.all {
      let words = field.words(row)?.english ?? ""
      #expect(!words.unicodeScalars.contains { VisibleText.isUnsafe($0) }, "\(field.key)")
      #expect(words.unicodeScalars.count < 10_000, "\(field.key)")
    }
  }
}
