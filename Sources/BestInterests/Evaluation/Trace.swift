/// A condition as it was read in one case: what it came to, and which of its parts made it so.
///
/// It mirrors the condition. Only so many nodes are made; what is left out is counted.
public struct Trace: Equatable, Sendable {
  /// What kind of condition a node is.
  public enum Node: Equatable, Sendable {
    case constant(Bool)
    case all
    case any
    case not
    case test(Reading)
    /// Has a part for each member; `fitting` of them surely fit.
    case quantified(Quantifier, Domain, isFiltered: Bool, fitting: Int, of: Int)
    /// What is asked of one person, child, option or record.
    case member(Member)
    /// Whether a member is one of those meant.
    case filter
    /// Binds an option; nil when no option has the role.
    case option(OptionRole, String?)
    case defined(String)
    case status([CaseStatus], now: CaseStatus)
    /// Why the question of a test is not asked, so that its answer does not count.
    case hidden(question: String)
    /// This many parts are left out.
    case more(Int)
  }

  /// A member of a domain.
  public enum Member: Equatable, Sendable {
    case person(String)
    case option(String)
    case record(String, of: Slot?, question: String)
  }

  public var node: Node
  public var truth: Truth
  /// Where it stands in the framework file below the node it is part of, such as "all[2]" or "where".
  public var key: String
  /// Whether it makes the node it is part of what it is.
  public var decides: Bool
  public var parts: [Trace]

  /// How many nodes it has, itself included.
  public var size: Int { parts.reduce(1) { $0 + $1.size } }

  /// The part that decides alone, as deep down as there is one, and where it stands in the framework file.
  ///
  /// Where several parts decide together, the node they are part of is the one. `root` is where this node stands.
  public func deciding(root: String) -> (path: String, trace: Trace) {
    let deciding = parts.filter(\.decides)
    guard deciding.count == 1, let next = deciding.first else { return (root, self) }
    switch (node, next.node) {
    case (_, .more), (_, .hidden): return (root, self)
    case (.defined(let name), _): return next.deciding(root: "definitions.\(name)")
    default: return next.deciding(root: next.key.isEmpty ? root : "\(root).\(next.key)")
    }
  }
}
