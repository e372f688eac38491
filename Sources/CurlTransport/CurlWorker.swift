internal import AmootSMS
internal import CCurl

/// The running transfers and the loop that drives them. Confined to the worker thread.
final class CurlWorker: Sendable {
  private let queue: WorkerQueue
  private let setup: TransferSetup

  /// How late the thread may wake up before it assumes that the machine slept or the process was stopped.
  private static let lateness = Duration.milliseconds(300)
  /// How long reading an answer that arrived in the meantime may take.
  private static let grace = Duration.milliseconds(500)

  init(queue: WorkerQueue, setup: TransferSetup) {
    self.queue = queue
    self.setup = setup
  }

  func run() {
    guard let multi = queue.multi else { return }
    // TLS sessions are reused across connections. Only this thread uses the share, so it needs no locks.
    let share = curl_share_init()
    if let share { amoot_share_set_long(share, CURLSHOPT_SHARE, Int(CURL_LOCK_DATA_SSL_SESSION.rawValue)) }
    var transfers: [UInt64: CurlTransfer] = [:]
    // A cancellation can overtake its start; it is remembered until the start arrives.
    var cancelledEarly: Set<UInt64> = []

    func end(_ transfer: CurlTransfer, _ end: CurlTransfer.End) {
      let exchange = transfer.finish(end)
      curl_multi_remove_handle(multi, transfer.easy)
      transfers[transfer.order.id] = nil
      transfer.order.done(exchange)
    }

    /// Lets libcurl make progress and ends the transfers that are done.
    func drive() {
      var running: Int32 = 0
      curl_multi_perform(multi, &running)
      var remaining: Int32 = 0
      while let message = curl_multi_info_read(multi, &remaining) {
        guard message.pointee.msg == CURLMSG_DONE else { continue }
        let result = amoot_message_result(message)
        if let transfer = transfers.values.first(where: { $0.easy == message.pointee.easy_handle }) {
          end(transfer, .code(result))
        }
      }
    }

    func overdue() -> [CurlTransfer] {
      let now = ContinuousClock.now
      return transfers.values.filter { $0.deadline <= now }
    }

    while true {
      let (commands, isClosed) = queue.take()
      for command in commands {
        switch command {
        case .start(let order):
          if cancelledEarly.remove(order.id) != nil {
            order.done(Exchange(failure: .cancelled(.name), requestLeft: false))
          } else if let transfer = CurlTransfer(order, setup, share),
            curl_multi_add_handle(multi, transfer.easy) == CURLM_OK
          {
            transfers[order.id] = transfer
          } else {
            order.done(.couldNotStart)
          }
        case .cancel(let id):
          if let transfer = transfers[id] {
            end(transfer, .cancelled)
          } else {
            cancelledEarly.insert(id)
          }
        }
      }
      if isClosed {
        for transfer in Array(transfers.values) { end(transfer, .cancelled) }
        break
      }

      drive()
      // If the process was stopped past a deadline, an answer may already be waiting: read it first.
      if let late = overdue().map(\.deadline).min(), ContinuousClock.now - late > Self.lateness {
        let limit = ContinuousClock.now + Self.grace
        while !overdue().isEmpty, ContinuousClock.now < limit {
          curl_multi_poll(multi, nil, 0, 50, nil)
          drive()
        }
      }
      for transfer in overdue() { end(transfer, .timedOut) }

      // Sleep until a socket is ready, a transfer is overdue, or the queue wakes the thread.
      let wait = transfers.values.map(\.deadline).min().map { $0 - .now } ?? .seconds(86_400)
      let milliseconds = Int32(min(86_400_000, max(0, (wait / .milliseconds(1)).rounded(.up))))
      curl_multi_poll(multi, nil, 0, transfers.isEmpty ? Int32.max : milliseconds, nil)
    }
    queue.forgetMulti()
    curl_multi_cleanup(multi)
    if let share { curl_share_cleanup(share) }
  }
}
