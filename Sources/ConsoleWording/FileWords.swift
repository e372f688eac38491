public import Wording

/// Files, folders, child processes and libraries.
public enum FileWords {
  public static let isFolder = Phrase(
    "it is a folder, where a file is expected", "این مسیر پوشه است، نه فایل")
  public static let isPipe = Phrase(
    "it is a named pipe (FIFO), where a file is expected", "این مسیر پایپ (FIFO) است، نه فایل معمولی")
  public static let isSocket = Phrase(
    "it is a socket, where a file is expected", "این مسیر سوکت است، نه فایل معمولی")
  public static let isDevice = Phrase(
    "it is a device, where a file is expected", "این مسیر دستگاه (device) است، نه فایل معمولی")
  public static let cannotLook = Phrase("it cannot be examined", "بررسی آن ممکن نیست")
  public static func isFile(_ path: String) -> Phrase {
    Phrase("\(path) is a file, where a folder is expected", "مسیر \(path) فایل است، نه پوشه")
  }
  public static func folderDenied(_ path: String) -> Phrase {
    Phrase(
      "the folder \(path) cannot be created or entered: permission denied",
      "ساختن یا باز کردن پوشهٔ \(path) ممکن نیست: مجوز آن را ندارید")
  }
  public static func folderReadOnly(_ path: String) -> Phrase {
    Phrase(
      "the folder \(path) cannot be created: the file system is read-only",
      "ساختن پوشهٔ \(path) ممکن نیست: سیستم فایل فقط‌خواندنی است")
  }
  public static func folderDiskFull(_ path: String) -> Phrase {
    Phrase(
      "the folder \(path) cannot be created: the disk is full",
      "ساختن پوشهٔ \(path) ممکن نیست: دیسک پر است")
  }
  public static func folderFailed(_ path: String, _ reason: String) -> Phrase {
    Phrase(
      "the folder \(path) cannot be created: \(reason)",
      "ساختن پوشهٔ \(path) ممکن نیست: \(reason)")
  }
  public static let endUnknown = Phrase(
    "the system did not say how it ended", "سیستم‌عامل نگفت چگونه پایان یافت")
  public static let noCommand = Phrase("the command is empty", "دستور خالی است")

  // MARK: Why a file cannot be written

  public static let itsFolder = Phrase("its folder", "پوشهٔ این فایل")
  public static let it = Phrase("it", "این فایل")
  public static func user(_ number: String) -> Phrase { Phrase("user \(number)", "کاربر \(number)") }
  public static func belongsTo(_ owner: Phrase, _ what: Phrase) -> Phrase {
    Phrase(
      "\(what) belongs to \(owner), and you may only read",
      "\(what) متعلق به \(owner) است و شما فقط مجوز خواندن آن را دارید")
  }
  public static func notEvenRead(_ what: Phrase, mode: String) -> Phrase {
    Phrase(
      "\(what) cannot even be read (mode \(mode)); chmod u+rw fixes that",
      "\(what) حتی خوانده هم نمی‌شود (مجوز \(mode))؛ با دستور \("chmod u+rw") اصلاح می‌شود")
  }
  public static func readOnly(_ what: Phrase, mode: String) -> Phrase {
    Phrase("\(what) is read-only (mode \(mode))", "\(what) فقط‌خواندنی است (مجوز \(mode))")
  }
  public static func cannotBeWritten(_ what: Phrase, _ reason: String) -> Phrase {
    Phrase("\(what) cannot be written: \(reason)", "نوشتن در \(what) ممکن نیست: \(reason)")
  }
}
