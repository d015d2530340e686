"""G3 and G5: long sessions and large stores."""
import os
import time

from . import program
from .rows import row
from .terminal import DOWN, ENTER, ESCAPE, SAVE, Terminal

END = b'\x1b[F'


@row('G3', 'rounds of open, edit, save and close leave memory, descriptors and threads as they were', slow=True)
def rounds(row, options):
    with program.demo_store() as store:
        with Terminal(store=store, rows=30, columns=100) as terminal:
            terminal.list()
            measures = []
            start = time.monotonic()
            for count in range(1, options.rounds + 1):
                # The case that was saved longest ago stands last; a letter is typed and taken back the next time.
                terminal.send(END, ENTER, settle=False).wait('q terug')
                terminal.send('1/', 'Mening van het kind', settle=False).wait('Vraag zoeken')
                terminal.send(ENTER, ENTER, settle=False).wait('Esc klaar')
                terminal.send('x' if count // 10 % 2 else b'\x7f', settle=False)
                terminal.send(SAVE, settle=False).wait(lambda text: 'Vastgelegd als' in text or 'niets veranderd' in text)
                terminal.send(ESCAPE, settle=False).wait('q terug').send('q', settle=False).wait('zaken (')
                if count % 100 == 0:
                    measures.append((count, terminal.memory_kilobytes(), len(os.listdir(f'/proc/{terminal.pid}/fd')),
                                     len(os.listdir(f'/proc/{terminal.pid}/task'))))
                    terminal.raw.clear()
            seconds = time.monotonic() - start
            # A quarter of the rounds is given to warm up.
            kept = measures[len(measures) // 4:]
            slope = slope_of([(count, memory) for count, memory, _, _ in kept]) * 100
            row.check(slope <= 1, f'memory grows by {slope:.2f} KB in 100 rounds')
            row.check(len({measure[2:] for measure in measures}) == 1, f'descriptors and threads: {measures[0]} {measures[-1]}')
            row.note(f'{options.rounds} rounds in {seconds:.0f} s: {measures[0][1]} KB after 100, {measures[-1][1]} KB at the end, '
                     f'{slope:+.2f} KB in 100 rounds after the first quarter; {measures[-1][2]} descriptors, {measures[-1][3]} thread')


def slope_of(points):
    """The slope of the line of least squares."""
    count = len(points)
    x = sum(point[0] for point in points) / count
    y = sum(point[1] for point in points) / count
    spread = sum((point[0] - x) ** 2 for point in points)
    return sum((point[0] - x) * (point[1] - y) for point in points) / spread if spread else 0


@row('G5', 'ten thousand cases: start within a second, open within 0.3 s, a key on the screen within 50 ms', slow=True)
def many_cases(row, options):
    with program.demo_store() as made, program.scratch() as folder:
        store = folder + '/store'
        document = folder + '/case.json'
        paths = []
        for number in range(1, 11):
            path = f'{folder}/{number}.json'
            with open(path, 'wb') as file:
                file.write(program.run(['export', '--confidential', f'2026-{number:04}'], made).output)
            paths.append(path)
        start = time.monotonic()
        for _ in range(20):
            outcome = program.run(['import', *paths * 50], store, timeout=600)
            assert outcome.status == 0, outcome.text[:300]
        row.note(f'10,000 cases imported in {time.monotonic() - start:.0f} s')
        starts, opens, keys, listed = [], [], [], []
        for _ in range(5):
            begin = time.monotonic()
            with Terminal(store=store, rows=40, columns=120) as terminal:
                terminal.wait('zaken (10000)')
                starts.append(time.monotonic() - begin)
                for _ in range(10):
                    keys.append(timed(terminal, DOWN))
                keys.append(timed(terminal, END))
                opens.append(timed(terminal, ENTER, 'q terug'))
                terminal.send('1').go_to('Mening')
                for letter in 'een kind vertelt':
                    keys.append(timed(terminal, letter))
                terminal.send(ESCAPE).send('u').send('q').wait('zaken (')
                for letter in '/gezin':
                    listed.append(timed(terminal, letter))
        row.check(max(starts) <= 1, f'start {max(starts):.2f} s')
        row.check(max(opens) <= 0.3, f'open {max(opens):.2f} s')
        row.check(median(keys) <= 0.05, f'key {median(keys) * 1000:.0f} ms')
        row.check(median(listed) <= 0.05, f'key in the filter {median(listed) * 1000:.0f} ms')
        row.note(f'start {median(starts) * 1000:.0f} ms (at most {max(starts) * 1000:.0f}), open {median(opens) * 1000:.0f} '
                 f'({max(opens) * 1000:.0f}), key {median(keys) * 1000:.1f} ({max(keys) * 1000:.0f}), '
                 f'filter {median(listed) * 1000:.1f} ({max(listed) * 1000:.0f})')


def timed(terminal, keys, wanted=None):
    """The seconds until the first answer to a key, or until the screen shows a text."""
    import select
    begin = time.monotonic()
    terminal.send(keys, settle=False)
    if wanted:
        terminal.wait(wanted)
    else:
        select.select([terminal.master], [], [], 5)
    took = time.monotonic() - begin
    terminal.settle(0.05)
    return took


def median(values):
    return sorted(values)[len(values) // 2]
