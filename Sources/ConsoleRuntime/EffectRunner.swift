internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import HistoryStore
internal import Settings
internal import Synchronization

/// Does what `update` asks for, away from the main thread, and posts what came of it.
///
/// Everything that touches a disk runs on one serial queue, so that a row's beginning is written before its end.
final class EffectRunner: Sendable {
  private struct State {
    var store: HistoryStore?
    var storeProblem: String?
    var tasks: [Int: Task<Void, Never>] = [:]
    var base: BaseAddress
    var profile: Profile
    var dataVersion = 0
  }

  private let configuration: ConsoleConfiguration
  private let queue: MessageQueue
  private let disk = DispatchQueue(label: "amoot.disk")
  private let state: Mutex<State>

  init(configuration: ConsoleConfiguration, queue: MessageQueue) {
    self.configuration = configuration
    self.queue = queue
    let profile = configuration.preferences.current
    state = Mutex(State(base: profile.base, profile: profile))
  }

  // MARK: Starting

  /// After the first paint: opens the history, and makes the demo's service ready.
  func start() {
    disk.async { [self] in openHistory() }
    guard let prepare = configuration.prepare else { return }
    Task.detached { [self] in
      do {
        let profile = try await prepare()
        state.withLock { $0.profile = profile }
        queue.post(.ready(profile))
      } catch {
        queue.post(.startFailed("\(error)"))
      }
    }
  }

  private func openHistory() {
    do throws(HistoryError) {
      let store =
        if let path = configuration.historyPath { try HistoryStore(path: path) } else {
          try HistoryStore(inMemory: ())
        }
      try store.recover()
      state.withLock { $0.store = store }
      load(.all, limit: HistoryPane.pageSize)
    } catch {
      state.withLock { $0.storeProblem = error.description }
      queue.post(.historyFailed(error.description))
    }
  }

  private var store: HistoryStore? { state.withLock { $0.store } }

  // MARK: Effects

  func run(_ effect: Effect) {
    switch effect {
    case .send(let order): send(order)
    case .cancel(let order): state.withLock { $0.tasks[order] }?.cancel()
    case .loadHistory(let filter, let limit): disk.async { [self] in load(filter, limit: limit) }
    case .loadOlder(let filter, let id):
      disk.async { [self] in
        answer { store throws(HistoryError) in
          .olderLoaded(filter, rows: try store.page(filter, before: id, limit: HistoryPane.pageSize))
        }
      }
    case .loadDetails(let id): disk.async { [self] in loadDetails(id) }
    case .refreshAccount(let token): refreshAccount(token)
    case .saveForm(let values): disk.async { [self] in save(values) }
    case .copy, .captureMouse, .redraw, .suspend, .quit: break
    }
  }

  /// Waits for what must not be lost when the program ends.
  func finish() { disk.sync {} }

  private func save(_ values: FormValues) {
    guard let path = configuration.formPath else { return }
    do throws(SettingsError) { try FormFile.save(values, to: path) } catch {
      queue.post(.saveFailed(error.description))
    }
  }

  private func client(_ profile: Profile) -> SendOTPClient {
    SendOTPClient(
      transport: configuration.transport, base: profile.base, method: profile.method,
      dateForm: profile.dateForm,
      limits: configuration.preferences.limits)
  }

  private func refreshAccount(_ token: Token) {
    let client = client(state.withLock { $0.profile })
    Task.detached { [queue] in
      do throws(AccountFailure) {
        queue.post(.accountAnswered(try await client.accountStatus(token: token)))
      } catch {
        queue.post(.accountFailed(error.explanation))
      }
    }
  }

  // MARK: History

  private func answer(_ make: (HistoryStore) throws(HistoryError) -> Message) {
    guard let store else { return }
    do throws(HistoryError) { queue.post(try make(store)) } catch {
      queue.post(.historyFailed(error.description))
    }
  }

  private func load(_ filter: HistoryFilter, limit: Int) {
    answer { store throws(HistoryError) in
      let version = try store.dataVersion()
      state.withLock { $0.dataVersion = version }
      let rows = try store.page(filter, limit: limit)
      let found = filter.isEmpty ? nil : try store.count(filter, limit: HistoryPane.countLimit)
      return .historyLoaded(filter, rows: rows, count: try store.count(), found: found)
    }
  }

  private func loadDetails(_ id: Int64) {
    answer { store throws(HistoryError) in
      let body = try store.responseBody(of: id)
      return .detailsLoaded(
        id: id,
        SendDetails(
          request: try store.requestText(of: id) ?? "", responseHead: try store.responseHead(of: id),
          responseBody: body.map { String(decoding: $0.prefix(65_536), as: UTF8.self) }))
    }
  }

  /// A file of the history changed: tells the console only when somebody else wrote.
  func historyFileChanged() {
    disk.async { [self] in
      guard let store, let version = try? store.dataVersion() else { return }
      let isNew = state.withLock { state in
        defer { state.dataVersion = version }
        return state.dataVersion != version
      }
      if isNew { queue.post(.historyChanged) }
    }
  }

  // MARK: Sending

  private func send(_ order: SendOrder) {
    let profile = state.withLock { $0.profile }
    let task = Task.detached { [self] in
      await carry(order, profile)
      state.withLock { $0.tasks[order.id] = nil }
    }
    state.withLock { $0.tasks[order.id] = task }
  }

  /// One send: its row first, then its bytes, then its end.
  private func carry(_ order: SendOrder, _ profile: Profile) async {
    let now = Date()
    let client = client(profile)
    let prepared = client.prepare(order.request, now: now)
    let draft = SendDraft(startedAt: now, profile: profile.name, prepared: prepared)
    var record: SendRecord
    do throws(HistoryError) {
      record = SendRecord(id: try await begin(draft), draft: draft)
    } catch {
      queue.post(.sendNotRecorded(order: order.id, reason: error.description))
      return
    }
    queue.post(.sendBegan(order: order.id, record))
    let result = await client.send(prepared, token: order.token)
    record.settle(result.outcome, duration: result.exchange.timing.total)
    let problem = await settle(record, result.exchange)
    queue.post(.sendEnded(order: order.id, record, result.outcome, recordProblem: problem))
  }

  private func begin(_ draft: SendDraft) async throws(HistoryError) -> Int64 {
    let result: Result<Int64, HistoryError> = await withCheckedContinuation { continuation in
      disk.async { [self] in
        guard let store else {
          let problem = state.withLock { $0.storeProblem } ?? "it is not open"
          continuation.resume(
            returning: .failure(.write(path: configuration.historyPath ?? "in memory", detail: problem)))
          return
        }
        do throws(HistoryError) {
          continuation.resume(returning: .success(try store.begin(draft)))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
    return try result.get()
  }

  /// - Returns: what to tell the user when the end could not be written; the outcome itself is shown all the same.
  private func settle(_ record: SendRecord, _ exchange: Exchange) async -> String? {
    await withCheckedContinuation { continuation in
      disk.async { [self] in
        do throws(HistoryError) {
          try store?.settle(record, exchange: exchange)
          continuation.resume(returning: nil)
        } catch {
          continuation.resume(
            returning: "The outcome could not be recorded (the row will say unknown): \(error.description)")
        }
      }
    }
  }
}
