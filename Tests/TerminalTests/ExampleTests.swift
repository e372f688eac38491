import Foundation
import TestSupport
import Testing

/// Runs the examples as they are.
@Suite("The examples", .blocking)
struct ExampleTests {
  private static func run(
    _ example: String, _ folder: Folder, _ more: [String: String], _ arguments: String...
  ) throws
    -> Program.Output
  {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../assets/examples/" + example).standardized.path
    try FileManager.default.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
    try? FileManager.default.createSymbolicLink(
      atPath: folder.path + "/bin/amoot-otp", withDestinationPath: Program.path)
    let path = ["PATH": folder.path + "/bin:" + (Program.base["PATH"] ?? "")]
    return try Program.run(
      [script] + arguments, environment: folder.environment.merging(path) { $1 }.merging(more) { $1 })
  }

  @Test(
    "the monitor ends as the send did",
    arguments: [
      ("9120000001", "arrived", 0), ("9120002207", "refused", 1), ("9120003001", "unknown", 4),
      ("9120004035", "will not arrive", 7), ("12", "not sent", 2),
    ])
  func monitor(_ mobile: String, _ words: String, _ status: Int32) throws {
    let folder = try Folder(Service("--speed", "20"), settings: #"{"timeout": 1}"#)
    let result = try Self.run("check-login.sh", folder, ["TEST_MOBILE": mobile, "WAIT": "20s"])
    #expect(result.status == status && result.output.contains(words), "\(result)")
  }

  @Test(
    "the CI job passes with the call that is expected, and fails with another",
    arguments: ["9120000000", "9120000005"])
  func job(_ mobile: String) throws {
    let call = """
      curl -sS "$AMOOT_BASE_URL/SendOTP" -H "Authorization: $AMOOT_TOKEN" -d SendDateTime=2026-11-23T14:30:00Z \
        -d SMSMessageText=x -d LineNumber=public -d Mobile=\(mobile) -d CodeLength=5
      """
    let result = try Self.run("expect-call.sh", Folder(), ["TIMEOUT": "20s"], call)
    #expect(result.status == (mobile == "9120000000" ? 0 : 1), "\(result)")
  }
}
