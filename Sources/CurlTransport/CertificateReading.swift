internal import AmootSMS
internal import CCurl
internal import Foundation

/// Reads libcurl's description of the server's certificate: lines of "name:value".
enum CertificateReading {
  /// Returns the server's own certificate, the first of the chain; nil without TLS or on a reused connection.
  static func leaf(of easy: UnsafeMutableRawPointer) -> ConnectionFacts.Certificate? {
    var list: UnsafeMutablePointer<curl_certinfo>?
    guard amoot_easy_get_certificates(easy, &list) == CURLE_OK, let list, list.pointee.num_of_certs > 0
    else { return nil }
    var fields: [String: String] = [:]
    var next = list.pointee.certinfo[0]
    while let entry = next {
      if let data = entry.pointee.data {
        let parts = String(cString: data).split(separator: ":", maxSplits: 1)
        if parts.count == 2 { fields[String(parts[0])] = String(parts[1].prefix(500)) }
      }
      next = entry.pointee.next
    }
    return certificate(fields)
  }

  static func certificate(_ fields: [String: String]) -> ConnectionFacts.Certificate? {
    guard let subject = fields["Subject"] else { return nil }
    return ConnectionFacts.Certificate(
      name: commonName(subject), issuer: commonName(fields["Issuer"] ?? ""),
      expiry: fields["Expire date"].flatMap(date))
  }

  /// Returns the CN of a name such as `C = IR, O = Shop, CN = portal.example`, or the whole name without one.
  private static func commonName(_ name: String) -> String {
    for part in name.split(separator: ",").reversed() {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      if pair.count == 2, pair[0] == "CN" { return pair[1] }
    }
    return name.trimmingCharacters(in: .whitespaces)
  }

  /// Parses a date as OpenSSL writes it: `Nov 23 12:00:00 2027 GMT`.
  private static func date(_ text: String) -> Date? {
    let words = text.split(separator: " ")
    guard words.count >= 4, let day = Int(words[1]) else { return nil }
    return HTTPDate.date(month: words[0], day: day, year: words[3], time: words[2])
  }
}
