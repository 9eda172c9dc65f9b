import OutputAnalysis
import Testing

@Suite struct QuantileHistogramTests {
  @Test func `bins follow each other without gap or overlap up to the maximum`() {
    var next = 0
    for bin in 0..<QuantileHistogram.binCount {
      let values = QuantileHistogram.values(in: bin)
      #expect(values.lowerBound == next)
      next = values.upperBound + 1
      #expect(QuantileHistogram.bin(of: values.lowerBound) == bin)
      #expect(QuantileHistogram.bin(of: values.upperBound) == bin)
      let width = Double(values.count) / Double(max(1, values.lowerBound))
      #expect(width <= QuantileHistogram.relativeError || values.count == 1)
    }
    #expect(next == QuantileHistogram.maximum + 1)
  }

  /// Every size there is, below 2^18; then strides.
  @Test func `every size falls into the bin that holds it`() {
    var wrong = 0
    for value in 0..<(1 << 18) {
      let bin = QuantileHistogram.bin(of: value)
      if !QuantileHistogram.values(in: bin).contains(value) { wrong += 1 }
    }
    for value in stride(from: 1 << 18, through: QuantileHistogram.maximum, by: 997) {
      let bin = QuantileHistogram.bin(of: value)
      if !QuantileHistogram.values(in: bin).contains(value) { wrong += 1 }
    }
    #expect(wrong == 0)
    let last = QuantileHistogram.binCount - 1
    #expect(QuantileHistogram.bin(of: QuantileHistogram.maximum + 1) == last)
    #expect(QuantileHistogram.bin(of: .max) == last)
  }

  @Test(arguments: [0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1])
  func `a quantile is within the stated error of the sorted sample`(share: Double) throws {
    var histogram = QuantileHistogram()
    var values: [Int] = []
    var state: UInt64 = 1
    for _ in 0..<5000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Spread over all magnitudes.
      let value = Int(state >> 40) >> Int(state >> 20 & 15)
      values.append(value)
      histogram.add(value)
    }
    values.sort()
    let exact = Double(values[max(0, Int((share * 5000).rounded(.up)) - 1)])
    let quantile = try #require(histogram.quantile(share))
    #expect(abs(quantile - exact) <= max(1, exact * QuantileHistogram.relativeError))
  }

  @Test func `a quantile moves with every observation, within its bin too`() throws {
    var histogram = QuantileHistogram()
    // 6400...6463 is one bin; its tenth observations lie a tenth further each.
    #expect(QuantileHistogram.values(in: QuantileHistogram.bin(of: 6400)) == 6400...6463)
    for _ in 0..<10 { histogram.add(6400) }
    #expect(try #require(histogram.quantile(0.5)) == 6432)
    #expect(try #require(histogram.quantile(0.9)) == 6400 + 0.9 * 64)
  }

  @Test func `those who did not wait pull the median to zero`() throws {
    var histogram = QuantileHistogram()
    for value in [0, 0, 0, 500] { histogram.add(value) }
    #expect(histogram.quantile(0.5) == 0)
    #expect(try #require(histogram.quantile(0.9)) > 490)
  }

  @Test func `merging is adding, in any order`() {
    var parts = [QuantileHistogram](repeating: QuantileHistogram(), count: 3)
    var all = QuantileHistogram()
    for index in 0..<1000 {
      parts[index % 3].add(index * index)
      all.add(index * index)
    }
    var forward = parts[0]
    forward.merge(parts[1])
    forward.merge(parts[2])
    var backward = parts[2]
    backward.merge(parts[1])
    backward.merge(parts[0])
    #expect(forward == all && backward == all && all.count == 1000)
  }

  @Test func `nothing observed has no quantile`() {
    #expect(QuantileHistogram().quantile(0.5) == nil)
  }
}
