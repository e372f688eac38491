internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Screen
internal import ConsoleWording
internal import Wording

extension Painter {
  /// Paints the code as large as the screen allows; a code with anything but digits is shown as it is.
  mutating func paintBigCode(_ row: SendRecord, _ model: Model) {
    let rect = Geometry.overlay(model.size)
    fill(rect)
    box(rect, title: SendingWords.codeFor(RowText.mobile(row.mobile)), style: Theme.accent)
    moveCursor(to: nil)
    let inner = rect.inner
    let code = VisibleText.escaped(row.code ?? "", limit: 12)
    let digits = Digits.ascii(code)
    let patterns = digits.compactMap { BigDigits.pattern($0) }
    let accepted = acceptance(row, model)
    let (phrase, lifeStyle) = lifetime(row, model)
    guard patterns.count == digits.count, !patterns.isEmpty else {
      text(
        code, x: inner.x + max(0, (inner.width - code.count) / 2), y: inner.y + inner.height / 2,
        width: inner.width, style: Style(.standard, .bold))
      return
    }
    // Each dot of a digit is twice as many columns wide as it is rows high, since cells are half as wide as they are
    // high.
    let fitting = (1...8).last { scale in
      patterns.count * 8 * scale - 2 * scale <= inner.width && 5 * scale <= inner.height - 2
    }
    let (across, down) = fitting.map { (2 * $0, $0) } ?? (1, 1)
    let width = patterns.count * 4 * across - across
    guard width <= inner.width, 5 * down <= inner.height else {
      text(code, x: inner.x, y: inner.y, width: inner.width, style: Style(.standard, .bold))
      return
    }
    let left = inner.x + (inner.width - width) / 2
    let top = inner.y + max(0, (inner.height - 5 * down - 1) / 2)
    let block = theme.sign("█", "#")
    let rows = (0..<5).flatMap { line in
      let row = patterns.map { pattern in
        pattern[line].map { String(repeating: $0 == "#" ? block : " ", count: across) }.joined()
      }.joined(separator: String(repeating: " ", count: across))
      return Array(repeating: row, count: down)
    }
    picture(rows, x: left, y: top, style: Style(.standard, .bold))
    let y = top + 5 * down + 1
    guard y < inner.y + inner.height else { return }
    let since = words(accepted)
    let life = words(phrase)
    let whole = since + (life.isEmpty ? "" : " \(theme.dot) \(life)")
    let x = inner.x + max(0, (inner.width - columns(whole)) / 2)
    let used = text(
      life.isEmpty ? since : since + " \(theme.dot) ", x: x, y: y, width: inner.width, style: Theme.faint)
    text(life, x: x + used, y: y, width: inner.width - used, style: lifeStyle)
  }

  /// Returns what was reported of the delivery or, until then, when the service accepted the message, or when it goes out
  /// if that is still to come. A code can come with a refusal, too.
  private func acceptance(_ row: SendRecord, _ model: Model) -> Phrase {
    if let words = row.deliveryWords(now: model.now) { return words }
    guard row.state == .accepted else { return row.state.phrase }
    if let date = row.sendAt, date > model.now { return SendingWords.goesOutAt(IranTime.minute(date)) }
    let date = row.startedAt.addingTimeInterval(row.duration ?? 0)
    let age = max(0, Int(model.now.timeIntervalSince(date)))
    if age < 600 { return SendingWords.accepted(DurationWords.ago(Double(age))) }
    let isToday = IranTime.dayText(date) == IranTime.dayText(model.now)
    return SendingWords.acceptedAt(isToday ? IranTime.time(date) : IranTime.minute(date))
  }

  /// Returns how long the code is still valid, if its template defines a lifetime.
  private func lifetime(_ row: SendRecord, _ model: Model) -> (Phrase, Style) {
    guard let expiry = model.expiry(of: row), row.sendAt.map({ $0 <= model.now }) ?? true else {
      return (.empty, Theme.faint)
    }
    let left = Int(expiry.timeIntervalSince(model.now).rounded(.up))
    guard left > 0 else { return (SendingWords.noLongerGood, Theme.error) }
    let clock = "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)"
    return (SendingWords.goodFor(clock), left <= 15 ? Theme.warning : Theme.good)
  }
}
