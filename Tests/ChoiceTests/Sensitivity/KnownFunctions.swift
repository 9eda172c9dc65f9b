#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Functions of positions in 0...1 whose indices are known in closed form.
enum KnownFunctions {
  /// T. Ishigami and T. Homma (1990), a = 7, b = 0.1, each input uniform on -pi...pi.
  static func ishigami(_ positions: [Double]) -> Double {
    let x = positions.map { Double.pi * (2 * $0 - 1) }
    return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * pow(x[2], 4) * sin(x[0])
  }

  /// Truth: D08.
  static let ishigamiFirst = [0.31390519114781146, 0.4424111447900409, 0.0]
  static let ishigamiTotal = [0.5575888552099592, 0.4424111447900409, 0.24368366406214773]

  /// Sobol's g-function of 8 inputs.
  static func g(_ positions: [Double]) -> Double {
    zip(positions, [0, 1, 4.5, 9, 99, 99, 99, 99]).reduce(1) { product, input in
      product * (abs(4 * input.0 - 2) + input.1) / (1 + input.1)
    }
  }

  /// Truth: D09.
  static let gFirst =
    [0.7161921688790331, 0.17904804221975829, 0.02367577417781928, 0.007161921688790333]
    + Array(repeating: 7.161921688790333e-05, count: 4)
  static let gTotal =
    [0.7871441266592748, 0.2421981928182384, 0.03431691015408282, 0.010460387065239534]
    + Array(repeating: 0.00010494905191950601, count: 4)

  /// M. D. Morris (1991): 20 inputs. Factors are counted from 1 in its definition.
  static func morris(_ positions: [Double]) -> Double {
    let w = positions.enumerated().map { index, x in
      [2, 4, 6].contains(index) ? 2 * (1.1 * x / (x + 0.1) - 0.5) : 2 * (x - 0.5)
    }
    var sum = 0.0
    for i in 1...20 {
      sum += (i <= 10 ? 20 : i.isMultiple(of: 2) ? 1 : -1) * w[i - 1]
      for j in (i + 1)..<max(i + 1, 21) {
        let pair: Double = j <= 6 ? -15 : (i + j).isMultiple(of: 2) ? 1 : -1
        sum += pair * w[i - 1] * w[j - 1]
        guard j <= 5 else { continue }
        for l in (j + 1)..<max(j + 1, 6) {
          sum -= 10 * w[i - 1] * w[j - 1] * w[l - 1]
          guard l <= 4 else { continue }
          for s in (l + 1)..<max(l + 1, 5) {
            sum += 5 * w[i - 1] * w[j - 1] * w[l - 1] * w[s - 1]
          }
        }
      }
    }
    return sum
  }
}
