import EventKernel

/// The sums of one scope, found and checked once for all that is added to them in one go: for as long as
/// the meter that gave them stays where it is.
struct ScopeSums<Quantities: ScopeQuantities> {
  fileprivate let first: UnsafeMutablePointer<Int64>

  init(first: UnsafeMutablePointer<Int64>) { self.first = first }

  /// A sum beyond all whole numbers stays the largest.
  @inline(__always)
  func add(_ quantity: Quantity, _ amount: Int64) {
    first[Quantities.column(quantity)].add(amount)
  }

  /// Adds 1. No run is so long that this overflows.
  @inline(__always)
  func count(_ quantity: Quantity) {
    first[Quantities.column(quantity)] &+= 1
  }
}

/// Where a dossier is counted: in its procedure and in its commune.
struct DossierSums {
  let procedure: ScopeSums<QuantitiesOfDossiers>
  let commune: ScopeSums<QuantitiesOfDossiers>

  @inline(__always)
  func add(_ quantity: Quantity, _ amount: Int64) {
    procedure.add(quantity, amount)
    commune.add(quantity, amount)
  }

  @inline(__always)
  func count(_ quantity: Quantity) {
    procedure.count(quantity)
    commune.count(quantity)
  }
}

extension ScopeQuantities {
  /// Where a quantity stands in a row; traps if it is not one of these.
  @inline(__always)
  static func column(_ quantity: Quantity) -> Int {
    let column = quantity.rawValue - first.rawValue
    precondition(
      column >= 0 && column <= last.rawValue - first.rawValue, "a quantity of another kind of scope"
    )
    return column
  }
}
