internal import AmootSMS
public import ConsoleCore
internal import ConsoleData
public import Screen
internal import TextLayout
internal import ConsoleWording
internal import Wording

/// Returns the screen for a model. Pure: the same model always gives the same screen.
public func render(_ model: Model) -> Screen {
  let model = model.redacted
  var screen = paint(model)
  // Show a `?` for text that the locale cannot display.
  if model.hasOnlyASCII { screen.replaceText { $0.allSatisfy(\.isASCII) ? $0 : "?" } }
  if model.hasWideSigns { screen.replaceText { AmbiguousSigns.narrow[$0] ?? $0 } }
  screen.restyle(
    Rect(x: 0, y: 0, width: screen.size.width, height: screen.size.height),
    model.usesLightColors ? Theme.forLightBackground : Theme.forDarkBackground)
  if !model.appearance.usesColor {
    screen.restyle(Rect(x: 0, y: 0, width: screen.size.width, height: screen.size.height)) {
      Style(.standard, $0.attributes)
    }
  }
  return screen
}

private func paint(_ model: Model) -> Screen {
  var painter = Painter(model)
  let geometry = Geometry(model)
  guard geometry.arrangement != .tooSmall else {
    painter.paintTooSmall(model)
    return painter.screen
  }
  painter.paintHeader(model, geometry)
  painter.paintForm(model, geometry)
  painter.paintPreview(model, geometry)
  painter.paintHistory(model, geometry)
  painter.paintNotice(model, geometry)
  // Bottom up: a smaller overlay leaves those below it visible.
  for count in model.overlays.indices { painter.paintOverlay(model.showing(overlays: count + 1)) }
  painter.paintNoticeOverOverlay(model, geometry)
  painter.paintFooter(model, geometry)
  return painter.screen
}

extension Painter {
  mutating func paintTooSmall(_ model: Model) {
    let size = model.size
    let minimum = Geometry.minimum
    let sign = theme.sign("×", "x")
    wrapped(
      ScreenWords.tooSmall(
        "\(size.width)\(sign)\(size.height)", needs: "\(minimum.width)\(sign)\(minimum.height)"),
      in: Rect(x: 0, y: 0, width: size.width, height: size.height))
  }

  mutating func paintHeader(_ model: Model, _ geometry: Geometry) {
    let width = geometry.header.width
    var names = [VisibleText.escaped(model.profile.name, limit: 40)]
    if model.program.isDemo {
      // The account that the demo begins with needs no name.
      if model.profile.name == model.profiles.all.first?.name { names = [] }
      names.insert(words(AccountWords.demoBadge), at: 0)
    }
    let badge = " \(names.joined(separator: " \(theme.dot) ")) "
    let state = stateWords(model)
    let stateWidth = TextLayout(state.text).lines[0].width
    text(state.text, x: width - stateWidth - 1, y: 0, width: stateWidth, style: state.style)
    var x = 1
    x += text("amoot-otp", x: x, y: 0, width: 9, style: Theme.title) + 2
    // Distinguish the demo, a simulator, another address, and the service that sends and charges.
    let badgeColor: Color =
      model.program.isDemo ? .magenta : Theme.style(of: Destination(model.profile.base).kind).color
    let badgeStyle = Style(badgeColor, [.bold, .reverse])
    x += text(badge, x: x, y: 0, width: min(24, width - x - stateWidth - 3), style: badgeStyle) + 2
    let room = width - stateWidth - 4 - x
    let (hosts, credits) = (hostWords(model), creditWords(model))
    // Use the first pair that fits whole; if none does, the credit alone and as much of the host as fits.
    let pairs = credits.flatMap { credit in hosts.map { (host: $0, credit: credit) } }
    let pair = pairs.first { columns($0.host) + columns($0.credit) + 2 <= room }
    // That something is hidden matters more than the credit.
    if pair == nil, model.isPrivacyOn, let host = hosts.last {
      text(host, x: x, y: 0, width: room, style: Theme.faint)
      return
    }
    guard let credit = pair?.credit ?? credits.first(where: { columns($0) < room }) else { return }
    let creditX = width - stateWidth - 4 - columns(credit)
    text(credit, x: creditX, y: 0, width: columns(credit))
    guard let host = pair?.host ?? hosts.last, pair != nil || creditX - x - 2 >= 12 else { return }
    text(host, x: x, y: 0, width: creditX - x - 2, style: Theme.faint)
  }

  /// Returns the ways to show the credit, longest first.
  private func creditWords(_ model: Model) -> [String] {
    if model.veil.hides(.credit) { return [] }
    // After a failed query, the last known credit may be out of date.
    if model.accountFailure == nil, let credit = model.accountStatus?.credit {
      let rials = AccountWords.rials(credit)
      return [words(AccountWords.headerCredit(rials)), words(rials)]
    }
    if model.isAskingAccount { return [words(AccountWords.headerCredit(.verbatim(theme.ellipsis)))] }
    return [model.accountFailure == nil ? "" : words(AccountWords.headerNotKnown)]
  }

