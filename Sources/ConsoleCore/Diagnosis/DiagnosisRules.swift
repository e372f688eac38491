internal import AmootSMS
internal import ConsoleData
internal import Foundation
internal import ConsoleWording
internal import Wording

/// A rule of the diagnosis: when it fits, and what it says. The first that fits speaks.
///
/// None of them knows more than it can: a prefix tells who issued a number, not who serves it; a report of the operator is
/// not the phone's; and nobody is told that a phone is off.
struct DiagnosisRule: Sendable {
  /// Its name, for tests.
  let name: String
  let judge: @Sendable (DiagnosisFacts) -> Diagnosis?

  private init(_ name: String, _ judge: @escaping @Sendable (DiagnosisFacts) -> Diagnosis?) {
    (self.name, self.judge) = (name, judge)
  }

  static let all: [DiagnosisRule] = beforeItLeft + ends + arrivals + groups + singles

  // MARK: Whether it left, and when

  private static let beforeItLeft = [
    DiagnosisRule("notSent") { facts in
      guard facts.row.state == .notSent else { return nil }
      let advice =
        facts.names.doctor.map { DetailsWords.adviceNotSent(doctor: $0) } ?? DetailsWords.adviceNotSent
      return Diagnosis(DiagnosisWords.neverLeft, .certain, advice, .ourSide)
    },
    DiagnosisRule("optedOut") { facts in
      guard facts.hasOptedOut == true, facts.row.state != .notSent,
        facts.kind != .delivered, facts.kind != .otherWay
      else { return nil }
      return Diagnosis(DiagnosisWords.optedOut, .certain, DiagnosisWords.liftOptOut, .optedOut)
    },
    // The service's page says that 101 and 102 are also given for blacklisted numbers.
    DiagnosisRule("refusedNumber") { facts in
      guard facts.row.state == .refused, let status = facts.row.status,
        [101, 102].contains(status.code), facts.row.mobile.count == 10
      else { return nil }
      return Diagnosis(
        DiagnosisWords.refusedNumber(status.display), .likely,
        facts.askOptOutAdvice ?? DiagnosisWords.askOptOut, .blocked)
    },
    DiagnosisRule("refused") { facts in
      guard facts.row.state == .refused else { return nil }
      let status = facts.row.status
      return Diagnosis(
        status.map { DiagnosisWords.refused($0.display, meaning: $0.meaning) } ?? facts.row.state.phrase,
        .certain, status?.remedy ?? .empty, .ourSide)
    },
    DiagnosisRule("unknown") { facts in
      guard facts.row.state == .unknown, facts.row.messageID == nil else { return nil }
      let advice =
        facts.names.look.map {
          DiagnosisWords.lookForIt(key: $0, credit: facts.names.credit)
        } ?? facts.names.credit.map { DetailsWords.adviceUnknown(creditKey: $0) }
        ?? DetailsWords.adviceUnknown
      return Diagnosis(DiagnosisWords.nobodyKnows, .notKnown, advice, .unknown)
    },
    DiagnosisRule("notDue") { facts in
      guard let sendAt = facts.row.sendAt, sendAt > facts.now else { return nil }
      return Diagnosis(
        DiagnosisWords.notDue(IranTime.moment(sendAt)), .certain, DiagnosisWords.waitForIt, .scheduled)
    },
  ]

  // MARK: Ends that were reported

