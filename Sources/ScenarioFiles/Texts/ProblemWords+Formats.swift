extension ProblemWords {
  /// Of the parts of a scenario, each by itself.
  static let formats: [String: String] = [
    "an offset from UTC such as \"+07:00\"": "múi giờ so với UTC, như \"+07:00\"",
    "a procedure leads two bundles": "một thủ tục đứng đầu hai nhóm liên thông",
    "let each lead one": "hãy để mỗi thủ tục đứng đầu một nhóm",
    "has no session": "không có buổi làm việc nào",
    "write at least one, such as weekdays: [\"08:00-12:00\"]":
      "hãy viết ít nhất một buổi, như weekdays: [\"08:00-12:00\"]",
    "{0}-{1} begins before {2}": "{0}-{1} bắt đầu trước {2}",
    "write sessions in order and without overlap":
      "hãy viết các buổi theo thứ tự, không chồng nhau",
    "{0}-{1} overlaps {2}-{3}": "{0}-{1} chồng lên {2}-{3}",
    "write windows apart from each other": "hãy viết các khoảng giờ rời nhau",
    "a make-up day needs 'as_weekday'": "ngày làm bù cần 'as_weekday'",
    "a holiday has no 'as_weekday'": "ngày nghỉ không có 'as_weekday'",
    "write as_weekday for make_up, and only there": "chỉ viết as_weekday cho make_up",
    "volume_factor {0} is above envelope {1}": "volume_factor {0} lớn hơn envelope {1}",
    "raise envelope in all options that are compared":
      "hãy tăng envelope trong mọi phương án đem so sánh",
    "{0} has no effect on arrivals as they were":
      "{0} không có tác dụng với lượt đến như đã xảy ra",
    "remove it, or replayed_arrivals": "hãy bỏ nó, hoặc bỏ replayed_arrivals",
    "{0} is not on a quarter of an hour": "{0} không tròn một phần tư giờ",
    "write :00, :15, :30 or :45": "hãy viết :00, :15, :30 hoặc :45",
    "all weights are 0": "mọi trọng số đều bằng 0",
    "write a positive weight for some time": "hãy viết trọng số dương cho một giờ nào đó",
    "write a positive weight for some weekday": "hãy viết trọng số dương cho một thứ nào đó",
    "write a positive weight for some month": "hãy viết trọng số dương cho một tháng nào đó",
    "min {0} is above max {1}": "min {0} lớn hơn max {1}",
    "exchange them": "hãy đổi chỗ",
    "group and counter_group are the same": "group và counter_group là một",
    "there are {0} kinds of shifts, with {1} ways to take their breaks":
      "có {0} loại ca, với {1} cách nghỉ giữa ca",
    "at most {0} kinds and {1} ways": "nhiều nhất {0} loại và {1} cách",
    "min {0}, mode {1} and max {2} do not rise": "min {0}, mode {1} và max {2} không tăng dần",
    "write min <= mode <= max, and min < max": "hãy viết min <= mode <= max, và min < max",
    "the shares sum to {0}": "tổng các tỷ lệ là {0}",
    "shares that belong together sum to 1": "các tỷ lệ cùng nhóm có tổng bằng 1",
    "copies are spared, and no procedure certifies any":
      "bớt được bản sao, mà không thủ tục nào chứng thực bản sao",
    "name the procedures in certified_copies": "hãy ghi các thủ tục vào certified_copies",
    "it ends on {0}, before it begins": "kết thúc ngày {0}, trước khi bắt đầu",
    "write a day from {0} on": "hãy viết ngày từ {0} trở đi",
    "demand that is shifted needs 'shifted_until'": "nhu cầu dịch chuyển cần 'shifted_until'",
    "nothing is shifted until then": "không có gì dịch chuyển đến lúc đó",
    "write shifted_share and shifted_until together":
      "hãy viết shifted_share và shifted_until cùng nhau",
    "demand is shifted until a day within the surge":
      "nhu cầu dịch chuyển đến một ngày còn trong đợt cao điểm",
    "write a day after {0}": "hãy viết ngày sau {0}",
    "nothing is closed": "không có gì đóng cửa",
    "name sites or counter_groups": "hãy ghi sites hoặc counter_groups",
    "changes nothing": "không thay đổi gì",
    "write events or set": "hãy viết events hoặc set",
    "'{0}' stands alone": "'{0}' đứng một mình",
    "write low and high together": "hãy viết low và high cùng nhau",
    "low {0} is above high {1}": "low {0} lớn hơn high {1}",
    "{0} is {1}, and the value {2}": "{0} là {1}, còn giá trị là {2}",
    "write low <= value <= high": "hãy viết low <= value <= high",
    "is the grade of nobody": "là ngạch không của ai",
    "write site_kinds or office_functions: where its people work":
      "hãy viết site_kinds hoặc office_functions: nơi những người này làm việc",
    "sites of kind '{0}' are in '{1}' and in '{2}'":
      "bộ phận loại '{0}' nằm cả trong '{1}' và '{2}'",
    "an office function is in '{0}' and in '{1}'":
      "một chức năng của phòng nằm cả trong '{0}' và '{1}'",
    "write each in one grade": "hãy viết mỗi nơi trong một ngạch",
    "is paid once for the city, and not at some places":
      "trả một lần cho cả thành phố, không phải tại một số nơi",
    "write for_each: site, desk or person, or no places":
      "hãy viết for_each: site, desk hoặc person, hoặc bỏ các nơi",
    "is paid for sites, and offices are none": "trả cho bộ phận, mà phòng không phải bộ phận",
    "write for_each: desk or person, or no office_functions":
      "hãy viết for_each: desk hoặc person, hoặc bỏ office_functions",
    "has {0} areas": "có {0} địa bàn",
    "write 1 to 200 of them": "hãy viết từ 1 đến 200",
    "house stands beside other areas": "house đứng cạnh địa bàn khác",
    "write house alone, or no house": "hãy viết riêng house, hoặc không viết house",
    "city, district:ID, commune:ID or house": "city, district:MÃ, commune:MÃ hoặc house",
    "city, district:ID or commune:ID": "city, district:MÃ hoặc commune:MÃ",
    "24:00 is the next day": "24:00 là ngày hôm sau",
    "write 00:00": "hãy viết 00:00",
    "nobody is named to decide on the spot": "chưa ghi ai giải quyết tại chỗ",
    "write on_the_spot: an office function": "hãy viết on_the_spot: một chức năng phòng",
    "has {0} classes": "có {0} nhóm",
    "write 1 to 64 of them": "hãy viết từ 1 đến 64",
    "online_share and post_share sum to {0}": "tổng online_share và post_share là {0}",
    "the shares from {0} on sum to {1}": "tổng các tỷ lệ từ {0} là {1}",
    "together they are at most 1": "cộng lại không quá 1",
    "the time at the counter is not clear": "thời gian tại quầy không rõ",
    "write reception_mean_minutes and reception_cv, or reception_minutes alone":
      "hãy viết reception_mean_minutes và reception_cv, hoặc riêng reception_minutes",
    "have {0} steps in all": "có tất cả {0} bước",
    "has {0} steps": "có {0} bước",
    "does a step again more than {0} times, as steps of rework lie within each other":
      "làm lại một bước hơn {0} lần, do các bước làm lại lồng nhau",
    "write a smaller at_most, or fewer of them":
      "hãy viết at_most nhỏ hơn, hoặc ít bước làm lại hơn",
    "a branch asks for a supplement, refuses, withdraws or branches again":
      "một nhánh song song yêu cầu bổ sung, từ chối, rút hồ sơ hoặc lại rẽ nhánh",
    "do that before or after 'parallel'": "hãy làm việc đó trước hoặc sau 'parallel'",
    "'{0}' and '{1}' are both valid from {2}": "'{0}' và '{1}' cùng có hiệu lực từ {2}",
    "give each rule-set a first day of its own": "hãy cho mỗi bộ quy định một ngày bắt đầu riêng",
    "{0} is no new date": "{0} không phải ngày hẹn mới",
    "write a limit of at least 1wd, 1cd, 1mo or some wh":
      "hãy viết thời hạn ít nhất 1wd, 1cd, 1mo hoặc một số wh",
    "chooses a stress, and there are no stresses":
      "chọn một tình huống, mà không có tình huống nào",
    "write them under 'stresses'": "hãy viết các tình huống ở 'stresses'",
    "by_class names a class that the group does not serve":
      "by_class ghi nhóm thủ tục mà nhóm quầy không phục vụ",
    "write classes that stand under 'serves'": "hãy ghi các nhóm thủ tục có trong 'serves'",
    "calls_first names a class twice, or one that the group does not serve":
      "calls_first ghi một nhóm hai lần, hoặc ghi nhóm mà quầy không phục vụ",
    "write each of the classes under 'serves' at most once":
      "hãy viết mỗi nhóm của 'serves' tối đa một lần",
    "the people of a group with opens_after_minutes do other work whenever nobody calls them":
      "người của nhóm quầy có opens_after_minutes làm việc khác khi chưa ai gọi",
    "remove other_duties_share": "hãy bỏ other_duties_share",
    "a group of role {0} cannot open when the hall fills":
      "nhóm quầy vai trò {0} không thể mở thêm khi đông người",
    "write role: full, or remove opens_after_minutes":
      "hãy viết role: full, hoặc bỏ opens_after_minutes",
    "nobody is ever on duty": "không bao giờ có người làm",
    "write a share above 0 for some time": "hãy viết tỷ lệ trên 0 cho một giờ nào đó",
    "write a whole number from 1 to {0}, or by_load":
      "hãy viết số nguyên từ 1 đến {0}, hoặc by_load",
    "only people by_load are sized for a part of the load":
      "chỉ người bố trí by_load mới tính theo một phần khối lượng",
    "write by_load for {0}, or leave sized_for_load empty":
      "hãy viết by_load cho {0}, hoặc để trống sized_for_load",
    "write the name of a file with the columns time, commune, procedure":
      "hãy viết tên tệp có các cột time, commune, procedure",
    "write an arrival in each": "hãy viết mỗi dòng một lượt đến",
    "the columns are time, commune, procedure, channel":
      "các cột là time, commune, procedure, channel",
    "'time' is missing": "thiếu 'time'",
    "'{0}' is not a time": "'{0}' không phải thời điểm",
    "write date and local time, such as 2024-06-03T08:15:30.250000; of zones only +07:00 may stand behind "
      + "it":
      "hãy viết ngày và giờ địa phương, như 2024-06-03T08:15:30.250000; múi giờ phía sau chỉ có thể là "
      + "+07:00",
    "'{0}' is not a channel": "'{0}' không phải là kênh",
    "the limits do not rise": "các mốc không tăng dần",
    "write the stricter one first": "hãy viết mốc chặt hơn trước",
    "'{0}' is not an indicator": "'{0}' không phải là chỉ tiêu",
    "{0}: '{1}' is out of range": "{0}: '{1}' nằm ngoài khoảng cho phép",
    "{0} on average is too few: a proxy brings at least 2 dossiers":
      "trung bình {0} là quá ít: người nộp thay mang ít nhất 2 hồ sơ",
    "write a distribution of at least 2 on average; who brings one dossier comes as everybody does":
      "hãy viết phân bố trung bình từ 2 trở lên; người mang một hồ sơ đến như mọi người khác",
    "a proxy carries more than {0} dossiers": "một người nộp thay mang hơn {0} hồ sơ",
    "write a distribution of at most {0}": "hãy viết phân bố không quá {0}",
    "has {0} places": "có {0} nơi",
    "a service class has two rules for proxies": "một nhóm thủ tục có hai quy tắc nộp thay",
    "name each class once": "hãy ghi mỗi nhóm một lần",
    "has a site and a counter group": "có cả nơi tiếp nhận và nhóm quầy",
    "write one of them: a counter group is at a site":
      "hãy viết một trong hai: nhóm quầy đã thuộc một nơi",
  ]
}
