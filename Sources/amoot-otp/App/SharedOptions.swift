internal import ArgumentParser

/// The profile, for commands that send or ask with one.
struct ProfileOption: ParsableArguments {
  @Option(help: "The profile to use; without it the one that the settings name.")
  var profile: String?
}

/// Output for programs.
struct JSONFlag: ParsableArguments {
  @Flag(help: "Print one JSON object a line.")
  var json = false
}
