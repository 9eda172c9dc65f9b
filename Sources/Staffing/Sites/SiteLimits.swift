import EventKernel
import OutputAnalysis
import ServiceModel

/// What is asked of tickets by one target, and in which parts of the time.
struct RuleCells: Sendable {
  let rule: TicketRule
  let calendar: CellCalendar
  var cells: TicketCells
}

/// What is asked of the tickets of one site, by target and cell, with room for what the certificate cannot
/// see.
struct SiteLimits: Sendable {
  /// By target.
  private(set) var targets: [RuleCells]
  /// How many years the certificate has at most: the search aims so far below a limit that the
  /// certificate, which sees no more than these, is likely to be given.
  let yearsOfCertificate: Double
  /// By target, where its cells begin among all; and the end.
  private var first: [Int]

  /// Standard errors of a share that the search keeps away from its limit: more where more cells have to be
  /// certified, all of them.
  private let margin: Double

  /// `cells` is about how many there are at all sites; `share` is how much of the usual room is kept.
  init(_ targets: [RuleCells], yearsOfCertificate: Double, cells: Int, share: Double = 1) {
    self.init(
      targets, yearsOfCertificate: yearsOfCertificate, margin: share * Self.margin(cells: cells))
  }

  /// Standard errors that the search keeps away from limits, where so many cells have to be certified.
  static func margin(cells: Int) -> Double {
    sequence(first: cells / 10) { $0 / 10 }.prefix { $0 > 0 }.reduce(3) { margin, _ in
      margin + 0.5
    }
  }

  private init(_ targets: [RuleCells], yearsOfCertificate: Double, margin: Double) {
    self.targets = targets
    self.yearsOfCertificate = yearsOfCertificate
    self.margin = margin
    first = targets.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.cells.all.count) }
  }

  /// Of all targets. Of a cell that is too few nothing is asked.
  var cellCount: Int { first[first.count - 1] }

  /// The target and the cell of its own that one of all is.
  func target(ofCell cell: Int) -> (target: Int, cell: Int) {
    let target = (first.firstIndex { $0 > cell } ?? first.count) - 1
    return (target, cell - first[target])
  }

  /// One of all cells.
  func cell(_ target: Int, _ cell: Int) -> Int { first[target] + cell }

  /// The same of one weekday alone.
  func alone(weekday: Int) -> SiteLimits {
    SiteLimits(
      targets.map {
        var target = $0
        target.cells = $0.cells.alone(weekday: weekday)
        return target
      }, yearsOfCertificate: yearsOfCertificate, margin: margin)
  }

  func sums(_ tickets: ContiguousArray<TicketRecord>) -> [TicketSums] {
    targets.map { TicketSums(tickets, $0) }
  }

  /// By cell: how far what was seen is beyond what is aimed at, in parts of the limit.
  func excess(_ sums: [TicketSums]) -> [Double] {
    zip(targets, sums).flatMap { target, sums in
      zip(
        zip(target.cells.joined(sums.tickets), target.cells.joined(sums.sums)), target.cells.all
      ).map { seen, cell in
        guard !cell.isTooFew, seen.0 > 0 else { return -1.0 }
        return excess(seen.1 / seen.0, target, cell)
      }
    }
  }

  /// Where a cell stands that just keeps its limit.
  func excessAtLimit(_ cell: Int) -> Double {
    let (index, cell) = target(ofCell: cell)
    let own = targets[index]
    return excess(own.rule.requirement.limit, own, own.cells.all[cell])
  }

  private func excess(_ value: Double, _ target: RuleCells, _ cell: TicketCells.Cell) -> Double {
    switch target.rule.requirement {
    case .atMost(let limit):
      let aim = aim(below: limit, target, cell)
      return limit > 0 ? (value - aim) / limit : value - aim
    case .atLeast(let limit):
      return (limit - value) / limit
    }
  }

  /// Below a share by some standard errors of what the certificate will see; never below a quarter of it.
  /// Tickets of one half-hour of one day are nearly all alike, those of a day somewhat: on a busy day
  /// everybody waits, so that days count more than tickets. Means are known well from so many.
  private func aim(below limit: Double, _ target: RuleCells, _ cell: TicketCells.Cell) -> Double {
    guard target.rule.amount != .minutes else { return 0.95 * limit }
    let perDay = cell.ticketsPerYear / target.cells.daysPerYear(of: cell)
    let alike = target.calendar.grain == .halfHour ? 0.9 : 0.35
    let dispersion = 1.5 + alike * max(0, perDay - 1)
    let tickets = max(1, cell.ticketsPerYear * yearsOfCertificate)
    let error = (dispersion * limit * (1 - limit) / tickets).squareRoot()
    return max(limit / 4, limit - margin * error)
  }

  /// Whether what is seen of a cell is beyond what the search aims at.
  func isNear(_ estimate: Double, _ target: Int, _ cell: Int) -> Bool {
    excess(estimate, targets[target], targets[target].cells.all[cell]) > 0
  }

  /// The half-hours of the day of a cell; nil unless it is of half-hours.
  func slots(ofCell cell: Int) -> [Int]? {
    let (target, cell) = target(ofCell: cell)
    guard targets[target].calendar.grain == .halfHour else { return nil }
    return targets[target].cells.all[cell].parts.map { $0 % CellCalendar.slots }
  }

  /// Of another value of one target, and of nothing else.
  func asking(_ rule: TicketRule, ofTarget target: Int) -> SiteLimits {
    let asked = targets[target]
    return SiteLimits(
      [RuleCells(rule: rule, calendar: asked.calendar, cells: asked.cells)],
      yearsOfCertificate: yearsOfCertificate, margin: margin)
  }

  /// Whether what was seen of a cell keeps its limit, if hardly.
  func isKept(_ cell: Int, by sums: [TicketSums]) -> Bool {
    let (target, cell) = target(ofCell: cell)
    let own = targets[target]
    let tickets = own.cells.joined(sums[target].tickets)[cell]
    guard tickets > 0 else { return true }
    return own.rule.requirement.isKept(by: own.cells.joined(sums[target].sums)[cell] / tickets)
  }
}
