internal import Glibc

#if FUZZING
  /// The target that `run` names.
  private let chosen = getenv("VIERSTAP_FUZZ").flatMap { FuzzTarget(rawValue: String(cString: $0)) } ?? .json

  /// What libFuzzer calls; its own main is the program then.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func feed(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    if let complaint = chosen.complaint(about: Array(UnsafeBufferPointer(start: start, count: count))) {
      // What the fuzzer takes for a crash.
      fatalError(complaint)
    }
    return 0
  }
#else
  /// Feeds a target with files and says of each what is wrong.
  @main
  enum Fuzz {
    static func main() {
      guard CommandLine.arguments.count > 1, let target = FuzzTarget(rawValue: CommandLine.arguments[1])
      else {
        print("usage: Fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) FILE...")
        exit(64)
      }
      for path in CommandLine.arguments.dropFirst(2) {
        print("\(path): \(target.complaint(about: bytes(of: path)) ?? "holds")")
      }
    }

    /// The bytes of a file; none when it cannot be read.
    static func bytes(of path: String) -> [UInt8] {
      guard let file = fopen(path, "r") else { return [] }
      defer { fclose(file) }
      var bytes: [UInt8] = []
      var part = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = fread(&part, 1, part.count, file)
        guard count > 0 else { return bytes }
        bytes += part.prefix(count)
      }
    }
  }
#endif
