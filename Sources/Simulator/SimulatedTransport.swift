package import AmootSMS
internal import FlyingFox
internal import Foundation
internal import HTTPTypes

/// The simulator without a socket: the same service behind the client's own protocol, so that the cases of the
/// contract can be run in process and over the network from one list.
package struct SimulatedTransport: Transport {
  private let service: SimulatedService

  package init(seed: UInt64 = 1) { service = SimulatedService(account: SimulatedAccount(seed: seed)) }

  package func perform(_ request: ServiceRequest, limits: TransportLimits) async -> Exchange {
    let path = (request.head.path ?? "/").split(separator: "?", maxSplits: 1)
    var headers = FlyingFox.HTTPHeaders()
    for field in request.head.headerFields { headers[FlyingFox.HTTPHeader(field.name.rawName)] = field.value }
    let call = FlyingFox.HTTPRequest(
      method: FlyingFox.HTTPMethod(request.head.method.rawValue), version: .http11,
      target: .init(path: String(path.first ?? "/"), query: path.count > 1 ? String(path[1]) : ""),
      headers: headers, body: HTTPBodySequence(data: request.body))
    let answer = await service.answer(call)
    var exchange = Exchange(requestLeft: true)
    guard case .httpBody(let body) = answer.payload else {
      exchange.failure = .failed(.wait, detail: "the connection closed")
      return exchange
    }
    var head = HTTPTypes.HTTPResponse(status: .init(code: answer.statusCode.code))
    for (header, value) in answer.headers {
      guard let name = HTTPField.Name(header.rawValue) else { continue }
      head.headerFields.append(HTTPField(name: name, value: value))
    }
    exchange.response = head
    do {
      for try await chunk in body {
        exchange.body.append(chunk)
        guard exchange.body.count <= limits.answerSize else {
          exchange.failure = .answerTooLarge(limit: limits.answerSize)
          break
        }
      }
    } catch {
      exchange.failure = .failed(.receive, detail: "\(error)")
    }
    return exchange
  }
}
