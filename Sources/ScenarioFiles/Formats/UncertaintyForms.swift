import Choice
import ServiceModel
import Wording

extension Form<[UncertainFactor]> {
  /// Factors by id, in a file of their own or in the scenario's. Nothing of them is an assumption of the
  /// scenario: a run of it does not read them.
  static var uncertainty: Form {
    let factors = Form<[(id: String, value: UncertainFactor)]>.keyed(.factor)
    return .file(
      Form(schema: factors.schema(), placeholder: []) { item, reading in
        let before = reading.problems.noted
        let read = reading.silently { factors.read(item, reading) }.map { id, factor in
          var factor = factor
          factor.id = id
          // Who gives none a name calls it by its id.
          if factor.name[.en].isEmpty { factor.name = LocalizedText(vi: id, en: id) }
          return factor
        }
        if reading.problems.noted == before { checkCorrelations(of: read, in: item, reading) }
        return read
      })
  }

  private static func checkCorrelations(
    of factors: [UncertainFactor], in item: Item, _ reading: Reading
  ) {
    func note(_ factor: UncertainFactor, _ message: Phrase, _ hint: Phrase) {
      let place = item[factor.id]?["correlated"]?.place ?? item.place
      reading.note("\(factor.id): \(message)", hint: hint, at: place)
    }
    let before = reading.problems.noted
    var pairs: [RankCorrelation.Pair] = []
    for (position, factor) in factors.enumerated() {
      guard let correlation = factor.correlation else { continue }
      let other = factors.firstIndex { $0.id == correlation.with }
      guard let other else {
        note(
          factor, "there is no factor '\(correlation.with)' to be correlated with",
          hint(for: correlation.with, among: factors.map(\.id), called: "factors"))
        continue
      }
      guard other != position else {
        note(factor, "is correlated with itself", "name another factor")
        continue
      }
      guard !factors[other].isChoice else {
        note(
          factor, "is correlated with '\(correlation.with)', which has levels",
          "a choice is crossed with all else: take 'correlated' away")
        continue
      }
      guard !pairs.contains(where: { ($0.first, $0.second) == (other, position) }) else {
        note(
          factor, "is correlated with '\(correlation.with)' twice",
          "write the rank correlation of a pair once")
        continue
      }
      pairs.append(.init(position, other, rank: correlation.rank))
    }
    guard reading.problems.noted == before, !arePossible(pairs, of: factors) else { return }
    // The last one that can be mended by itself.
    let ranges = pairs.indices.map { range(of: $0, beside: pairs, factors) }
    let culprit = ranges.lastIndex { $0 != nil } ?? pairs.count - 1
    note(
      factors[pairs[culprit].first],
      "a rank correlation of \(short(pairs[culprit].rank)) cannot be beside the others",
      ranges[culprit].map {
        "beside them it can lie between \(short($0.lowerBound)) and \(short($0.upperBound))"
      } ?? "weaken the others")
  }

  private static func arePossible(
    _ pairs: [RankCorrelation.Pair], of factors: [UncertainFactor]
  ) -> Bool {
    do throws(RankCorrelation.Problem) {
      _ = try RankCorrelation(factors: factors.count, pairs)
      return true
    } catch {
      return false
    }
  }

  /// From where to where the correlation of a pair can lie beside the others, in hundredths; nil if
  /// nowhere.
  private static func range(
    of pair: Int, beside pairs: [RankCorrelation.Pair], _ factors: [UncertainFactor]
  ) -> ClosedRange<Double>? {
    var trial = pairs
    let possible = (-99...99).map { Double($0) / 100 }.filter { rank in
      trial[pair].rank = rank
      return arePossible(trial, of: factors)
    }
    guard let first = possible.first, let last = possible.last else { return nil }
    return first...last
  }
}

extension Form<UncertainFactor> {
  /// Its id is the key under which it stands.
  fileprivate static var factor: Form {
    .record { keys in
      let name =
        keys.optional(
          "name", .texts, en: "Name; its id if there is none", vi: "Tên; không có thì là mã")
        ?? LocalizedText(vi: "", en: "")
      let effects: [(effect: UncertainFactor.Effect, targets: [UncertainFactor.Target]?)] = [
        (
          .scales,
          keys.optional(
            "scales", .selectors,
            en: "What its values multiply, as --set names it; of shares the odds; one or a list",
            vi: "Những gì được nhân, ghi như --set; với tỷ lệ là tỷ số p/(1-p); một hoặc danh sách")
        ),
        (
          .shifts,
          keys.optional(
            "shifts", .selectors, en: "What its values are added to",
            vi: "Những gì được cộng thêm")
        ),
        (
          .sets,
          keys.optional(
            "sets", .selectors, en: "What its values take the place of",
            vi: "Những gì được đặt lại bằng giá trị này")
        ),
      ]
      let named = effects.filter { $0.targets != nil }
      keys.check(
        named.count == 1, named.isEmpty ? "moves nothing" : "moves in \(named.count) ways",
        hint: "write one of scales, shifts and sets", at: "shifts", "sets", "scales")
      let effect = named.first?.effect ?? .scales
      var factor = UncertainFactor(
        id: "", name: name, effect: effect, targets: named.first?.targets ?? [],
        values: values(&keys, effect))
      factor.correlation = keys.optional(
        "correlated", .correlation, en: "Another factor with which it rises or falls",
        vi: "Yếu tố khác mà nó cùng tăng, cùng giảm")
      keys.check(
        factor.correlation == nil || !factor.isChoice, "levels cannot be correlated",
        hint: "a choice is crossed with all else: take 'correlated' away", at: "correlated")
      (factor.confidence, factor.source) = (keys.provenance.confidence, keys.provenance.source)
      return factor
    }
    .named("uncertain_factor")
  }

