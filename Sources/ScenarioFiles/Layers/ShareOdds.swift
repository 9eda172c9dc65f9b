/// Twice the odds of 1/2 are 2/3: a share stays between 0 and 1, and what is left over changes as if its
/// own odds were divided. `factor` is not negative.
func share(_ share: Double, withOddsTimes factor: Double) -> Double {
  factor == 0 ? 0 : share == 1 ? 1 : factor * share / (1 - share + factor * share)
}

extension Selection.Value {
  /// By its form, or by its name where the form has another upper end.
  var isShare: Bool {
    if case .named("share", _) = schema { return true }
    return path.hasSuffix("_share")
  }

  var isWhole: Bool {
    if case .value(let json, _) = schema.unnamed { return json.isOfWholeNumbers }
    return false
  }

  /// What is written there, or holds where nothing is; nil if that is no number.
  func number(of item: Item) -> Double? {
    let item = item["value"] ?? item
    return NumberText(item.isNull ? defaultText ?? "" : item.text).decimal
  }

  /// Nil where no odds were multiplied.
  func change(from old: Item, to new: Item, by setting: Setting) -> ShareChange? {
    guard setting.operation == .multiply, isShare else { return nil }
    guard let before = number(of: old), let after = NumberText(new.text).decimal else {
      return nil
    }
    return ShareChange(path: path, before: before, after: after)
  }
}

extension JSON {
  /// Whether the numbers that a schema allows, if it allows any, are whole: `by_load` may be another way
  /// to write it.
  fileprivate var isOfWholeNumbers: Bool {
    guard case .object(let members) = self else { return false }
    if let type = members.first(where: { $0.key == "type" })?.value { return type == "integer" }
    guard case .array(let ways)? = members.first(where: { $0.key == "anyOf" })?.value else {
      return false
    }
    return ways.contains(where: \.isOfWholeNumbers) && !ways.contains { $0.isOfNumbers }
  }

  private var isOfNumbers: Bool {
    guard case .object(let members) = self else { return false }
    return members.contains { $0.key == "type" && $0.value == "number" }
  }
}
