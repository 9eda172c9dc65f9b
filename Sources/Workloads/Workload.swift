import QueueingTheory
import Stochastics

/// Pieces of work expected in some time, with the sums of the first two moments of their minutes.
struct Workload: Hashable, Sendable {
  private(set) var count = 0.0
  private(set) var minutes = 0.0
  private(set) var squaredMinutes = 0.0

  init() {}

  /// `count` pieces, each the sum of independent parts, less some minutes.
  init(_ count: Double, _ parts: [WorkTime], less saved: Double = 0) {
    let all = parts.reduce(0) { $0 + $1.minutes.mean * $1.share }
    let mean = saved > 0 ? max(0, all - saved) : all
    let variance = parts.reduce(0) { $0 + $1.minutes.variance * $1.share * $1.share }
    self.count = count
    minutes = count * mean
    squaredMinutes = count * (variance + mean * mean)
  }

  init(_ count: Double, _ part: WorkTime) {
    self.init(count, [part])
  }

  /// Minutes of a piece; 0 if there is none.
  var meanMinutes: Double { count > 0 ? minutes / count : 0 }

  /// Of the minutes of a piece; 0 if there is none.
  var squaredCV: Double {
    minutes > 0 ? max(0, squaredMinutes * count / (minutes * minutes) - 1) : 0
  }

  /// What theory expects in the queue of `servers` people for these, in minutes; infinite when they
  /// are overloaded.
  func meanWait(arrivalRate: Double, servers: Int) -> Double {
    guard arrivalRate > 0, minutes > 0 else { return 0 }
    guard servers > 0 else { return .infinity }
    return MGc(
      servers: servers, arrivalRate: arrivalRate, meanService: meanMinutes, squaredCV: squaredCV
    ).allenCunneenMeanWait()
  }

  /// `count` pieces, each of `size` of these, drawn independently, less some minutes.
  func batched(size: Double, count batches: Double, less saved: Double = 0) -> Workload {
    guard count > 0 else { return Workload() }
    let mean = meanMinutes
    let variance = squaredMinutes / count - mean * mean
    var batched = Workload()
    batched.count = batches
    batched.minutes = batches * size * mean
    batched.squaredMinutes = batches * (size * variance + size * size * mean * mean)
    guard saved > 0 else { return batched }
    let shorter = max(0, size * mean - saved)
    batched.minutes = batches * shorter
    batched.squaredMinutes = batches * (size * variance + shorter * shorter)
    return batched
  }

  /// By somebody who takes the time divided by `speed`.
  func atSpeed(_ speed: Double) -> Workload {
    var work = self
    work.minutes /= speed
    work.squaredMinutes /= speed * speed
    return work
  }

  static func + (a: Workload, b: Workload) -> Workload {
    var sum = a
    sum += b
    return sum
  }

  static func += (a: inout Workload, b: Workload) {
    a.count += b.count
    a.minutes += b.minutes
    a.squaredMinutes += b.squaredMinutes
  }

  static func * (factor: Double, work: Workload) -> Workload {
    var scaled = work
    scaled.count *= factor
    scaled.minutes *= factor
    scaled.squaredMinutes *= factor
    return scaled
  }
}

/// A share of a drawn time.
struct WorkTime {
  var minutes: Distribution
  var share = 1.0
}
