import Foundation
import Wording

extension NumberFormat {
  /// A share of futures in whole per cent; with as many digits more, two at most, as it takes not to tell none or all
  /// of what is neither.
  func ofFutures(_ share: Double) -> String {
    let digits = (0...2).first { digits in
      let shown = (share * pow(10, Double(digits + 2))).rounded()
      return (share <= 0 || shown > 0) && (share >= 1 || shown < pow(10, Double(digits + 2)))
    }
    return percent(share, digits: digits ?? 2)
  }

  /// The share of the futures in which an option is the best, with its standard error.
  func bestShare(_ share: Double, standardError: Double) -> String {
    RobustWords.bestShare.filled(language, ofFutures(share), ofFutures(standardError))
  }
}
