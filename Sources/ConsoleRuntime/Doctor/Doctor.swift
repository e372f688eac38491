public import AmootSMS
internal import ConsoleCore
public import ConsoleData
internal import Foundation
internal import HistoryStore
internal import NcursesTerminal
internal import Settings
internal import ConsoleWording
internal import Wording

/// Checks everything that could keep a send or a screen from working. Costs no money, and continues past failures.
public struct Doctor: Sendable {
  private let environment: [String: String]
  private let transport: any Transport
  /// The name that the terminal gave; nil goes by `TERM` and standard output alone.
  private let terminalName: String?
  /// The profile that the console uses; nil reads the settings.
  private let profile: Profile?
  private let token: Token?
  private let limits: TransportLimits?
  private let isDemo: Bool

  /// - Parameters:
  ///   - profile: the profile to check instead of the one in the settings.
  ///   - token: the token to test with that profile; nil tests without one.
  ///   - isDemo: whether the settings file and the history on the disk are not used.
  public init(
    environment: [String: String], transport: any Transport, terminalName: String? = nil,
    profile: Profile? = nil, token: Token? = nil, limits: TransportLimits? = nil, isDemo: Bool = false
  ) {
    self.isDemo = isDemo
    self.environment = environment
    self.transport = transport
    self.terminalName = terminalName
    self.profile = profile
    self.token = token
    self.limits = limits
  }

  public func look() async -> [Finding] {
    let (read, finding) = readSettings()
    // The demo uses neither the settings file nor the history on disk. Open the history before `permissions` looks at
    // the file: opening removes other users' permissions.
    let history = history
    var findings = [terminal, locale] + (isDemo ? [] : [finding, permissions, history])
    // If the file cannot be read, the environment still applies; if that is at fault, nothing is guessed.
    let settings =
      read
      ?? (try? EffectiveSettings(environment: environment.merging(["XDG_CONFIG_HOME": "/dev/null"]) { $1 }))
    guard let profile = self.profile ?? settings?.preferences.current else {
      findings.append(Finding(DoctorWords.service, .skipped, DoctorWords.addressNotKnown))
      return findings
    }
    findings.append(
      Finding(
        DoctorWords.service, .good,
        DoctorWords.service(profile.base.description, profile: VisibleText.escaped(profile.name, limit: 40))))
    let proxy = proxy(profile.base)
    findings.append(proxy.finding)
    // In the console, sends use the token in the form.
    var token = self.profile == nil ? try? Token(profile.token) : self.token
    // If the settings cannot be read, the address may not be the one that the token belongs to.
    if !profile.misspeltKeys.isEmpty
      || self.profile == nil && read == nil && environment["AMOOT_BASE_URL"] == nil
    {
      token = nil
    }
    var commandFailed = false
    if self.profile == nil, token == nil, profile.misspeltKeys.isEmpty, let command = profile.tokenCommand {
      do throws(TokenCommandError) {
        token = try TokenCommand.token(command)
        findings.append(Finding(DoctorWords.tokenCommand, .good, DoctorWords.givesToken))
      } catch {
        commandFailed = true
        findings.append(
          Finding(
            DoctorWords.tokenCommand, .bad, error.phrase,
            remedy: DoctorWords.commandRemedy))
      }
    }
    let client = ServiceClient(
      transport: transport, base: profile.base, method: profile.method,
      limits: limits ?? settings?.preferences.limits ?? TransportLimits())
    let reply = await client.call(.accountStatus, token: token)
    findings += ServiceFindings(
      reply, base: profile.base, hasToken: token != nil, isProxied: proxy.isUsed, now: Date()
    ).all
      .filter { !commandFailed || $0.name != DoctorWords.token }
    // A token or an account can be limited to methods, each of which is told by itself.
    if let token, case .success(let account) = reply.result,
      account.status.isSuccess || [-208, -108].contains(account.status.code)
    {
      findings.append(
        DeliveryFinding.finding(await client.call(.delivery(of: DeliveryFinding.probe), token: token)))
    }
    return findings
  }

  // MARK: This machine

  private var terminal: Finding {
    let kind = environment["TERM"] ?? ""
    if let terminalName {
      return Finding(
        DoctorWords.terminal, .good,
        DoctorWords.terminal(
          kind, terminalName.isEmpty ? DoctorWords.notKnownByName : .verbatim(terminalName)))
    }
    guard isatty(STDOUT_FILENO) == 1 else {
      return Finding(DoctorWords.terminal, .skipped, DoctorWords.noTerminal)
    }
    guard !kind.isEmpty, kind != "dumb" else {
      return Finding(
        DoctorWords.terminal, .bad, kind.isEmpty ? DoctorWords.noTERM : DoctorWords.dumbTERM,
        remedy: DoctorWords.termRemedy)
    }
    return Finding(DoctorWords.terminal, .good, .verbatim(kind))
  }

