import Experiments
import Foundation
import Runs
import ServiceModel
import Wording

/// Turns changes of a scenario into what they mean: places and people are counted, shares told in per cent.
struct ChangeReader {
  let known: Known
  let option: StoredRun.Option

  private typealias Line = OptionChanges.Line
  private var run: StoredRun { known.run }

  /// Of one lever, those of its subjects that are told with it.
  func lines(
    _ changes: [StoredRun.Change], where isHere: (String) -> Bool
  ) -> [OptionChanges.Line] {
    subjects(changes).filter { isHere($0.0) }.flatMap { lines(of: $0.0, $0.1) }
  }

  /// With which lever each subject is told: the last one that changes it, for all together make what is counted;
  /// a rule that fills in people comes behind the levers that leave it to the rule.
  static func places(of changes: [StoredRun.Change]) -> [String: String] {
    var places: [String: String] = [:]
    for change in changes where change.lever != "by_load" || places[subject(of: change)] == nil {
      places[subject(of: change)] = change.lever
    }
    return places
  }

  /// Changes of one subject together, in the order in which they come.
  private func subjects(_ changes: [StoredRun.Change]) -> [(String, [StoredRun.Change])] {
    var order: [String] = []
    var found: [String: [StoredRun.Change]] = [:]
    for change in changes where !change.path.hasPrefix("costs.transition") {
      let subject = Self.subject(of: change)
      if found[subject] == nil { order.append(subject) }
      found[subject, default: []].append(change)
    }
    return order.map { ($0, found[$0] ?? []) }
  }

  /// Counted things are one subject each; keys of many groups are one by their last word.
  private static func subject(of change: StoredRun.Change) -> String {
    let first = change.path.prefix { $0 != "." && $0 != "[" }
    switch first {
    case "sites", "counter_groups", "offices": return String(first)
    case "channel_mixes":
      return "channel_mixes." + (change.path.split(separator: ".").last.map(String.init) ?? "")
    default: return change.path
    }
  }

  private func lines(
    of subject: String, _ changes: [StoredRun.Change]
  ) -> [OptionChanges.Line] {
    switch subject {
    case "sites": return [counted(.site, ChangeTexts.sites)].compactMap { $0 }
    case "offices":
      return [
        counted(.office, ChangeTexts.offices),
        line("office_staff_paid", ChangeTexts.peopleInOffices),
      ].compactMap { $0 }
    case "counter_groups":
      return [
        line("counter_staff", ChangeTexts.peopleAtCounters),
        line("counter_staff_paid", ChangeTexts.peopleUnderContract),
      ].compactMap { $0 }
    case "site_choice.rule": return written(changes, as: ChangeTexts.siteChoice)
    case "transfer.to_office": return written(changes, as: ChangeTexts.toOffice)
    case "transfer.to_site": return written(changes, as: ChangeTexts.toSite)
    case "delegation":
      return changes.map { change in
        Line(
          what: ChangeTexts.onTheSpot, before: Told(ChangeTexts.none),
          after: share(change.new.map { FlowValue($0) }?["share"]?.number, change))
      }
    default: return changes.count > 1 ? together(changes) : written(changes, as: nil)
    }
  }

  // MARK: Counts

  /// Places of a type.
  private func counted(_ type: ScopeType, _ what: LocalizedText) -> OptionChanges.Line? {
    let (before, after) = (
      run.scopes(type, of: run.base.id).count, run.scopes(type, of: option.id).count
    )
    guard before != after else { return nil }
    func told(_ count: Int) -> Told {
      Told(LocalizedText { NumberFormat(language: $0).decimal(Double(count), digits: 0) })
    }
    return OptionChanges.Line(what: what, before: told(before), after: told(after))
  }

  /// An indicator of the city; nil where it does not change, or is not told.
  func line(
    _ kpi: String, _ what: LocalizedText, evenIfSame: Bool = false
  ) -> OptionChanges.Line? {
    guard let before = known.finding(run.base, kpi), let after = known.finding(option, kpi),
      let new = after.value?.mean, evenIfSame || before.value?.mean != new
    else { return nil }
    func told(_ finding: Finding) -> Told? {
      finding.shownValue.map { figure in
        Told(
          LocalizedText { language in
            figure.text[language] + finding.format(language).suffix
          }, .plain, [figure.source].compactMap { $0 })
      }
    }
    return OptionChanges.Line(what: what, before: told(before), after: told(after))
  }

  // MARK: Values

  /// What is written, in words where there are any.
  private func written(
    _ changes: [StoredRun.Change], as what: LocalizedText?
  ) -> [OptionChanges.Line] {
    changes.map { change in
      let name = what ?? change.meaning ?? LocalizedText(vi: change.path, en: change.path)
      guard case .value = change.kind else {
        return OptionChanges.Line(
          what: name, before: nil,
          after: Told(ChangeTexts.rows(change.kind).filled(change.new ?? NumberFormat.missing)))
      }
      return OptionChanges.Line(
        what: name, before: told(change.old, change, "old_value") ?? Told(ChangeTexts.notBefore),
        after: told(change.new, change, "new_value"))
    }
  }

