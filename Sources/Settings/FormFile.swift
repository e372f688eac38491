internal import AmootSMS
public import ConsoleData
internal import Foundation
internal import Wording

/// The form's last values, stored beside the history. Never contains the token.
public enum FormFile {
  /// The maximum length of the recipients, in characters: several times as many as they may be, however they are written.
  private static let mobileLimit = 1 << 20

  /// - Returns: The values, or nil if there is no file; the form then starts with its defaults.
  /// - Throws: `SettingsError` if there is a file that cannot be read.
  public static func load(_ path: String) throws(SettingsError) -> FormValues? {
    guard let bytes = try PrivateFile.read(path) else { return nil }
    let json: JSON
    do { json = try JSONParser.parse(bytes, rejectsAmbiguity: true) } catch {
      throw .unreadable(path: path, detail: InputWords.invalidJSON(error.reason.phrase))
    }
    func text(_ key: String, limit: Int = MessageText.maximumLength) -> String {
      String((json[key]?.string ?? "").prefix(limit))
    }
    return FormValues(
      line: text("line"), mobile: text("mobile", limit: mobileLimit), codeLength: text("codeLength"),
      sendAt: text("sendAt"), text: text("text"), batch: json["batch"].flatMap(batch))
  }

  /// - Throws: `SettingsError.unwritable`.
  public static func save(_ values: FormValues, to path: String) throws(SettingsError) {
    let json = JSON.object(
      [
        .init("line", .string(values.line)), .init("mobile", .string(values.mobile)),
        .init("codeLength", .string(values.codeLength)), .init("sendAt", .string(values.sendAt)),
        .init("text", .string(values.text)),
      ] + (values.batch.map { [.init("batch", FormFile.json($0))] } ?? []))
    try PrivateFile.write(Array((json.text() + "\n").utf8), to: path)
  }

  private static func json(_ batch: SavedBatch) -> JSON {
    let begunAt = Int64((batch.reference.begunAt.timeIntervalSince1970 * 1_000).rounded())
    return .object([
      .init("id", .number(String(batch.reference.id))), .init("begunAt", .number(String(begunAt))),
      .init("profile", .string(batch.profile)),
      .init("destination", batch.destination.map { .string($0) } ?? .null),
      .init("line", .string(batch.line)),
      .init("text", .string(batch.text)), .init("codeLength", .number(String(batch.codeLength))),
    ])
  }

  private static func batch(_ json: JSON) -> SavedBatch? {
    func integer(_ key: String) -> Int64? {
      if case .number(let text)? = json[key] { Int64(text) } else { nil }
    }
    guard let id = integer("id"), let begunAt = integer("begunAt"), abs(Double(begunAt)) < 1e15,
      let profile = json["profile"]?.string, let line = json["line"]?.string, let text = json["text"]?.string,
      let length = integer("codeLength").flatMap({ Int(exactly: $0) })
    else { return nil }
    let begun = Date(timeIntervalSince1970: Double(begunAt) / 1_000)
    return SavedBatch(
      BatchReference(id: id, begunAt: begun), profile: profile, destination: json["destination"]?.string,
      line: line, text: text, codeLength: length)
  }
}
