public import Wording

/// The token command, profiles, lines and templates.
public enum ProfileWords {
  public static func isGone(_ name: String) -> Phrase {
    Phrase(
      "The profile “\(name)” is no longer in the settings; nothing was changed.",
      "پروفایل «\(name)» دیگر در تنظیمات نیست؛ چیزی عوض نشد.")
  }
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
    "در انتظار خروجی دستور توکن. پس از رسیدن توکن ارسال کنید.")
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
  public static let lineOfAccount = Phrase("on your account", "خط حساب")
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