  private func told(_ text: String?, _ change: StoredRun.Change, _ column: String) -> Told? {
    guard let text else { return nil }
    let source = Source(change, column)
    let value = FlowValue(text)
    if let number = value.number {
      return Told(
        LocalizedText { Self.number(number, path: change.path, $0) }, .plain, [source])
    }
    return Told(Self.words(value), .plain, [source])
  }

  private static func words(_ value: FlowValue) -> LocalizedText {
    if let minutes = value["digital"]?["minutes"]?.number {
      return LocalizedText { ChangeTexts.digital.filled($0, plain(minutes, $0)) }
    }
    if let courier = value["courier"], let minutes = courier["minutes"]?.number {
      let times = courier["departures"]?.texts.joined(separator: ", ") ?? ""
      return LocalizedText { ChangeTexts.courier.filled($0, times, plain(minutes, $0)) }
    }
    if let text = value.text { return ChangeTexts.words[text] ?? LocalizedText(vi: text, en: text) }
    switch value {
    case .text(let text): return LocalizedText(vi: text, en: text)
    case .list(let items):
      let texts = items.map { words($0) }
      return LocalizedText { language in texts.map { $0[language] }.joined(separator: ", ") }
    case .mapping(let entries):
      let texts = entries.map { (key: $0.key.replacing("_", with: " "), value: words($0.value)) }
      return LocalizedText { language in
        texts.map { "\($0.key): \($0.value[language])" }.joined(separator: "; ")
      }
    }
  }

  /// Shares in per cent.
  private static func number(_ number: Double, path: String, _ language: Language) -> String {
    path.hasSuffix("share") && (0...1).contains(number)
      ? NumberFormat(language: language).percent(number, digits: 0) : plain(number, language)
  }

  private static func plain(_ number: Double, _ language: Language) -> String {
    let digits = (0...3).first {
      (number * pow(10, Double($0))).rounded() == number * pow(10, Double($0))
    }
    return NumberFormat(language: language).decimal(number, digits: digits ?? 3)
  }

  private func share(_ share: Double?, _ change: StoredRun.Change) -> Told? {
    share.map { share in
      Told(
        LocalizedText { NumberFormat(language: $0).percent(share, digits: 0) }, .plain,
        [Source(change, "new_value")])
    }
  }

  /// The same key of several groups: from the least to the most.
  private func together(_ changes: [StoredRun.Change]) -> [OptionChanges.Line] {
    let path = changes[0].path
    let last = path.split(separator: ".").last.map(String.init) ?? path
    let name = changes[0].meaning ?? LocalizedText(vi: last, en: last)
    func range(_ values: [String?], _ column: String) -> Told? {
      let numbers = values.compactMap { $0.map { FlowValue($0) }?.number }
      guard numbers.count == changes.count, let low = numbers.min(), let high = numbers.max()
      else { return told(values[0], changes[0], column) }
      return Told(
        LocalizedText { language in
          let (from, to) = (
            Self.number(low, path: path, language), Self.number(high, path: path, language)
          )
          return from == to ? from : ChangeTexts.range.filled(language, from, to)
        }, .plain, changes.map { Source($0, column) })
    }
    return [
      OptionChanges.Line(
        what: LocalizedText { ChangeTexts.ofGroups.filled($0, name[$0], "\(changes.count)") },
        before: range(changes.map(\.old), "old_value"),
        after: range(changes.map(\.new), "new_value"))
    ]
  }

  // MARK: Prices

  /// What a change says is paid once.
  func prices(_ change: StoredRun.Change) -> [LocalizedText] {
    guard change.path.hasPrefix("costs.transition"), let new = change.new else { return [] }
    let value = FlowValue(new)
    if value["amount"] != nil { return [price(value)].compactMap { $0 } }
    guard case .mapping(let entries) = value else { return [] }
    return entries.compactMap { price($0.value) }
  }

  private func price(_ item: FlowValue) -> LocalizedText? {
    guard let amount = item["amount"], let value = amount.number else { return nil }
    let name = item["name"]
    let each = item["for_each"]?.text.flatMap { ChangeTexts.forEach[$0] }
    return LocalizedText { language in
      func money(_ value: Double) -> String { MoneyWords.text(value, language) }
      let range = amount["low"]?.number.flatMap { low in
        amount["high"]?.number.map { high in
          ChangeTexts.priceRange.filled(language, money(low), money(high))
        }
      }
      let called = name?[language.rawValue]?.text ?? name?.text ?? NumberFormat.missing
      return ChangeTexts.price.filled(
        language, called, money(value), each?[language] ?? "", range ?? "")
    }
  }
}

extension Source {
  fileprivate init(_ change: StoredRun.Change, _ column: String) {
    self.init(
      file: "changes.csv", row: change.row, cells: [Cell(column, nil)],
      what: "\(change.option) \(change.path)")
  }
}