  /// Returns the ways to show the host, longest first.
  private func hostWords(_ model: Model) -> [String] {
    if model.isPrivacyOn {
      return [AccountWords.presenting(model.hiddenNames), AccountWords.presenting].map(words)
    }
    if model.program.isDemo { return [AccountWords.simulatedLong, AccountWords.simulated].map(words) }
    let authority = model.profile.base.authority
    switch Destination(model.profile.base).kind {
    case .provider: return [authority]
    case .simulator: return [words(DestinationWords.simulator(authority)), words(DestinationWords.simulator)]
    case .other: return [words(DestinationWords.other(authority)), authority]
    }
  }

  private func stateWords(_ model: Model) -> (text: String, style: Style) {
    func state(_ sign: String, _ phrase: Phrase, _ style: Style) -> (text: String, style: Style) {
      (sign + " " + words(phrase), style)
    }
    if model.sending.inFlight > 0 {
      return state(theme.sign("◌", "*"), AccountWords.sending(model.sending.inFlight), Theme.accent)
    }
    if model.sending.pausedCount > 0 {
      return state(theme.sign("‖", "="), AccountWords.paused(model.sending.pausedCount), Theme.warning)
    }
    if model.sending.isChecking { return state(theme.sign("◌", "*"), AccountWords.checking, Theme.accent) }
    if !model.isReady { return state(theme.sign("○", "o"), AccountWords.starting, Theme.faint) }
    if model.history.problem != nil {
      return state(theme.sign("✗", "x"), AccountWords.noHistory, Theme.error)
    }
    if model.history.readOnlyReason != nil {
      return state(theme.sign("✗", "x"), AccountWords.historyReadOnly, Theme.warning)
    }
    return state(theme.sign("●", "*"), AccountWords.ready, Theme.good)
  }

  mutating func paintNotice(_ model: Model, _ geometry: Geometry) {
    let y = geometry.noticeRow
    if model.focus == .prompt, let prompt = model.prompt {
      paintPrompt(prompt, model, y: y)
      return
    }
    // A batch's progress takes the line once the current notice has had time to be read.
    if let batch = model.sending.progress, !model.hasFreshNotice {
      paintProgress(of: batch, model, y: y)
      return
    }
    guard let notice = model.notices.current else { return }
    let style = Theme.style(of: notice.kind)
    let width = model.size.width - 2
    let lines = TextLayout(words(notice.text), options: options).lines
    guard lines.count > 1 || lines[0].width > width else {
      text(notice.text, x: 1, y: y, width: width, style: style)
      return
    }
    let key = words(ScreenWords.readsOn(key: model.keys.text(.notices)))
    text(notice.text, x: 1, y: y, width: width - columns(key) - 1, style: style)
    text(key, x: 1 + width - columns(key), y: y, width: columns(key), style: Theme.faint)
  }

  /// Paints how far a batch has come.
  private mutating func paintProgress(of batch: SendBatch, _ model: Model, y: Int) {
    var parts = [
      model.sending.isPaused
        ? SendingWords.progressPaused(batch.done, of: batch.total)
        : SendingWords.progress(min(batch.done + 1, batch.total), of: batch.total)
    ]
    parts += batch.outcomes.map { $0.outcome.facts.count($0.count) }
    if !model.sending.isPaused, let left = batch.remaining(at: model.now) {
      parts.append(SendingWords.left(DurationWords.estimate(.seconds(left))))
    }
    let width = model.size.width
    let bar = min(30, max(0, width - 50))
    var x = 1
    if bar >= 10 {
      let filled = batch.done * bar / max(1, batch.total)
      text(
        String(repeating: theme.sign("━", "="), count: filled), x: x, y: y, width: bar, style: Theme.accent)
      text(
        String(repeating: theme.sign("─", "."), count: bar - filled), x: x + filled, y: y, width: bar,
        style: Theme.faint)
      x += bar + 2
    }
    text(
      .joined(parts, separator: " \(theme.dot) "), x: x, y: y, width: width - x - 1, style: Theme.accent)
  }

  /// Paints the notice where it always is, over an overlay that reaches that far and does not show it itself.
  mutating func paintNoticeOverOverlay(_ model: Model, _ geometry: Geometry) {
    guard model.notices.current != nil, let overlay = model.overlay else { return }
    switch overlay {
    case .question: return
    case .list(let list): if list.content.showsNotice { return }
    case .report, .welcome, .bigCode: break
    }
    keepingCursor { painter in
      painter.fill(Rect(x: 0, y: geometry.noticeRow, width: model.size.width, height: 1))
      painter.paintNotice(model, geometry)
    }
  }

  mutating func paintFooter(_ model: Model, _ geometry: Geometry) {
    let y = geometry.footer.y
    fill(geometry.footer)
    for item in model.footerItems {
      let used = text(item.keys, x: item.x, y: y, width: 12, style: Theme.key)
      text(item.words, x: item.x + used + 1, y: y, width: 20, style: Theme.faint)
    }
  }
}
