import AmootSMS
import Foundation
import TestSupport
import Testing

/// Commands that ask the service: account, delivery, price, and a send that waits for the arrival.
@Suite("Commands that ask the service", .blocking)
struct ServiceCommandTests {
  private let service: Service
  private let folder: Folder
  private let environment: [String: String]

  init() throws {
    service = try Service()
    folder = try Folder()
    environment = folder.environment.merging(service.environment()) { $1 }
  }

  private func run(_ arguments: String..., token: String? = nil) throws -> Program.Output {
    let variables = token.map { environment.merging(service.environment($0)) { $1 } } ?? environment
    return try Program.run([Program.path] + arguments, environment: variables)
  }

  @Test("account tells credit, prices and lines, for people, for programs, and byte for byte")
  func account() throws {
    let text = try run("account")
    #expect(text.status == 0 && text.errors.isEmpty, "\(text)")
    for words in ["25,000 rials", "4 to 25 parts", "2,050 rials a Persian part", "98, public, service"] {
      #expect(text.output.contains(words), "\(text)")
    }
    let json = try JSONParser.parse(try run("account", "--json").output.utf8)
    #expect(json["credit"] == .number("25000") && json["prices"]?["Ads"]?["english"] == .number("5200"))
    #expect(json["lines"]?.array?.count == 3)
    let raw = try run("account", "--raw")
    #expect(raw.output.hasPrefix(#"{"Status":"Success""#) && !raw.output.hasSuffix("\n"), "\(raw)")
    #expect(try folder.everything().isEmpty)
  }

  @Test("each way a call can fail has its exit code and a sentence")
  func failures() throws {
    let refused = try run("account", token: "expired")
    #expect(refused.status == 1 && refused.errors.contains("Token_Expired -204"), "\(refused)")
    #expect(try run("price", "--text", "x", "--mobile", "9120000000", token: "send-only").status == 1)
    let offline = try Program.amoot(
      "delivery", "1", environment: environment.merging(["AMOOT_BASE_URL": "http://127.0.0.1:1/rest"]) { $1 })
    #expect(offline.status == 3 && offline.errors.contains("nothing listens"), "\(offline)")
    for arguments in [
      ["delivery", "abc"], ["delivery", "0"], ["delivery"], ["delivery", "1", "--timeout", "5s"],
      ["delivery", "1", "--follow", "--timeout", "soon"], ["price", "--text", "x"],
      ["price", "--mobile", "9120000000"], ["account", "--raw", "--json"],
      ["send", "--mobile", "9120000000", "--text", "x", "--wait", "-1"],
      ["send", "--mobile", "9120000000", "--text", "x", "--wait", "30s", "--at", "+10m"],
    ] {
      let result = try Program.run([Program.path] + arguments, environment: environment)
      #expect(result.status == 2 && !result.errors.isEmpty, "\(arguments): \(result)")
    }
    // Nothing was sent by any of them.
    #expect(try !service.log().contains("SendOTP"))
    let keyless = try folder.amoot("account")
    #expect(keyless.status == 2 && keyless.errors.contains("AMOOT_TOKEN"), "\(keyless)")
  }

