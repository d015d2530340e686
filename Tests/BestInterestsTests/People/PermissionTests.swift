import BestInterests
import Testing

@Suite("What a role may do is one table")
struct PermissionTests {
  @Test("Nobody who keeps the settings sees content, and nobody who inspects changes anything")
  func apart() {
    #expect(!Permission.read.roles.contains(.administrator))
    let changing: [Permission] = [.write, .conduct, .review, .interrupt, .managePeople, .purge]
    for permission in changing { #expect(!permission.roles.contains(.inspector), "\(permission)") }
    for permission in Permission.allCases { #expect(!permission.roles.isEmpty, "\(permission)") }
  }

  @Test("Every step of the workflow is open to exactly the roles of its permission")
  func steps() throws {
    for role in Role.allCases {
      var desk = try Desk()
      desk.roster.people.append(Colleague(login: "nieuw", name: "Nieuw Mens", roles: [role]))
      for status in CaseStatus.allCases {
        desk.file.status = status
        let choices = desk.transition(by: "nieuw").choices
        for action in WorkflowAction.allCases where action != .receive {
          let isOpen = action.from.contains(status) && action.permission.roles.contains(role)
          #expect(choices.contains(action) == isOpen, "\(role), \(status), \(action)")
        }
      }
    }
  }

  @Test("In a store without people whoever comes makes cases and adds people, and reviews nothing")
  func nobody() {
    let roles = Roster().roles(of: "anybody")
    #expect(roles.may(.write) && roles.may(.managePeople) && !roles.may(.review))
    #expect(Desk.roster.roles(of: "anybody").isEmpty)
  }
}
