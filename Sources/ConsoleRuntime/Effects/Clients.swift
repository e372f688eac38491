internal import AmootSMS
internal import ConsoleData

/// Makes the client of a sender.
struct Clients: Sendable {
  let transport: any Transport

  func callAsFunction(_ sender: Sender) -> ServiceClient {
    ServiceClient(
      transport: transport, base: sender.base, method: sender.method, dateForm: sender.dateForm,
      limits: sender.limits)
  }
}
