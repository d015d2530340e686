import BestInterests
import CaseGenerator
import Glibc
import Testing

@testable import CaseStore

@Suite("A framework in the store is the one the case was written under, or the case is not read")
struct KeptFrameworkTests {
  private let fixture: StoreFixture
  private var path: String { fixture.path + "/frameworks/small-2026.1.json" }

  init() throws {
    fixture = try StoreFixture()
    try fixture.store.keepFramework(id: "small", version: "2026.1", bytes: SmallFramework.bytes())
    try fixture.store.keepFramework(id: "small", version: "2026.2", bytes: SmallFramework.version2)
  }

  @Test("It is found by what the case names")
  func found() throws {
    let found = try fixture.store.framework(for: fixture.framework.reference)
    #expect(found.reference == fixture.framework.reference)
    // A case from elsewhere need not say which bytes it was written under.
    var reference = fixture.framework.reference
    reference.digest = ""
    #expect(try fixture.store.framework(for: reference).digest == fixture.framework.digest)
  }

  @Test("Other bytes under its name are refused, readable or not, with the path and what to do")
  func changed() throws {
    let reference = fixture.framework.reference
    try fixture.write(SmallFramework.bytes() + [0x20], to: path)
    #expect(throws: StoreError.frameworkChanged(path: path, reference)) {
      try fixture.store.framework(for: reference)
    }
    var unsaid = reference
    unsaid.digest = ""
    try fixture.write(SmallFramework.version2, to: path)
    #expect(throws: StoreError.frameworkChanged(path: path, unsaid)) {
      try fixture.store.framework(for: unsaid)
    }
    try fixture.write([0x7B], to: path)
    #expect {
      try fixture.store.framework(for: unsaid)
    } throws: { error in
      guard case .badFramework(path, let problems)? = error as? StoreError else { return false }
      return !problems.problems.isEmpty
    }
  }

  @Test("The list names what is there, and leaves out what says to be something else")
  func listed() throws {
    try fixture.write([0x7B], to: fixture.path + "/frameworks/small-2026.3.json")
    try fixture.write(SmallFramework.bytes(), to: fixture.path + "/frameworks/copy.json")
    #expect(try fixture.store.keptFrameworks().map(\.version) == ["2026.1", "2026.2"])
    #expect(try fixture.store.keptFrameworks().first == fixture.framework.reference)
  }
}
