extension ReadyCall {
  var php: String {
    let list = lines { "    \(ReadyCall.php($0)) => \(ReadyCall.php($1))," }
    let start = """
      <?php
      getenv('\(ReadyCall.variable)') || exit("\(ReadyCall.variable) is not set.\\n");
      $parameters = [
      \(list)];

      """
    switch method {
    case .post:
      return start + """
        $options = ['http' => [
            'method' => 'POST',
            'header' => [
                'Authorization: ' . \(ReadyCall.php(.token)),
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
      return start + """
        $options = ['http' => ['ignore_errors' => true, 'follow_location' => 0]];
        $url = \(ReadyCall.php(address)) . '?' . http_build_query($parameters);
        echo file_get_contents($url, false, stream_context_create($options));

        """
    }
  }

  private static func php(_ value: Value) -> String {
    switch value {
    case .text(let text): php(text)
    case .token: "getenv('\(variable)')"
    case .now(let form): phpNow(form)
    }
  }

  /// The moment, in Iran's time.
  package static func phpNow(_ form: DateForm) -> String {
    let format = form == .iso ? #"Y-m-d\TH:i:sP"# : "Y-m-d H:i:s"
    return "(new DateTime('now', new DateTimeZone('+03:30')))->format('\(format)')"
  }

  /// Quotes with double quotes because of their escapes; a dollar sign would start a variable.
  private static func php(_ text: String) -> String { braced(text, escaping: ["\\", "\"", "$"]) }
}