  private static func values(
    _ keys: inout Keys, _ effect: UncertainFactor.Effect
  ) -> UncertainFactor.Values {
    let bounds = -NumberRange.largest...NumberRange.largest
    let low = keys.optional(
      "low", .number(bounds), en: "The 5 % point, in the factor's own unit",
      vi: "Điểm 5%, theo đơn vị của yếu tố")
    let high = keys.optional("high", .number(bounds), en: "The 95 % point", vi: "Điểm 95%")
    let within = keys.optional(
      "within", Form<[Double]>.values(.number(bounds), count: 2...2),
      en: "Where the law is cut: smallest and largest value", vi: "Giới hạn: nhỏ nhất và lớn nhất")
    let shape = keys.optional(
      "shape", .shape, en: "Of the law; levels for a choice",
      vi: "Dạng phân phối; levels cho một lựa chọn")
    let levels = keys.optional(
      "levels", .levels, en: "Of a choice: each is looked at by itself, never averaged over",
      vi: "Các mức của một lựa chọn: xét riêng từng mức, không lấy trung bình")
    if let levels {
      keys.check(
        low == nil && high == nil && within == nil && (shape ?? .levels) == .levels,
        "has levels and a law", hint: "write levels for a choice, or low, high and shape",
        at: "low", "high", "within", "shape")
      return .levels(levels)
    }
    keys.check(
      shape != .levels, "is a choice without levels", hint: "write levels: [a, b, c]", at: "shape")
    keys.check(
      low != nil && high != nil && shape != nil, "has no law",
      hint: "write low, high and shape, or levels", at: "low", "high", "shape")
    let law = UncertainFactor.Law(
      shape: shape.flatMap { UncertainFactor.Shape(rawValue: $0.rawValue) } ?? .uniform,
      low: low ?? 1, high: high ?? 2, within: within.map { min($0[0], $0[1])...max($0[0], $0[1]) })
    keys.check(
      law.low < law.high, "'low' \(short(law.low)) is not below 'high' \(short(law.high))",
      hint: "write the 5 % point as low and the 95 % point as high", at: "low", "high")
    keys.check(
      law.shape != .lognormal || law.low > 0, "a lognormal law has no value of \(short(law.low))",
      hint: "write a low above 0, or another shape", at: "low")
    keys.check(
      effect != .scales || (law.within?.lowerBound ?? law.low) >= 0,
      "multiplies by a number below 0", hint: "write low and within of 0 or more", at: "low",
      "within")
    keys.check(
      law.within.map { $0.lowerBound <= law.low && law.high <= $0.upperBound } ?? true,
      "'low' and 'high' are not within \(short(law.within?.lowerBound ?? 0)) to \(short(law.within?.upperBound ?? 0))",
      hint: "cut the law beyond its 5 and 95 % points", at: "within")
    return .law(law)
  }
}

/// The word after `shape`.
private enum ShapeWord: String, CaseIterable {
  case uniform, triangular, normal, lognormal, levels
}

extension Form<ShapeWord> {
  fileprivate static var shape: Form { .keyword }
}

extension Form<UncertainFactor.Correlation> {
  fileprivate static var correlation: Form {
    .record { keys in
      UncertainFactor.Correlation(
        with: keys("with", .id, en: "The other factor", vi: "Yếu tố kia"),
        rank: keys(
          "rank", .number(-0.99...0.99), en: "Spearman's rank correlation",
          vi: "Hệ số tương quan hạng Spearman"))
    }
  }
}

extension Form<[String]> {
  /// What may be written at what a choice sets, each level in one line.
  fileprivate static var levels: Form {
    .value(
      .object([
        .init("type", "array"), .init("minItems", .number(2)), .init("maxItems", .number(20)),
      ]), placeholder: []
    ) { item, reading in
      guard case .list(let items) = item.content, (2...20).contains(items.count) else {
        reading.note(
          "\(item.kind) does not say which levels", hint: "write 2 to 20 levels: [a, b]",
          at: item.place)
        return []
      }
      let texts = items.map(\.text)
      for (position, text) in texts.enumerated() where texts[..<position].contains(text) {
        reading.note(
          "level '\(abridged(text))' is there twice", hint: "write each level once",
          at: items[position].place)
      }
      return texts
    }
  }
}

extension Form<[UncertainFactor.Target]> {
  /// One selector, or a list of them.
  fileprivate static var selectors: Form {
    .value(
      [
        "anyOf": [
          ["type": "string"],
          .object([
            .init("type", "array"), .init("items", ["type": "string"]),
            .init("minItems", .number(1)), .init("maxItems", .number(100)),
          ]),
        ]
      ], placeholder: []
    ) { item, reading in
      let items: [Item]
      if case .list(let list) = item.content { items = list } else { items = [item] }
      if items.isEmpty || items.count > 100 {
        reading.note(
          "has \(items.count, "value", "values")", hint: "write 1 to 100 values", at: item.place)
      }
      return items.compactMap { item in
        guard let text = item.scalar, !item.isNull, Selector(text[...], at: item.place) != nil
        else {
          reading.note(
            "\(item.kind) is not a path",
            hint: "write keys with '.' between them, and [id], [*] or [column=value] for rows",
            at: item.place)
          return nil
        }
        return UncertainFactor.Target(
          selector: text, file: item.place.file, line: item.place.line, column: item.place.column)
      }
    }
  }
}
