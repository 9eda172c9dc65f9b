import CGSL
import OutputAnalysis
import Stochastics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Up to three sites with up to eight half-hours a day, Monday to Friday, 1 to 20 tickets in each and less
/// in some; busy days are busy everywhere and make more tickets wait too long.
///
/// A date has a lognormal factor F for all sites. A cell of it has Poisson many tickets, of mean m F, and
/// each is beyond the limit with probability Phi(a + b ln F + c Z), where Z is normal and the cell's own.
/// Over all tickets this is Phi((a + b s^2 / 2) / sqrt(1 + b^2 s^2 + c^2)), s^2 being the variance of
/// ln F: so `a` follows from the share that is wanted. With a memory, ln F follows that of the date before as
/// an autoregression of first order does, and has the same law.
struct KnownWeek: Sendable {
  /// Of a year in which counters are open.
  static let weeks = 50
  private static let days = 5

  /// A cell, or thin ones put together.
  struct Group: Sendable {
    let site: Int
    /// Whether so few come that nothing is said of it.
    let isTooFew: Bool
    var shares = DayShares()
    /// Tickets and hits of the date that is simulated.
    var today = (hits: 0, tickets: 0)
  }

  private struct Cell: Sendable {
    var site: Int
    var place: CellPooling.Cell
    var tickets: Double
    var share: Double
    /// b and c.
    var sensitivity: Double
    var own: Double
    var group = 0
  }

  let sites: Int
  private(set) var groups: [Group] = []
  private var cells: [Cell] = []
  /// s.
  private let spread: Double
  private let source: RandomSource
  private let owner: UInt64
  /// Correlation of ln F from date to date.
  private let memory: Double
  /// Of the date before, standardised.
  private var before: Double?

  init(_ kind: CertificateStudy.Kind, problem: Int, seed: UInt64, memory: Double = 0) {
    self.memory = memory
    source = RandomSource(seed: seed, replication: problem)
    owner = StreamOwner.key("certificate", kind.rawValue)
    var draws = source.sequence(
      at: DrawAddress(owner: owner, entity: 0, purpose: .arrivalIncrement))
    func within(_ range: ClosedRange<Double>) -> Double {
      range.lowerBound + (range.upperBound - range.lowerBound) * draws.uniform()
    }
    sites = 1 + Int(3 * draws.uniform())
    // The coefficient of variation of the date's factor, up to 0.4.
    let cv = within(0.05...0.4)
    spread = log1p(cv * cv).squareRoot()
    for site in 0..<sites {
      for halfHour in 0..<1 + Int(8 * draws.uniform()) {
        for weekday in 0..<Self.days {
          // One in eight has too few tickets to stand alone.
          let isThin = draws.uniform() < 0.125
          cells.append(
            Cell(
              site: site,
              place: CellPooling.Cell(weekday: weekday, halfHour: 18 + 2 * halfHour),
              tickets: isThin ? within(0.02...0.39) : exp(within(0...log(20))),
              share: within(kind.others),
              sensitivity: within(0...2) / spread, own: within(0...2)))
        }
      }
    }
    // The worst is one that stands alone.
    let rich = cells.indices.filter { cells[$0].tickets >= 1 }
    let worst = rich.isEmpty ? 0 : rich[Int(Double(rich.count) * draws.uniform())]
    cells[worst].tickets = max(1, cells[worst].tickets)
    cells[worst].share = within(kind.worst)
    for site in 0..<sites { pool(site) }
  }

  private mutating func pool(_ site: Int) {
    var perYear = [[Double]](repeating: [Double](repeating: 0, count: 48), count: 7)
    for cell in cells where cell.site == site {
      perYear[cell.place.weekday][cell.place.halfHour] = cell.tickets * Double(Self.weeks)
    }
    let pooling = CellPooling(ticketsPerYear: perYear)
    let first = groups.count
    groups += pooling.groups.map { Group(site: site, isTooFew: $0.isTooFew) }
    for index in cells.indices where cells[index].site == site {
      cells[index].group = first + (pooling.group(of: cells[index].place) ?? 0)
    }
  }

  /// What each cell should show, for those who check: its group and its true share.
  var truths: [(group: Int, tickets: Double, share: Double)] {
    cells.map { ($0.group, $0.tickets, $0.share) }
  }

  /// Takes in all dates of these years.
  mutating func simulate(years: Range<Int>) {
    let dates = Self.weeks * Self.days
    for date in years.lowerBound * dates..<years.upperBound * dates { simulate(date) }
  }

  private mutating func simulate(_ date: Int) {
    var draws = source.sequence(
      at: DrawAddress(owner: owner, entity: UInt32(date), purpose: .dailyFactor))
    let drawn = gsl_cdf_ugaussian_Pinv(draws.uniform())
    let standard = before.map { memory * $0 + (1 - memory * memory).squareRoot() * drawn } ?? drawn
    before = standard
    let logarithm = spread * standard - spread * spread / 2
    let factor = exp(logarithm)
    for index in cells.indices where cells[index].place.weekday == date % Self.days {
      let cell = cells[index]
      let noise = gsl_cdf_ugaussian_Pinv(draws.uniform())
      let beyond = gsl_cdf_ugaussian_P(
        level(cell) + cell.sensitivity * logarithm + cell.own * noise)
      var load = draws.exponential(mean: 1)
      while load < cell.tickets * factor {
        groups[cell.group].today.tickets += 1
        if draws.uniform() < beyond { groups[cell.group].today.hits += 1 }
        load += draws.exponential(mean: 1)
      }
    }
    for index in groups.indices where groups[index].today.tickets > 0 {
      groups[index].shares.add(hits: groups[index].today.hits, of: groups[index].today.tickets)
      groups[index].today = (0, 0)
    }
  }

  /// a.
  private func level(_ cell: Cell) -> Double {
    let variance = spread * spread
    let whole = 1 + cell.sensitivity * cell.sensitivity * variance + cell.own * cell.own
    return gsl_cdf_ugaussian_Pinv(cell.share) * whole.squareRoot()
      - cell.sensitivity * variance / 2
  }
}
