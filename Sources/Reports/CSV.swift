/// Tables as comma-separated values by RFC 4180, safe to open in a spreadsheet.
public enum CSV {
  /// The text of a table: lines end in CR LF, and every cell that needs it stands in quotation marks.
  public static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell; what a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises.
  static func cell(_ text: String) -> String {
    let text = isFormula(text) ? "'" + text : text
    guard text.unicodeScalars.contains(where: { ",;\"\r\n".unicodeScalars.contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    // Also the signs of double width, which some spreadsheets read as the plain ones.
    return "=+-@\t\r＝＋－＠".unicodeScalars.contains(first)
  }
}
