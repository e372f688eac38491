internal import AmootSMS
internal import Foundation
internal import ConsoleWording
internal import Synchronization
public import Wording

/// What is wrong with a call that was pasted as source code, as the simulator would say it, and how to say it right.
public struct CallCheck: Sendable {
  /// The call as it would arrive, without the token.
  public let call: SimulatorCall
  /// What is wrong with it; empty for nothing.
  public let remarks: [Phrase]
  /// What could not be checked, since only running the code would tell it.
  public let unread: [Phrase]
  /// The same call as it should be, which reads the token from an environment variable.
  public let right: String

  /// - Parameter text: A curl command, or PHP.
  /// - Returns: nil if the text holds no call that can be read.
  public init?(_ text: String) {
    guard var pasted = PastedCall(text), pasted.settle() else { return nil }
    let mayHaveOtherToken = pasted.mayHaveOtherToken
    if mayHaveOtherToken { pasted.headers.append(("Authorization", "x")) }
    let address = pasted.address.contains("://") ? pasted.address : "http://" + pasted.address
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return nil }
    // Names and passwords before the host are not shown.
    let authority = parts[2].split(separator: "@", omittingEmptySubsequences: false)
    let (scheme, host) = (parts[0].dropLast().lowercased(), String(authority.last ?? ""))
    let target = "/" + (parts.count > 3 ? String(parts[3].prefix { $0 != "#" }) : "")
    let request = SimulatedRequest(
      method: pasted.method ?? "GET", target: target, headers: pasted.headers, body: Data(pasted.body.utf8))
    let found = Mutex<SimulatorCall?>(nil)
    // What the simulator would answer does not matter where it misbehaves on purpose.
    _ = SimulatedService(account: SimulatedAccount(seed: 1), onCall: { call in found.withLock { $0 = call } })
      .answer(request)
    guard let call = found.withLock({ $0 }) else { return nil }
    self.call = mayHaveOtherToken ? call.withUnknownToken : call
    var remarks: [Phrase] = []
    let name = host.prefix { $0 != ":" }.lowercased()
    if scheme != "https", !BaseAddress.isLoopback(String(name)) { remarks.append(CheckWords.notSecure) }
    if name != BaseAddress.production.authority, !BaseAddress.isLoopback(String(name)) {
      // What is no name of a host may be anything, such as a token.
      let isName = name.wholeMatch(of: /[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}|[0-9.]{7,15}/) != nil
      remarks.append(isName ? CheckWords.otherHost(String(name)) : CheckWords.noHost)
    }
    if authority.count > 1 { remarks.append(CheckWords.userInAddress) }
    if pasted.isInsecure { remarks.append(CheckWords.insecure) }
    if pasted.isCut { remarks.append(CheckWords.cutAtAmpersand) }
    let literals = CallCheck.unique(pasted.literalVariables)
    if !literals.isEmpty { remarks.append(CheckWords.literalVariables(literals.joined(separator: ", "))) }
    remarks += call.remarks
    remarks += pasted.unknownOptions.prefix(3).map { CheckWords.unread(VisibleText.escaped($0, limit: 30)) }
    self.remarks = remarks
    let values = CallCheck.unique(pasted.unreadValues)
    unread =
      (pasted.readsFile ? [CheckWords.fileNotRead] : [])
      + (pasted.hasUnreadPart ? [CheckWords.partNotRead] : [])
      + (values.isEmpty ? [] : [CheckWords.valuesNotRead(values.joined(separator: ", "))])
    let method =
      SimulatedCall.method(request)
      ?? Suggestion.closest(
        to: String(call.path.split(separator: "/").last ?? ""),
        among: ServiceMethodName.allCases.map(\.rawValue)
      ).flatMap { ServiceMethodName(rawValue: $0) } ?? .sendOTP
    right = ReadyCall(
      method.rawValue, parameters: CallCheck.parameters(of: method, SimulatedCall(request)),
      base: .production,
      method: call.method.uppercased() == "GET" ? .get : .post
    ).text(pasted.language == .php ? .php : .curl)
  }

  private static func unique(_ names: [String]) -> [String] {
    names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element)
  }

  /// Returns the parameters that a method takes, with the values of the call where they are valid, under whatever name.
  private static func parameters(of method: ServiceMethodName, _ call: SimulatedCall) -> [ServiceRequest
    .Parameter]
  {
    method.parameterNames.map { name in
      let given =
        call.parameters.first { $0.name.lowercased() == name.lowercased() }
        ?? call.parameters.first { Suggestion.closest(to: $0.name, among: method.parameterNames) == name }
      let value = given?.value ?? ""
      let isValid =
        switch name {
        case "Mobile": (try? MobileNumber(value)) != nil
        case "CodeLength": Int(value).map(CodeLength.range.contains) ?? false
        case "SendDateTime": SimulatedService.isDate(value)
        default: !value.isEmpty && value != call.token
        }
      let known = name == "Mobile" ? (try? MobileNumber(value))?.digits ?? value : value
      return ServiceRequest.Parameter(
        name, isValid ? known : name == "SendDateTime" ? IranTime.iso(Date()) : PastedCall.sample(of: name))
    }
  }
}

extension SimulatorCall {
  /// The call with a token that is wherever the code puts it.
  fileprivate var withUnknownToken: SimulatorCall {
    SimulatorCall(
      method: method, path: path, parameters: parameters, tokenPlace: "unknown", mobile: mobile,
      answer: answer,
      time: time, duration: duration, remarks: remarks)
  }
}
