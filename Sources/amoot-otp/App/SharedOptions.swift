internal import ArgumentParser
internal import Wording

/// The profile, for commands that send or ask with one.
struct ProfileOption: ParsableArguments {
  @Option(help: UsageWords.profile.help)
  var profile: String?
}

/// Output for programs.
struct JSONFlag: ParsableArguments {
  @Flag(help: UsageWords.json.help)
  var json = false
}
