/// The form, its fields, and the message as a phone will show it.
public enum FormWords {
  public static func badLine(_ line: String) -> Phrase {
    Phrase("“\(line)” is not a mobile number.", "«\(line)» شمارهٔ موبایل نیست.")
  }
  public static func headingSkipped(_ heading: String) -> Phrase {
    Phrase("Left out the heading “\(heading)”.", "سرستون «\(heading)» کنار گذاشته شد.")
  }
  public static let indexSkipped = Phrase(
    "Left out the numbering of the lines.", "شماره‌گذاری سطرها کنار گذاشته شد.")
  public static func duplicatesPasted(_ count: Int) -> Phrase {
    Phrase(
      "\(Quantity.english(count, "number is", "numbers are")) listed more than once; each is sent to once.",
      "\(count) شماره تکراری است؛ به هرکدام یک بار ارسال می‌شود.")
  }
  public static func tokenReplaced(undo: String, reveal: String) -> Phrase {
    Phrase(
      "You are replacing the hidden token. \(undo) restores it; \(reveal) shows what you type.",
      "توکن جدید جای توکن پنهان را گرفت. با \(undo) توکن قبلی برمی‌گردد و با \(reveal) آنچه تایپ می‌کنید دیده می‌شود."
    )
  }
  public static let title = Phrase("Send a test OTP", "ارسال کد آزمایشی")
  public static let token = Phrase("Token", "توکن")
  public static let lineNumber = Phrase("Line number", "شمارهٔ خط")
  public static let mobile = Phrase("Mobile", "موبایل")
  public static let codeLength = Phrase("Code length", "طول کد")
  public static let sendAt = Phrase("Send at", "زمان ارسال")
  public static let message = Phrase("Message", "متن پیامک")

  /// The same names within a sentence.
  public static let tokenWithin = Phrase("token", "توکن")
  public static let lineNumberWithin = Phrase("line number", "شمارهٔ خط")
  public static let mobileWithin = Phrase("mobile", "موبایل")
  public static let codeLengthWithin = Phrase("code length", "طول کد")
  public static let sendAtWithin = Phrase("send at", "زمان ارسال")
  public static let messageWithin = Phrase("message", "متن پیامک")

  // MARK: Placeholders and hints

  public static func tokenHidden(key: String) -> Phrase {
    Phrase(
      "The token stays hidden while you present. \(key) shows everything again.",
      "در حالت پنهان‌سازی، توکن پنهان می‌ماند. با \(key) همه‌چیز دوباره نمایش داده می‌شود.")
  }
  public static let unicodeEncoding = Phrase("Unicode", "یونیکد")
  public static let askingCommand = Phrase("waiting for the token command", "در انتظار دستور توکن")
  public static let pasteToken = Phrase("paste the account's token", "توکن حساب را اینجا بچسبانید")
  public static func notText(_ count: Int) -> Phrase {
    Phrase(
      "The paste had \(Quantity.english(count, "character", "characters")) that could not be read as UTF-8, shown as \u{FFFD}. The rest is there.",
      "\(count) کاراکتر از متن چسبانده‌شده UTF-8 نبود و به‌صورت \u{FFFD} نشان داده شده است. بقیهٔ متن سالم است.")
  }
  // Words, not samples: a sample can be taken for a value.
  public static let whatMessageSays = Phrase("what the message says", "متنی که ارسال می‌شود")
  public static let whichLine = Phrase("the line to send from", "خط ارسال")
  public static let whichMobile = Phrase("the number to send to", "شمارهٔ گیرنده")
  public static let whichLength = Phrase("digits of the code", "تعداد رقم‌های کد")
  public static let whichTime = Phrase("a time, or the word now", "یک زمان، یا واژهٔ «اکنون»")
  public static func lines(_ count: Int, key: String) -> Phrase {
    Phrase("\(key) \(Quantity.english(count, "line", "lines"))", "\(count) خط: \(key)")
  }
  public static func numbers(_ count: Int) -> Phrase { Phrase("\(count) numbers", "\(count) شماره") }
  /// What is sent for what was typed.
  /// - Parameter arrow: The sign before it in a language that runs from left to right.
  public static func sends(_ value: String, arrow: String) -> Phrase {
    Phrase("\(arrow) \(value)", "\u{200F}\(arrow == "→" ? "←" : arrow) \(value)")
  }
  public static let unusualPrefix = Phrase(", unusual prefix", "، پیش‌شمارهٔ نامعمول")
  public static let codeLengthRange = Phrase("4 to 8", "۴ تا ۸")
  public static let iranTime = Phrase("Iran time", "به وقت ایران")
  public static func sendButton(key: String) -> Phrase { Phrase("[ Send  \(key) ]", "[ ارسال  \(key) ]") }
  public static func tooLong(limit: Int) -> Phrase {
    Phrase(
      "Too long: a field holds \(limit) characters. The rest was cut.",
      "متن طولانی است: هر فیلد حداکثر \(limit) کاراکتر جا دارد. بقیهٔ متن حذف شد.")
  }

