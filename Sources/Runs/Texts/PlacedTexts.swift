import Wording

/// What is said of indicators of places.
enum PlacedTexts {
  static let noIndicator = LocalizedText(
    vi:
      "'{1}': '{0}' không phải chỉ số: hãy viết CHỈ_SỐ, CHỈ_SỐ[site=MÃ] hay CHỈ_SỐ[site=*] (nơi kém nhất)",
    en: "'{1}': '{0}' is no indicator: write KPI, KPI[site=ID] or KPI[site=*] (the worst of all)")
  static let noKindOfPlace = LocalizedText(
    vi: "'{0}': không có loại phạm vi '{1}'; {2}", en: "'{0}': there is no kind of scope '{1}'; {2}"
  )
  static let notTold = LocalizedText(
    vi: "'{0}' không phải chỉ số của {1}, xem motcua kpis; {2}",
    en: "'{0}' is no indicator of {1}, see motcua kpis; {2}")
  static let noPlace = LocalizedText(
    vi: "'{0}': không phương án nào có {1} '{2}'; {3}",
    en: "'{0}': no option has the {1} '{2}'; {3}")
  static let notOfAll = LocalizedText(
    vi: "--until '{0}': hai phương án chỉ so được ở một nơi, không phải ở mọi nơi ([...=*])",
    en: "--until '{0}': two options are held against each other at one place, not at all ([...=*])")
}
