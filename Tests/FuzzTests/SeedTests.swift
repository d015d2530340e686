import CaseGenerator
import Glibc
import Testing

@testable import Fuzz

@Suite("What the fuzzer starts from, and what it once found, holds")
struct SeedTests {
  /// The files of a target's folder among the seeds.
  private func seeds(_ target: FuzzTarget) throws -> [String] {
    let folder =
      #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
      + "/Fuzz/Seeds/\(target.rawValue)"
    let list = try #require(opendir(folder))
    defer { closedir(list) }
    var paths: [String] = []
    while let entry = readdir(list) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { paths.append(folder + "/" + name) }
    }
    return paths.sorted()
  }

  @Test("Every seed of every target", arguments: FuzzTarget.allCases)
  func seeds(of target: FuzzTarget) throws {
    let paths = try seeds(target)
    #expect(!paths.isEmpty)
    for path in paths {
      let complaint = target.complaint(about: Fuzz.bytes(of: path))
      #expect(complaint == nil, "\(path)")
    }
  }

  @Test("Random bytes for every target", arguments: FuzzTarget.allCases)
  func randomBytes(_ target: FuzzTarget) {
    var random = SeededRandom(seed: 3)
    for _ in 0..<20 {
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let complaint = target.complaint(about: bytes)
      #expect(complaint == nil, "\(bytes)")
    }
  }
}
