public import Experiments
public import Wording

/// What is said of the points of a design before anything is run: what each factor moves in each option,
/// and what is to be known of single points. `options` are the ids.
public func checkedTexts(_ checked: CheckedPoints, options: [String]) -> [LocalizedText] {
  let factors = checked.reach.map { reach in
    let option = options[reach.option]
    if reach.values == 0 { return Texts.factorMovesNothing.filled(reach.factor, option) }
    return reach.changed == 0
      ? Texts.factorIsIdle.filled(reach.factor, "\(reach.values)", option)
      : Texts.factorMoves.filled(reach.factor, "\(reach.changed)", option)
  }
  return factors + noticeTexts(checked, options: options)
}

/// What is to be known of single points: of each option the first few, and how many more there are.
package func noticeTexts(_ checked: CheckedPoints, options: [String]) -> [LocalizedText] {
  options.indices.flatMap { option in
    let mine = checked.notices.filter { $0.option == option }
    let more = mine.count - mostNotices
    return noticeTexts(of: mine.prefix(mostNotices), options)
      + (more > 0 ? [Texts.moreNotices.filled("\(more)", options[option])] : [])
  }
}

/// Of an option.
private let mostNotices = 3

private func noticeTexts(
  of notices: ArraySlice<PointNotice>, _ options: [String]
) -> [LocalizedText] {
  notices.map { notice in
    let option = options[notice.option]
    return LocalizedText { language in
      notice.points.count == 1
        ? Texts.pointNotice.filled(
          language, "\(notice.points[0])", option, notice.text[language])
        : Texts.pointsNotice.filled(
          language, "\(notice.points.count)", "\(notice.points[0])", option,
          notice.text[language])
    }
  }
}
