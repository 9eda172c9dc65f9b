package import Drafts
package import Wording

/// Quantiles of what was observed against those of the fitted law, a panel for each kind of times.
package struct QuantilePicture {
  private let quantiles: [DraftQuantiles]

  /// The panels of one picture at most, those with most to show first.
  static let most = 12

  /// In the order of the draft.
  package init(_ quantiles: [DraftQuantiles]) {
    self.quantiles = Array(quantiles.prefix(Self.most))
  }

  /// In both languages, as files; nothing where there is nothing to show, or this machine cannot draw: the
  /// reason then.
  package func drawn() throws -> (files: [(name: String, bytes: [UInt8])], reason: LocalizedText?) {
    guard !quantiles.isEmpty else { return ([], nil) }
    do {
      return (try ChartDrawer.ofThisMachine().files(of: chart), nil)
    } catch let missing as MissingPrograms {
      return ([], missing.message)
    }
  }

  private var chart: Chart {
    Chart("quantiles", PackageResources.quantiles_vl_json) { language in
      [
        "rows": .array(
          quantiles.flatMap { panel in
            panel.points.map { point in
              [
                "panel": .string(
                  "\(DraftWords.subject(panel.subject)[language]): \(panel.scope) (\(panel.family))"
                ),
                "share": .of(point.share), "observed": .of(point.observed),
                "fitted": .of(point.fitted),
              ]
            }
          })
      ]
    }
  }
}
