import Runs
import Wording

/// An axis that options which fail do not stretch until the others lie flat upon it.
struct CutScale {
  /// The end of the axis; nil where nothing is cut.
  private let top: Double?
  /// Options that go beyond it.
  private let beyond: [StoredRun.Option]

  /// Cut where an option that is not ranked has more than twice what those have that are.
  init(_ points: [DaySums.Point], _ run: StoredRun) {
    let answer = Answer(run: run)
    func most(_ option: StoredRun.Option) -> Double {
      points.filter { $0.option == option.id }.compactMap(\.value).max() ?? 0
    }
    let sound = run.options.filter { answer.isSound($0.id) }.map(most).max() ?? 0
    let far = run.options.filter { !answer.isSound($0.id) && most($0) > 2 * sound }
    (top, beyond) = sound > 0 && !far.isEmpty ? (1.25 * sound, far) : (nil, [])
  }

  /// Of Vega-Lite.
  var json: JSON { top.map { ["domain": [0, .number($0)], "nice": true] } ?? [:] }

  /// What is cut off, with a blank before it; empty where nothing is.
  func words(_ language: Language) -> String {
    guard !beyond.isEmpty else { return "" }
    let names = beyond.map { "“\($0.name[language])”" }.joined(separator: ", ")
    return " " + SeenTexts.cut.filled(language, names)
  }
}
