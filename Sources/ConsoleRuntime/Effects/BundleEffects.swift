internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import HistoryStore
internal import Screen
internal import ConsoleWording
internal import Wording

/// Writes texts for others into files: one text, or everything that support may ask for about a row.
struct BundleEffects: Sendable {
  private let file: HistoryFile
  private let configuration: ConsoleConfiguration
  private let queue: MessageQueue
  private let files = DispatchQueue(label: "amoot.handover")
  /// Entered while something is to be written.
  private let running = DispatchGroup()

  init(_ file: HistoryFile, _ configuration: ConsoleConfiguration, queue: MessageQueue) {
    (self.file, self.configuration, self.queue) = (file, configuration, queue)
  }

  /// Waits for what is being written.
  ///
  /// - Returns: Whether all of it was written in time.
  func finish(within limit: Duration) -> Bool {
    running.wait(timeout: .now() + limit.inSeconds) == .success
  }

  func save(_ text: String, name: String, ending: String, row: Int64, what: Phrase) {
    let stem = "\(NewFiles.folder)/amoot-otp-\(Self.name(row))-\(name)-\(ExportFile.stamp())"
    files.async(group: running) { [queue] in
      do throws(NewFiles.Failure) {
        let path = try NewFiles.write([(ending, Data(text.utf8))], stem: stem)
        queue.post(.details(.textSaved(what: what, path: path + "." + ending)))
      } catch {
        queue.post(.saveFailed(HandoverWords.notSaved(error.path, error.reason)))
      }
    }
  }

  /// - Parameters:
  ///   - doctor: Checks the machine, and the address and the token of the row's account; nil if that is not at hand.
  ///   - picture: The row's details, masked.
  func save(_ bundle: SupportBundle, doctor: Doctor?, picture: Screen, isLight: Bool) {
    let row = bundle.row
    let stem = "\(NewFiles.folder)/amoot-otp-\(Self.name(row.id))-support-\(ExportFile.stamp())"
    running.enter()
    // What the doctor checks may block; a send must not wait for that.
    Task.detached(executorPreference: WorkExecutor()) {
      let findings = await doctor?.look()
      let wire = configuration.wire?.recent ?? []
      files.async {
        defer { running.leave() }
        let texts = BundleTexts(bundle, store: stored(row), findings: findings, wire: wire)
        var contents = texts.files.map { (name: $0.name, bytes: Data($0.text.utf8)) }
        contents.append(("picture.svg", Data(picture.svg(isLight: isLight).utf8)))
        contents.append(("picture.txt", Data(picture.text.utf8)))
        do throws(NewFiles.Failure) {
          let folder = try NewFiles.write(contents, inFolder: stem)
          queue.post(.details(.bundleSaved(folder: folder, files: contents.count)))
        } catch {
          queue.post(.details(.bundleFailed(HandoverWords.notSaved(error.path, error.reason))))
        }
      }
    }
  }

  private static func name(_ row: Int64) -> String { row > 0 ? String(row) : "unrecorded" }

  /// What the history has of a row.
  private func stored(_ row: SendRecord) -> BundleTexts.Stored {
    guard row.id > 0 else { return BundleTexts.Stored() }
    return file.disk.sync {
      guard let store = file.store else { return BundleTexts.Stored(problem: file.problem) }
      do throws(HistoryError) {
        // The file may have been replaced by one in which the same number belongs to another row.
        guard try store.record(row.id)?.isSameSend(as: row) == true else {
          return BundleTexts.Stored(problem: HandoverWords.otherRow)
        }
        return BundleTexts.Stored(
          exchange: try store.exchange(of: row.id),
          others: try store.page(HistoryFilter(terms: [.mobile(row.mobile)]), limit: 7))
      } catch {
        return BundleTexts.Stored(problem: error.phrase)
      }
    }
  }
}

/// The texts of a bundle for support. Neither the token nor a code is in any of them.
struct BundleTexts {
  struct Stored {
    var exchange: StoredExchange?
    var others: [SendRecord] = []
    /// Why nothing could be read.
    var problem: Phrase?
  }

