import ServiceModel

extension Form {
  /// The id of an element of a collection, as its position there.
  static func reference<Element>(to collection: Collection) -> Form
  where Value == Index<Element> {
    var form = Form.value([:], placeholder: Index(0)) { item, reading in
      guard let id = item.scalar else {
        reading.note(
          "\(item.kind) stands where a name of one of the \(collection.plural) is needed",
          hint: "write its id", at: item.place)
        return Index(0)
      }
      return reading.index(of: id, in: collection, at: item.place) ?? Index(0)
    }
    form.schema = { .reference(to: collection) }
    return form
  }
}

extension Reading {
  /// The position of an id; nil after noting that there is none (in a lever,
  /// or where the collection itself is broken, without noting it).
  func index<Element>(of id: String, in collection: Collection, at place: Place) -> Index<Element>?
  {
    guard checksReferences else { return nil }
    let names = names(collection)
    if let position = names.position(of: id), position < Table.mostRows { return Index(position) }
    guard names.isComplete, !problems.isFull else { return nil }
    note(
      "there is no '\(abridged(id))' among the \(collection.plural)",
      hint: hint(for: id, among: names.ids, called: collection.plural), at: place)
    return nil
  }
}
