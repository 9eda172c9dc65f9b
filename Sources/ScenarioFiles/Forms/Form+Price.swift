import ServiceModel

extension Form<Double> {
  /// An amount of money, which may be wrapped as `{value:, low:, high:, source:, confidence:}`; `low` and
  /// `high` are its 5 and 95 % points, and go nowhere but into its `Assumption`.
  static var price: Form {
    let range = NumberRange(lower: 0, upper: 1e12)
    let plain = amount(range)
    return Form(schema: .price(range.json("number")), placeholder: plain.placeholder()) {
      item, reading in
      guard case .mapping(let entries) = item.content else { return plain.read(item, reading) }
      var wrapped = item
      wrapped.content = .mapping(entries.filter { !PriceRange.keys.contains($0.key) })
      let noted = reading.problems.noted
      let price = PriceRange(item, range, reading)
      let value = reading.within(price?.points) { plain.read(wrapped, reading) }
      if reading.problems.noted == noted, let price { price.check(value, reading) }
      return value
    }
    .named("price")
  }
}

/// The 5 and 95 % points that a price is written with.
struct PriceRange {
  static let keys = ["low", "high"]

  private let low: Item.Entry
  private let high: Item.Entry
  let points: ClosedRange<Double>

  /// Nil where none are written, or after noting what is wrong with them.
  init?(_ item: Item, _ range: NumberRange, _ reading: Reading) {
    let written = Self.keys.compactMap { item.entry($0) }
    guard written.count == 2 else {
      if let only = written.first {
        reading.note(
          "'\(only.key)' stands alone", hint: "write low and high together", at: only.place)
      }
      return nil
    }
    (low, high) = (written[0], written[1])
    let noted = reading.problems.noted
    let numbers = written.map { entry in
      reading.descend(to: entry.key) {
        reading.silently { Form<Double>.amount(range).read(entry.value, reading) }
      }
    }
    guard reading.problems.noted == noted else { return nil }
    guard numbers[0] <= numbers[1] else {
      reading.note(
        "low \(short(numbers[0])) is above high \(short(numbers[1]))", hint: "exchange them",
        at: low.value.place)
      return nil
    }
    points = numbers[0]...numbers[1]
  }

  /// Notes where the price itself is not between them.
  func check(_ value: Double, _ reading: Reading) {
    if points.contains(value) { return }
    let (name, point) =
      value < points.lowerBound ? ("low", points.lowerBound) : ("high", points.upperBound)
    reading.note(
      "\(name) is \(short(point)), and the value \(short(value))",
      hint: "write low <= value <= high", at: (name == "low" ? low : high).value.place)
  }
}
