extension ProblemWords {
  /// Of factors that are not known, and of designs over them.
  static let uncertainty: [String: String] = [
    "factors": "yếu tố",
    "{0} is not a path": "{0} không phải là đường dẫn",
    "{0}: {1}": "{0}: {1}",
    "there is no factor '{0}' to be correlated with": "không có yếu tố '{0}' để tương quan với nó",
    "is correlated with itself": "tương quan với chính nó",
    "name another factor": "hãy ghi một yếu tố khác",
    "is correlated with '{0}', which has levels": "tương quan với '{0}', là yếu tố có các mức",
    "a choice is crossed with all else: take 'correlated' away":
      "một lựa chọn được kết hợp với mọi yếu tố khác: hãy bỏ 'correlated'",
    "is correlated with '{0}' twice": "tương quan với '{0}' hai lần",
    "write the rank correlation of a pair once": "mỗi cặp chỉ viết hệ số tương quan một lần",
    "a rank correlation of {0} cannot be beside the others":
      "tương quan hạng {0} không thể cùng có với các tương quan khác",
    "beside them it can lie between {0} and {1}":
      "cùng với các tương quan ấy, nó có thể nằm giữa {0} và {1}",
    "weaken the others": "hãy giảm các tương quan khác",
    "moves nothing": "không làm thay đổi gì",
    "moves in {0} ways": "thay đổi theo {0} cách",
    "write one of scales, shifts and sets": "hãy viết một trong scales, shifts và sets",
    "levels cannot be correlated": "các mức không thể có tương quan",
    "has levels and a law": "có cả các mức lẫn phân phối",
    "write levels for a choice, or low, high and shape":
      "hãy viết levels cho một lựa chọn, hoặc low, high và shape",
    "is a choice without levels": "là lựa chọn mà không có các mức",
    "write levels: [a, b, c]": "hãy viết levels: [a, b, c]",
    "has no law": "chưa có phân phối",
    "write low, high and shape, or levels": "hãy viết low, high và shape, hoặc levels",
    "'low' {0} is not below 'high' {1}": "'low' {0} không nhỏ hơn 'high' {1}",
    "write the 5 % point as low and the 95 % point as high":
      "hãy viết điểm 5% ở low và điểm 95% ở high",
    "a lognormal law has no value of {0}": "phân phối lognormal không có giá trị {0}",
    "write a low above 0, or another shape": "hãy viết low lớn hơn 0, hoặc dạng khác",
    "multiplies by a number below 0": "nhân với số âm",
    "write low and within of 0 or more": "hãy viết low và within từ 0 trở lên",
    "'low' and 'high' are not within {0} to {1}": "'low' và 'high' không nằm trong {0} đến {1}",
    "cut the law beyond its 5 and 95 % points":
      "hãy đặt giới hạn ở ngoài các điểm 5% và 95%",
    "'{0}' is a choice with levels, and no quantity to be drawn":
      "'{0}' là lựa chọn có các mức, không phải đại lượng để rút ngẫu nhiên",
    "take the column away: its levels are crossed with the first points, with all by --cross":
      "hãy bỏ cột này: các mức của nó được kết hợp với những điểm đầu, với mọi điểm nếu có --cross",
    "{0} does not say which levels": "{0} không cho biết các mức",
    "write 2 to 20 levels: [a, b]": "hãy viết 2 đến 20 mức: [a, b]",
    "level '{0}' is there twice": "mức '{0}' có hai lần",
    "write each level once": "mỗi mức chỉ viết một lần",
    "write 1 to 100 values": "hãy viết 1 đến 100 giá trị",
  ]
}
