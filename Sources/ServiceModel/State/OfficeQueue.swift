import EventKernel

/// Dossiers that wait in an office. First come first served is a line; otherwise a pairing heap
/// threaded through the rows (Fredman, Sedgewick, Sleator, Tarjan 1986): O(1) to add, O(log n)
/// amortised to take, nothing allocated.
struct OfficeQueue: BitwiseCopyable {
  private var line = Line()
  private var root = Dossier.none
  private(set) var count: Int32 = 0

  @inline(__always)
  mutating func add(
    _ row: UInt32, _ discipline: Office.Discipline, _ store: inout DossierStore
  ) {
    count += 1
    guard discipline != .firstCome else {
      line.append(row, &store.links)
      return
    }
    store.links[row] = Dossier.none
    store.children[row] = Dossier.none
    root = Self.merge(root, row, discipline, &store)
  }

  @inline(__always)
  mutating func take(_ discipline: Office.Discipline, _ store: inout DossierStore) -> UInt32? {
    guard count > 0 else { return nil }
    count -= 1
    guard discipline != .firstCome else { return line.popFirst(store.links) }
    let first = root
    root = Self.mergePairs(store.children[first], discipline, &store)
    return first
  }

  private static func merge(
    _ a: UInt32, _ b: UInt32, _ discipline: Office.Discipline, _ store: inout DossierStore
  ) -> UInt32 {
    guard a != Dossier.none else { return b }
    guard b != Dossier.none else { return a }
    let (first, second) = precedes(b, a, discipline, store) ? (b, a) : (a, b)
    store.links[second] = store.children[first]
    store.children[first] = second
    return first
  }

  /// Merges siblings two by two from the left, then from the right.
  private static func mergePairs(
    _ siblings: UInt32, _ discipline: Office.Discipline, _ store: inout DossierStore
  ) -> UInt32 {
    var rest = siblings
    var pairs = Dossier.none
    while rest != Dossier.none {
      let a = rest
      let b = store.links[a]
      rest = b == Dossier.none ? Dossier.none : store.links[b]
      let pair = merge(a, b, discipline, &store)
      store.links[pair] = pairs
      pairs = pair
    }
    var merged = Dossier.none
    while pairs != Dossier.none {
      let next = store.links[pairs]
      store.links[pairs] = Dossier.none
      merged = merge(merged, pairs, discipline, &store)
      pairs = next
    }
    return merged
  }

  /// Ties go to who came first, then to the lower number.
  private static func precedes(
    _ a: UInt32, _ b: UInt32, _ discipline: Office.Discipline,
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
