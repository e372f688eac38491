public import Wording

/// Why there is no screen, and advice about terminals.
public enum TerminalWords {
  public static let notATerminal = Phrase(
    "the console needs a terminal on standard input and output. Without one, use amoot-otp send.",
    "کنسول به ترمینال نیاز دارد، هم در ورودی استاندارد و هم در خروجی استاندارد. بدون ترمینال از \("amoot-otp send") استفاده کنید."
  )
  public static let noName = Phrase(
    "TERM is not set, so the terminal's kind is not known. Set it, as in TERM=xterm-256color amoot-otp, or use amoot-otp send.",
    "متغیر TERM تنظیم نشده است و نوع ترمینال معلوم نیست. آن را تنظیم کنید، مانند \("TERM=xterm-256color amoot-otp")، یا از \("amoot-otp send") استفاده کنید."
  )
  public static let dumb = Phrase(
    "TERM is dumb: a terminal that cannot place a cursor. Use another one, amoot-otp --screen-reader for lines, or amoot-otp send.",
    "متغیر TERM برابر dumb است: ترمینالی که نمی‌تواند مکان‌نما را جابه‌جا کند. از ترمینال دیگری، از \("amoot-otp --screen-reader") برای خروجی سطر به سطر یا از \("amoot-otp send") استفاده کنید."
  )
  public static func noCursor(_ name: String) -> Phrase {
    Phrase(
      "the terminal “\(name)” cannot place a cursor. Use another one, amoot-otp --screen-reader for lines, or amoot-otp send.",
      "ترمینال «\(name)» نمی‌تواند مکان‌نما را جابه‌جا کند. از ترمینال دیگری، از \("amoot-otp --screen-reader") برای خروجی سطر به سطر یا از \("amoot-otp send") استفاده کنید."
    )
  }
  public static func unknown(_ name: String) -> Phrase {
    Phrase(
      "the terminal “\(name)” is not in the terminal database. Set TERM to its kind, such as xterm-256color.",
      "ترمینال «\(name)» در پایگاه دادهٔ ترمینال‌ها نیست. متغیر TERM را برابر نوع ترمینال بگذارید، مانند \("xterm-256color")."
    )
  }
  public static let kittyAdvice = Phrase(
    "If Persian reads backwards: kitty reverses each word by itself. Put “force_ltr yes” into kitty.conf, then restart kitty.",
    "\("Persian reads backwards? Put force_ltr yes into kitty.conf.") اگر واژه‌های فارسی وارونه دیده می‌شوند، سطر «\("force_ltr yes")» را در \("kitty.conf") بنویسید و kitty را دوباره اجرا کنید."
  )
  public static let tmuxAdvice = Phrase(
    "tmux keeps the bidi modes to itself: if Persian reads backwards, put “set -g allow-passthrough on” into tmux.conf.",
    "\("Persian reads backwards? Put set -g allow-passthrough on into tmux.conf.") برنامهٔ tmux حالت‌های bidi را به ترمینال نمی‌رساند: اگر فارسی وارونه دیده می‌شود، سطر «\("set -g allow-passthrough on")» را در \("tmux.conf") بنویسید."
  )
  // Persian without Latin words and marks at its end: the terminal puts such a line in order by itself, as one that runs
  // from left to right.
  public static let tmuxReverses = Phrase(
    "This terminal reorders Persian, and tmux does not let the console tell it not to: Persian cannot be read here.",
    "فارسی اینجا خوانا نیست، چون ترمینال متن را دوباره می‌چیند")
  /// A command, the same in every language.
  public static let tmuxPassesOn = "tmux set -g allow-passthrough on"
  public static let tmuxCommand = Phrase(
    "Type this in a shell (to keep it, the words after tmux go into ~/.tmux.conf):",
    "این دستور را در پوسته اجرا کنید")
  public static let tmuxThen = Phrase("Then press this key here:", "سپس این کلید را اینجا بزنید")
  public static let inEnglish = Phrase(
    "Or read the console in English, with this key:", "یا با این کلید برنامه را به انگلیسی بخوانید")
  public static let xtermAltAdvice = Phrase(
    "xterm types letters for Alt inside tmux: press Esc and at once the letter; or put “set -g allow-passthrough on” into tmux.conf.",
    "درون tmux، کلید Alt در xterm حرف می‌نویسد: Esc و بی‌درنگ حرف را بزنید؛ یا «\("set -g allow-passthrough on")» را در \("tmux.conf") بنویسید."
  )
  public static let itermAdvice = Phrase(
    "If Persian reads backwards, switch off “Enable support for right-to-left scripts” in iTerm2's settings.",
    "\("Persian reads backwards? Switch off the support for right-to-left scripts.") اگر فارسی وارونه دیده می‌شود، گزینهٔ «\("Enable support for right-to-left scripts")» را در تنظیمات iTerm2 خاموش کنید."
  )
}
