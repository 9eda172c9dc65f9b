import Experiments
import Runs
import ServiceModel
import Wording

extension Chart {
  /// Who gains and who loses time, commune by commune: a map, or where the folder has none strips by district.
  static func changeByCommune(_ run: StoredRun) -> Chart? {
    let panels = run.alternatives.compactMap { CommuneChanges(run, $0) }
    guard !panels.isEmpty else { return nil }
    let seen = panels.map(\.seen)
    guard let map = run.map.flatMap({ DistrictShapes($0) }),
      let dots = run.communes.flatMap({ CommuneDots($0) }), !dots.dots.isEmpty
    else {
      return Chart("change-strips", PackageResources.change_strips_vl_json, seen: seen) {
        language in strips(panels, run, language)
      }
    }
    return Chart("change-map", PackageResources.change_map_vl_json, seen: seen) { language in
      [
        "attribution": .string(map.attribution.map { " " + $0[language] } ?? ""),
        "colors": scale(panels[0], language),
        "panels": .array(
          panels.map { panel in
            [
              "title": OptionLooks.lines(panel.option.name[language]),
              "districts": map.json { _ in nil },
              "communes": communes(panel, dots, language),
              "names": names(panel, dots, language),
            ]
          }),
      ]
    }
  }

  /// From the largest gain by way of grey to the largest loss; told apart by colour-blind readers.
  private static let colors: [JSON] = [
    "#08519c", "#4292c6", "#9ecae1", "#c4cad1", "#fdbe85", "#e6701c", "#8c2d04",
  ]

  private static func scale(_ changes: CommuneChanges, _ language: Language) -> JSON {
    [
      "domain": .array((-3...3).map { .string(label($0, changes, language)) }),
      "range": .array(colors),
    ]
  }

  /// `+5 … +15` of a step of the scale.
  private static func label(
    _ step: Int, _ changes: CommuneChanges, _ language: Language
  ) -> String {
    let format = NumberFormat(language: language)
    func edge(_ number: Int) -> String {
      let minutes = CommuneChanges.edges[number - 1] * changes.relevant
      return format.signed(step < 0 ? -minutes : minutes, digits: 0).drawn
    }
    switch abs(step) {
    case 0: return "± " + format.decimal(changes.relevant, digits: 0)
    case CommuneChanges.edges.count:
      return (step < 0 ? "< " : "> ") + edge(abs(step))
    default:
      let ends = [edge(abs(step)), edge(abs(step) + 1)]
      return (step < 0 ? ends.reversed() : ends).joined(separator: " … ")
    }
  }

  /// A feature for all communes of a colour and a size: a picture of hundreds stays small. What changes most lies
  /// on top.
  private static func communes(
    _ changes: CommuneChanges, _ dots: CommuneDots, _ language: Language
  ) -> JSON {
    let steps = Dictionary(
      changes.changes.map { ($0.id, $0.step(changes.relevant)) }, uniquingKeysWith: { a, _ in a })
    let people = dots.dots.map(\.people).sorted()
    let edges = [people[people.count / 3], people[2 * people.count / 3]]
    let order = [0, -1, 1, -2, 2, -3, 3]
    return .array(
      order.flatMap { step in
        (0...2).compactMap { size -> JSON? in
          let points = dots.dots.filter { dot in
            steps[dot.id] == step && edges.count { dot.people > $0 } == size
          }
          guard !points.isEmpty else { return nil }
          return [
            "type": "Feature", "step": .string(label(step, changes, language)),
            "size": .number(Double(size)),
            "geometry": [
              "type": "MultiPoint",
              "coordinates": .array(points.map { [.number($0.x), .number($0.y)] as JSON }),
            ],
          ]
        }
      })
  }

  /// The extremes, each beside its dot; where two lie close together only the first is written.
  private static func names(
    _ changes: CommuneChanges, _ dots: CommuneDots, _ language: Language
  ) -> JSON {
    let places = Dictionary(dots.dots.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let (xs, ys) = (dots.dots.map(\.x), dots.dots.map(\.y))
    let (left, right) = (xs.min() ?? 0, xs.max() ?? 1)
    let (width, height) = (right - left, (ys.max() ?? 1) - (ys.min() ?? 0))
    // A name runs towards the middle, over less than half of the picture.
    func isWest(_ dot: CommuneDots.Dot) -> Bool { dot.x <= left + 0.55 * width }
    func room(_ dot: CommuneDots.Dot) -> ClosedRange<Double> {
      isWest(dot) ? dot.x...dot.x + 0.45 * width : dot.x - 0.45 * width...dot.x
    }
    let named = changes.named { a, b in
      guard let a = places[a.id], let b = places[b.id] else { return true }
      return abs(a.y - b.y) < 0.05 * height && room(a).overlaps(room(b))
    }
    return .array(
      named.compactMap { change in
        places[change.id].map { place in
          [
            "x": .number(place.x), "y": .number(place.y),
            "side": .number(isWest(place) ? 1 : -1),
            "label": .string(told(change, language)),
          ]
        }
      })
  }

  private static func told(_ change: CommuneChanges.Change, _ language: Language) -> String {
    let minutes = NumberFormat(language: language).signed(change.minutes, digits: 0).drawn
    return "\(change.name[language]) \(minutes)"
  }

  /// A strip for each option: communes by how much they lose, the extremes with their names.
  private static func strips(
    _ panels: [CommuneChanges], _ run: StoredRun, _ language: Language
  ) -> [String: JSON] {
    let looks = OptionLooks(run)
    let all = panels.flatMap(\.changes).map(\.minutes) + [-panels[0].relevant, panels[0].relevant]
    let across = (all.max() ?? 0) - (all.min() ?? 0)
    return [
      "low": .number(-panels[0].relevant), "relevant": .number(panels[0].relevant),
      "colors": looks.colors(language),
      "height": .number(Double(60 * panels.count)),
      "rows": .array(
        panels.flatMap { panel in
          let written = written(panel, minutesAcross: across, language)
          return panel.changes.map { change in
            [
              "option": looks.name(panel.option.id, language), "x": .number(change.minutes),
              "above": .bool(written[change.id] ?? true),
              "label": .string(written[change.id] == nil ? "" : told(change, language)),
            ] as JSON
          }
        }),
    ]
  }

  /// Whose names are written, and whether above the strip: the extremes, or all where they are few, each where it
  /// covers no other.
  static func written(
    _ panel: CommuneChanges, minutesAcross: Double, _ language: Language
  ) -> [String: Bool] {
    // A letter of 11 points on a strip of 600.
    let letter = 6.5 / 600 * minutesAcross
    var (rooms, written) = ([Bool: [ClosedRange<Double>]](), [String: Bool]())
    for change in panel.changes.count <= 10
      ? panel.changes : panel.named(areNear: { _, _ in false })
    {
      let half = letter * Double(told(change, language).count + 2) / 2
      let room = change.minutes - half...change.minutes + half
      let free = [true, false].first { !(rooms[$0] ?? []).contains { $0.overlaps(room) } }
      guard let free else { continue }
      rooms[free, default: []].append(room)
      written[change.id] = free
    }
    return written
  }
}

extension String {
  /// With a sign that the font of pictures has.
  fileprivate var drawn: String { replacing("-", with: "–") }
}
