internal import AmootSMS
internal import ArgumentParser
internal import ConsoleData
internal import ConsoleWording
internal import FileWatch
internal import Foundation
internal import HistoryStore
internal import Settings
internal import Wording

/// Whom `amoot-otp send` sends to: numbers, a file of them, or the rest of a batch.
struct RecipientOptions: ParsableArguments {
  @Option(parsing: .unconditionalSingleValue, help: UsageWords.mobile.help)
  var mobile: [String] = []
  @Option(parsing: .unconditionalSingleValue, help: UsageWords.recipientFile.help, completion: .file())
  var file: [String] = []
  @Option(parsing: .unconditional, help: UsageWords.recipientColumn.help)
  var column: String?
  @Flag(help: UsageWords.skipUnreadable.help)
  var skipUnreadable = false
  @Option(help: UsageWords.resume.help(valueName: "batch"))
  var resume: Int64?

  /// The maximum number of lines that are told about.
  private static let toldLines = 20

  var readsInput: Bool { file.contains("-") }

  /// Returns the batch that `--resume` names; nil if it is not given.
  ///
  /// - Parameter history: The history; nil if there is none.
  func resumed(_ history: HistoryStore?) throws -> StoredBatch? {
    guard let resume else { return nil }
    let batch: StoredBatch?
    do throws(HistoryError) {
      batch = try history?.batch(resume)
    } catch {
      throw Failure.local(CommandWords.nothingSent(error.phrase))
    }
    guard let batch else { throw Failure.usage(RecipientWords.noBatch(String(resume))) }
    return batch
  }

  /// Returns the numbers to send to and what to say about them.
  ///
  /// - Parameters:
  ///   - batch: The batch to resume.
  ///   - row: The row whose number is meant if none is given.
  func numbers(
    _ batch: StoredBatch?, _ row: SendRecord?
  ) throws -> (numbers: [MobileNumber], remarks: [Phrase]) {
    var remarks: [Phrase] = []
    var numbers: [MobileNumber] = []
    if file.count(where: { $0 == "-" }) > 1 { throw Failure.usage(RecipientWords.inputTwice) }
    if column != nil, file.isEmpty { throw Failure.usage(RecipientWords.columnNeedsFile) }
    if !mobile.isEmpty || file.isEmpty && batch == nil {
      do throws(InputError) {
        let list = try MobileList(mobile.isEmpty ? row?.mobile ?? "" : mobile.joined(separator: "\n"))
        remarks = list.duplicates.map { CommandWords.givenTwice($0.display) }
        numbers = list.numbers
      } catch {
        throw Failure.usage(CommandWords.about("--mobile", error.phrase), .init(error))
      }
    }
    var known = Set(numbers)
    for file in file {
      let list = try list(file)
      remarks.append(remark(list))
      numbers += list.numbers.filter { known.insert($0).inserted }
    }
    if let batch {
      let given = mobile.isEmpty && file.isEmpty ? nil : numbers
      numbers = given.map(batch.unsent(of:)) ?? batch.unsent
      remarks += batch.remarks(leavingOutOf: given)
      if numbers.isEmpty { return ([], remarks) }
    }
    guard numbers.count <= MobileList.maximumCount else {
      let error = InputError.tooManyMobiles(count: numbers.count)
      throw Failure.usage(error.phrase, .init(error))
    }
    return (numbers, remarks)
  }

  // MARK: The file

  private func list(_ file: String) throws -> RecipientList {
    let name = file == "-" ? "--file -" : VisibleText.escaped(file, limit: 200)
    let list: RecipientList
    let bytes = try bytes(file, name)
    do throws(RecipientFileError) {
      list = try RecipientList(file: bytes, column: column)
    } catch {
      throw Failure.usage(RecipientWords.unusable(name, error.phrase(flag: "--column")))
    }
    let unreadable = list.unreadable
    for entry in unreadable.prefix(Self.toldLines) {
      guard case .unreadable(let error) = entry.verdict else { continue }
      Output.notice(RecipientWords.line(entry.line, error.phrase))
    }
    if unreadable.count > Self.toldLines {
      Output.notice(RecipientWords.more(unreadable.count - Self.toldLines))
    }
    if list.numbers.isEmpty { throw Failure.usage(RecipientWords.unusable(name, RecipientWords.empty)) }
    guard unreadable.isEmpty || skipUnreadable else {
      throw Failure.usage(RecipientWords.unreadable(unreadable.count))
    }
    return list
  }

  private func remark(_ list: RecipientList) -> Phrase {
    let heading = list.heading.map { RecipientWords.column(VisibleText.escaped($0, limit: 40)) } ?? .empty
    let given = RecipientWords.given(list.numbers.count, duplicates: list.duplicates.count)
    let skipped = list.unreadable.count
    return heading + given + (skipped > 0 ? .verbatim(" ") + RecipientWords.skipped(skipped) : .empty)
  }

  /// Reads a file, a pipe, or standard input, up to a little more than the limit.
  private func bytes(_ file: String, _ name: String) throws -> [UInt8] {
    let descriptor = file == "-" ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      throw Failure.usage(RecipientWords.unusable(name, .verbatim(String(cString: strerror(errno)))))
    }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    do throws(RegularFile.Failure) {
      return try RegularFile.read(descriptor, limit: RecipientList.maximumFileSize + 1)
    } catch {
      throw Failure.usage(RecipientWords.unusable(name, error.words))
    }
  }
}
