import Foundation
import Testing

@testable import AmootSMS
import Wording

@Suite("Send times")
struct SendTimeTests {
  /// 2026-11-23 12:00 in Tehran, which is 1405/09/02.
  static let now = Date(timeIntervalSince1970: 1_795_422_600)

  @Test(
    "are read in both calendars",
    arguments: [
      ("+10m", "2026-11-23T12:10:00+03:30"), ("+2h", "2026-11-23T14:00:00+03:30"),
      ("+1d", "2026-11-24T12:00:00+03:30"),
      ("14:30", "2026-11-23T14:30:00+03:30"), ("09:00", "2026-11-24T09:00:00+03:30"),
      ("2026-11-23 14:30", "2026-11-23T14:30:00+03:30"), ("1405/09/02 14:30", "2026-11-23T14:30:00+03:30"),
      ("۱۴۰۵/۰۹/۰۲ ۱۴:۳۰", "2026-11-23T14:30:00+03:30"), ("05/09/02 14:30", "2026-11-23T14:30:00+03:30"),
      ("2026-11-23T14:30:00", "2026-11-23T14:30:00+03:30"), ("1405-9-3 1:05", "2026-11-24T01:05:00+03:30"),
      ("فردا 9:00", "2026-11-24T09:00:00+03:30"), ("۱۴:۳۰ امروز", "2026-11-23T14:30:00+03:30"),
      ("tomorrow 14:30", "2026-11-24T14:30:00+03:30"), ("پس‌فردا ۰۹:۰۰", "2026-11-25T09:00:00+03:30"),
    ])
  func reads(_ text: String, _ expected: String) throws {
    let time = try SendTime(parsing: text, now: Self.now)
    #expect(IranTime.iso(time.date(now: Self.now)) == expected)
  }

  @Test("now is now", arguments: ["", "now", "NOW", " الان ", "همین الان", "همین‌حالا"])
  func now(_ text: String) throws { #expect(try SendTime(parsing: text, now: Self.now) == .now) }

  @Test("that cannot be are rejected")
  func rejects() {
    for text in ["soon", "+m", "+10x", "14.30", "2026-11-23 14:30 x", "1:2:3:4", "-5m", "+99999999999d"] {
      #expect(error { try SendTime(parsing: text, now: Self.now) } == .sendTimeUnreadable(text))
    }
    for text in ["25:00", "2026-02-30 10:00", "1405/12/30 10:00", "1405/13/01 10:00", "12:60"] {
      #expect(error { try SendTime(parsing: text, now: Self.now) } == .sendTimeNoSuchDay(text))
    }
    for text in ["2026-12-01", "1405/09/10", "05/09/10", "فردا", "tomorrow"] {
      #expect(error { try SendTime(parsing: text, now: Self.now) } == .sendTimeLacksClock(text))
    }
    #expect(error { try SendTime(parsing: "2020-01-01 10:00", now: Self.now) }?.field == .sendTime)
    #expect(
      error { try SendTime(parsing: "2036-01-01 10:00", now: Self.now) }?.expected.english
        == "a time within a year")
  }

  @Test("are written in the two forms, by the time-zone database")
  func forms() {
    let june2022 = Date(timeIntervalSince1970: 1_655_000_000)
    #expect(DateForm.iso.text(june2022) == "2022-06-12T06:43:20+04:30")
    #expect(DateForm.iso.text(Self.now) == "2026-11-23T12:00:00+03:30")
    #expect(DateForm.plain.text(Self.now) == "2026-11-23 12:00:00")
    #expect(IranTime.dayText(Self.now, in: .persian) == "1405/09/02")
  }
}