  private static let ends = [
    DiagnosisRule("wrongNumber") { facts in
      guard facts.code == 950 else { return nil }
      return Diagnosis(DiagnosisWords.numberUnknown, .certain, DiagnosisWords.readBack, .number)
    },
    DiagnosisRule("blacklisted") { facts in
      guard facts.code == 35 else { return nil }
      return Diagnosis(
        DiagnosisWords.takesNothing, .certain, facts.askOptOutAdvice ?? DiagnosisWords.useServiceLine,
        .blocked)
    },
    DiagnosisRule("perhapsBlacklisted") { facts in
      guard let code = facts.code, [16, 3, 5].contains(code), !facts.isServiceLine, !facts.hasFailedWithPrefix
      else { return nil }
      return Diagnosis(
        DiagnosisWords.looksBlacklisted, .possible,
        facts.askOptOutAdvice ?? DiagnosisWords.useServiceLine, .blocked)
    },
    DiagnosisRule("filtered") { facts in
      guard facts.code == 300 else { return nil }
      let held: Phrase? =
        facts.hasLink
        ? DiagnosisWords.link
        : facts.hasCardNumber
          ? DiagnosisWords.cardNumber : facts.hasPhoneNumber ? DiagnosisWords.phoneNumber : nil
      return Diagnosis(
        held.map { DiagnosisWords.filtered($0) } ?? DiagnosisWords.filtered, .certain,
        DiagnosisWords.changeText, .ourSide)
    },
    DiagnosisRule("turnedDown") { facts in
      guard let entry = facts.entry, [500, 951, 952].contains(entry.code) else { return nil }
      return Diagnosis(
        DiagnosisWords.turnedDown("\(entry.name) \(entry.code)"), .certain, DiagnosisWords.checkLineAndText,
        .ourSide)
    },
    DiagnosisRule("failedBefore") { facts in
      guard facts.code == 2, facts.failedOnAnotherDay else { return nil }
      return Diagnosis(DiagnosisWords.notHandedAgain, .possible, DiagnosisWords.checkMemory, .phone)
    },
    DiagnosisRule("notReached") { facts in
      guard facts.code == 2 else { return nil }
      return Diagnosis(DiagnosisWords.notHandedToPhone, .likely, DiagnosisWords.checkPhone, .phone)
    },
    DiagnosisRule("otherWay") { facts in
      guard let entry = facts.entry, entry.kind == .otherWay else { return nil }
      return Diagnosis(entry.meaning, .certain, entry.remedy, entry.code == 502 ? .otherLine : .otherWay)
    },
    // Whatever else the operator or the provider reports as an end.
    DiagnosisRule("failed") { facts in
      guard let entry = facts.entry, entry.kind == .failed || entry.kind == .blocked else { return nil }
      return Diagnosis(entry.meaning, .certain, entry.remedy, .failed)
    },
  ]

  // MARK: Arrived

  private static let arrivals = [
    DiagnosisRule("late") { facts in
      guard facts.kind == .delivered, let seen = facts.row.delivery.seenAt,
        let before = facts.row.delivery.notBefore
      else { return nil }
      // Only where it was still on its way after that time: a report that was asked for late tells nothing of it.
      let limit = facts.lifetime ?? 120
      guard before.timeIntervalSince(facts.row.due) >= limit * 0.9,
        seen.timeIntervalSince(facts.row.due) > limit
      else { return nil }
      return Diagnosis(
        DiagnosisWords.late(DurationWords.span(atMost: .seconds(seen.timeIntervalSince(facts.row.due)))),
        .likely,
        DiagnosisWords.longerLife, .arrived)
    },
    DiagnosisRule("olderCode") { facts in
      guard facts.kind == .delivered else { return nil }
      let others = facts.sameNumber.filter {
        abs($0.startedAt.timeIntervalSince(facts.row.startedAt)) <= 600 && $0.state == .accepted
      }
      guard !others.isEmpty else { return nil }
      let times = (others + [facts.row]).map(\.startedAt)
      guard let first = times.min(), let last = times.max() else { return nil }
      return Diagnosis(
        DiagnosisWords.severalCodes(
          times.count, within: DurationWords.span(atMost: .seconds(max(1, last.timeIntervalSince(first))))),
        .likely, DiagnosisWords.useNewest(IranTime.time(last)), .arrived)
    },
    DiagnosisRule("notSeen") { facts in
      guard facts.kind == .delivered else { return nil }
      return Diagnosis(DiagnosisWords.notSeen, .likely, DiagnosisWords.lookOnPhone, .arrived)
    },
  ]

  // MARK: Not reported as arrived, perhaps together with others