  // MARK: Why an editing action can do nothing

  public static let noArabicLetters = Phrase(
    "There is no Arabic ي or ك in the message.", "حرف عربی (ي یا ك) در متن پیامک نیست.")
  public static let nothingCopied = Phrase(
    "No field text was copied yet. The terminal's own paste works too.",
    "هنوز متنی از فیلدها بریده یا کپی نشده است. با خود ترمینال هم می‌توان متن چسباند.")
  public static let nothingSelected = Phrase(
    "Nothing is selected: hold Shift with the arrows.",
    "متنی انتخاب نشده است: Shift را نگه دارید و کلیدهای جهت را بزنید.")
  public static let tokenNotCopied = Phrase("The token is not copied.", "توکن کپی نمی‌شود.")
  public static func characters(_ count: Int) -> Phrase {
    Phrase("\(Quantity.english(count, "character", "characters"))", "\(count) کاراکتر")
  }

  // MARK: Editing keys, which are no actions

  public static let moving = Phrase(
    "move; in Persian text ← goes forward; with Shift: select",
    "حرکت؛ در متن فارسی، کلید ← رو به جلو است؛ با Shift: انتخاب")
  public static let lineEnds = Phrase("start, end of the line", "ابتدا، انتهای سطر")
  public static let words = Phrase(
    "a word back, a word forward (Ctrl-← Ctrl-→ too)",
    "یک واژه به عقب، یک واژه به جلو (با \("Ctrl-←") و \("Ctrl-→") هم)")
  public static let deletingWords = Phrase(
    "delete the word before, the word after", "حذف واژهٔ قبلی، واژهٔ بعدی")
  public static let deletingLine = Phrase(
    "delete to the start, to the end of the line", "حذف تا ابتدای سطر، تا انتهای سطر")
  public static let undoing = Phrase(
    "undo, redo (Alt-U, Alt-R too)", "واگرد، انجام دوباره (با \("Alt-U") و \("Alt-R") هم)")
  public static let upAndDown = Phrase(
    "line up or down in the message, field up or down elsewhere",
    "سطر قبلی یا بعدی در متن پیامک، فیلد قبلی یا بعدی در جاهای دیگر")

  // MARK: The preview

