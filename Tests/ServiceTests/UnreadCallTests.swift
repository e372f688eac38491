import AmootSMS
import Foundation
import Testing

@testable import Simulator
import Wording

/// Calls that cannot be read whole: what is right in them stays right, and what is wrong stays wrong.
@Suite("Pasted calls with unknown parts")
struct UnreadCallTests {
  private static let address = "https://portal.amootsms.com/rest/SendOTP"
  private static let fields =
    "-d SendDateTime=2026-11-23T14:30:00 -d Mobile=9120000000 -d SMSMessageText=hi -d LineNumber=public -d CodeLength=5"
  private static let query =
    "Token=abc-1&SendDateTime=2026-11-23T14:30:00&Mobile=9120000000&SMSMessageText=hi&LineNumber=public&CodeLength=5"
  private static let token = "-H 'Authorization: abc-1'"

  /// Code with an address that it puts together piece by piece.
  private static let pieces = #"""
    $address = "https://portal.amootsms.com/rest/SendOTP";

    $address = $address."?"."Token=".urlencode("abc-1");
    $moment = new DateTime('now', new DateTimeZone('Asia/Tehran'));
    $address = $address."&"."SendDateTime=".urlencode($moment->format('c'));
    $address .= "&"."SMSMessageText=".urlencode("کد شما");
    $address = $address."&"."LineNumber=public";
    $address = $address."&"."Mobile=9120000000";
    $address = $address."&CodeLength=" . 5;

