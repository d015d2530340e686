import BestInterests

/// Something that speaks the language of the person at the keyboard.
protocol Bilingual {
  var language: Language { get }
}

extension Bilingual {
  /// A sentence in that language; both are written side by side so that none can be missing.
  func say(_ nl: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language == .nl ? nl() : en()
  }
}