  public static let preview = Phrase("Preview", "پیش‌نمایش")
  public static let previewEmpty = Phrase(
    "The message as a phone will show it.", "پیامک، آن‌طور که روی گوشی دیده می‌شود.")
  public static func moreLines(_ count: Int) -> Phrase {
    Phrase(" \(Quantity.english(count, "more line", "more lines")) ", " \(count) سطر دیگر ")
  }
  public static func route(to number: Phrase, from line: Phrase, at time: Phrase) -> Phrase {
    Phrase("to \(number) from \(line), \(time)", "به \(number) از خط \(line)، \(time)")
  }
  public static let now = Phrase("now", "اکنون")
  public static func parts(_ count: Int) -> Phrase {
    Phrase("\(Quantity.english(count, "part", "parts"))", "\(count) صفحه")
  }
  public static func units(_ used: Int, of room: Int) -> Phrase {
    Phrase("\(used) of \(room)", "\(used) از \(room)")
  }
  public static func partsPaid(_ count: Int) -> Phrase {
    Phrase("\(count) parts: each is paid for", "\(count) صفحه: هزینهٔ هر صفحه جداگانه حساب می‌شود")
  }
  public static func unicode(because character: String) -> Phrase {
    Phrase("Unicode because of \(character)", "یونیکد، به‌دلیل «\(character)»")
  }
  public static func notFilledIn(_ first: String) -> Phrase {
    Phrase("not filled in: {\(first)}", "متغیر پرنشده: {\(first)}")
  }
  public static func notFilledIn(_ first: String, andMore count: Int) -> Phrase {
    Phrase(
      "not filled in: {\(first)} and \(count) more", "متغیرهای پرنشده: {\(first)} و \(count) مورد دیگر")
  }
  public static func goesOut(_ time: Phrase) -> Phrase { Phrase("goes out \(time)", "زمان ارسال: \(time)") }
  public static func codeArrives(digits: String) -> Phrase {
    Phrase("the code has \(digits) digits", "کد \(digits: digits) رقم دارد")
  }
}

/// The token command, profiles, lines and templates.
public enum ProfileWords {
  public static let demoHasOne = Phrase(
    "The demo has only one profile.", "حالت نمایشی فقط یک پروفایل دارد.")
  public static let waitForSend = Phrase(
    "Wait until the send under way has ended.", "صبر کنید تا ارسال در جریان تمام شود.")
  public static func sending(with name: String, to authority: String) -> Phrase {
    Phrase(
      "Sending with \(name) now, to \(authority).",
      "از این پس با پروفایل \(name) به آدرس \(authority) ارسال می‌شود.")
  }
  public static func noToken(_ problem: Phrase, key: String) -> Phrase {
    Phrase(
      "No token (\(key) asks again): \(problem). Or paste one into its field, or correct the token command.",
      "توکن دریافت نشد (تلاش مجدد با \(key)): \(problem). یا توکن را در فیلد آن بچسبانید، یا دستور توکن را اصلاح کنید."
    )
  }
  public static func added(_ name: String) -> Phrase {
    Phrase(
      "Profile “\(name)” created and selected. Fill in its settings here.",
      "پروفایل «\(name)» ساخته و انتخاب شد. تنظیمات آن را همین‌جا کامل کنید.")
  }
  public static let isAsking = Phrase(
    "Waiting for the token command. Send when the token has arrived.",
    "در انتظار دستور توکن. پس از رسیدن توکن ارسال کنید.")
  public static let askingAgain = Phrase(
    "Running the token command again.", "دستور توکن دوباره اجرا می‌شود.")

  // MARK: Menus

  public static let sendWith = Phrase("Send with", "پروفایل ارسال")
  public static func noTokenAtHand(_ profile: String, key: String) -> Phrase {
    Phrase(
      "Not sent: the row belongs to the profile \(profile), whose token is not at hand. Switch to it with \(key) and try again.",
      "ارسال نشد: این ردیف مربوط به پروفایل \(profile) است که توکن آن در دسترس نیست. با \(key) به آن پروفایل بروید و دوباره تلاش کنید."
    )
  }
  public static func remark(_ place: Phrase, method: String, token: Phrase) -> Phrase {
    Phrase("\(place), \(method), token \(token)", "\(place)، \(method)، توکن: \(token)")
  }
  public static let new = Phrase("New profile", "پروفایل جدید")
  public static let newRemark = Phrase(
    "for another account or address; you fill it in next",
    "برای حساب یا آدرسی دیگر؛ تنظیمات آن را بعد وارد می‌کنید")
  public static let sendFrom = Phrase("Send from", "خط ارسال")
  public static let lineOfAccount = Phrase("the account's", "خط حساب")
  public static let lineShared = Phrase("shared, on every account", "خط عمومی، مشترک همهٔ حساب‌ها")
  public static let lineOfProfile = Phrase("the profile's", "خط پروفایل")
  public static let lineUsedBefore = Phrase("used before", "در ارسال‌های قبلی")