  private static let groups = [
    DiagnosisRule("otherTime") { facts in
      guard let handedOver = facts.row.delivery.handedOverAt else { return nil }
      // A message that was meant for at once may wait for a while; the provider tells when it left.
      let tolerance = facts.row.sendAt == nil ? 600.0 : 60
      guard abs(handedOver.timeIntervalSince(facts.row.due)) > tolerance else { return nil }
      return Diagnosis(
        DiagnosisWords.otherTime(IranTime.moment(handedOver)), .likely, DiagnosisWords.checkTime, .unknown)
    },
    DiagnosisRule("neverReported") { facts in
      guard facts.row.deliveryStage(now: facts.now) == .unconfirmed, let age = facts.reportedAge else {
        return nil
      }
      let key = facts.names.askForDelivery
      guard age < SendRecord.deliveryWindow else {
        return Diagnosis(
          DiagnosisWords.neverReported, .certain, DiagnosisWords.askUser(key: key), .unknown)
      }
      return Diagnosis(
        DiagnosisWords.notAskedLately(DurationWords.span(atLeast: .seconds(max(1, age)))), .notKnown,
        DiagnosisWords.askUser(key: key), .unknown)
    },
    DiagnosisRule("prefixInTrouble") { facts in
      guard facts.troubledWithPrefix >= 3, facts.arrivedElsewhere >= 1, facts.arrivedWithPrefix == 0 else {
        return nil
      }
      return Diagnosis(
        DiagnosisWords.prefixInTrouble(facts.prefix), .likely,
        DiagnosisWords.giveExamples(key: facts.names.ticket), .trouble)
    },
    DiagnosisRule("allWait") { facts in
      guard facts.allWait else { return nil }
      return Diagnosis(
        DiagnosisWords.allWait, .likely, DiagnosisWords.giveExamples(key: facts.names.ticket), .trouble)
    },
    DiagnosisRule("queued") { facts in
      guard facts.entry?.step == .queued, let age = facts.reportedAge, age > 120 else { return nil }
      return Diagnosis(
        DiagnosisWords.waitedAtProvider(DurationWords.span(atLeast: .seconds(age))), .likely,
        DiagnosisWords.giveExamples(key: facts.names.ticket),
        .trouble)
    },
  ]

  // MARK: Still on its way, alone

  private static let singles = [
    DiagnosisRule("noMessageID") { facts in
      guard facts.row.messageID == nil else { return nil }
      return Diagnosis(
        DiagnosisWords.cannotAsk(TrackingWords.noMessageID), .notKnown, DiagnosisWords.lookInPanel, .unknown)
    },
    DiagnosisRule("mayNotAsk") { facts in
      guard facts.entry == nil, let problem = facts.row.delivery.problem, problem.isRefusedForGood else {
        return nil
      }
      return Diagnosis(
        DiagnosisWords.cannotAsk(problem.phrase), .notKnown, problem.refusalRemedy, .unknown)
    },
    DiagnosisRule("justSent") { facts in
      guard facts.isOpen, facts.age < 60 else { return nil }
      return Diagnosis(
        DiagnosisWords.onItsWay(DurationWords.span(atLeast: .seconds(max(1, facts.age)))), .likely,
        DiagnosisWords.justWait, .onItsWay)
    },
    DiagnosisRule("tooMany") { facts in
      let (recent, today) = (facts.count(within: 600), facts.count(within: 86_400))
      guard facts.entry != nil, facts.isOpen, recent >= 4 || today >= 10 else { return nil }
      return Diagnosis(
        DiagnosisWords.tooMany(recent >= 4 ? recent : today), .possible, DiagnosisWords.waitTenMinutes,
        .onItsWay)
    },
    DiagnosisRule("night") { facts in
      guard facts.entry != nil, facts.isOpen, !facts.isServiceLine, facts.isAtNight,
        facts.isIssuedByHamrahAval
      else { return nil }
      return Diagnosis(
        DiagnosisWords.night(facts.prefix), .possible, DiagnosisWords.notAtNight, .trouble)
    },
    DiagnosisRule("atOperator") { facts in
      guard let step = facts.entry?.step, step != .queued, let age = facts.reportedAge, age > 120,
        facts.arrivedWithPrefix > 0
      else { return nil }
      return Diagnosis(
        DiagnosisWords.atOperator(DurationWords.span(atLeast: .seconds(age)), facts.prefix), .possible,
        DiagnosisWords.checkPhone, .phone)
    },
    DiagnosisRule("stateUnknown") { facts in
      guard let entry = facts.entry, entry.kind == .unknown else { return nil }
      return Diagnosis(
        DiagnosisWords.stateUnknown("\(entry.name) \(entry.code)"), .notKnown,
        DiagnosisWords.askUser(key: facts.names.askForDelivery), .unknown)
    },
    DiagnosisRule("noReportYet") { facts in
      guard facts.entry != nil, let age = facts.reportedAge else { return nil }
      return Diagnosis(
        DiagnosisWords.noReportYet(
          facts.entry?.words ?? .empty, DurationWords.span(atLeast: .seconds(max(1, age)))), .possible,
        DiagnosisWords.askUser(key: facts.names.askForDelivery), .onItsWay)
    },
    DiagnosisRule("toldNothing") { facts in
      guard let problem = facts.row.delivery.problem else { return nil }
      return Diagnosis(
        DiagnosisWords.cannotAsk(problem.phrase.asSentence), .notKnown,
        DiagnosisWords.askUser(key: facts.names.askForDelivery), .unknown)
    },
    DiagnosisRule("askedInVain") { facts in
      guard let asked = facts.row.delivery.askedAt else { return nil }
      return Diagnosis(
        DiagnosisWords.askedInVain(IranTime.moment(asked)), .notKnown,
        DiagnosisWords.askUser(key: facts.names.askForDelivery), .unknown)
    },
    DiagnosisRule("notAsked") { facts in
      Diagnosis(
        DiagnosisWords.notAsked, .notKnown, DiagnosisWords.askUser(key: facts.names.askForDelivery), .unknown)
    },
  ]

