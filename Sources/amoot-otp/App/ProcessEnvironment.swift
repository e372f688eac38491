internal import Foundation

/// The environment as it was when it was first asked about, before a terminal is opened. Foundation builds the dictionary anew for each question.
enum ProcessEnvironment {
  static let variables = ProcessInfo.processInfo.environment
}
