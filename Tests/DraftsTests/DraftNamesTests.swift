import Testing

@testable import Drafts

@Suite struct DraftNamesTests {
  @Test func `names become ids that YAML and tables read as words, each once`() {
    let names = DraftNames(["Đất đai", "Hộ tịch", "no", "1e3", "***", "Hộ-tịch"], prefix: "class")
    #expect(names.ids == ["dat_dai", "ho_tich", "class_no", "class_1e3", "class", "ho_tich_2"])
  }

  @Test func `a number never looks like thousands`() {
    #expect(DraftText.number(182.667) == "182.6670")
    #expect(DraftText.number(0.5) == "0.5")
    #expect(DraftText.number(1_234_567) == "1234567")
  }
}
