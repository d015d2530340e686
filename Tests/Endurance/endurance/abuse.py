"""F4, F5, B5 and B6: any size, any input, any end."""
import os
import random
import signal
import time

from . import cases, program
from .rows import row
from .terminal import DOWN, ENTER, ESCAPE, REDRAW, SAVE, Terminal

SIZES = [(1, 1), (2, 2), (1, 80), (24, 1), (3, 10), (5, 20), (9, 40), (10, 39), (10, 40), (20, 60), (24, 80), (40, 120),
         (60, 200), (100, 300), (300, 100)]


def answer(store, number='2026-0001', question='c.family-summary'):
    """An answer as the newest revision of a case holds it."""
    return cases.document(store, number)['answers'].get(question, {}).get('value', '')


@row('F4', 'any size from 1x1 to 300x100, and 500 changes of it while typing: no crash, no letter lost')
def any_size(row, options):
    with program.scratch() as folder:
        for rows, columns in SIZES:
            store = f'{folder}/{rows}x{columns}'
            with Terminal(store=store, rows=rows, columns=columns) as terminal:
                # A screen too small to change does not tell when a key was taken in; Esc must not meet the next one.
                pause = 0.5 if rows < 10 or columns < 40 else 0.25
                for keys in ('', ESCAPE, 'n', ENTER, '/', 'Gezinssituatie', ENTER, ENTER, 'Klein maar heel', ESCAPE, SAVE, ESCAPE, 'q'):
                    terminal.send(keys, settle=False).settle(pause) if keys else terminal.settle(pause)
                is_small = rows < 10 or columns < 40
                row.check(terminal.ended() == 0, f'{rows}x{columns}: {terminal.status}')
                row.check(answer(store) == 'Klein maar heel', f'{rows}x{columns}: {answer(store)!r}')
                row.check(not terminal.screen.violations, f'{rows}x{columns}: {terminal.screen.violations[:3]}')
                if is_small and columns >= 16:
                    row.check(b'Venster te klein' in terminal.raw, f'{rows}x{columns}: says nothing')
        resize_while_typing(row, f'{folder}/resized')


def resize_while_typing(row, store):
    numbers = random.Random(500)
    with Terminal(store=store) as terminal:
        terminal.list().new_case().go_to('Gezinssituatie')
        typed = ''
        for count in range(500):
            letter = numbers.choice('abcdefghij klmnop qrstuvw xyzéë')
            terminal.resize(numbers.randint(1, 60), numbers.randint(1, 200))
            terminal.send(letter, settle=False)
            typed += letter
            if count % 20 == 0:
                terminal.settle()
                row.check(terminal.is_alive(), f'ended after {count} changes')
        terminal.settle().resize(24, 80)
        terminal.settle().send(REDRAW).wait('woorden')
        terminal.send(SAVE).wait('Vastgelegd')
        row.check(answer(store) == typed, f'{len(answer(store))} of {len(typed)} letters')
        terminal.send(ESCAPE).send('q').send('q')
        row.check(terminal.ended() == 0, f'ended with {terminal.status}')
    row.note(f'{len(typed)} letters typed in 500 sizes')


def documents(store):
    """Everything in a store but the list of who looked at what."""
    return {path: data for path, data in program.tree(store).items() if '/access' not in path}


GARBAGE = {
    'invalid UTF-8': b'\xff\xfe\x80\xc0\xaf\xe0\x80\xaf\xed\xa0\x80\xf4\x90\x80\x80\xf8\x88\x80\x80\x80',
    'half a character': b'\xe2\x82', 'C1 controls': b'\xc2\x9b31m\xc2\x85\xc2\x90'.replace(b'31m', b''),
    'a lone escape sequence': b'\x1b[', 'half a key': b'\x1b[1;', 'half an application key': b'\x1bO',
    'an unknown key': b'\x1b[999~\x1b[27;5;9~\x1b[1;99Z', 'colours': b'\x1b[31;1m\x1b[38;2;1;2;3m',
    'a mouse of old': b'\x1b[M qq\x1b[M#qD\x1b[Mann', 'a mouse of today': b'\x1b[<0;33;44M\x1b[<0;33;44m\x1b[<64;1;1M',
    'a mouse of rxvt': b'\x1b[32;33;44M', 'focus': b'\x1b[I\x1b[O', 'a report of the terminal': b'\x1b[?1;2c\x1b[24;80R\x1b[0n',
    'a colour report': b'\x1b]11;rgb:dddd/nnnn/aaaa\x1b\\\x1b]4;1;rgb:dd/qq/nn\x07', 'a device string': b'\x1bP1+r436f=nnDqq\x1b\\',
    'an application string': b'\x1b_Gnqd\x1b\\\x1b^nqd\x1b\\\x1bXnqd\x1b\\',
    'a paste': b'\x1b[200~nqDan\rq\r\x1b[201~', 'a paste of keys': b'\x1b[200~\x1b[A\x1bOPq\x03\x04\x13\x1b[201~',
    'a paste within a paste': b'\x1b[200~n\x1b[200~q\x1b[201~',
}


