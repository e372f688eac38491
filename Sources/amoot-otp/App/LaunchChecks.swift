internal import Foundation
internal import ConsoleWording
internal import Wording

/// Checks what the program was started with: bytes that are not text must not become other text and be sent.
enum LaunchChecks {
  private static let variables = [
    "AMOOT_TOKEN", "AMOOT_BASE_URL", "AMOOT_PROFILE", "HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME",
  ]

  /// The descriptors that the program needs: for its libraries, history, connection and terminal. Where libdispatch gets
  /// none, it ends the process.
  private static let leastFiles = 28

  /// - Throws: `Failure`, with exit code 5 where too few files may be open, and with exit code 2 for bytes that are no
  ///   text: it names the argument or variable and the byte.
  static func check() throws {
    var files = rlimit()
    if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files) == 0, files.rlim_cur < 1_024 {
      // Some may have been inherited.
      let free = (0..<Int32(files.rlim_cur)).count { fcntl($0, F_GETFD) < 0 }
      if free < leastFiles { throw Failure.local(CommandWords.tooFewFiles(free, needed: leastFiles)) }
    }
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index], let place = fault(argument) else { continue }
      throw Failure.usage(
        CommandWords.notUTF8(argument: index, byte: place + 1, hex: hex(argument[place]))
      )
    }
    for name in variables {
      guard let value = getenv(name), let place = fault(value) else { continue }
      throw Failure.usage(
        CommandWords.notUTF8(variable: name, byte: place + 1, hex: hex(value[place])))
    }
  }

  private static func hex(_ byte: CChar) -> String {
    String(UInt8(bitPattern: byte), radix: 16, uppercase: true)
  }

  /// Returns the offset of the first byte that is not part of a character; nil if everything is text.
  private static func fault(_ text: UnsafePointer<CChar>) -> Int? {
    let bytes = UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    // Skip the valid characters before it.
    var low = 0
    while low < bytes.count {
      let length = bytes[low] < 0x80 ? 1 : bytes[low] >= 0xF0 ? 4 : bytes[low] >= 0xE0 ? 3 : 2
      let end = min(bytes.count, low + length)
      guard String(validating: bytes[low..<end], as: UTF8.self) != nil else { return low }
      low = end
    }
    return low
  }
}
