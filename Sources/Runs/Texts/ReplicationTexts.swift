import ServiceModel
package import Wording

/// What is said of replications kept, gone on with, and put together.
package enum ReplicationTexts {
  static let inUse = LocalizedText(
    vi: "một lần chạy khác đang ghi vào {0}: hãy đợi, hoặc chọn --out khác",
    en: "another run is writing to {0}: wait for it, or choose another --out")
  static let resumesOther = LocalizedText(
    vi: "lần chạy dở dang vào {0} không phải lần chạy này: {1}. Hãy dùng đúng lệnh cũ, hoặc bỏ "
      + "--resume để làm từ đầu",
    en: "the unfinished run into {0} is not this one: {1}. Give the command it was begun with, or "
      + "leave out --resume to begin anew")
  static let noReplications = LocalizedText(
    vi: "{0} không có lần lặp nào: hãy nêu thư mục đã ghi bằng --replications TỪ-ĐẾN",
    en: "{0} holds no replications: name folders written with --replications FROM-TO")
  static let replicationsOfOtherVersion = LocalizedText(
    vi: "{0}: các lần lặp do phiên bản khác của motcua ghi: hãy chạy lại bằng bản này (không có "
      + "--resume)",
    en: "{0}: its replications were kept by another version of motcua: run them again with this "
      + "one (without --resume)")
  static let damagedReplication = LocalizedText(
    vi: "{0}: lần lặp {2} của {1} bị hỏng: hãy chạy lại phần này",
    en: "{0}: replication {2} of {1} is damaged: run this part again")
  static let copiedReplication = LocalizedText(
    vi: "{0}: tệp này là bản sao của lần lặp, phương án, điểm hay lần chạy khác, nên không được "
      + "dùng: hãy bỏ nó đi",
    en: "{0}: this file is a copy of another replication, option, point or run, and of no use: "
      + "take it away")
  static let foreignReplication = LocalizedText(
    vi: "{0}: tệp lần lặp {2} của {1} là của lần chạy, phương án hay số thứ tự khác: hãy bỏ nó đi "
      + "và chạy lại phần này",
    en: "{0}: the file of replication {2} of {1} is of another run, option or number: take it away "
      + "and run this part again")
  static let damagedDescription = LocalizedText(
    vi: "{0} bị hỏng: không nêu phương án nào, hoặc nêu hai lần",
    en: "{0} is damaged: it names no scenarios, or one of them twice")
  static let notOneRun = LocalizedText(
    vi: "{0} và {1} không phải hai phần của một lần chạy: {2}",
    en: "{0} and {1} are not parts of one run: {2}")
  static let overlap = LocalizedText(
    vi: "lần lặp {0} có cả trong {1} lẫn {2}: mỗi lần lặp chỉ được có một lần",
    en: "replications {0} are both in {1} and in {2}: each may be there once")
  static let missingReplications = LocalizedText(
    vi: "{0}: thiếu lần lặp {1}: hãy chạy thêm với --replications và nêu thư mục ấy",
    en: "{0}: replications missing: {1}. Run them with --replications and name that folder too")
  package static let isPart = LocalizedText(
    vi: "{0} là một phần của lần chạy, chưa có bảng số liệu: ghép các phần bằng motcua merge",
    en: "{0} is a part of a run and has no tables yet: put the parts together with motcua merge")
  static let otherVersionMade = LocalizedText(
    vi: "bên kia do motcua {0} chạy, bên này {1}", en: "made by motcua {0}, not {1}")
  static let otherLayout = LocalizedText(
    vi: "bên kia lưu các lần lặp theo dạng {0}, bên này theo dạng {1}: do bản motcua khác, dù cùng "
      + "số phiên bản",
    en: "its replications are kept in form {0}, not {1}: by another motcua, though its version has "
      + "the same number")
  static let otherModel = LocalizedText(
    vi:
      "bên kia do bản motcua khác chạy, dù cùng số phiên bản: mã nguồn của mô hình là {0}, bên này {1}",
    en: "made by another motcua, though its version has the same number: the sources of its model "
      + "are {0}, not {1}")
  static let otherCommandMade = LocalizedText(
    vi: "bên kia là lệnh {0}, bên này {1}", en: "made by the command {0}, not {1}")
  static let otherOptions = LocalizedText(
    vi: "bên kia có phương án {0}, bên này {1}", en: "its options are {0}, not {1}")
  static let otherSettings = LocalizedText(
    vi: "bên kia có {0}, bên này {1}", en: "its settings are {0}, not {1}")
  static let otherRoles = LocalizedText(
    vi: "bên kia đọc các tệp ấy theo cách khác", en: "it read the same files as something else")
  package static let partsOfOther = LocalizedText(
    vi: "không ghép được các phần ở đây: {0}", en: "the parts cannot be put together here: {0}")
  static let otherSeed = LocalizedText(
    vi: "bên kia có số khởi tạo ngẫu nhiên {0}, bên này {1}", en: "its seed is {0}, not {1}")
  static let otherInput = LocalizedText(
    vi: "{0} có nội dung khác", en: "{0} has other contents")
  static let otherInputs = LocalizedText(
    vi: "bên kia đọc {0} tệp, bên này {1}", en: "it was read from {0 file|files}, not {1}")
  static let otherDesign = LocalizedText(
    vi: "bên kia có thiết kế {0}, bên này {1}", en: "its design is {0}, not {1}")
}
