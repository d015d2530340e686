"""A terminal that understands what ncurses sends for xterm-256color and nothing else.

Whatever it does not know is kept as a violation: a sequence that no drawing needs can only have come from data."""
import ctypes
import locale
import re
import unicodedata

locale.setlocale(locale.LC_CTYPE, 'C.UTF-8')
_wcwidth = ctypes.CDLL(None).wcwidth

# The strings of terminfo that have no place on a screen: start, end, modes and attributes.
PLAIN = re.compile(
    rb'\x1b\[\?(?:1049|2004|1|7|12|25|12;25|3;4)[hl]|\x1b\[2[23];0;0t|\x1b\[!p|\x1b\[4l|\x1b[=>]|\x1b\([B0]'
    rb'|\x1b\[[0-9;]*m|\x1b\[[0-9]*;?[0-9]*r')
MOVE = re.compile(rb'\x1b\[([0-9]*)(?:;([0-9]*))?([ABCDEGHJKLMPSTXZ@bdf])')


def is_hidden(character):
    """Whether a character drives, turns or hides instead of showing something."""
    if unicodedata.category(character) in ('Cc', 'Cf', 'Zl', 'Zp', 'Cs'):
        # Signs of Arabic numbers are called format characters and have a picture.
        return not 0x600 <= ord(character) <= 0x8E2
    value = ord(character)
    return value in (0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x3164, 0xFFA0) or 0x180B <= value <= 0x180F \
        or 0xFE00 <= value <= 0xFE0F or 0xFFF0 <= value <= 0xFFF8 or 0xE0000 <= value <= 0xE0FFF


def violations(data):
    """What of some output, which is no drawing, must not have reached a terminal."""
    text = data.decode('utf-8', 'surrogateescape')
    return [f'U+{ord(c):04X}' for c in text if is_hidden(c) and c not in '\r\n\t' or 0xDC80 <= ord(c) <= 0xDCFF]


