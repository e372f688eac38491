internal import Foundation

/// The terminal's settings while the program owns it: keys arrive singly, unchanged, unechoed, and never as signals.
struct RawMode {
  private let before: termios
  /// Whether output is passed on unchanged, as a painted screen requires.
  private let isPainting: Bool

  /// Returns nil if standard input is not a terminal.
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
    // In the background this stops the program; the signal that resumes it interrupts the call. Not TCSADRAIN, which
    // would wait for a terminal that has stopped reading.
    while tcsetattr(STDIN_FILENO, TCSANOW, &settings) != 0, errno == EINTR {}
  }
}
