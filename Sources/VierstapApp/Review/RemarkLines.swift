import BestInterests
import TextScreen

/// Puts remarks with their replies into lines, the same wherever they stand.
struct RemarkLines {
  let words: RemarkWords
  let roster: Roster
  let settings: AppSettings

  struct Line: Equatable, Sendable {
    var text: String
    var style: Style
  }

  /// A remark at a width in columns, its replies below it.
  func lines(of remark: ReviewRemark, width: Int) -> [Line] {
    let text = words.remark(remark, roster.name(of: remark.by), settings.shortTime(remark.at))
    var lines = hanging(text, style(of: remark), width: width)
    for reply in remark.replies {
      let said = words.reply(reply, roster.name(of: reply.by), settings.shortTime(reply.at))
      lines += hanging(said, style(of: remark), width: max(8, width - 2)).map {
        Line(text: "  " + $0.text, style: $0.style)
      }
    }
    return lines
  }

  /// A text whose first two columns are a mark, with the lines after the first below its words.
  private func hanging(_ text: String, _ style: Style, width: Int) -> [Line] {
    let mark = String(text.prefix(2))
    let rest = String(text.dropFirst(2))
    return Wrap.lines(rest, width: max(8, width - 2)).enumerated().map { index, line in
      Line(text: (index == 0 ? mark : "  ") + line, style: style)
    }
  }

  private func style(of remark: ReviewRemark) -> Style {
    switch remark.state {
    case .open: remark.isMustFix ? .attention : .info
    case .answered: .info
    case .accepted: .muted
    }
  }
}

extension App {
  var remarkWords: RemarkWords { RemarkWords(language: language) }

  var remarkLines: RemarkLines {
    RemarkLines(words: remarkWords, roster: people, settings: settings)
  }
}
