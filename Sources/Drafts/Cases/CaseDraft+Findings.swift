import Fitting

extension CaseDraft {
  /// Every value, and every question.
  var estimates: [EstimateRow] {
    var rows: [EstimateRow] = []
    if let volume = found.volume {
      rows.append(
        EstimateRow("demand.volume_factor", "1", volume, source: "\(log): dossiers received"))
    }
    if let variation = found.variation {
      rows.append(
        EstimateRow(
          "demand.city_daily_factor_cv", DraftText.number(variation.all.cv),
          Estimate(variation.all.cv, range: variation.all.interval, count: found.days.count),
          source: "Pearson's statistic, \(variation.all.degreesOfFreedom) degrees of freedom"))
    }
    for (place, kind) in found.kinds.enumerated() {
      let name = seen.procedures[kind.procedure]
      rows.append(
        EstimateRow(
          "procedures[\(ids[place])].annual_volume", DraftText.number(annualVolume(kind)),
          Estimate(annualVolume(kind), count: kind.count), source: "\(log): \(name)"))
      if kind.limit > 0 {
        rows.append(
          EstimateRow(
            "procedures[\(ids[place])].time_limit", "\(kind.limit)cd",
            Estimate(Double(kind.limit), count: kind.count),
            source:
              "days from receipt to the due date; rare ones together, as the one in their middle"))
      } else {
        rows.append(
          EstimateRow(
            "procedures[\(ids[place])].time_limit", "30cd", asking: DraftQuestions.limit))
      }
      if let total = kind.total {
        rows.append(
          EstimateRow(
            "routes.\(ids[place])", DraftText.number(total.value), total,
            source: "working days from receipt to result, by the hours found for offices"))
      }
    }
    rows += ways
    for (place, office) in found.offices.enumerated() {
      rows.append(
        EstimateRow(
          "offices[\(functions.ids[place])].agents", "\(office.people)",
          Estimate(Double(office.people), count: office.activities.count),
          source: "those who did a hundredth of the steps or more of "
            + office.activities.map { seen.activities[$0] }.joined(separator: ", ")))
      if office.pattern != found.pattern {
        rows.append(
          EstimateRow(
            "calendars.\(calendar(ofOffice: place))", "scenario.yaml",
            Estimate(Double(office.activities.count), count: office.activities.count),
            source: "half-hours with a fifth of its own steps of the busiest"))
      }
    }
    rows.append(
      EstimateRow(
        "calendars.office_hours", "scenario.yaml",
        Estimate(Double(found.cut), count: seen.cases.count),
        source:
          "half-hours with a fifth of the steps of the busiest; \(found.cut) dossiers are cut off by the log and tell of no time"
      ))
    return rows + ClosedDays.rows(found.closed, log: log, of: split.days.count) + questions
  }

  private var questions: [EstimateRow] {
    var rows = [
      EstimateRow("site_choice", "one point", asking: DraftQuestions.places),
      EstimateRow("counter_groups", "1", asking: DraftQuestions.counters),
      EstimateRow("procedures[*].complete_share", "1", asking: DraftQuestions.complete),
      EstimateRow("costs.staff_year", "0", asking: DraftQuestions.prices),
      EstimateRow("appointments", "none", asking: DraftQuestions.noShow),
      EstimateRow("demand.month_weights", "alike", asking: DraftQuestions.months),
    ]
    if !found.hasWork {
      rows.append(EstimateRow("routes[*].work", "none", asking: DraftQuestions.work))
    }
    let left = seen.activities.indices.filter { activity in
      found.order.shares[activity] > 0 && !found.plan.contains { $0.activities.contains(activity) }
    }
    if !left.isEmpty {
      let names = left.map { seen.activities[$0] }.joined(separator: ", ")
      rows.append(
        EstimateRow(
          "routes[*].rare", "left out",
          asking: DraftQuestion(
            vi: "Những việc hiếm này (dưới 2% hồ sơ) có cần trong quy trình không: \(names)?",
            en: "are these rare steps (below 2 % of dossiers) needed in the route: \(names)")))
    }
    return rows
  }

  /// Families that were tried, by activity in the log's own words.
  var fits: [FitRow] {
    found.kinds.enumerated().flatMap { place, kind -> [FitRow] in
      let subject: FitRow.Subject = found.hasWork ? .work : .gap
      let steps = kind.gaps.keys.sorted().flatMap { activity -> [FitRow] in
        guard let law = kind.gaps[activity] else { return [] }
        return FitRow.rows(law, subject, "\(ids[place]): \(seen.activities[activity])")
      }
      return steps + (kind.closing.map { FitRow.rows($0, .gap, "\(ids[place]): result") } ?? [])
    }
  }

  /// For pictures: those with most times first.
  var quantiles: [DraftQuantiles] {
    let subject: FitRow.Subject = found.hasWork ? .work : .gap
    var all: [(count: Int, panel: DraftQuantiles)] = []
    for (place, kind) in found.kinds.enumerated() {
      for activity in kind.gaps.keys.sorted() {
        if let law = kind.gaps[activity],
          let panel = law.quantiles(subject, "\(ids[place]): \(seen.activities[activity])")
        {
          all.append((law.count, panel))
        }
      }
      if let closing = kind.closing, let panel = closing.quantiles(.gap, "\(ids[place]): result") {
        all.append((closing.count, panel))
      }
    }
    return all.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element.panel)
  }
}
