/// Calls in languages that are compiled.
extension ReadyCall {
  // MARK: C#

  var csharp: String {
    let list = lines { "    new(\(ReadyCall.padded($0)), \(ReadyCall.csharp($1)))," }
    let start = """
      using System.Globalization;
      using System.Net.Http;

      var parameters = new KeyValuePair<string, string?>[]
      {
      \(list)};
      using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
      var content = new FormUrlEncodedContent(parameters);

      """
    switch method {
    case .post:
      return start + """
        using var request = new HttpRequestMessage(HttpMethod.Post, \(ReadyCall.padded(address))) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", \(ReadyCall.csharp(.token)));
        var response = await client.SendAsync(request);
        Console.WriteLine(await response.Content.ReadAsStringAsync());

        """
    case .get:
      return start + """
        var url = \(ReadyCall.padded(address + "?")) + await content.ReadAsStringAsync();
        var response = await client.GetAsync(url);
        Console.WriteLine(await response.Content.ReadAsStringAsync());

        """
    }
  }

  private static func csharp(_ value: Value) -> String {
    switch value {
    case .text(let text): return padded(text)
    case .token: return "Environment.GetEnvironmentVariable(\"\(variable)\")"
    case .now(let form):
      let pattern = form == .iso ? "yyyy-MM-ddTHH:mm:sszzz" : "yyyy-MM-dd HH:mm:ss"
      return "DateTimeOffset.UtcNow.ToOffset(new TimeSpan(3, 30, 0)).ToString(\"\(pattern)\", "
        + "CultureInfo.InvariantCulture)"
    }
  }

  // MARK: Swift

  var swift: String {
    let list = lines { "  (\(ReadyCall.braced($0)), \(ReadyCall.swift($1)))," }
    let clock =
      isNow
      ? """
      let clock = ISO8601DateFormatter()
      clock.timeZone = TimeZone(secondsFromGMT: 12_600)\(ReadyCall.swiftOptions(fields.map(\.value)))

      """ : ""
    let start = """
      import Foundation
      #if canImport(FoundationNetworking)
      import FoundationNetworking
      #endif

      final class NoRedirects: NSObject, URLSessionTaskDelegate {
        func urlSession(
          _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
          newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
        ) { completionHandler(nil) }
      }

      \(clock)let parameters = [
      \(list)]
      let unreserved = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._*")
      let form = parameters.map { name, value in
        name + "=" + (value.addingPercentEncoding(withAllowedCharacters: unreserved) ?? "")
      }.joined(separator: "&")

      """
    let end = """
      let session = URLSession(configuration: .default, delegate: NoRedirects(), delegateQueue: nil)
      let (data, _) = try await session.data(for: request)
      print(String(decoding: data, as: UTF8.self))

      """
    switch method {
    case .post:
      return start + """
        var request = URLRequest(url: URL(string: \(ReadyCall.braced(address)))!)
        request.httpMethod = "POST"
        request.setValue(\(ReadyCall.swift(.token)), forHTTPHeaderField: "Authorization")
        request.setValue("application/x-www-form-urlencoded; charset=utf-8", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data(form.utf8)

        """ + end
    case .get:
      return start
        + "let request = URLRequest(url: URL(string: \(ReadyCall.braced(address + "?")) + form)!)\n"
        + end
    }
  }

  private static func swiftOptions(_ values: [Value]) -> String {
    guard values.contains(.now(.plain)) else { return "" }
    return """

      clock.formatOptions = [
        .withFullDate, .withTime, .withDashSeparatorInDate, .withColonSeparatorInTime, .withSpaceBetweenDateAndTime,
      ]
      """
  }

  private static func swift(_ value: Value) -> String {
    switch value {
    case .text(let text): braced(text)
    case .token: "ProcessInfo.processInfo.environment[\"\(variable)\"] ?? \"\""
    case .now: "clock.string(from: Date())"
    }
  }

  // MARK: Go

