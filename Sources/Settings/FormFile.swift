internal import AmootSMS
public import ConsoleData
internal import Wording

/// The form's last values, stored beside the history. Never contains the token.
public enum FormFile {
  /// - Returns: The values, or nil if there is no file; the form then starts with its defaults.
  /// - Throws: `SettingsError` if there is a file that cannot be read.
  public static func load(_ path: String) throws(SettingsError) -> FormValues? {
    guard let bytes = try PrivateFile.read(path) else { return nil }
    let json: JSON
    do { json = try JSONParser.parse(bytes, rejectsAmbiguity: true) } catch {
      throw .unreadable(path: path, detail: InputWords.invalidJSON(error.reason.phrase))
    }
    func text(_ key: String) -> String { String((json[key]?.string ?? "").prefix(MessageText.maximumLength)) }
    return FormValues(
      line: text("line"), mobile: text("mobile"), codeLength: text("codeLength"), sendAt: text("sendAt"),
      text: text("text"))
  }

  /// - Throws: `SettingsError.unwritable`.
  public static func save(_ values: FormValues, to path: String) throws(SettingsError) {
    let json = JSON.object([
      .init("line", .string(values.line)), .init("mobile", .string(values.mobile)),
      .init("codeLength", .string(values.codeLength)), .init("sendAt", .string(values.sendAt)),
      .init("text", .string(values.text)),
    ])
    try PrivateFile.write(Array((json.text() + "\n").utf8), to: path)
  }
}
