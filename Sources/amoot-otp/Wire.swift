internal import AmootSMS
internal import ConsoleRuntime
internal import CurlTransport
internal import Foundation

/// The transport of every command, and what it tells of the wire.
enum Wire {
  /// - Parameter path: of a file to write to; nil keeps the last lines in memory.
  static func log(_ path: String?) throws -> WireLog {
    guard let log = WireLog(path: path) else {
      throw Failure.local("--trace: \(path ?? "") cannot be written: \(String(cString: strerror(errno))).")
    }
    return log
  }

  /// SSL_CERT_FILE names authorities of one's own, as it does for OpenSSL.
  static func transport(_ log: WireLog? = nil) -> CurlTransport {
    let authorities = ProcessInfo.processInfo.environment["SSL_CERT_FILE"].flatMap { $0.isEmpty ? nil : $0 }
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
