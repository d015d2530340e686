"""Case documents that hold hostile texts wherever a text can stand."""
import copy
import json

from . import program


def framework():
    with open(program.FRAMEWORK, encoding='utf-8') as file:
        return json.load(file)


def text_questions():
    """The ids of all questions whose answer is a text."""
    found = set()

    def collect(questions):
        for question in questions:
            if question['kind'] in ('text', 'long'):
                found.add(question['id'])
            collect(question.get('fields', []))

    collect(framework()['questions'])
    return found


def document(store, number='2026-0001'):
    """A case of a store as its document."""
    outcome = program.run(['export', '--confidential', number], store)
    assert outcome.status == 0, outcome.text
    found = json.loads(outcome.output)
    # The seal would say that what is changed below was changed by hand.
    found.pop('seal', None)
    return found


def map_texts(value, questions, change, key=None):
    """A copy of a document in which `change` replaced every free text: answers to text questions, and notes."""
    if isinstance(value, dict):
        result = {}
        for name, member in value.items():
            if name == 'value' and key in questions and isinstance(member, str):
                result[name] = change(member)
            elif name == 'note' and isinstance(member, str):
                result[name] = change(member)
            elif name in questions and isinstance(member, str):
                result[name] = change(member)
            else:
                result[name] = map_texts(member, questions, change, name)
        return result
    if isinstance(value, list):
        return [map_texts(element, questions, change, key) for element in value]
    return copy.copy(value)


def texts(value, questions):
    """All free texts of a document in their order."""
    found = []
    map_texts(value, questions, lambda text: found.append(text) or text)
    return found


def write(path, value):
    """Writes a document as JSON with every character as it is, but for what JSON must escape."""
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(value, file, ensure_ascii=False)


def hostile(store, folder, choose, number='2026-0001'):
    """Imports a copy of a case with hostile texts; `choose` gives the text for the count of those before it."""
    counter = iter(range(1 << 30))
    changed = map_texts(document(store, number), text_questions(), lambda _: choose(next(counter)))
    path = f'{folder}/hostile.json'
    write(path, changed)
    outcome = program.run(['import', path], store)
    assert outcome.status == 0, outcome.text
    return changed, outcome.output.decode().split('\t')[-1].strip()
