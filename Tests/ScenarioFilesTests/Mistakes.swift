import Testing

/// One mistake in one file. `⟦` in the new text marks where the message must point.
struct Mistake: Sendable, CustomTestStringConvertible {
  var file = "town.yaml"
  var old: String
  var new: String
  /// A part of the message, and of the hint.
  var message: String
  var hint = ""
  /// How many problems there are in all.
  var count = 1
  var read = "town.yaml"
  /// Where the message points if not at the mark.
  var at: String?

  var testDescription: String { "\(new.prefix(60)): \(message)" }
}

let mistakesInValues: [Mistake] = [
  .init(
    old: "candidates: 5", new: "candidates: ⟦0", message: "'0' is out of range",
    hint: "from 1 to 100"),
  .init(old: "candidates: 5", new: "candidates: ⟦5.5", message: "not a whole number"),
  .init(
    old: "candidates: 5", new: "candidates: ⟦five", message: "'five' is not a number",
    hint: "a whole number"),
  .init(
    old: "candidates: 5", new: "candidates: ⟦\"5\"", message: "is not a number",
    hint: "without quotes"),
  .init(
    old: "candidates: 5", new: "candidates: ⟦010", message: "'010' is not a number", hint: "octal"),
  .init(old: "candidates: 5", new: "candidates: ⟦1e99", message: "out of range"),
  .init(old: "candidates: 5", new: "candidates: ⟦[5]", message: "a list is not a number"),
  .init(old: "candidates: 5", new: "candidates:⟦", message: "'candidates' is missing"),
  .init(old: "candidates: 5", new: "candidates: ⟦~", message: "'candidates' is missing"),
  .init(
    old: "detour_factor: 1.3", new: "detour_factor: ⟦1,3", message: "is not a number",
    hint: "with a full stop: 1.3"),
  .init(old: "detour_factor: 1.3", new: "detour_factor: ⟦.nan", message: "is not a number"),
  .init(
    old: "speed_kilometres_per_hour: 25", new: "speed_kilometres_per_hour: ⟦2_5",
    message: "is not a number", hint: "without separators: 25"),
  .init(
    old: "detour_factor: 1.3", new: "detour_factor: ⟦0.9", message: "out of range",
    hint: "from 1 to 10"),
  .init(
    old: "speed_kilometres_per_hour: 25", new: "speed_kilometres_per_hour: ⟦0",
    message: "out of range", hint: "from 0.1 to 1000"),
  .init(
    old: "access_minutes: 5", new: "access_minutes: ⟦22:30", message: "'22:30' is not a number",
    hint: "not a time of day"),
  .init(
    old: "staff_year: {value: 180000000,", new: "staff_year: {value: ⟦180.000.000,",
    message: "is not a number"),
  .init(
    old: "staff_year: {value: 180000000,", new: "staff_year: {value: ⟦\"180,000,000\",",
    message: "is not a number"),
  .init(
    old: "staff_year: {value: 180000000,", new: "staff_year: {value: ⟦,", message: "has no value"),
  .init(
    old: "priority_share: 0.12", new: "priority_share: ⟦12", message: "out of range",
    hint: "from 0 to 1"),
  .init(
    old: "stop_tickets_when_full: true", new: "stop_tickets_when_full: ⟦yes",
    message: "neither true nor false"),
  .init(
    old: "stop_tickets_when_full: true", new: "stop_tickets_when_full: ⟦no",
    message: "neither true nor false"),
  .init(
    old: "rule: serve_out", new: "rule: ⟦serve-out", message: "'serve-out' is not possible",
    hint: "did you mean 'serve_out'?"),
  .init(
    old: "rule: jurisdiction ", new: "rule: ⟦teleport ", message: "not possible",
    hint: "jurisdiction, nearest, boundary_free"),
  .init(
    old: "first_day: 2024-03-04", new: "first_day: ⟦2024-02-30",
    message: "'2024-02-30' is not possible"),
  .init(
    old: "first_day: 2024-03-04", new: "first_day: ⟦04/03/2024", message: "is not possible",
    hint: "2024-06-03"),
  .init(old: "observed_days: 84", new: "observed_days: ⟦-1", message: "out of range"),
  .init(
    old: "cut_off: \"15:00\"", new: "cut_off: ⟦15h00", message: "'15h00' is not possible",
    hint: "08:30"),
  .init(old: "cut_off: \"15:00\"", new: "cut_off: ⟦\"25:00\"", message: "'25:00' is not possible"),
  .init(
    old: "[\"08:00-12:00\", \"13:00-17:00\"]", new: "[\"08:00-12:00\", ⟦\"17:00-13:00\"]",
    message: "'17:00-13:00' is not possible"),
  .init(
    old: "[\"08:00-12:00\", \"13:00-17:00\"]", new: "⟦[\"08:00-12:00\", \"11:00-17:00\"]",
    message: "begins before 12:00"),
  .init(
    old: "weekdays: [\"08:00-12:00\", \"13:00-17:00\"]", new: "weekdays: ⟦[]",
    message: "has no session"),
  .init(
    old: "arrival_profile: {\"07:30\": 0.5,", new: "arrival_profile: ⟦{\"07:37\": 0.5,",
    message: "07:37 is not on a quarter of an hour"),
  .init(old: "\"10:00\": 1,", new: "⟦\"07:00\": 1,", message: "07:00 stands after 08:00"),
  .init(old: "\"10:00\": 1,", new: "\"10:00\": ⟦-1,", message: "out of range"),
  .init(
    old: "{lognormal: {mean: 3, cv: 0.8}}", new: "{lognormal: {mean: ⟦0, cv: 0.8}}",
    message: "lognormal.mean: '0' is out of range"),
  .init(
    old: "{lognormal: {mean: 3, cv: 0.8}}", new: "{⟦lognormall: {mean: 3, cv: 0.8}}",
    message: "not a known key", hint: "did you mean 'lognormal'?"),
  .init(
    old: "{lognormal: {mean: 3, cv: 0.8}}",
    new: "{lognormal: {mean: 3, cv: 0.8}, ⟦gamma: {mean: 3, cv: 1}}", message: "exclude each other"),
  .init(
    old: "{lognormal: {mean: 3, cv: 0.8}}", new: "{lognormal: ⟦{mean: 3}}",
    message: "'cv' is missing"),
  .init(old: "{lognormal: {mean: 3, cv: 0.8}}", new: "⟦quick", message: "not a number"),
  .init(
    old: "{lognormal: {mean: 3, cv: 0.8}}", new: "⟦{}", message: "is empty", hint: "exponential"),
  .init(
    old: "post_days: {uniform: {min: 1, max: 3}}", new: "post_days: {uniform: {min: ⟦4, max: 3}}",
    message: "min 4 is above max 3"),
  .init(
    old: "post_days: {uniform: {min: 1, max: 3}}",
    new: "post_days: {triangular: {min: 1, mode: ⟦5, max: 3}}", message: "do not rise"),
  .init(
    old: "post_days: {uniform: {min: 1, max: 3}}",
    new: "post_days: {mixture: ⟦[{share: 0.5, of: 1}, {share: 0.4, of: 2}]}", message: "sum to 0.9"),
  .init(
    old: "wait_limits_minutes: [15, 30]", new: "wait_limits_minutes: ⟦[15]",
    message: "has 1 value", hint: "write 2 values"),
  .init(
    old: "wait_limits_minutes: [15, 30]", new: "wait_limits_minutes: ⟦[30, 15]",
    message: "do not rise"),
  .init(
    old: "departures: [\"11:30\", \"16:30\"]", new: "departures: ⟦[\"16:30\", \"11:30\"]",
    message: "11:30 stands after 16:30"),
  .init(
    old: "daily_factor_cv: 0.2\n  confidence: A", new: "daily_factor_cv: 0.2\n  confidence: ⟦sure",
    message: "confidence 'sure' is not possible", hint: "V (verified)"),
  .init(
    old: "channel_mixes:", new: "channel_mixes:\n  confidence: ⟦B", message: "confidence 'B' is not"
  ),
  .init(
    old: "post_days: {uniform: {min: 1, max: 3}}",
    new: "post_days: {uniform: {min: ⟦many, max: 3}}",
    message: "'many' is not a number"),
]

