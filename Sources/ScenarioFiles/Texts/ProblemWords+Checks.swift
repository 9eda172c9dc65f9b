extension ProblemWords {
  /// Of a scenario as a whole.
  static let checks: [String: String] = [
    "no rule-set is valid on the first day, {0}": "không bộ quy định nào có hiệu lực ngày đầu, {0}",
    "add one with valid_from on or before it": "hãy thêm bộ quy định có valid_from không muộn hơn",
    "no weekday with a weight has a session in the demand's calendar":
      "không thứ nào có trọng số lại có buổi làm việc trong lịch của nhu cầu",
    "give a weight to a day on which it is open": "hãy cho trọng số vào một ngày mở cửa",
    "nobody asks for anything": "không ai có nhu cầu gì",
    "write an annual_volume above 0 for some procedure":
      "hãy viết annual_volume trên 0 cho một thủ tục nào đó",
    " and {0} more": " và {0} xã, phường khác",
    "no counter serves '{0}' for commune '{1}'{2}":
      "không quầy nào phục vụ '{0}' cho xã, phường '{1}'{2}",
    "add a counter group that serves it at a site responsible there":
      "hãy thêm nhóm quầy phục vụ nhóm ấy tại nơi phụ trách địa bàn",
    ", of role full: guidance and quick take no dossiers":
      ", vai trò full: guidance và quick không tiếp nhận hồ sơ",
    "no office of function '{0}' is responsible for commune '{1}'{2}":
      "không phòng nào có chức năng '{0}' phụ trách xã, phường '{1}'{2}",
    "add an office with jurisdiction commune, district or city, or one in the house of each site there":
      "hãy thêm phòng có jurisdiction commune, district hoặc city, hoặc phòng cùng trụ sở (house) với "
      + "từng nơi tiếp nhận ở đó",
    "there is no office of function '{0}'": "không có phòng nào có chức năng '{0}'",
    "add one in the house of each site that decides on the spot":
      "hãy thêm phòng cùng trụ sở (house) với từng nơi giải quyết tại chỗ",
    "no ticket is ever given at site '{0}', which is open for {1} minutes a day at most: "
      + "ticket_cut_off_minutes is {2}":
      "nơi '{0}' không bao giờ phát số, vì mở cửa nhiều nhất {1} phút một ngày: ticket_cut_off_minutes "
      + "là {2}",
    "write fewer than {0} minutes": "hãy viết ít hơn {0} phút",
    "counters of '{0}' open when tickets of '{1}' have waited, and no other counter of site '{2}' serves "
      + "it":
      "quầy '{0}' mở khi lượt của nhóm '{1}' đã chờ, mà nơi '{2}' không có quầy khác phục vụ nhóm ấy",
    "remove the class from 'serves', or add a group without opens_after_minutes":
      "hãy bỏ nhóm ấy khỏi 'serves', hoặc thêm nhóm quầy không có opens_after_minutes",
    "nobody is ever on duty in office '{0}': plan '{1}' has no shift within its working hours":
      "phòng '{0}' không bao giờ có người: kế hoạch '{1}' không có ca nào trong giờ làm việc",
    "give a share above 0 to a time within calendar '{0}'":
      "hãy cho tỷ lệ trên 0 vào một giờ thuộc lịch '{0}'",
    "steps_done is {0}, and the route of '{1}' has {2} steps of work":
      "steps_done là {0}, mà quy trình của '{1}' có {2} bước công việc",
    "write a number from 0 to {0}": "hãy viết số từ 0 đến {0}",
    "routes.{0}: no dossier reaches the steps behind a refusal or withdrawal of share 1":
      "routes.{0}: không hồ sơ nào đến được các bước sau bước từ chối hoặc rút có tỷ lệ 1",
    "write a smaller share, or remove the steps behind it":
      "hãy viết tỷ lệ nhỏ hơn, hoặc bỏ các bước phía sau",
    "{0} is by_load, and there is no rule for it": "{0} ghi by_load, mà chưa có quy tắc bố trí",
    "write 'staffing: {target_utilisation: 0.8}' into the scenario, or a number of people here":
      "hãy viết 'staffing: {target_utilisation: 0.8}' vào kịch bản, hoặc viết số người ở đây",
    "{0} is by_load: {1} people would be needed, and {2} is the most":
      "{0} ghi by_load: cần {1} người, mà tối đa là {2}",
    "{0} is by_load: there is work, and no time in which anybody is on duty":
      "{0} ghi by_load: có việc, mà không có giờ nào có người làm",
    "raise target_utilisation of staffing, or write a number of people":
      "hãy tăng target_utilisation của staffing, hoặc viết số người",
    "write hours into its calendar or staffing_plan, or a number of people":
      "hãy viết giờ vào lịch hoặc staffing_plan, hoặc viết số người",
    " within the windows": " trong các khoảng giờ hẹn",
    "no appointment for '{0}' can be given: a slot of {1} minutes fits into no session{2} of any site":
      "không thể hẹn lịch cho '{0}': khung giờ {1} phút không vừa buổi nào{2} của mọi nơi",
    "write a slot_minutes that fits into a session":
      "hãy viết slot_minutes vừa một buổi làm việc",
    " and into the windows of the class": " và vừa các khoảng giờ hẹn của nhóm",
    "tickets.quotas[{0}]: no counter there takes dossiers of what it is for":
      "tickets.quotas[{0}]: ở đó không quầy nào tiếp nhận hồ sơ thuộc hạn mức này",
    "name service classes that are served there, or leave one of the keys out":
      "hãy ghi nhóm thủ tục được phục vụ ở đó, hoặc bỏ bớt một khóa",
    "demand.growth_by_year: makes demand more than {0} times as large from {1} to {2}, at {3} a year":
      "demand.growth_by_year: làm nhu cầu tăng hơn {0} lần từ {1} đến {2}, mỗi năm {3}",
    "write a smaller one, or another volume_year": "hãy viết số nhỏ hơn, hoặc volume_year khác",
    "{0}: more is brought forward than is asked for until shifted_until":
      "{0}: phần đến sớm nhiều hơn nhu cầu cho đến shifted_until",
    ", for nobody asks for anything then": ", vì khi đó không ai có nhu cầu",
    "write a later shifted_until, a smaller shifted_share or factor":
      "hãy viết shifted_until muộn hơn, shifted_share hoặc factor nhỏ hơn",
    "{0} shifts demand on the days of {1}, which shifts that of the same people too: nothing says whose "
      + "part moves":
      "{0} làm nhu cầu đến sớm hoặc muộn trong những ngày của {1}, mà {1} cũng làm như vậy với cùng những "
      + "người: không rõ phần nào của ai",
    "let one end before the other begins, or leave shifted_share out of one":
      "hãy để sự kiện này kết thúc trước khi sự kiện kia bắt đầu, hoặc bỏ shifted_share ở một sự kiện",
    "{0} and {1} are on the same days for the same people, and their come_share differs":
      "{0} và {1} trùng ngày, cho cùng những người, mà come_share khác nhau",
    "let one end before the other begins, or write the same come_share":
      "hãy để sự kiện này kết thúc trước khi sự kiện kia bắt đầu, hoặc viết cùng một come_share",
    "identification.spared_copies_share would keep some of the arrivals away that are replayed":
      "identification.spared_copies_share sẽ bỏ bớt một số lượt đến thực tế",
    "write 0, or remove replayed_arrivals: who was spared a copy is not among them":
      "hãy viết 0, hoặc bỏ replayed_arrivals: người không cần bản sao vốn không có trong các lượt ấy",
    "proxies would carry more dossiers than the arrivals that are replayed have rows":
      "proxies sẽ mang nhiều hồ sơ hơn số dòng của các lượt đến thực tế",
    "write share: 0 for each, or remove replayed_arrivals: a row is one dossier":
      "hãy viết share: 0 cho từng mục, hoặc bỏ replayed_arrivals: mỗi dòng là một hồ sơ",
    "bundles.{0} would add dossiers to the arrivals that are replayed":
      "bundles.{0} sẽ thêm hồ sơ vào các lượt đến thực tế",
    "write share: 0, or remove replayed_arrivals: a row is one dossier":
      "hãy viết share: 0, hoặc bỏ replayed_arrivals: mỗi dòng là một hồ sơ",
    "warm_up_days: auto looks for it in even days, and arrivals as they were have none":
      "warm_up_days: auto tìm trong những ngày đều nhau, mà lượt đến như đã xảy ra không có ngày như vậy",
    "write a number of days": "hãy viết số ngày",
    "demand.replayed_arrivals: none of {0} arrivals lies in the simulated days, {1} to {2}":
      "demand.replayed_arrivals: không lượt nào trong {0} lượt đến thuộc các ngày mô phỏng, {1} đến {2}",
    "write their period, or other arrivals": "hãy viết kỳ của các lượt ấy, hoặc lượt đến khác",
  ]
}