  let files: [(name: String, text: String)]

  init(_ bundle: SupportBundle, store: Stored, findings: [Finding]?, wire: [String]) {
    let row = bundle.row
    func words(_ phrase: Phrase) -> String { phrase.textToPaste(in: bundle.language) }
    let ticket =
      bundle.editedTicket
      ?? RowExcerpt.ticket(bundle.language, to: bundle.contact).text(
        row, store.exchange, others: store.others)
    var shown = row
    shown.note = nil
    shown.code = row.code.map { String(repeating: "•", count: $0.count) }
    var json: [UInt8] = []
    var export = RowExport(.jsonLines)
    export.append(shown, to: &json)
    let object = (try? JSONParser.parse(json.dropLast()))?.text() ?? ""
    let request = store.exchange?.request ?? ""
    let head = store.exchange?.responseHead ?? ""
    let body = store.exchange?.responseBody.map { row.withoutCode(String(decoding: $0, as: UTF8.self)) } ?? ""
    let answer = [head, body].filter { !$0.isEmpty }.joined(separator: "\n\n")
    let checks = (findings ?? []).map { finding in
      [
        Signs(ascii: false).of(finding.verdict) + " " + words(finding.name) + ": " + words(finding.detail),
        finding.remedy.map { "  " + words($0) },
      ]
      .compactMap(\.self).joined(separator: "\n")
    }
    var files = [
      ("ticket.txt", ticket ?? ""), ("row.json", object + "\n"),
      ("request.txt", VisibleText.escaped(request, limit: .max, keepingLines: true) + "\n"),
      ("answer.txt", VisibleText.escaped(answer, limit: .max, keepingLines: true) + "\n"),
      (
        "doctor.txt",
        (findings == nil ? words(HandoverWords.accountNotAtHand) : checks.joined(separator: "\n")) + "\n"
      ),
    ]
    let problem = store.problem.map(HandoverWords.notRead)
    if request.isEmpty { files[2].1 = words(problem ?? HandoverWords.noRequest) + "\n" }
    if answer.isEmpty { files[3].1 = words(problem ?? HandoverWords.noAnswer) + "\n" }
    let trace = BundleTexts.trace(of: row, wire)
    let noTrace = words(HandoverWords.noTrace(lines: WireLog.memory))
    files.append(("trace.txt", (trace.isEmpty ? noTrace : trace.joined(separator: "\n")) + "\n"))
    self.files = files
  }

  /// Returns the lines of the wire about one row: of its send, and of asking about its delivery. Whatever may be a code is
  /// left out of the answers, since other sends to the same number are among them.
  static func trace(of row: SendRecord, _ wire: [String]) -> [String] {
    func number(_ line: String) -> Substring? {
      line.split(separator: " ", maxSplits: 2).dropFirst().first.flatMap { $0.hasPrefix("#") ? $0 : nil }
    }
    var requests: [Substring: [String]] = [:]
    for line in wire { if let number = number(line) { requests[number, default: []].append(line) } }
    func isAbout(_ lines: [String]) -> Bool {
      let sent = lines.filter { $0.contains(" > ") }
      func names(_ method: String, _ value: String?) -> Bool {
        guard let value, !value.isEmpty else { return false }
        return sent.contains { $0.contains("/" + method) } && sent.contains { $0.contains(value) }
      }
      return names("SendOTP", row.mobile) || names("GetDelivery", row.messageID)
    }
    let own = Set(requests.filter { isAbout($0.value) }.keys)
    var anyRow = row
    anyRow.code = nil
    return wire.filter { number($0).map(own.contains) == true }.map { line in
      let cleared = row.withoutCodeFields(line)
      // Heads tell dates and sizes; only a body can hold a code.
      guard line.contains(" < "), line.firstMatch(of: #/< [A-Za-z-]+: /#) == nil else { return cleared }
      let stamp = cleared.prefix(12)
      return String(stamp) + anyRow.withoutCode(String(cleared.dropFirst(stamp.count)))
    }
  }
}
