public import EventKernel

/// What is counted of each office by day while a city runs, beside its sums over the whole period.
public enum DossierMeasure: Hashable, Sendable {
  /// Dossiers of demands that are observed, by the day on which they fall due, each of the office in which
  /// it stayed longest; summed are those that are not finished by their due date.
  case late
  /// Pieces of work, by the day on which they are begun; summed are those that waited longer than this in
  /// the office's hours.
  case queuedBeyond(SimDuration)
  /// The same; summed is how long they waited, in microseconds of the office's hours.
  case queued
  /// Steps of routes with a limit of their own, by the day on which they are done; summed are late ones.
  case lateSteps
}

/// By measure, office and simulated day: how many there are, and what they come to.
public struct DossierDays: Hashable, Sendable {
  /// What was asked for, in this order.
  public let measures: [DossierMeasure]
  /// Simulated days, those before and after the observed ones included.
  public let dayCount: Int
  private let officeCount: Int
  private var counts: ContiguousArray<Int32>
  private var sums: ContiguousArray<Int64>

  init(_ measures: [DossierMeasure], offices: Int, days: Int) {
    self.measures = measures
    officeCount = measures.isEmpty ? 0 : offices
    dayCount = days
    counts = ContiguousArray(repeating: 0, count: measures.count * officeCount * days)
    sums = ContiguousArray(repeating: 0, count: counts.count)
  }

  /// Whether anything is counted.
  var isOn: Bool { !measures.isEmpty }

  private func place(_ measure: Int, _ office: Int, _ day: Int) -> Int {
    precondition(0..<dayCount ~= day, "a day that is simulated")
    return (measure * officeCount + office) * dayCount + day
  }

  /// How many of a measure, by its position, an office has on a day.
  public func count(_ measure: Int, office: Int, day: Int) -> Int {
    Int(counts[place(measure, office, day)])
  }

  /// What they come to.
  public func sum(_ measure: Int, office: Int, day: Int) -> Int {
    Int(sums[place(measure, office, day)])
  }

  mutating func add(_ sum: Int64, to measure: Int, _ office: OfficeID, day: Int) {
    let place = place(measure, office.position, day)
    counts[place] += 1
    sums[place] += sum
  }
}

extension CityModel {
  /// A dossier of an observed demand is finished, or it is still open long after its due date. Those due
  /// after the last simulated day are left out, open or not.
  @inline(never)
  mutating func countDue(_ row: DossierRow, isLate: Bool) {
    let day = SimTime(ticks: dossiers.receipts[row].due).day
    guard day < dossierDays.dayCount, let office = answering(for: row) else { return }
    for (index, measure) in dossierDays.measures.enumerated() where measure == .late {
      dossierDays.add(isLate ? 1 : 0, to: index, office, day: day)
    }
  }

  /// The office in which it stayed longest: the one where it lies, if it does so for longer than it stayed
  /// anywhere before. Nil if it has been in none.
  private func answering(for row: DossierRow) -> OfficeID? {
    let dossier = dossiers[row]
    let account = dossiers.accounts[row]
    let longest = account.longestStay
    if dossier.phase == .processing, !dossier.traits.contains(.finished),
      account.stage == .queue || account.stage == .work, dossiers.openBranches[row] == 0,
      city.window.end.ticks - dossier.waitingSince > longest.ticks
    {
      return dossier.office
    }
    return longest.office == .none ? nil : longest.office
  }

  /// A piece of work is begun inside the window.
  @inline(never)
  mutating func countQueued(_ office: OfficeID, _ queued: SimDuration, _ now: SimTime) {
    for (index, measure) in dossierDays.measures.enumerated() {
      switch measure {
      case .queuedBeyond(let limit):
        dossierDays.add(queued > limit ? 1 : 0, to: index, office, day: now.day)
      case .queued: dossierDays.add(queued.ticks, to: index, office, day: now.day)
      case .late, .lateSteps: break
      }
    }
  }

  /// A step with a limit of its own is done inside the window.
  @inline(never)
  mutating func countStep(_ office: OfficeID, isLate: Bool, _ now: SimTime) {
    for (index, measure) in dossierDays.measures.enumerated() where measure == .lateSteps {
      dossierDays.add(isLate ? 1 : 0, to: index, office, day: now.day)
    }
  }
}
