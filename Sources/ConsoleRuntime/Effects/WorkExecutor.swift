internal import Dispatch

/// Runs the console's tasks on its own queue, one step after another: they wait for the network rather than compute.
///
/// Once a task has run on it, the shared thread pool is checked every second for the life of the program (libdispatch
/// on Linux, `_dispatch_workq_monitor_pools`), but an idle console must sleep.
final class WorkExecutor: TaskExecutor {
  private let queue = DispatchQueue(label: "amoot.work")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
