internal import Foundation
internal import Wording

/// Lets only one process at a time open the history of a folder: of two that create the
/// tables at once, one would fail.
///
/// Locks the folder itself, so that nothing is left behind; the system releases the lock when the process ends.
final class OpenLock {
  private let descriptor: Int32

  /// Waits for its turn. After `busyTimeout`, or if the folder cannot be locked, continues without the lock.
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
