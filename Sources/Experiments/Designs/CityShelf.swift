import ServiceModel
import Synchronization

/// A scenario compiled for its runs, and what is kept of them.
struct CompiledOption: Sendable {
  var city: City
  /// Nil where runs are recorded in full.
  var recorder: CellRecorder?
}

/// Compiles each option of each point once for all its replications, and lets go of it when others
/// are in use.
///
/// A class: all threads of a design share it.
final class CityShelf: Sendable {
  /// Made by the first who asks; others wait for it.
  private final class Entry: Sendable {
    let option = Mutex<CompiledOption?>(nil)

    func value<Failure: Error>(
      _ make: () throws(Failure) -> CompiledOption
    ) throws(Failure) -> CompiledOption {
      try option.withLock { option throws(Failure) in
        if let option { return option }
        let made = try make()
        option = made
        return made
      }
    }
  }

  private let most: Int
  private let entries = Mutex<[(row: Int, entry: Entry)]>([])

  /// Replications of one option follow one another: one for each thread is enough.
  init(threads: Int) {
    most = max(1, threads)
  }

  /// As large, with nothing on it.
  var empty: CityShelf { CityShelf(threads: most) }

  /// The option of a row: the replications of an option at a point.
  func option<Failure: Error>(
    _ row: Int, _ make: () throws(Failure) -> CompiledOption
  ) throws(Failure) -> CompiledOption {
    let entry = entries.withLock { entries in
      if let known = entries.first(where: { $0.row == row }) { return known.entry }
      if entries.count == most { entries.removeFirst() }
      let entry = Entry()
      entries.append((row, entry))
      return entry
    }
    return try entry.value(make)
  }
}
