/// Text compared as a reader would: white space and case do not count.
public enum FoldedText {
  /// Whether two texts say the same; stops at the first difference.
  public static func areEqual(_ left: String, _ right: String) -> Bool {
    var left = Reader(left)
    var right = Reader(right)
    while true {
      let one = left.next()
      guard one == right.next() else { return false }
      if one == nil { return true }
    }
  }

  /// Small letters without accents, for finding: "Zoë" is found as "zoe".
  public static func searchable(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        let isCapital = scalar.value >= 0x41 && scalar.value <= 0x5A
        result.unicodeScalars.append(isCapital ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar)
      } else if let plain = plainLetter(scalar) {
        result += plain
      } else {
        result += scalar.properties.lowercaseMapping
      }
    }
    return result
  }

  /// The words of a text one scalar at a time, in small letters, with one blank between words.
  private struct Reader {
    private var scalars: String.UnicodeScalarView.Iterator
    private var held: [Unicode.Scalar] = []
    private var started = false

    init(_ text: String) {
      scalars = text.unicodeScalars.makeIterator()
    }

    mutating func next() -> Unicode.Scalar? {
      if let first = held.popLast() { return first }
      var sawBlank = false
      while let scalar = scalars.next() {
        if isBlank(scalar) {
          sawBlank = true
          continue
        }
        let small: Unicode.Scalar
        if scalar.value < 0x80 {
          small = (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar
        } else {
          let mapped = scalar.properties.lowercaseMapping.unicodeScalars
          small = mapped.count == 1 ? mapped.first ?? scalar : scalar
        }
        defer { started = true }
        guard sawBlank && started else { return small }
        held.append(small)
        return " "
      }
      return nil
    }
  }

  /// Letters of the Latin alphabet without their marks; nil when there is nothing to take off.
  private static func plainLetter(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "à", "á", "â", "ã", "ä", "å", "ā", "ă", "ą", "À", "Á", "Â", "Ã", "Ä", "Å", "Ā", "Ă", "Ą": "a"
    case "ç", "ć", "č", "Ç", "Ć", "Č": "c"
    case "ď", "đ", "Ď", "Đ": "d"
    case "è", "é", "ê", "ë", "ē", "ę", "ě", "È", "É", "Ê", "Ë", "Ē", "Ę", "Ě": "e"
    case "ğ", "Ğ": "g"
    case "ì", "í", "î", "ï", "ī", "ı", "Ì", "Í", "Î", "Ï", "Ī", "İ": "i"
    case "ĳ", "Ĳ": "ij"
    case "ł", "Ł": "l"
    case "ñ", "ń", "ň", "Ñ", "Ń", "Ň": "n"
    case "ò", "ó", "ô", "õ", "ö", "ø", "ō", "ő", "Ò", "Ó", "Ô", "Õ", "Ö", "Ø", "Ō", "Ő": "o"
    case "ř", "Ř": "r"
    case "ś", "š", "ş", "Ś", "Š", "Ş": "s"
    case "ß": "ss"
    case "ţ", "ť", "Ţ", "Ť": "t"
    case "ù", "ú", "û", "ü", "ū", "ů", "ű", "Ù", "Ú", "Û", "Ü", "Ū", "Ů", "Ű": "u"
    case "ý", "ÿ", "Ý", "Ÿ": "y"
    case "ź", "ż", "ž", "Ź", "Ż", "Ž": "z"
    default: nil
    }
  }
}
