import Foundation
public import Runs
import ServiceModel
import Wording

/// Draws Vega-Lite charts with vl-convert, a Python package that holds Vega and a renderer.
public struct ChartDrawer: Sendable {
  private let python: Python

  private static let found = Result { () throws(MissingPrograms) in
    ChartDrawer(python: try Python.with(module: "vl_convert", package: "vl-convert-python"))
  }

  /// Throws `MissingPrograms` if no Python with vl-convert is found.
  public static func ofThisMachine() throws(MissingPrograms) -> ChartDrawer { try found.get() }

  /// All pictures of a run, in both languages.
  public func draw(_ run: StoredRun) throws -> [DrawnChart] {
    try draw(Known(run).charts + Chart.all(of: run))
  }

  /// All pictures of the studies of a folder, in both languages. Throws `MissingPrograms` where there is something to
  /// draw and this machine cannot.
  public static func drawn(_ studies: StoredStudies) throws -> [DrawnChart] {
    let charts = try studies.charts
    return charts.isEmpty ? [] : try ofThisMachine().draw(charts)
  }

  private func draw(_ charts: [Chart]) throws -> [DrawnChart] {
    guard !charts.isEmpty else { return [] }
    return try Python.inTemporaryFolder { folder in
      try draw(charts, in: folder)
      return try charts.map { chart in
        func svg(_ language: Language) throws -> String {
          try String(
            contentsOf: folder.appending(path: chart.file(language) + ".svg"), encoding: .utf8)
        }
        return DrawnChart(
          id: chart.id, title: chart.title, caption: chart.caption, seen: chart.seen,
          isWide: chart.isWide, svg: LocalizedText(vi: try svg(.vi), en: try svg(.en)))
      }
    }
  }

  /// Puts `ID.LANGUAGE.svg` and `.png` of every picture of the studies of a folder into a folder, made if need be.
  /// Throws `ResultFolder.Problem` if other files of such names are there, unless they are to be
  /// overwritten. Returns whether there is any picture of them.
  public static func draw(
    _ studies: StoredStudies, into folder: String, overwriting: Bool
  ) throws -> Bool {
    let charts = try studies.charts
    guard !charts.isEmpty else { return false }
    let (drawer, place) = (try ofThisMachine(), try OutputPath(folder))
    try Python.inTemporaryFolder { drawn in
      try drawer.draw(charts, in: drawn, png: true)
      let files = charts.flatMap { chart in
        [Language.vi, .en].flatMap { [chart.file($0) + ".svg", chart.file($0) + ".png"] }
      }
      try ResultFolder.telling(place) {
        let pictures = try files.map { ($0, try Files.bytes(of: drawn.appending(path: $0).path)) }
        try Self.put(pictures, into: place, overwriting: overwriting)
      }
    }
    return true
  }

  private static func put(
    _ pictures: [(file: String, bytes: [UInt8])], into place: OutputPath, overwriting: Bool
  ) throws {
    if try Files.kind(place.path) == nil { try Files.makeFolder(place.path) }
    var new: [(path: String, bytes: [UInt8])] = []
    for (file, bytes) in pictures {
      let path = "\(place.path)/\(file)"
      switch try Files.kind(path, followingLinks: false) {
      case nil: break
      case .file where try Files.bytes(of: path) == bytes: continue
      case .file where overwriting, .link where overwriting: break
      default: throw ResultFolder.Problem.told(FolderTexts.fileInTheWay, "\(place.named)/\(file)")
      }
      new.append((path, bytes))
    }
    for (path, bytes) in new { try Files.replace(path, with: bytes) }
  }

  /// `ID.LANGUAGE.svg` of a picture, in both languages.
  func files(of chart: Chart) throws -> [(name: String, bytes: [UInt8])] {
    try Python.inTemporaryFolder { folder in
      try draw([chart], in: folder)
      return try Language.allCases.map { language in
        let name = chart.file(language) + ".svg"
        return (name: name, bytes: try Files.bytes(of: folder.appending(path: name).path))
      }
    }
  }

  /// Leaves `ID.LANGUAGE.svg`, and `.png` if asked for, in the folder.
  func draw(
    _ charts: [Chart], in folder: URL, languages: [Language] = [.vi, .en], png: Bool = false
  ) throws {
    let specs = charts.flatMap { chart in
      languages.map { language in
        [
          "name": .string(chart.file(language)), "lang": .string(language.rawValue),
          "png": .bool(png), "spec": chart.spec(language),
        ] as JSON
      }
    }
    try JSON.array(specs).data.write(to: folder.appending(path: "charts.json"))
    try run(script: PackageResources.draw_py, in: folder)
  }

  /// Runs another script by the same Python.
  func run(script: [UInt8], in folder: URL) throws {
    try python.run(script: script, in: folder)
  }
}

extension Chart {
  /// The name of its drawing, without an ending.
  func file(_ language: Language) -> String { "\(id).\(language.rawValue)" }
}
