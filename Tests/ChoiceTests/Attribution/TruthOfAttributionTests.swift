import Choice
import OutputAnalysis
import Testing

/// `planning.json` F01 to F04, and SHAP of `ground_truth.json`.
@Suite struct TruthOfAttributionTests {
  /// Gains in minutes by set of P (pooling), S (speed), O (online), in that order of bits.
  static let gains = [
    0, 8.257684249516608, 8.772623322918701, 12.334675223789112,
    11.25231684366969, 13.443899764544723, 12.71837962820972, 13.970203502423665,
  ]

  private func share(_ needs: [[Int]] = []) throws -> Attribution {
    let gains = Self.gains
    return Attribution(try Precedence(levers: 3, needs: needs)) { set in
      ReplicationEstimate(value: gains[Int(set.bits)], deviations: [])
    }
  }

  @Test func `F02: shares add up to the gain of all levers`() throws {
    let found = try share()
    let values = found.shares.map(\.value.value)
    #expect(
      agree(values, [4.128775178201092, 4.023484646734636, 5.817943677487936], within: 1e-9))
    #expect(abs(values.reduce(0, +) - found.total.value) <= 1e-9 * 5.9)
    #expect(found.total.value == 13.970203502423665)
  }

  @Test func `F03: levers by themselves and last out do not add up`() throws {
    let found = try share()
    #expect(
      agree(
        found.shares.compactMap { $0.alone?.value },
        [8.257684249516608, 8.772623322918701, 11.25231684366969]))
    #expect(
      agree(
        found.shares.compactMap { $0.lastOut?.value },
        [1.2518238742139456, 0.5263037378789424, 1.6355282786345526], within: 1e-9))
  }

  @Test func `F04: pairs take away from each other`() throws {
    let found = try share()
    #expect(found.interactions.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 2]])
    #expect(
      agree(
        found.interactions.map(\.value.value),
        [-2.817695697653642, -4.18816467764902, -5.428623887386117], within: 1e-9))
    let beyond = found.interactions.compactMap { $0.beyondAlone?.value }
    #expect(
      agree(beyond, [-3.4436745813178264, -4.814143561313204, -6.0546027710503], within: 1e-9))
    let alone = found.shares.compactMap { $0.alone?.value }
    #expect(agree([(alone + beyond).reduce(0, +)], [found.total.value], within: 1e-9))
  }

  /// Over the orders PSO, POS and OPS. The restricted game would give 6.079567, 0.854933, 7.035704.
  @Test func `a lever that needs another is shared over the orders that can be`() throws {
    let found = try share([[], [0], []])
    let values = found.shares.map(\.value.value)
    for (value, truth) in zip(values, [6.235650, 1.709866, 6.024687]) {
      #expect(abs(value - truth) < 5e-7)
    }
    #expect(abs(values.reduce(0, +) - found.total.value) <= 1e-9 * 6.3)
    // S cannot stand alone, and P cannot go while S is there.
    #expect(found.shares.map { $0.alone == nil } == [false, true, false])
    #expect(found.shares.map { $0.lastOut == nil } == [true, false, false])
    // P and S have no orders in which they could change places; P and O have one, S and O one.
    #expect(found.interactions.map { [$0.first, $0.second] } == [[0, 2], [1, 2]])
    let gains = Self.gains
    let pooledOnline = gains[5] - gains[1] - gains[4]
    let fastOnline = gains[7] - gains[3] - gains[5] + gains[1]
    #expect(
      agree(found.interactions.map(\.value.value), [pooledOnline, fastOnline], within: 1e-9))
    #expect(found.interactions.allSatisfy { $0.beyondAlone == nil })
  }

  @Test func `a set without what its levers need is not to be run`() throws {
    let precedence = try Precedence(levers: 3, needs: [[], [0], []])
    #expect(precedence.sets.map(\.bits) == [0, 1, 3, 4, 5, 7])
    #expect(!precedence.allows(LeverSet([1, 2])))
  }

  @Test func `levers that need each other in a circle are refused by name`() {
    let circle = #expect(throws: Precedence.Circle.self) {
      try Precedence(levers: 4, needs: [[], [2], [1], [0]])
    }
    #expect(circle?.levers == [1, 2])
    let itself = #expect(throws: Precedence.Circle.self) { try Precedence(levers: 1, needs: [[0]]) }
    #expect(itself?.levers == [0])
  }

  @Test func `SHAP-3: by hand`() throws {
    let gains = [0, 4.0, 2.5, 5.2, 1.0, 5.5, 3.0, 6.0]
    let found = Attribution(try Precedence(levers: 3)) {
      ReplicationEstimate(value: gains[Int($0.bits)], deviations: [])
    }
    #expect(
      agree(
        found.shares.map(\.value.value),
        [3.533333333333333, 1.5333333333333332, 0.9333333333333332]))
  }

  /// The same levers over some of their 5,040 orders, with effects that are known: 1 to 7, and 2 less for
  /// each pair of neighbours, which is halved between the two.
  @Test func `seven levers by drawn orders add up and find their shares`() throws {
    let precedence = try Precedence(levers: 7)
    func gain(_ set: LeverSet) -> Double {
      set.levers.reduce(0) { $0 + Double($1 + 1) - (set.contains($1 + 1) ? 2 : 0) }
    }
    let orders = SampledOrders(precedence, atLeast: 400, seed: 5)
    let found = Attribution(orders) { ReplicationEstimate(value: gain($0), deviations: [0, 0]) }
    let exact = Attribution(precedence) { ReplicationEstimate(value: gain($0), deviations: []) }
    let truth = [0, 0, 1, 2, 3, 4, 6.0]
    #expect(agree(exact.shares.map(\.value.value), truth, within: 1e-9))
    let values = found.shares.map(\.value.value)
    #expect(abs(values.reduce(0, +) - found.total.value) < 1e-9 * 6)
    for (share, truth) in zip(found.shares, truth) {
      let error = try #require(share.orderError).standardError
      #expect(abs(share.value.value - truth) < 4 * error)
      #expect(try #require(share.interval(level: 0.999)).contains(truth))
    }
    #expect(found.interactions.isEmpty)
    #expect(found.shares.allSatisfy { $0.alone != nil && $0.lastOut != nil })
  }

  @Test func `more orders keep those that there were`() throws {
    let precedence = try Precedence(levers: 8, needs: [[], [0], [0], [], [3], [1, 4], [], []])
    let few = SampledOrders(precedence, atLeast: 20, seed: 1)
    let more = SampledOrders(precedence, atLeast: 40, seed: 1)
    #expect(Array(more.orders.prefix(20)) == few.orders)
    #expect(few.sets.allSatisfy(precedence.allows))
    #expect(Set(few.sets).isSubset(of: more.sets))
    for order in more.orders { #expect(order.sorted() == Array(0..<8)) }
  }

  /// With 1 needing 0 there are 12 orders of 4 levers.
  @Test func `each order that can be is drawn as often`() throws {
    let precedence = try Precedence(levers: 4, needs: [[], [0], [], []])
    let orders = SampledOrders(precedence, atLeast: 12_000, seed: 3).orders
    let counts = Dictionary(orders.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(counts.count == 12)
    // Standard deviation 30.3.
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 120 })
    let free = SampledOrders(try Precedence(levers: 4), atLeast: 9, seed: 3).orders
    #expect(free.count == 12)
    for block in stride(from: 0, to: 12, by: 4) {
      for place in 0..<4 { #expect(Set(free[block..<block + 4].map { $0[place] }).count == 4) }
    }
  }
}