@row('F5', 'whatever is typed, pasted or sent by the terminal: no crash, nothing saved that nobody saved')
def any_input(row, options):
    with program.demo_store() as made, program.scratch() as folder:
        for name, garbage in GARBAGE.items():
            for place in ('the list', 'a case', 'a page'):
                before = documents(made)
                with Terminal(store=made, columns=100) as terminal:
                    terminal.list()
                    if place != 'the list':
                        terminal.send(ENTER)
                    if place == 'a page':
                        terminal.send('r')
                    terminal.send(garbage).settle(0.7 if b'200~' in garbage else 0.1)
                    # Whatever was begun is over: the next key is understood again.
                    row.check(terminal.is_alive(), f'{name} in {place}: ended with {terminal.status}')
                    for _ in range(4):
                        terminal.send(ESCAPE)
                    terminal.send('q').send('q')
                    row.check(terminal.ended() == 0, f'{name} in {place}: {terminal.status}')
                    row.check(not terminal.screen.violations, f'{name} in {place}: {terminal.screen.violations[:3]}')
                row.check(documents(made) == before, f'{name} in {place}: the store changed')
            while_typing(row, f'{folder}/{name}', name, garbage)
        all_bytes(row, folder)
        large_pastes(row, folder, options)


def while_typing(row, store, name, garbage):
    """In a field garbage may become text, but what was typed before and after it stays."""
    with Terminal(store=store) as terminal:
        terminal.list().new_case().go_to('Gezinssituatie').send('voor ')
        terminal.send(garbage).settle(0.7 if b'200~' in garbage else 0.1)
        terminal.send(' na').send(SAVE).wait('Vastgelegd als versie 2')
        text = answer(store)
        row.check(text.startswith('voor ') and text.endswith(' na'), f'{name} while typing: {text!r}')
        row.check(not any(ord(c) < 0x20 and c not in '\n\t' or 0x7F <= ord(c) < 0xA0 for c in text), f'{name}: {text!r}')
        is_paste = b'200~' in garbage
        row.check(is_paste or len(text) <= len('voor  na') + 1, f'{name} became text: {text!r}')
        row.check(len(os.listdir(f'{store}/cases/2026/00')) == 2, f'{name}: another revision')


def all_bytes(row, folder):
    """All 256 bytes one by one, and all pairs with Esc: every end is an ordinary one."""
    with program.demo_store() as store:
        with Terminal(store=store, columns=100) as terminal:
            terminal.list().send(ENTER)
            for first in (b'', b'\x1b', b'\x1b[', b'\x1bO', b'\xc3'):
                for byte in range(256):
                    if first + bytes([byte]) in (b'q', b'Q'):
                        continue
                    terminal.send(first + bytes([byte]), settle=False)
                    if byte % 32 == 0:
                        terminal.settle()
                row.check(terminal.settle().is_alive() or terminal.status == 0, f'{first!r}: {terminal.status}')
            row.check(not terminal.screen.violations, f'{terminal.screen.violations[:3]}')
        row.check(program.run(['list'], store).status == 0, 'the list cannot be read any more')


def large_pastes(row, folder, options):
    text = ''.join(random.Random(1).choice(['kind ', 'moeder ', 'één ', '漢字 ', 'regel\n', '👩‍👧 ']) for _ in range(150_000))[:1_000_000]
    with Terminal(store=f'{folder}/paste') as terminal:
        terminal.list().new_case().go_to('Gezinssituatie')
        start = time.monotonic()
        terminal.paste(text).wait('woorden', 60)
        pasted = time.monotonic() - start
        terminal.send(' einde').send(SAVE).wait('Vastgelegd als versie 2', 60)
        row.check(answer(f'{folder}/paste') == text + ' einde', 'a paste of a megabyte came out otherwise')
        row.note(f'{len(text.encode()) / 1e6:.1f} MB pasted in {pasted:.1f} s, {terminal.memory_kilobytes() // 1024} MB resident')
    typed = ('een kind vertelt ' * 3000)[:20_000]
    with Terminal(store=f'{folder}/typed') as terminal:
        terminal.list().new_case().go_to('Gezinssituatie')
        start = time.monotonic()
        terminal.send(typed).settle(1, 120)
        row.note(f'{len(typed)} keys at once taken in {time.monotonic() - start - 1:.1f} s')
        terminal.send(SAVE).wait('Vastgelegd als versie 2', 60)
        row.check(answer(f'{folder}/typed') == typed, 'keys that come at once are lost')


