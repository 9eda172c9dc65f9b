import ServiceModel
import Wording

// Prices of places that there are none of.

extension Scenario {
  func tellIdlePrices(noting reading: Reading) {
    let costs = account.costs
    let named =
      costs.grades.map { (key: "grades", id: $0.id, places: $0.places) }
      + costs.transition.map { (key: "transition", id: $0.id, places: $0.places) }
    for (key, id, places) in named where !isAnywhere(places) {
      reading.problems.tell(
        LocalizedText(
          vi: "costs.\(key).\(id): không có bộ phận hay phòng nào như thế, nên không tính gì",
          en: "costs.\(key).\(id): there is no such site or office, so nothing is counted"),
        at: reading.place(of: "costs", key, id))
    }
  }

  private func isAnywhere(_ places: Costs.Workplaces) -> Bool {
    reception.sites.contains(where: places.hold) || backOffice.offices.contains(where: places.hold)
  }
}
