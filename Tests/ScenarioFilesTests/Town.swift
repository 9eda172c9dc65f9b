import Foundation
import ScenarioFiles
import Wording

/// The repository's own scenarios.
let scenarios = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "Scenarios").path

/// The tutorial's town with some of its tables as CSV files, to be changed and read.
struct Town {
  var files: [String: [UInt8]]

  init() throws {
    let file = try String(contentsOfFile: "\(scenarios)/tutorial/tutorial.yaml", encoding: .utf8)
    // What is not known about the town stands at the end; tests write it anew.
    var text = file.components(separatedBy: "\n# --- What is not known")[0] + "\n"
    for table in ["communes", "procedures", "sites", "offices"] {
      text = Self.pointing(table, in: text)
    }
    files = Self.tables.mapValues { Array($0.utf8) }
    files["town.yaml"] = Array(text.utf8)
    files["option.yaml"] = Array(Self.option.utf8)
  }

  /// Replaces one piece of text, which must be there exactly once. `⟦` in the new text is left out;
  /// gives the line and column where it stood.
  mutating func replace(
    _ old: String, with new: String, in file: String
  ) throws -> (line: Int, column: Int)? {
    let text = String(decoding: files[file] ?? [], as: UTF8.self)
    let parts = text.components(separatedBy: old)
    guard parts.count == 2 else { throw Unfit(text: "'\(old)' stands \(parts.count - 1) times") }
    let marked = parts.joined(separator: new)
    files[file] = Array(marked.replacingOccurrences(of: "⟦", with: "").utf8)
    guard let mark = marked.range(of: "⟦") else { return nil }
    let lines = marked[..<mark.lowerBound].components(separatedBy: "\n")
    return (lines.count, lines[lines.count - 1].unicodeScalars.count + 1)
  }

  struct Unfit: Error {
    var text: String
  }

  /// Writes the files into a folder of their own, and removes it afterwards.
  func inFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "town-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files {
      try Data(bytes).write(to: folder.appending(path: name))
    }
    return try body(folder.path)
  }

  /// What is wrong with the scenario in `file`; its files by name alone.
  func problems(_ file: String, settings: [String] = []) throws -> [ScenarioProblem] {
    switch try read(file, settings: settings) {
    case .success: []
    case .failure(let error): error.problems
    }
  }

  /// The scenario in `file`, or what is wrong with it; its files by name alone.
  func read(
    _ file: String, settings: [String] = []
  ) throws -> Result<LoadedScenario, InvalidScenario> {
    try inFolder { folder in
      do {
        return .success(try ScenarioFile.read(path: "\(folder)/\(file)", settings: settings))
      } catch let error as InvalidScenario {
        return .failure(
          InvalidScenario(
            problems: error.problems.map { problem in
              var problem = problem
              problem.file = problem.file.replacingOccurrences(of: folder + "/", with: "")
              problem.text = problem.text.without(folder + "/")
              problem.remedy = problem.remedy.without(folder + "/")
              return problem
            }))
      }
    }
  }

  /// The text with a table's rows moved into a file.
  private static func pointing(_ table: String, in text: String) -> String {
    var lines: [String] = []
    var isInside = false
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("\(table):") {
        isInside = true
        lines.append("\(table): \(table).csv")
      } else if !(isInside && line.hasPrefix("  - ")) {
        isInside = false
        lines.append(line)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static let tables = [
    "communes.csv": """
    id,name_vi,name_en,district,latitude,longitude,population,source,confidence
    market,Thị trấn Chợ,Market Town,town,21.030,105.850,18000,census,D
    river,Xã Bến Sông,Riverside,town,21.055,105.880,9000,"census, 2019",D
    hill,Xã Đồi Chè,Tea Hill,town,21.000,105.800,6000,,A

    """,
    "procedures.csv": """
    id,name_vi,name_en,level,service_class,annual_volume,channel_mix,reception_mean_minutes,reception_cv,reception_minutes,complete_share,route,time_limit,awaited,source,confidence
    certification,Chứng thực,Certified copy,commune,civil,12000,usual,8,0.6,,0.95,sign,0wd,true,,A
    birth,Khai sinh,Birth,commune,civil,900,usual,15,0.6,,0.8,register,1wd,,,A
    land_change,Đất đai,Land,district,land,2000,usual,,,"{gamma: {mean: 20, cv: 0.7}}",0.7,land,30cd,false,,A

    """,
    "sites.csv": """
    id,name_vi,name_en,kind,jurisdiction,house,latitude,longitude,calendar
    town_hall,Một cửa Thị trấn,Town hall,district,city,town_hall,21.031,105.851,office_hours
    river_house,Một cửa Bến Sông,Riverside house,commune,commune:river,,21.056,105.881,office_hours

    """,
    "offices.csv": """
    id,name_vi,name_en,function,jurisdiction,house,calendar,agents
    justice_office,Tư pháp,Justice office,justice,city,town_hall,office_hours,2
    land_office,Đất đai,Land office,land_registry,city,land_house,office_hours,2

    """,
  ]

  private static let option = """
    option: wider
    over: town.yaml
    levers:
      free:
        site_choice: {rule: boundary_free}
      staffing:
        enabled: false
        counter_groups:
          - {id: town_civil, site: town_hall, serves: civil, staff: 3, staffing_plan: all_day}
          - {id: town_land, site: town_hall, serves: land, staff: 1, staffing_plan: all_day}

    """
}

extension LocalizedText {
  fileprivate func without(_ part: String) -> LocalizedText {
    LocalizedText { self[$0].replacingOccurrences(of: part, with: "") }
  }
}
