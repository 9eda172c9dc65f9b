import LegalClock
import Wording

/// Resources that share tasks are one pool: an office of a scenario.
struct ModelPools {
  struct Pool {
    var id: String
    var resources: [ProsimosParameters.Resource]
    /// Minutes of the week from Monday midnight, ends excluded, with how many people.
    var duty: [(minutes: Range<Int>, people: Int)]
    var agents: Int { resources.reduce(0) { $0 + $1.amount } }
  }

  private(set) var pools: [Pool] = []
  private var places: [String: Int] = [:]
  private(set) var unsaid: [UnsaidRow] = []

  init(_ parameters: ProsimosParameters) {
    let resources = parameters.resources
    var group = Dictionary(
      resources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for task in parameters.taskResourceDistribution {
      let members = task.resources.compactMap { group[$0.resourceId] }
      guard let least = members.min() else { continue }
      for (id, number) in group where members.contains(number) { group[id] = least }
    }
    let calendars = Dictionary(
      parameters.resourceCalendars.map { ($0.id, $0.timePeriods) },
      uniquingKeysWith: { first, _ in first })
    for number in resources.indices {
      let members = resources.filter { group[$0.id] == number }
      guard !members.isEmpty else { continue }
      let hours = members.map { ($0, Week.minutes(of: calendars[$0.calendar] ?? [])) }
      for member in members { places[member.id] = pools.count }
      pools.append(
        Pool(id: "pool\(pools.count + 1)", resources: members, duty: Self.duty(hours)))
    }
    noteTasks(parameters)
  }

  /// The pool that does a task; nil where the parameters name nobody.
  func pool(of task: ProsimosParameters.TaskLaws) -> Pool? {
    task.resources.lazy.compactMap { places[$0.resourceId] }.first.map { pools[$0] }
  }

  private mutating func noteTasks(_ parameters: ProsimosParameters) {
    for task in parameters.taskResourceDistribution {
      guard let pool = pool(of: task) else { continue }
      if task.resources.count < pool.resources.count {
        unsaid.append(UnsaidRow(element: task.taskId, part: "resources", .allTasks))
      }
    }
  }

  private static func duty(
    _ hours: [(ProsimosParameters.Resource, [Range<Int>])]
  ) -> [(minutes: Range<Int>, people: Int)] {
    var bounds: Set<Int> = Set((0...7).map { $0 * 1440 })
    for (_, ranges) in hours {
      for range in ranges { bounds.formUnion([range.lowerBound, range.upperBound]) }
    }
    let sorted = bounds.sorted()
    return zip(sorted, sorted.dropFirst()).compactMap { from, to in
      let people = hours.reduce(0) { sum, member in
        sum + (member.1.contains { $0.contains(from) } ? member.0.amount : 0)
      }
      return people > 0 ? (from..<to, people) : nil
    }
  }
}

/// Periods of a week as Prosimos writes them.
enum Week {
  private static let days = [
    "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY",
  ]

  /// Minutes from Monday midnight.
  static func minutes(of periods: [ProsimosParameters.Period]) -> [Range<Int>] {
    periods.flatMap { period -> [Range<Int>] in
      guard let first = days.firstIndex(of: period.from.uppercased()),
        let last = days.firstIndex(of: period.to.uppercased())
      else { return [] }
      let (begin, end) = (minute(period.beginTime), minute(period.endTime))
      let span = first <= last ? Array(first...last) : Array(first...6) + Array(0...last)
      return span.compactMap { begin < end ? $0 * 1440 + begin..<$0 * 1440 + end : nil }
    }
  }

  /// `09:00:00.000`, and 23:59:59 as midnight.
  private static func minute(_ text: String) -> Int {
    let parts = text.split(separator: ":").map { Double($0) ?? 0 }
    guard parts.count >= 2 else { return 0 }
    let seconds = parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)
    return Int((seconds / 60).rounded())
  }

  /// `08:30`.
  static func clock(_ minute: Int) -> String {
    let (hours, rest) = (minute / 60, minute % 60)
    return "\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
  }
}
