import Wording

/// What is said of levers among which no difference can be shared out.
enum DecomposeTexts {
  static let noLevers = LocalizedText(
    vi: "{0}: không có giải pháp (levers) nào để chia phần: hãy nêu tệp phương án có 'levers'",
    en:
      "{0}: there are no levers to share a difference out among: name an option file that has 'levers'"
  )
  static let unknown = LocalizedText(
    vi: "--lever {0}: {1} không có giải pháp nào như vậy; {2}",
    en: "--lever {0}: {1} has no such lever; {2}")
  static let none = LocalizedText(vi: "không có giải pháp nào", en: "none")
  static let onlyLever = LocalizedText(
    vi:
      "{0}: chỉ có một giải pháp ({1}), nên toàn bộ khác biệt là của nó: hãy dùng {2}",
    en: "{0}: there is one lever ({1}), so the whole difference is its own: take {2}"
  )
  static let tooFew = LocalizedText(
    vi:
      "{0}: cần ít nhất hai giải pháp để chia phần, mà chỉ có {1}; hãy thêm {2}",
    en: "{0}: it takes two levers to share a difference out, and there is {1}; add {2}")
  static let oneOf = LocalizedText(vi: "một trong {0}", en: "one of {0}")
  static let tooMany = LocalizedText(
    vi:
      "{0} giải pháp là quá nhiều (tối đa {1}): hãy chọn bằng --lever MÃ, giải pháp khác giữ nguyên",
    en:
      "{0 lever|levers} are too many ({1} at most): choose some by --lever ID, the others stay as written"
  )
  static let needsOff = LocalizedText(
    vi:
      "--lever {0}: giải pháp này cần {1}, mà {1} đang tắt và không được nêu: hãy thêm --lever {1}",
    en: "--lever {0}: it needs {1}, which is off and not among those asked about: add --lever {1}")
  static let neededOn = LocalizedText(
    vi: "--lever {1}: {0} vẫn bật và cần {1}: hãy thêm --lever {0}",
    en: "--lever {1}: {0} stays on and needs {1}: add --lever {0}")
  static let noOrders = LocalizedText(
    vi:
      "--orders: {0} tập hợp các giải pháp này đều được mô phỏng, không rút thứ tự nào: hãy bỏ --orders",
    en:
      "--orders: all {0 set|sets} of these levers are simulated, and no order is drawn: leave it out"
  )
  static let alone = LocalizedText(
    vi: "levers: {0} không thể đứng mà không có {1}: {2}",
    en: "levers: {0} cannot be without {1}: {2}")
  static let remedy = LocalizedText(
    vi: "hãy viết needs: [{1}] trong giải pháp {0}", en: "write needs: [{1}] in the lever {0}")
  static let together = LocalizedText(
    vi: "levers: {0} không thể cùng có: {1}", en: "levers: {0} cannot be on together: {1}")
  static let apart = LocalizedText(
    vi: "hãy nêu một trong các giải pháp ấy bằng --lever, hoặc gộp chúng thành một",
    en: "leave one of them out by --lever, or make them one lever")
}
