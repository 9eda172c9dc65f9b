import CGSL
import Choice
import Stochastics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Variants of which the first is better by just the smallest relevant difference and all others are equal
/// (the slippage configuration, the hardest), selected among again and again as `motcua compare --select`
/// does: how often is the first selected, and what does stopping early spare?
public struct SelectionStudy: Sendable {
  /// Which variants.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Five, each on citizens of its own.
    case apart
    /// Five on common citizens, with a correlation of 0.5.
    case common
    /// Five, with a correlation of 0.8.
    case close
    /// Fifty, with a correlation of 0.8.
    case fifty

    /// How many.
    public var variants: Int { self == .fifty ? 50 : 5 }

    /// Of two variants.
    public var correlation: Double {
      switch self {
      case .apart: 0
      case .common: 0.5
      case .close, .fifty: 0.8
      }
    }
  }

  /// Which variants.
  public let kind: Kind
  /// How often.
  public let studies: Int

  /// So many.
  public init(_ kind: Kind, studies: Int = 1000) {
    (self.kind, self.studies) = (kind, studies)
  }

  /// How it is named on the command line.
  public var id: String { "selection_\(kind.rawValue)" }

  /// Standard deviation 1, and a difference of its own standard error over ten replications.
  static let relevant = 1 / 10.0.squareRoot()

  /// The selection of the study of this number, when it is done.
  func selection(_ study: Int, seed: UInt64) -> Selection {
    var draws = RandomSource(seed: seed, replication: study).sequence(
      at: DrawAddress(
        owner: StreamOwner.key("selection", kind.rawValue), entity: 0, purpose: .design))
    func normal() -> Double { gsl_cdf_ugaussian_Pinv(draws.uniform()) }
    var selection = Selection(
      variants: kind.variants, relevant: Self.relevant, lowerIsBetter: false)
    let (shared, own) = (kind.correlation.squareRoot(), (1 - kind.correlation).squareRoot())
    while let wanted = selection.wanted {
      let common = shared * normal()
      // Of those that are out too: whoever is left draws the same.
      let figures = (0..<kind.variants).map { variant in
        common + own * normal() + (variant == 0 ? Self.relevant : 0)
      }
      selection.tell(wanted.map { figures[$0] })
    }
    return selection
  }
}

/// How often the best variant is selected.
public struct SelectionRates: Hashable, Sendable {
  /// Which variants.
  public let kind: SelectionStudy.Kind
  /// How often.
  public let studies: Int
  /// Of those, with the best selected.
  public let right: Int
  /// Replications of all variants and studies together, and those spared by stopping early.
  public let used, saved: Int

  /// Of what is selected: the 95 % that is promised, with some room for chance.
  public static let least = 0.93

  /// Counted by others.
  public init(kind: SelectionStudy.Kind, studies: Int, right: Int, used: Int, saved: Int) {
    (self.kind, self.studies, self.right) = (kind, studies, right)
    (self.used, self.saved) = (used, saved)
  }

  /// Whether the best is selected as often as it has to be.
  public var agrees: Bool { Double(right) >= Self.least * Double(studies) }
}