  private var locale: Finding {
    setlocale(LC_ALL, "")
    guard !Terminal.isUTF8 else { return Finding(DoctorWords.locale, .good, DoctorWords.utf8) }
    // The first of these that is set takes effect.
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].first { environment[$0]?.isEmpty == false }
    return Finding(
      DoctorWords.locale, .warning,
      name.map { DoctorWords.notUTF8($0, VisibleText.escaped(environment[$0] ?? "", limit: 40)) }
        ?? DoctorWords.notUTF8,
      remedy: DoctorWords.localeRemedy(name ?? "LANG"))
  }

  private func readSettings() -> (EffectiveSettings?, Finding) {
    do throws(SettingsError) {
      let settings = try EffectiveSettings(environment: environment)
      let unknown = settings.file.unknownKeys
      guard unknown.isEmpty else {
        return (
          settings,
          Finding(
            DoctorWords.settings, .warning,
            DoctorWords.unknownKeys(paths.settingsFile, unknown.joined(separator: ", ")),
            remedy: DoctorWords.unknownKeysRemedy)
        )
      }
      return (
        settings,
        Finding(
          DoctorWords.settings, .good,
          settings.file.exists ? .verbatim(paths.settingsFile) : DoctorWords.noSettings(paths.settingsFile))
      )
    } catch {
      return (
        nil,
        Finding(
          DoctorWords.settings, .bad, error.phrase, remedy: Self.remedy(error))
      )
    }
  }

  private static func remedy(_ error: SettingsError) -> Phrase {
    switch error {
    case .wrongValue(let source, let key, _, _) where source == SettingsFileWords.environment:
      DoctorWords.variableRemedy(key)
    case .noSuchProfile: DoctorWords.profileRemedy
    case .unreadable, .notJSON, .wrongValue, .unwritable, .templateChanged, .gone: DoctorWords.fileRemedy
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
        DoctorWords.permissions, .bad, DoctorWords.mayNotLook(list(hidden)),
        remedy: DoctorWords.mayNotLookRemedy)
    }
    if !foreign.isEmpty {
      return Finding(
        DoctorWords.permissions, .warning, DoctorWords.othersOwn(list(foreign)),
        remedy: DoctorWords.othersOwnRemedy)
    }
    guard !open.isEmpty else { return Finding(DoctorWords.permissions, .good, DoctorWords.yoursAlone) }
    return Finding(
      DoctorWords.permissions, .warning, DoctorWords.othersRead(list(open)),
      remedy: .verbatim("chmod 600 \(list(open))"))
  }

  private var history: Finding {
    let path = paths.historyFile
    guard !HistoryStore.isAbsent(path) else {
      return Finding(DoctorWords.history, .good, DoctorWords.noHistory(path))
    }
    do throws(HistoryError) {
      let store = try HistoryStore(path: path, busyTimeout: .seconds(1))
      let count = try store.count()
      if let reason = store.readOnlyReason {
        return Finding(
          DoctorWords.history, .bad, DoctorWords.historyReadOnly(count, reason),
          remedy: store.isNewer ? DoctorWords.historyNewerRemedy : DoctorWords.historyReadOnlyRemedy(path))
      }
      return Finding(DoctorWords.history, .good, DoctorWords.historyRows(count, path))
    } catch {
      return Finding(
        DoctorWords.history, .bad, error.phrase,
        remedy: error.isDamage ? DoctorWords.historyRemedy : nil)
    }
  }

  private func proxy(_ base: BaseAddress) -> (finding: Finding, isUsed: Bool) {
    guard base.scheme == "https" else {
      return (Finding(DoctorWords.proxy, .skipped, DoctorWords.noProxyHere), false)
    }
    let names = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
    guard let name = names.first(where: { environment[$0]?.isEmpty == false }), let value = environment[name]
    else { return (Finding(DoctorWords.proxy, .good, DoctorWords.noProxy), false) }
    // As libcurl reads it: host names, domain names, or `*` for all.
    let exceptions = environment["no_proxy"] ?? environment["NO_PROXY"] ?? ""
    let host = base.host.lowercased()
    let isExcepted = exceptions.split(whereSeparator: { $0 == "," || $0.isWhitespace }).contains { entry in
      let name = entry.lowercased().drop { $0 == "." }
      return entry == "*" || host == name || host.hasSuffix("." + name)
    }
    if isExcepted { return (Finding(DoctorWords.proxy, .good, DoctorWords.noProxyFor(base.host)), false) }
    // A proxy's address may hold a password.
    let address = value.split(separator: "@").last.map(String.init) ?? value
    let words = DoctorWords.proxy(VisibleText.escaped(address, limit: 80), from: name)
    return (Finding(DoctorWords.proxy, .good, words), true)
  }
}
