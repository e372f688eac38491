internal import Foundation

/// The environment as the program was started with it. Foundation builds the dictionary anew for each question.
enum ProcessEnvironment {
  static let variables = ProcessInfo.processInfo.environment
}
