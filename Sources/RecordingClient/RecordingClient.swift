public import AmootSMS
public import ConsoleData
internal import Foundation
public import HistoryStore
internal import Wording

/// A type that records sends.
public protocol SendRecorder: Sendable {
  /// Commits the row of a send before its request leaves.
  func begin(_ draft: SendDraft) async throws(HistoryError) -> OpenRow
}

/// A row that has been begun, and the means to finish it.
public struct OpenRow: Sendable {
  public let id: Int64
  /// The batch that the row was put into, by its first row.
  public let batch: Int64?
  let finish: @Sendable (SendRecord, Exchange) async throws(HistoryError) -> Void

  public init(
    id: Int64, batch: Int64? = nil,
    finish: @escaping @Sendable (SendRecord, Exchange) async throws(HistoryError) -> Void
  ) {
    (self.id, self.batch) = (id, batch)
    self.finish = finish
  }
}

extension HistoryStore: SendRecorder {
  public func begin(_ draft: SendDraft) async throws(HistoryError) -> OpenRow {
    let (id, batch) = try beginRow(draft)
    return OpenRow(id: id, batch: batch) { record, exchange throws(HistoryError) in
      try self.finish(record, exchange: exchange)
    }
  }
}

/// Sends a request and records it: commits a row, sends the request, and settles the row. If the row cannot
/// be written, nothing is sent; without a recorder, nothing is recorded.
///
/// ```swift
/// let sent = try await RecordingClient(client: client, profile: "shop", recorder: store).send(request, token: token)
/// print(sent.record.state)
/// ```
public struct RecordingClient: Sendable {
  /// What became of a send.
  public struct Sent: Sendable {
    public let record: SendRecord
    public let result: ServiceClient.Result
    /// Why the end could not be recorded; the outcome is valid regardless.
    public let recordingFailure: HistoryError?
    /// Tries to record the end again, such as once nobody locks the history any more; nil if it is recorded.
    public let recordAgain: (@Sendable () async throws(HistoryError) -> Void)?
  }

  private let client: ServiceClient
  private let profile: String
  private let recorder: (any SendRecorder)?

  /// - Parameters:
  ///   - profile: The profile name to record in rows.
  ///   - recorder: The recorder; nil sends without recording, at the user's request.
  public init(client: ServiceClient, profile: String, recorder: (any SendRecorder)?) {
    self.client = client
    self.profile = profile
    self.recorder = recorder
  }

  /// - Parameters:
  ///   - batch: How the send belongs to a batch.
  ///   - unrecordedID: The row's number if there is no recorder; 0 or less.
  ///   - didBegin: Called with the row once it is committed, just before its request leaves.
  /// - Throws: `HistoryError` if the row could not be written; nothing has left then.
  public func send(
    _ request: SendOTPRequest, token: Token, batch: BatchMembership = .none, unrecordedID: Int64 = 0,
    didBegin: @Sendable (SendRecord) -> Void = { _ in }
  ) async throws(HistoryError) -> Sent {
    let now = Date()
    let prepared = client.prepare(request, now: now)
    let draft = SendDraft(startedAt: now, profile: profile, prepared: prepared, batch: batch)
    let row = try await recorder?.begin(draft)
    var record = SendRecord(id: row?.id ?? unrecordedID, draft: draft)
    record.batch = row?.batch
    didBegin(record)
    let result = await client.send(prepared, token: token)
    record.finish(result.outcome, duration: result.exchange.timing.total.inSeconds)
    do throws(HistoryError) {
      try await row?.finish(record, result.exchange)
      return Sent(record: record, result: result, recordingFailure: nil, recordAgain: nil)
    } catch {
      let exchange = result.exchange
      return Sent(
        record: record, result: result, recordingFailure: error,
        recordAgain: { [record] () async throws(HistoryError) in try await row?.finish(record, exchange) })
    }
  }
}
