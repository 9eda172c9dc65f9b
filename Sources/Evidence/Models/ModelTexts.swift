import Wording

/// What is said of models of others.
enum ModelTexts {
  static let looseFlow = LocalizedText(
    vi: "mũi tên '{0}' không nối hai phần tử", en: "the flow '{0}' does not join two elements")
  static let oneStart = LocalizedText(
    vi: "cần đúng một sự kiện bắt đầu", en: "there is not exactly one start event")
  static let drawAgain = LocalizedText(
    vi: "hãy sửa mô hình rồi xuất lại", en: "correct the model and export it again")
  static let noJSON = LocalizedText(
    vi: "không phải tham số Prosimos (JSON): {0}", en: "no parameters of Prosimos (JSON): {0}")
  static let exportAgain = LocalizedText(
    vi: "hãy xuất lại tham số, dạng cũ có distribution_params kiểu SciPy",
    en: "export them again, in the older form with distribution_params as in SciPy")
  static let otherElement = LocalizedText(
    vi: "'{0}' là {1}: lộ trình không nói được", en: "'{0}' is a {1}: a route cannot say that")
  static let remodel = LocalizedText(
    vi: "hãy vẽ bằng task, exclusiveGateway và parallelGateway",
    en: "draw it with tasks, exclusive and parallel gateways")
  static let noJoin = LocalizedText(
    vi: "các nhánh của '{0}' không gặp lại ở một chỗ",
    en: "the branches of '{0}' do not come together in one place")
  static let choiceInside = LocalizedText(
    vi: "nhánh song song của '{0}' lại rẽ nhánh",
    en: "a branch of the parallel gateway '{0}' branches again")
  static let noLaw = LocalizedText(
    vi: "tham số không có thời gian làm của '{0}'",
    en: "the parameters have no time of work for '{0}'")
  static let otherLaw = LocalizedText(
    vi: "phân phối '{0}' chưa đọc được", en: "the law '{0}' cannot be read")
  static let addIt = LocalizedText(
    vi: "hãy thêm vào task_resource_distribution", en: "add it to task_resource_distribution")
  static let lawsKnown = LocalizedText(
    vi: "đọc được: fix, uniform, expon, norm, lognorm, exponnorm, gamma",
    en: "known laws: fix, uniform, expon, norm, lognorm, exponnorm, gamma")
}