    $answer = file_get_contents($address);
    echo $answer;
    """#

  private static func check(_ text: String) -> (remarks: [String], unread: [String])? {
    CallCheck(text).map { ($0.remarks.map(\.english), $0.unread.map(\.english)) }
  }

  @Test(
    "a right call has no remark, and says what was not read",
    arguments: [
      ("curl \(address) \(token) -d @body.txt", "file"),
      ("curl \(address) \(token) --json @-", "file"),
      (
        "curl \(address) \(token) --data-urlencode 'SMSMessageText@msg.txt' \(fields.replacing("-d SMSMessageText=hi", with: ""))",
        "file"
      ),
      ("curl \(address) -H @headers.txt \(fields)", "file"),
      ("curl -K call.conf \(address)", "file"),
      (
        "curl \(address) \(token) -d \"Mobile=$MOBILE\" \(fields.replacing("-d Mobile=9120000000", with: ""))",
        "Mobile"
      ),
      ("curl \(address) \(token) -d \"$BODY\"", "Part of the call"),
      ("curl \(address) -H \"$HEADER\" \(fields)", "Part of the call"),
      ("curl \(address) \"${options[@]}\" \(fields)", "Part of the call"),
      ("curl \"$BASE/SendOTP\" \(token) \(fields)", "Part of the call"),
      ("curl \"$ADDRESS\" \(token) \(fields)", "Part of the call"),
      ("curl \"\(address)?$QUERY\"", "Part of the call"),
      (
        "curl --json \"{\\\"Mobile\\\":\\\"$M\\\",\\\"CodeLength\\\":$N,\\\"LineNumber\\\":\\\"public\\\",\\\"SMSMessageText\\\":\\\"`cat m`\\\",\\\"SendDateTime\\\":\\\"$(date)\\\"}\" \(token) \(address)",
        "Mobile, CodeLength, SMSMessageText, SendDateTime"
      ),
      (pieces, "SendDateTime"),
      ("<?php\n" + pieces, "SendDateTime"),
    ])
  func unknown(text: String, words: String) throws {
    let check = try #require(Self.check(text), "\(text)")
    #expect(check.remarks == [], "\(text)")
    #expect(check.unread.contains { $0.contains(words) }, "\(text): \(check.unread)")
  }

  @Test(
    "what the text tells of a call is read, however it is put",
    arguments: [
      "curl \(address) \(token) \(fields.replacing("-d SMSMessageText=hi", with: "--data-raw $'SMSMessageText=it\\'s \\u06a9'"))",
      "curl ^\"\(address)^\" ^\n  -H ^\"Authorization: abc-1^\" ^\n  --data-raw ^\"\(query.dropFirst(12).replacing("&", with: "^&"))^\"",
      "curl --location ^\n  \"\(address)?\(query)\"",
      "curl \(address) \(token) --data-binary @- <<EOF\n\(query.dropFirst(12))\nEOF\necho done",
      "curl -s \(address) \(token) --json @- <<'EOF' | jq .\n{\"SendDateTime\":\"2026-11-23T14:30:00\",\"Mobile\":\"9120000000\",\"SMSMessageText\":\"$5\",\"LineNumber\":\"public\",\"CodeLength\":5}\nEOF",
      "TOKEN=abc-1\nexport BASE='https://portal.amootsms.com/rest'\ncurl \"$BASE/SendOTP\" -H \"Authorization: ${TOKEN}\" \(fields)",
      "data='\(query.dropFirst(12).prefix(40))'\ndata+='\(query.dropFirst(52))'\ncurl \(address) \(token) -d \"$data\"",
      "When I run curl I get -201:\ncurl \(address) \(token) \(fields)",
      "It doesn't work, though curl https://example.com does:\n```\n$ curl \(address) \(token) \(fields)\n```",
      "I use `curl \(address) \(token) \(fields)` and I get -201.",
      "`curl \(address) \(token) \(fields)`\nIt isn't right.",
      "answer=$(curl -s \(address) \(token) \(fields))",
      "curl \(address) \(token) \(fields) > answer.json 2>&1",
      "curl \(address) \(token) \(fields) && echo done & wait",
    ])
  func known(text: String) throws {
    let check = try #require(Self.check(text), "\(text)")
    #expect(check.remarks == [] && check.unread == [], "\(text): \(check)")
  }

  @Test(
    "each mistake around what is unknown is named",
    arguments: [
      ("curl \(address)?\(query)", "first &"),
      ("curl \(address) -H 'Authorization: $TOKEN' \(fields)", "as they are written: Authorization"),
      ("curl \(address) -H 'Authorization: $(cat token)' \(fields)", "as they are written: Authorization"),
      ("curl '\(address)?\(query.replacing("abc-1", with: "$TOKEN"))'", "as they are written: Token"),
      (
        "curl \(address) \(token) --json '{\"Mobile\":\"$MOBILE\",\"SMSMessageText\":\"hi\"}'",
        "as they are written: Mobile"
      ),
      ("curl \(address) -H \"Authorization: Bearer $TOKEN\" \(fields)", "starts with “Bearer”"),
      ("curl \(address) \(token) \(fields.replacing("=hi", with: "="))", "empty: SMSMessageText"),
      ("curl -I \(address) \(token) \(fields)", "HEAD"),
      ("curl --head '\(address)?\(query)'", "HEAD"),
      ("curl -T body.txt \(address) \(token)", "PUT"),
      ("curl \(address) -d @body.txt", "no token"),
      ("curl \(address) \(token) -d @body.txt -d CodeLength=99", "CodeLength"),
      ("curl \"https://shop.example/$NAME\" \(token) \(fields)", "is not the service"),
      ("BASE=http://portal.amootsms.com/rest\ncurl \"$BASE/SendOTP\" \(token) \(fields)", "Use https"),
      (pieces.replacing("\"Mobile=9120000000\"", with: "\"Mobile=912\""), "Mobile is “912”"),
      (pieces.replacing("\"&\".\"LineNumber=public\"", with: "\"\""), "missing: LineNumber"),
      (
        pieces.replacing("\"Token=\".urlencode(\"abc-1\")", with: "'Token=$token'"),
        "as they are written: Token"
      ),
    ])
  func wrong(text: String, words: String) throws {
    let check = try #require(Self.check(text), "\(text)")
    #expect(check.remarks.contains { $0.contains(words) }, "\(text): \(check.remarks)")
  }

  @Test(
    "no token is shown, wherever it stands",
    arguments: [
      "curl \"$X/SECRETTOKEN123/SendOTP\" \(fields)", "curl \(address) -d \"SECRETTOKEN123$X\"",
      "curl \(address) -d @SECRETTOKEN123", "curl \(address) -H 'Authorization: $SECRETTOKEN123' \(fields)",
      "curl \(address) -H \"Authorization: SECRETTOKEN123$X\" -d \"Mobile=$SECRETTOKEN123\"",
      "curl \(address)?SECRETTOKEN123&Mobile=9120000000", "X=SECRETTOKEN123\ncurl \(address)/$X -d \"$X\"",
      "<?php $t = 'SECRETTOKEN123'; file_get_contents(\"\(address)/$t?$t&x=$t\");",
    ])
  func secrets(text: String) throws {
    let check = try #require(CallCheck(text), "\(text)")
    let all = (check.remarks + check.unread).map(\.english).joined() + check.right + check.call.path
    #expect(!(all + "\(check.call.parameters)").lowercased().contains("secrettoken123"), "\(text): \(all)")
  }

  @Test("an address that the shell cuts is one mistake, not several")
  func cut() throws {
    let check = try #require(CallCheck("curl \(Self.address)?\(Self.query)"))
    #expect(check.remarks.count == 1 && check.right.contains("SMSMessageText=hi"), "\(check)")
  }

  @Test(
    "PHP is followed through its variables",
    arguments: [
      """
      <?php
      $base = "https://portal.amootsms.com/rest";
      $ch = curl_init($base . "/AccountStatus");
      curl_setopt($ch, CURLOPT_HTTPHEADER, ["Authorization: {$config['token']}"]);
      """,
      """
      define("SITE", "https://shop.example/back");
      $p = array();
      $p["Mobile"] = $m; $p['SMSMessageText'] = "Code for ".SITE; $p["LineNumber"] = 'public';
      $p["CodeLength"] = 5; $p["SendDateTime"] = date("c");
      $ch = curl_init();
      curl_setopt_array($ch, [CURLOPT_URL => "https://portal.amootsms.com/rest/SendOTP", CURLOPT_POST => true,
        CURLOPT_POSTFIELDS => http_build_query($p), CURLOPT_HTTPHEADER => array('Authorization: ' . $t)]);
      """,
      #"""
      <?php $answer = file_get_contents("https://portal.amootsms.com/rest/AccountStatus?Token={$token}");
      """#,
      #"""
      <?php
      class Sms {
        const BASE = 'https://portal.amootsms.com/rest/';
        private string $line = "public";
        public function __construct(private string $token) {}
        public function send($mobile, $text) {
          $url = self::BASE . sprintf('%s?Token=%s&', 'SendOTP', urlencode($this->token)) . http_build_query([
            'Mobile' => $mobile, 'SMSMessageText' => $text, 'LineNumber' => $this->line, 'CodeLength' => 4,
            'SendDateTime' => (new DateTime())->format('Y-m-d H:i:s'),
          ]);
          return json_decode(file_get_contents($url), true);
        }
      }
      """#,
      #"""
      <?php
      function post($url, array $data, $token = null) {
        $ch = curl_init($url);
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($data));
        curl_setopt($ch, CURLOPT_HTTPHEADER, array_merge($headers, ['Content-Type: application/json']));
        return curl_exec($ch);
      }
      post('https://portal.amootsms.com/rest/SendOTP', $data);
      """#,
      #"""
      <?php
      function amoot($method, $params) {
        $options = ['http' => ['method' => 'POST', 'header' => "Authorization: " . TOKEN,
          'content' => http_build_query($params)]];
        return file_get_contents("https://portal.amootsms.com/rest/" . $method, false, stream_context_create($options));
      }
      for ($i = 0; $i < 3; $i++) { amoot('SendOTP', ['Mobile' => $mobiles[$i], 'CodeLength' => 5]); }
      """#,
      #"""
      function get($u) { $c = curl_init(); curl_setopt($c, CURLOPT_URL, $u); return curl_exec($c); }
      $r = get("https://portal.amootsms.com/rest/SendOTP?Token=abc&Mobile=" . $_GET['m'] . "&CodeLength=5");
      """#,
      #"""
      $body = json_encode(['Mobile' => "$mobile", 'SMSMessageText' => 'hi', 'LineNumber' => 'public',
        'CodeLength' => $n ?? 5, 'SendDateTime' => $now]);
      $context = stream_context_create(['http' => ['method' => 'POST', 'content' => $body,
        'header' => "Content-Type: application/json\r\nAuthorization: $token\r\n"]]);
      file_get_contents('https://portal.amootsms.com/rest/SendOTP', false, $context);
      """#,
    ])
  func php(text: String) throws {
    let check = try #require(Self.check(text), "\(text)")
    #expect(check.remarks == [], "\(text)")
  }

  @Test("what is wrong in PHP is found through its variables, too")
  func wrongPHP() throws {
    let code = #"""
      <?php
      $base = "http://portal.amootsms.com/rest";
      $p["Mobile"] = "12"; $p["SMSMessageText"] = $text; $p["LineNumber"] = "public"; $p["CodeLength"] = "5";
      $ch = curl_init("$base/SendOTP?Token=" . 'Bearer ' . $token);
      curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);
      curl_setopt($ch, CURLOPT_NOBODY, true);
      curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query($p));
      """#
    let remarks = try #require(Self.check(code)).remarks
    for words in ["Use https", "Mobile is “12”", "missing: SendDateTime", "Certificates"] {
      #expect(remarks.contains { $0.contains(words) }, "\(words): \(remarks)")
    }
  }

  @Test("no code does harm, however deep or long")
  func hostile() {
    for text in [
      "<?php curl_init(" + String(repeating: "(", count: 50_000),
      "<?php curl_init(" + String(repeating: "[", count: 50_000),
      "<?php curl_init(" + String(repeating: "!-", count: 50_000),
      "<?php $a = 'https://x.example/'; " + String(repeating: "$a = $a . $a;", count: 80) + " curl_init($a);",
      "<?php " + String(repeating: "\"{$a[", count: 5_000) + " curl_init(",
      "<?php $a = ['x' => 1]; " + String(repeating: "$a['x'] = $a; $a = array_merge($a, [$a]);", count: 80)
        + " echo json_encode($a); curl_init('https://x.example');",
      String(repeating: "A=1\n", count: 50_000) + "curl x.y/z",
      "curl " + String(repeating: "`a ", count: 50_000),
      String(repeating: "curl ", count: 20_000), "curl " + String(repeating: "$(", count: 20_000),
      "curl <<EOF <<EOF\n", "curl x <<<", "curl ^", "curl ^\"", "curl $'\\u", "<?php curl_ <<<",
      "<?php curl_ \"\\",
    ] {
      _ = CallCheck(text)
    }
    var random = SystemRandomNumberGenerator()
    let words = [
      "$a", "$b[", "]", "=", ".=", "=>", "(", ")", "[", "\"", "'", "{$", "}", "->", "::", "array(",
      "curl_init(",
      "curl_setopt($a, CURLOPT_URL, ", "file_get_contents(", "http_build_query(", ";", ",", "?", ":",
      "<<<A\n", "fn",
      "function", "foreach (", "new", "...", "https://portal.amootsms.com/rest/SendOTP", "\u{200C}", "5",
      "//", "/*",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0..<30, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }
      _ = CallCheck("<?php curl_ " + text.joined(separator: Bool.random(using: &random) ? " " : ""))
    }
  }
}
