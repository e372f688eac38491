internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Screen
internal import ConsoleWording
internal import Wording

/// Performs what `update` asks for, off the main thread, and posts the results. Each subject has its own type; this
/// one passes effects on to them, starts them, and waits for them at the end.
final class EffectRunner: Sendable {
  private let configuration: ConsoleConfiguration
  private let queue: MessageQueue
  private let history: HistoryEffects
  private let settings: SettingsEffects
  private let account: AccountEffects
  private let tokens: TokenEffects
  private let sending: SendingEffects
  private let delivery: DeliveryEffects
  private let diagnosis: DiagnosisEffects
  private let bundles: BundleEffects
  private let work = WorkExecutor()

  init(configuration: ConsoleConfiguration, queue: MessageQueue) {
    self.configuration = configuration
    self.queue = queue
    let client = Clients(transport: configuration.transport)
    // Disk access runs on one serial queue, so that a row's start is written before its end.
    let disk = DispatchQueue(label: "amoot.disk")
    let file = HistoryFile(
      path: configuration.historyPath, codes: configuration.preferences.keptCodes, disk: disk, queue: queue)
    history = HistoryEffects(file, queue: queue)
    settings = SettingsEffects(configuration, disk: disk, queue: queue)
    account = AccountEffects(client: client, work: work, queue: queue)
    tokens = TokenEffects(queue: queue)
    delivery = DeliveryEffects(file: file, client: client, work: work, queue: queue)
    diagnosis = DiagnosisEffects(file: file, client: client, work: work, queue: queue)
    bundles = BundleEffects(file, configuration, queue: queue)
    sending = SendingEffects(file, client: client, work: work, queue: queue)
  }

  /// Prepares the demo's service, after the first paint.
  func start() {
    guard let prepare = configuration.prepare else { return }
    Task.detached(executorPreference: work) { [queue] in
      do {
        queue.post(.ready(try await prepare()))
      } catch {
        queue.post(.startFailed(Phrase(describing: error)))
      }
    }
  }

  func run(_ effect: Effect) {
    switch effect {
    case .history(let effect): history.run(effect)
    case .details(.saveText(let text, let name, let ending, let row, let what)):
      bundles.save(text, name: name, ending: ending, row: row, what: what)
    case .details(let effect): history.run(effect)
    case .sending(let effect): sending.run(effect)
    case .delivery(let effect): delivery.run(effect)
    case .diagnosis(let effect): diagnosis.run(effect)
    case .settings(let effect): settings.run(effect)
    case .saveForm(let values): settings.save(values)
    case .profiles(.askForToken(let query)): tokens.ask(query)
    case .profiles(.add(let name, let current)): settings.addProfile(name, beside: current)
    case .welcome(.testToken(let sender)): account.test(sender)
    case .welcome(.runCommand(let command)): tokens.run(command)
    case .welcome(.saveToken(let token, let profile)): settings.save(token, profile)
    case .refreshAccount(let id, let sender): account.refresh(id, sender)
    case .askForPrice(let id, let question): account.askForPrice(id, question)
    case .watchWire(let isWanted):
      guard isWanted else {
        configuration.wire?.watch(nil)
        break
      }
      configuration.wire?.watch { [queue] lines in queue.post(.wireLines(lines)) }
    case .watchCalls(let isWanted):
      guard isWanted else {
        configuration.calls?.watch(nil)
        break
      }
      configuration.calls?.watch { [queue] calls in queue.post(.calls(calls)) }
    case .runDoctor(let id, let profile, let token, let limits, let name):
      runDoctor(id, profile, token, limits, terminalName: name)
    // Carried out by the loop: see `ConsoleLoop.run`.
    case .terminal: break
    }
  }

  private func runDoctor(
    _ id: Int, _ profile: Profile, _ token: Token?, _ limits: TransportLimits, terminalName: String
  ) {
    let doctor = doctor(profile, token, limits, terminalName: terminalName)
    // What it checks may block; a send must not wait for that.
    Task.detached(executorPreference: WorkExecutor()) { [queue] in
      queue.post(.doctorFinished(id: id, await doctor.look()))
    }
  }

  private func doctor(
    _ profile: Profile, _ token: Token?, _ limits: TransportLimits, terminalName: String
  ) -> Doctor {
    Doctor(
      environment: configuration.environment, transport: configuration.transport,
      terminalName: terminalName, profile: profile, token: token, limits: limits,
      isDemo: configuration.historyPath == nil)
  }

  /// Writes a bundle for support.
  ///
  /// - Parameter picture: The row's details, masked.
  func save(_ bundle: SupportBundle, picture: Screen, isLight: Bool) {
    let examiner = bundle.profile.map { profile in
      doctor(profile, bundle.token, bundle.limits, terminalName: bundle.terminalName)
    }
    bundles.save(bundle, doctor: examiner, picture: picture, isLight: isLight)
  }

  /// Handles a change of one of the history's files.
  func historyFileChanged() { history.fileChanged() }

  /// Runs something that may stop the process, while no change to the history is halfway.
  func betweenChanges(_ body: () -> Void) { history.betweenChanges(body) }

  /// Waits for work on the disk when the program ends.
  ///
  /// - Parameters:
  ///   - unread: The messages that the loop did not get to handle.
  ///   - limit: The longest time to wait.
  /// - Returns: the problems on the way, as sentences.
  func finish(_ unread: [Message], within limit: Duration = .seconds(2)) -> [Phrase] {
    var problems: [Phrase] = []
    if !history.finish(within: limit) {
      problems.append(
        HistoryWords.stillLocked(DurationWords.limit(limit))
      )
    }
    if !bundles.finish(within: limit) { problems.append(HandoverWords.notWritten) }
    let messages = unread + queue.drain().messages
    // Outcomes that have been written since, or are reported below.
    var known = Set(history.unwritten.map(\.id))
    for case .sending(.recordedLate(let record)) in messages { known.insert(record.id) }
    for message in messages {
      switch message {
      case .saveFailed(let reason), .details(.bundleFailed(let reason)),
        .history(.changeFailed(let reason)),
        .history(.deletionFailed(_, let reason)),
        .history(.restoreFailed(_, let reason)):
        problems.append(reason)
      case .sending(.ended(_, let record, _, let problem?, _)):
        if !known.contains(record.id) { problems.append(problem) }
      default: break
      }
    }
    for record in history.unwritten {
      problems.append(HistoryWords.outcomeLost(MobileNumber.grouped("0" + record.mobile)))
    }
    return problems
  }
}
