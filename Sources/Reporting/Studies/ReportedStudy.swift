import Runs

/// A study with all that page and memo tell of it.
struct ReportedStudy {
  let study: StoredStudy
  let parts: [StudyPart]

  /// `first` is the study that lies directly in the folder, whose options have the same colours in every picture.
  /// Throws `ResultFolder.Problem` if a table holds what we do not write.
  init(_ study: StoredStudy, beside first: StoredStudy) throws {
    self.study = study
    let parts = try StudyPart.all(of: study, colored: first.run?.options.map(\.id) ?? [])
    let name = study.name
    self.parts = parts.map { part in
      var part = part
      part.charts = part.charts.map { $0.within(name) }
      return part
    }
  }

  /// The pictures of its options, for the study that lies directly in the folder, and those of its parts.
  var charts: [Chart] {
    (study.name.isEmpty ? study.run.map { Chart.all(of: $0) } ?? [] : [])
      + parts.flatMap(\.charts)
  }
}

extension StoredStudies {
  /// Every picture: those of the first screen, then study by study. Throws `ResultFolder.Problem` if a table holds
  /// what we do not write.
  var charts: [Chart] {
    get throws {
      let known = try first.run.map { try Known($0, self) }
      return try (known?.charts ?? []) + reported().flatMap(\.charts)
        + keptRosters().flatMap(\.part.charts)
    }
  }

  /// In sub-folders, in alphabetical order; without answers that there is none.
  func keptRosters() throws -> [StoredRoster] {
    try rosters.compactMap { try StoredRoster(path: $0) }
  }

  /// The first, then those that were added.
  func reported() throws -> [ReportedStudy] {
    try ([first] + added).map { try ReportedStudy($0, beside: first) }
  }
}
