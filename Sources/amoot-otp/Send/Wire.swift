internal import AmootSMS
internal import ConsoleRuntime
internal import CurlTransport
internal import FileWatch
internal import Foundation
internal import Settings
internal import ConsoleWording
internal import Wording

/// The transport of every command, and the log of what goes over the wire.
enum Wire {
  /// - Parameter path: the file to write to; nil keeps the last lines in memory.
  static func log(_ path: String?) throws -> WireLog {
    guard let path else { return WireLog() }
    try checkTarget(path)
    do throws(RegularFile.Failure) {
      return try WireLog(path: path, report: { Output.notice($0) })
    } catch {
      throw Failure.local(CommandWords.cannotBeWritten(path, error.words))
    }
  }

  /// Refuses to write the wire over a file of the program's own.
  private static func checkTarget(_ path: String) throws {
    let paths = SettingsPaths(environment: ProcessEnvironment.variables)
    let own = [paths.settingsFile, paths.formFile] + ["", "-wal", "-shm"].map { paths.historyFile + $0 }
    func identity(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
    guard own.contains(where: { identity($0) == identity(path) }) else { return }
    throw Failure.usage(CommandWords.about(path, CommandWords.ownFile))
  }

  /// Returns the transport. `SSL_CERT_FILE` names custom authorities, as it does for OpenSSL.
  static func transport(_ log: WireLog? = nil) throws -> CurlTransport {
    let authorities = ProcessEnvironment.variables["SSL_CERT_FILE"].flatMap { $0.isEmpty ? nil : $0 }
    if let problem = authorities.flatMap({ RegularFile.problem($0) }) {
      throw Failure.usage(CommandWords.about("SSL_CERT_FILE: \(authorities ?? "")", problem))
    }
    guard let log else { return CurlTransport(authorities: authorities) }
    return CurlTransport(authorities: authorities) { event in
      switch event.kind {
      case .note: log.add(request: event.request, mark: "*", event.text)
      case .headerOut, .dataOut: log.add(request: event.request, mark: ">", event.text)
      case .headerIn, .dataIn: log.add(request: event.request, mark: "<", event.text)
      }
    }
  }
}
