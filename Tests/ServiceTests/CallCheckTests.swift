import AmootSMS
import Foundation
import TestSupport
import Testing

@testable import Simulator
import Wording

@Suite("Pasted calls")
struct CallCheckTests {
  private static let address = "https://portal.amootsms.com/rest/SendOTP"
  private static let fields =
    "-d SendDateTime=2026-11-23T14:30:00 -d Mobile=9120000000 -d SMSMessageText=hi -d LineNumber=public -d CodeLength=5"

  private static func remarks(_ text: String) -> [String]? { CallCheck(text)?.remarks.map(\.english) }

  @Test("a right call has no remark, however it is written")
  func right() {
    for text in [
      "curl \(Self.address) -H 'Authorization: abc-1' \(Self.fields)",
      "$ /usr/bin/curl -sSL -XPOST \"\(Self.address)\" \\\n  --header=\"Authorization: abc-1\" \\\n  \(Self.fields) | jq .",
      "curl -G '\(Self.address)' --data-urlencode 'Token=abc-1' \(Self.fields)",
      "curl.exe ^\n  \(Self.address) -H \"Authorization: abc-1\" \(Self.fields)",
      "curl --json '{\"SendDateTime\":\"2026-11-23T14:30:00\",\"Mobile\":\"9120000000\",\"SMSMessageText\":\"hi\",\"LineNumber\":\"public\",\"CodeLength\":5}' -H 'Authorization: abc-1' \(Self.address)",
      "curl '\(Self.address)?Token=abc-1&SendDateTime=2026-11-23T14:30:00&Mobile=9120000000&SMSMessageText=hi&LineNumber=public&CodeLength=5'",
      "AMOOT_TOKEN=x curl https://portal.amootsms.com/rest/AccountStatus -H \"Authorization: $AMOOT_TOKEN\"",
    ] {
      #expect(Self.remarks(text) == [], "\(text)")
    }
  }

  @Test(
    "each mistake is named",
    arguments: [
      ("curl http://portal.amootsms.com/rest/AccountStatus -H 'Authorization: a'", "Use https"),
      ("curl https://api.amootsms.com/rest/AccountStatus -H 'Authorization: a'", "is not the service"),
      ("curl \(address) -H 'Authorization: Bearer abc' \(fields)", "starts with “Bearer”"),
      ("curl \(address) -H 'Token: abc' \(fields)", "Authorization"),
      ("curl \(address) \(fields)", "Authorization"),
      ("curl \(address) -H 'Authorization: a' -d Mobile=912", "missing"),
      ("curl \(address) -H 'Authorization: a' -d '{\"Mobile\":\"9120000000\"}'", "JSON"),
      ("curl \(address) -H 'Authorization: a' -F Mobile=9120000000", "multipart"),
      ("curl -X PUT \(address) -H 'Authorization: a' \(fields)", "PUT"),
      ("curl -X GET \(address) -H 'Authorization: a' \(fields)", "GET"),
      ("curl https://portal.amootsms.com/SendOTP -H 'Authorization: a' \(fields)", "call /rest/SendOTP"),
      ("curl \(address) -H 'Authorization: a' \(fields) --fancy", "--fancy was not read"),
      ("curl -k \(address) -H 'Authorization: a' \(fields)", "Certificates are not checked"),
      (
        "curl https://me:pass@portal.amootsms.com/rest/SendOTP -H 'Authorization: a' \(fields)",
        "name or a password"
      ),
    ])
  func wrong(text: String, words: String) throws {
    let remarks = try #require(Self.remarks(text))
    #expect(remarks.contains { $0.contains(words) }, "\(text): \(remarks)")
  }