let mistakesInStructure: [Mistake] = [
  .init(
    old: "  detour_factor: 1.3", new: "  ⟦detuor_factor: 1.3",
    message: "'detuor_factor' is not a known key", hint: "did you mean 'detour_factor'?", count: 2),
  .init(
    old: "legal_calendar: office_hours", new: "legal_calendar: ⟦office_hour",
    message: "no 'office_hour' among the calendars", hint: "did you mean 'office_hours'?"),
  .init(
    old: "legal_calendar: office_hours", new: "⟦legal_calender: office_hours",
    message: "not a known key", count: 2),
  .init(old: "scenario: tutorial", new: "scenario: ⟦my town", message: "'my town' is not possible"),
  .init(old: "scenario: tutorial\n", new: "⟦", message: "'scenario' is missing", count: 1),
  .init(
    old: "period: {first_day: 2024-03-04, warm_up_days: 14, observed_days: 84, follow_up_days: 28}",
    new: "period: ⟦12", message: "'12' stands where a mapping is needed"),
  .init(
    old: "name: {vi: Thị trấn nhỏ, en: A small town}",
    new: "name: {vi: Thị trấn nhỏ, ⟦fr: Une petite ville, en: A small town}",
    message: "not a known key"),
  .init(
    old: "work: {function: land_registry, minutes: 10}",
    new: "work: {function: ⟦land_registri, minutes: 10}",
    message: "no 'land_registri' among the office functions", hint: "'land_registry'"),
  .init(
    old: "elsewhere\n        - {share: 0.9, steps: []}",
    new: "elsewhere\n        ⟦- {share: 0.8, steps: []}", message: "choose: the shares sum to 0.9"),
  .init(
    old: "all_day: {\"00:00\": 1}", new: "all_day: ⟦{\"00:00\": 0}",
    message: "nobody is ever on duty"),
  .init(
    old: "{id: town_land, site: town_hall, serves: land,",
    new: "{id: ⟦town_civil, site: town_hall, serves: land,", message: "'town_civil' is there twice",
    hint: "it stands first in"),
  .init(
    old: "{id: town_land, site: town_hall, serves: land,",
    new: "{id: town_land, site: town_hall, serves: [land, ⟦fire],",
    message: "no 'fire' among the service classes"),
  .init(
    old: "civil: {name: {vi: Hộ tịch và chứng thực, en: Civil status and certification}}",
    new:
      "civil: {name: {vi: Hộ tịch và chứng thực, en: Civil status and certification}}\n  ⟦\"a b\": {name: {vi: A, en: B}}",
    message: "'a b' cannot be an id"),
  .init(
    old: "online_share: 0.25,", new: "online_share: ⟦0.8, post_share: 0.3,", message: "sum to 1.1"),
  .init(
    old: "{date: 2024-05-04, kind: make_up, as_weekday: monday,",
    new: "{date: 2024-05-04, kind: ⟦make_up,", message: "needs 'as_weekday'"),
  .init(
    old: "{date: 2024-05-01, kind: holiday,", new: "{date: ⟦2024-04-30, kind: holiday,",
    message: "date '2024-04-30' is there twice"),
  .init(
    old:
      "- rule_set: nd-61-2018\n    name: {vi: Nghị định 61/2018/NĐ-CP, en: Decree 61/2018}\n    valid_from: 2018-06-21",
    new: "⟦- rule_set: x\n    name: {vi: A, en: B}\n    valid_from: 2025-06-21",
    message: "no rule-set is valid on the first day, 2024-03-04"),
  .init(
    old: "communes: communes.csv", new: "communes: ⟦comunes.csv",
    message: "comunes.csv: there is no such file"),
  .init(old: "communes: communes.csv", new: "communes: ⟦.", message: "is not a file"),
  .init(
    old: "communes: communes.csv", new: "communes: ⟦{a: b}",
    message: "a mapping stands where a table is needed", count: 2),
]
