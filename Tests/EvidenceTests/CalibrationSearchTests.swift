import Fitting
import Foundation
import Testing

@testable import Evidence

/// The search by itself, on numbers that are known at every point: how many come, and a wait that climbs as the
/// counters fill up.
struct CalibrationSearchTests {
  private static let truth = [0.3, 0.7]

  private static func numbers(_ position: [Double]) -> [Double] {
    let (volume, service) = (position[0], position[1])
    return [50 * exp(volume), 20 * exp(volume) * service / (2 - 1.5 * volume * service)]
  }

  private static let misfit = Misfit(observed: numbers(truth), noise: [1, 0.3])

  @Test(arguments: [[0.6, 0.4], [0.9, 0.9], [0.1, 0.1], [0.5, 0.95]])
  func `the point is found where both numbers are met, in few looks`(start: [Double]) {
    var search = CalibrationSearch(
      Self.misfit, from: start, values: Self.numbers(start))
    var looks = 0
    while case let points = search.ask(), !points.isEmpty {
      looks += points.count
      search.tell(points.map(Self.numbers))
    }
    #expect(looks <= 40)
    #expect(search.best.misfit < 0.01)
    for (found, known) in zip(search.best.position, Self.truth) {
      #expect(abs(found - known) < 0.01)
    }
    // By hand: 50 e^0.3 by the volume, nothing by the service.
    #expect(abs(search.response.slopes[0][0] - 50 * exp(0.3)) < 1)
    #expect(abs(search.response.slopes[0][1]) < 1e-9)
  }

  @Test func `how numbers respond is looked at from so far that chance does not make it`() {
    // Chance moves the number by 0.3 at most, however near two points are: by 60 for a unit of a factor that
    // is moved by a hundredth, by 3 if it is moved by a tenth.
    func numbers(_ position: [Double]) -> [Double] {
      [50 * exp(position[0]) + 0.3 * sin(3000 * position[0])]
    }
    var search = CalibrationSearch(
      Misfit(observed: [50 * exp(0.3)], noise: [0.2]), from: [0.8], values: numbers([0.8]))
    while case let points = search.ask(), !points.isEmpty { search.tell(points.map(numbers)) }
    #expect(abs(search.best.position[0] - 0.3) < 0.02)
    #expect(abs(search.response.slopes[0][0] - 50 * exp(0.3)) < 5)
  }

  @Test func `points at which a number does not exist are left out`() {
    var search = CalibrationSearch(
      Self.misfit, from: [0.5, 0.5], values: Self.numbers([0.5, 0.5]))
    while case let points = search.ask(), !points.isEmpty {
      search.tell(points.map { $0[1] > 0.62 ? nil : Self.numbers($0) })
    }
    #expect(search.best.position[1] <= 0.62)
    #expect(search.best.misfit < Self.misfit(Self.numbers([0.5, 0.5])))
  }

  @Test func `a value that is best outside its range ends at its edge`() {
    let misfit = Misfit(observed: [50 * exp(1.2)], noise: [1])
    var search = CalibrationSearch(misfit, from: [0.5], values: [50 * exp(0.5)])
    while case let points = search.ask(), !points.isEmpty {
      search.tell(points.map { [50 * exp($0[0])] })
    }
    #expect(search.best.position[0] > 0.995)
  }
}
