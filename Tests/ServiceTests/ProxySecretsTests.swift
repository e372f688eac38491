import Foundation
import Testing

@testable import CurlTransport

@Suite("The user and password of a proxy")
struct ProxySecretsTests {
  @Test(
    "are removed by their value, whether or not the address can be read",
    arguments: [
      "http://user:secretfirst@127.0.0.1:9", "user:secretfirst@127.0.0.1:9",
      "user:secretfirst@127.0.0.1:99999",
      "http://user:secretfirst@secretother@127.0.0.1:9", "user:secretfirst#1@127.0.0.1:9",
      "http://user:secretfirst/1@127.0.0.1:9", "htp://user:secret%20first@127.0.0.1:9",
      "user:a secretfirst b@h:1",
    ])
  func removed(_ address: String) {
    for name in ["https_proxy", "HTTPS_PROXY", "ALL_PROXY"] {
      let secrets = ProxySecrets([name: address, "no_proxy": "kept@example"])
      let user = String(address[..<(address.lastIndex(of: "@") ?? address.endIndex)])
      let bare = user.split(separator: "/").last.map(String.init) ?? user
      let texts = [
        "Unsupported proxy syntax in '\(address)'", "Could not resolve proxy: \(bare)",
        "you are \(bare), go away", "Basic " + Data("user:secretfirst".utf8).base64EncodedString(),
      ]
      for text in texts.dropLast() {
        let left = secrets.removed(from: text)
        #expect(!left.contains("secretfirst") && !left.contains("secretother"), "\(left)")
      }
      #expect(secrets.removed(from: "a message for kept@example") == "a message for kept@example")
    }
    let plain = ProxySecrets(["https_proxy": "http://user:secretfirst@127.0.0.1:9"])
    #expect(
      !plain.removed(from: "Basic " + Data("user:secretfirst".utf8).base64EncodedString()).contains("dXNlc"))
  }

  @Test("an address without them removes nothing")
  func none() {
    let secrets = ProxySecrets(["https_proxy": "http://proxy.example:3128", "PATH": "/bin@x"])
    #expect(secrets.removed(from: "proxy.example /bin refused") == "proxy.example /bin refused")
  }
}
