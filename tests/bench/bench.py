# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a patient waits, on the release build: start-up to a screen that can be touched (beside
an empty Qt program, which nothing of ours can beat), opening the article, the touch on Send to
"received", articles in a warm reader and the first one beside a bare Qt WebEngine program, a
keystroke in a library of 2,000 articles until its results are painted and in its search alone, and
the forms engine, its pages and how far the body chart runs behind a finger (also with the large forms of the corpus, when KIOSK_CORPUS_DIR names
it).

Usage: bench.py PREFIX [RUNS]      PREFIX holds bin/ and share/; must not run as root
Figures are wall-clock times as a person sees them: read through the accessibility tree every 20 ms,
so each is up to that and one reading of the tree too long.
"""
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / 'e2e'))

from clinic import Clinic  # noqa: E402
from path import WholePath  # noqa: E402
from stage import Stage, stop  # noqa: E402

DEFAULT_RUNS = 5
PATIENCE_SECONDS = 30
NINE_QUESTIONS = Path(__file__).resolve().parent.parent / 'data' / 'questionnaires' \
    / 'nine-questions.json'


def seconds_until(seen):
    started = time.monotonic()
    while not seen():
        if time.monotonic() - started > PATIENCE_SECONDS:
            raise AssertionError('it never came')
        time.sleep(0.02)
    return time.monotonic() - started


class Bench:
    def __init__(self, clinic, stage, person):
        self.clinic = clinic
        self.stage = stage
        self.person = person
        self.display = stage.screen(1080, 1920)

    def kiosk(self):
        return self.clinic.start('kiosk', self.display), 'Touch to start'

    def empty(self):
        environment = {**os.environ, 'DISPLAY': self.display}
        return self.stage.start([self.clinic.bin / 'bench_empty'], env=environment), 'Empty'

    def start_up(self, program):
        """Seconds from the start to a screen that can be touched, and the person before it."""
        process, wanted = program()
        person = self.person(process, self.display)
        return seconds_until(lambda: person.find(wanted)), person

    def start_ups(self, program, runs):
        seconds = []
        for _ in range(runs + 1):
            took, person = self.start_up(program)
            stop(person.process)
            seconds.append(took)
        return seconds[1:]  # the first one filled the disk cache

    def article(self, person):
        person.tap('Touch to start')
        person.tap('Learn about backs')
        person.tap_on(person.wait('Is it safe to pop your back?'))
        return seconds_until(lambda: person.find('The main points'))


def tell(name, seconds, reference=None):
    median = statistics.median(seconds)
    ratio = f', {median / reference:.1f} times the empty program' if reference else ''
    print(f'{name}: {median * 1000:.0f} ms, median of {len(seconds)} '
          f'({min(seconds) * 1000:.0f} to {max(seconds) * 1000:.0f}){ratio}', flush=True)
    return median


def main():
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else DEFAULT_RUNS
    with Stage() as stage:
        from person import Person  # the accessibility library takes the bus it finds when loaded

        bench = Bench(Clinic(sys.argv[1], stage), stage, Person)
        empty = tell('start-up of an empty Qt program', bench.start_ups(bench.empty, runs))
        tell('start-up of the kiosk', bench.start_ups(bench.kiosk, runs), empty)
        _, person = bench.start_up(bench.kiosk)
        tell('first article', [bench.article(person)])
        person.tap('Home')
        visit = WholePath(bench.clinic, person, None)
        visit.another_patient_fills_in_a_first_visit(from_home=True)
        tell('touch on Send to received', [visit.received_after])
        prefix = Path(sys.argv[1])
        for program in ('bench_reader', 'bench_library', 'bench_article_search'):
            subprocess.run([prefix / 'bin' / program, prefix / 'share' / 'bonesetters' / 'articles'],
                           env={**os.environ, 'DISPLAY': bench.display}, check=True)
    corpus = os.environ.get('KIOSK_CORPUS_DIR')
    forms = sorted(Path(corpus).glob('bench/*.json')) if corpus else []
    forms += sorted(Path(corpus).glob('*/q/*.json'), key=os.path.getsize)[-3:] if corpus else []
    subprocess.run([prefix / 'bin' / 'bench_forms', *forms], check=True)
    first_visit = prefix / 'share' / 'bonesetters' / 'questionnaires' / 'first-visit.json'
    on_screen = {**os.environ, 'QT_QPA_PLATFORM': 'offscreen'}
    subprocess.run([prefix / 'bin' / 'bench_body_chart', first_visit], check=True, env=on_screen)
    for form in [NINE_QUESTIONS, *forms]:
        print(form.name, flush=True)
        subprocess.run([prefix / 'bin' / 'bench_form_pages', form, str(runs)], check=True,
                       env=on_screen)
    return 0


if __name__ == '__main__':
    sys.exit(main())