  // MARK: Beside it

  /// What else may play a part, by the same facts.
  static let hints: [@Sendable (DiagnosisFacts) -> Phrase?] = [
    { facts in
      guard facts.row.state == .unknown, facts.row.messageID == nil, let listed = facts.listed,
        listed != .settled
      else { return nil }
      return listed.phrase
    },
    { facts in
      guard facts.row.mayHaveArrived, facts.kind != .delivered else { return nil }
      return facts.surroundings.similarNumber.map { DiagnosisWords.similar(RowText.mobile($0.mobile)) }
    },
    { facts in
      guard facts.code == 2 || facts.code == 16, facts.arrivedWithPrefix > 0 else { return nil }
      return DiagnosisWords.ported
    },
    { facts in
      guard facts.kind == .delivered else { return nil }
      if facts.isCodeOdd { return DiagnosisWords.codeHidden }
      guard let code = facts.row.code, !code.contains("•") else { return nil }
      let lengths = Set(facts.sameNumber.compactMap { $0.code?.count })
      if !lengths.isEmpty, !lengths.contains(code.count) { return DiagnosisWords.codeDigits(code.count) }
      return Digits.ascii(code).hasPrefix("0") ? DiagnosisWords.leadingZero : nil
    },
    { facts in
      guard facts.row.mayHaveArrived, facts.parts > 1, facts.kind == .delivered || facts.isOpen else {
        return nil
      }
      return DiagnosisWords.parts(facts.parts)
    },
    { facts in
      guard facts.row.mayHaveArrived, facts.kind != .delivered, let credit = facts.credit,
        let price = facts.price
      else { return nil }
      return credit < price ? DiagnosisWords.noCredit : nil
    },
  ]

  /// What the evidence excludes, in the order of the rules.
  static func excluded(by facts: DiagnosisFacts) -> [Phrase] {
    guard facts.row.state == .accepted, facts.kind != .delivered, facts.row.due <= facts.now else {
      return []
    }
    var phrases = [DiagnosisWords.taken]
    if facts.hasOptedOut == false { phrases.append(DiagnosisWords.notOptedOut) }
    if facts.isServiceLine {
      phrases.append(DiagnosisWords.serviceLine)
    } else if !facts.isAtNight {
      phrases.append(DiagnosisWords.notNight)
    }
    if let credit = facts.credit, let price = facts.price, credit >= price {
      phrases.append(DiagnosisWords.enoughCredit)
    }
    if facts.arrivedWithPrefix > 0, facts.troubledWithPrefix == 0 {
      phrases.append(DiagnosisWords.prefixArrives(facts.prefix))
    }
    if facts.parts == 1 { phrases.append(DiagnosisWords.onePart) }
    return phrases
  }
}
