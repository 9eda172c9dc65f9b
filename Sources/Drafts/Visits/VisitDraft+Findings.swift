import Fitting
import Stochastics

extension VisitDraft {
  /// The patience that the draft takes for a class, and whether it is that of all together.
  private func patience(_ kind: Int) -> (patience: Patience, isPooled: Bool)? {
    if let own = found.patience[kind] { return (own, false) }
    return found.pooledPatience.map { ($0, true) }
  }

  /// The lines under `waiting:`.
  var waiting: [String] {
    guard found.pooledPatience != nil else {
      return ["  calling_minutes: {value: 0, \(Support.asked(DraftQuestions.patience.en).keys)}"]
    }
    var lines = ["  by_class:"]
    for kind in used {
      guard let (patience, isPooled) = patience(kind), let law = patience.best?.law else {
        continue
      }
      let support: Support =
        isPooled
        ? .asked(DraftQuestions.pooledPatience.en)
        : .seen("\(log): \(patience.left) left of \(patience.waited) who waited")
      lines.append(
        "    \(classes.ids[kind]): {patience_minutes: {value: \(DraftText.distribution(law.distribution)), \(support.keys)}}"
      )
    }
    return lines
  }

  private var resampled: String { "days of \(log) drawn again within weekdays" }

  /// What `uncertainty:` has.
  var factors: [DraftFactor] {
    var factors: [DraftFactor?] = [
      DraftFactor(
        "volume", vi: "Số lượt đến", en: "Visits", targets: ["demand.volume_factor"],
        scaling: found.volume, source: resampled)
    ]
    for kind in used {
      let (id, name) = (classes.ids[kind], seen.kinds[kind])
      factors.append(
        DraftFactor(
          "service_\(id)", vi: "Thời gian phục vụ \(name)", en: "Service of \(name)",
          targets: ["procedures[\(id)].reception_minutes"], scaling: found.meanServices[kind],
          source: resampled))
      if patience(kind)?.isPooled == false {
        factors.append(
          DraftFactor(
            "patience_\(id)", vi: "Sức chờ \(name)", en: "Patience of \(name)",
            targets: ["waiting.by_class.\(id).patience_minutes"],
            scaling: found.patienceRanges[kind], source: resampled))
      }
    }
    for site in found.sites.indices {
      let groups = groups(site).map { "people_plan[counter_group=\($0.id)].people" }
      factors.append(
        DraftFactor(
          "people_\(places.ids[site])", vi: "Số người phục vụ \(seen.sites[site])",
          en: "People who serve at \(seen.sites[site])", targets: groups,
          scaling: found.sites[site].staff, source: resampled))
    }
    if let variation = found.variation, !variation.isByKind, variation.all.cv > 0 {
      factors.append(
        DraftFactor(
          "days", vi: "Ngày đông, ngày vắng", en: "Busy and calm days", effect: "sets",
          targets: ["demand.city_daily_factor_cv"], range: variation.all.interval,
          source: "chi-square interval of the counts of \(found.days.count) days"))
    }
    return factors.compactMap { $0 }
  }

  /// Every value, and every question.
  var estimates: [EstimateRow] {
    var rows: [EstimateRow] = []
    if let volume = found.volume {
      rows.append(
        EstimateRow("demand.volume_factor", "1", volume, source: "\(log): visits of a week"))
    }
    for kind in used {
      let id = classes.ids[kind]
      rows.append(
        EstimateRow(
          "procedures[\(id)].annual_volume", DraftText.number(annualVolume(kind)),
          found.volume.map { volume in
            Estimate(
              annualVolume(kind),
              range: volume.range.map {
                $0.lowerBound * annualVolume(kind)...$0.upperBound * annualVolume(kind)
              },
              count: seen.visits.count { $0.kind == kind && split.isForFit($0.day) })
          },
          source: support(kind)))
      if let law = found.services[kind] {
        rows.append(
          EstimateRow(
            "procedures[\(id)].reception_minutes", DraftText.distribution(law.distribution),
            found.meanServices[kind], source: "\(support(kind)); range of the mean"))
      }
      if let (patience, isPooled) = patience(kind), let law = patience.best?.law {
        let key = "waiting.by_class.\(id).patience_minutes"
        let text = DraftText.distribution(law.distribution)
        rows.append(
          isPooled
            ? EstimateRow(key, text, asking: DraftQuestions.pooledPatience)
            : EstimateRow(
              key, text, found.patienceRanges[kind],
              source: "\(patience.left) left of \(patience.waited) who waited; range of the mean"
                + " of an exponential law; those who left had waited \(DraftText.number(patience.meanOfLeft))"
                + "; \(patience.leftAtOnce) left at once and are not counted"))
      }
    }
    for site in found.sites.indices {
      let own = found.sites[site]
      for group in groups(site) {
        rows.append(
          EstimateRow(
            "people_plan[counter_group=\(group.id)].people", "people_plan.csv", own.staff,
            source: "as many as make queues as long as they were (Erlang A); times 1"))
      }
      rows.append(
        EstimateRow(
          "calendars.\(places.ids[site])_hours", "scenario.yaml",
          Estimate(Double(own.within), count: own.all),
          source:
            "half-hours with services; \(own.all - own.within) of \(own.all) joined outside and are left out"
        ))
    }
    if let variation = found.variation {
      rows.append(
        EstimateRow(
          "demand.city_daily_factor_cv", DraftText.number(variation.all.cv),
          Estimate(variation.all.cv, range: variation.all.interval, count: found.days.count),
          source: "Pearson's statistic of \(found.days.count) days, "
            + "\(variation.all.degreesOfFreedom) degrees of freedom"))
    }
    return rows + ClosedDays.rows(found.closed, log: log, of: split.days.count) + questions
  }

  private var questions: [EstimateRow] {
    var rows: [EstimateRow] = [
      EstimateRow("site_choice", "one point", asking: DraftQuestions.places),
      EstimateRow("closing.gives_up_after", "1", asking: DraftQuestions.comesBack),
      EstimateRow("reception.priority_share", "0", asking: DraftQuestions.priority),
      EstimateRow("counter_groups[*].serves", "shared", asking: DraftQuestions.skills),
      EstimateRow("procedures[*].complete_share", "1", asking: DraftQuestions.complete),
      EstimateRow("channel_mixes.as_seen", "counters", asking: DraftQuestions.channel),
      EstimateRow("costs.staff_year", "0", asking: DraftQuestions.prices),
      EstimateRow("appointments", "none", asking: DraftQuestions.noShow),
      EstimateRow("procedures[*].reception_minutes", "as seen", asking: DraftQuestions.afterWork),
    ]
    if Set(found.days.map { $0 / 31 }).count < 12 {
      rows.append(EstimateRow("demand.month_weights", "alike", asking: DraftQuestions.months))
    }
    if found.pooledPatience == nil {
      rows.append(EstimateRow("waiting.patience_minutes", "none", asking: DraftQuestions.patience))
    }
    return rows
  }

  /// Families that were tried, by class in the log's own words.
  var fits: [FitRow] {
    used.flatMap { kind -> [FitRow] in
      let name = seen.kinds[kind]
      return (found.services[kind].map { FitRow.rows($0, .service, name) } ?? [])
        + (found.patience[kind].map { FitRow.rows($0, name) } ?? [])
    }
  }

  /// For pictures.
  var quantiles: [DraftQuantiles] {
    used.compactMap { kind in
      found.services[kind]?.quantiles(.service, seen.kinds[kind])
    }
  }
}
