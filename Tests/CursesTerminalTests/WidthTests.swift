import CNcurses
import Glibc
import Testing
import TextScreen

@Suite struct WidthAgreement {
  @Test("Our widths are libc's for all printable scalars but a known few")
  func allScalars() throws {
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    var printable = 0
    var differences: [String] = []
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let wanted = Int(vs_wcwidth(value))
      guard wanted >= 0 else { continue }
      printable += 1
      let width = TextWidth.width(of: scalar)
      if width != wanted { differences.append("\(String(value, radix: 16)): \(width) for \(wanted)") }
    }
    #expect(printable > 150_000)
    // One with glibc 2.36; other versions know other editions of Unicode.
    #expect(differences.count <= 20, "\(differences.prefix(400))")
  }
}
