import ServiceModel
import Stochastics
import Wording

extension Form<Proxies> {
  fileprivate static var proxies: Form {
    .record { keys in
      var proxies = Proxies(
        serviceClasses: keys(
          "service_classes", .values(.reference(to: .serviceClasses), count: 1...64),
          en: "For which service classes", vi: "Áp dụng cho nhóm thủ tục"),
        share: keys(
          "share", .share, en: "Share of visitors who are proxies",
          vi: "Tỷ lệ người nộp thay"),
        dossiers: keys(
          "dossiers",
          Form<Distribution>.distribution.checked { dossiers in
            if dossiers.mean < 2 {
              return (
                "\(short(dossiers.mean)) on average is too few: a proxy brings at least 2 dossiers",
                """
                write a distribution of at least 2 on average; who brings one dossier comes as everybody \
                does
                """
              )
            }
            return dossiers.mean <= Double(Proxies.mostDossiers)
              && dossiers.largest.map { $0 <= Double(Proxies.mostDossiers) } != false
              ? nil
              : (
                "a proxy carries more than \(Proxies.mostDossiers) dossiers",
                "write a distribution of at most \(Proxies.mostDossiers)"
              )
          }, en: "Dossiers carried, rounded, 2 to \(Proxies.mostDossiers)",
          vi: "Số hồ sơ mang theo (làm tròn, từ 2 đến \(Proxies.mostDossiers))"),
        dossiersPerTurn: keys(
          "dossiers_per_turn", .whole(1...60), default: 2, en: "Dossiers taken at one turn",
          vi: "Số hồ sơ nhận mỗi lượt gọi"))
      proxies.places = keys(
        "places", .table(of: .proxyPlace, unique: ["id"]), default: [],
        en: "Firms and institutions they are, with their points; each draws one by its weight",
        vi: "Văn phòng, tổ chức nộp thay và vị trí; chọn theo trọng số")
      keys.check(
        proxies.places.count <= 200, "has \(proxies.places.count) places",
        hint: "write at most 200", at: "places")
      proxies.siteChoice = keys.optional(
        "site_choice", .proxyChoice, en: "How they choose a site; as everybody if missing",
        vi: "Cách chọn nơi nộp; không ghi là như mọi người")
      return proxies
    }
  }
}

extension Form<[Proxies]> {
  /// At most one rule for each service class.
  static var proxies: Form {
    Form.list(.proxies, count: 0...64).checked { rules in
      let classes = rules.flatMap(\.serviceClasses)
      return Set(classes).count == classes.count
        ? nil : ("a service class has two rules for proxies", "name each class once")
    }
  }
}

extension Form<ProxyPlace> {
  fileprivate static var proxyPlace: Form {
    .record { keys in
      ProxyPlace(
        id: keys("id", .id, en: "Id", vi: "Mã"), place: place(&keys),
        weight: keys(
          "weight", .number(above: 0, to: 1e6), default: 1,
          en: "Share of the rule's proxies that come from here, in proportion",
          vi: "Trọng số số người nộp thay đến từ đây"))
    }
  }
}

extension Form<ProxyChoice> {
  fileprivate static var proxyChoice: Form {
    .record { keys in
      ProxyChoice(
        rule: keys(
          "rule", .keyword,
          en: "jurisdiction (of the commune they come for), nearest, or boundary_free",
          vi:
            "jurisdiction (địa giới nơi phát sinh hồ sơ), nearest (gần nhất), boundary_free (phi địa giới)"
        ),
        candidates: keys(
          "candidates", .whole(1...100), default: 1,
          en: "Nearest sites that boundary_free looks at",
          vi: "Số điểm gần nhất được xem xét khi phi địa giới"))
    }
  }
}
