internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import ConsoleView
internal import FileWatch
internal import Foundation
internal import HistoryStore
internal import Screen
internal import Settings
internal import ConsoleWording
internal import Wording

/// Turns keys and messages into screens until told to quit.
///
/// The thread sleeps in `poll` on the keyboard, the message pipe, and the folders of the history and the settings. It
/// wakes by itself only if the model asks for it (a second passing during a send) or a key is incomplete. When idle,
/// it never wakes.
final class ConsoleLoop {
  private let terminal: any ConsoleTerminal
  private let queue: MessageQueue
  private let effects: EffectRunner
  private let setup: TerminalSetup
  private let configuration: ConsoleConfiguration
  private let settingsPath: String?
  /// Installs the signal handlers again after a suspension, when others may have replaced them.
  private let installSignals: () -> Void
  private var watch: FileWatch?
  /// When to check for changes next, if the system has no watch left; nil while files are watched.
  private var nextLook: Date?
  private var settingsWatch: FileWatch?
  private(set) var model: Model
  private(set) var isRunning = true
  private(set) var endingSignal: Int32?
  /// The messages that arrived in the step that quit, and were not handled.
  private var unread: [Message] = []
  /// Copies texts one after another, so that the last one copied is the one in the clipboard.
  private let copies = DispatchQueue(label: "amoot.copies")
  private let pictures = DispatchQueue(label: "amoot.pictures")
  /// Whether the user wants the demo now that this console has ended.
  private(set) var wantsDemo = false
  /// The terminal's input since the last step.
  private var inputs: [TerminalInput] = []
  /// The model that was narrated last, where lines are printed.
  private var lastNarrated: Model?

  init(
    _ configuration: ConsoleConfiguration, form: FormValues?, terminal: any ConsoleTerminal,
    queue: MessageQueue, installSignals: @escaping () -> Void
  ) {
    self.configuration = configuration
    self.terminal = terminal
    self.queue = queue
    self.installSignals = installSignals
    setup = TerminalSetup(
      environment: configuration.environment,
      stateFolder: configuration.formPath.map { $0.folder })
    effects = EffectRunner(configuration: configuration, queue: queue)
    settingsPath = configuration.settings.isInMemory ? nil : configuration.settings.paths.settingsFile
    settingsWatch = settingsPath.flatMap { FileWatch(path: $0) }
    model = Model(
      size: terminal.size, now: Date(), preferences: configuration.preferences,
      settings: configuration.lines, form: form,
      program: ProgramFacts(
        isDemo: configuration.isDemo, usesScreenReader: configuration.preferences.appearance.usesScreenReader,
        expectsLightBackground: terminal.expectsLightBackground,
        localeLanguage: Language(locale: configuration.environment), version: configuration.version,
        triggers: configuration.triggers),
      isFirstRun: configuration.isFirstRun, isReady: configuration.prepare == nil)
    if !terminal.showsUnicode { model.showOnlyASCII() }
  }

  /// Paints the first picture, then starts what may take longer.
  func start() {
    // Use what the environment alone tells about the terminal, before there is anything to repaint.
    if configuration.preferences.appearance.bidi == .auto {
      terminal.speak(to: TerminalIdentity(answer: "", kind: .other, hasAttributes: true))
    }
    paint()
    terminal.captureMouse(model.appearance.usesMouse)
    // Only now: the answer is not waited for and must not delay the first paint.
    terminal.queryIdentity()
    effects.start()
    apply(.started)
    if let problem = configuration.problem { apply(.saveFailed(problem)) }
  }

  /// Waits until something happens, and handles it.
  func runOnce() {
    wait()
    step()
  }

  /// Waits for what is still to be written; the terminal already belongs to the shell. Requests under way are not awaited.
  ///
  /// - Returns: the problems on the way, as sentences.
  func finish() -> [Phrase] { effects.finish(unread) }

  /// Returns a phrase in the console's language.
  func text(_ phrase: Phrase) -> String { model.text(phrase) }

  // MARK: The loop

