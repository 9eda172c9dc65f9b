public import ArgumentParser
import Foundation
import Wording

/// The language of what a command prints.
struct LanguageOption: ParsableArguments {
  @Option(help: "Language of the output: vi or en. Default: Vietnamese if LANG says so.")
  var lang: Language = .ofTheEnvironment
}

extension Language: ExpressibleByArgument {
  /// Vietnamese if the first of LC_ALL, LC_MESSAGES and LANG that is set begins with `vi`.
  static var ofTheEnvironment: Language {
    let environment = ProcessInfo.processInfo.environment
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
    return set.first { !$0.isEmpty }?.hasPrefix("vi") == true ? .vi : .en
  }
}
