"""Texts that break programs: the nastiest of each kind, and the Big List of Naughty Strings where it is given."""
import json

# Each would do something if it reached a terminal raw.
DRIVING = [
    '\x1b[31mrood', '\x1b]0;titel\x07', '\x1b]52;c;Zm9v\x07', '\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\', '\x1bP+q544e\x1b\\',
    '\x1b_apc\x1b\\', '\x1b^pm\x1b\\', '\x1b[6n', '\x1b[21t', '\x1b[?1049l', '\x1bc', '\x1b(0lqk', '\x1b[2J\x1b[H', '\x07\x07',
    '\x9b31m', '\x9d0;titel\x9c', '\x90q\x9c', '\x85\x84\x8d', '\x0e\x0f', '\x08\x08\x08weg', 'a\rb', '\x7f', '\x00nul',
    'een\nvierstap: alles is goed', '\x1b[200~geplakt\x1b[201~', '\x1b#8',
]

# Each would hide something, or turn it around.
HIDING = [
    '\u202eredav\u202c', '\u2066links\u2069', '\u2067x\u2069', '\u2068x\u2069', '\u202akind\u202c', '\u202b\u202d', '\u061c', '\u200e\u200f',
    'va\u200bder', 'va\u200cder', 'va\u200dder', '\u2060\u2061\u2062\u2063\u2064', '\ufeffbegin', 'af\u00adbreken', '\u034f',
    '\U000e0041\U000e0042\U000e007f', 'a\ufe0f\ufe01', 'a\U000e0101', '\u3164', '\uffa0', '\u115f\u1160', '\u2028\u2029', '\u180e\u180b',
    '\ufff9x\ufffay\ufffb', '\U0001d173', '\U0001bca0', '\u17b4\u17b5', '\U0001f600\U000e0100\U000e0101\U000e0102\U000e0103',
]

# Each could break the columns of a screen, or be changed on the way to the disk and back.
ODD = [
    '', ' ', '   \t ', 'e\u0301', '\u00e9', '\u0301los', 'Z' + '\u0335\u0321\u0322' * 30, '\u6f22\u5b57\u304b\u306a', '\U0001f469\u200d\U0001f469\u200d\U0001f467', '\U0001f1f3\U0001f1f1\U0001f1f3',
    '\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645', '\u05e9\u05dc\u05d5\u05dd', '\u0915\u094d\u200d\u0937\u093f', '\uac01\u1161', '\ufdfd', '\ud7a3', '\U00020000', '\U0010ffff', '\ufffe\uffff', '\ue000', '\u0378',
    'a' * 10_000, 'woord ' * 500, '\n' * 200, '{{geheim}} {{', '\\u0000 \\ " / \' `', '%s%n%x', '$(rm -rf /)', '; drop table', '<script>alert(1)</script>',
    '../../etc/passwd', '-rf', '--help', 'null', 'NaN', '1e400', '{"a": 1}', 'İıſẞﬁǆ', '\u1e9e\u0130', '\u212a\u2126', '0\u0660\u0967\uff10',
]

OWN = DRIVING + HIDING + ODD


def naughty(path):
    """The strings of a blns.json."""
    with open(path, encoding='utf-8') as file:
        return json.load(file)
