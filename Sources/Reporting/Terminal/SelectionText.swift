package import Experiments
package import Runs
import ServiceModel
package import Wording

/// Which option was selected as the best, for people.
package struct SelectionText {
  private let selection: OptionSelection
  private let options: [OptionResult]

  /// `options` are those that were compared, in their order.
  package init(_ selection: OptionSelection, _ options: [OptionResult]) {
    self.selection = selection
    self.options = options
  }

  /// What the promise of a selection takes that began with few replications.
  private func few(_ language: Language) -> String {
    let first = options[0].replications
    return fewReplications(first, language).isEmpty
      ? "" : " " + Texts.selectedByFew.filled(language, "\(first)")
  }

  /// In a few sentences.
  package func outcome(_ language: Language) -> String {
    let format = RowFormat(
      selection.kpi.unit, values: selection.entries.compactMap(\.mean), language)
    let label = format.label(selection.kpi.name(in: options[0].scenario)[language])
    let numbers = NumberFormat(language: language)
    func name(_ entry: OptionSelection.Entry) -> String {
      "“\(options.first { $0.id == entry.option }?.scenario.name[language] ?? entry.option)”"
    }
    let counts =
      selection.saved == 0
      ? Texts.nothingSaved.filled(language, "\(selection.used)")
      : Texts.selectionCounts.filled(
        language, "\(selection.used)", "\(selection.used + selection.saved)",
        "\(selection.saved)")
        + (selection.savedOutside > 0
          ? Texts.selectionOutside.filled(language, "\(selection.savedOutside)") : "") + "."
    if let selected = selection.selected {
      return Texts.selected.filled(
        language, name(selected), label, numbers.percent(selection.level, digits: 0),
        format.value(selection.relevant)) + few(language) + " " + counts
    }
    let left = selection.undecided
    let most = selection.entries.map(\.replications).max() ?? 0
    guard left.count > 1, selection.relevant != nil else {
      return Texts.nothingSelected.filled(language, label)
    }
    return Texts.notSelected.filled(
      language, label, "\(most)", left.map(name).joined(separator: ", ")) + " " + counts
  }
}
