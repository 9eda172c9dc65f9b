extension FutureLosses {
  /// What it is worth to know more before choosing, in the unit of the losses.
  package struct Information: Hashable, Sendable {
    /// Not below zero; without the bias where that is known.
    package let value: Double
    /// As the figures of the design have it.
    package let raw: Double
    /// What noise adds to `raw`, because chance makes one option or another the best at each point: what a
    /// second draw of the noise adds, on average over draws. That is less than the first has added, the
    /// more so the larger the noise: `value` still errs to the high side. Nil if the noise is not known.
    package let bias: Double?
  }

  /// What it is worth to know the future: the least expected loss, less what is lost if the best is chosen
  /// in each (EVPI). Equal to the least expected regret where no option fails. Nil without points.
  package func information(noise: CommonNoise?) -> Information? {
    information(noise) { losses in
      let least = leastLosses(of: losses).reduce(0, +)
      return Self.leastMean(losses) - least / Double(losses[0].count)
    }
  }

  /// What it is worth to know one factor (EVPPI), for all points of the design, left out ones too. Each
  /// option's lead on the first is smoothed over the factor (M. Strong, J. E. Oakley, A. Brennan 2014), so
  /// that the other factors average out. Nil without points.
  package func information(about factor: FactorColumn, noise: CommonNoise?) -> Information? {
    let factor = factor.at(kept)
    return information(noise) { losses in
      // A mean is kept by smoothing: the first option's own drops out.
      let leads = losses.map { zip($0, losses[0]).map { $0 - $1 } }
      let smooth = [leads[0]] + leads.dropFirst().map { factor.conditionalMeans(of: $0) }
      let least = smooth[0].indices.reduce(0) { sum, point in
        sum + smooth.reduce(Double.infinity) { min($0, $1[point]) }
      }
      return Self.leastMean(smooth) - least / Double(smooth[0].count)
    }
  }

  /// Draws of the noise that its bias is averaged over.
  private static let draws = 64

  private func information(
    _ noise: CommonNoise?, _ worth: ([[Double]]) -> Double
  ) -> Information? {
    guard points > 0 else { return nil }
    let raw = worth(losses)
    guard let noise else { return Information(value: max(0, raw), raw: raw, bias: nil) }
    precondition(noise.options == losses.count, "noise of each option")
    let noisy = (0..<Self.draws).map { worth(noise.added(to: losses, number: $0)) }
    let bias = noisy.reduce(0, +) / Double(Self.draws) - raw
    return Information(value: max(0, raw - bias), raw: raw, bias: bias)
  }

  private static func leastMean(_ losses: [[Double]]) -> Double {
    losses.reduce(Double.infinity) { min($0, $1.reduce(0, +) / Double($1.count)) }
  }
}
