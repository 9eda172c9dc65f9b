import Reporting
import Runs
import Wording

/// Tells how large a run will be before it begins, and asks whether it is meant if it is very large.
struct SizeGuard {
  let console: Console
  let size: StudySize

  /// Below this nobody needs to know how long it takes.
  private static let worthTelling = Duration.seconds(60)

  /// Throws if the run is very large and nobody says that it is meant.
  func check(isMeant: Bool) throws {
    guard size.isLarge || size.duration > Self.worthTelling else { return }
    let language = console.language
    console.note(
      Texts.runSize.filled(
        language, Texts.rounded(size.citizens, language), "\(size.replications)",
        "\(size.sizes.count)", Narrator.text(size.duration, language),
        Texts.rounded(size.bytes / 1e9, language)))
    if size.isHopeless {
      console.note(Texts.undoneWork.filled(language, Texts.rounded(size.undone, language)))
    }
    guard size.isLarge, !isMeant else { return }
    guard console.canAsk else { throw InvalidInput(message: Texts.largeRun) }
    guard console.confirms(Texts.meantQuestion[language]) else {
      throw InvalidInput(message: Texts.notMeant)
    }
  }
}
