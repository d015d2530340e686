import StrictJSON

/// SplitMix64: random enough for tests, and the same on every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func value(depth: Int = 4) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &self) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &self))
    case 2: return .number(number())
    case 3, 4: return .string(text())
    case 5: return .array((0..<Int.random(in: 0...12, using: &self)).map { _ in value(depth: depth - 1) })
    default:
      var object = JSONObject()
      for _ in 0..<Int.random(in: 0...20, using: &self) { object.set(text(), value(depth: depth - 1)) }
      return .object(object)
    }
  }

  mutating func text() -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...(Int.random(in: 0...9, using: &self) == 0 ? 120 : 12), using: &self) {
      scalars.append(scalar())
    }
    return String(scalars)
  }

  private mutating func scalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x20...0x7E, 0x20...0x7E, 0x0...0x1F, 0x22...0x22, 0x5C...0x5C, 0x7F...0xFF, 0x300...0x370,
      0x600...0x640, 0x2000...0x2070, 0xD7F0...0xE010, 0xFE00...0xFFFF, 0x1F300...0x1F6FF,
      0x10FFF0...0x10FFFF,
    ]
    let range = ranges[Int.random(in: 0..<ranges.count, using: &self)]
    return Unicode.Scalar(UInt32.random(in: range, using: &self)) ?? "x"
  }

  private mutating func number() -> JSONNumber {
    let literals = ["0", "-0", "1.50", "1e400", "-12E-3", "123456789012345678901234567890"]
    let literal = literals[Int.random(in: 0..<literals.count, using: &self)]
    return JSONNumber(literal: literal) ?? JSONNumber(Int.random(in: .min ... .max, using: &self))
  }
}
