internal import Foundation

/// The terminal's own settings while the program has it: keys one by one, unchanged and without an echo, and none of
/// them a signal.
struct RawMode {
  private let before: termios
  /// Whether what is written goes out unchanged, as a painted screen must.
  private let isPainting: Bool

  /// nil where standard input is no terminal.
  init?(isPainting: Bool) {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return nil }
    before = settings
    self.isPainting = isPainting
    enter()
  }

  func enter() {
    var settings = before
    settings.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | IXON | BRKINT | ISTRIP | PARMRK | INPCK)
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL | ISIG | IEXTEN)
    if isPainting { settings.c_oflag &= ~tcflag_t(OPOST) }
    withUnsafeMutableBytes(of: &settings.c_cc) { bytes in
      bytes[Int(VMIN)] = 1
      bytes[Int(VTIME)] = 0
    }
    set(settings)
  }

  func leave() { set(before) }

  private func set(_ settings: termios) {
    var settings = settings
    // In the background this stops the program; what brings it back is a signal, and that cuts the call short.
    // Not TCSADRAIN: a terminal that has stopped reading would be waited for.
    while tcsetattr(STDIN_FILENO, TCSANOW, &settings) != 0, errno == EINTR {}
  }
}
