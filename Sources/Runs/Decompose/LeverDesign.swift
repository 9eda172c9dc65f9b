package import Choice
import OutputAnalysis
import ScenarioFiles
import ServiceModel
package import Wording

/// Which sets of an option's levers are simulated, so that its difference can be shared out among them: a point
/// for each, on the same citizens, but for the option as written.
package struct LeverDesign: Sendable {
  /// A lever that has a share.
  package struct Lever: Hashable, Sendable {
    /// As the option file names it.
    package let id: String
    /// As people call it.
    package let name: LocalizedText
    /// Whether the option as written has it on.
    package let isOn: Bool
  }

  /// In the order of the option file.
  package let levers: [Lever]
  /// Which of them need which.
  package let precedence: Precedence
  /// The orders over which shares are means; nil where they are exact, over all orders that can be.
  package let orders: SampledOrders?
  /// What is simulated, ascending: the first has no lever on, the last has all.
  package let sets: [Choice.LeverSet]
  /// Those that the option as written has on.
  package let written: Choice.LeverSet
  /// All sets but `written`, as values of `levers.ID.enabled`.
  let points: DesignPoints
  /// The lever that each stands for, to tell where.
  let sources: [ScenarioFiles.Lever]

  /// Up to so many all sets are simulated: those of six levers without needs.
  static let mostSets = 64
  /// More have too many orders to draw a few.
  package static let mostLevers = 12
  /// Where people do not say how many orders are drawn: so many times as many as there are levers.
  static let ordersOfLever = 4
  /// Where what is wrong with a set is told, which stands in no file.
  static let label = "motcua decompose"

  /// What a study asks for of an option. Throws `InvalidInput`, and `InvalidScenario`.
  init(
    _ asked: Study.Decompose, _ option: LoadedScenario, file: String, settings: [String]
  ) throws {
    let chosen = try Self.chosen(asked, option.levers, of: file) { lever in
      // As it is where it is on: in place of nothing, which is the base.
      let base = option.files.first { $0.role == .scenario }?.path ?? file
      let on = lever.isEnabled ? [] : ["levers.\(lever.id).enabled=true"]
      return CommandText.text(
        ["motcua", "compare", base, file] + (settings + on).flatMap { ["--set", $0] })
    }
    sources = chosen
    levers = chosen.map { lever in
      Lever(
        id: lever.id, name: lever.name ?? LocalizedText(vi: lever.id, en: lever.id),
        isOn: lever.isEnabled)
    }
    let ids = chosen.map(\.id)
    let needs = chosen.map { lever in lever.needs.compactMap { ids.firstIndex(of: $0) } }
    let precedence: Precedence
    do throws(Precedence.Circle) {
      precedence = try Precedence(levers: ids.count, needs: needs)
    } catch {
      preconditionFailure("levers in a circle are refused where they are read")
    }
    self.precedence = precedence
    let written = Choice.LeverSet(chosen.indices.filter { chosen[$0].isEnabled })
    self.written = written
    let all = precedence.sets
    if all.count <= Self.mostSets {
      guard asked.orders == nil else {
        throw InvalidInput(message: DecomposeTexts.noOrders.filled("\(all.count)"))
      }
      (orders, sets) = (nil, all)
    } else {
      let drawn = SampledOrders(
        precedence, atLeast: asked.orders ?? Self.ordersOfLever * ids.count, seed: asked.designSeed)
      let some = drawn.sets
      // Whoever has simulated all sets needs no drawn order.
      (orders, sets) = some.count == all.count ? (nil, all) : (drawn, some)
    }
    points = try DesignPoints(
      of: Self.label, factors: ids.map { "levers.\($0).enabled" },
      rows: sets.filter { $0 != written }.map { set in
        ids.indices.map { "\(set.contains($0))" }
      })
  }

  /// Where a set is simulated: at which point; nil is the option as written.
  func point(of set: Choice.LeverSet) -> Int? {
    guard set != written else { return nil }
    return sets.filter { $0 != written }.firstIndex(of: set)
  }

  /// What shares `figure` out. It has a figure for each of `sets`.
  func attribution(_ figure: @escaping (Choice.LeverSet) -> ReplicationEstimate) -> Attribution {
    orders.map { Attribution($0, figure: figure) } ?? Attribution(precedence, figure: figure)
  }

  /// What people call the levers of a set: `staffing + channels`; nil of none.
  package func name(_ set: Choice.LeverSet) -> LocalizedText? {
    guard set != .none else { return nil }
    return LocalizedText { language in
      set.levers.map { levers[$0].name[language] }.joined(separator: " + ")
    }
  }

  /// Their ids, as a sentence in any language has them.
  func ids(_ set: Choice.LeverSet) -> String {
    set.levers.map { levers[$0].id }.joined(separator: ", ")
  }
}

extension LeverDesign {
  /// The levers that are asked about. Throws `InvalidInput` if they are none, unknown, only one or too many, or
  /// hang on others that are not asked about. `alone` is the command that tells what a lever does which is the
  /// only one.
  private static func chosen(
    _ asked: Study.Decompose, _ all: [ScenarioFiles.Lever], of file: String,
    alone: (ScenarioFiles.Lever) -> String
  ) throws -> [ScenarioFiles.Lever] {
    let both = { (text: String) in LocalizedText(vi: text, en: text) }
    guard !all.isEmpty else { throw InvalidInput(message: DecomposeTexts.noLevers.filled(file)) }
    for id in asked.levers where !all.contains(where: { $0.id == id }) {
      throw InvalidInput(
        message: DecomposeTexts.unknown.filled(
          both(id), both(file), bothHints(for: id, among: all.map(\.id))))
    }
    let chosen = all.filter { lever in
      asked.levers.isEmpty
        ? lever.isEnabled || asked.withOff : asked.levers.contains(lever.id)
    }
    guard chosen.count > 1 else {
      guard all.count > 1 else {
        throw InvalidInput(
          message: DecomposeTexts.onlyLever.filled(file, all[0].id, alone(all[0])))
      }
      let others = all.filter { !chosen.contains($0) }.map { "--lever \($0.id)" }
      throw InvalidInput(
        message: DecomposeTexts.tooFew.filled(
          both(file), chosen.isEmpty ? DecomposeTexts.none : both(chosen[0].id),
          asked.levers.isEmpty
            ? both("--with-off") : DecomposeTexts.oneOf.filled(others.joined(separator: ", "))))
    }
    guard chosen.count <= mostLevers else {
      throw InvalidInput(
        message: DecomposeTexts.tooMany.filled("\(chosen.count)", "\(mostLevers)"))
    }
    for lever in all {
      let isChosen = chosen.contains(lever)
      for need in lever.needs {
        guard let other = all.first(where: { $0.id == need }) else { continue }
        // What stays as it is stands in the way where it is off and needed, or on and needs what is not.
        if isChosen, !chosen.contains(other), !other.isEnabled {
          throw InvalidInput(message: DecomposeTexts.needsOff.filled(lever.id, need))
        }
        if !isChosen, lever.isEnabled, chosen.contains(other) {
          throw InvalidInput(message: DecomposeTexts.neededOn.filled(lever.id, need))
        }
      }
    }
    return chosen
  }
}
