extension ReadyCall {
  var curl: String {
    var lines: [String]
    switch method {
    case .post:
      lines = [
        "curl -sS \(ReadyCall.shell(address))", "-H \"Authorization: $\(ReadyCall.variable)\"",
        "-H 'Accept: application/json'",
      ]
    case .get: lines = ["curl -sS -G \(ReadyCall.shell(address))"]
    }
    lines += fields.map { field in
      let argument =
        switch field.value {
        case .text(let text): ReadyCall.shell(field.name + "=" + text)
        case .token: "\"\(field.name)=$\(ReadyCall.variable)\""
        case .now(let form): "\"\(field.name)=\(ReadyCall.shellNow(form))\""
        }
      return "--data-urlencode " + argument
    }
    return lines.joined(separator: " \\\n  ") + "\n"
  }

  /// The moment, in a zone that every system knows: Iran has kept one offset since 2022.
  package static func shellNow(_ form: DateForm) -> String {
    form == .iso
      ? "$(TZ=IRST-3:30 date +%Y-%m-%dT%H:%M:%S+03:30)" : "$(TZ=IRST-3:30 date '+%Y-%m-%d %H:%M:%S')"
  }

  /// Quotes for the shell: inside single quotes, only the quote itself is special.
  package static func shell(_ text: String) -> String { "'" + text.replacing("'", with: #"'\''"#) + "'" }

  var powershell: String {
    let list = lines { name, value in
      "  @(\(ReadyCall.powershell(name)), \(ReadyCall.powershell(value)))"
    }.dropLast().replacing("\n", with: ",\n")
    let start = """
      Add-Type -AssemblyName System.Net.Http
      $parameters = @(
      \(list)
      )
      $form = ($parameters | ForEach-Object { ($_ | ForEach-Object { [Uri]::EscapeDataString($_) }) -join '=' }) -join '&'
      $handler = [Net.Http.HttpClientHandler]::new()
      $handler.AllowAutoRedirect = $false
      $client = [Net.Http.HttpClient]::new($handler)

      """
    let request: String
    switch method {
    case .post:
      request = """
        $request = [Net.Http.HttpRequestMessage]::new('Post', \(ReadyCall.powershell(address)))
        [void]$request.Headers.TryAddWithoutValidation('Authorization', $env:\(ReadyCall.variable))
        [void]$request.Headers.TryAddWithoutValidation('Accept', 'application/json')
        $request.Content = [Net.Http.StringContent]::new($form, [Text.Encoding]::UTF8, 'application/x-www-form-urlencoded')

        """
    case .get:
      request = """
        $request = [Net.Http.HttpRequestMessage]::new('Get', \(ReadyCall.powershell(address + "?")) + $form)

        """
    }
    return start + request + """
      $client.SendAsync($request).GetAwaiter().GetResult().Content.ReadAsStringAsync().GetAwaiter().GetResult()

      """
  }

  private static func powershell(_ value: Value) -> String {
    switch value {
    case .text(let text): return powershell(text)
    case .token: return "$env:\(variable)"
    case .now(let form):
      let pattern = form == .iso ? "yyyy-MM-ddTHH:mm:sszzz" : "yyyy-MM-dd HH:mm:ss"
      return "[DateTimeOffset]::UtcNow.ToOffset([TimeSpan]::new(3, 30, 0)).ToString('\(pattern)', "
        + "[Globalization.CultureInfo]::InvariantCulture)"
    }
  }

  /// Quotes with double quotes because of their expressions, the only escapes that version 5 has, which reads files in the
  /// encoding of the system.
  private static func powershell(_ text: String) -> String {
    quoted(text, escaping: ["`", "\"", "$"], escape: "`", isASCII: true) {
      $0 <= 0xFFFF ? "$([char]0x\(hex($0, 4)))" : "$([char]::ConvertFromUtf32(0x\(hex($0))))"
    }
  }
}
