import Foundation
import Wording

/// What is said of wrong usage, in Vietnamese: the parser of the command line, and our own checks of options, say it in
/// English. Each sentence is found by its English with `{0}`, `{1}`, ... for what is put in.
enum UsageWords {
  /// As the parser tells a mistake, in the language of whoever made it.
  static func told(_ message: String, in language: Language) -> String {
    guard language == .vi else { return message }
    return message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in sentences.lazy.compactMap { $0.vietnamese(of: line) }.first ?? String(line) }
      .joined(separator: "\n")
  }

  /// The language that the command line asks for, though it cannot be read; else that of the environment.
  static func language(of words: [String]) -> Language {
    let named = words.enumerated().compactMap { position, word -> Language? in
      if word.hasPrefix("--lang=") { return Language(rawValue: String(word.dropFirst(7))) }
      let next = position + 1
      return word == "--lang" && next < words.count ? Language(rawValue: words[next]) : nil
    }
    return named.first ?? .ofTheEnvironment
  }

  /// A sentence with what is put in.
  struct Sentence {
    let english: String
    let vietnamese: String
    private let pattern: NSRegularExpression

    init(_ english: String, _ vietnamese: String) {
      (self.english, self.vietnamese) = (english, vietnamese)
      var escaped = NSRegularExpression.escapedPattern(for: english)
      for number in 0..<10 {
        escaped = escaped.replacing("\\{\(number)\\}", with: "(.*?)")
      }
      do {
        pattern = try NSRegularExpression(pattern: "^\(escaped)$")
      } catch {
        preconditionFailure("'\(english)' makes no pattern: \(error)")
      }
    }

    /// Nil of another sentence. What is put in may be a sentence itself.
    fileprivate func vietnamese(of line: Substring) -> String? {
      let line = String(line)
      let whole = NSRange(line.startIndex..., in: line)
      guard let match = pattern.firstMatch(in: line, range: whole) else { return nil }
      let values = (1..<match.numberOfRanges).map { group in
        Range(match.range(at: group), in: line).map { UsageWords.told(String(line[$0]), in: .vi) }
          ?? ""
      }
      return values.enumerated().reduce(vietnamese) { text, value in
        text.replacing("{\(value.offset)}", with: value.element)
      }
    }
  }

  /// Those that hold more come first.
  static let sentences: [Sentence] = [
    Sentence("Error: {0}", "Lỗi: {0}"), Sentence("Help:  {0}", "Giải thích: {0}"),
    Sentence("Usage: {0}", "Cách dùng: {0}"),
    Sentence("  See '{0}' for more information.", "  Xem thêm: {0}"),
    // The parser's own.
    Sentence(
      "Unknown option '{0}'. Did you mean '{1}'?", "không có tùy chọn '{0}'. Có phải là '{1}'?"),
    Sentence("Unknown option '{0}'", "không có tùy chọn '{0}'"),
    Sentence("Missing value for '{0}'", "thiếu giá trị của '{0}'"),
    Sentence("Missing expected argument '{0}'", "thiếu '{0}'"),
    Sentence("Missing one of: '{0}'", "thiếu một trong: '{0}'"),
    Sentence("Missing required subcommand.", "thiếu tên lệnh."),
    Sentence("Unexpected argument '{0}'", "thừa '{0}'"),
    Sentence("{0} unexpected arguments: '{1}'", "thừa {0} mục: '{1}'"),
    Sentence("Invalid option: {0}", "tùy chọn không hợp lệ: {0}"),
    Sentence(
      "The option '{0}' does not take any value, but '{1}' was specified.",
      "tùy chọn '{0}' không nhận giá trị, nhưng có '{1}'."),
    Sentence(
      "The value '{0}' is invalid for '{1}'. Please provide one of {2}.",
      "giá trị '{0}' không hợp lệ cho '{1}': hãy viết một trong {2}."),
    Sentence(
      "The value '{0}' is invalid for '{1}': {2}", "giá trị '{0}' không hợp lệ cho '{1}': {2}"),
    Sentence("The value '{0}' is invalid for '{1}'", "giá trị '{0}' không hợp lệ cho '{1}'"),
    Sentence(
      "Value to be set with {0} had already been set with {1}", "{0} và {1} đặt cùng một giá trị"),
    // Our checks: kinds of them.
    Sentence(
      "{0} is {1}: write a number from {2} to {3}; one has no interval.",
      "{0} là {1}: hãy viết số từ {2} đến {3}; một lần lặp thì không có khoảng tin cậy."),
    Sentence(
      "{0} is {1}: write a number from {2} to {3}; one has no noise.",
      "{0} là {1}: hãy viết số từ {2} đến {3}; một lần lặp thì không có sai số mô phỏng."),
    Sentence(
      "plan takes what compare takes: write '{0}' as always, with --plan FILE.",
      "plan nhận những gì compare nhận: hãy viết '{0}' như thường lệ, kèm --plan TỆP."),
    Sentence(
      "{0} is {1}: a plan takes a number from {2} to {3}.",
      "{0} là {1}: kế hoạch cần một số từ {2} đến {3}."),
    Sentence(
      "{0} is {1}: write a number from {2} to {3}.", "{0} là {1}: hãy viết số từ {2} đến {3}."),
    Sentence(
      "{0} is {1}: write a number between {2} and {3}.", "{0} là {1}: hãy viết số giữa {2} và {3}."),
    Sentence(
      "{0} is {1}: write seconds, from {2} to {3}.", "{0} là {1}: hãy viết số giây, từ {2} đến {3}."
    ),
    Sentence(
      "{0} is {1}: write a share above 0 and up to 1.", "{0} là {1}: hãy viết tỷ lệ trên 0, đến 1."),
    Sentence(
      "{0} is {1}: write a part of the days above 0, 1 at most.",
      "{0} là {1}: hãy viết phần số ngày trên 0, tối đa là 1."),
    Sentence(
      "{0} is {1}: write a kind of place and an id, such as {2}.",
      "{0} là {1}: hãy viết loại nơi và mã, ví dụ {2}."),
    Sentence("{0} is '{1}': known are {2}", "{0} là '{1}': chỉ có {2}"),
    Sentence(
      "{0} is '{1}': write one of {2}, or a CSV file.",
      "{0} là '{1}': hãy viết một trong {2}, hoặc một tệp CSV."),
    Sentence(
      "{0} replaces files in the folder of --out: name it.",
      "{0} thay các tệp trong thư mục của --out: hãy nêu thư mục."),
    Sentence(
      "{0} goes on with a search into the folder of --out: name it.",
      "{0} làm tiếp việc tìm trong thư mục của --out: hãy nêu thư mục."),
    Sentence(
      "{0} goes on with a run into the folder of --out: name it.",
      "{0} làm tiếp lần chạy trong thư mục của --out: hãy nêu thư mục."),
    Sentence(
      "{0} goes on with what goes into the folder of --out: name it.",
      "{0} làm tiếp việc trong thư mục của --out: hãy nêu thư mục."),
    Sentence(
      "{0} writes into the folder of --out: name one.",
      "{0} ghi vào thư mục của --out: hãy nêu thư mục."),
    Sentence(
      "{0} goes into the folder of --out: name one.",
      "{0} được ghi vào thư mục của --out: hãy nêu thư mục."),
    Sentence("{0} takes a number of --replications.", "{0} cần một số cho --replications."),
    Sentence(
      "{0} is for the whole city, not for a part.", "{0} dành cho cả thành phố, không cho một phần."
    ),
    Sentence("{0} is for the whole city.", "{0} dành cho cả thành phố."),
    Sentence(
      "{0} are for a whole run, not for a part.", "{0} dành cho cả lần chạy, không cho một phần."),
    Sentence("--precision-kpi is {0}: {1}", "--precision-kpi là {0}: {1}"),
    Sentence(
      "'{0}' names nothing that is told: write a kind of scope ({1}), or INDICATOR:SCOPE such as {2}; see {3}.",
      "'{0}' không phải điều được kể: hãy viết loại phạm vi ({1}), hoặc CHỈ_TIÊU:PHẠM_VI như {2}; xem {3}."
    ),
    // Our checks: one by one.
    Sentence("A part of a run", "một phần của lần chạy"),
    Sentence(
      "--out makes a folder, --into adds to one: name one of them.",
      "--out tạo thư mục, --into thêm vào thư mục đã có: chỉ nêu một."),
    Sentence(
      "--name names a study that --into adds: add --into FOLDER.",
      "--name đặt tên cho nghiên cứu mà --into thêm: hãy thêm --into THƯ_MỤC."),
    Sentence(
      "--xes writes what is traced: add --trace SHARE.",
      "--xes ghi những gì được theo dõi: hãy thêm --trace TỶ_LỆ."),
    Sentence(
      "--design takes a number of --replications, not auto or a part.",
      "--design cần một số cho --replications, không phải auto hay một phần."),
    Sentence(
      "--design goes with run and compare: {0} makes its points.",
      "--design đi cùng run và compare: {0} tự tạo các điểm."),
    Sentence(
      "--plan writes the runs down in place of running them: --out and --report go with merge.",
      "--plan ghi các lần chạy ra tệp thay vì chạy: --out và --report đi cùng merge."),
    Sentence(
      "--keep keeps what --run makes or --results names: add one of them.",
      "--keep giữ những gì --run tạo hoặc --results nêu: hãy thêm một trong hai."),
    Sentence(
      "--run makes the results that --results names: leave one of them out.",
      "--run tạo ra kết quả mà --results nêu: hãy bỏ một trong hai."),
    Sentence(
      "--rules takes two rule-sets: --rules OLD --rules NEW.",
      "--rules cần hai bộ quy định: --rules CŨ --rules MỚI."),
    Sentence(
      "--rules compares one scenario under two laws: name one file, and no --variant, --design, --around or --select.",
      "--rules so sánh một kịch bản theo hai quy định: nêu một tệp, không có --variant, --design, --around hay --select."
    ),
    Sentence(
      "A comparison needs a base and at least one option, a file or a --variant.",
      "so sánh cần kịch bản gốc và ít nhất một phương án: một tệp hoặc một --variant."),
    Sentence(
      "{0} needs a base and at least one option, a file or a --variant.",
      "{0} cần kịch bản gốc và ít nhất một phương án: một tệp hoặc một --variant."),
    Sentence("--suggest makes a map: leave out --map.", "--suggest tạo map: hãy bỏ --map."),
    Sentence(
      "--suggest imports nothing: leave out --out.", "--suggest không nhập gì: hãy bỏ --out."),
    Sentence("--out is missing: name a folder.", "thiếu --out: hãy nêu thư mục."),
    Sentence(
      "--parameters is of a BPMN model: it has no map.",
      "--parameters là của mô hình BPMN: mô hình không có map."),
    Sentence(
      "--relevant {0}: write MEASURE=AMOUNT; measures are {1}.",
      "--relevant {0}: hãy viết SỐ_ĐO=MỨC; các số đo là {1}."),
    Sentence(
      "a supplement is requested after the receipt and answered after the request",
      "yêu cầu bổ sung phải sau khi tiếp nhận, nộp bổ sung phải sau yêu cầu"),
    Sentence(
      "write both --supplement-requested and --supplement-answered, or none",
      "hãy viết cả --supplement-requested và --supplement-answered, hoặc bỏ cả hai"),
    Sentence(
      "{0} allows no request for a supplement", "{0} không cho phép yêu cầu bổ sung hồ sơ"),
    Sentence(
      "Name the folders of the plan's shards too: merge {0} shards.",
      "hãy nêu cả thư mục chứa các phần của kế hoạch: merge {0} shards."),
    Sentence(
      "Name what to keep: --target 'wait_p90<=15'.", "hãy nêu mục tiêu: --target 'wait_p90<=15'."),
    Sentence(
      "Name one file; several, and --variant, go with --frontier.",
      "chỉ nêu một tệp; nhiều tệp, hoặc --variant, thì dùng --frontier."),
    Sentence(
      "--frontier and --people ask two questions: name one of them.",
      "--frontier và --people là hai câu hỏi: chỉ nêu một."),
    Sentence(
      "--with-off is for all levers, --lever for some: write one of them.",
      "--with-off dành cho mọi giải pháp, --lever cho một số: chỉ viết một."),
    Sentence(
      "write --kpi to explain an indicator, or --dossier to explain a dossier.",
      "hãy viết --kpi để giải thích một chỉ tiêu, hoặc --dossier để giải thích một hồ sơ."),
    Sentence(
      "--scope and --out go with --kpi: a dossier is told on the terminal.",
      "--scope và --out đi cùng --kpi: hồ sơ chỉ hiện trên màn hình."),
    Sentence(
      "--unchecked leaves out what --break-even asks for: give one of them.",
      "--unchecked bỏ điều mà --break-even yêu cầu: chỉ viết một."),
    Sentence(
      "Say who is to do it: --processes N or --slurm.",
      "hãy nêu ai thực hiện: --processes N hoặc --slurm."),
    Sentence(
      "'{0}' is no shard: write i/n, with i from 0 to n - 1 and n at most {1}.",
      "'{0}' không phải một phần: hãy viết i/n, i từ 0 đến n - 1 và n tối đa {1}."),
    // What hardly says anything by itself, or is put into others.
    Sentence("{0} go with {1}.", "{0} đi cùng {1}."),
    Sentence("{0} goes with {1}.", "{0} đi cùng {1}."),
    Sentence("a file of points", "một tệp các điểm"),
    Sentence("run and compare", "run và compare"),
    Sentence(
      "--design, or with motcua stress and sweep", "--design, hoặc với motcua stress và sweep"),
    Sentence("--{0} and --{1}", "--{0} và --{1}"), Sentence("'{0}' or '{1}'", "'{0}' hoặc '{1}'"),
  ]
}
