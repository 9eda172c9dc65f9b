private let anchor = "closing:\n"

private func events(_ text: String) -> String { "events:\n  - \(text)\nclosing:\n" }

let mistakesInEvents: [Mistake] = [
  .init(
    old: anchor, new: events("{surge: {from: 2024-04-10, to: ⟦2024-04-01, factor: 2}}"),
    message: "it ends on 2024-04-01, before it begins", hint: "from 2024-04-10 on"),
  .init(
    old: anchor, new: events("{surge: {from: 2024-04-10, to: 2024-04-20, factor: ⟦21}}"),
    message: "out of range", hint: "from 0 to 20"),
  .init(
    old: anchor,
    new: events(
      "{surge: {from: 2024-04-10, to: 2024-04-20, factor: 2, procedures: [⟦land_chnage]}}"),
    message: "no 'land_chnage' among the procedures", hint: "did you mean 'land_change'?"),
  .init(
    old: anchor,
    new: events("{surge: {from: 2024-04-10, to: 2024-04-20, factor: 2, shifted_share: ⟦0.5}}"),
    message: "needs 'shifted_until'", hint: "together"),
  .init(
    old: anchor,
    new: events(
      "{surge: {from: 2024-04-10, to: 2024-04-20, factor: 2, shifted_share: 0.5, shifted_until: ⟦2024-04-15}}"
    ), message: "a day within the surge", hint: "after 2024-04-20"),
  .init(
    old: anchor,
    new: events(
      "⟦{surge: {from: 2024-04-10, to: 2024-04-20, factor: 5, shifted_share: 1, shifted_until: 2024-04-26}}"
    ), message: "events[0]: more is brought forward than is asked for", hint: "a later"),
  .init(
    old: anchor,
    new: events(
      "{surge: {from: 2024-04-10, to: 2024-04-20, factor: 1.2, shifted_share: 1, shifted_until: 2024-05-26}}\n"
        + "  - ⟦{surge: {from: 2024-04-20, to: 2024-04-26, factor: 1.2, shifted_share: 1, shifted_until: 2024-05-26}}"
    ), message: "events[1] shifts demand on the days of events[0]", hint: "before the other begins"),
  .init(
    old: anchor,
    new: events(
      "{portal_down: {from: 2024-04-10, to: 2024-04-12, come_share: 0.2, service_classes: land}}\n"
        + "  - ⟦{portal_down: {from: 2024-04-12, to: 2024-04-12, come_share: 0.3, communes: river}}"
    ),
    message: "events[1] and events[0] are on the same days for the same people",
    hint: "the same come_share"),
  .init(
    old: anchor, new: events("{⟦surges: {from: 2024-04-10, to: 2024-04-20, factor: 2}}"),
    message: "'surges' is not a known key", hint: "surge"),
  .init(
    old: anchor, new: events("{portal_down: ⟦{from: 2024-04-10, to: 2024-04-12}}"),
    message: "'come_share' is missing"),
  .init(
    old: anchor, new: events("{closed: ⟦{from: 2024-04-10, to: 2024-04-12}}"),
    message: "nothing is closed", hint: "sites or counter_groups"),
  .init(
    old: anchor, new: events("{closed: {from: 2024-04-10, to: 2024-04-12, sites: [⟦town_hal]}}"),
    message: "no 'town_hal' among the sites", hint: "'town_hall'"),
  .init(
    old: anchor, new: events("{absent: {from: 2024-04-10, to: 2024-04-12, share: ⟦20}}"),
    message: "out of range", hint: "0 to 1"),
  .init(
    old: anchor, new: "stress: ⟦storm\nclosing:\n", message: "there are no stresses",
    hint: "under 'stresses'"),
  .init(
    old: anchor,
    new: "stresses:\n  flood: ⟦{name: {vi: Lũ, en: Flood}}\nclosing:\n",
    message: "changes nothing", hint: "events or set"),
  .init(
    old: anchor,
    new:
      "stress: flood\nstresses:\n  flood: {name: {vi: Lũ, en: Flood}, set: [demand.⟦volume_facto=2]}\nclosing:\n",
    message: "'volume_facto'", hint: "volume_factor",
    at: nil),
  .init(
    old: "  daily_factor_cv: 0.2",
    new:
      "  daily_factor_cv: 0.2\n  profiles: [{weekdays: [⟦mondays], arrival_profile: {\"08:00\": 1}}]",
    message: "'mondays' is not possible", hint: "monday"),
  .init(
    old: "  daily_factor_cv: 0.2",
    new: "  daily_factor_cv: 0.2\n  by_class: {⟦lands: {growth_by_year: 0.1}}",
    message: "no 'lands' among the service classes", hint: "'land'"),
  .init(
    old: "  daily_factor_cv: 0.2",
    new:
      "  daily_factor_cv: 0.2\n  volumes: [{commune: river, procedure: birth, annual_volume: 9}, {commune: ⟦river, procedure: birth, annual_volume: 10}]",
    message: "is there twice"),
  .init(
    old: "  daily_factor_cv: 0.2",
    new: "  daily_factor_cv: 0.2\n  growth_by_year: ⟦0.9\n  volume_year: 1990",
    message: "demand.growth_by_year: makes demand", hint: "volume_year"),
]

/// In a file of arrivals; `⟦` marks where the message must point.
let mistakesInStamps: [(rows: String, message: String, hint: String)] = [
  ("time,commune\n", "column 'procedure' is missing", "time, commune, procedure"),
  ("time,commune,procedure,⟦chanel\n", "'chanel' is not a known column", "'channel'"),
  (
    "time,commune,procedure\n⟦2024-04-10,river,birth\n", "'2024-04-10' is not a time",
    "2024-06-03T08"
  ),
  ("time,commune,procedure\n⟦2024-02-30T08:00,river,birth\n", "is not a time", ""),
  ("time,commune,procedure\n⟦2024-04-10T24:00,river,birth\n", "is not a time", ""),
  ("time,commune,procedure\n⟦2024-04-10T08:00:00.1234567,river,birth\n", "is not a time", ""),
  ("time,commune,procedure\n⟦2024-04-10T08:00:00Z,river,birth\n", "is not a time", "local time"),
  ("time,commune,procedure\n2024-04-10T08:00,river,⟦\n", "'procedure' is missing", ""),
  (
    "time,commune,procedure\n2024-04-10T08:00,river,birth\n⟦2024-04-10T08:01,rivers,birth\n",
    "no 'rivers' among the communes", "'river'"
  ),
  (
    "time,commune,procedure,channel\n2024-04-10T08:00,river,birth,⟦on_line\n",
    "'on_line' is not a channel", "'online'"
  ),
  ("time,commune,procedure\n2024-04-10T08:00,⟦river\n", "the row has 2 fields", "comma"),
  ("⟦time,commune,procedure\n", "has no rows", "an arrival"),
]
