extension String {
  /// The folder that a path is in, as `dirname` has it: `.` for a name alone. `NSString` traps on one of one character.
  package var folder: String {
    let name = utf8.lastIndex { $0 != UInt8(ascii: "/") }.map { self[...$0] } ?? ""
    guard !name.isEmpty else { return isEmpty ? "." : "/" }
    guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    let above = name[..<slash]
    return above.utf8.lastIndex { $0 != UInt8(ascii: "/") }.map { String(above[...$0]) } ?? "/"
  }
}
