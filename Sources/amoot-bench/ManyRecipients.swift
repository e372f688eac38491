internal import Foundation

/// Measures 10,000 pasted recipients: until they are counted, and how long a key takes then, against ten.
enum ManyRecipientsBench {
  static func measure(_ own: String) {
    func times(_ count: Int) -> (load: Double, list: Double, form: Double)? {
      guard let terminal = PseudoTerminal([own, "--demo"]), terminal.waitFor("credit") else { return nil }
      terminal.finish()
      let numbers = (0..<count).map { "0912\(1_000_000 + $0)" }.joined(separator: "\n")
      let begin = Date()
      terminal.type("\u{1B}[200~" + numbers + "\u{1B}[201~")
      guard terminal.waitFor(count.formatted(.number.locale(Locale(identifier: "en")))) else { return nil }
      let load = Date().timeIntervalSince(begin) * 1_000
      terminal.finish()
      // A short list stays in the field until it is asked for.
      if count <= 100 {
        terminal.type("\u{1B}o")
        terminal.finish()
      }
      let list = key(terminal) { _ in "\u{1B}[B" }
      terminal.type("\u{1B}")
      terminal.finish(milliseconds: 1_200)
      terminal.type("\t\t\t")
      terminal.finish()
      return (load, list, key(terminal) { String($0 % 10) })
    }
    guard let many = times(10_000), let few = times(10) else { return print("many recipients: no console") }
    Bench.report("10,000 recipients: paste, ms", many.load, "1 s", 1_000, isPeer: false)
    Bench.report("  a key in the list, ms", many.list, "10", few.list)
    Bench.report("  a key in the form, ms", many.form, "10", few.form)
  }

  private static func key(_ terminal: PseudoTerminal, _ key: (Int) -> String) -> Double {
    Bench.median(
      (0..<40).compactMap { index -> Double? in
        let begin = Date()
        terminal.type(key(index))
        guard terminal.waitFor("\u{1B}") else { return nil }
        let time = Date().timeIntervalSince(begin) * 1_000
        terminal.finish(milliseconds: 10)
        return time
      })
  }
}
