/// What is said of the table of a section: its headings, and who stands for it.
extension CaseWording {
  /// The headings of the columns for a child, or for the case without one.
  public func headings(of table: SectionTable, child: String?) -> [String] {
    table.columns.map { filled($0, child: child) }
  }

  /// Whether somebody stands for what a table says, in words; nil when that is not asked, or nothing of the table is.
  public func confirmation(of table: SectionTable, child: String?) -> (isConfirmed: Bool, text: String)? {
    guard let confirmation = table.confirmation else { return nil }
    let scope = Scope(child: child, person: child)
    let evaluator = evaluator
    guard table.rows.contains(where: { $0.cells.contains { evaluator.isVisible($0, in: scope) } }) else {
      return nil
    }
    // Who may not be chosen by now, such as somebody who turned out to be no expert, confirms nothing.
    let isConfirmed =
      evaluator.truth(of: confirmation.condition, in: scope) == .yes
      && confirmation.condition.questionsTested.allSatisfy { question in
        guard let slot = evaluator.slot(of: question, in: scope) else { return true }
        return file.value(slot)?.ids.allSatisfy { evaluator.refusal(of: $0, at: slot) == nil } ?? true
      }
    return (isConfirmed, filled(isConfirmed ? confirmation.yes : confirmation.no, child: child))
  }
}
