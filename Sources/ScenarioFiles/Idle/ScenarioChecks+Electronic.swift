import LegalClock
import ServiceModel
import Wording

// What is said of the portal and of accounts, and changes nothing.

extension Scenario {
  func tellIdleElectronicServices(noting reading: Reading) {
    let volumes = YearlyVolumes(self)
    let online = onlineProcedures(volumes)
    tellIdleOnlineServices(online, volumes, noting: reading)
    tellIdlePortal(online, noting: reading)
    if people.identification == nil {
      guard let commune = people.communes.firstIndex(where: { $0.level2Share != nil }) else {
        return
      }
      reading.problems.tell(
        LocalizedText(
          vi: "communes[\(people.communes[commune].id)].level_2_share: kịch bản không có "
            + "identification, nên tài khoản không thay đổi gì",
          en: "communes[\(people.communes[commune].id)].level_2_share: there is no "
            + "identification, so an account changes nothing"),
        at: reading.place(ofRow: commune, in: .communes, column: "level_2_share"))
    } else {
      tellIdleAccounts(volumes, noting: reading)
    }
  }

  private func tellIdleOnlineServices(
    _ online: Set<Int>, _ volumes: YearlyVolumes, noting reading: Reading
  ) {
    let idle = services.procedures.indices.filter { index in
      let service = services.procedures[index].onlineService
      return service != nil && service != .notOffered
        && volumes.isAsked(procedure: index, communes: people.communes.count)
        && !online.contains(index)
    }
    guard let first = idle.first else { return }
    let id = services.procedures[first].id
    let more = idle.count - 1
    reading.problems.tell(
      LocalizedText(
        vi: "procedures[\(id)].online_service: không ai nộp trực tuyến thủ tục này"
          + (more > 0 ? " (và \(more) thủ tục khác)" : "")
          + ", nên không thay đổi gì; tỷ lệ nộp trực "
          + "tuyến ghi ở channel_mixes",
        en: "procedures[\(id)].online_service: nobody hands it in online"
          + (more > 0 ? " (nor \(more) others)" : "")
          + ", so it changes nothing; channel_mixes say how "
          + "many do"),
      at: reading.place(ofRow: first, in: .procedures, column: "online_service"))
  }

  private func tellIdlePortal(_ online: Set<Int>, noting reading: Reading) {
    let electronic = services.electronic
    let all = Array(services.procedures.indices)
    if electronic.failedShare > 0, online.isEmpty {
      reading.problems.tell(
        LocalizedText(
          vi: "electronic_services.failed_share: không ai nộp trực tuyến, nên không thay đổi gì",
          en: "electronic_services.failed_share: nobody hands in online, so it changes nothing"),
        at: reading.place(of: "electronic_services", "failed_share"))
    }
    let partial = all.filter { services.procedures[$0].onlineService == .partial }
    guard electronic.originals.share > 0, online.isDisjoint(with: partial) else { return }
    reading.problems.tell(
      partial.isEmpty
        ? LocalizedText(
          vi: "electronic_services.originals_share: không thủ tục nào có online_service: partial, "
            + "nên không ai phải xuất trình bản chính",
          en: "electronic_services.originals_share: no procedure has online_service: partial, so "
            + "nobody is asked for originals")
        : LocalizedText(
          vi: "electronic_services.originals_share: không ai nộp trực tuyến thủ tục có "
            + "online_service: partial, nên không ai phải xuất trình bản chính",
          en: "electronic_services.originals_share: nobody hands in a procedure of online_service: "
            + "partial online, so nobody is asked for originals"),
      at: reading.place(of: "electronic_services", "originals_share"))
  }

  private func tellIdleAccounts(_ volumes: YearlyVolumes, noting reading: Reading) {
    guard let rules = people.identification else { return }
    if !people.communes.contains(where: { rules.share(in: $0) > 0 }) {
      reading.problems.tell(
        LocalizedText(
          vi: "identification: không ai có tài khoản mức 2, nên không thay đổi gì",
          en: "identification: nobody has an account of level 2, so it changes nothing"),
        at: reading.place(of: "identification", "level_2_share"))
    }
    let isAsked = rules.certifiedCopies.contains {
      volumes.isAsked(procedure: $0.position, communes: people.communes.count)
    }
    if rules.sparedCopiesShare > 0, !isAsked {
      reading.problems.tell(
        LocalizedText(
          vi: "identification.spared_copies_share: không ai có nhu cầu về các thủ tục trong "
            + "certified_copies",
          en: "identification.spared_copies_share: nobody asks for any of certified_copies"),
        at: reading.place(of: "identification", "spared_copies_share"))
    }
  }
}
