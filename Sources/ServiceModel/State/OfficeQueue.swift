import EventKernel

/// Dossiers that wait in an office. First come first served is a line; otherwise a pairing heap
/// threaded through the rows (Fredman, Sedgewick, Sleator, Tarjan 1986): O(1) to add, O(log n)
/// amortised to take, nothing allocated.
struct OfficeQueue: BitwiseCopyable {
  private var line = Line<Dossier>()
  private var root = DossierRow.none
  private(set) var count: Int32 = 0

  @inline(__always)
  mutating func add(
    _ row: DossierRow, _ discipline: Office.Discipline, _ store: inout DossierStore
  ) {
    count += 1
    guard discipline != .firstCome else {
      line.append(row, &store.links)
      return
    }
    store.links[row] = DossierRow.none
    store.children[row] = DossierRow.none
    root = Self.merge(root, row, discipline, &store)
  }

  @inline(__always)
  mutating func take(_ discipline: Office.Discipline, _ store: inout DossierStore) -> DossierRow? {
    guard count > 0 else { return nil }
    count -= 1
    guard discipline != .firstCome else { return line.popFirst(store.links) }
    let first = root
    root = Self.mergePairs(store.children[first], discipline, &store)
    return first
  }

  private static func merge(
    _ a: DossierRow, _ b: DossierRow, _ discipline: Office.Discipline, _ store: inout DossierStore
  ) -> DossierRow {
    guard a != DossierRow.none else { return b }
    guard b != DossierRow.none else { return a }
    let (first, second) = precedes(b, a, discipline, store) ? (b, a) : (a, b)
    store.links[second] = store.children[first]
    store.children[first] = second
    return first
  }

  /// Merges siblings two by two from the left, then from the right.
  private static func mergePairs(
    _ siblings: DossierRow, _ discipline: Office.Discipline, _ store: inout DossierStore
  ) -> DossierRow {
    var rest = siblings
    var pairs = DossierRow.none
    while rest != DossierRow.none {
      let a = rest
      let b = store.links[a]
      rest = b == DossierRow.none ? DossierRow.none : store.links[b]
      let pair = merge(a, b, discipline, &store)
      store.links[pair] = pairs
      pairs = pair
    }
    var merged = DossierRow.none
    while pairs != DossierRow.none {
      let next = store.links[pairs]
      store.links[pairs] = DossierRow.none
      merged = merge(merged, pairs, discipline, &store)
      pairs = next
    }
    return merged
  }

  /// Ties go to who came first, then to the lower number.
  private static func precedes(
    _ a: DossierRow, _ b: DossierRow, _ discipline: Office.Discipline,
    _ store: borrowing DossierStore
  ) -> Bool {
    let (x, y) = (store[a], store[b])
    switch discipline {
    case .firstCome: break
    case .earliestDue:
      let (due, other) = (store.receipts[a].due, store.receipts[b].due)
      if due != other { return due < other }
    case .priority:
      let (p, q) = (x.traits.contains(.priority), y.traits.contains(.priority))
      if p != q { return p }
    }
    let (number, other) = (store.receipts[a].number, store.receipts[b].number)
    return (x.waitingSince, number, a) < (y.waitingSince, other, b)
  }
}
