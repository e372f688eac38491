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
    var findings = [terminal, locale]
    let (read, finding) = readSettings()
    // With a file that cannot be read the environment is still in force.
    let settings =
      read
      ?? (try? EffectiveSettings(environment: environment.merging(["XDG_CONFIG_HOME": "/dev/null"]) { $1 }))
    findings += [finding, permissions, history]
    let profile = self.profile ?? settings?.preferences.current ?? Profile(name: Profile.defaultName)
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
    return Finding(
      "locale", .warning, "not UTF-8: signs and Persian cannot be shown",
      remedy: "Set LANG to a UTF-8 locale, such as C.UTF-8.")
  }

  private func readSettings() -> (EffectiveSettings?, Finding) {
    do throws(SettingsError) {
      let settings = try EffectiveSettings(environment: environment)
      let words = settings.file.exists ? "" : " is not there: the defaults are in force"
      return (settings, Finding("settings", .good, paths.settingsFile + words))
    } catch {
      return (
        nil,
        Finding(
          "settings", .bad, error.description, remedy: "Mend or remove the file; nothing overwrites it.")
      )
    }
  }

  private var paths: SettingsPaths { SettingsPaths(environment: environment) }

  private var permissions: Finding {
    var open: [String] = []
    for path in [paths.settingsFile, paths.historyFile, paths.formFile] {
      var facts = stat()
      guard stat(path, &facts) == 0, facts.st_mode & 0o077 != 0 else { continue }
      open.append(path)
    }
    guard !open.isEmpty else { return Finding("permissions", .good, "yours alone") }
    return Finding(
      "permissions", .warning, "others may read \(open.joined(separator: ", "))",
      remedy: "chmod 600 \(open.joined(separator: " "))")
  }

  private var history: Finding {
    let path = paths.historyFile
    guard FileManager.default.fileExists(atPath: path) else {
      return Finding("history", .good, "none yet: \(path)")
    }
    do throws(HistoryError) {
      let store = try HistoryStore(path: path, patience: 1)
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
