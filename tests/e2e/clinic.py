# SPDX-License-Identifier: GPL-3.0-or-later
"""A new clinic in a temporary folder, and the three real programs on it."""
import json
import os
import subprocess
from pathlib import Path


class Clinic:
    def __init__(self, prefix, stage):
        self.prefix = Path(prefix)
        self.bin = self.prefix / 'bin'
        self.stage = stage
        self.folder = stage.folder / 'clinic'
        self.owner = 'Olive Owner'
        made = self.admin('init', '--non-interactive', '--owner', self.owner,
                          '--role', 'owner', '--role', 'clinician', '--generate-passphrase',
                          '--recovery-file', stage.folder / 'recovery-words')
        self.passphrase = made['passphrase']

    def admin(self, *arguments, unlocked=False):
        """Runs bonesetters-admin and gives its JSON; any failure fails the test."""
        command = [self.bin / 'bonesetters-admin', '--clinic', self.folder, '--json', *arguments]
        if unlocked:
            command += ['--as', self.owner, '--passphrase-file', '-']
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True,
                              input=self.passphrase if unlocked else '', check=False)
        if done.returncode != 0:
            raise AssertionError(f'bonesetters-admin {arguments[0]} ended with {done.returncode}: '
                                 f'{done.stderr}')
        return json.loads(done.stdout)

    def start(self, program, display):
        log = self.stage.home / f'{program}.log'  # searched for typed words like all else
        with open(log, 'wb') as output:
            return self.stage.start(
                [self.bin / f'bonesetters-{program}', '--clinic', self.folder],
                env={**os.environ, 'DISPLAY': display}, stdout=output, stderr=output)


def files_holding(folders, words):
    """Every (file, word) where a word stands in plain, in UTF-8 or either UTF-16."""
    found = []
    for folder in folders:
        for file in sorted(Path(folder).rglob('*')):
            if not file.is_file() or file.is_symlink():
                continue
            content = file.read_bytes().lower()
            for word in words:
                if any(word.lower().encode(code) in content
                       for code in ('utf-8', 'utf-16-le', 'utf-16-be')):
                    found.append((str(file), word))
    return found
