import Foundation
import TestSupport
import Testing

@Suite("Deliveries in a terminal", .blocking)
struct DeliveryTests {
  @Test(
    "in the demo a code goes from the queue to the phone, in the list, the notice, the details and big digits"
  )
  func demo() throws {
    let console = try Tmux.console(arguments: "--demo")
    try console.waitFor("credit 25,000 rials")
    try console.enter("09120000000", shows: "✓ Success")
    // Asked at once, since somebody looks.
    try console.keys("F4", shows: "last asked")
    try console.waitFor("on the phone")
    try console.waitFor("✓ seen between")
    try console.waitFor("It is no proof that the message was read.")
    try console.keys("Escape", shows: "The message reached the phone within")
    try console.waitFor("✓ reached the phone within")
    try console.keys("M-l", shows: "reached the phone within")
    try console.keys("Escape", "C-q", shows: "shell>")
    #expect(try console.folder.everything().isEmpty, "the demo left files")
  }

  @Test("a blocked number is told in a notice and found by the filter; after a restart it is still known")
  func blocked() throws {
    let service = try Service()
    let folder = try Folder(settings: #"{"text": "test"}"#)
    let console = try Tmux.console(folder: folder, environment: service.environment())
    try console.enter("9120004035", shows: "✓ Success")
    try console.waitFor("✗ blocked within")
    try console.waitFor("0912 000 4035: blocked within")
    try console.keys("F3", "/", shows: "filter:")
    try console.type("delivery:blo", shows: "1 of 1; delivery: blocked")
    try console.keys("Escape", "C-q", shows: "shell>")
    let again = try Tmux.console(folder: folder, environment: service.environment())
    try again.waitFor("✗ blocked within")
    try again.quit()
    let listed = try folder.amoot("history", "--json")
    #expect(listed.output.contains(#""delivery":"blocked","deliveryCode":35,"#), "\(listed)")
    let found = try folder.amoot("history", "delivery:blocked")
    #expect(found.output.contains("blocked within"), "\(found)")
    let shown = try folder.amoot("history", "show")
    #expect(shown.output.contains("BlackList 35") && shown.output.contains("Use a service line"), "\(shown)")
    #expect(try service.log().contains("GetDelivery"))
  }

  @Test("a token that may only send is told so once; sending goes on")
  func sendOnly() throws {
    let service = try Service()
    let folder = try Folder(settings: #"{"text": "test"}"#)
    let console = try Tmux.console(folder: folder, environment: service.environment("send-only"))
    try console.enter("9120000000", shows: "✓ Success")
    try console.keys("F3", "a", shows: "the service tells nothing about deliveries")
    try console.keys("Enter", shows: "in vain: the service refused the question")
    try console.keys("Escape", "F3", "C-u")
    try console.enter("9120000001")
    try console.waitUntil("two rows") { $0.components(separatedBy: "✓ Success").count == 3 }
    let log = try service.log()
    #expect(log.components(separatedBy: "GetDelivery").count - 1 == 1, "\(log)")
  }

  @Test("for a screen reader, the arrival is told in a line")
  func screenReader() throws {
    let console = try Tmux(folder: try Folder(), Program.path + " --demo --screen-reader")
    try console.waitFor("Mobile: empty")
    try console.enter("09120000000", shows: "accepted")
    try console.waitFor("The message reached the phone within")
  }
}
