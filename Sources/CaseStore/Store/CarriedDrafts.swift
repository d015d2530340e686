public import BestInterests

extension Draft {
  /// Unsaved work that was begun before somebody moved the case to another framework, taken along to that one.
  ///
  /// What was written since `base` is merged with the case as it is now; what the other framework cannot read goes
  /// to the former answers, as it would have in the move itself.
  public func carried(
    over base: StoredCase, under old: Framework, to latest: StoredCase, under new: Framework
  ) -> Draft {
    func carry(_ file: Case) -> Case { CaseMigration(file, from: old, to: new).migrated }
    var file = CaseMerge(base: carry(base.file), mine: carry(self.file), theirs: latest.file).merged
    file.framework = latest.file.framework
    return Draft(
      login: login, file: file, extras: latest.extras, revision: latest.revision, time: time)
  }
}
