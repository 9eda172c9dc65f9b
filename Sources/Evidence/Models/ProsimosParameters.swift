import Foundation

/// The parameters of a process as Prosimos keeps them in JSON, in its older form, where laws have the
/// parameters of SciPy. What else it holds is in `otherParts`.
struct ProsimosParameters: Decodable, Sendable {
  struct Law: Decodable, Sendable {
    var distributionName: String
    var distributionParams: [Value]

    struct Value: Decodable, Sendable { var value: Double }
  }

  struct Period: Decodable, Sendable {
    var from: String
    var to: String
    var beginTime: String
    var endTime: String
  }

  struct Calendar: Decodable, Sendable {
    var id: String
    var timePeriods: [Period]
  }

  struct Resource: Decodable, Sendable {
    var id: String
    var name: String
    var amount: Int
    var calendar: String

    private enum CodingKeys: String, CodingKey { case id, name, amount, calendar }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      id = try values.decode(String.self, forKey: .id)
      name = try values.decode(String.self, forKey: .name)
      calendar = try values.decode(String.self, forKey: .calendar)
      // Some files have it as a text.
      do {
        amount = try values.decode(Int.self, forKey: .amount)
      } catch DecodingError.typeMismatch {
        amount = Int(try values.decode(String.self, forKey: .amount)) ?? 1
      }
    }
  }

  struct Profile: Decodable, Sendable { var resourceList: [Resource] }

  struct TaskLaws: Decodable, Sendable {
    var taskId: String
    var resources: [OfResource]

    struct OfResource: Decodable, Sendable {
      var resourceId: String
      var distributionName: String
      var distributionParams: [Law.Value]

      var law: Law {
        Law(distributionName: distributionName, distributionParams: distributionParams)
      }
    }
  }

  struct Branching: Decodable, Sendable {
    var gatewayId: String
    var probabilities: [Path]

    struct Path: Decodable, Sendable {
      var pathId: String
      var value: Double
    }
  }

  var resourceProfiles: [Profile]
  var arrivalTimeDistribution: Law
  var arrivalTimeCalendar: [Period]
  var gatewayBranchingProbabilities: [Branching]
  var taskResourceDistribution: [TaskLaws]
  var resourceCalendars: [Calendar]

  /// Each once, in the order of the file.
  var resources: [Resource] {
    var seen: Set<String> = []
    return resourceProfiles.flatMap(\.resourceList).filter { seen.insert($0.id).inserted }
  }
}
