import Foundation
import ScenarioFiles

/// Names that columns have in exports, by what they are to us: for suggestions, never for a decision that
/// nobody sees. In the order in which they are preferred.
///
/// Of the data we have (XES as tools write it into CSV, process logs, a bank's calls) they are verified. Of
/// OpenCPS the fields are those of its public source (VietOpenCPS/opencps-v2, DossierTerm); that an export has
/// them as headers, and all headers of iGate and of ticket machines, is our own knowledge (K).
enum HeaderWords {
  /// Without blanks, signs and marks, in small letters, as `plain` makes them.
  static let words: [(role: LogRole, names: [String])] = [
    (
      .caseID,
      [
        "caseconceptname", "caseid", "case", "traceid", "dossierno", "dossieridctn", "dossierid",
        "sohoso", "mahoso", "mabiennhan", "sobiennhan", "mahs", "sohs",
      ]
    ),
    (
      .ticketID,
      [
        "ticketid", "ticketno", "ticket", "callid", "sophieu", "maphieu", "sothutu", "queueno",
      ]
    ),
    (
      .procedure,
      [
        "caseprocedure", "servicecode", "servicename", "mathutuc", "tenthutuc", "thutuc",
        "thutuchanhchinh", "tenthutuchanhchinh", "procedure", "procedureid", "casedepartment",
      ]
    ),
    (
      .channel,
      [
        "casechannel", "channel", "kenhnop", "hinhthucnop", "hinhthuctiepnhan", "online",
        "kenhtiepnhan",
      ]
    ),
    (
      .site,
      [
        "casesite", "site", "casegroup", "govagencycode", "govagencyname", "donvitiepnhan", "donvi",
        "coquan", "coquanthuchien", "noitiepnhan", "branch", "bophanmotcua",
      ]
    ),
    (
      .received,
      [
        "casestartdate", "casereceived", "receivedate", "ngaytiepnhan", "ngaynhan", "ngaynhanhoso",
        "thoigiantiepnhan", "received", "submitdate", "ngaynop",
      ]
    ),
    (
      .due,
      [
        "casedeadline", "casedue", "duedate", "ngayhentra", "hentra", "hantra", "ngayhentraketqua",
        "hanxuly", "due", "deadline",
      ]
    ),
    (
      .finished,
      [
        "caseenddate", "casefinished", "releasedate", "ngaycoketqua", "ngayhoanthanh", "finishdate",
        "ngaytraketqua", "ngaytra", "ngaytrakq", "ngayketthuc", "finished",
      ]
    ),
    (
      .activity,
      [
        "conceptname", "activity", "activityname", "task", "stepname", "tenbuoc", "buocxuly",
        "congviec", "actionname", "thaotac",
      ]
    ),
    (.instance, ["conceptinstance", "activityinstance", "instance", "instanceid"]),
    (.transition, ["lifecycletransition", "lifecycle", "transition", "eventtype"]),
    (.time, ["timetimestamp", "timestamp", "eventtime", "thoigian", "createdate", "thoidiem"]),
    (.enabled, ["enabletimestamp", "enabletime", "enabled"]),
    (
      .started,
      [
        "starttimestamp", "starttime", "started", "ngaybatdau", "thoigianbatdau", "giobatdau",
        "batdau",
      ]
    ),
    (
      .ended,
      [
        "endtimestamp", "endtime", "completetimestamp", "ended", "serexit", "thoigianketthuc",
        "gioketthuc", "ketthuc", "gioxong",
      ]
    ),
    (
      .resource,
      [
        "orgresource", "resource", "server", "agent", "counter", "quay", "soquay", "canbo",
        "canboxuly", "nguoixuly", "actionuser",
      ]
    ),
    (.agency, ["orggroup", "agency", "group", "office", "phongban", "donvixuly", "phong"]),
    (
      .serviceClass,
      [
        "serviceclass", "class", "queue", "type", "dichvu", "loaidichvu", "linhvuc", "nhomdichvu",
      ]
    ),
    (.priority, ["priority", "uutien", "mucuutien", "douutien"]),
    (
      .arrived,
      [
        "arrived", "arrival", "arrivaltime", "issued", "issuedat", "vruentry", "giolayso",
        "thoigianlayso", "thoigiancapso", "gioden", "giocapso",
      ]
    ),
    (.joined, ["joined", "qstart", "giovaohang"]),
    (
      .called,
      [
        "called", "calledat", "calltime", "serstart", "giogoi", "thoigiangoi", "giobatdauphucvu",
        "thoigianbatdauphucvu",
      ]
    ),
    (.outcome, ["outcome", "status", "trangthai", "ketcuc", "tinhtrang"]),
  ]

  /// Parts of names of columns that tell persons.
  static let personal = [
    "hoten", "hovaten", "tennguoi", "nguoinop", "chuhoso", "congdan", "applicant", "delegate",
    "contact", "fullname", "firstname", "lastname", "dienthoai", "sdt", "phone", "telno", "mobile",
    "email", "cmnd", "cccd", "cancuoc", "idno", "passport", "hochieu", "diachi", "address",
    "ngaysinh", "birth", "customer", "citizen", "username", "responsible",
  ]

  /// Of columns whose values are names of those who work.
  static let workers = ["server", "agent", "canbo", "nguoixuly", "actionuser", "nhanvien"]

  /// A header without blanks, signs and marks, in small letters: `Ngày hẹn trả` is `ngayhentra`.
  static func plain(_ header: String) -> String {
    let folded = header.replacing("đ", with: "d").replacing("Đ", with: "d")
      .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    return String(
      folded.unicodeScalars.filter {
        ("a"..."z").contains($0) || ("0"..."9").contains($0)
      }.map(Character.init))
  }

  /// Whether a column tells persons.
  static func isPersonal(_ header: String) -> Bool {
    let plain = plain(header)
    return personal.contains { plain.contains($0) }
  }

  /// Whether values are names of those who work.
  static func namesWorkers(_ header: String) -> Bool {
    let plain = plain(header)
    return workers.contains { plain.contains($0) }
  }
}
