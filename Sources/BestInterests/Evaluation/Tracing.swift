extension Evaluator {
  /// How a condition came to its value, as a tree of at most twice `most` nodes and a bounded depth.
  public func trace(of condition: Condition, in scope: Scope, most: Int = 300) -> Trace {
    var room = most
    return trace(condition, scope, key: "", depth: 0, &room)
  }

  /// No tree goes deeper; what lies below is left out and counted.
  static let mostTraceDepth = 30
  /// Of how many members of a domain is shown how they fit.
  static let mostTracedMembers = 12

  /// One node. Its own place was taken from the room before; what it adds below takes more.
  private func trace(_ condition: Condition, _ scope: Scope, key: String, depth: Int, _ room: inout Int)
    -> Trace
  {
    var trace = Trace(
      node: .more(1), truth: truth(of: condition, in: scope), key: key, decides: true, parts: [])
    switch condition {
    case .constant(let value): trace.node = .constant(value)
    case .status(let statuses): trace.node = .status(statuses, now: file.status)
    case .test(let question, let test):
      let reading = reading(of: question, test, in: scope)
      trace.node = .test(reading)
      guard let slot = reading.slot, let hiding = hiding(slot) else { break }
      var hidden = Trace(
        node: .hidden(question: hiding.question), truth: .unknown, key: "", decides: true, parts: [])
      room -= 1
      hidden.parts = only(hiding.condition, hiding.scope, "visible", depth + 1, &room)
      hidden.truth = hidden.parts.first?.truth ?? .unknown
      trace.parts = [hidden]
    case .not(let inner):
      trace.node = .not
      trace.parts = only(inner, scope, "not", depth, &room)
    case .defined(let name):
      trace.node = .defined(name)
      if let inner = framework.definitions[name] { trace.parts = only(inner, scope, "", depth, &room) }
    case .option(let role, let inner):
      let option = option(role)
      trace.node = .option(role, option)
      guard let option else { break }
      var scope = scope
      scope.option = option
      trace.parts = only(inner, scope, "that", depth, &room)
    case .all(let parts):
      trace.node = .all
      trace.parts = several(parts, "all", strong: .no, scope, depth, &room)
    case .any(let parts):
      trace.node = .any
      trace.parts = several(parts, "any", strong: .yes, scope, depth, &room)
    case .quantified(let quantifier, let domain, let filter, let that):
      let members = members(of: domain, in: scope)
      let fits = members.map { self.truth(of: quantifier.condition(filter: filter, that: that), in: $0) }
      trace.node = .quantified(
        quantifier, domain, isFiltered: filter != nil, fitting: fits.count { $0 == .yes }, of: members.count)
      guard filter != nil || that != nil else { break }
      let deciding: [Int] =
        switch quantifier {
        case .some: Truth.deciding(fits, strong: .yes)
        case .every: Truth.deciding(fits, strong: .no)
        case .count: fits.indices.filter { fits[$0] != .no }
        }
      let most = depth < Self.mostTraceDepth ? min(room, Self.mostTracedMembers) : 0
      trace.parts = choose(of: members.count, deciding, most: most, &room) { position, room in
        var part = Trace(
          node: .member(member(members[position], of: domain, in: scope)), truth: fits[position], key: "",
          decides: false, parts: [])
        part.parts = parts(of: members[position], quantifier, filter, that, depth + 1, &room)
        return part
      }
    }
    return trace
  }

  /// The one part of a node, or the word that it is left out.
  private func only(
    _ condition: Condition, _ scope: Scope, _ key: String, _ depth: Int, _ room: inout Int
  ) -> [Trace] {
    let most = depth < Self.mostTraceDepth ? room : 0
    return choose(of: 1, [0], most: most, &room) { _, room in
      trace(condition, scope, key: key, depth: depth + 1, &room)
    }
  }

  /// The parts of an all or an any.
  private func several(
    _ parts: [Condition], _ key: String, strong: Truth, _ scope: Scope, _ depth: Int, _ room: inout Int
  ) -> [Trace] {
    let deciding = Truth.deciding(parts.map { truth(of: $0, in: scope) }, strong: strong)
    let most = depth < Self.mostTraceDepth ? room : 0
    return choose(of: parts.count, deciding, most: most, &room) { position, room in
      trace(parts[position], scope, key: "\(key)[\(position)]", depth: depth + 1, &room)
    }
  }

  /// Whether a member is meant, and whether it fits.
  private func parts(
    of member: Scope, _ quantifier: Quantifier, _ filter: Condition?, _ that: Condition?, _ depth: Int,
    _ room: inout Int
  ) -> [Trace] {
    let belongs = filter.map { truth(of: $0, in: member) } ?? .yes
    let holds = that.map { truth(of: $0, in: member) } ?? .yes
    let deciding =
      quantifier == .every
      ? Truth.deciding([belongs.negated, holds], strong: .yes)
      : Truth.deciding([belongs, holds], strong: .no)
    var result: [Trace] = []
    if let filter {
      var part = Trace(node: .filter, truth: belongs, key: "", decides: deciding.contains(0), parts: [])
      room -= 1
      part.parts = only(filter, member, "where", depth + 1, &room)
      result.append(part)
    }
    // Who is not meant need not fit.
    if let that, belongs != .no {
      result += only(that, member, "that", depth, &room).map { part in
        var part = part
        part.decides = deciding.contains(1)
        return part
      }
    }
    return result
  }

  /// Makes as many of a number of parts as there is room for, those that decide before the others, and counts the rest.
  private func choose(
    of count: Int, _ deciding: [Int], most: Int, _ room: inout Int, _ make: (Int, inout Int) -> Trace
  ) -> [Trace] {
    var decides = [Bool](repeating: false, count: count)
    for position in deciding { decides[position] = true }
    let order = deciding + (0..<count).filter { !decides[$0] }
    let shown = order.prefix(max(0, most))
    room -= shown.count
    var made: [(position: Int, trace: Trace)] = []
    for position in shown {
      var part = make(position, &room)
      part.decides = decides[position]
      made.append((position, part))
    }
    let parts = made.sorted { $0.position < $1.position }.map(\.trace)
    guard shown.count < count else { return parts }
    let hasAll = shown.count >= deciding.count
    return parts + [
      Trace(node: .more(count - shown.count), truth: .unknown, key: "", decides: !hasAll, parts: [])
    ]
  }

  private func member(_ inner: Scope, of domain: Domain, in scope: Scope) -> Trace.Member {
    switch domain {
    case .persons, .children, .siblings: return .person(inner.person ?? "")
    case .options: return .option(inner.option ?? "")
    case .records(let question):
      let repeating = inner.recordQuestion ?? question
      return .record(inner.record ?? "", of: slot(of: repeating, in: scope), question: repeating)
    }
  }
}
