extension ProblemWords {
  /// Of files of claims.
  static let claims: [String: String] = [
    "neither says where results are nor what makes them":
      "không nói kết quả ở đâu, cũng không nói tính từ gì",
    "write results: FOLDER, or scenarios: [FILE, ...], or both":
      "hãy viết results: THƯ_MỤC, hoặc scenarios: [TỆP, ...], hoặc cả hai",
    "fresh_citizens goes with a design": "fresh_citizens chỉ đi cùng design",
    "write design: FILE.csv, or remove it": "hãy viết design: TỆP.csv, hoặc bỏ nó",
    "city, TYPE:ID such as site:town_hall, TYPE[*] for each one, or TYPE[kind=KIND]":
      "city, LOẠI:MÃ như site:town_hall, LOẠI[*] cho mọi nơi, hoặc LOẠI[kind=LOẠI_CON]",
    "a sign and a number, such as '<= 10', '> 0' or '>= 95%'":
      "một dấu và một số, như '<= 10', '> 0' hoặc '>= 95%'",
    "{0}.kpi: there is no indicator '{1}'": "{0}.kpi: không có chỉ tiêu '{1}'",
    "{0}.scope: '{1}' is not told by '{2}'": "{0}.scope: không có '{1}' theo '{2}'",
    "{0}.minus: '{1}' is taken off itself": "{0}.minus: '{1}' trừ chính nó",
    "name another option": "hãy nêu phương án khác",
    "{0}: '{1}' is no share, and has no per cent": "{0}: '{1}' không phải tỷ lệ, không viết bằng %",
    "write the number in its own unit, without %":
      "hãy viết số theo đơn vị của chỉ tiêu, không có %",
    "{0}: '{1}' holds for every value of '{2}' ({3})":
      "{0}: '{1}' đúng với mọi giá trị của '{2}' ({3})",
    "{0}: '{1}' holds for no value of '{2}' ({3})":
      "{0}: '{1}' không đúng với giá trị nào của '{2}' ({3})",
    "from {0} on": "từ {0} trở lên",
    "write '{0} {1}' or '{2} {3}'": "hãy viết '{0} {1}' hoặc '{2} {3}'",
    "if it is about a difference, add minus: OPTION":
      "nếu nói về chênh lệch thì hãy thêm minus: PHƯƠNG_ÁN",
    "write a limit that some values keep and others do not":
      "hãy viết một giới hạn mà có giá trị thỏa và có giá trị không thỏa",
    "indicators": "các chỉ tiêu", "kinds of scope": "các loại phạm vi",
  ]
}
