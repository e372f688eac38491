internal import Dispatch

/// Runs the console's tasks on a queue of its own, one step after another: they wait for the network, they do not
/// compute.
///
/// The shared pool of threads, once a task has run on it, is looked after every second for as long as the program
/// lives (libdispatch on Linux, `_dispatch_workq_monitor_pools`), and an idle console is to sleep.
final class WorkExecutor: TaskExecutor {
  private let queue = DispatchQueue(label: "amoot.work")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
