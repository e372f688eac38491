internal import Foundation
internal import HTTPTypes

extension Exchange {
  /// The same exchange with a placeholder wherever the answer repeats the token. Tokens too short to be one (the
  /// simulator's words) are left: they would be found in innocent text.
  func withoutSecret(_ token: Token) -> Exchange {
    let secret = token.secret
    guard secret.utf8.count >= 8 else { return self }
    var result = self
    var forms = [secret]
    let escaped = FormEncoding.escape(secret)
    if escaped != secret { forms.append(escaped) }
    for form in forms {
      let needle = Data(form.utf8)
      let placeholder = Data(ServiceRequest.tokenPlaceholder.utf8)
      var start = result.body.startIndex
      // On from behind the placeholder: a token may be a part of it.
      while let range = result.body.range(of: needle, in: start..<result.body.endIndex) {
        result.body.replaceSubrange(range, with: placeholder)
        start = range.lowerBound + placeholder.count
      }
      guard var fields = result.response?.headerFields else { continue }
      for index in fields.indices where fields[index].value.contains(form) {
        fields[index].value = fields[index].value.replacing(form, with: ServiceRequest.tokenPlaceholder)
      }
      result.response?.headerFields = fields
    }
    return result
  }
}
