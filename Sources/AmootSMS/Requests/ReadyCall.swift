/// A service call as source code to paste, which reads the token from an environment variable.
///
/// Every text survives: each language's own quoting is used, and invisible characters are written as escapes
/// if the language has them.
public struct ReadyCall: Sendable, Equatable {
  public enum Language: String, Sendable, CaseIterable {
    case curl, php, csharp, swift, python

    /// The name of the language as it is usually written.
    public var title: String {
      switch self {
      case .curl: "curl"
      case .php: "PHP"
      case .csharp: "C#"
      case .swift: "Swift"
      case .python: "Python"
      }
    }
  }

  public let name: String
  public let base: BaseAddress
  public let parameters: [ServiceRequest.Parameter]
  /// The bare token in a header, or everything in the query.
  public let method: RequestEncoding

  /// - Parameters:
  ///   - name: The method name in the address, such as `SendOTP`.
  ///   - parameters: The parameters, without the token.
  public init(
    _ name: String, parameters: [ServiceRequest.Parameter], base: BaseAddress, method: RequestEncoding
  ) {
    self.name = name
    self.base = base
    self.parameters = parameters
    self.method = method
  }

  /// The environment variable that the code reads the token from.
  static let variable = "AMOOT_TOKEN"
  private var address: String { "\(base)/\(name)" }

  public func text(_ language: Language) -> String {
    switch language {
    case .curl: curl
    case .php: php
    case .csharp: csharp
    case .swift: swift
    case .python: python
    }
  }

  // MARK: curl

  private var curl: String {
    var lines: [String]
    switch method {
    case .post:
      lines = [
        "curl -sS \(ReadyCall.shell(address))", "-H \"Authorization: $\(ReadyCall.variable)\"",
        "-H 'Accept: application/json'",
      ]
    case .get:
      lines = [
        "curl -sS -G \(ReadyCall.shell(address))", "--data-urlencode \"Token=$\(ReadyCall.variable)\"",
      ]
    }
    lines += parameters.map { "--data-urlencode " + ReadyCall.shell($0.name + "=" + $0.value) }
    return lines.joined(separator: " \\\n  ") + "\n"
  }

