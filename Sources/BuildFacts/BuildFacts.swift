import Foundation
import PackagePlugin

/// Generates the facts that the program shows about its build: the commit, its date, and the compiler. A tree that is
/// not a git checkout builds too, with commit and date unknown.
@main
struct BuildFacts: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    let folder = context.package.directoryURL.path
    let commit = output(["git", "-C", folder, "describe", "--always", "--dirty", "--abbrev=10"])
    let date = output(["git", "-C", folder, "log", "-1", "--format=%cs"])
    let swift = output(["swift", "--version"])?.split(separator: "\n").first { $0.contains("Swift version") }
    let version = swift?.split(separator: " ").drop { $0 != "version" }.dropFirst().first.map(String.init)
    let text = """
      /// Facts about the build; empty if unknown.
      enum BuildFacts {
        static let commit = "\(safe(commit))"
        static let date = "\(safe(date))"
        static let swift = "\(safe(version))"
      }

      """
    let file = context.pluginWorkDirectoryURL.appending(path: "BuildFacts.generated.swift")
    // The text is part of the command line, so that a new text makes the build write the file again.
    return [
      .buildCommand(
        displayName: "Writing the facts of the build", executable: URL(filePath: "/bin/sh"),
        arguments: ["-c", "printf %s \"$1\" > \"$2\"", "sh", text, file.path], inputFiles: [],
        outputFiles: [file])
    ]
  }

  /// Keeps only what is allowed in a literal.
  private func safe(_ text: String?) -> String {
    String(
      (text ?? "").filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-.+".contains($0)) }.prefix(40))
  }

  /// Returns the output of a command; nil if it is missing or fails.
  private func output(_ command: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
