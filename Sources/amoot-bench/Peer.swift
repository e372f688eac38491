internal import Foundation

/// A program that does the same work in the same run, at its best settings.
struct Peer {
  let name: String
  let command: [String]
  /// What its screen shows once it is painted.
  let painted: String
  /// Whether typed text appears.
  var echoesKeys = false
  /// How often it is started; fewer times if it takes seconds.
  var runs = 11

  /// The peers that are installed; prints the names of the others.
  static var all: [Peer] {
    var peers: [Peer] = []
    func add(_ peer: Peer?, _ name: String) {
      if let peer { peers.append(peer) } else { print("\(name): skipped, it is not here") }
    }
    add(
      find("mc").map { Peer(name: "mc -u", command: [$0, "-u"], painted: "Quit", echoesKeys: true) }, "mc")
    add(find("htop").map { Peer(name: "htop", command: [$0], painted: "Quit") }, "htop")
    add(
      find("posting").map { Peer(name: "posting", command: [$0], painted: "Send", runs: 3) }, "posting")
    add(
      bareProgram.map { Peer(name: "bare C", command: [$0], painted: "Quit") },
      "a bare ncurses program (needs cc)")
    return peers
  }

  private static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").lazy
      .map { String($0) + "/" + name }.first { access($0, X_OK) == 0 }
  }

  /// The minimum that a program with a screen does: the lower bound for the others. nil if it cannot be built.
  private static var bareProgram: String? {
    guard let compiler = find("cc") else { return nil }
    let path = NSTemporaryDirectory() + "amoot-bench-bare"
    let source = """
      #include <curses.h>
      #include <locale.h>
      int main(void) {
        setlocale(LC_ALL, "");
        initscr(); raw(); noecho(); keypad(stdscr, TRUE); start_color();
        for (int y = 0; y < LINES - 1; y++) mvprintw(y, 0, "a line of the screen, %d", y);
        mvprintw(LINES - 1, 0, "Quit"); refresh();
        while (getch() != 'q') {}
        endwin();
        return 0;
      }
      """
    guard (try? Data(source.utf8).write(to: URL(fileURLWithPath: path + ".c"))) != nil else { return nil }
    defer { unlink(path + ".c") }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: compiler)
    process.arguments = ["-O2", "-o", path, path + ".c", "-lncursesw", "-ltinfo"]
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    return process.terminationStatus == 0 ? path : nil
  }
}

/// A TLS server that answers like the service, with its own certificate.
final class TLSServer {
  let address: String
  let certificate: String
  private let process = Process()
  private let folder = NSTemporaryDirectory() + "amoot-bench-tls-\(getpid())"

  private static let script = """
    import http.server, ssl, sys
    class Answer(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            body = b'{"Status":"Mobile_Invalid","Data":null}'
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        def log_message(self, *rest): pass
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1] + "/certificate", sys.argv[1] + "/key")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    print(server.server_port, flush=True)
    server.serve_forever()
    """

  init?() {
    certificate = folder + "/certificate"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let openssl = Process()
    openssl.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    openssl.arguments = [
      "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
      "-addext",
      "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", folder + "/key", "-out", certificate,
    ]
    openssl.standardError = FileHandle.nullDevice
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", TLSServer.script, folder]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? openssl.run()) != nil else { return nil }
    openssl.waitUntilExit()
    guard openssl.terminationStatus == 0, (try? process.run()) != nil else { return nil }
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else { return nil }
    address = "https://127.0.0.1:\(port)/rest"
  }

  deinit {
    process.terminate()
    try? FileManager.default.removeItem(atPath: folder)
  }
}
