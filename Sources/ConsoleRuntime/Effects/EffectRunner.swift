internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Wording

/// Performs what `update` asks for, off the main thread, and posts the results. Each subject has its own type; this
/// one passes effects on to them, starts them, and waits for them at the end.
final class EffectRunner: Sendable {
  private let configuration: ConsoleConfiguration
  private let queue: MessageQueue
  private let session: Session
  private let history: HistoryEffects
  private let settings: SettingsEffects
  private let account: AccountEffects
  private let tokens: TokenEffects
  private let sending: SendingEffects
  private let work = WorkExecutor()

  init(configuration: ConsoleConfiguration, queue: MessageQueue) {
    self.configuration = configuration
    self.queue = queue
    session = Session(configuration)
    // Disk access runs on one serial queue, so that a row's start is written before its end.
    let disk = DispatchQueue(label: "amoot.disk")
    let file = HistoryFile(path: configuration.historyPath, disk: disk, session: session, queue: queue)
    history = HistoryEffects(file, session: session, queue: queue)
    settings = SettingsEffects(configuration, disk: disk, session: session, file: file, queue: queue)
    account = AccountEffects(session: session, work: work, queue: queue)
    tokens = TokenEffects(queue: queue)
    sending = SendingEffects(file, session: session, work: work, queue: queue)
  }

  /// Opens the history and prepares the demo's service, after the first paint.
  func start() {
    history.start()
    // The settings may have changed since they were read; that is no news to the user.
    settings.read(changed: nil)
    tokens.ask(for: configuration.preferences.current)
    guard let prepare = configuration.prepare else { return }
    Task.detached(executorPreference: work) { [queue, session] in
      do {
        let profile = try await prepare()
        session.use(profile)
        queue.post(.ready(profile))
      } catch {
        queue.post(.startFailed(Phrase(describing: error)))
      }
    }
  }

  func run(_ effect: Effect) {
    switch effect {
    case .history(let effect): history.run(effect)
    case .details(let effect): history.run(effect)
    case .sending(let effect): sending.run(effect)
    case .settings(let effect): settings.run(effect)
    case .saveForm(let values): settings.save(values)
    case .profiles(.use(let profile)):
      session.use(profile)
      tokens.ask(for: profile)
      // From now on, the listed settings are this profile's.
      settings.read(changed: nil)
    case .profiles(.askForToken(let command, let name)): tokens.ask(command, for: name)
    case .profiles(.add(let name)): settings.addProfile(name)
    case .welcome(.testToken(let token)): account.test(token)
    case .welcome(.runCommand(let command)): tokens.run(command)
    case .welcome(.saveToken(let token)): settings.save(token)
    case .refreshAccount(let token): account.refresh(token)
    case .watchWire(let isWanted):
      guard isWanted else {
        configuration.wire?.watch(nil)
        break
      }
      configuration.wire?.watch { [queue] lines in queue.post(.wireLines(lines)) }
    case .runDoctor(let token, let name): runDoctor(token, terminalName: name)
    // Handled by the loop: see `ConsoleLoop.run`.
    case .copy, .captureMouse, .ring, .saveScreenshot, .redraw, .speak, .suspend, .startDemo, .quit: break
    }
  }

  private func runDoctor(_ token: Token?, terminalName: String) {
    let doctor = Doctor(
      environment: ProcessInfo.processInfo.environment, transport: configuration.transport,
      terminalName: terminalName, profile: session.profile, token: token)
    // What it checks may block; a send must not wait for that.
    Task.detached(executorPreference: WorkExecutor()) { [queue] in
      queue.post(.doctorFinished(await doctor.look()))
    }
  }

  /// Handles a change of one of the history's files.
  func historyFileChanged() { history.fileChanged() }

  /// Handles a change of the settings file.
  func settingsFileChanged() {
    settings.read(changed: SettingWords.fileChanged)
  }

  /// Waits for work that must not be lost when the program ends.
  ///
  /// - Parameter limit: the longest time to wait.
  /// - Returns: the problems on the way, as sentences.
  func finish(within limit: Duration = .seconds(2)) -> [Phrase] {
    var problems: [Phrase] = []
    if !history.finish(within: limit) {
      problems.append(
        HistoryWords.stillLocked(DurationWords.limit(limit))
      )
    }
    for message in queue.drain().messages {
      switch message {
      case .saveFailed(let reason), .history(.changeFailed(let reason)): problems.append(reason)
      case .sending(.ended(_, _, _, let problem?)): problems.append(problem)
      default: break
      }
    }
    return problems
  }
}