  /// Quotes for the shell: inside single quotes, only the quote itself is special.
  package static func shell(_ text: String) -> String { "'" + text.replacing("'", with: #"'\''"#) + "'" }

  // MARK: PHP

  private var php: String {
    let fields = parameters.map { "    \(ReadyCall.php($0.name)) => \(ReadyCall.php($0.value)),\n" }.joined()
    let token = "getenv('\(ReadyCall.variable)')"
    switch method {
    case .post:
      return """
        <?php
        $parameters = [
        \(fields)];
        $options = ['http' => [
            'method' => 'POST',
            'header' => [
                'Authorization: ' . \(token),
                'Content-Type: application/x-www-form-urlencoded; charset=utf-8',
                'Accept: application/json',
            ],
            'content' => http_build_query($parameters),
            'ignore_errors' => true,
            'follow_location' => 0,
        ]];
        echo file_get_contents(\(ReadyCall.php(address)), false, stream_context_create($options));

        """
    case .get:
      return """
        <?php
        $parameters = [
            'Token' => \(token),
        \(fields)];
        $options = ['http' => ['ignore_errors' => true, 'follow_location' => 0]];
        $url = \(ReadyCall.php(address)) . '?' . http_build_query($parameters);
        echo file_get_contents($url, false, stream_context_create($options));

        """
    }
  }

  /// Quotes with double quotes because of their escapes; a dollar sign would start a variable.
  private static func php(_ text: String) -> String {
    quoted(text, escaping: ["\\", "\"", "$"]) { "\\u{\(String($0, radix: 16))}" }
  }

  // MARK: C#

  private var csharp: String {
    let token = "Environment.GetEnvironmentVariable(\"\(ReadyCall.variable)\")"
    var fields = parameters
    if method == .get { fields.insert(.init("Token", ""), at: 0) }
    let list = fields.map { field in
      let value = field.name == "Token" ? token : ReadyCall.csharp(field.value)
      return "    new(\(ReadyCall.csharp(field.name)), \(value)),\n"
    }.joined()
    let start = """
      using System.Net.Http;

      var parameters = new KeyValuePair<string, string?>[]
      {
      \(list)};
      using var client = new HttpClient();
      var content = new FormUrlEncodedContent(parameters);

      """
    switch method {
    case .post:
      return start + """
        using var request = new HttpRequestMessage(HttpMethod.Post, \(ReadyCall.csharp(address))) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", \(token));
        var response = await client.SendAsync(request);
        Console.WriteLine(await response.Content.ReadAsStringAsync());

        """
    case .get:
      return start + """
        var url = \(ReadyCall.csharp(address + "?")) + await content.ReadAsStringAsync();
        var response = await client.GetAsync(url);
        Console.WriteLine(await response.Content.ReadAsStringAsync());

        """
    }
  }

  private static func csharp(_ text: String) -> String {
    quoted(text, escaping: ["\\", "\""]) { "\\U" + padded($0, 8) }
  }

  // MARK: Swift

  private var swift: String {
    let token = "ProcessInfo.processInfo.environment[\"\(ReadyCall.variable)\"] ?? \"\""
    let fields = parameters.map {
      "  (\(ReadyCall.swift($0.name)), \(ReadyCall.swift($0.value))),\n"
    }.joined()
    let list = method == .get ? "  (\"Token\", \(token)),\n" + fields : fields
    let start = """
      import Foundation
      #if canImport(FoundationNetworking)
      import FoundationNetworking
      #endif

      let parameters = [
      \(list)]
      let unreserved = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._*")
      let form = parameters.map { name, value in
        name + "=" + (value.addingPercentEncoding(withAllowedCharacters: unreserved) ?? "")
      }.joined(separator: "&")

      """
    let end = """
      let (data, _) = try await URLSession.shared.data(for: request)
      print(String(decoding: data, as: UTF8.self))

      """
    switch method {
    case .post:
      return start + """
        var request = URLRequest(url: URL(string: \(ReadyCall.swift(address)))!)
        request.httpMethod = "POST"
        request.setValue(\(token), forHTTPHeaderField: "Authorization")
        request.setValue("application/x-www-form-urlencoded; charset=utf-8", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data(form.utf8)

        """ + end
    case .get:
      return start + "let request = URLRequest(url: URL(string: \(ReadyCall.swift(address + "?")) + form)!)\n"
        + end
    }
  }

  private static func swift(_ text: String) -> String {
    quoted(text, escaping: ["\\", "\""]) { "\\u{\(String($0, radix: 16))}" }
  }

  // MARK: Python

  private var python: String {
    let token = "os.environ[\"\(ReadyCall.variable)\"]"
    let fields = parameters.map { "    \(ReadyCall.python($0.name)): \(ReadyCall.python($0.value)),\n" }
      .joined()
    let list = method == .get ? "    \"Token\": \(token),\n" + fields : fields
    let start = """
      import os
      from urllib.error import HTTPError
      from urllib.parse import urlencode
      from urllib.request import Request, urlopen

      parameters = {
      \(list)}

      """
    switch method {
    case .post:
      return start + """
        request = Request(
            \(ReadyCall.python(address)),
            data=urlencode(parameters).encode(),
            headers={"Authorization": \(token), "Accept": "application/json"},
        )
        try:
            answer = urlopen(request)
        except HTTPError as error:
            answer = error
        print(answer.read().decode())

        """
    case .get:
      return start + """
        try:
            answer = urlopen(\(ReadyCall.python(address + "?")) + urlencode(parameters))
        except HTTPError as error:
            answer = error
        print(answer.read().decode())

        """
    }
  }

  private static func python(_ text: String) -> String {
    quoted(text, escaping: ["\\", "\""]) { "\\U" + padded($0, 8) }
  }

  // MARK: Quoting

  /// - Parameter code: Returns the language's escape for a scalar value.
  private static func quoted(
    _ text: String, escaping special: Set<Unicode.Scalar>, code: (UInt32) -> String
  ) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if special.contains(scalar) {
        result += "\\" + String(scalar)
      } else if scalar == "\n" {
        result += "\\n"
      } else if VisibleText.isUnsafe(scalar) || scalar == "\u{200C}" || scalar == "\u{200D}" {
        result += code(scalar.value)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func padded(_ value: UInt32, _ count: Int) -> String {
    String(value, radix: 16).leftPadded(to: count, with: "0")
  }
}
