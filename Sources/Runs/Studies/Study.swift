import Foundation

/// What shall be computed, as a value: all that results depend on, and nothing of who computes it,
/// where and how fast. The command line makes one; so may a page, a test, or a job of a cluster.
///
/// Its text is the same wherever it is made, and so is its hash.
package struct Study: Hashable, Sendable, Codable {
  /// What is done with the scenarios.
  package enum Kind: String, Hashable, Sendable, Codable {
    /// One scenario is simulated, or the first is the base of the others.
    case run, compare
    /// Scenarios as written and under each of their stresses, or with values out of ranges.
    case stress, sweep
    /// Options against a base in futures that what is not known makes possible.
    case robust
    /// Which lever of an option makes how much of its difference.
    case decompose
    /// The cheapest staffing of one scenario that keeps targets.
    case staff
    /// The cheapest few levers that bring one scenario to its targets.
    case levers
    /// Why an indicator of one scenario is as it is.
    case explain
    /// Values of a few factors at which one scenario is as a log has it.
    case calibrate

    /// Whether its folder has the tables of a comparison.
    package var comparesOptions: Bool {
      switch self {
      case .run, .compare, .stress, .sweep, .robust, .decompose: true
      case .staff, .levers, .explain, .calibrate: false
      }
    }
  }

  /// How many replications there are.
  package enum Replications: Hashable, Sendable, Codable {
    /// Numbers 1 to this.
    case first(count: Int)
    /// These numbers, of a study whose parts are made apart.
    case part(from: Int, to: Int)
    /// As many as it takes until the mean of a KPI of every option is within this share of its value,
    /// at 95 %; not more than `most`.
    case auto(kpi: String, share: Double, most: Int)
  }

  /// Points besides the scenarios as written.
  package struct Points: Hashable, Sendable, Codable {
    /// The path of the file with the points; it is one of the inputs.
    package var file: String
    /// Whether each point has citizens of its own.
    package var freshCitizens: Bool
    /// What is kept besides the usual cells, as `--keep` has it.
    package var keep: [String]

    package init(file: String, freshCitizens: Bool, keep: [String]) {
      self.file = file
      self.freshCitizens = freshCitizens
      self.keep = keep
    }
  }

  /// Which stresses the scenarios are put under.
  package struct Stresses: Hashable, Sendable, Codable {
    /// As the scenarios name them; none for all there are, until they are read.
    package var ids: [String]
    /// KPIs that are told besides the headline ones.
    package var kpis: [String]
    /// What is kept besides the usual cells, as `--keep` has it.
    package var keep: [String]

    package init(ids: [String], kpis: [String] = [], keep: [String] = []) {
      self.ids = ids
      self.kpis = kpis
      self.keep = keep
    }
  }

  /// Out of which ranges values come, and what is sought there.
  package struct Sweep: Hashable, Sendable, Codable {
    /// One or two, as `--over` has them.
    package var over: [String]
    /// The goal whose break-even is sought, as `--until` has it; nil for none.
    package var until: String?
    /// KPIs that are told besides the headline ones.
    package var kpis: [String]
    /// What is kept besides the usual cells, as `--keep` has it.
    package var keep: [String]

    package init(over: [String], until: String? = nil, kpis: [String] = [], keep: [String] = []) {
      self.over = over
      self.until = until
      self.kpis = kpis
      self.keep = keep
    }
  }

  /// What is written of single dossiers.
  package struct Trace: Hashable, Sendable, Codable {
    /// Of the dossiers of the first replication, above 0 and up to 1.
    package var share: Double
    /// Whether there is a log for process mining as well.
    package var log: Bool

    package init(share: Double, log: Bool) {
      self.share = share
      self.log = log
    }
  }

  /// That replications of a comparison are added only to options that may still be the best.
  package struct Select: Hashable, Sendable, Codable {
    /// By which KPI of the whole city.
    package var kpi: String
    /// Of an option, at most so many replications.
    package var most: Int

    package init(kpi: String, most: Int) {
      self.kpi = kpi
      self.most = most
    }
  }

  package var kind: Kind
  /// The scenario and option files as the command names them; the first is the base.
  package var files: [String]
  /// As `--set` has them, in their order.
  package var settings: [String]
  /// As `--variant` has them: options besides the files. Nil for none.
  package var variants: [String]?
  /// As `--rules` has them: two rule-sets that the scenario is put under. Nil for its own.
  package var rules: [String]?
  /// Whose smallest closed part is cut out and run alone, as `--around` has it; nil for the whole.
  package var around: String?
  package var seed: UInt64
  package var replications: Replications
  package var points: Points?
  /// Of `Kind.stress`.
  package var stresses: Stresses?
  /// Of `Kind.sweep`.
  package var sweep: Sweep?
  /// Of `Kind.robust`.
  package var robust: Robust?
  /// Of `Kind.decompose`.
  package var decompose: Decompose?
  package var trace: Trace?
  /// Of a comparison; nil where all options have as many replications.
  package var select: Select?
  /// Of a study of staff; nil otherwise.
  package var staff: StaffAsked?
  /// Of a study of levers; nil otherwise.
  package var levers: LeversAsked?
  /// Of a study that explains; nil otherwise.
  package var explain: ExplainAsked?
  /// Of a calibration; nil otherwise.
  package var calibrate: CalibrateAsked?
  /// Every file that is read, with its hash, in the order read.
  package var inputs: [RunDescription.Input]

  package init(
    _ kind: Kind, of files: [String], settings: [String] = [], around: String? = nil, seed: UInt64,
    replications: Replications, points: Points? = nil, trace: Trace? = nil,
    inputs: [RunDescription.Input]
  ) {
    self.kind = kind
    self.files = files
    self.settings = settings
    self.around = around
    self.seed = seed
    self.replications = replications
    self.points = points
    self.trace = trace
    self.inputs = inputs
  }
}

