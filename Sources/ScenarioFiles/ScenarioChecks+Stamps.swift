import LegalClock
import ServiceModel
import Wording

// Arrivals as they were, against what would change who comes.

extension Scenario {
  func checkStamps(noting reading: Reading) {
    guard let stamps = people.demand.stamps else { return }
    let place = reading.place(of: "demand", "replayed_arrivals")
    for (index, event) in events.enumerated() {
      guard case .surge = event.kind else { continue }
      reading.problems.note(
        "\(name(ofEvent: index)) has no effect on arrivals as they were",
        hint: "remove it, or replayed_arrivals", at: self.place(ofEvent: index, noting: reading))
    }
    checkWhoComes(noting: reading)
    if period.choosesWarmUp {
      reading.problems.note(
        "warm_up_days: auto looks for it in even days, and arrivals as they were have none",
        hint: "write a number of days", at: reading.place(of: "period", "warm_up_days"))
      return
    }
    let inside = stamps.count { (period.firstDay...lastDay).contains($0.date) }
    if inside == 0 {
      reading.problems.note(
        """
        demand.replayed_arrivals: none of \(stamps.count) arrivals lies in the simulated days, \
        \(period.firstDay) to \(lastDay)
        """, hint: "write their period, or other arrivals", at: place)
    } else if inside < stamps.count {
      reading.problems.tell(
        LocalizedText(
          vi:
            "demand.replayed_arrivals: \(stamps.count - inside) trong \(stamps.count) lượt đến nằm ngoài "
            + "các ngày mô phỏng, \(period.firstDay) – \(lastDay), không được dùng",
          en:
            "demand.replayed_arrivals: {0} of \(stamps.count) arrivals {0|lies|lie} outside "
            + "the simulated days, \(period.firstDay) – \(lastDay), and {0|does|do} not come"
        ).filled("\(stamps.count - inside)"), at: place)
    }
  }

  /// Each row is somebody who comes with one dossier: nobody is spared the trip, and nobody brings more.
  private func checkWhoComes(noting reading: Reading) {
    if let accounts = people.identification, accounts.sparedCopiesShare > 0 {
      reading.problems.note(
        "identification.spared_copies_share would keep some of the arrivals away that are replayed",
        hint: "write 0, or remove replayed_arrivals: who was spared a copy is not among them",
        at: reading.place(of: "identification", "spared_copies_share"))
    }
    if people.proxies.contains(where: { $0.share > 0 }) {
      reading.problems.note(
        "proxies would carry more dossiers than the arrivals that are replayed have rows",
        hint: "write share: 0 for each, or remove replayed_arrivals: a row is one dossier",
        at: reading.place(of: "proxies"))
    }
    if let bundle = services.bundles.first(where: { $0.share > 0 }) {
      reading.problems.note(
        "bundles.\(bundle.id) would add dossiers to the arrivals that are replayed",
        hint: "write share: 0, or remove replayed_arrivals: a row is one dossier",
        at: reading.place(of: "bundles", bundle.id, "share"))
    }
  }
}