  // MARK: Templates

  public static let fromTemplate = Phrase("Message from a template", "انتخاب متن آماده")
  public static let saveTemplate = Phrase(
    "Save the message as a new template", "ذخیرهٔ متن پیامک به‌عنوان متن آمادهٔ جدید")
  public static func overwriteTemplate(_ name: String) -> Phrase {
    Phrase("Save the changes to “\(name)”", "ذخیرهٔ تغییرها در «\(name)»")
  }
  public static func editingTemplate(_ name: String, save: String, undo: String) -> Phrase {
    Phrase(
      "Edit “\(name)”, then save it with \(save). \(undo) restores your message.",
      "متن آمادهٔ «\(name)» را ویرایش و سپس با \(save) ذخیره کنید. با \(undo) متن پیامک شما برمی‌گردد.")
  }
  public static let noTemplateChosen = Phrase(
    "Only templates can be changed or deleted here.", "اینجا فقط متن‌های آماده را می‌توان تغییر داد یا حذف کرد."
  )
  public static func keepsVariables(of name: String) -> Phrase {
    Phrase("with the variables of “\(name)”", "با متغیرهای «\(name)»")
  }
  public static let saveTemplateRemark = Phrase(
    "as it is in the form now", "به همان صورت که اکنون در فرم است")
  public static func noTemplate(key: String) -> Phrase {
    Phrase(
      "There is no template yet: write a message, and save it as one with \(key).",
      "هنوز متن آماده‌ای نیست: متن پیامک را بنویسید و با \(key) آن را به‌عنوان متن آماده ذخیره کنید.")
  }
  public static func made(from name: String, key: String) -> Phrase {
    Phrase(
      "Filled from “\(name)”. \(key) undoes it.",
      "متن پیامک با «\(name)» پر شد. با \(key) متن قبلی برمی‌گردد.")
  }
}

/// The prompts in the bottom line that ask for a text.
public enum PromptWords {
  public static let note = Phrase("Note on this row: ", "یادداشت این ردیف: ")
  public static let date = Phrase("Go to: ", "رفتن به روز: ")
  public static let templateName = Phrase("Name of the template: ", "نام متن آماده: ")
  public static let profileName = Phrase("Name of the profile: ", "نام پروفایل: ")
  public static func variable(_ name: String) -> Phrase { Phrase("\(name): ", "مقدار \(name): ") }
  public static let noteHint = Phrase(
    "such as ticket 8123; empty removes it", "مانند «تیکت 8123»؛ متن خالی یادداشت را حذف می‌کند")
  public static let dateHint = Phrase(
    "2026-11-01, 1405/09/02, yesterday, 30d",
    "مانند \("2026-11-01")، \("1405/09/02")، «دیروز» یا \("30d")")
  public static let profileHint = Phrase(
    "such as shop, or local for a simulator", "مانند shop، یا local برای شبیه‌ساز")
  public static let templateHint = Phrase(
    "such as login code; using it asks for each {name} that the console does not know",
    "مانند «کد ورود»؛ هنگام استفاده از آن، هر \("{name}") که برنامه نداند پرسیده می‌شود")
  public static func expectedName(atMost limit: Int) -> Phrase {
    Phrase("Enter a name of 1 to \(limit) characters.", "نامی با ۱ تا \(limit) کاراکتر وارد کنید.")
  }
  public static let expectedVisible = Phrase(
    "Use only visible characters.", "فقط کاراکترهایی وارد کنید که دیده می‌شوند.")
  public static let taken = Phrase(
    "This name is taken. Enter another.", "این نام پیش‌تر به کار رفته است. نام دیگری وارد کنید.")
  public static let expectedDay = Phrase(
    "Enter a day such as 2026-11-01, 1405/09/02 or 30d.",
    "روز را مانند \("2026-11-01")، \("1405/09/02") یا \("30d") وارد کنید.")
}
