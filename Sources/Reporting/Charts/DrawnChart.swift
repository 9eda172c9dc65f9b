import ServiceModel
import Wording

/// A picture for a page: drawn once in each language.
public struct DrawnChart: Sendable {
  let id: String
  let title: LocalizedText
  let caption: LocalizedText
  let seen: [Told]
  /// Over the whole width of the page.
  let isWide: Bool
  let svg: LocalizedText
}
