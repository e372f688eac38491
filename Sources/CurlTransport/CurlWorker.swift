internal import AmootSMS
internal import CCurl

/// The thread's own: the running transfers and the loop that drives them. Nothing here is touched from elsewhere.
final class CurlWorker: Sendable {
  private let mailbox: Mailbox
  private let setup: TransferSetup

  init(mailbox: Mailbox, setup: TransferSetup) {
    self.mailbox = mailbox
    self.setup = setup
  }

  func run() {
    guard let multi = mailbox.multi else { return }
    var transfers: [UInt64: CurlTransfer] = [:]
    // A cancellation can overtake its start: remembered until the start comes.
    var cancelledEarly: Set<UInt64> = []

    func end(_ transfer: CurlTransfer, _ exchange: Exchange) {
      curl_multi_remove_handle(multi, transfer.easy)
      transfers[transfer.job.id] = nil
      transfer.job.done(exchange)
    }

    while true {
      let (errands, isClosed) = mailbox.take()
      for errand in errands {
        switch errand {
        case .start(let job):
          if cancelledEarly.remove(job.id) != nil {
            job.done(Exchange(failure: .cancelled(.name), requestLeft: false))
          } else if let transfer = CurlTransfer(job, setup) {
            transfers[job.id] = transfer
            curl_multi_add_handle(multi, transfer.easy)
          } else {
            job.done(
              Exchange(failure: .failed(.name, detail: "libcurl could not be set up"), requestLeft: false))
          }
        case .cancel(let id):
          if let transfer = transfers[id] {
            end(transfer, transfer.finish(.cancelled))
          } else {
            cancelledEarly.insert(id)
          }
        }
      }
      if isClosed {
        for transfer in Array(transfers.values) { end(transfer, transfer.finish(.cancelled)) }
        break
      }

      var running: Int32 = 0
      curl_multi_perform(multi, &running)
      var remaining: Int32 = 0
      while let message = curl_multi_info_read(multi, &remaining) {
        guard message.pointee.msg == CURLMSG_DONE else { continue }
        let result = amoot_message_result(message)
        if let transfer = transfers.values.first(where: { $0.easy == message.pointee.easy_handle }) {
          end(transfer, transfer.finish(.code(result)))
        }
      }
      // Sleeps until a socket moves, a timeout of libcurl's own is due, or the mailbox wakes it.
      curl_multi_poll(multi, nil, 0, Int32.max, nil)
    }
    mailbox.forgetMulti()
    curl_multi_cleanup(multi)
  }
}
