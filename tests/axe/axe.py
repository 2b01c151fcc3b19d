# SPDX-License-Identifier: GPL-3.0-or-later
"""axe-core, in headless Chromium, on pages of the reader: no rule of WCAG 2.2 level AA may be broken.

Usage: axe.py AXE_SCRIPT FOLDER      FOLDER holds the pages, as kiosk_ui_tests "[axe-pages]" writes
                                     them; must not run as root, whom Chromium refuses
"""
import fcntl
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
RUN = f"axe.run(document, {{runOnly: {json.dumps(TAGS)}, resultTypes: ['violations']}})"
# What a check must find that can fail: an image without text, grey on grey, a page of no language.
WRONG = ('<!DOCTYPE html><html><head><title>Wrong</title></head><body><img src="x.png">'
         '<p style="color: #999; background: #aaa">Grey</p></body></html>')
WRONG_RULES = {'image-alt', 'color-contrast', 'html-has-lang'}


class Browser:
    """Chromium, told what to do through a pipe. Use with `with`."""

    def __enter__(self):
        self._profile = tempfile.TemporaryDirectory()
        to_browser, self._to = os.pipe()
        self._from, from_browser = os.pipe()
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (to_browser, from_browser)]

        def take_ends():  # the browser reads 3 and writes 4
            os.dup2(ends[0], 3)
            os.dup2(ends[1], 4)

        self._process = subprocess.Popen(
            ['chromium', '--headless=new', '--remote-debugging-pipe', '--disable-gpu',
             '--no-first-run', '--window-size=1080,1920', f'--user-data-dir={self._profile.name}'],
            pass_fds=[3, 4], preexec_fn=take_ends, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for end in (to_browser, from_browser, *ends):
            os.close(end)
        self._read, self._count, self._session = b'', 0, None
        target = self.tell('Target.createTarget', url='about:blank')['targetId']
        self._session = self.tell('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        self.tell('Page.enable')
        return self

    def __exit__(self, *_):
        os.close(self._to)  # ends it
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._from)
        self._profile.cleanup()

    def tell(self, method, **params):
        self._count += 1
        message = {'id': self._count, 'method': method, 'params': params}
        if self._session:
            message['sessionId'] = self._session
        os.write(self._to, json.dumps(message).encode() + b'\0')
        answer = self._wait(lambda told: told.get('id') == self._count)
        if 'error' in answer:
            raise AssertionError(f"{method}: {answer['error']['message']}")
        return answer['result']

    def open(self, address):
        self.tell('Page.navigate', url=address)
        self._wait(lambda told: told.get('method') == 'Page.loadEventFired')

    def evaluate(self, script):
        result = self.tell('Runtime.evaluate', expression=script, awaitPromise=True,
                           returnByValue=True)
        if 'exceptionDetails' in result:
            raise AssertionError(result['exceptionDetails']['exception'].get('description'))
        return result['result'].get('value')

    def _wait(self, wanted):
        while True:
            while b'\0' not in self._read:
                more = os.read(self._from, 1 << 20)
                if not more:
                    raise AssertionError('Chromium has ended')
                self._read += more
            line, self._read = self._read.split(b'\0', 1)
            told = json.loads(line)
            if wanted(told):
                return told


def violations(browser, rules, page):
    browser.open(page.as_uri())
    browser.evaluate(rules)
    return browser.evaluate(RUN)['violations']


def describe(violation):
    nodes = violation['nodes']
    places = [f"{' '.join(map(str, node['target']))}: {node['failureSummary']}" for node in nodes[:3]]
    return '\n      '.join([f"{violation['id']}: {violation['help']} ({len(nodes)} places)", *places])


def main():
    rules = Path(sys.argv[1]).read_text(encoding='utf-8') + '; 1'
    pages = sorted(Path(sys.argv[2]).resolve().glob('*/*.html'))
    if not pages:
        print('There are no pages.')
        return 2
    broken = 0
    with Browser() as browser, tempfile.TemporaryDirectory() as folder:
        wrong = Path(folder) / 'wrong.html'
        wrong.write_text(WRONG, encoding='utf-8')
        found = {violation['id'] for violation in violations(browser, rules, wrong)}
        assert WRONG_RULES <= found, f'not found on the wrong page: {WRONG_RULES - found}'
        for page in pages:
            for violation in violations(browser, rules, page):
                broken += 1
                print(f'{page.parent.name}/{page.name}: {describe(violation)}')
    print(f'{len(pages)} pages: {broken} violations')
    return 1 if broken else 0


if __name__ == '__main__':
    sys.exit(main())