@row('B5', 'whatever ends the program, the terminal is as it was: modes, screen, cursor, keys')
def terminal_restored(row, options):
    ends = [('q', None, 0), ('TERM', signal.SIGTERM, 143), ('HUP', signal.SIGHUP, 129), ('INT', signal.SIGINT, 130),
            ('QUIT', signal.SIGQUIT, 131), ('segmentation fault', signal.SIGSEGV, -11), ('abort', signal.SIGABRT, -6),
            ('illegal instruction', signal.SIGILL, -4), ('trap', signal.SIGTRAP, -5), ('bus error', signal.SIGBUS, -7),
            ('arithmetic', signal.SIGFPE, -8)]
    import termios
    for name, number, status in ends:
        for is_typing in (False, True):
            with program.scratch() as folder:
                with Terminal(store=folder + '/store') as terminal:
                    terminal.list()
                    if is_typing:
                        terminal.new_case().go_to('Gezinssituatie').send('tekst')
                    if number:
                        terminal.kill(number)
                    elif is_typing:
                        terminal.send(ESCAPE).send('q').send('q')
                    else:
                        terminal.send('q')
                    found = terminal.ended()
                    what = f'{name}{" while typing" if is_typing else ""}'
                    row.check(found == status, f'{what}: ended with {found}')
                    row.check(termios.tcgetattr(terminal.slave) == terminal.found_modes, f'{what}: other modes')
                    modes = terminal.screen.modes
                    row.check(modes.get(1049) is False and modes.get(25) is True and modes.get(2004) is False
                              and modes.get(1) is False, f'{what}: {modes}')


@row('B6', 'nobody there: it ends within two seconds; somebody who waits: it sleeps')
def no_runaway(row, options):
    longest = 0
    for name in ('the list', 'a case', 'typing', 'a window', 'too small'):
        for how in ('closed', 'hang-up', 'end of file'):
            with program.scratch() as folder:
                with Terminal(store=folder + '/store', rows=5 if name == 'too small' else 24) as terminal:
                    terminal.settle(0.3).send(ESCAPE)
                    if name not in ('the list', 'too small'):
                        terminal.new_case()
                    if name == 'typing':
                        terminal.go_to('Gezinssituatie').send('tekst')
                    if name == 'a window':
                        terminal.send('r')
                    start = time.monotonic()
                    before = terminal.processor_seconds()
                    if how == 'hang-up':
                        terminal.kill(signal.SIGHUP)
                    terminal.close_master() if how != 'hang-up' else None
                    while terminal.is_alive() and time.monotonic() < start + 5:
                        used = terminal.processor_seconds() - before if terminal.is_alive() else 0
                        time.sleep(0.005)
                    took = time.monotonic() - start
                    longest = max(longest, took)
                    row.check(not terminal.is_alive() and took <= 2 and used <= 0.1, f'{name}, {how}: {took:.1f} s, {used} s busy')
                    if name == 'typing':
                        found = os.popen(f'cat {folder}/store/drafts/*/*.json').read()
                        row.check('tekst' in found, f'{how}: the text is lost')
    row.note(f'longest end {longest:.2f} s')
    idle(row)


def idle(row):
    """While nothing happens the program does not wake up once: no system call, no processor time."""
    with program.scratch() as folder:
        for name in ('the list', 'a case', 'typing, when the draft is written'):
            with Terminal(store=f'{folder}/{name[:5]}') as terminal:
                terminal.list()
                if name != 'the list':
                    terminal.new_case()
                if name.startswith('typing'):
                    terminal.go_to('Gezinssituatie').send('tekst').wait('concept bewaard')
                terminal.settle(0.5)
                before, processor = switches(terminal.pid), terminal.processor_seconds()
                time.sleep(4)
                row.check(switches(terminal.pid) == before and terminal.processor_seconds() == processor,
                          f'{name}: woke up {switches(terminal.pid) - before} times in 4 s')


def switches(process):
    """How often a process went to sleep or was put aside."""
    with open(f'/proc/{process}/status') as file:
        return sum(int(line.split()[1]) for line in file if 'ctxt_switches' in line)
