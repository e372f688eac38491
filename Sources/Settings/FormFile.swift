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
    func integer(_ key: String) -> Int64? {
      if case .number(let text)? = json[key] { Int64(text) } else { nil }
    }
    var batch: BatchReference?
    if let id = integer("batch"), let begunAt = integer("batchBegunAt"), abs(begunAt) < 1 << 53 {
      batch = BatchReference(id: id, begunAt: Date(timeIntervalSince1970: Double(begunAt) / 1_000))
    }
    return FormValues(
      line: text("line"), mobile: text("mobile", limit: mobileLimit), codeLength: text("codeLength"),
      sendAt: text("sendAt"), text: text("text"), batch: batch,
      batchProfile: json["batchProfile"]?.string)
  }

  /// - Throws: `SettingsError.unwritable`.
  public static func save(_ values: FormValues, to path: String) throws(SettingsError) {
    let json = JSON.object(
      [
        .init("line", .string(values.line)), .init("mobile", .string(values.mobile)),
        .init("codeLength", .string(values.codeLength)), .init("sendAt", .string(values.sendAt)),
        .init("text", .string(values.text)),
      ] + (values.batch.map { members($0, values.batchProfile) } ?? []))
    try PrivateFile.write(Array((json.text() + "\n").utf8), to: path)
  }

  private static func members(_ batch: BatchReference, _ profile: String?) -> [JSON.Member] {
    let begunAt = Int64((batch.begunAt.timeIntervalSince1970 * 1_000).rounded())
    return [
      .init("batch", .number(String(batch.id))), .init("batchBegunAt", .number(String(begunAt))),
      .init("batchProfile", .string(profile ?? "")),
    ]
  }
}
