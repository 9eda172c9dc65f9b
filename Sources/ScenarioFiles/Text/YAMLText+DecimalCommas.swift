extension Item {
  /// `12` with the decimals that YAML has taken for a key, because a comma separates entries inside
  /// braces: `{mean: 12,5}` is `mean: 12` and a key `5`. Nil if the entry is one of its own.
  func withDecimals(of entry: Entry) -> Item? {
    guard case .scalar(let whole, .plain) = content, entry.value.isNull,
      isDigits(entry.key), isDigits(whole.filter { $0 != "-" && $0 != "." }),
      entry.place == place.moved(by: whole.unicodeScalars.count + 1)
    else { return nil }
    var number = self
    number.content = .scalar("\(whole),\(entry.key)", .plain)
    return number
  }
}

extension YAMLText {
  /// Notes a list inside brackets in which some commas have a space after them and others, between
  /// digits, have none: `[1,5, 2,5]` has four values, and two were meant.
  func noteDecimalCommas(in items: [Item]) {
    var tight: (Item, Item)?
    var hasLoose = false
    for (one, next) in zip(items, items.dropFirst()) {
      guard case .scalar(let whole, .plain) = one.content,
        case .scalar(let decimals, .plain) = next.content
      else { return }
      let isTight = next.place == one.place.moved(by: whole.unicodeScalars.count + 1)
      if !isTight, next.place.line == one.place.line { hasLoose = true }
      if isTight, tight == nil, isDigits(whole), isDigits(decimals) { tight = (one, next) }
    }
    guard hasLoose, let (one, next) = tight else { return }
    problems.note(
      "'\(one.text),\(next.text)' stands among values with a space after their comma",
      hint: "write \(one.text).\(next.text) if it is one number, \(one.text), \(next.text) if two",
      at: one.place)
  }
}

private func isDigits(_ text: some StringProtocol) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
}