  private func wait() {
    var descriptors = [
      pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: queue.readEnd, events: Int16(POLLIN), revents: 0),
    ]
    let watches = [watch, settingsWatch].map { $0?.descriptor ?? -1 }
    // A negative descriptor means none.
    descriptors += watches.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    descriptors.append(
      pollfd(fd: terminal.isBusy ? terminal.outputDescriptor : -1, events: Int16(POLLOUT), revents: 0))
    let ready = poll(&descriptors, nfds_t(descriptors.count), timeout)
    inputs = []
    guard ready > 0 else {
      if ready == 0 { inputs = terminal.expire() }
      return
    }
    // A background program that was continued only to end must not read: that would stop it again.
    if descriptors[0].revents != 0, Signals.ending == nil {
      // At the end of input, or if reading fails, the terminal is gone.
      guard let read = terminal.read() else { return end(by: SIGHUP) }
      inputs = read
    }
    // Even with other events: a busy console must not delay an Escape.
    inputs += terminal.expire()
    if descriptors[2].revents != 0, watch?.drain() == true { effects.historyFileChanged() }
    if descriptors[3].revents != 0, settingsWatch?.drain() == true { queue.post(.settingsFileChanged) }
    if descriptors[4].revents != 0 { terminal.flush() }
  }

  /// The milliseconds until the model or the key decoder wants to be woken; -1 for never.
  private var timeout: Int32 {
    let wake = model.nextWake.map {
      Int32(min(60_000, max(0, ($0.timeIntervalSinceNow * 1000).rounded(.up))))
    }
    let look = nextLook.map { Int32(max(0, ($0.timeIntervalSinceNow * 1000).rounded(.up))) }
    return [wake, look, terminal.inputTimeout].compactMap(\.self).min() ?? -1
  }

  private func step() {
    lookIfDue()
    watchFiles()
    var messages: [Message] = []
    for input in inputs {
      switch input {
      case .key(let key): messages.append(.key(key))
      case .heldBack(let key, let doubt): messages.append(.keyHeldBack(key, doubt))
      case .background(let isLight): messages.append(.backgroundKnown(isLight: isLight))
      case .ambiguousWidth(let isWide): messages.append(.signsMeasured(areWide: isWide))
      case .named(let identity): messages.append(contentsOf: named(identity))
      }
    }
    terminal.followSize()
    if terminal.size != model.size { messages.append(.resized(terminal.size)) }
    let (posted, signals) = queue.drain()
    messages += posted
    if messages.isEmpty { messages = [.tick] }
    for message in messages {
      guard isRunning else {
        unread.append(message)
        continue
      }
      for effect in update(&model, message, now: Date()) { run(effect) }
    }
    for number in signals { handle(number) }
    terminal.expectAnswer(model.context == .confirm)
    if isRunning { paint() }
  }

  /// Uses a terminal's dialect, starts the search for the terminal outside a multiplexer, and returns what to report.
  private func named(_ identity: TerminalIdentity) -> [Message] {
    let advises = setup.advises(identity)
    if configuration.preferences.appearance.bidi == .auto {
      terminal.speak(to: identity)
    }
    if identity.kind == .tmux {
      Thread.detachNewThread { [queue, setup] in
        guard let outer = setup.awaitOuterTerminal() else { return }
        let passesOn = setup.tmuxPassesOn
        let advises = !passesOn && outer.kind == .xterm && setup.marksAdvice("xterm-alt")
        queue.post(
          .outerTerminal(
            outer, passesOn: passesOn, advice: advises ? TerminalWords.xtermAltAdvice : nil))
      }
    }
    return [.terminalNamed(identity.answer, advice: advises ? identity.advice : nil)]
  }

  /// Watches the folders of the history and the settings once they exist, and checks for what was written in between.
  private func watchFiles() {
    if settingsWatch == nil { settingsWatch = settingsPath.flatMap { FileWatch(path: $0) } }
    guard watch == nil, let historyPath = configuration.historyPath, !HistoryStore.isAbsent(historyPath)
    else { return }
    watch = HistoryStore.watch(path: historyPath)
    if watch != nil {
      nextLook = nil
    } else if nextLook == nil {
      nextLook = Date().addingTimeInterval(Self.lookInterval)
      apply(.saveFailed(ScreenWords.cannotWatch(seconds: Int(Self.lookInterval))))
    } else {
      return
    }
    effects.historyFileChanged()
  }

  /// The seconds between two checks where files cannot be watched.
  private static let lookInterval = 2.0

  /// Checks for changes itself where files cannot be watched.
  private func lookIfDue() {
    guard let due = nextLook, due <= Date() else { return }
    nextLook = Date().addingTimeInterval(Self.lookInterval)
    effects.historyFileChanged()
    queue.post(.settingsFileChanged)
  }

  private func handle(_ number: Int32) {
    switch number {
    case SIGTSTP: suspend()
    case SIGCONT:
      // Continued after SIGSTOP, which no program sees; after the console's own suspension, this does no harm.
      guard isRunning else { return }
      effects.betweenChanges { terminal.resume { Signals.ending != nil } }
      if let number = Signals.ending { return end(by: number) }
      apply(.resumed)
    // The current step has already followed the size.
    case SIGWINCH: break
    default: end(by: number)
    }
  }

  private func end(by number: Int32) {
    guard isRunning else { return }
    endingSignal = number
    isRunning = false
    // Saves only what was typed: saved defaults would override a setting changed before the next start.
    apply(.ending)
  }

  private func apply(_ message: Message) {
    for effect in update(&model, message, now: Date()) { run(effect) }
  }

  private func paint() {
    guard model.program.usesScreenReader else { return terminal.paint(render(model)) }
    let narration = Narration(model, after: lastNarrated)
    lastNarrated = model
    let columns = terminal.columns
    terminal.say(narration.rows(columns: columns), current: narration.current(columns: columns))
  }

  private func run(_ effect: Effect) {
    guard case .terminal(let effect) = effect else { return effects.run(effect) }
    switch effect {
    case .quit: isRunning = false
    case .startDemo:
      wantsDemo = true
      isRunning = false
    case .captureMouse(let captures): terminal.captureMouse(captures)
    case .redraw:
      terminal.redraw()
      // Another terminal may be looking now, as after tmux was attached again.
      terminal.queryIdentity()
    case .speak(let identity):
      if configuration.preferences.appearance.bidi == .auto { terminal.speak(to: identity) }
    case .ring: terminal.ring()
    case .suspend: suspend()
    case .saveScreenshot: saveScreenshot()
    case .saveBundle(let bundle):
      effects.save(
        bundle, picture: render(model.picture(of: bundle.row)), isLight: model.usesLightColors)
    case .copy(let text, let what): copy(text, what)
    case .copyByTerminal(let text, let what): copyByTerminal(text, what)
    }
  }

  /// Copies with a tool of this desktop if there is one, and otherwise through the terminal, over SSH too.
  private func copy(_ text: String, _ what: Phrase) {
    let tools = ClipboardTool.all(environment: configuration.environment)
    guard !tools.isEmpty else { return copyByTerminal(text, what) }
    copies.async { [queue] in
      let taker = tools.first { $0.copy(text) }
      queue.post(
        taker.map { .clipboard(.copied(SendingWords.copied(what, by: $0.place))) }
          ?? .clipboard(.copyFailed(text, what: what)))
    }
  }

  func copyByTerminal(_ text: String, _ what: Phrase) {
    do throws(ClipboardFailure) {
      try terminal.copy(text)
      // No terminal confirms it, and many discard it.
      apply(.clipboard(.sentToTerminal(what: what)))
    } catch {
      switch error {
      case .tooLong(let limit):
        apply(
          .clipboard(
            .refused(
              what: what,
              SendingWords.tooLongToCopy(what, kilobytes: text.utf8.count / 1_000, limit: limit / 1_000))))
      case .noClipboard: apply(.clipboard(.refused(what: what, SendingWords.noClipboard)))
      }
    }
  }

  /// Saves a screenshot in the folder that the console was started in, where the user will look for it.
  private func saveScreenshot() {
    let screen = render(model)
    let isLight = model.usesLightColors
    let folder = NewFiles.folder
    // A disk may be slow, and keys must not wait for it.
    pictures.async { [queue] in queue.post(Self.save(screen, isLight: isLight, in: folder)) }
  }

  private static func save(_ screen: Screen, isLight: Bool, in folder: String) -> Message {
    let texts = [("svg", screen.svg(isLight: isLight)), ("txt", screen.text), ("ansi", screen.ansi)]
    let stem = folder + "/amoot-otp-" + ExportFile.stamp()
    do throws(NewFiles.Failure) {
      let path = try NewFiles.write(texts.map { ($0.0, Data($0.1.utf8)) }, stem: stem)
      return .screenshotSaved(ScreenWords.pictureNames((path as NSString).lastPathComponent))
    } catch {
      return .saveFailed(
        ScreenWords.pictureFailed((error.path as NSString).lastPathComponent, error.reason))
    }
  }

  private func suspend() {
    effects.betweenChanges { terminal.suspend { Signals.ending != nil } }
    // Continued only to end: the terminal is the shell's.
    if let number = Signals.ending { return end(by: number) }
    installSignals()
    terminal.followSize()
    apply(.resized(terminal.size))
    apply(.resumed)
  }
}
