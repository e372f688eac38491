internal import AmootSMS
internal import ConsoleData
internal import CurlTransport
internal import Foundation
internal import HistoryStore
internal import Simulator
internal import TextLayout

/// Measures the program against others that do the same, in one run, and prints ratios: absolute times say more
/// about the machine than about the program.
///
/// Its peers are `mc -u` (which starts no shell), `htop`, `posting` (a console for HTTP, in Python), a bare ncurses
/// program in C, `curl` and `sqlite3`; missing ones are skipped with a notice. The program measured is the one built
/// next to this one.
///
/// - `amoot-bench`: measures everything; `start` or `recipients` only that.
/// - `amoot-bench record`: three runs, whose ratios become the baseline in `assets/benchmark.json`.
/// - `amoot-bench compare`: says what is worse than the baseline by more than noise, and then ends with 1. What seems worse is
///   measured twice more.
/// - `amoot-bench fuzz [COUNT [SEED]]`: decodes mutated answers.
@main
struct Bench {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst().map(\.self)
    do {
      switch arguments.first {
      case "fuzz":
        try await Fuzz.run(
          arguments.count > 1 ? Int(arguments[1]) ?? 1_000_000 : 1_000_000,
          seed: arguments.count > 2 ? UInt64(arguments[2]) ?? 1 : 1)
      case "record": try await record()
      case "compare": try await compare()
      case nil, "start", "recipients": await measure(arguments.first)
      case let other?:
        print("unknown: \(other); give start, recipients, record, compare or fuzz, or nothing")
        exit(2)
      }
    } catch {
      print("failed: \(error)")
      exit(1)
    }
  }

  private static func record() async throws {
    var baseline = Baseline()
    for _ in 0..<3 {
      await measure(nil)
      baseline.add(Measured.take())
    }
    try baseline.write()
    print("recorded \(baseline.ratios.count) ratios in \(Baseline.path)")
  }

  private static func compare() async throws {
    let baseline = try Baseline.read()
    await measure(nil)
    let measured = Measured.take()
    var worse = baseline.worse(measured)
    for _ in 0..<2 where !worse.isEmpty {
      await measure(nil)
      let again = Measured.take()
      // What is not measured again stays worse.
      let fine = Set(again.map(\.id)).subtracting(baseline.worse(again).map(\.id))
      worse.removeAll { fine.contains($0.id) }
    }
    // A peer that is not here is not compared with; what was measured with one that is here must be there.
    let others = Set(measured.map(\.other))
    let missing = Set(baseline.ratios.keys).subtracting(measured.map(\.id)).sorted()
    for id in missing { print("not measured: \(id)") }
    let isCut = missing.contains { id in others.contains { id.hasSuffix(" / \($0)") } }
    for measure in worse {
      print(
        String(
          format: "worse: %@: %.2f, was %.2f at most", measure.id, measure.ratio,
          baseline.ratios[measure.id]?.highest ?? .nan))
    }
    if !worse.isEmpty || isCut { exit(1) }
    print("nothing is worse than \(Baseline.path) by more than noise")
  }

  private static func measure(_ part: String?) async {
    let own = (CommandLine.arguments[0] as NSString).deletingLastPathComponent + "/amoot-otp"
    print("measure                          amoot-otp        other            ratio")
    let peers = Peer.all
    for peer in peers { measureStart([own, "--demo"], painted: "Send a test OTP", against: peer) }
    if part == "recipients" { return ManyRecipientsBench.measure(own) }
    // The rest takes minutes.
    if part == "start" { return }
    for peer in peers where peer.echoesKeys { measureKey([own, "--demo"], ready: "credit", against: peer) }
    for peer in peers { measureMemory([own, "--demo"], ready: "credit", against: peer) }
    if let peer = peers.first { await measureIdle(own, against: peer) }
    ManyRecipientsBench.measure(own)
    measureLayout()
    await measureSends()
    await measureTLS()
    do { try MillionRows(own: own).measure() } catch { print("million rows: \(error)") }
  }

  // MARK: Persian

  /// Measures the layout of ten thousand characters, all of them and after a key in the middle, against Foundation
  /// folding the same text.
  private static func measureLayout() {
    let paragraph = "سلام Amoot! کد شما ۱۲۳۴ است (code 1234) و می‌خواهم بدانم که رسید یا نه. "
    let lines = (0..<20).map { number in String(repeating: paragraph, count: 7) + "\(number)" }
    let scalars = Array(lines.joined(separator: "\n").unicodeScalars.prefix(10_000))
    func time(_ body: () -> Void) -> Double {
      let begin = Date()
      body()
      return Date().timeIntervalSince(begin) * 1000
    }
    var fresh: [Double] = []
    var keyed: [Double] = []
    var folded: [Double] = []
    for round in 0..<15 {
      // Every paragraph differs from the previous round, so that nothing is taken from the cache.
      let changed = lines.map { "\(round) " + $0 }.joined(separator: "\n")
      var text = Array(changed.unicodeScalars.prefix(10_000))
      fresh.append(time { _ = TextLayout(text, width: 60) })
      text.insert("ی", at: 5_000)
      keyed.append(time { _ = TextLayout(text, width: 60) })
      let string = String(String.UnicodeScalarView(scalars))
      folded.append(
        time { _ = string.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil) })
    }
    report("10,000 characters laid out, ms", median(fresh), "folding", median(folded))
    report("a key in 10,000 characters, ms", median(keyed), "folding", median(folded))
  }

  // MARK: The terminal

  private static func measureStart(
    _ own: [String], painted ownText: String, against peer: Peer
  ) {
    func start(_ command: [String], _ text: String) -> Double? {
      let begin = Date()
      guard let terminal = PseudoTerminal(command), terminal.waitFor(text) else { return nil }
      // Ending the program is not part of starting it.
      return withExtendedLifetime(terminal) { Date().timeIntervalSince(begin) * 1000 }
    }
    _ = (start(own, ownText), start(peer.command, peer.painted))
    let pairs = (0..<peer.runs).map { _ in (start(own, ownText), start(peer.command, peer.painted)) }
    report(
      "start to first paint, ms", median(pairs.compactMap(\.0)), peer.name, median(pairs.compactMap(\.1)))
  }

  private static func measureKey(
    _ own: [String], ready: String, against peer: Peer
  ) {
    func key(_ command: [String], _ ready: String) -> Double? {
      guard let terminal = PseudoTerminal(command), terminal.waitFor(ready) else { return nil }
      terminal.finish()
      let times = (0..<40).compactMap { index -> Double? in
        let letter = String(index % 10)
        // A field for a number takes only so many digits.
        if index > 0, index % 10 == 0 {
          terminal.type(String(repeating: "\u{7F}", count: 10))
          terminal.finish(milliseconds: 100)
        }
        let begin = Date()
        terminal.type(letter)
        guard terminal.waitFor(letter) else { return nil }
        let time = Date().timeIntervalSince(begin) * 1000
        terminal.finish(milliseconds: 5)
        return time
      }
      return times.isEmpty ? nil : median(times)
    }
    report("key to echo, ms", key(own, ready) ?? .nan, peer.name, key(peer.command, peer.painted) ?? .nan)
  }

  private static func measureMemory(
    _ own: [String], ready: String, against peer: Peer
  ) {
    func memory(_ command: [String], _ ready: String) -> Double {
      guard let terminal = PseudoTerminal(command), terminal.waitFor(ready) else { return .nan }
      terminal.finish()
      return Double(terminal.residentMemory) / 1024
    }
    report("resident memory, MiB", memory(own, ready), peer.name, memory(peer.command, peer.painted))
  }

  /// Measures the idle console after a send, in its own home, and the demo with its server in the same process.
  private static func measureIdle(_ own: String, against peer: Peer) async {
    let simulator = Simulator()
    guard let address = try? await simulator.start() else { return print("idling: no simulator") }
    let home = NSTemporaryDirectory() + "amoot-bench-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: home) }
    let environment = [
      "HOME": home, "XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home, "AMOOT_TOKEN": "bench-token-0000",
      "AMOOT_BASE_URL": address,
    ]
    let folder = home + "/amoot-otp"
    let settings = Data(#"{"guard": "never", "text": "x"}"#.utf8)
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? settings.write(to: URL(fileURLWithPath: folder + "/config.json"))
    func wakeUps(_ command: [String], _ ready: String, then keys: String = "", _ done: String = "") -> Double
    {
      guard let terminal = PseudoTerminal(command, environment: environment), terminal.waitFor(ready) else {
        return .nan
      }
      if !keys.isEmpty {
        terminal.type(keys)
        // Like a person: Enter right after the digits would be held back.
        terminal.finish(milliseconds: 200)
        terminal.type("\r")
        guard terminal.waitFor(done) else { return .nan }
      }
      // Threads used at startup end by themselves after a few seconds.
      terminal.finish(milliseconds: 7_000)
      let before = terminal.wakeUps
      terminal.finish(milliseconds: 5_000)
      return Double(terminal.wakeUps - before)
    }
    let other = wakeUps(peer.command, peer.painted)
    report(
      "wake-ups in 5 s of idling", wakeUps([own], "credit", then: "9120000000", "Success"), peer.name, other)
    report(
      "  the demo with its server", wakeUps([own, "--demo"], "credit", then: "9120000000", "Success"),
      peer.name,
      other)
    await simulator.stop()
  }

  // MARK: The network

  /// Measures a thousand consecutive sends to the same simulator, each on its own connection, against curl.
  private static func measureSends() async {
    let simulator = Simulator()
    guard let address = try? await simulator.start(), let base = try? BaseAddress(address),
      let token = try? Token("bench-token-0000"), let request = try? request()
    else { return }
    let client = ServiceClient(transport: CurlTransport(), base: base)
    var begin = Date()
    for _ in 0..<1_000 { _ = await client.send(client.prepare(request, now: Date()), token: token) }
    let own = Date().timeIntervalSince(begin)

    let body = String(decoding: client.prepare(request, now: Date()).redacted.body, as: UTF8.self)
    let entry =
      "url = \"\(address)/SendOTP\"\nheader = \"Authorization: bench-token-0000\"\nheader = \"Connection: close\"\ndata = \"\(body)\"\noutput = \"/dev/null\"\n"
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

  /// Measures what a separate connection costs each send over TLS: ours, whose sessions are resumed, against curl on
  /// one connection for all.
  private static func measureTLS() async {
    guard let server = TLSServer(), let base = try? BaseAddress(server.address),
      let token = try? Token("bench-token-0000"), let request = try? request()
    else { return print("sends over TLS: skipped, python3 or openssl is missing") }
    let client = ServiceClient(transport: CurlTransport(authorities: server.certificate), base: base)
    let count = 200
    _ = await client.send(client.prepare(request, now: Date()), token: token)
    var begin = Date()
    for _ in 0..<count { _ = await client.send(client.prepare(request, now: Date()), token: token) }
    let own = Date().timeIntervalSince(begin) / Double(count) * 1_000
    let entry =
      "url = \"\(server.address)/SendOTP\"\ncacert = \"\(server.certificate)\"\ndata = \"x=y\"\noutput = \"/dev/null\"\n"
    let file = NSTemporaryDirectory() + "amoot-bench-\(getpid())-tls.curl"
    try? Data(Array(repeating: entry, count: count).joined(separator: "next\n").utf8).write(
      to: URL(fileURLWithPath: file))
    defer { unlink(file) }
    begin = Date()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["curl", "-s", "-K", file]
    try? process.run()
    process.waitUntilExit()
    report(
      "a send over TLS, ms", own, "curl, one conn.", Date().timeIntervalSince(begin) / Double(count) * 1_000)
  }

  /// Returns a request to a number that is refused by status, so that the credit does not run out.
  private static func request() throws -> SendOTPRequest {
    SendOTPRequest(
      mobile: try MobileNumber("9120001101"), text: try MessageText("کد شما"),
      lineNumber: try LineNumber("public"),
      codeLength: .shortest)
  }

  // MARK: Numbers

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }

  /// - Parameter isPeer: Whether the other is a program measured in this run, and not a limit in milliseconds, with which
  ///   nothing can be compared on another machine.
  static func report(_ what: String, _ own: Double, _ name: String, _ other: Double, isPeer: Bool = true) {
    func column(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    let ratio = other > 0 ? String(format: "%.2f", own / other) : "-"
    if isPeer {
      // With one that has none, such as wake-ups, each of ours counts.
      let compared = other == 0 ? 1 + own : own / other
      Measured.add(Measure(name: what.trimmingCharacters(in: .whitespaces), other: name, ratio: compared))
    }
    print(
      column(what, 33) + column(String(format: "%.2f", own), 17)
        + column(String(format: "%.2f ", other) + name, 17)
        + ratio)
  }
}
