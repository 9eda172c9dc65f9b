package import Choice
package import Experiments
package import ScenarioFiles
package import Wording

/// A claim with what results say of it.
package struct JudgedClaim: Sendable {
  /// From 1, in the order of the file.
  package var number: Int
  /// As the file has it.
  package var claim: Claim
  /// The folder with the results.
  package var folder: String
  /// What is known by the reading that was taken.
  package var label: ClaimLabel
  /// Which of the two that is.
  package var reading: Claim.Reading
  /// What simulation noise alone leaves open.
  package var noise: Noise
  /// What the futures say; nil where the results have none for it.
  package var futures: ByFutures?
  /// Where the number that decides stands.
  package var decided: Source
  /// Of values and limits.
  package var unit: KPI.Unit
  /// Of the indicator, as people read it.
  package var kpiName: LocalizedText

  /// By replications of the inputs as written.
  package struct Noise: Sendable {
    /// What it leaves.
    package var label: ClaimLabel
    /// In the place that decides; nil if nothing was observed.
    package var estimate: ClaimEstimate?
    /// That place; nil of the city.
    package var place: Place?
    /// In how many places the condition has to hold, and in how many that is shown.
    package var places: Int, supported: Int
    /// In which it is shown not to hold.
    package var contradicted: [Place]
    /// Whether the value there is alike in all replications, and may be so by chance: it has no interval.
    package var isUnvaried: Bool
    /// Where the estimate stands.
    package var source: Source
  }

  /// By points of a design.
  package struct ByFutures: Sendable {
    /// What they say.
    package var label: ClaimLabel
    /// In how many the condition holds.
    package var found: ClaimTest.Futures
    /// Of the point that is farthest on the wrong side, or nearest to the limit.
    package var source: Source
  }

  /// A place by its name.
  package struct Place: Sendable {
    /// What kind of place.
    package var type: ScopeType
    /// As tables write it.
    package var id: String
    /// As people read it.
    package var name: LocalizedText
  }

  /// File, row and point.
  package struct Source: Sendable {
    /// Its name within the folder.
    package var file: String
    /// The header is row 1; nil of an array of cells.
    package var row: Int?
    /// Of a design, from 0.
    package var point: Int?
  }

  /// What the other reading would say, where that is something else.
  package var otherwise: (reading: Claim.Reading, label: ClaimLabel)? {
    switch reading {
    case .futures: noise.label == label ? nil : (.noise, noise.label)
    case .noise: futures.flatMap { $0.label == label ? nil : (.futures, $0.label) }
    }
  }

  /// Whether it is contradicted, or undecided without being allowed to be.
  package var isAtFault: Bool {
    switch label {
    case .supported: false
    case .contradicted: true
    case .undecided: !claim.mayBeUndecided
    }
  }
}
