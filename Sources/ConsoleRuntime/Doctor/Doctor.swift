public import AmootSMS
internal import ConsoleCore
public import ConsoleData
internal import Foundation
internal import HistoryStore
internal import NcursesTerminal
internal import Settings

/// Looks at everything that could stop a send or a screen from working. Nothing it does costs money, and it goes on
/// where something is broken.
public struct Doctor: Sendable {
  private let environment: [String: String]
  private let transport: any Transport
  /// As the terminal has called itself; nil asks it, when there is one.
  private let terminalName: String?
  /// What the console runs with; nil reads the settings.
  private let profile: Profile?
  private let token: Token?

  /// - Parameters:
  ///   - profile: what to look at instead of the settings' profile.
  ///   - token: what to test instead of the profile's.
  public init(
    environment: [String: String], transport: any Transport, terminalName: String? = nil,
    profile: Profile? = nil, token: Token? = nil
  ) {
    self.environment = environment
    self.transport = transport
    self.terminalName = terminalName
    self.profile = profile
    self.token = token
  }

  public func look() async -> [Finding] {
    let (read, finding) = readSettings()
    var findings = [terminal, locale, finding, permissions, history]
    // With a file that cannot be read the environment is still in force; when that is at fault, nothing is guessed.
    let settings =
      read
      ?? (try? EffectiveSettings(environment: environment.merging(["XDG_CONFIG_HOME": "/dev/null"]) { $1 }))
    guard let profile = self.profile ?? settings?.preferences.current else {
      findings.append(Finding("service", .skipped, "its address is not known until the settings are mended"))
      return findings
    }
    findings.append(
      Finding("service", .good, "\(profile.base), profile \(VisibleText.escaped(profile.name, limit: 40))"))
    findings.append(proxy(profile.base))
    var token = self.token ?? (try? Token(profile.token))
    if token == nil, let command = profile.tokenCommand {
      do throws(TokenCommandError) {
        token = try TokenCommand.token(command)
        findings.append(Finding("token command", .good, "gives a token"))
      } catch {
        findings.append(
          Finding(
            "token command", .bad, error.description,
            remedy: "Run it in a shell; mend tokenCommand in the settings."))
      }
    }
    let client = SendOTPClient(
      transport: transport, base: profile.base, method: profile.method,
      limits: settings?.preferences.limits ?? TransportLimits())
    let exchange = await client.accountExchange(token: token)
    findings += ServiceFindings(exchange, base: profile.base, hasToken: token != nil, now: Date()).all
    return findings
  }

  // MARK: Here

  private var terminal: Finding {
    let kind = environment["TERM"] ?? ""
    if let terminalName {
      return Finding(
        "terminal", .good, "\(kind), \(terminalName.isEmpty ? "not known by name" : terminalName)")
    }
    guard isatty(STDOUT_FILENO) == 1 else {
      return Finding("terminal", .skipped, "none here: the console needs one, send does not")
    }
    guard !kind.isEmpty, kind != "dumb" else {
      return Finding(
        "terminal", .bad, kind.isEmpty ? "TERM is not set" : "TERM is dumb",
        remedy: "Set TERM to what the terminal is, such as xterm-256color.")
    }
    return Finding("terminal", .good, kind, remedy: nil)
  }

  private var locale: Finding {
    setlocale(LC_ALL, "")
    guard !Terminal.isUTF8 else { return Finding("locale", .good, "UTF-8") }
    // The first of these that is set is the one in force.
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].first { environment[$0]?.isEmpty == false }
    return Finding(
      "locale", .warning,
      "not UTF-8\(name.map { " (\($0) is \(VisibleText.escaped(environment[$0] ?? "", limit: 40)))" } ?? ""): signs and Persian cannot be shown",
      remedy: "Set \(name ?? "LANG") to a UTF-8 locale, such as C.UTF-8.")
  }

  private func readSettings() -> (EffectiveSettings?, Finding) {
    do throws(SettingsError) {
      let settings = try EffectiveSettings(environment: environment)
      let words = settings.file.exists ? "" : " is not there: the defaults are in force"
      let unknown = settings.file.unknownKeys
      guard unknown.isEmpty else {
        return (
          settings,
          Finding(
            "settings", .warning,
            "\(paths.settingsFile) says what is not known: \(unknown.joined(separator: ", "))",
            remedy: "Check how it is spelt: amoot-otp config lists what there is. It is kept and not used.")
        )
      }
      return (settings, Finding("settings", .good, paths.settingsFile + words))
    } catch {
      return (
        nil,
        Finding(
          "settings", .bad, error.description, remedy: Self.remedy(error))
      )
    }
  }

  private static func remedy(_ error: SettingsError) -> String {
    switch error {
    case .wrongValue(let source, let key, _, _) where source == "environment":
      "Correct or unset the environment variable \(key)."
    case .noSuchProfile: "Correct AMOOT_PROFILE, --profile, or “profile” in the file."
    default: "Mend or remove the file; nothing overwrites it."
    }
  }

  private var paths: SettingsPaths { SettingsPaths(environment: environment) }

  private var permissions: Finding {
    var (open, foreign, hidden): ([String], [String], [String]) = ([], [], [])
    for path in [paths.settingsFile, paths.historyFile, paths.formFile] {
      var facts = stat()
      guard stat(path, &facts) == 0 else {
        if errno != ENOENT { hidden.append(path) }
        continue
      }
      if facts.st_uid != geteuid() { foreign.append(path) }
      if facts.st_mode & 0o077 != 0 { open.append(path) }
    }
    func list(_ paths: [String]) -> String { paths.joined(separator: " ") }
    if !hidden.isEmpty {
      return Finding(
        "permissions", .bad, "you may not look at \(list(hidden))",
        remedy: "Their folder belongs to somebody else: take it over, or set another XDG_STATE_HOME.")
    }
    if !foreign.isEmpty {
      return Finding(
        "permissions", .warning, "somebody else owns \(list(foreign))", remedy: "chown them to yourself.")
    }
    guard !open.isEmpty else { return Finding("permissions", .good, "yours alone") }
    return Finding(
      "permissions", .warning, "others may read \(list(open))", remedy: "chmod 600 \(list(open))")
  }

  private var history: Finding {
    let path = paths.historyFile
    guard !HistoryStore.isAbsent(path) else { return Finding("history", .good, "none yet: \(path)") }
    do throws(HistoryError) {
      let store = try HistoryStore(path: path, busyTimeout: 1)
      let count = try store.count()
      if let reason = store.readOnlyReason {
        return Finding(
          "history", .bad, "\(Digits.grouped(count)) rows, but nothing can be written: \(reason)",
          remedy: "A send asks before it leaves without a record. Mend \(path).")
      }
      return Finding("history", .good, "\(Digits.grouped(count)) rows in \(path)")
    } catch {
      return Finding(
        "history", .bad, error.description,
        remedy: "amoot-otp history check tells more, and saves what can be read.")
    }
  }

  private func proxy(_ base: BaseAddress) -> Finding {
    guard base.scheme == "https" else { return Finding("proxy", .skipped, "none is used on this machine") }
    let names = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
    guard let name = names.first(where: { environment[$0]?.isEmpty == false }), let value = environment[name]
    else { return Finding("proxy", .good, "none") }
    // A proxy's address may hold a password.
    let address = value.split(separator: "@").last.map(String.init) ?? value
    return Finding("proxy", .good, "\(VisibleText.escaped(address, limit: 80)), from \(name)")
  }
}
