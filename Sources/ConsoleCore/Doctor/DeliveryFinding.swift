public import AmootSMS
public import ConsoleData
internal import ConsoleWording
internal import Wording

/// What asking about a message reveals: whether the token may ask at all.
public struct DeliveryFinding {
  /// A MessageID that no account has. The service knows nothing about it, and says so to whoever may ask.
  public static let probe = "1"

  public static func finding(_ reply: ServiceReply<Deliveries>) -> Finding {
    switch reply.result {
    case .success(let answer):
      let problem = DeliveryProblem(answer.status)
      guard problem.isRefusedForGood else {
        return Finding(DoctorWords.delivery, .good, DoctorWords.mayAskForDelivery)
      }
      return Finding(
        DoctorWords.delivery, .warning,
        DoctorWords.status(answer.status.display, meaning: answer.status.meaning),
        remedy: DoctorWords.deliveryRemedy)
    case .failure(let failure):
      return Finding(DoctorWords.delivery, .warning, failure.phrase, remedy: DoctorWords.deliveryAnswerRemedy)
    }
  }
}
