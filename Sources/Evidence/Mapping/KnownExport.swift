import ScenarioFiles
import Wording

/// An export that is known by its header, so that no map need be written.
struct KnownExport: Sendable {
  /// As `map.yaml` names it.
  var name: String
  var kind: LogMap.Kind
  /// Plain names of columns that all have to be there.
  var signature: [String]
  /// Whether its names are verified by data that we have, and not our own knowledge.
  var isVerified: Bool
  /// What the words of the header do not tell.
  var finish: @Sendable (inout LogMap) -> Void = { _ in }

  /// The first that fits counts.
  static let all: [KnownExport] = [
    KnownExport(
      name: "xes", kind: .events, signature: ["caseconceptname", "conceptname", "timetimestamp"],
      isVerified: true),
    KnownExport(
      name: "process-log", kind: .events,
      signature: ["caseid", "activity", "starttimestamp", "endtimestamp"], isVerified: true),
    KnownExport(
      name: "prosimos-log", kind: .events,
      signature: ["caseid", "activity", "starttime", "endtime", "resource"], isVerified: true),
    KnownExport(
      name: "anonymous-bank", kind: .tickets,
      signature: [
        "vruline", "callid", "vruentry", "vruexit", "qstart", "qexit", "serstart", "serexit",
      ],
      isVerified: true, finish: bank),
    KnownExport(
      name: "opencps", kind: .cases, signature: ["dossierno", "receivedate", "duedate"],
      isVerified: false),
    KnownExport(
      name: "igate", kind: .cases, signature: ["sohoso", "ngaytiepnhan", "ngayhentra"],
      isVerified: false),
    KnownExport(
      name: "igate", kind: .cases, signature: ["mahoso", "ngaytiepnhan", "ngayhentra"],
      isVerified: false),
  ]

  /// Calls of a bank (Technion): the stamps have no day of their own, midnight means none, and who was not
  /// put into the queue is served at once. An Israeli winter is two hours east of Greenwich.
  private static let bank: @Sendable (inout LogMap) -> Void = { map in
    map.writing.zoneMinutes = 120
    map.writing.missing = ["0:00:00", "NO_SERVER"]
    map.columns = [
      (.ticketID, LogColumn("call_id")), (.resource, LogColumn("server", isNumbered: true)),
      (.ended, LogColumn("ser_exit", day: "date", otherwise: ["q_exit", "vru_exit"])),
      (.serviceClass, LogColumn("type")), (.priority, LogColumn("priority")),
      (.arrived, LogColumn("vru_entry", day: "date")),
      (.joined, LogColumn("q_start", day: "date", otherwise: ["vru_exit"])),
      (.called, LogColumn("ser_start", day: "date")), (.outcome, LogColumn("outcome")),
    ]
    map.codes.outcomes = [
      LogCode("AGENT", .served), LogCode("HANG", .abandoned), LogCode("PHANTOM", .drop),
    ]
  }
}
