/// Texts that break programs, the nastiest of each kind.
public enum HostileTexts {
  /// What would drive a terminal that it reached.
  public static let driving = [
    "\u{1B}[31mrood\u{7}", "\u{1B}]0;titel\u{7}", "\u{1B}]52;c;Zm9v\u{7}", "\u{1B}P+q544e\u{1B}\\",
    "\u{1B}[6n\u{1B}[21t",
    "\u{1B}[?1049l\u{1B}c", "\u{9B}31m\u{9D}0;x\u{9C}", "\u{85}\u{84}", "\u{8}\u{8}weg",
    "\u{0}\u{7F}\u{E}\u{F}",
    "een\nvierstap: alles is goed", "a\r\nb\rc\td",
  ]

  /// What would hide something or turn it around.
  public static let hiding = [
    "\u{202E}redav\u{202C}", "\u{2066}links\u{2069}", "va\u{200B}der", "va\u{200D}der",
    "\u{FEFF}\u{AD}\u{61C}\u{200E}\u{200F}",
    "\u{2060}\u{2061}\u{2028}\u{2029}", "\u{E0041}\u{E007F}", "a\u{FE01}\u{E0101}",
    "\u{3164}\u{FFA0}\u{115F}\u{34F}",
  ]

  /// What could break columns, or change on its way to the disk and back.
  public static let odd = [
    " ", "\t ", "e\u{301} \u{E9} \u{301}los", "Z\u{335}\u{321}\u{322}\u{335}\u{321}\u{322}", "漢字かな",
    "👩\u{200D}👩\u{200D}👧 🇳🇱🇳",
    "مرحبا بالعالم שלום", "क्\u{200D}षि 각\u{1161} ﷽", "\u{10FFFF}\u{FFFF}\u{E000}\u{378}", "{{geheim}} {{ }}",
    "\\u0000 \" ' ` $(x) %s",
    "../../etc/passwd", "null", "1e400", "{\"a\": 1}", "İıſẞﬁ", String(repeating: "a", count: 10_000),
    String(repeating: "\n", count: 200), String(repeating: "woord ", count: 400),
  ]

  /// All of them.
  public static let all = driving + hiding + odd
}
