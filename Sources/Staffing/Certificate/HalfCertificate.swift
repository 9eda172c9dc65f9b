/// How recorded runs stand for half of the years that a certificate looks at: counted several times where they are
/// fewer, and each such part by itself where they are more. What holds in every part is likely to be certified.
struct HalfCertificate: Hashable, Sendable {
  /// Of the runs; what is left over at the end is in none.
  let parts: [Range<Int>]
  /// How often each is counted.
  let times: Int

  /// `years` are those of all runs together, above 0; of a certificate at most.
  init(runs: Int, years: Double, ofCertificate most: Double) {
    times = max(1, Int(most / 2 / years))
    let length = min(runs, max(1, Int(Double(runs) * most / 2 / years)))
    parts = (0..<(length > 0 ? runs / length : 0)).map { $0 * length..<($0 + 1) * length }
  }
}
