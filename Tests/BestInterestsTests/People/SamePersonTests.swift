import BestInterests
import Testing

@Suite("Two people are two people")
struct SamePersonTests {
  private static let roster = Roster(people: [
    Colleague(login: "anne", name: "Anne de Wit", roles: [.caseworker], formerLogins: ["adewit"]),
    Colleague(login: "sara", name: "Sara Toet", roles: [.supervisor]),
    Colleague(
      login: "admin2", name: "A. de W.", roles: [.administrator],
      keys: [.init(key: "aa", since: Timestamp(seconds: 0))]),
    Colleague(
      login: "kees", name: "Kees B.", roles: [.supervisor],
      keys: [.init(key: "aa", since: Timestamp(seconds: 0))]),
  ])

  @Test(
    "One person under another writing of the login is the same person",
    arguments: [
      ("anne", "anne"), ("anne", "Anne"), ("anne", "anne "), ("anne", " anne"), ("anne", "ann\u{435}"),
      ("anne", "\u{430}nne"), ("anne", "a\u{200B}nne"), ("anne", "an\u{AD}ne"), ("ren\u{E9}", "rene\u{301}"),
      ("anne", "\u{FF41}nne"), ("admin1", "adminl"), ("anne", "adewit"), ("anne", "Anne de  Wit"),
      ("admin2", "kees"),
    ])
  func same(_ left: String, _ right: String) {
    #expect(Self.roster.isSamePerson(left, right))
    #expect(Self.roster.isSamePerson(right, left))
  }

  @Test(
    "Different people are different", arguments: [("anne", "sara"), ("anne", "hanne"), ("piet1", "piet2")])
  func different(_ left: String, _ right: String) {
    #expect(!Self.roster.isSamePerson(left, right))
  }

  @Test("The name of a former login is that of the person")
  func names() {
    #expect(Self.roster.name(of: "adewit") == "Anne de Wit" && Self.roster.name(of: "x") == "x")
  }
}
