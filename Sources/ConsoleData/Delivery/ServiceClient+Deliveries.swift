public import AmootSMS

extension ServiceClient {
  /// Asks what became of messages, with one question.
  ///
  /// - Parameter messageIDs: One or more; 100 at most are known to be taken by comparable services.
  public func deliveries(
    of messageIDs: [String], token: Token
  ) async -> Swift.Result<Deliveries, DeliveryProblem> {
    let method =
      messageIDs.count == 1
      ? ServiceMethod.delivery(of: messageIDs[0]) : ServiceMethod.deliveries(of: messageIDs)
    switch await call(method, token: token).result {
    case .success(let answer):
      return answer.status.isSuccess ? .success(answer) : .failure(.init(answer.status))
    case .failure(let failure): return .failure(.init(failure))
    }
  }
}
