/// Puts what texts share into words, the same on the screen and on the command line.
extension CaseWording {
  /// How much of a text stands in another too: "34 van de 51 woorden".
  public func share(of side: TextOverlap.Side, isWhole: Bool) -> String {
    let count =
      side.words == 1 ? say("1 woord", "1 word") : say("\(side.words) woorden", "\(side.words) words")
    return isWhole || side.shared == side.words
      ? say("de hele tekst (\(count))", "the whole text (\(count))")
      : say("\(side.shared) van de \(count)", "\(side.shared) of \(count)")
  }

  /// The question, how much of the answer is a sibling's too, and what was done about it, on one line.
  public func line(of overlap: SiblingOverlap) -> String {
    let label = framework.question(overlap.question)?.label[language] ?? overlap.question
    let share = share(of: overlap.overlap.mine, isWhole: overlap.overlap.isEqual)
    let sibling = plainName(overlap.sibling)
    return "\(Self.asked(label)) \(say("\(share) ook bij \(sibling)", "\(share) also about \(sibling)"))"
      + state(of: overlap)
  }

  private func state(of overlap: SiblingOverlap) -> String {
    switch overlap.state {
    case .unsettled: ""
    case .unexplained:
      say(
        " · vastgelegd dat hetzelfde geldt, nog zonder uitleg", " · recorded that the same holds, not yet why"
      )
    case .recorded: say(" · vastgelegd dat hetzelfde geldt", " · recorded that the same holds")
    }
  }

  /// What is asked of the writer of a text that is like a sibling's.
  public func whatDiffers(for child: String) -> String {
    say("Wat is voor \(plainName(child)) anders?", "What is different for \(plainName(child))?")
  }

  /// From when on the framework calls two texts alike.
  public func limit(of comparison: SiblingComparison) -> String {
    say(
      "Het toetsingskader noemt een tekst gelijk vanaf \(comparison.share) van de 100 woorden, in stukken van minstens "
        + "\(comparison.words) woorden achter elkaar. Namen, hoofdletters en leestekens tellen niet mee.",
      "The framework calls a text alike from \(comparison.share) in 100 words on, in passages of at least "
        + "\(comparison.words) successive words. Names, capitals and punctuation do not count.")
  }

  /// Why people say that the same holds for a child as for a sibling; empty when it is not recorded or not said.
  public func recordedReason(for overlap: SiblingOverlap) -> String {
    guard overlap.state == .recorded,
      let reason = overlap.comparison.except.flatMap({ framework.reasonQuestion(for: $0) })
    else { return "" }
    return file.text(reason, .person(overlap.child))
  }

  /// The text about the child and that about the sibling as the reader may see them, with what they share marked.
  public func texts(of overlap: SiblingOverlap) -> (mine: MarkedText, theirs: MarkedText) {
    let mine = file.text(overlap.question, .person(overlap.child))
    let theirs = file.text(overlap.question, .person(overlap.sibling))
    // What is left out of them is not compared either.
    let found = TextOverlap(
      mine, theirs, names: evaluator.fullNames, leastWords: overlap.comparison.words)
    return (
      MarkedText(mine, passages: found.mine.passages), MarkedText(theirs, passages: found.theirs.passages)
    )
  }

  /// The text of this case as the reader may see it, with what another case has too marked.
  public func text(of match: BoilerplateMatch) -> MarkedText {
    MarkedText(file.text(match.slot.question, match.slot.subject), passages: match.shared.passages)
  }

  /// A text of this case that another case has too: where it stands here, how much of it, and where else.
  public func line(of match: BoilerplateMatch) -> String {
    let share = share(of: match.shared, isWhole: match.isWhole)
    let about = match.about[language]
    let other = match.number + (about.isEmpty ? "" : " (\(about))")
    let label = Self.asked(label(of: match.slot.question, at: match.slot, besides: nil))
    return "\(label) \(say("\(share) ook in \(other)", "\(share) also in \(other)"))"
  }

  /// With how many other cases a case was compared, and what could not be read.
  public func scope(of others: OtherCases) -> String {
    let compared =
      switch others.compared {
      case 0:
        say("Er is geen andere zaak van \(others.author).", "There is no other case by \(others.author).")
      case 1:
        say(
          "Vergeleken met 1 andere zaak van \(others.author).",
          "Compared with 1 other case by \(others.author).")
      case let count:
        say(
          "Vergeleken met \(count) andere zaken van \(others.author).",
          "Compared with \(count) other cases by \(others.author).")
      }
    switch others.unreadable {
    case 0: return compared
    case 1: return compared + say(" 1 zaak was niet te lezen.", " 1 case could not be read.")
    case let count:
      return compared + say(" \(count) zaken waren niet te lezen.", " \(count) cases could not be read.")
    }
  }
}
