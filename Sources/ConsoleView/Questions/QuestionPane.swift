internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Screen
internal import TextLayout

extension Painter {
  /// What is asked, what is known about it, and the two answers; the safe one comes first.
  mutating func paintQuestion(_ question: Question, _ model: Model) {
    let width = min(model.size.width - 2, 66)
    var words = question.words(model)
    // Where both do not fit beside each other they stand below each other, the safe one first.
    let (no, yes) = ("Esc  leave it as it is", "y  \(question.deed)")
    let isArmed = model.unavailabilityReason(.confirmYes) == nil
    // What lies below may cover the line that notices stand in.
    if model.overlays.count > 1, let notice = model.notices.current {
      words.text.append(OverlayLine(text: notice.text, style: Theme.style(of: notice.kind)))
    }
    words.text.append(.empty)
    if isArmed, width >= no.count + yes.count + 14 {
      words.text.append(OverlayLine(text: no + "        " + yes, style: Theme.key))
    } else {
      words.text.append(OverlayLine(text: no, style: Theme.key))
      words.text.append(
        OverlayLine(text: yes + (isArmed ? "" : "  (in a moment)"), style: isArmed ? Theme.key : Theme.faint))
    }
    let room = max(4, model.size.height - 4)
    var lines: [(line: LaidLine, style: Style)] = []
    for line in words.text {
      let layout = TextLayout(line.text, width: width - 4, options: options)
      lines += layout.lines.map { ($0, line.style) }
    }
    // Where not all fits, the answers stay.
    if lines.count > room { lines = lines.prefix(room - 3) + lines.suffix(3) }
    let rect = Rect(
      x: (model.size.width - width) / 2, y: max(1, (model.size.height - lines.count - 2) / 2), width: width,
      height: lines.count + 2)
    screen.fill(rect)
    box(rect, title: words.title, style: Theme.warning)
    for (index, line) in lines.enumerated() {
      let x = line.line.isRightToLeft ? rect.x + width - 2 - line.line.width : rect.x + 2
      paint(line.line.cells, x: x, y: rect.y + 1 + index, style: line.style)
    }
    screen.cursor = nil
  }
}

extension Question {
  func words(_ model: Model) -> (title: String, text: [OverlayLine]) {
    switch self {
    case .quit:
      let sends = model.sending.inFlight == 1 ? "A send is" : "\(model.sending.inFlight) sends are"
      return (
        "Quit?",
        [
          OverlayLine(text: "\(sends) still under way."),
          OverlayLine(text: "Quitting now leaves the outcome unknown: it may have been sent and charged."),
        ] + Self.waiting(model.sending.waitingCount)
      )
    case .guarded(let requests, _, let reason, let mobile, let count):
      return guardWords(requests, reason, mobile, count, model)
    case .sendAgain(let row):
      let known = Self.known(row, model)
      return (
        "Send again to \(RowText.mobile(row.mobile))?",
        [
          OverlayLine(text: known),
          OverlayLine(
            text:
              "From \(VisibleText.escaped(row.line, limit: 40)), \(row.codeLength) digits, by \(model.profile.name)"
              + (row.profile == model.profile.name
                ? "" : " (it was sent by \(VisibleText.escaped(row.profile, limit: 40)))")
              + (row.sendAt.map { $0 > model.now ? ", at \(IranTime.plain($0))" : ", at once" } ?? ", at once")
              + "."),
          .empty, OverlayLine(text: VisibleText.escaped(row.text, limit: 300, keepingLines: true)),
        ]
      )
    case .unrecorded(let requests, _, let reason):
      let what = requests.count == 1 ? "This send" : "These \(requests.count) sends"
      return (
        "Send without a record?",
        [
          OverlayLine(text: "\(what) cannot be written to the history, so nothing has left:"),
          OverlayLine(text: reason, style: Theme.error),
          OverlayLine(text: "Sent unrecorded, it is lost to the history when the console ends."),
        ]
      )
    case .delete(let row):
      return (
        "Delete this row?",
        [
          OverlayLine(
            text: "\(IranTime.plain(row.startedAt))  \(RowText.mobile(row.mobile))  \(row.state.rawValue)"
              + (row.messageID.map { "  " + VisibleText.escaped($0, limit: 40) } ?? "")),
          OverlayLine(text: "It is gone for good, its request and answer too."),
        ]
      )
    case .prune(let count, let newest, let days):
      return (
        "Delete \(Digits.grouped(count)) old \(count == 1 ? "row" : "rows")?",
        [
          OverlayLine(
            text:
              "The settings keep rows for \(days) days. The newest of these is of \(IranTime.dayText(newest)), and this machine's clock says \(IranTime.dayText(model.now)): has it jumped?",
            style: Theme.warning),
          OverlayLine(text: "If the clock is right, they are deleted for good."),
        ]
      )
    case .deleteFound(let filter, let count, _):
      return (
        "Delete \(Digits.grouped(count)) \(count == 1 ? "row" : "rows")?",
        [
          OverlayLine(text: "All that the filter finds: \(filter.reading)."),
          OverlayLine(text: "They are gone for good, their requests and answers too."),
        ]
      )
    }
  }

