import BestInterests
import TextScreen

extension App {
  /// Opens the list of possible answers to a question.
  mutating func openPicker(_ slot: Slot, _ question: Question) {
    guard let framework, let screen = open, !refusesChange(of: slot.question) else { return }
    let evaluator = Evaluator(framework: framework, case: screen.file, today: today)
    let wording = CaseWording(framework: framework, case: screen.file, language: language, today: today)
    var items: [Picker.Item] = []
    func add(_ code: String, help: String = "") {
      let refusal = evaluator.refusal(of: code, at: slot)?[language]
      items.append(
        .init(code: code, label: wording.text(ofCode: code, question), help: help, refusal: refusal))
    }
    switch question.kind {
    case .one, .many, .yesNo:
      for item in framework.list(of: question)?.items ?? [] {
        add(item.code, help: item.help?[language] ?? "")
      }
    case .person, .people:
      screen.file.persons.forEach { add($0) }
      items.append(.init(code: "", label: words.newPerson, help: "", kind: .newPerson))
    case .option:
      screen.file.options.forEach { add($0) }
      items.append(.init(code: "", label: words.newOption, help: "", kind: .newOption))
    case .record, .records:
      for record in recordCandidates(question, slot, evaluator) { add(record) }
    case .repeating:
      items = [
        .init(code: "none", label: words.none, help: ""),
        .init(code: "add", label: "+ " + words.addRecord, help: ""),
      ]
    case .text, .long, .date, .number: return
    }
    var chosen: [String] = []
    switch screen.file.value(slot) {
    case .choice(let code)?: chosen = [code]
    case .choices(let codes)?: chosen = codes
    default: break
    }
    let isMany = question.kind == .many || question.kind == .people || question.kind == .records
    var picker = Picker(
      purpose: .answer(slot), title: wording.label(of: question.id, at: slot, besides: screen.child),
      isMany: isMany,
      items: items, chosen: chosen)
    picker.selected = items.firstIndex { chosen.contains($0.code) } ?? 0
    overlays.append(.picker(picker))
  }

  /// The records a question can name: of the child at hand, or of the case.
  private func recordCandidates(_ question: Question, _ slot: Slot, _ evaluator: Evaluator) -> [String] {
    guard let repeating = question.recordsOf,
      let place = evaluator.slot(of: repeating, in: Scope(of: slot, question: question))
    else { return [] }
    return open?.file.records(repeating, place.subject) ?? []
  }

  mutating func press(_ key: Key, in picker: Picker) -> [Effect] {
    var picker = picker
    let page = max(1, size.rows - 8)
    switch key {
    case "Escape":
      if picker.query.isEmpty {
        overlays.removeLast()
        return []
      }
      picker.query = ""
      picker.selected = 0
    case "Up": picker.move(by: -1)
    case "Down", "Tab": picker.move(by: 1)
    case "PageUp": picker.move(by: -page)
    case "PageDown": picker.move(by: page)
    case "Home": picker.move(by: -1000)
    case "End": picker.move(by: 1000)
    case "Delete": picker.chosen = []
    case "Backspace":
      if picker.query.isEmpty { picker.chosen = [] } else { picker.query.removeLast() }
      picker.selected = 0
    case "Space" where picker.isMany:
      if let item = picker.current, item.kind == .code { mark(item, in: &picker) }
    case "Space" where !picker.query.isEmpty:
      // Part of what is looked for, such as "in review".
      picker.query.append(" ")
    case "Enter", "Space":
      return choose(picker)
    default:
      if case .character(let character) = key.base, !key.control, !key.alt {
        picker.query.append(character)
        picker.selected = 0
      }
    }
    overlays[overlays.count - 1] = .picker(picker)
    return []
  }

  private mutating func mark(_ item: Picker.Item, in picker: inout Picker) {
    if let refusal = item.refusal, !picker.chosen.contains(item.code) {
      say(refusal, .attention)
    } else {
      picker.toggle(item.code)
    }
  }

  /// Takes what is chosen; with nothing marked, the item under the bar.
  private mutating func choose(_ picker: Picker) -> [Effect] {
    // Closing here would look like an answer that was taken.
    if !picker.query.isEmpty, picker.shown.isEmpty {
      say(words.nothingFits, .attention)
      return []
    }
    let item = picker.current
    let slot: Slot
    switch picker.purpose {
    case .answer(let place): slot = place
    case .newCase:
      overlays.removeLast()
      return item.map { [.create(framework: $0.code)] } ?? []
    case .step, .judge:
      guard let item else {
        say(reviewWords.chooseFirst, .attention)
        return []
      }
      overlays.removeLast()
      if case .judge(let remark) = picker.purpose { return judge(remark, item.code) }
      return WorkflowAction(rawValue: item.code).map { begin($0) } ?? []
    case .person:
      overlays.removeLast()
      return item.map { [.actAs($0.code)] } ?? []
    case .paper:
      overlays.removeLast()
      return item.flatMap { PaperWanted.Kind(rawValue: $0.code) }.map { make($0) } ?? []
    case .ownRoles(let name):
      let codes = picker.chosen.isEmpty ? item.map { [$0.code] } ?? [] : picker.chosen
      overlays.removeLast()
      return register(name, codes.compactMap { BestInterests.Role(rawValue: $0) })
    }
    guard let framework, let question = framework.question(slot.question) else { return [] }
    if item?.kind == .newPerson || item?.kind == .newOption {
      overlays.removeLast()
      return item?.kind == .newPerson ? addPerson() : addOption()
    }
    if let refusal = item?.refusal, !picker.isMany || picker.chosen.isEmpty {
      say(refusal, .attention)
      return []
    }
    overlays.removeLast()
    if question.kind == .repeating {
      return item?.code == "add" ? addRecord(slot) : set(.records([]), at: slot)
    }
    if picker.isMany {
      let chosen = picker.chosen.isEmpty ? item.map { [$0.code] } ?? [] : picker.chosen
      return set(chosen.isEmpty ? nil : .choices(chosen), at: slot)
    }
    guard let item else { return set(picker.chosen.first.map { .choice($0) }, at: slot) }
    return set(.choice(item.code), at: slot)
  }
}
