internal import AmootSMS
internal import CurlTransport
internal import Foundation
internal import Simulator

/// Measures the program against others that do the same, in one run, and prints ratios: absolute times say more
/// about the machine than about the program.
///
/// Needs `mc` and `curl`. The program measured is the one built beside this.
@main
struct Bench {
  static func main() async {
    let own = (CommandLine.arguments[0] as NSString).deletingLastPathComponent + "/amoot-otp"
    print("measure                          amoot-otp        other            ratio")
    measureStart([own, "--demo"], painted: "Send a test OTP", against: ["mc"], painted: "Quit")
    measureKey([own, "--demo"], ready: "credit", against: ["mc"], ready: "Quit")
    measureIdle([own, "--demo"], ready: "credit", against: ["mc"], ready: "Quit")
    await measureSends()
  }

  // MARK: The terminal

  private static func measureStart(
    _ own: [String], painted ownText: String, against other: [String], painted otherText: String
  ) {
    func start(_ command: [String], _ text: String) -> Double? {
      let begin = Date()
      guard let terminal = PseudoTerminal(command), terminal.waitFor(text) else { return nil }
      return Date().timeIntervalSince(begin) * 1000
    }
    _ = (start(own, ownText), start(other, otherText))
    let pairs = (0..<11).map { _ in (start(own, ownText), start(other, otherText)) }
    report("start to first paint, ms", median(pairs.compactMap(\.0)), "mc", median(pairs.compactMap(\.1)))
  }

  private static func measureKey(
    _ own: [String], ready: String, against other: [String], ready otherReady: String
  ) {
    func key(_ command: [String], _ ready: String) -> Double? {
      guard let terminal = PseudoTerminal(command), terminal.waitFor(ready) else { return nil }
      terminal.settle()
      let times = (0..<40).compactMap { index -> Double? in
        let letter = String(index % 10)
        let begin = Date()
        terminal.type(letter)
        guard terminal.waitFor(letter) else { return nil }
        let time = Date().timeIntervalSince(begin) * 1000
        terminal.settle(milliseconds: 5)
        return time
      }
      return times.isEmpty ? nil : median(times)
    }
    report("key to echo, ms", key(own, ready) ?? .nan, "mc", key(other, otherReady) ?? .nan)
  }

  private static func measureIdle(
    _ own: [String], ready: String, against other: [String], ready otherReady: String
  ) {
    func idle(_ command: [String], _ ready: String) -> (memory: Double, wakeUps: Double) {
      guard let terminal = PseudoTerminal(command), terminal.waitFor(ready) else { return (.nan, .nan) }
      terminal.settle(milliseconds: 1_000)
      let before = terminal.wakeUps
      terminal.settle(milliseconds: 3_000)
      return (Double(terminal.residentMemory) / 1024, Double(terminal.wakeUps - before))
    }
    let (mine, others) = (idle(own, ready), idle(other, otherReady))
    report("resident memory, MiB", mine.memory, "mc", others.memory)
    report("wake-ups in 3 s of idling", mine.wakeUps, "mc", others.wakeUps)
  }

  // MARK: The network

  /// A thousand sends one after the other to the same simulator: ours, and curl's on one connection.
  private static func measureSends() async {
    let simulator = Simulator()
    guard let address = try? await simulator.start(), let base = try? BaseAddress(address),
      let token = try? Token("bench-token-0000"), let request = try? request()
    else { return }
    let client = SendOTPClient(transport: CurlTransport(), base: base)
    var begin = Date()
    for _ in 0..<1_000 { _ = await client.send(client.prepare(request, now: Date()), token: token) }
    let own = Date().timeIntervalSince(begin)

    let body = String(decoding: client.prepare(request, now: Date()).redacted.body, as: UTF8.self)
    let entry =
      "url = \"\(address)/SendOTP\"\nheader = \"Authorization: bench-token-0000\"\ndata = \"\(body)\"\noutput = \"/dev/null\"\n"
    let file = NSTemporaryDirectory() + "amoot-bench-\(getpid()).curl"
    try? Data(Array(repeating: entry, count: 1_000).joined(separator: "next\n").utf8).write(
      to: URL(fileURLWithPath: file))
    defer { unlink(file) }
    begin = Date()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["curl", "-s", "-K", file]
    try? process.run()
    process.waitUntilExit()
    report("1,000 sends, s", own, "curl", Date().timeIntervalSince(begin))
    await simulator.stop()
  }

  /// To a number that is refused by status, so that the credit does not run out.
  private static func request() throws -> SendOTPRequest {
    SendOTPRequest(
      mobile: try MobileNumber("9120001101"), text: try MessageText("کد شما"),
      lineNumber: try LineNumber("public"),
      codeLength: .shortest)
  }

  // MARK: Numbers

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }

  private static func report(_ what: String, _ own: Double, _ name: String, _ other: Double) {
    func column(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    let ratio = other > 0 ? String(format: "%.2f", own / other) : "-"
    print(
      column(what, 33) + column(String(format: "%.2f", own), 17)
        + column(String(format: "%.2f ", other) + name, 17)
        + ratio)
  }
}
