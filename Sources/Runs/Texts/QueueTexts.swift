import Wording

/// What is said of plans, their shards and queues.
enum QueueTexts {
  static let notText = LocalizedText(
    vi: "{0}: không phải UTF-8, nên không đưa được vào kế hoạch",
    en: "{0}: is not UTF-8, and so cannot go into a plan")
  static let noNumber = LocalizedText(
    vi: "--replications là {0}: kế hoạch cần biết có bao nhiêu lần lặp, hãy ghi một con số",
    en: "--replications is {0}: a plan says how many there are, write a number")
  static let noPlan = LocalizedText(
    vi: "{0}: không phải kế hoạch mà bản motcua này đọc được: hãy tạo bằng motcua plan",
    en: "{0}: is no plan that this motcua reads: make it with motcua plan")
  static let editedPlan = LocalizedText(
    vi: "{0}: đã bị sửa sau khi tạo: hãy tạo lại bằng motcua plan",
    en: "{0}: was edited since it was made: make it again with motcua plan")
  static let planInTheWay = LocalizedText(
    vi: "{0} đã có và không phải kế hoạch của motcua: hãy chọn --out khác",
    en: "{0} exists and is no plan of motcua: choose another --out")
  static let planOfOther = LocalizedText(
    vi: "{0}: do motcua {1} tạo, không phải bản này, {2}: hãy dùng cùng một bản chương trình",
    en: "{0}: was made by motcua {1}, not by this one, {2}: use one program for all of a plan")
  static let shardOfOtherPlan = LocalizedText(
    vi: "{0}: là mảnh của một kế hoạch khác: hãy chọn --out khác, hoặc bỏ tệp này đi",
    en: "{0}: is a shard of another plan: choose another --out, or take the file away")
  static let shardOfOtherProgram = LocalizedText(
    vi: "{0}: do motcua {1} làm ra, còn kế hoạch là của motcua {2}: hãy dùng cùng một bản chương "
      + "trình trên mọi máy",
    en: "{0}: was made by motcua {1}, and the plan by motcua {2}: use one program on all machines")
  static let otherShard = LocalizedText(
    vi: "{0}: bên trong là mảnh {1}, không phải {2} như tên tệp: hãy bỏ tệp này đi",
    en: "{0}: holds shard {1}, not {2} as its name says: take the file away")
  static let shortShard = LocalizedText(
    vi: "{0}: có {1} lần chạy, đáng lẽ {2} lần, hoặc không đúng những lần chạy ấy: hãy bỏ tệp này "
      + "đi và làm lại mảnh này",
    en: "{0}: has {1 run|runs} where {2} belong, or not those: take the file away and do the shard "
      + "again")
  static let damagedShard = LocalizedText(
    vi: "{0}: bị đứt giữa chừng hoặc bị sửa: hãy làm lại mảnh này bằng motcua work",
    en: "{0}: is cut off or was changed: do this shard again with motcua work")
  static let doubledShard = LocalizedText(
    vi: "{0}: mảnh này đã có ở {1}: mỗi mảnh chỉ được có một lần",
    en: "{0}: this shard is in {1} too: each may be there once")
  static let otherCut = LocalizedText(
    vi: "{0} và {1}: kế hoạch được chia thành số mảnh khác nhau: hãy chỉ giữ một cách chia",
    en: "{0} and {1}: the plan was cut into different numbers of shards: keep those of one cut")
  static let otherCutThere = LocalizedText(
    vi:
      "{0}: đã có {1}, của cách chia thành {2} mảnh: hãy dùng đúng số mảnh ấy, hoặc bỏ thư mục này đi",
    en:
      "{0}: {1} is there, of a cut into {2 shard|shards}: keep to that number, or take the folder away"
  )
  static let noShardName = LocalizedText(
    vi:
      "{0}: tên này không phải tên của mảnh nào (như 3-of-16.shard): hãy đặt lại đúng tên, hoặc bỏ "
      + "tệp này đi",
    en:
      "{0}: is not named as any shard (such as 3-of-16.shard): give it its own name, or take it away"
  )
  static let missingShards = LocalizedText(
    vi: "thiếu mảnh: {0}: hãy làm bằng motcua work rồi ghép lại (số hiệu: {1})",
    en: "shards missing: {0}: do them with motcua work and merge again (their numbers: {1})")
  static let noShards = LocalizedText(
    vi: "{0}: không có mảnh nào: hãy làm bằng motcua work",
    en: "{0}: there are no shards: do them with motcua work")
  static let mixedPlatforms = LocalizedText(
    vi: "{0}: làm trên loại máy khác ({1}) so với {2} ({3}); chữ số cuối có thể khác nhau: hãy "
      + "làm mọi mảnh trên cùng loại máy, hoặc thêm --mixed-platforms",
    en: "{0}: was made on another kind of machine ({1}) than {2} ({3}); last digits may differ: do "
      + "all shards on one kind, or add --mixed-platforms")

  static let round = LocalizedText(
    vi: "Lượt {0}: mảnh {1} trong {2} mảnh.", en: "Round {0}: shards {1} of {2}.")
  static let stillMissing = LocalizedText(
    vi: "sau {0} lượt vẫn thiếu mảnh {1}: lý do ở {2}; cùng lệnh này sẽ làm tiếp",
    en:
      "after {0 round|rounds} shards {1} are still missing: why is in {2}; the same command goes on"
  )
  static let shardRefused = LocalizedText(
    vi: "mảnh {0} không làm được, làm lại cũng vậy: lý do ở {1}",
    en: "shard {0} cannot be done, and trying again does not help: why is in {1}")
  static let noSlurm = LocalizedText(
    vi: "không có {0}: máy này không thuộc cụm Slurm nào. Trên Debian, hãy cài:  apt-get install "
      + "slurm-client  (muốn dựng một cụm: slurm-wlm munge), hoặc dùng --processes",
    en: "there is no {0}: this machine belongs to no Slurm cluster. On Debian, install it:  "
      + "apt-get install slurm-client  (slurm-wlm and munge for a cluster of one's own), or use "
      + "--processes")
  static let slurmRefused = LocalizedText(vi: "Slurm không nhận: {0}", en: "Slurm refuses: {0}")
  static let slurmSilent = LocalizedText(
    vi: "không cụm Slurm nào trả lời máy này (scontrol: {0}): hãy xem cụm có đang chạy không, hoặc "
      + "dùng --processes",
    en:
      "no Slurm cluster answers this machine (scontrol: {0}): see whether its controller runs, or use "
      + "--processes")
  static let tooManyShards = LocalizedText(
    vi: "cụm này nhận nhiều nhất {1} mảnh một lúc (MaxArraySize), không phải {0}: hãy giảm "
      + "--shards",
    en: "this cluster takes at most {1 shard|shards} at once (MaxArraySize), not {0}: give fewer "
      + "--shards")
}
