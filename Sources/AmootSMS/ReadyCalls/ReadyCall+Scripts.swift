/// Calls in Python and JavaScript.
extension ReadyCall {
  // MARK: Python

  var python: String {
    let list = lines { "    \(ReadyCall.padded($0)): \(ReadyCall.python($1))," }
    let time = isNow ? "from datetime import datetime, timedelta, timezone\n" : ""
    let request: String
    switch method {
    case .post:
      request = """
        request = Request(
            \(ReadyCall.padded(address)),
            data=urlencode(parameters).encode(),
            headers={"Authorization": \(ReadyCall.python(.token)), "Accept": "application/json"},
        )
        """
    case .get: request = "request = Request(\(ReadyCall.padded(address + "?")) + urlencode(parameters))"
    }
    return """
      import os
      \(time)from urllib.error import HTTPError
      from urllib.parse import urlencode
      from urllib.request import HTTPRedirectHandler, Request, build_opener


      class NoRedirects(HTTPRedirectHandler):
          def redirect_request(self, *arguments):
              return None


      parameters = {
      \(list)}
      \(request)
      try:
          answer = build_opener(NoRedirects).open(request)
      except HTTPError as error:
          answer = error
      print(answer.read().decode())

      """
  }

  private static func python(_ value: Value) -> String {
    switch value {
    case .text(let text): return padded(text)
    case .token: return "os.environ[\"\(variable)\"]"
    case .now(let form):
      let now = "datetime.now(timezone(timedelta(hours=3, minutes=30)))"
      return form == .iso
        ? now + ".isoformat(timespec=\"seconds\")" : now + ".strftime(\"%Y-%m-%d %H:%M:%S\")"
    }
  }

  // MARK: Node.js

  /// From version 18 on, as a module or a script.
  var node: String {
    let list = lines { "  [\(ReadyCall.braced($0)), \(ReadyCall.node($1))]," }
    let call: String
    switch method {
    case .post:
      call = """
        fetch(\(ReadyCall.braced(address)), {
          method: "POST",
          headers: { Authorization: \(ReadyCall.node(.token)), Accept: "application/json" },
          body: parameters,
          redirect: "manual",
        })
        """
    case .get:
      call = "fetch(\(ReadyCall.braced(address + "?")) + parameters, { redirect: \"manual\" })"
    }
    return """
      if (!process.env.\(ReadyCall.variable)) throw new Error("\(ReadyCall.variable) is not set.");
      const parameters = new URLSearchParams([
      \(list)]);
      \(call)
        .then((answer) => answer.text())
        .then(console.log);

      """
  }

  private static func node(_ value: Value) -> String {
    switch value {
    case .text(let text): return braced(text)
    case .token: return "process.env.\(variable)"
    case .now(let form):
      let now = "new Date(Date.now() + 12600000).toISOString().slice(0, 19)"
      return form == .iso ? now + " + \"+03:30\"" : now + ".replace(\"T\", \" \")"
    }
  }
}