  @Test("PHP with curl's functions, with a stream, and with JSON")
  func php() throws {
    let pairs =
      "['SendDateTime' => date('c'), 'Mobile' => $mobile, 'SMSMessageText' => \"hi\", 'LineNumber' => 'public', 'CodeLength' => 5]"
    let curl = """
      <?php
      // A comment with 'Authorization: Bearer x', that doesn't count.
      $accept = 'Accept: */*'; /* Nor does this: 'Token: x'. */
      $ch = curl_init('\(Self.address)');
      curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization: ' . $token]);
      curl_setopt($ch, CURLOPT_POST, true);
      curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query(\(pairs)));
      """
    #expect(Self.remarks(curl) == [])
    #expect(
      Self.remarks(curl.replacing("http_build_query(\(pairs))", with: pairs))?.contains {
        $0.contains("multipart")
      }
        == true)
    let check = try #require(CallCheck(curl.replacing("Authorization: '", with: "Authorization: Bearer '")))
    #expect(check.remarks.contains { $0.english.contains("Bearer") } && check.right.hasPrefix("<?php"))
    let stream = """
      $options = ['http' => ['method' => 'POST', 'header' => 'Authorization: abc', 'content' => http_build_query(\(pairs))]];
      echo file_get_contents('\(Self.address)', false, stream_context_create($options));
      """
    #expect(Self.remarks(stream) == [])
  }

  @Test("the right call keeps what was right, under the right names, and never the token")
  func corrected() throws {
    let check = try #require(
      CallCheck(
        "curl \(Self.address) -H 'Authorization: Bearer tok-12345' -d 'mobil=09121112233&SMSMesageText=سلام'")
    )
    #expect(
      check.right.contains("Mobile=9121112233") && check.right.contains("SMSMessageText=سلام"),
      "\(check.right)")
    #expect(check.right.contains("$AMOOT_TOKEN") && check.right.contains("CodeLength=5"))
    let all = check.right + check.remarks.map(\.english).joined() + "\(check.call.parameters)"
    #expect(!all.contains("tok-12345"), "\(all)")
    // What is corrected has nothing wrong with it.
    #expect(CallCheck(check.right)?.remarks.isEmpty == true)
  }

  @Test("no token is shown, wherever it stands")
  func secrets() throws {
    for text in [
      "curl --oauth2-bearer SECRETTOKEN123 \(Self.address) \(Self.fields)",
      "curl https://SECRETTOKEN123@portal.amootsms.com/rest/SendOTP \(Self.fields)",
      "curl https://user:SECRETTOKEN123@portal.amootsms.com/rest/SendOTP \(Self.fields)",
      "curl --unheard-of SECRETTOKEN123 \(Self.address) \(Self.fields)", "curl SECRETTOKEN123",
      "curl \(Self.address)/SECRETTOKEN123 \(Self.fields)", "curl -T SECRETTOKEN123 \(Self.address)",
      "curl \(Self.address)?SECRETTOKEN123 \(Self.fields)", "curl \(Self.address) -d key=SECRETTOKEN123",
    ] {
      guard let check = CallCheck(text) else { continue }
      let all =
        check.right + check.remarks.map(\.english).joined() + check.call.path + "\(check.call.parameters)"
      #expect(!all.lowercased().contains("secrettoken123"), "\(text): \(all)")
    }
  }

  @Test("what is no call is nil, and no text does harm")
  func nonsense() {
    for text in ["", "hello", "curl", "<?php echo 1;", "wget https://portal.amootsms.com", "curl -H", "'"] {
      #expect(CallCheck(text) == nil, "\(text)")
    }
    var random = SystemRandomNumberGenerator()
    let words = [
      "curl", "-X", "POST", "\(Self.address)", "-H", "'", "\"", "\\", "\n", "-d", "=", "&", "%", "{", "<?php",
      "=>", "'a'",
      "curl_init(", "-", "--", "é", "\u{202E}",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0..<20, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }
      _ = CallCheck(text.joined(separator: Bool.random(using: &random) ? " " : ""))
    }
  }

  @Test(
    "a call that the program copies is right, also one that sends when it runs", arguments: DateForm.allCases)
  func copied(_ form: DateForm) throws {
    for method in RequestEncoding.allCases {
      for isNow in [false, true] {
        let call = ReadyCall(
          "SendOTP",
          parameters: [
            .init("SendDateTime", form.text(Date())), .init("SMSMessageText", "کد {1}"),
            .init("LineNumber", "public"),
            .init("Mobile", "9120000000"), .init("CodeLength", "5"),
          ], base: .production, method: method, isNow: isNow)
        for language in [ReadyCall.Language.curl, .php] {
          let check = try #require(CallCheck(call.text(language)))
          #expect(check.remarks.isEmpty, "\(check.remarks.map(\.english))\n\(call.text(language))")
        }
      }
    }
  }
}
