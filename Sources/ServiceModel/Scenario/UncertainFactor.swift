public import Wording

/// Something about a scenario that is not known, and how far it may be otherwise: a quantity with a law, or
/// a choice of its author with levels. A design varies it; a run of the scenario as written does not.
public struct UncertainFactor: Hashable, Sendable {
  /// What a value of it does to what its selectors name.
  public enum Effect: String, Hashable, Sendable, CaseIterable {
    /// Multiplies numbers, and the odds of shares.
    case scales
    /// Is added.
    case shifts
    /// Takes their place.
    case sets
  }

  /// The family of a law.
  public enum Shape: String, Hashable, Sendable, CaseIterable {
    /// All values between the ends alike.
    case uniform
    /// Most likely in the middle between `low` and `high`.
    case triangular
    /// By mean and spread, and by those of the logarithm.
    case normal, lognormal
  }

  /// How likely which values are.
  public struct Law: Hashable, Sendable {
    /// Its family.
    public var shape: Shape
    /// The 5 % point, in the factor's own unit.
    public var low: Double
    /// The 95 % point.
    public var high: Double
    /// Where it is cut; nil for nowhere.
    public var within: ClosedRange<Double>?

    /// Nothing is checked.
    public init(shape: Shape, low: Double, high: Double, within: ClosedRange<Double>? = nil) {
      (self.shape, self.low, self.high, self.within) = (shape, low, high, within)
    }
  }

  /// What values it takes.
  public enum Values: Hashable, Sendable {
    /// A quantity.
    case law(Law)
    /// A choice: each by itself, as it would be written. Nothing is averaged over them.
    case levels([String])
  }

  /// A selector as of `--set`, and where it is written.
  public struct Target: Hashable, Sendable {
    /// `counter_groups[site.kind=commune].other_duties_share`.
    public var selector: String
    /// As the user named it, or as found from there.
    public var file: String
    /// From 1.
    public var line: Int
    /// From 1, in characters of the line.
    public var column: Int

    /// Nothing is checked.
    public init(selector: String, file: String, line: Int, column: Int) {
      (self.selector, self.file, self.line, self.column) = (selector, file, line, column)
    }
  }

  /// That it tends to be large where another one is.
  public struct Correlation: Hashable, Sendable {
    /// The other factor's id.
    public var with: String
    /// Spearman's, between -1 and 1.
    public var rank: Double

    /// Nothing is checked.
    public init(with other: String, rank: Double) { (with, self.rank) = (other, rank) }
  }

  /// As in the files.
  public var id: String
  /// What people call it.
  public var name: LocalizedText
  /// What its values do.
  public var effect: Effect
  /// What they do it to: at least one.
  public var targets: [Target]
  /// Which they are.
  public var values: Values
  /// With an earlier or later factor; nil for none.
  public var correlation: Correlation?
  /// Of its range: V verified, D derived, K known but unverified, A assumed; empty if the file does not say.
  public var confidence: String
  /// Of its range.
  public var source: String

  /// Without a correlation and a source.
  public init(
    id: String, name: LocalizedText, effect: Effect, targets: [Target], values: Values
  ) {
    (self.id, self.name, self.effect) = (id, name, effect)
    (self.targets, self.values) = (targets, values)
    (correlation, confidence, source) = (nil, "", "")
  }

  /// Whether it is a choice of the scenario's author, and no quantity.
  public var isChoice: Bool {
    if case .levels = values { true } else { false }
  }

  /// Nil of a choice.
  public var law: Law? {
    if case .law(let law) = values { law } else { nil }
  }

  /// Nil of a quantity.
  public var levels: [String]? {
    if case .levels(let levels) = values { levels } else { nil }
  }

  /// The value that leaves everything as it is written; nil where it takes the place of what is written.
  public var neutral: Double? {
    switch effect {
    case .scales: 1
    case .shifts: 0
    case .sets: nil
    }
  }
}
