import ArgumentParser
import Reporting
import Runs
import ScenarioFiles
import ServiceModel
import Wording

/// `motcua diff`: what an option changes, in words.
struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells every change that an option makes to its base, lever by lever.")

  @Argument(help: "An option file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var setting: SettingOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      let loaded = try ScenarioFile.read(path: file, settings: setting.all)
      guard loaded.baseID != nil || !loaded.settings.isEmpty else {
        throw InvalidInput(message: Texts.isBase.filled(file))
      }
      try console.show(DiffText(loaded).text(console.language))
    }
  }
}
