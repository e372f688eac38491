import AmootSMS
import CurlTransport
import Foundation
import Simulator
import Synchronization
import Testing
import Wording

@Suite("Expected calls")
struct CallExpectationTests {
  /// Returns a call as the watcher of a simulator sees it.
  private static func call() async throws -> SimulatorCall {
    let calls = Mutex<SimulatorCall?>(nil)
    let simulator = Simulator(onCall: { call in calls.withLock { $0 = call } })
    let client = ServiceClient(transport: CurlTransport(), base: try BaseAddress(try await simulator.start()))
    let request = SendOTPRequest(
      mobile: try MobileNumber("9120000000"), text: try MessageText("کد شما"),
      lineNumber: try LineNumber("public"), codeLength: try CodeLength(5))
    _ = await client.send(client.prepare(request, now: Date()), token: try Token("good-token-12345678"))
    return try #require(calls.withLock { $0 })
  }

  @Test("what is expected is found in the call, and every difference is told with both values")
  func differences() async throws {
    let call = try await Self.call()
    for (line, expected) in [
      ("SendOTP", []),
      ("sendotp mobile=9120000000 token=header verb=post answer=success", []),
      (#"SendOTP "SMSMessageText=کد شما" codelength=5 SendDateTime=*"#, []),
      (#"SendOTP SMSMessageText="کد شما""#, []),
      ("SendOTP mobile=09120000000 answer=Success", []),
      ("SendOTP mobile=9120000001", ["Mobile: expected “9120000001”, received “9120000000”"]),
      ("SendOTP token=query", ["token: expected “query”, received “header”"]),
      ("SendOTP answer=Token_Invalid", ["answer: expected “Token_Invalid”, received “Success”"]),
      (
        "SendOTP lineNumber=98 verb=GET",
        ["LineNumber: expected “98”, received “public”", "verb: expected “GET”, received “POST”"]
      ),
    ] {
      let expectation = try CallExpectation(parsing: line)
      #expect(expectation.isAbout(call))
      #expect(expectation.differences(from: call).map(\.english) == expected, "\(line)")
    }
    #expect(try !CallExpectation(parsing: "AccountStatus").isAbout(call))
    #expect(
      try CallExpectation(parsing: "GetDelivery MessageID=5").differences(from: call).map(\.english)
        == ["MessageID: expected “5”, missing"])
  }

  @Test(
    "what cannot be understood is told",
    arguments: [
      ("SendSMS mobile=1", "is no method"), ("SendOTP mobile", "must be name=value"),
      ("SendOTP phone=1", "has no “phone”; use one of SendDateTime"), ("", "no call"),
      ("# only\n\n", "no call"),
      ("SendOTP token=heder", "use one of header, query, body, none"),
      ("SendOTP verb=PUT", "cannot be “PUT”"),
      ("SendOTP =1", "must be name=value"), ("SendOTP \u{1B}[31m=1", "\\u{1B}"),
    ])
  func wrong(text: String, says: String) {
    #expect {
      try CallExpectation.all(in: text)
    } throws: { error in
      (error as? CallExpectation.Failure)?.phrase.english.contains(says) == true
    }
  }

  @Test("a file has one a line")
  func file() throws {
    let text = "# first\nSendOTP mobile=1\n\n  AccountStatus token=header  \r\n"
    #expect(
      try CallExpectation.all(in: text).map(\.text) == ["SendOTP mobile=1", "AccountStatus token=header"])
  }
}