  @Test("price tells what the service says, for all numbers, and each status that a negative number can mean")
  func price() throws {
    let text = try run(
      "price", "--text", "hello", "--line", "service", "--mobile", "9120000000", "--mobile", "9120000001")
    #expect(text.output.contains("5,500 rials for 2 numbers, 1 part each"), "\(text)")
    let json = try run("price", "--text", "سلام", "--mobile", "9120000000", "--json")
    #expect(
      json.output == "{\"rials\":1000,\"mobiles\":1,\"parts\":1,\"encoding\":\"ucs2\",\"line\":\"public\"}\n")
    #expect(try run("price", "--text", "x", "--mobile", "9120000000", "--raw").output == "1500")
  }

  @Test(
    "a send that waits tells the arrival, and ends with what became of it",
    arguments: [
      ("9120000000", "12s", Int32(0), "reached the phone within"), ("9120004035", "12s", 7, "blocked within"),
      ("9120004002", "7s", 7, "failed within"), ("9120005001", "3s", 6, "queued after"),
      ("9120005005", "3s", 6, "says nothing about this message"),
    ])
  func wait(mobile: String, limit: String, status: Int32, words: String) throws {
    let result = try run("send", "--mobile", mobile, "--text", "x", "--wait", limit)
    #expect(result.status == status && result.output.contains(words), "\(result)")
    // The history has it, for the console.
    let history = try run("history", "--json")
    if status != 6 { #expect(history.output.contains(#""deliverySeenAt":"20"#), "\(history)") }
  }

  @Test("what delivery is told is written to the rows that hold the message, and to no others")
  func deliveryIsKept() throws {
    let sent = try run("send", "--mobile", "9120000000", "--text", "x", "--json")
    let id = try #require(JSONParser.parse(sent.output.utf8)["messageID"]?.string)
    let asked = try run("delivery", id, "--follow", "--timeout", "12s")
    #expect(asked.output.contains(id) && !asked.errors.contains("history"), "\(asked)")
    let rows = try run("history", "--json").output.split(separator: "\n")
    #expect(rows.count == 1 && rows[0].contains(#""deliverySeenAt":"20"#), "\(rows)")
    // The same MessageID means another message where another service gave it.
    let elsewhere = environment.merging(["AMOOT_BASE_URL": "http://127.0.0.1:9/rest"]) { $1 }
    _ = try Program.run([Program.path, "delivery", id], environment: elsewhere)
    #expect(try run("history", "--json").output.split(separator: "\n") == rows)
    // What another profile is refused says nothing about this one's message.
    try folder.settings(#"{"profiles": [{"name": "other", "token": "expired"}]}"#)
    let refused = environment.filter { $0.key != "AMOOT_TOKEN" }
    _ = try Program.run([Program.path, "delivery", id], environment: refused)
    #expect(try run("history", "--json").output.split(separator: "\n") == rows)
  }

  @Test("a send that waits ends with the send's own code where that failed, and 6 where it may not ask")
  func waitAndFail() throws {
    #expect(try run("send", "--mobile", "9120001004", "--text", "x", "--wait", "5s").status == 1)
    let limited = try run("send", "--mobile", "9120000000", "--text", "x", "--wait", "5s", token: "send-only")
    #expect(limited.status == 6 && limited.output.contains("Token_NotAllowMethod"), "\(limited)")
    let json = try run("send", "--mobile", "9120000000", "--text", "x", "--wait", "12s", "--json")
    let lines = json.output.split(separator: "\n")
    let delivery = try JSONParser.parse(try #require(lines.last).utf8)
    #expect(lines.count == 2 && json.status == 0, "\(json)")
    #expect(delivery["delivery"] == .string("delivered") && delivery["deliveryCode"] == .number("1"))
    #expect(delivery["problem"] == .null)
  }

  @Test("each row keeps what was told about it, though only the others are asked about later")
  func waitForSeveral() throws {
    let sent = try run(
      "send", "--mobile", "9120005001", "--mobile", "9120000000", "--text", "x", "--wait", "13s")
    #expect(sent.status == 6 && sent.output.contains("reached the phone"), "\(sent)")
    let rows = try run("history", "--json").output.split(separator: "\n").map {
      try JSONParser.parse($0.utf8)
    }
    let arrived = try #require(rows.first { $0["mobile"]?.string == "9120000000" })
    let queued = try #require(rows.first { $0["mobile"]?.string == "9120005001" })
    #expect(arrived["delivery"]?.string == "delivered" && queued["delivery"]?.string == "pending")
    let asked = try #require(arrived["deliveryAskedAt"]?.string)
    #expect(asked < (try #require(queued["deliveryAskedAt"]?.string)), "\(rows)")
  }

  @Test("a message that spoils the answer for the others is found, and each has its own reason")
  func spoilt() throws {
    var ids: [String] = []
    for mobile in ["9120000000", "9120005004", "9120000001"] {
      let sent = try JSONParser.parse(
        try run("send", "--mobile", mobile, "--text", "x", "--json").output.utf8)
      ids.append(try #require(sent["messageID"]?.string))
    }
    let told = try run("delivery", ids[0], ids[1], ids[2])
    let lines = told.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 3 && told.status == 6, "\(told)")
    #expect(!lines[0].contains("says nothing") && !lines[2].contains("says nothing"), "\(told)")
    #expect(lines[1].contains("says nothing about this message: ServerError 500"), "\(told)")
  }

  @Test("delivery tells each message by its own ID, and ends with the worst")
  func delivery() throws {
    var ids: [String] = []
    for mobile in ["9120000000", "9120004035", "9120005006"] {
      let sent = try JSONParser.parse(
        try run("send", "--mobile", mobile, "--text", "x", "--json").output.utf8)
      ids.append(try #require(sent["messageID"]?.string))
    }
    let followed = try run("delivery", ids[0], ids[1], ids[2], "--follow", "--timeout", "20s")
    #expect(followed.status == 7, "\(followed)")
    let lines = followed.output.split(separator: "\n").map(String.init)
    #expect(
      lines.count == 3 && lines[0].hasPrefix(ids[0]) && lines[0].contains("reached the phone"), "\(followed)")
    #expect(lines[1].hasPrefix(ids[1]) && lines[1].contains("BlackList 35"), "\(followed)")
    #expect(lines[2].contains("RecievedPhone 1"), "\(followed)")
    #expect(try run("delivery", ids[0]).status == 0)
    let mixed = try run("delivery", ids[0], "77", "--json")
    #expect(mixed.status == 6 && mixed.output.contains(#""messageID":"77","delivery":null"#), "\(mixed)")
    #expect(try run("delivery", ids[0], "--raw").output.contains(#""DeliveryType":1"#))
    let unknown = try run("delivery", "77")
    #expect(unknown.status == 6 && unknown.output.contains("says nothing about this message"), "\(unknown)")
    let limited = try run("delivery", ids[0], token: "send-only")
    #expect(limited.status == 1 && limited.errors.contains("Token_NotAllowMethod"), "\(limited)")
  }

  @Test("history stats counts what was sent and what became of it, by line and prefix")
  func stats() throws {
    for (mobile, line) in [("9120000000", "service"), ("9350000000", "public"), ("9120001004", "public")] {
      _ = try run("send", "--mobile", mobile, "--text", "x", "--line", line, "--wait", "8s")
    }
    let text = try run("history", "stats")
    for words in [
      "all", "line service", "line public", "prefix 0912", "prefix 0935", "REFUSED", "UNKNOWN",
      "FAILED",
      "HALF WITHIN",
    ] {
      #expect(text.output.contains(words), "\(text)")
    }
    let json = try run("history", "stats", "--json", "line:public").output.split(separator: "\n")
    let all = try JSONParser.parse(try #require(json.first).utf8)
    #expect(
      all["sent"] == .number("2") && all["accepted"] == .number("1") && all["delivered"] == .number("1"))
    #expect(all["refused"] == .number("1") && all["unknown"] == .number("0"))
    #expect(all["medianSeconds"] != .null)
  }

  @Test("what the doctor records is masked, and the simulator replays it")
  func recording() throws {
    _ = try run("send", "--mobile", "9123456789", "--text", "private words")
    let file = folder.path + "/answers.jsonl"
    let recorded = try run("doctor", "--record", file)
    #expect(recorded.status == 0 && recorded.errors.contains("6 answers written"), "\(recorded)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    for method in ["AccountStatus", "GetDelivery", "GetDeliveries", "CalculateMessagePrice", "GetMessages"] {
      #expect(text.contains(#""method":"\#(method)""#), "\(text)")
    }
    for secret in ["good-token", "9123456789", "private", "600477358", "Demo"] {
      #expect(!text.contains(secret), "\(secret): \(text)")
    }
    // Nothing was sent for it, and nothing is written over.
    #expect(try service.log().components(separatedBy: "SendOTP").count == 2)
    #expect(try run("doctor", "--record", file).status == 5)
    let replayed = try Service("--replay", file)
    let account = try Program.amoot(
      "account", environment: environment.merging(replayed.environment()) { $1 })
    #expect(account.output.contains("xxxx xxxxxxx") && account.output.contains("2,050 rials"), "\(account)")
    let bad = try run("simulate", "--replay", folder.path + "/state/amoot-otp/history.sqlite")
    #expect(bad.status == 2 && bad.errors.contains("is not a recorded answer"), "\(bad)")
  }

  @Test(
    "a simulator that expects calls ends with 0 when they came, and with 1 and the differences when not",
    arguments: [
      (["SendOTP mobile=9120000000 token=header", "SendOTP mobile=9120000001"], Int32(0), ""),
      (["SendOTP mobile=9120000009"], 1, "expected “9120000009”, received “9120000000”"),
      (["SendOTP", "GetDelivery"], 1, "received a call to /rest/SendOTP"),
      (["SendOTP", "SendOTP", "SendOTP"], 1, "Call 3 of 3 never came: SendOTP"),
    ])
  func expected(calls: [String], status: Int32, words: String) throws {
    let errors = folder.path + "/errors"
    let service = try Service(
      calls.flatMap { ["--expect", $0] } + ["--timeout", "4s", "--quiet"], errors: errors)
    let sent = try Program.amoot(
      "send", "--mobile", "9120000000", "--mobile", "9120000001", "--text", "x",
      environment: environment.merging(service.environment()) { $1 })
    #expect(status != 0 || sent.status == 0, "\(sent)")
    #expect(service.wait() == status)
    let told = try String(contentsOfFile: errors, encoding: .utf8)
    #expect(words.isEmpty ? told.isEmpty : told.contains(words), "\(told)")
  }

  @Test("an expectation that cannot be understood ends the simulator before it listens")
  func badExpectation() throws {
    for arguments in [
      ["--expect", "SendSMS"], ["--timeout", "5s"], ["--expect", "SendOTP", "--timeout", "soon"],
    ] {
      let result = try Program.run([Program.path, "simulate"] + arguments, environment: environment)
      #expect(result.status == 2 && result.output.isEmpty && !result.errors.isEmpty, "\(arguments) \(result)")
    }
  }
}

extension ServiceCommandTests {
  private func rows(_ filter: String...) throws -> [JSON] {
    let output = try Program.run([Program.path, "history", "--json"] + filter, environment: environment)
      .output
    return try output.split(separator: "\n").map { try JSONParser.parse($0.utf8) }
  }

  fileprivate func list(_ name: String, _ text: String) throws -> String {
    let path = folder.path + "/" + name
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test("a file of recipients is one batch, found by its number")
  func batch() throws {
    let file = try list(
      "customers.csv", "name,phone\nAli,0912 000 0001\nSara,9120000002\n\"A, again\",+989120000001\n")
    let sent = try run("send", "--text", "hi", "--file", file)
    #expect(sent.status == 0, "\(sent)")
    for words in [
      "Column “phone”: 2 numbers; 1 line repeats one and counts once", "batch 1: 2 of 2 accepted",
    ] {
      #expect(sent.errors.contains(words), "\(sent)")
    }
    _ = try run("send", "--text", "hi", "--mobile", "9120000003")
    #expect(try rows("batch:1").map { $0["mobile"]?.string } == ["9120000002", "9120000001"])
    #expect(try rows("-batch:1").map { $0["batch"] } == [.null])
    let input = try Program.run(
      ["sh", "-c", "printf '9120000004\\n9120000005\\n' | '\(Program.path)' send --text hi --json --file -"],
      environment: environment)
    #expect(input.output.split(separator: "\n").allSatisfy { $0.contains(#""batch":4"#) }, "\(input)")
  }

  @Test("a file that cannot be used says why, line by line, and nothing is sent")
  func badFiles() throws {
    let bad = try list("bad.txt", "9120000001\n912\nnobody\n")
    let refused = try run("send", "--text", "hi", "--file", bad)
    #expect(refused.status == 2, "\(refused)")
    for words in ["line 2: ", "line 3: ", "Nothing was sent: 2 lines", "--skip-unreadable"] {
      #expect(refused.errors.contains(words), "\(refused)")
    }
    let wide = try list("wide.csv", "a,b\n9120000001,9120000002\n9120000003,9120000004\n")
    for (arguments, words) in [
      (["--file", wide], "Choose one with --column"),
      (["--file", wide, "--column", "c"], "Its columns: a, b"),
      (["--file", folder.path + "/none"], "No such file"), (["--file", folder.path], "Is a directory"),
      (["--column", "a", "--mobile", "9120000001"], "give both"),
      (["--file", try list("empty", "")], "no rows with numbers"),
      (["--file", "-", "--text", "-"], "Standard input"), (["--resume", "7"], "no batch 7"),
      (["--resume", "7", "--from", "7"], "leave --from out"),
    ] {
      let result = try Program.run(
        [Program.path, "send", "--text", "hi"] + arguments, environment: environment)
      #expect(result.status == 2 && result.errors.contains(words), "\(arguments) \(result)")
    }
    #expect(try !service.log().contains("SendOTP"))
    let skipped = try run("send", "--text", "hi", "--file", bad, "--skip-unreadable")
    #expect(
      skipped.status == 0 && skipped.errors.contains("2 lines that are not numbers were left out"),
      "\(skipped)")
    #expect(try rows().count == 1)
  }

  @Test("a batch that stopped goes on with those that got nothing, and leaves out what may have arrived")
  func resume() throws {
    // Accepted, of unknown outcome, refused for this number, refused for all, not tried.
    let file = try list("five", "9120000001\n9120003002\n9120001010\n9120001004\n9120000002\n")
    let first = try run("send", "--text", "hi", "--file", file)
    #expect(first.errors.contains("amoot-otp send --resume 1"), "\(first)")
    let again = try run("send", "--resume", "1", "--json")
    let tried = again.output.split(separator: "\n").compactMap {
      try? JSONParser.parse($0.utf8)["mobile"]?.string
    }
    #expect(
      !tried.contains("9120000001") && !tried.contains("9120003002") && tried.contains("9120001004"),
      "\(again)")
    #expect(again.errors.contains("Left out: 1 accepted, 1 of unknown outcome"), "\(again)")
    #expect(try rows("batch:1").allSatisfy { $0["text"]?.string == "hi" })
    let other = try run("send", "--resume", "1", "--mobile", "9120000002", "--mobile", "9120000001")
    #expect(other.status == 0 && other.output.contains("09120000002"), "\(other)")
    #expect(try !other.output.contains("09120000001") && rows("batch:1 mobile:9120000002").count == 1)
    let nothing = try run("send", "--resume", "1", "--mobile", "9120000002")
    #expect(nothing.status == 0 && nothing.errors.contains("Nothing to send"), "\(nothing)")
  }
}

