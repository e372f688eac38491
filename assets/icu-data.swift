// Writes ICU's data without what amoot-otp never asks for: of 34 MB about 5 are left. Foundation brings all of it, and a
// static link cannot leave out a part of one object.
//   icu-data IN OUT
// The format is ICU's common data: a header, a table of names and offsets, the names, and the items, each at a multiple of
// 16 bytes (ICU User Guide, “ICU Data”; unicode/udata.h).
import Foundation

struct Malformed: Error {}

/// Whether to keep an item: the languages of the interface, the ancestor of all locales, and what belongs to no locale.
func isKept(_ path: String) -> Bool {
  let name = path.split(separator: "/").last.map(String.init) ?? ""
  // Character sets other than Unicode, their names in protocols, scripts without spaces, transliteration, names of
  // characters.
  let dropped = [".cnv", ".spp", ".cfu", ".dict", "unames.icu"]
  if dropped.contains(where: name.hasSuffix) || path.contains("/translit/") { return false }
  guard name.hasSuffix(".res") else { return true }
  let language = name.dropLast(4).split(separator: "_").first ?? ""
  let isLocale = (2...3).contains(language.count) && language.allSatisfy { $0.isASCII && $0.isLowercase }
  return !isLocale || name == "res_index.res" || language == "en" || language == "fa"
}

func smaller(_ data: [UInt8]) throws -> [UInt8] {
  func number(at index: Int) throws -> Int {
    guard index >= 0, index + 4 <= data.count else { throw Malformed() }
    return (0..<4).reduce(0) { $0 | Int(data[index + $1]) << (8 * $1) }
  }
  func bytes(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
  let start = try number(at: 0) & 0xFFFF
  guard data.count > max(start, 16), data[2] == 0xDA, data[3] == 0x27,
    data[12..<16].elementsEqual("CmnD".utf8)
  else {
    throw Malformed()
  }
  let count = try number(at: start)
  var kept: [(name: ArraySlice<UInt8>, item: ArraySlice<UInt8>)] = []
  for index in 0..<count {
    let entry = start + 4 + index * 8
    let name = start + (try number(at: entry))
    let from = start + (try number(at: entry + 4))
    let to = index + 1 < count ? start + (try number(at: entry + 12)) : data.count
    guard name < data.count, from <= to, to <= data.count, let end = data[name...].firstIndex(of: 0) else {
      throw Malformed()
    }
    if isKept(String(decoding: data[name..<end], as: UTF8.self)) {
      kept.append((data[name...end], data[from..<to]))
    }
  }
  var table = bytes(kept.count)
  var names: [UInt8] = []
  var items: [UInt8] = []
  let firstName = 4 + kept.count * 8
  let length = kept.reduce(0) { $0 + $1.name.count }
  let firstItem = (firstName + length + 15) / 16 * 16
  for (name, item) in kept {
    table += bytes(firstName + names.count) + bytes(firstItem + items.count)
    names += name
    items += item
    items += [UInt8](repeating: 0, count: (16 - items.count % 16) % 16)
  }
  return data[..<start] + table + names + [UInt8](repeating: 0, count: firstItem - firstName - length) + items
}

let arguments = CommandLine.arguments
let data = try [UInt8](Data(contentsOf: URL(fileURLWithPath: arguments[1])))
try Data(smaller(data)).write(to: URL(fileURLWithPath: arguments[2]))