  private func guardWords(
    _ requests: [SendOTPRequest], _ reason: ConfirmationReason, _ mobile: String, _ count: Int, _ model: Model
  ) -> (title: String, text: [OverlayLine]) {
    let number = RowText.mobile(mobile)
    var lines: [OverlayLine] = []
    switch reason {
    case .always: lines.append(OverlayLine(text: "The profile \(model.profile.name) asks before every send."))
    case .newNumber:
      lines.append(OverlayLine(text: "The profile \(model.profile.name) has not sent to \(number) before."))
    case .underWay:
      lines.append(
        OverlayLine(
          text: "\(number) is being sent to, or waits for its turn: this sends a second message.",
          style: Theme.warning))
    case .unreadable(let problem):
      lines += [
        OverlayLine(
          text: "The history cannot be read, so nothing is known of \(number):", style: Theme.warning),
        OverlayLine(text: problem, style: Theme.error),
        OverlayLine(text: "It may have been sent to a moment ago."),
      ]
    case .justSent(let row), .unknownBefore(let row):
      lines.append(OverlayLine(text: "To \(number): " + Self.known(row, model), style: Theme.warning))
    }
    if count > 1 { lines.append(OverlayLine(text: "The like is so for \(count - 1) more of the numbers.")) }
    if let request = requests.first {
      if case .at(let date) = request.sendTime {
        let time = IranTime.words(date)
        lines.append(
          OverlayLine(
            text: "To go out on \(model.appearance.ascii ? time.replacing("·", with: "-") : time), Iran time."
          ))
      }
      lines += PreviewText.unfilled(request.text.value).map {
        OverlayLine(text: $0 + ".", style: Theme.warning)
      }
      lines += [
        .empty, OverlayLine(text: VisibleText.escaped(request.text.value, limit: 300, keepingLines: true)),
      ]
    }
    let title = requests.count == 1 ? "Send to \(number)?" : "Send to \(requests.count) numbers?"
    return (title, lines)
  }

  private static func waiting(_ count: Int) -> [OverlayLine] {
    switch count {
    case 0: []
    case 1: [OverlayLine(text: "1 number waits for its turn: it will not be sent to.")]
    default: [OverlayLine(text: "\(count) numbers wait for their turn: they will not be sent to.")]
    }
  }

  /// What the last send of a row says about sending again.
  private static func known(_ row: SendRecord, _ model: Model) -> String {
    switch row.state {
    case .accepted: "It was accepted \(ago(row, model)). This sends and charges a second message."
    case .unknown:
      "Its outcome is unknown (\(VisibleText.escaped(row.summary ?? "no answer", limit: 60))): it may have been sent and charged already."
    case .sending: "One is still under way: this sends a second one."
    case .refused, .notSent: "It was \(row.state == .refused ? "refused" : "not sent") \(ago(row, model))."
    }
  }

  private static func ago(_ row: SendRecord, _ model: Model) -> String {
    let seconds = max(0, model.now.timeIntervalSince(row.startedAt))
    switch seconds {
    case ..<60: return "\(Int(seconds)) s ago"
    case ..<3_600: return "\(Int(seconds / 60)) min ago"
    case ..<86_400: return "\(Int(seconds / 3_600)) h ago"
    default: return "on " + IranTime.dayText(row.startedAt)
    }
  }
}
