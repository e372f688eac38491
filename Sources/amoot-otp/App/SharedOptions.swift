internal import ArgumentParser
internal import ConsoleWording
internal import Wording

/// The profile option of commands that work with one.
struct ProfileOption: ParsableArguments {
  @Option(help: UsageWords.profile.help, completion: Completions.profiles)
  var profile: String?
}

/// The flag for output that programs can read.
struct JSONFlag: ParsableArguments {
  @Flag(help: UsageWords.json.help)
  var json = false
}
