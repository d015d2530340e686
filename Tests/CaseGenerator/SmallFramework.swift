/// A small complete framework file: every part and every kind of condition of the format occurs in it.
public enum SmallFramework {
  /// The whole file.
  public static let text = """
    {
     "format": 1, "id": "small", "version": "2026.1",
     "title": {"nl": "Klein kader", "en": "Small framework"},
     "roles": {"caseTitle": "c.title", "caseKind": "c.kind", "personName": "p.name", "personRole": "p.role",
      "birthDate": "p.birthdate", "optionType": "o.type", "optionText": "o.text", "chosenOption": "d.option",
      "proposedOption": "c.proposed"},
     "settings": {"minimum-text": 10, "fresh-months": 6},
     "steps": [{"id": "1", "title": {"nl": "Kind", "en": "Child"}, "task": {"nl": "Kijk", "en": "Look"}}],
     "sections": [
      {"id": "case", "step": "1", "subject": "case", "title": {"nl": "Zaak", "en": "Case"}},
      {"id": "person", "step": "1", "subject": "person", "title": {"nl": "Persoon", "en": "Person"}},
      {"id": "child", "step": "1", "subject": "child", "title": {"nl": "Kind", "en": "Child"},
       "help": {"nl": "Per kind", "en": "Per child"}, "visible": {"always": true}},
      {"id": "option", "step": "1", "subject": "option", "title": {"nl": "Keuze", "en": "Option"}, "later": true},
      {"id": "effect", "step": "1", "subject": "childOption", "title": {"nl": "Gevolg", "en": "Effect"}}],
     "lists": {
      "roles": {"title": {"nl": "Rollen", "en": "Roles"}, "items": [
       {"code": "child", "label": {"nl": "kind", "en": "child"}, "tags": ["child"]},
       {"code": "parent", "label": {"nl": "ouder", "en": "parent"}}]},
      "kinds": {"title": {"nl": "Soorten", "en": "Kinds"}, "items": [
       {"code": "move", "label": {"nl": "verhuizen", "en": "move"}, "tags": ["moves"]},
       {"code": "stay", "label": {"nl": "blijven", "en": "stay"}, "help": {"nl": "niets", "en": "nothing"}},
       {"code": "unclear", "label": {"nl": "onbekend", "en": "unknown"}, "unknown": true}]},
      "terms": {"title": {"nl": "Termijnen", "en": "Terms"}, "items": [
       {"code": "four", "label": {"nl": "vier weken", "en": "four weeks"}, "term": {"weeks": 4}}]}},
     "questions": [
      {"id": "c.title", "section": "case", "kind": "text", "label": {"nl": "Titel", "en": "Title"}, "required": true},
      {"id": "c.kind", "section": "case", "kind": "one", "list": "kinds", "label": {"nl": "Soort", "en": "Kind"}},
      {"id": "c.kinds", "section": "case", "kind": "many", "list": "kinds", "label": {"nl": "Soorten", "en": "Kinds"}},
      {"id": "c.proposed", "section": "case", "kind": "option", "label": {"nl": "Voorstel", "en": "Proposal"},
       "choosable": [{"when": {"question": "o.type", "answered": true}, "because": {"nl": "leeg", "en": "empty"}}]},
      {"id": "d.option", "section": "case", "kind": "option", "label": {"nl": "Besluit", "en": "Decision"}},
      {"id": "d.term", "section": "case", "kind": "one", "list": "terms", "label": {"nl": "Termijn", "en": "Term"}},
      {"id": "d.served", "section": "case", "kind": "date", "label": {"nl": "Bekend", "en": "Served"}},
      {"id": "d.last", "section": "case", "kind": "date", "label": {"nl": "Tot", "en": "Until"},
       "proposal": {"kind": "deadline", "term": "d.term", "from": "d.served"}},
      {"id": "d.review", "section": "case", "kind": "date", "label": {"nl": "Terugblik", "en": "Review"},
       "proposal": {"kind": "after", "from": "d.served", "weeks": 4}},
      {"id": "i", "section": "case", "kind": "repeating", "none": true, "recordTitle": "i.text",
       "label": {"nl": "Belangen", "en": "Interests"}, "fields": [
        {"id": "i.text", "kind": "text", "label": {"nl": "Belang", "en": "Interest"}},
        {"id": "i.date", "kind": "date", "label": {"nl": "Datum", "en": "Date"}}]},
      {"id": "p.name", "section": "person", "kind": "text", "label": {"nl": "Naam", "en": "Name"}},
      {"id": "p.role", "section": "person", "kind": "one", "list": "roles", "label": {"nl": "Rol", "en": "Role"}},
      {"id": "p.birthdate", "section": "person", "kind": "date", "partial": true,
       "label": {"nl": "Geboren", "en": "Born"}, "askWho": {"nl": "ouder", "en": "parent"}},
      {"id": "k.view", "section": "child", "kind": "long", "label": {"nl": "Mening", "en": "View"},
       "required": {"question": "k.heard", "is": "yes"}, "visible": {"not": {"question": "k.heard", "is": "no"}}},
      {"id": "k.heard", "section": "child", "kind": "yesNo", "label": {"nl": "Gehoord", "en": "Heard"}},
      {"id": "k.years", "section": "child", "kind": "number", "label": {"nl": "Jaren", "en": "Years"},
       "proposal": {"kind": "yearsSince", "from": "p.birthdate"}},
      {"id": "k.by", "section": "child", "kind": "person", "label": {"nl": "Door", "en": "By"}},
      {"id": "k.with", "section": "child", "kind": "people", "label": {"nl": "Met", "en": "With"}},
      {"id": "k.interest", "section": "child", "kind": "record", "of": "i", "label": {"nl": "Eerst", "en": "First"}},
      {"id": "k.interests", "section": "child", "kind": "records", "of": "i", "label": {"nl": "Alle", "en": "All"}},
      {"id": "k.best", "section": "child", "kind": "option", "label": {"nl": "Beste", "en": "Best"}},
      {"id": "k.same", "section": "child", "kind": "yesNo", "label": {"nl": "Gelijk", "en": "Same"}, "later": true,
       "proposal": {"kind": "same", "left": "d.option", "right": "k.best"}},
      {"id": "o.type", "section": "option", "kind": "one", "list": "kinds", "label": {"nl": "Soort", "en": "Kind"}},
      {"id": "o.text", "section": "option", "kind": "long", "label": {"nl": "Tekst", "en": "Text"}},
      {"id": "m.effect", "section": "effect", "kind": "long", "label": {"nl": "Gevolg", "en": "Effect"}}],
     "sources": [
      {"id": "crc-12", "citation": {"nl": "IVRK", "en": "CRC"}, "paragraph": {"nl": "art. 12", "en": "art. 12"},
       "kind": "treaty", "text": {"nl": "Hoor het kind.", "en": "Hear the child."}, "validFrom": "1990-09-02",
       "validTo": "2090-09-02", "checkedOn": "2026-11-01", "link": "https://example.org/crc"}],
     "definitions": {"moves": {"option": "decisive", "that": {"question": "o.type", "tagged": "moves"}}},
     "bases": {"family": {
      "persons": {"m": {"p.role": "parent"}, "k": {"p.role": "child", "p.birthdate": "2014", "k.heard": "yes",
       "k.view": "Ik wil blijven."}},
      "options": {"o1": {"o.type": "stay", "m.effect": {"k": "goed"}}}, "answers": {"c.proposed": "o1", "i": []}}},
     "considerations": [
      {"id": "heard", "number": 1, "step": "1", "subject": "child", "severity": "absolute", "gate": "submission",
       "title": {"nl": "Gehoord", "en": "Heard"}, "explanation": {"nl": "Hoor het kind.", "en": "Hear the child."},
       "sources": ["crc-12"], "jump": "k.heard", "appliesWhen": {"always": true},
       "satisfiedWhen": {"all": [{"question": "k.heard", "is": "yes"},
        {"question": "k.view", "minimumText": "minimum-text"}, {"not": {"question": "k.view", "sameAsSibling": true}}]},
       "violatedWhen": [{"when": {"question": "k.heard", "in": ["no"]},
        "because": {"nl": "Niet gehoord.", "en": "Not heard."}, "jump": "k.view"}],
       "remarks": [{"when": {"definition": "moves"}, "text": {"nl": "Verhuist.", "en": "Moves."}}],
       "examples": [
        {"name": "heard with a view", "expect": "satisfied", "base": "family", "case": {}},
        {"name": "a view too short", "expect": "open", "base": "family",
         "case": {"persons": {"k": {"k.view": "Ja."}}}},
        {"name": "not heard", "expect": "violated", "base": "family", "child": "k",
         "case": {"persons": {"k": {"k.heard": "no", "k.view": null}}}}]},
      {"id": "everything", "number": 2, "step": "1", "subject": "case", "severity": "advisory", "gate": "closing",
       "title": {"nl": "Alles", "en": "Everything"}, "explanation": {"nl": "Alle woorden.", "en": "All words."},
       "sources": ["crc-12"], "jump": "i", "appliesWhen": {"not": {"never": true}},
       "satisfiedWhen": {"any": [
        {"some": "i", "where": {"question": "i.text", "answered": true},
         "that": {"question": "i.date", "notOlderThan": {"months": "fresh-months", "at": ["d.served", "today"]}}},
        {"every": "children", "that": {"question": "p.birthdate", "age": {"atLeast": 4, "below": 19}}},
        {"count": "persons", "where": {"question": "p.role", "is": "parent"}, "atLeast": 1, "atMost": 2},
        {"some": "options", "that": {"question": "o.type", "onlyTagged": ["moves"]}},
        {"every": "children", "that": {"some": "siblings", "that": {"question": "k.years", "atLeast": 1, "atMost": 9}}},
        {"question": "d.last", "isDeadline": {"term": "d.term", "from": "d.served"}},
        {"question": "d.last", "after": "d.served"}, {"question": "d.last", "before": "today"},
        {"question": "c.title", "sameAs": "c.title"}, {"status": ["approved", "in-review"]}]},
       "violatedWhen": [], "examples": []}]
    }
    """

  /// The file with one passage exchanged, which must occur in it.
  public static func bytes(_ old: String = "", _ new: String = "") -> [UInt8] {
    Array(replacing(old, new).utf8)
  }

  private static func replacing(_ old: String, _ new: String) -> String {
    guard !old.isEmpty, let range = text.firstRange(of: old) else { return text }
    return String(text[..<range.lowerBound]) + new + String(text[range.upperBound...])
  }
}
