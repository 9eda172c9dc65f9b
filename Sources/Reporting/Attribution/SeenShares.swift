import Wording

/// Which levers make most of a difference, and which work against it: what is seen of shares, in words.
struct SeenShares {
  /// By lever.
  let values: [Double]
  /// Of all.
  let total: Double
  /// The smallest difference that matters: below it a lever is not named, but for the first.
  let smallest: Double
  /// By lever: whether its share is more than chance. One that is not is never named.
  let isBeyondChance: [Bool]

  /// Whether the whole is more than that.
  var isRelevant: Bool { abs(total) >= smallest }

  /// `told` has a lever with its share.
  func sentence(_ language: Language, told: (Int) -> String) -> String {
    guard isRelevant else { return AttributionWords.nothing[language] }
    func sorted(_ levers: [Int]) -> [Int] {
      levers.sorted { a, b in
        abs(values[a]) == abs(values[b]) ? a < b : abs(values[a]) > abs(values[b])
      }
    }
    let named = values.indices.filter { isBeyondChance[$0] }
    guard !named.isEmpty else { return AttributionWords.chance[language] }
    let helping = sorted(named.filter { values[$0] * total > 0 })
    let others = helping.dropFirst().filter { abs(values[$0]) >= smallest }
    let against = sorted(
      named.filter { values[$0] * total < 0 && abs(values[$0]) >= smallest })
    func all(_ levers: some Sequence<Int>) -> String { levers.map(told).joined(separator: ", ") }
    var sentences = helping.prefix(1).map { AttributionWords.most.filled(language, told($0)) }
    if !others.isEmpty { sentences.append(AttributionWords.then.filled(language, all(others))) }
    if !against.isEmpty {
      sentences.append(AttributionWords.against.filled(language, all(against)))
    }
    return sentences.joined(separator: " ")
  }
}
