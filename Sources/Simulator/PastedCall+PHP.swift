internal import AmootSMS

extension PastedCall {
  init?(php text: String) {
    let reader = PHPReader(text)
    var calls = reader.calls.compactMap { PastedCall($0) }
    if let options = reader.looseOptions {
      calls += [PHPReader.Call.curl(options: options, hasOthers: true)].compactMap { PastedCall($0) }
    }
    // A function of the code's own may have the address as a parameter, with more behind it.
    if let address = reader.addresses.first?.prefix(while: { $0 != "?" }),
      calls.allSatisfy({ $0.address.known.allSatisfy(\.isEmpty) })
    {
      for place in calls.indices {
        (calls[place].address, calls[place].hasOtherQuery) = (String(address), true)
      }
    }
    guard let call = PastedCall.best(calls) else { return nil }
    self = call
    namedMethod = reader.method
  }

  private init?(_ call: PHPReader.Call) {
    self.init(.php)
    switch call {
    case .curl(let options, let hasOthers): read(options, hasOthers: hasOthers)
    case .stream(let address, let options):
      self.address = address
      read(options)
    }
    guard !address.isEmpty else { return nil }
    if method?.hasUnknown == true {
      method = body.isEmpty ? "GET" : "POST"
      hasUnreadPart = true
    }
  }

  private mutating func read(_ options: [(key: String?, value: PHPReader.Value)], hasOthers: Bool) {
    var (verb, custom) = ("GET", String?.none)
    for (key, value) in options {
      switch key {
      case "CURLOPT_URL": address = value.text
      case "CURLOPT_CUSTOMREQUEST": custom = value.text
      case "CURLOPT_POST": verb = value.isFalse == true ? "GET" : "POST"
      case "CURLOPT_HTTPGET" where value.isFalse != true: verb = "GET"
      case "CURLOPT_NOBODY" where value.isFalse == false: verb = "HEAD"
      case "CURLOPT_POSTFIELDS":
        verb = "POST"
        if let fields = value.array {
          // PHP sends an array as a multipart form.
          headers.append(("Content-Type", "multipart/form-data"))
          body = fields.map { ($0.key ?? "") + "=" + FormEncoding.escapeKnown($0.value.text) }.joined(
            separator: "&")
        } else {
          body = value.text
        }
      case "CURLOPT_HTTPHEADER": addHeaders(value)
      case "CURLOPT_SSL_VERIFYPEER", "CURLOPT_SSL_VERIFYHOST": if value.isFalse == true { isInsecure = true }
      case let key? where key.hasUnknown: addUnknownOptions()
      default: break
      }
    }
    if hasOthers { addUnknownOptions() }
    method = custom ?? verb
  }

  /// Options that are not in the text may be any.
  private mutating func addUnknownOptions() {
    (hasOtherHeaders, hasOtherBody) = (true, true)
    if address.isEmpty { address = Unknown.text }
  }

  private mutating func read(_ options: PHPReader.Value?) {
    method = "GET"
    guard let options else { return }
    guard options.array != nil else {
      // A context of null or false sets no options.
      if options.isFalse != true { addUnknownOptions() }
      return
    }
    if options["ssl"]?["verify_peer"]?.isFalse == true { isInsecure = true }
    guard let http = options["http"] else { return }
    guard http.array != nil else { return addUnknownOptions() }
    if let value = http["method"] { method = value.text }
    if let value = http["content"] { body = value.array == nil ? value.text : "" }
    if let value = http["header"] { addHeaders(value) }
  }

  /// Adds headers: a list of lines, or lines in one text.
  private mutating func addHeaders(_ value: PHPReader.Value) {
    guard let lines = value.array else {
      return value.text.split(whereSeparator: \.isNewline).forEach { addHeader(String($0)) }
    }
    for (key, line) in lines {
      // PHP does not look at the keys.
      if key == nil || key?.hasUnknown == true || line.text.contains(":") { addHeader(line.text) }
    }
  }
}
