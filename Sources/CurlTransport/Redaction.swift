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
      result = result.replacing(field.dropFirst(6), with: ServiceRequest.tokenPlaceholder)
    }
    return result
  }
}
