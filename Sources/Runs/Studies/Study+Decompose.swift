extension Study {
  /// Which levers of an option its difference is shared out among.
  package struct Decompose: Hashable, Sendable, Codable {
    /// Ids of levers, whether they are on or off; none for those that are on.
    package var levers: [String]
    /// Whether those that are off are among them.
    package var withOff: Bool
    /// Orders of levers that are drawn where not all sets are simulated; nil for four blocks of them.
    package var orders: Int?
    /// Names those orders, apart from the seed of the citizens.
    package var designSeed: UInt64
    /// Whether cells and tables are those of the whole city alone; nil for no.
    package var isLean: Bool?
    /// KPIs that are told besides the headline ones.
    package var kpis: [String]
    /// What is kept besides the usual cells, as `--keep` has it.
    package var keep: [String]

    package init(
      levers: [String] = [], withOff: Bool = false, orders: Int? = nil, designSeed: UInt64 = 1,
      kpis: [String] = [], keep: [String] = []
    ) {
      (self.levers, self.withOff, self.orders) = (levers, withOff, orders)
      (self.designSeed, self.kpis, self.keep) = (designSeed, kpis, keep)
    }

    /// As the command has them.
    var words: [String] {
      var words = levers.flatMap { ["--lever", $0] } + (withOff ? ["--with-off"] : [])
      words += orders.map { ["--orders", "\($0)"] } ?? []
      if designSeed != 1 { words += ["--design-seed", "\(designSeed)"] }
      if isLean == true { words.append("--lean") }
      return words + kpis.flatMap { ["--kpi", $0] } + keep.flatMap { ["--keep", $0] }
    }
  }
}
