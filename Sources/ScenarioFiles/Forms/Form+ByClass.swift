import ServiceModel

extension Keys {
  /// Keys that may differ by service class: those of `body`, and beside them `by_class`, which holds
  /// for each class that differs only what differs: `by_class: {land: {patience_minutes: 90}}`. A null
  /// there stands for a key that is left out. A record has this once.
  mutating func byClass<Value: Hashable & Sendable>(
    _ body: @escaping @Sendable (inout Keys) -> Value
  ) -> ByClass<Value> {
    let ordinary = body(&self)
    let overrides = self(
      "by_class", .differences(from: soundEntries, by: body), default: [],
      en: "By service class: what differs from the keys beside it",
      vi: "Theo nhóm thủ tục: những gì khác với các khóa bên cạnh")
    return ByClass(ordinary, overrides: overrides)
  }
}

extension Form {
  /// Records of some service classes, which hold only what differs from `ordinary`.
  fileprivate static func differences<Kind>(
    from ordinary: [Item.Entry]?, by body: @escaping @Sendable (inout Keys) -> Kind
  ) -> Form where Value == [ByClass<Kind>.Override] {
    Form(
      schema: .keyed(.record(Keys.described(by: body)).optional, by: .serviceClasses),
      placeholder: []
    ) { item, reading in
      let item = item.unfolded(problems: reading.problems)
      guard case .mapping(let entries) = item.content else {
        reading.note(
          "\(item.kind) stands where a mapping is needed",
          hint: "write 'class: {key: value}' lines", at: item.place)
        return []
      }
      reading.noteProvenance(of: item)
      return reading.under(item) {
        entries.filter { !Provenance.keys.contains($0.key) }.compactMap { entry in
          let serviceClass: ServiceClassID? = reading.index(
            of: entry.key, in: .serviceClasses, at: entry.place)
          let value = reading.descend(to: entry.key) {
            Keys.read(entry.value, differingFrom: ordinary, reading, by: body)
          }
          return serviceClass.map { .init($0, value) }
        }
      }
    }
  }
}