extension Study {
  /// Of the citizens where nobody names one.
  package static let usualSeed: UInt64 = 2024

  /// Its canonical text: JSON in one line, keys in snake case and in alphabetical order, without blanks.
  package var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.keyEncodingStrategy = .convertToSnakeCase
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  /// SHA-256 of the canonical text.
  package var hash: String {
    get throws { sha256(Array(try text.utf8)) }
  }

  /// Reads a canonical text, or any JSON of the same value. Throws `DecodingError`.
  package init(text: String) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Study.self, from: Data(text.utf8))
  }

  /// The words of the command that makes it again, without the program's name and the folder that
  /// its results go to.
  package var command: [String] {
    var words = [kind.rawValue] + files + settings.flatMap { ["--set", $0] }
    words += (variants ?? []).flatMap { ["--variant", $0] }
    words += (rules ?? []).flatMap { ["--rules", $0] }
    words += around.map { ["--around", $0] } ?? []
    words += staff?.words ?? []
    words += levers?.words ?? []
    words += explain?.words ?? []
    words += calibrate?.words ?? []
    words += ["--seed", "\(seed)"]
    if staff != nil { return words }
    switch replications {
    case .first(let count): words += ["--replications", "\(count)"]
    case .part(let from, let to): words += ["--replications", "\(from)-\(to)"]
    case .auto(let kpi, let share, let most):
      words += ["--replications", "auto", "--precision", Self.percent(share)]
      words += ["--precision-kpi", kpi, "--max-replications", "\(most)"]
    }
    if let points {
      words += ["--design", points.file] + (points.freshCitizens ? ["--fresh-citizens"] : [])
      words += points.keep.flatMap { ["--keep", $0] }
    }
    if let stresses {
      words += stresses.ids.flatMap { ["--stress", $0] } + stresses.kpis.flatMap { ["--kpi", $0] }
      words += stresses.keep.flatMap { ["--keep", $0] }
    }
    if let sweep {
      words += sweep.over.flatMap { ["--over", $0] } + (sweep.until.map { ["--until", $0] } ?? [])
      words += sweep.kpis.flatMap { ["--kpi", $0] } + sweep.keep.flatMap { ["--keep", $0] }
    }
    if let select { words += ["--select", select.kpi, "--select-within", "\(select.most)"] }
    words += robust?.words ?? []
    words += decompose?.words ?? []
    if let trace { words += ["--trace", "\(trace.share)"] + (trace.log ? ["--xes"] : []) }
    return words
  }

  /// The shortest percentage that is read as this share.
  private static func percent(_ share: Double) -> String {
    let short = (1...17).lazy.map { String(format: "%.\($0)g", 100 * share) }
    return (short.first { Double($0).map { $0 / 100 } == share } ?? "\(100 * share)") + "%"
  }
}