class Emulator:
    """The screen as rows of cells; a wide character's second half is an empty text."""

    def __init__(self, rows, columns):
        self.violations = []
        self.modes = {}
        self.pending = b''
        self.resize(rows, columns)

    def resize(self, rows, columns):
        self.rows, self.columns = rows, columns
        self.cells = [[' '] * columns for _ in range(rows)]
        self.row = self.column = 0
        self.kept = (0, 0)
        self.top, self.bottom = 0, rows - 1
        self.last = ' '

    @property
    def lines(self):
        return [''.join(row) for row in self.cells]

    @property
    def text(self):
        return '\n'.join(line.rstrip() for line in self.lines)

    def feed(self, data):
        data = self.pending + data
        self.pending = b''
        place = 0
        while place < len(data):
            byte = data[place]
            if byte == 0x1B:
                length = self.sequence(data, place)
                if length is None:
                    self.pending = data[place:]
                    return
                place += length
            elif byte < 0x20 or byte == 0x7F:
                self.control(byte)
                place += 1
            else:
                size = 1 if byte < 0xC0 else 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
                if place + size > len(data):
                    self.pending = data[place:]
                    return
                try:
                    self.put(data[place:place + size].decode('utf-8'))
                except UnicodeDecodeError:
                    self.violations.append(f'byte {byte:02x}')
                    size = 1
                place += size

    def control(self, byte):
        if byte == 0x0D:
            self.column = 0
        elif byte == 0x0A:
            self.line_feed()
        elif byte == 0x08:
            self.column = max(0, self.column - 1)
        elif byte == 0x09:
            self.column = min(self.columns - 1, self.column // 8 * 8 + 8)
        else:
            self.violations.append(f'control {byte:02x}')

    def line_feed(self):
        if self.row == self.bottom:
            self.scroll(1)
        else:
            self.row = min(self.rows - 1, self.row + 1)

    def scroll(self, count):
        """Moves the lines between the margins up, or down when negative."""
        for _ in range(abs(count)):
            blank = [' '] * self.columns
            if count > 0:
                del self.cells[self.top]
                self.cells.insert(self.bottom, blank)
            else:
                del self.cells[self.bottom]
                self.cells.insert(self.top, blank)

    def put(self, character):
        if is_hidden(character):
            self.violations.append(f'U+{ord(character):04X}')
            return
        width = _wcwidth(ord(character))
        if width == 0:
            if self.column > 0:
                self.cells[self.row][self.column - 1] += character
            return
        if width < 0:
            self.violations.append(f'no width: U+{ord(character):04X}')
            return
        if self.column + width > self.columns:
            # Only the bottom right corner is written past the edge, and then nothing follows on that row.
            self.column = self.columns - width
        self.cells[self.row][self.column] = character
        for place in range(1, width):
            self.cells[self.row][self.column + place] = ''
        self.last = character
        self.column += width

    def sequence(self, data, place):
        """Obeys the sequence at a place and returns its length; None when it is not complete yet."""
        found = PLAIN.match(data, place)
        if found:
            self.remember(found.group())
            return len(found.group())
        found = MOVE.match(data, place)
        if found:
            self.move(found)
            return len(found.group())
        if data[place:place + 2] == b'\x1b7':
            self.kept = (self.row, self.column)
            return 2
        if data[place:place + 2] == b'\x1b8':
            self.row, self.column = self.kept
            return 2
        if data[place:place + 2] == b'\x1bM':
            if self.row == self.top:
                self.scroll(-1)
            else:
                self.row -= 1
            return 2
        if len(data) - place < 24 and re.fullmatch(rb'\x1b(\[[?!0-9;]*|\()?', data[place:]):
            return None
        self.violations.append(repr(data[place:place + 12]))
        return 1

    def remember(self, sequence):
        found = re.fullmatch(rb'\x1b\[\?([0-9]+)([hl])', sequence)
        if found:
            self.modes[int(found[1])] = found[2] == b'h'
        found = re.fullmatch(rb'\x1b\[(?:([0-9]*);([0-9]*))?r', sequence)
        if found:
            self.top = int(found[1] or 1) - 1
            self.bottom = min(self.rows, int(found[2] or self.rows)) - 1
            self.row = self.column = 0

    def move(self, found):
        count, second, final = found[1], found[2], found[3]
        number = max(1, int(count or 1))
        row = self.cells[self.row]
        if final in b'Hf':
            self.row, self.column = number - 1, max(1, int(second or 1)) - 1
        elif final == b'd':
            self.row = number - 1
        elif final == b'G':
            self.column = number - 1
        elif final == b'A':
            self.row -= number
        elif final == b'B':
            self.row += number
        elif final == b'C':
            self.column += number
        elif final == b'D':
            self.column -= number
        elif final == b'E':
            self.row, self.column = self.row + number, 0
        elif final == b'Z':
            self.column = max(0, (self.column - 1) // 8 * 8)
        elif final == b'J':
            self.erase_display(int(count or 0))
        elif final == b'K':
            start, end = (0, self.column + 1) if count == b'1' else (self.column, self.columns)
            self.blank(row, start, end)
        elif final == b'X':
            self.blank(row, self.column, self.column + number)
        elif final == b'P':
            row[self.column:] = row[self.column + number:] + [' '] * min(number, self.columns - self.column)
        elif final == b'@':
            row[self.column:] = ([' '] * number + row[self.column:])[:self.columns - self.column]
        elif final in b'ST':
            self.scroll(number if final == b'S' else -number)
        elif final in b'LM':
            top, self.top = self.top, self.row
            self.scroll(-number if final == b'L' else number)
            self.top = top
        elif final == b'b':
            for _ in range(number):
                self.put(self.last)
        self.row = min(max(0, self.row), self.rows - 1)
        self.column = min(max(0, self.column), self.columns)

    def erase_display(self, kind):
        if kind == 2:
            self.cells = [[' '] * self.columns for _ in range(self.rows)]
        elif kind == 0:
            self.blank(self.cells[self.row], self.column, self.columns)
            for row in range(self.row + 1, self.rows):
                self.cells[row] = [' '] * self.columns
        else:
            self.violations.append(f'erase {kind}')

    def blank(self, row, start, end):
        for column in range(start, min(end, self.columns)):
            row[column] = ' '