extension ServiceCommandTests {
  /// Writes a file in UTF-16, as Windows does.
  private func wideFile(_ text: String) throws -> String {
    let path = folder.path + "/wide.txt"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test("expected calls are read of a file in UTF-16, too")
  func wideExpectations() throws {
    let file = try wideFile("# Calls\r\nSendOTP\r\nSendSMS\r\n")
    let result = try Program.run([Program.path, "simulate", "--expect", file], environment: environment)
    #expect(result.status == 2 && result.errors.contains("“SendSMS” is no method"), "\(result)")
  }

  @Test("check takes a call from an argument, a file, or standard input, and sends nothing")
  func check() throws {
    let right = "curl '\(service.address)/AccountStatus' -H 'Authorization: abc-1'"
    let fine = try run("check", right)
    #expect(fine.status == 0 && fine.output.contains("Nothing is wrong"), "\(fine)")
    let file = try list("call.sh", right.replacing("abc-1", with: "Bearer abc-1"))
    let wrong = try run("check", file)
    #expect(
      wrong.status == 1 && wrong.output.contains("Bearer") && wrong.output.contains("$AMOOT_TOKEN"),
      "\(wrong)")
    let piped = try Program.run(
      ["sh", "-c", "'\(Program.path)' check --json < '\(file)'"], environment: environment)
    #expect(piped.status == 1 && piped.output.contains(#""token":"header""#), "\(piped)")
    // Options behind curl are curl's.
    let json = try run(
      "check", "curl", "--json", #"{"Mobile":"9120000000"}"#, "\(service.address)/SendOTP", "-H",
      "Authorization: abc-1")
    #expect(json.status == 1 && json.output.contains("missing: SendDateTime"), "\(json)")
    #expect(try run("check", file, "--json").output.contains(#""token":"header""#))
    #expect(try run("check", "--help").output.contains("curl"))
    let wide = try wideFile(right)
    #expect(try run("check", wide).status == 0)
    let none = try run("check", "no call")
    #expect(none.status == 2 && none.errors.contains("no call"), "\(none)")
    #expect(try run("check", folder.path).status == 2)
    #expect(try !service.log().contains("AccountStatus"))
  }
}
