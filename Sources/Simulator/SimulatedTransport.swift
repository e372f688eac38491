package import AmootSMS
internal import Foundation
internal import HTTPTypes

/// The simulator without a socket: the same service behind the client's own transport protocol, so that one list of
/// contract cases runs both in process and over the network.
package struct SimulatedTransport: Transport {
  private let service: SimulatedService

  package init(seed: UInt64 = 1, speed: Double = 1) {
    service = SimulatedService(account: SimulatedAccount(seed: seed), speed: speed)
  }

  package func perform(_ request: ServiceRequest, limits: TransportLimits) async -> Exchange {
    let answer = service.answer(
      SimulatedRequest(
        method: request.head.method.rawValue, target: request.head.path ?? "/",
        headers: request.head.headerFields.map { (name: $0.name.rawName, value: $0.value) },
        body: request.body))
    var exchange = Exchange(requestLeft: true)
    switch answer {
    case .close: exchange.failure = .failed(.wait, .closed)
    case .silence:
      let isOver: Void? = try? await Task.sleep(for: limits.totalTimeout)
      exchange.failure =
        isOver == nil ? .cancelled(.wait) : .timedOut(.wait, after: limits.totalTimeout)
    case .response(let response, let delay):
      if delay > .zero, (try? await Task.sleep(for: delay)) == nil {
        exchange.failure = .cancelled(.wait)
        return exchange
      }
      var head = HTTPResponse(status: .init(code: response.status))
      for field in response.headers {
        guard let name = HTTPField.Name(field.name) else { continue }
        head.headerFields.append(HTTPField(name: name, value: field.value))
      }
      exchange.response = head
      switch response.body {
      case .bytes(let body): exchange.body = body
      case .endless:
        exchange.body = Data(repeating: 0x20, count: limits.answerSize)
        exchange.failure = .answerTooLarge(limit: limits.answerSize)
      }
    }
    return exchange
  }
}
