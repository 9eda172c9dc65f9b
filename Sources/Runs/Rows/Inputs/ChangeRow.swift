import Experiments
import ServiceModel
import Tables
import Wording

/// A row of `changes.csv`: one thing that an option changes in its base.
struct ChangeRow: TableRow {
  var option = ""
  var lever = ""
  var leverVI = ""
  var leverEN = ""
  var isEnabled = false
  var path = ""
  var kind = OptionChange.Kind.value
  var old: String?
  var new: String?
  var meaningVI: String?
  var meaningEN: String?

  static let table = Table<ChangeRow>(
    "changes", vi: "Phương án thay đổi gì trong kịch bản gốc.",
    en: "What each option changes in its base.",
    columns: [
      .option(\.option),
      Column("lever", \.lever, vi: "Giải pháp.", en: "Group of changes."),
      Column("lever_vi", \.leverVI, vi: "Tên nhóm, tiếng Việt.", en: "Its name in Vietnamese."),
      Column("lever_en", \.leverEN, vi: "Tên nhóm, tiếng Anh.", en: "Its name in English."),
      Column(
        "is_enabled", \.isEnabled, vi: "Nhóm đang bật hay tắt.",
        en: "Whether the group is switched on."),
      Column("path", \.path, vi: "Khóa trong kịch bản.", en: "Key in the scenario."),
      Column(
        "kind", \.kind, vi: "Thay giá trị, hay thêm, bỏ, sửa dòng.",
        en: "A value, or rows added, removed or changed."),
      Column("old_value", \.old, vi: "Giá trị cũ.", en: "Value before."),
      Column(
        "new_value", \.new, vi: "Giá trị mới, hoặc số dòng.", en: "Value now, or how many rows."),
      Column("meaning_vi", \.meaningVI, vi: "Ý nghĩa của khóa.", en: "Of the key."),
      Column(
        "meaning_en", \.meaningEN, vi: "Ý nghĩa, tiếng Anh.", en: "Of the key, in English."),
    ], references: [.option])
}

extension ChangeRow {
  init(_ change: OptionChange) {
    option = tableID("option", change.option)
    // What was set on the command line is told as it was written there.
    lever = change.lever.hasPrefix("--") ? change.lever : tableID("lever", change.lever)
    (leverVI, leverEN) = (change.leverName.vi, change.leverName.en)
    isEnabled = change.isEnabled
    path = change.path
    kind = change.kind
    (old, new) = (change.old, change.new)
    (meaningVI, meaningEN) = (change.meaning?.vi, change.meaning?.en)
  }

  static func text(_ changes: [OptionChange]) -> TableText<ChangeRow> {
    TableText(changes.map { ChangeRow($0) })
  }
}

extension OptionChange.Kind: CellWord {}
