extension Study {
  /// Which futures the scenarios are looked at in.
  package struct Robust: Hashable, Sendable, Codable {
    /// How futures are drawn.
    package enum Design: String, Hashable, Sendable, Codable, CaseIterable {
      /// The best of 100 hypercubes by the smallest distance.
      case latinHypercube = "latin-hypercube"
      /// Shifted digit by digit; a power of two of points.
      case sobol
      /// Trajectories: one step of each factor from each start.
      case morris
      /// Each factor at its 5 and its 95 % point, all others as written.
      case oneAtATime = "one-at-a-time"
      /// All combinations of the same number of values of each factor.
      case grid
      /// The rows of a file.
      case file

      /// Whether its points are a sample of what may come, so that their shares mean something; rows of a file
      /// are taken for one.
      package var isSample: Bool { isSpaceFilling || self == .file }

      /// Whether its points are spread over all factors at once, so that each has citizens of its own.
      var isSpaceFilling: Bool { self == .latinHypercube || self == .sobol }
    }

    /// How futures are drawn.
    package var design: Design
    /// The path of the file of points, which is one of the inputs; nil of other designs.
    package var file: String?
    /// How many futures are asked for; a kind may round that up. Not looked at with a file.
    package var points: Int
    /// Names the futures, apart from the seed of the citizens.
    package var designSeed: UInt64
    /// Replications of each option in each future.
    package var replications: Int
    /// Whether every combination of levels is looked at in every future.
    package var isCrossed: Bool
    /// Whether rows of a file have citizens of their own.
    package var freshCitizens: Bool
    /// Quantities whose break-evens are sought, by their ids; nil for those that each difference hangs on
    /// most.
    package var breakEven: [String]?
    /// Whether break-evens and boxes are left out, because they take more runs; nil for no.
    package var isUnchecked: Bool?
    /// Whether cells and tables are those of the whole city alone; nil for no.
    package var isLean: Bool?
    /// KPIs that are told besides the headline ones.
    package var kpis: [String]
    /// What is kept besides the usual cells, as `--keep` has it.
    package var keep: [String]

    /// A hypercube of 200 futures, one replication in each.
    package init(points: Int = 200, design: Design = .latinHypercube, file: String? = nil) {
      (self.points, self.design, self.file) = (points, design, file)
      (designSeed, replications, isCrossed, freshCitizens) = (1, 1, false, false)
      (kpis, keep) = ([], [])
      (breakEven, isUnchecked, isLean) = (nil, nil, nil)
    }

    /// As the command has them.
    var words: [String] {
      var words = file.map { ["--design", $0] } ?? ["--design", design.rawValue]
      if file == nil { words += ["--points", "\(points)", "--design-seed", "\(designSeed)"] }
      if freshCitizens { words.append("--fresh-citizens") }
      if replications != 1 { words += ["--per-future", "\(replications)"] }
      if isCrossed { words.append("--cross") }
      words += (breakEven ?? []).flatMap { ["--break-even", $0] }
      if isUnchecked == true { words.append("--unchecked") }
      if isLean == true { words.append("--lean") }
      return words + kpis.flatMap { ["--kpi", $0] } + keep.flatMap { ["--keep", $0] }
    }
  }
}
