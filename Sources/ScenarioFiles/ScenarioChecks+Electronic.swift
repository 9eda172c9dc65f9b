import ServiceModel
import Wording

// What is said of the portal and of accounts, and changes nothing.

extension Scenario {
  func tellIdleElectronicServices(noting reading: Reading) {
    let services = self.services.procedures.map(\.onlineService)
    let originals = self.services.electronic.originals
    if originals.share > 0, !services.contains(.partial) {
      reading.problems.tell(
        LocalizedText(
          vi: "electronic_services.originals_share: không thủ tục nào có online_service: partial, "
            + "nên không ai phải xuất trình bản chính",
          en: "electronic_services.originals_share: no procedure has online_service: partial, so "
            + "nobody is asked for originals"),
        at: reading.place(of: "electronic_services", "originals_share"))
    }
    if people.identification == nil,
      let commune = people.communes.firstIndex(where: { $0.level2Share != nil })
    {
      reading.problems.tell(
        LocalizedText(
          vi: "communes[\(people.communes[commune].id)].level_2_share: kịch bản không có "
            + "identification, nên tài khoản không thay đổi gì",
          en: "communes[\(people.communes[commune].id)].level_2_share: there is no "
            + "identification, so an account changes nothing"),
        at: reading.place(ofRow: commune, in: .communes, column: "level_2_share"))
    }
  }
}
