/// The languages that the program can speak.
public enum Language: String, Sendable, CaseIterable, Codable {
  case english = "en"
  case persian = "fa"
}
