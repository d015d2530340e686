internal import CNcurses
internal import Glibc
internal import TextScreen

/// What every style looks like on this terminal: attributes and a colour pair, looked up by `Style.bits`.
///
/// Only the eight plain foregrounds on the terminal's own background, so that dark and light terminals both
/// work.
struct Palette {
  /// Attributes with the pair in them, for each of the 128 styles.
  let attributes: [attr_t]
  /// The pair by itself, 0 for the terminal's own colours.
  let pairs: [Int32]
  /// Whether colours are used.
  let isColored: Bool

  /// The palette of the terminal that was just started.
  init(_ wanted: TerminalOptions.Color, terminalName: String) {
    let isColored = Self.isWanted(wanted) && Self.canColor(terminalName)
    self.isColored = isColored
    let colors: [(role: Role, color: Int32)] = [
      (.key, COLOR_CYAN), (.good, COLOR_GREEN), (.attention, COLOR_YELLOW), (.danger, COLOR_RED),
      (.info, COLOR_CYAN),
    ]
    var pairOfRole: [Role: Int32] = [:]
    if isColored {
      for (place, entry) in colors.enumerated() {
        let pair = Int32(place + 1)
        if init_pair(Int16(pair), Int16(entry.color), -1) == OK { pairOfRole[entry.role] = pair }
      }
    }
    var attributes: [attr_t] = []
    var pairs: [Int32] = []
    for bits in 0..<UInt8(128) {
      let style = Style(bits: bits)
      let pair = pairOfRole[style.role] ?? 0
      // Without colour, bold says the little that can be said; words and symbols say the rest.
      let isBold = style.bold || (!isColored && [.key, .attention, .danger].contains(style.role))
      attributes.append(
        (isBold ? VS_BOLD : 0) | (style.reverse ? VS_REVERSE : 0) | (style.underline ? VS_UNDERLINE : 0)
          | vs_pair_attribute(pair))
      pairs.append(pair)
    }
    self.attributes = attributes
    self.pairs = pairs
  }

  private static func isWanted(_ wanted: TerminalOptions.Color) -> Bool {
    switch wanted {
    case .automatic: Environment["NO_COLOR"] == nil
    case .always: true
    case .never: false
    }
  }

  private static func canColor(_ terminalName: String) -> Bool {
    guard terminalName != "dumb", vs_terminal_number("colors") >= 8 else { return false }
    return start_color() == OK && use_default_colors() == OK
  }
}
