internal import Foundation
internal import Wording

/// One process at a time opens the history of a folder: who makes the tables would otherwise meet another who makes
/// them too, and one of both fails.
///
/// The folder itself is locked, so that nothing is left behind; the system lets go of it when the process ends.
final class OpenLock {
  private let descriptor: Int32

  /// Waits for its turn; after `busyTimeout`, or where a folder cannot be locked, it goes on without.
  init(folder: String, busyTimeout: Duration) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let deadline = Date().addingTimeInterval(busyTimeout.inSeconds)
    while descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK, Date() < deadline
    {
      usleep(2000)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
