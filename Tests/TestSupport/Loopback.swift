internal import Foundation
internal import Testing

/// Returns a socket on a free loopback port.
public func loopbackSocket(listening: Bool) throws -> (descriptor: Int32, port: UInt16) {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let isReady = withUnsafeMutablePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      bind(descriptor, $0, length) == 0 && (!listening || listen(descriptor, 4) == 0)
        && getsockname(descriptor, $0, &length) == 0
    }
  }
  try #require(isReady)
  return (descriptor, UInt16(bigEndian: address.sin_port))
}
