internal import AmootSMS
internal import HTTPTypes

/// Takes the token out of what libcurl saw.
enum Redaction {
  static func redacted(_ text: String, request: ServiceRequest) -> String {
    var result = text
    if let secret = request.head.headerFields[.authorization], !secret.isEmpty {
      result = result.replacing(secret, with: ServiceRequest.tokenPlaceholder)
    }
    if let query = request.head.path?.split(separator: "?").dropFirst().first,
      let field = query.split(separator: "&").first, field.hasPrefix("Token="), field.count > 6
    {
      // In the query it is escaped; an answer may repeat it as it is.
      for form in [String(field.dropFirst(6))] + FormEncoding.decode(String(field)).map(\.value)
      where !form.isEmpty {
        result = result.replacing(form, with: ServiceRequest.tokenPlaceholder)
      }
    }
    return result
  }
}
