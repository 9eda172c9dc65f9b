import Choice
package import Experiments
package import OutputAnalysis

/// What each change of the law does to indicators, on the same citizens.
package struct LawFindings: Sendable {
  /// What was compared.
  package let law: LawDiff
  /// Indicators of the city, then the headline ones of procedures, as far as all options have them.
  package let figures: [Figure]

  /// An indicator in a place.
  package struct Figure: Sendable {
    /// The indicator.
    package var kpi: KPI
    /// The city or a procedure.
    package var scope: Scope
    /// Under the first rule-set.
    package var before: Double
    /// Under the second less that.
    package var total: ReplicationEstimate
    /// By change.
    package var parts: [Part]
  }

  /// What one change does.
  package struct Part: Sendable {
    /// On average over all orders in which the changes come (L. S. Shapley 1953): these add up to the total. Nil
    /// where the changes are too many for all combinations.
    package var share: ReplicationEstimate?
    /// Put into the first rule-set by itself.
    package var alone: ReplicationEstimate
    /// Taken out of the second by itself.
    package var lastOut: ReplicationEstimate
  }

  /// From results of `law.sets`, in their order.
  init(_ law: LawDiff, _ results: [OptionResult]) {
    self.law = law
    let scopes = results[0].scopes
    figures = KPI.all.flatMap { kpi in
      results[0].scopes(of: kpi).compactMap { position -> Figure? in
        let type = scopes[position].type
        guard type == .city || (type == .procedure && kpi.headline) else { return nil }
        let estimates = results.map {
          $0.estimate(kpi, scope: position).map { ReplicationEstimate($0) }
        }
        return Figure(kpi, scopes[position], law, estimates.compactMap { $0 })
      }
    }
  }
}

extension LawFindings.Figure {
  /// Nil if a set has no estimate.
  fileprivate init?(
    _ kpi: KPI, _ scope: Scope, _ law: LawDiff, _ estimates: [ReplicationEstimate]
  ) {
    let (sets, count) = (law.sets, law.changes.count)
    guard estimates.count == sets.count, count > 0 else { return nil }
    func figure(_ set: Choice.LeverSet) -> ReplicationEstimate {
      guard let position = sets.firstIndex(of: set) else {
        preconditionFailure("a rule-set between the two was not simulated")
      }
      return estimates[position]
    }
    let (first, last) = (figure(Choice.LeverSet.none), figure(Choice.LeverSet.all(count)))
    var shares: [ReplicationEstimate?] = Array(repeating: nil, count: count)
    if law.isCrossed {
      do throws(Precedence.Circle) {
        shares = Attribution(try Precedence(levers: count), figure: figure).shares.map(\.value)
      } catch {
        preconditionFailure("changes of a law need no other")
      }
    }
    self.init(
      kpi: kpi, scope: scope, before: first.value, total: last.difference(from: first),
      parts: (0..<count).map { change in
        LawFindings.Part(
          share: shares[change],
          alone: figure(Choice.LeverSet([change])).difference(from: first),
          lastOut: last.difference(from: figure(Choice.LeverSet.all(count).removing(change))))
      })
  }
}

extension ReplicationEstimate {
  fileprivate init(_ estimate: Estimate) {
    self.init(value: estimate.value, deviations: estimate.deviations)
  }
}
