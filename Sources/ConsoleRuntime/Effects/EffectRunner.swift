internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Wording

/// Does what `update` asks for, away from the main thread, and posts what came of it. Each subject has a type of its
/// own; this hands them their effects, starts them and waits for them at the end.
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
    // What touches a disk runs on one serial queue, so that a row's beginning is written before its end.
    let disk = DispatchQueue(label: "amoot.disk")
    let file = HistoryFile(path: configuration.historyPath, disk: disk, session: session, queue: queue)
    history = HistoryEffects(file, session: session, queue: queue)
    settings = SettingsEffects(configuration, disk: disk, session: session, file: file, queue: queue)
    account = AccountEffects(session: session, work: work, queue: queue)
    tokens = TokenEffects(queue: queue)
    sending = SendingEffects(file, session: session, work: work, queue: queue)
  }

  /// After the first paint: opens the history, and makes the demo's service ready.
  func start() {
    history.start()
    // Between their reading and now somebody may have changed them; that is no news to the user.
    settings.read(changed: nil)
    tokens.ask(for: configuration.preferences.current)
    guard let prepare = configuration.prepare else { return }
    Task.detached(executorPreference: work) { [queue, session] in
      do {
        let profile = try await prepare()
        session.use(profile)
        queue.post(.ready(profile))
      } catch {
        queue.post(.startFailed((error as? any PhraseConvertible)?.phrase ?? .verbatim("\(error)")))
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
      // What is listed as settings is this profile's from now on.
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
    // The loop's own: see `ConsoleLoop.run`.
    case .copy, .captureMouse, .ring, .saveScreenshot, .redraw, .suspend, .startDemo, .quit: break
    }
  }

  private func runDoctor(_ token: Token?, terminalName: String) {
    let doctor = Doctor(
      environment: ProcessInfo.processInfo.environment, transport: configuration.transport,
      terminalName: terminalName, profile: session.profile, token: token)
    // It may be kept waiting by what it looks at; a send is not to wait for that.
    Task.detached(executorPreference: WorkExecutor()) { [queue] in
      queue.post(.doctorFinished(await doctor.look()))
    }
  }

  /// A file of the history changed.
  func historyFileChanged() { history.fileChanged() }

  /// The settings' file changed.
  func settingsFileChanged() {
    settings.read(changed: SettingWords.fileChanged)
  }

  /// Waits for what must not be lost when the program ends.
  ///
  /// - Parameter limit: how long at most.
  /// - Returns: what went wrong on the way, in sentences.
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
