import Wording

/// The flow of a process as a route of a scenario: steps one after the other, by shares, and at once.
struct ModelRoute {
  indirect enum Step {
    case work(task: String)
    case choose([(share: Double, steps: [Step])])
    case parallel([[Step]])
  }

  private let model: BPMNModel
  private let shares: [String: [String: Double]]
  private let file: String
  private let joins: PostDominators
  /// What was taken otherwise than it is drawn.
  private(set) var unsaid: [UnsaidRow] = []

  /// A way that fewer than one case in a million takes is left out.
  private static let leastShare = 1e-6
  /// Of gateways within each other, loops counted round by round.
  private static let deepest = 60

  /// `file` is named in messages.
  init(_ model: BPMNModel, _ branchings: [ProsimosParameters.Branching], file: String) {
    (self.model, self.file) = (model, file)
    joins = PostDominators(model)
    shares = Dictionary(
      branchings.map { branching in
        let paths = branching.probabilities.map { ($0.pathId, $0.value) }
        return (branching.gatewayId, Dictionary(paths, uniquingKeysWith: { first, _ in first }))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Throws `InvalidScenario` where the flow cannot be said as steps.
  mutating func steps() throws -> [Step] {
    try steps(from: model.start.id, until: nil, share: 1, depth: 0)
  }

  private mutating func steps(
    from first: String, until stop: String?, share: Double, depth: Int
  ) throws -> [Step] {
    guard depth < Self.deepest else {
      throw refused(file, ModelTexts.noJoin.filled(first), ModelTexts.remodel)
    }
    var steps: [Step] = []
    var current = model[first]
    while let node = current, node.id != stop {
      if node.kind == .task { steps.append(.work(task: node.id)) }
      if node.kind == .other { try take(node) }
      guard node.outgoing.count > 1 else {
        current = node.outgoing.first.flatMap { model[$0.target] }
        continue
      }
      let join = joins[node.id]
      guard node.kind == .exclusive || join != nil else {
        throw refused(file, ModelTexts.noJoin.filled(node.id), ModelTexts.remodel)
      }
      if node.kind == .exclusive {
        steps.append(.choose(try branches(node, until: join, share, depth)))
      } else {
        let parts = try node.outgoing.map {
          try self.steps(from: $0.target, until: join, share: share, depth: depth + 1)
        }
        guard !parts.joined().contains(where: \.isParallelInside) else {
          throw refused(file, ModelTexts.choiceInside.filled(node.id), ModelTexts.remodel)
        }
        steps.append(.parallel(parts))
      }
      current = join.flatMap { model[$0] }
    }
    return steps
  }

  /// Ways by their shares; loops become ways within ways until hardly anybody goes them.
  private mutating func branches(
    _ node: BPMNModel.Node, until join: String?, _ share: Double, _ depth: Int
  ) throws -> [(share: Double, steps: [Step])] {
    let known = shares[node.id]
    if known == nil { note(node, "branching", .evenShares) }
    var ways = node.outgoing.map { flow in
      (known?[flow.id] ?? (known == nil ? 1 / Double(node.outgoing.count) : 0), flow.target)
    }
    let rare = ways.filter { $0.0 > 0 && share * $0.0 < Self.leastShare }
    if !rare.isEmpty { note(node, "branching", .rareWays) }
    ways = ways.filter { share * $0.0 >= Self.leastShare }
    let total = ways.reduce(0) { $0 + $1.0 }
    return try ways.map { way, target in
      (
        way / total,
        try steps(from: target, until: join, share: share * way, depth: depth + 1)
      )
    }
  }

  /// An event with one way on takes no time; anything else cannot be said.
  private mutating func take(_ node: BPMNModel.Node) throws {
    guard node.outgoing.count <= 1, node.element.hasSuffix("Event") else {
      throw refused(
        file, ModelTexts.otherElement.filled(node.id, node.element), ModelTexts.remodel)
    }
    note(node, node.element, .noTime)
  }

  private mutating func note(_ node: BPMNModel.Node, _ part: String, _ what: UnsaidRow.What) {
    let row = UnsaidRow(element: node.name.isEmpty ? node.id : node.name, part: part, what)
    if !unsaid.contains(where: { $0.element == row.element && $0.what == what }) {
      unsaid.append(row)
    }
  }
}

extension ModelRoute.Step {
  /// Steps that go on at once within others cannot be said.
  fileprivate var isParallelInside: Bool {
    switch self {
    case .work: false
    case .parallel: true
    case .choose(let ways): ways.contains { $0.steps.contains(where: \.isParallelInside) }
    }
  }

  /// As flow YAML on one line; `work` says a task.
  func text(_ work: (String) -> String) -> String {
    switch self {
    case .work(let task): work(task)
    case .parallel(let parts):
      "{parallel: [\(parts.map { Self.text($0, work) }.joined(separator: ", "))]}"
    case .choose(let ways):
      "{choose: ["
        + ways.map { "{share: \($0.share), steps: \(Self.text($0.steps, work))}" }
        .joined(separator: ", ") + "]}"
    }
  }

  static func text(_ steps: [Self], _ work: (String) -> String) -> String {
    "[" + steps.map { $0.text(work) }.joined(separator: ", ") + "]"
  }
}

/// Where all ways from a node come together again: T. Lengauer's relation, by plain iteration, since models
/// are small.
private struct PostDominators {
  private var nearest: [String: String] = [:]

  init(_ model: BPMNModel) {
    let ids = model.nodes.map(\.id)
    let everything = Set(ids)
    var sets = Dictionary(
      model.nodes.map { ($0.id, $0.outgoing.isEmpty ? [$0.id] : everything) },
      uniquingKeysWith: { first, _ in first })
    var isChanged = true
    while isChanged {
      isChanged = false
      for node in model.nodes where !node.outgoing.isEmpty {
        var common = sets[node.outgoing[0].target] ?? []
        for flow in node.outgoing.dropFirst() { common.formIntersection(sets[flow.target] ?? []) }
        common.insert(node.id)
        if common != sets[node.id] {
          sets[node.id] = common
          isChanged = true
        }
      }
    }
    for id in ids {
      // The nearest has all the others behind it.
      let others = ids.filter { $0 != id && sets[id]?.contains($0) ?? false }
      nearest[id] = others.max { (sets[$0]?.count ?? 0) < (sets[$1]?.count ?? 0) }
    }
  }

  subscript(id: String) -> String? { nearest[id] }
}
