import Experiments
import Runs
import ServiceModel
import Wording

/// What is said of an option that is not sound, or not for long: worded here for all readers.
extension Soundness {
  /// That the option is not ranked, and why; nil if it is.
  func whyUnranked(_ name: LocalizedText) -> LocalizedText? {
    let text: LocalizedText
    switch verdict {
    case .sound: return nil
    case .fails: text = Texts.failing
    case .openAtEnd: text = Texts.openAtEnd
    }
    return told(text, name, unservedShare)
  }

  /// That work is left over; nil if little is, or not for lack of staff.
  func overload(_ name: LocalizedText) -> LocalizedText? {
    isOverloaded ? told(Texts.overloaded, name, openShare) : nil
  }

  private func told(_ text: LocalizedText, _ name: LocalizedText, _ share: Double) -> LocalizedText
  {
    LocalizedText { language in
      text.filled(language, name[language], NumberFormat(language: language).percent(share))
    }
  }

  /// How many places of a caution are named.
  static let namedPlaces = 3

  /// That places of a type work at the limit of their staff, the fullest by name; nil if none does.
  func placesAtLimit(_ type: ScopeType, _ name: LocalizedText) -> LocalizedText? {
    let full = fullPlaces.filter { $0.type == type }
    guard !full.isEmpty else { return nil }
    let text = type == .site ? Texts.sitesAtLimit : Texts.officesAtLimit
    return LocalizedText { language in
      let format = NumberFormat(language: language)
      let told = full.prefix(Self.namedPlaces).map {
        "\($0.name[language]) " + format.percent($0.utilisation, digits: 0)
      }
      return text.filled(
        language, name[language], "\(full.count)",
        told.joined(separator: ", ") + (full.count > Self.namedPlaces ? ", …" : ""))
    }
  }

  /// All of these cautions.
  func cautions(_ name: LocalizedText) -> [LocalizedText] {
    ([overload(name)] + Self.utilisations.map { placesAtLimit($0.type, name) }).compactMap { $0 }
  }
}

extension StoredRun {
  /// As the option's own results would be judged.
  func soundness(of option: Option) -> Soundness {
    Soundness(
      value: { value(option.id, $0)?.mean },
      places: Soundness.utilisations.flatMap { type, kpi in
        scopes(type, of: option.id).compactMap { scope in
          value(option.id, kpi, type, scope.id)?.mean.map {
            Soundness.Place(type: type, id: scope.id, name: scope.name, utilisation: $0)
          }
        }
      })
  }
}
