import ScenarioFiles
import Wording

/// Why a log cannot be imported, told with its place; nothing has been written then.
func refused(
  _ file: String, row: Int = 1, column: Int = 1, _ text: LocalizedText, _ remedy: LocalizedText
) -> InvalidScenario {
  InvalidScenario(problems: [
    ScenarioProblem(file: file, line: row, column: column, text: text, remedy: remedy)
  ])
}
