/// What is run: points x options x replications. A comparison is the design with one point, the
/// centre: the scenarios as written.
///
/// Run k is a pure function of the design and k. The canonical order: the centre's runs, option by
/// option, replication by replication; then those of the other points, point by point, in each option
/// by option, in each replication by replication.
public struct Design: Hashable, Sendable, Codable {
  /// How points come about, and so whose citizens they see.
  public enum Kind: Hashable, Sendable, Codable {
    /// The centre alone.
    case centre
    /// The centre, and the points of a file: on the citizens of the centre unless each is to have
    /// fresh ones.
    case file(freshCitizens: Bool)
    /// The centre, and futures with choices in them.
    case futures(FutureLayout)

    /// With how many others before it a point has citizens of its own; nil if it has those of the centre.
    func citizens(of point: Int) -> Int? {
      switch self {
      case .centre: nil
      case .file(let fresh): fresh ? point : nil
      case .futures(let layout): layout.isFresh ? layout.future(of: point) : nil
      }
    }
  }

  /// One replication of one option at one point.
  public struct Run: Hashable, Sendable {
    /// From 0; nil of the centre.
    public var point: Int?
    /// From 0, in the order of the command.
    public var option: Int
    /// From 0, within the point.
    public var replication: Int
    /// Whose citizens come: the number that goes into random numbers, from 0.
    public var citizens: Int
  }

  /// How points come about.
  public let kind: Kind
  /// Besides the centre.
  public let points: Int
  /// The number of the first of them, from 0: a later round of a study goes on counting.
  public let firstPoint: Int
  /// At least 1; the first is the base of a comparison.
  public let options: Int
  /// Of each option at the centre, from 0. A part of a run begins further on.
  public let replications: Range<Int>
  /// Of each option at each other point.
  public let replicationsAtPoint: Range<Int>

  /// Replications at points are those of the centre, or so many; points are numbered from `firstPoint` on.
  /// Traps unless there is an option and a replication, and points go with a kind that has them.
  public init(
    kind: Kind, points: Int, options: Int, replications: Range<Int>, atPoint: Int? = nil,
    firstPoint: Int = 0
  ) {
    self.firstPoint = firstPoint
    replicationsAtPoint = atPoint.map { 0..<$0 } ?? replications
    precondition(
      options >= 1 && !replications.isEmpty && !replicationsAtPoint.isEmpty,
      "a design runs something")
    precondition((kind == .centre) == (points == 0), "only the centre alone has no other points")
    self.kind = kind
    self.points = points
    self.options = options
    self.replications = replications
  }

  /// A comparison, or what is run of one option alone.
  public init(options: Int, replications: Range<Int>) {
    self.init(kind: .centre, points: 0, options: options, replications: replications)
  }

  /// How many runs of the centre there are; they come first.
  public var centralRuns: Int { options * replications.count }

  /// Those, replication by replication, in each option by option: so nothing of a replication of the base has
  /// to be kept but until the others of that replication have been held against it.
  var centre: [Run] {
    (0..<replications.count).flatMap { replication in
      (0..<options).map { self[$0 * replications.count + replication] }
    }
  }

  /// All runs, those of the centre included.
  public var count: Int { centralRuns + points * options * replicationsAtPoint.count }

  /// The replications of an option at a point are a row, from 0 in the order of the runs: which one run k
  /// is in.
  func row(of k: Int) -> Int {
    k < centralRuns
      ? k / replications.count : options + (k - centralRuns) / replicationsAtPoint.count
  }

  /// Run k, from 0.
  public subscript(_ k: Int) -> Run {
    precondition((0..<count).contains(k), "the design has no run \(k)")
    let (place, option) = row(of: k).quotientAndRemainder(dividingBy: options)
    guard place > 0 else {
      let number = replications.lowerBound + k % replications.count
      return Run(point: nil, option: option, replication: number, citizens: number)
    }
    let (point, all) = (firstPoint + place - 1, replicationsAtPoint)
    let number = all.lowerBound + (k - centralRuns) % all.count
    let first = kind.citizens(of: point).map { $0 * all.upperBound } ?? 0
    return Run(point: point, option: option, replication: number, citizens: first + number)
  }
}
