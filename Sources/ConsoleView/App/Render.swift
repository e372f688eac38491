internal import AmootSMS
public import ConsoleCore
internal import ConsoleData
public import Screen
internal import TextLayout

/// The picture of a model. Pure: the same model always gives the same screen.
public func render(_ model: Model) -> Screen {
  let model = model.redacted
  var screen = paint(model)
  // What the locale cannot show is seen to be there.
  if model.hasOnlyASCII { screen.replaceText { $0.allSatisfy(\.isASCII) ? $0 : "?" } }
  if !model.appearance.usesColor {
    screen.restyle(Rect(x: 0, y: 0, width: screen.size.width, height: screen.size.height)) {
      Style(.standard, $0.attributes)
    }
  }
  return screen
}

private func paint(_ model: Model) -> Screen {
  var painter = Painter(
    screen: Screen(size: model.size),
    theme: Theme(ascii: model.appearance.ascii, borders: model.appearance.borders),
    options: model.layoutOptions)
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
  // From the lowest up: a smaller one leaves what is below it in sight.
  for count in model.overlays.indices { painter.paintOverlay(model.showing(overlays: count + 1)) }
  painter.paintFooter(model, geometry)
  return painter.screen
}

extension Painter {
  mutating func paintTooSmall(_ model: Model) {
    let size = model.size
    let minimum = Geometry.minimum
    let words = "Too small: \(size.width)×\(size.height). Needs \(minimum.width)×\(minimum.height)."
    wrapped(
      theme.ascii ? words.replacing("×", with: "x") : words,
      in: Rect(x: 0, y: 0, width: size.width, height: size.height))
  }

  mutating func paintHeader(_ model: Model, _ geometry: Geometry) {
    let width = geometry.header.width
    let badge = model.program.isDemo ? " DEMO " : " \(model.profile.name) "
    let state = stateWords(model)
    let stateWidth = TextLayout(state.text).lines[0].width
    text(state.text, x: width - stateWidth - 1, y: 0, width: stateWidth, style: state.style)
    var x = 1
    x += text("amoot-otp", x: x, y: 0, width: 9, style: Theme.title) + 2
    // The demo, a service on this machine, and one that sends and charges are three things.
    let badgeColor: Color =
      model.program.isDemo ? .magenta : model.profile.base.isLoopback ? .standard : .cyan
    let badgeStyle = Style(badgeColor, [.bold, .reverse])
    x += text(badge, x: x, y: 0, width: min(24, width - x - stateWidth - 3), style: badgeStyle) + 2
    let room = width - stateWidth - 4 - x
    let (hosts, credits) = (hostWords(model), creditWords(model))
    func columns(_ words: String) -> Int { TextLayout(words).lines[0].width }
    // The first pair that fits whole; where none does, the credit alone and what room is left.
    let pairs = credits.flatMap { credit in hosts.map { (host: $0, credit: credit) } }
    let pair = pairs.first { columns($0.host) + columns($0.credit) + 2 <= room }
    guard let credit = pair?.credit ?? credits.first(where: { columns($0) < room }) else { return }
    let creditX = width - stateWidth - 4 - columns(credit)
    text(credit, x: creditX, y: 0, width: columns(credit))
    guard let host = pair?.host ?? hosts.last, pair != nil || creditX - x - 2 >= 12 else { return }
    text(host, x: x, y: 0, width: creditX - x - 2, style: Theme.faint)
  }

  /// The longest first.
  private func creditWords(_ model: Model) -> [String] {
    if let credit = model.account.status?.credit {
      return ["credit \(Digits.grouped(credit)) rials", "\(Digits.grouped(credit)) rials"]
    }
    if model.account.isAsking { return ["credit \(theme.ellipsis)"] }
    return [model.account.failure == nil ? "" : "credit not known"]
  }

  /// The longest first.
  private func hostWords(_ model: Model) -> [String] {
    if model.isPrivacyOn { return ["presenting: numbers and messages hidden", "presenting"] }
    if model.program.isDemo { return ["simulated service, nothing is sent", "nothing is sent"] }
    let authority = model.profile.base.authority
    return model.profile.base.isLoopback ? ["this machine, \(authority)", authority] : [authority]
  }

  private func stateWords(_ model: Model) -> (text: String, style: Style) {
    if model.sending.inFlight > 0 {
      return (theme.sign("◌", "*") + " sending \(model.sending.inFlight)", Theme.accent)
    }
    if !model.isReady { return (theme.sign("○", "o") + " starting", Theme.faint) }
    if model.history.problem != nil { return (theme.sign("✗", "x") + " no history", Theme.error) }
    if model.history.readOnlyReason != nil {
      return (theme.sign("✗", "x") + " history read-only", Theme.warning)
    }
    return (theme.sign("●", "*") + " ready", Theme.good)
  }

  mutating func paintNotice(_ model: Model, _ geometry: Geometry) {
    let y = geometry.noticeRow
    if let batch = model.sending.progress {
      var words = "Sending \(min(batch.done + 1, batch.total)) of \(batch.total)"
      if batch.count(.accepted) > 0 { words += " \(theme.dot) \(batch.count(.accepted)) accepted" }
      if batch.count(.refused) > 0 { words += " \(theme.dot) \(batch.count(.refused)) refused" }
      if batch.count(.notSent) > 0 { words += " \(theme.dot) \(batch.count(.notSent)) not sent" }
      if batch.count(.unknown) > 0 { words += " \(theme.dot) \(batch.count(.unknown)) unknown" }
      if let left = batch.remaining(at: model.now) {
        words += " \(theme.dot) about \(Self.duration(left)) left"
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
      text(words, x: x, y: y, width: width - x - 1, style: Theme.accent)
      return
    }
    if model.focus == .prompt, let prompt = model.prompt {
      paintPrompt(prompt, y: y, width: model.size.width)
      return
    }
    guard let notice = model.notices.current else { return }
    let style = Theme.style(of: notice.kind)
    let width = model.size.width - 2
    let lines = TextLayout(notice.text, options: options).lines
    guard lines.count > 1 || lines[0].width > width else {
      text(notice.text, x: 1, y: y, width: width, style: style)
      return
    }
    let key = model.keys.text(.notices) + " reads on"
    text(notice.text, x: 1, y: y, width: width - key.count - 1, style: style)
    text(key, x: 1 + width - key.count, y: y, width: key.count, style: Theme.faint)
  }

  /// Rounded, as an estimate is.
  private static func duration(_ seconds: Double) -> String {
    seconds < 90 ? "\(max(1, Int(seconds.rounded()))) s" : "\(Int((seconds / 60).rounded())) min"
  }

  mutating func paintFooter(_ model: Model, _ geometry: Geometry) {
    let y = geometry.footer.y
    screen.fill(geometry.footer)
    for item in model.footerItems {
      let used = text(item.keys, x: item.x, y: y, width: 12, style: Theme.key)
      text(item.words, x: item.x + used + 1, y: y, width: 20, style: Theme.faint)
    }
  }
}