  var go: String {
    let list = lines { "\t\t{\(ReadyCall.padded($0)), \(ReadyCall.go($1))}," }
    let imports = ["fmt", "io", "net/http", "net/url", "os", "strings"]
    let all = (imports + (isNow ? ["time"] : [])).sorted().map { "\t\"\($0)\"\n" }.joined()
    let request: String
    switch method {
    case .post:
      request = """
        \trequest, err := http.NewRequest("POST", \(ReadyCall.padded(address)), strings.NewReader(form))
        \tif err != nil {
        \t\tfail(err)
        \t}
        \trequest.Header.Set("Authorization", \(ReadyCall.go(.token)))
        \trequest.Header.Set("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
        \trequest.Header.Set("Accept", "application/json")
        """
    case .get:
      request = """
        \trequest, err := http.NewRequest("GET", \(ReadyCall.padded(address + "?"))+form, nil)
        \tif err != nil {
        \t\tfail(err)
        \t}
        """
    }
    return """
      package main

      import (
      \(all))

      func fail(err error) {
      \tfmt.Fprintln(os.Stderr, err)
      \tos.Exit(1)
      }

      func main() {
      \tparameters := [][2]string{
      \(list)\t}
      \tvar fields []string
      \tfor _, p := range parameters {
      \t\tfields = append(fields, p[0]+"="+url.QueryEscape(p[1]))
      \t}
      \tform := strings.Join(fields, "&")
      \(request)
      \tclient := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error {
      \t\treturn http.ErrUseLastResponse
      \t}}
      \tanswer, err := client.Do(request)
      \tif err != nil {
      \t\tfail(err)
      \t}
      \tdefer answer.Body.Close()
      \tif _, err := io.Copy(os.Stdout, answer.Body); err != nil {
      \t\tfail(err)
      \t}
      }

      """
  }

  private static func go(_ value: Value) -> String {
    switch value {
    case .text(let text): return padded(text)
    case .token: return "os.Getenv(\"\(variable)\")"
    case .now(let form):
      let pattern = form == .iso ? "2006-01-02T15:04:05-07:00" : "2006-01-02 15:04:05"
      return "time.Now().In(time.FixedZone(\"IRST\", 12600)).Format(\"\(pattern)\")"
    }
  }

  // MARK: Java

  /// A single file that `java Call.java` runs, from version 11 on.
  var java: String {
    let list = lines { "            {\(ReadyCall.java($0)), \(ReadyCall.java($1))}," }
    let target: String
    let body: String
    switch method {
    case .post:
      target = ReadyCall.java(address)
      body = """
                    .header("Authorization", \(ReadyCall.java(.token)))
                    .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                    .header("Accept", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
        """
    case .get:
      target = ReadyCall.java(address + "?") + " + form"
      body = "            .build();"
    }
    let time =
      isNow
      ? "import java.time.OffsetDateTime;\nimport java.time.ZoneOffset;\nimport java.time.format.DateTimeFormatter;\n"
      : ""
    return """
      import java.net.URI;
      import java.net.URLEncoder;
      import java.net.http.HttpClient;
      import java.net.http.HttpRequest;
      import java.net.http.HttpResponse;
      import java.nio.charset.StandardCharsets;
      \(time)import java.util.Arrays;
      import java.util.stream.Collectors;

      class Call {
          public static void main(String[] arguments) throws Exception {
              String[][] parameters = {
      \(list)        };
              String form = Arrays.stream(parameters)
                  .map(p -> p[0] + "=" + URLEncoder.encode(p[1], StandardCharsets.UTF_8))
                  .collect(Collectors.joining("&"));
              HttpRequest request = HttpRequest.newBuilder(URI.create(\(target)))
      \(body)
              HttpResponse<String> answer =
                  HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
              System.out.println(answer.body());
          }
      }

      """
  }

  private static func java(_ value: Value) -> String {
    switch value {
    case .text(let text): return java(text)
    case .token: return "System.getenv(\"\(variable)\")"
    case .now(let form):
      let pattern = form == .iso ? "yyyy-MM-dd'T'HH:mm:ssxxx" : "yyyy-MM-dd HH:mm:ss"
      return
        "OffsetDateTime.now(ZoneOffset.ofHoursMinutes(3, 30)).format(DateTimeFormatter.ofPattern(\"\(pattern)\"))"
    }
  }

  /// Up to version 17, Java reads files in the encoding of the system. Controls are escaped in octal: Java takes `\u000d` for
  /// the end of the line before it reads the text.
  private static func java(_ text: String) -> String {
    quoted(text, isASCII: true) { value in
      guard value > 0x7F, let scalar = Unicode.Scalar(value) else {
        return "\\" + String(value, radix: 8).leftPadded(to: 3, with: "0")
      }
      return UTF16.encode(scalar).map { units in units.map { "\\u" + hex(UInt32($0), 4) }.joined() } ?? ""
    }
  }
}
