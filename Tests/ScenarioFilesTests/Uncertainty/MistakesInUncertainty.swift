private let anchor = "closing:\n"

private func factor(_ keys: String, _ more: String = "") -> String {
  "uncertainty:\n  f: {name: {vi: F, en: F}, \(keys)}\n\(more)closing:\n"
}

private let other =
  "  g: {name: {vi: G, en: G}, scales: absence_share, low: 0.5, high: 2, shape: lognormal"

let mistakesInUncertainty: [Mistake] = [
  .init(
    old: anchor,
    new: "uncertainty:\n  f: ⟦{name: {vi: F, en: F}, low: 1, high: 2, shape: uniform}\nclosing:\n",
    message: "moves nothing", hint: "one of scales, shifts and sets"),
  .init(
    old: anchor,
    new: factor("scales: absence_share, shifts: ⟦absence_share, low: 1, high: 2, shape: uniform"),
    message: "moves in 2 ways", hint: "one of scales, shifts and sets"),
  .init(
    old: anchor,
    new: factor("scales: ⟦'counter_groups[site=].staff', low: 1, high: 2, shape: uniform"),
    message: "is not a path", hint: "[column=value]"),
  .init(
    old: anchor, new: factor("scales: absence_share, low: ⟦2, high: 1, shape: uniform"),
    message: "'low' 2 is not below 'high' 1", hint: "the 5 % point as low"),
  .init(
    old: anchor, new: factor("shifts: absence_share, low: ⟦0, high: 1, shape: lognormal"),
    message: "a lognormal law has no value of 0", hint: "a low above 0"),
  .init(
    old: anchor, new: factor("scales: absence_share, low: ⟦-1, high: 1, shape: normal"),
    message: "multiplies by a number below 0", hint: "0 or more"),
  .init(
    old: anchor,
    new: factor("scales: absence_share, low: 0.5, high: 2, within: ⟦[0.6, 3], shape: lognormal"),
    message: "not within 0.6 to 3", hint: "beyond its 5 and 95 % points"),
  .init(
    old: anchor, new: factor("scales: absence_share, low: 0.5, high: 2, shape: ⟦lognormla"),
    message: "'lognormla' is not possible", hint: "did you mean 'lognormal'?"),
  .init(
    old: anchor, new: factor("sets: absence_share, shape: ⟦levels"),
    message: "is a choice without levels", hint: "levels: [a, b, c]"),
  .init(
    old: anchor, new: factor("sets: absence_share, levels: ⟦[0.1]"),
    message: "does not say which levels", hint: "2 to 20"),
  .init(
    old: anchor, new: factor("sets: absence_share, levels: [0.1, 0.2, ⟦0.1]"),
    message: "level '0.1' is there twice", hint: "once"),
  .init(
    old: anchor, new: factor("sets: absence_share, levels: [0.1, 0.2], low: ⟦0.1, high: 0.2"),
    message: "has levels and a law", hint: "levels for a choice"),
  .init(
    old: anchor, new: factor("scales: absence_share, low: ⟦1"), message: "has no law",
    hint: "low, high and shape"),
  .init(
    old: anchor,
    new: factor(
      "sets: absence_share, levels: [0.1, 0.2], correlated: ⟦{with: g, rank: 0.5}", other + "}\n"),
    message: "levels cannot be correlated", hint: "take 'correlated' away"),
  .init(
    old: anchor,
    new: factor(
      "scales: absence_share, low: 1, high: 2, shape: uniform, correlated: ⟦{with: h, rank: 0.5}",
      other + "}\n"),
    message: "no factor 'h' to be correlated with", hint: "did you mean 'f'?"),
  .init(
    old: anchor,
    new: factor(
      "scales: absence_share, low: 1, high: 2, shape: uniform, correlated: ⟦{with: f, rank: 0.5}"),
    message: "is correlated with itself", hint: "another factor"),
  .init(
    old: anchor,
    new: factor(
      "scales: absence_share, low: 1, high: 2, shape: uniform, correlated: {with: g, rank: 0.9}",
      other + ", correlated: {with: h, rank: 0.9}}\n"
        + "  h: {name: {vi: H, en: H}, scales: absence_share, low: 1, high: 2, shape: uniform, correlated: ⟦{with: f, rank: -0.5}}\n"
    ),
    message: "a rank correlation of -0.5 cannot be beside the others",
    hint: "beside them it can lie between 0.64 and 0.99"),
]
