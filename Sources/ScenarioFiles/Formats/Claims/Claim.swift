package import Choice
package import Wording

/// A sentence with a condition under which it is true.
package struct Claim: Sendable {
  /// Which of two readings of a folder with a design labels the claim.
  package enum Reading: String, Hashable, Sendable, CaseIterable {
    /// Only simulation noise: the inputs as written.
    case noise
    /// The share of futures in which the condition holds.
    case futures
  }

  /// As people say it.
  package var text: LocalizedText
  /// What it is about.
  package var subject: Subject
  /// In the indicator's unit.
  package var condition: Condition
  /// Whether its limit was written in per cent.
  var isInPercent: Bool
  /// In how many of the futures at least.
  package var share: Double
  /// As asked for; nil leaves it to the results: futures where there are any.
  package var reading: Reading?
  /// Whether it may be undecided without being at fault.
  package var mayBeUndecided: Bool
  /// Where it stands, and its keys.
  var place: Place
  var keys: [String: Place]

  /// A number of results.
  package struct Subject: Sendable {
    /// Whose results tell of it: the id of a study of the file, or a folder.
    package var study: String
    /// Id of the indicator.
    package var kpi: String
    /// Where, or in which places.
    package var scope: ClaimScope
    /// Id of the option; nil where the results have one only.
    package var option: String?
    /// Whose value is taken off; nil for the value itself.
    package var minus: String?
  }

  /// Of `subject`.
  package var study: String { subject.study }
  /// Of `subject`.
  package var kpi: String { subject.kpi }
  /// Of `subject`.
  package var scope: ClaimScope { subject.scope }
  /// Of `subject`.
  package var option: String? { subject.option }
  /// Of `subject`.
  package var minus: String? { subject.minus }

  /// What is wrong with a key of it, told with its place; with the claim's own where the key is not written.
  package func problem(
    at key: String, _ text: LocalizedText, remedy: LocalizedText
  ) -> ScenarioProblem {
    let place = keys[key] ?? place
    return ScenarioProblem(
      file: place.file, line: place.line, column: place.column, text: text, remedy: remedy)
  }
}

/// Where the results that claims are about are, and how they are made.
package struct ClaimStudy: Sendable {
  /// As claims name it.
  package var id: String
  /// The folder with kept results, as found from the claims file; nil if none are kept.
  package var results: String?
  /// What makes them; nil if nothing but the folder is known.
  package var made: Made?
  /// Where it stands.
  var place: Place

  /// What is simulated: the first file is the base.
  package struct Made: Sendable {
    /// As found from the claims file.
    package var files: [String]
    /// As `--variant` has them.
    package var variants: [String]
    /// As `--set` has them.
    package var settings: [String]
    /// Of each option.
    package var replications: Int
    /// Of all replications.
    package var seed: UInt64
    /// A file of points, as found from the claims file.
    package var design: String?
    /// Whether each point has citizens of its own.
    package var freshCitizens: Bool
  }

  /// What is wrong with it, told with its place.
  package func problem(_ text: LocalizedText, remedy: LocalizedText) -> ScenarioProblem {
    ScenarioProblem(
      file: place.file, line: place.line, column: place.column, text: text, remedy: remedy)
  }
}

/// What an indicator is, to whoever reads claims.
package struct ClaimIndicator: Sendable {
  /// As claims name it.
  package var id: String
  /// Kinds of scope that it is told for.
  package var scopes: [String]
  /// What a value can be.
  package var range: ClosedRange<Double>
  /// Whether it is a share, which may be written in per cent.
  package var isShare: Bool

  /// An indicator of the catalogue.
  package init(id: String, scopes: [String], range: ClosedRange<Double>, isShare: Bool) {
    (self.id, self.scopes, self.range, self.isShare) = (id, scopes, range, isShare)
  }

  /// What it can be in a claim: a difference reaches as far to either side.
  func range(of claim: Claim) -> ClosedRange<Double> {
    claim.minus == nil
      ? range : range.lowerBound - range.upperBound...range.upperBound - range.lowerBound
  }
}
