#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a string of the program has no finished translation; English needs its plurals only.

Usage: translations.py ROOT
Reads the sources with lupdate into a copy of each .ts file, so a new string is found even when
nobody updated the file.
"""
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

LUPDATE = '/usr/lib/qt6/bin/lupdate'


def refreshed(root, ts, folder):
    """The file as lupdate would leave it, and its complaints about strings in no known class:
    those would get a context that nothing has at run time, and never be translated."""
    copy = Path(folder) / ts.name
    shutil.copy(ts, copy)
    plurals = ['-pluralonly'] if ts.stem.endswith('_en') else []
    done = subprocess.run([LUPDATE, *plurals, '-silent', '-no-obsolete', '-locations', 'none',
                           '-I', str(root), str(root / 'app'), str(root / 'ui'),
                           '-ts', str(copy)], check=True, stderr=subprocess.PIPE, text=True)
    complaints = [line for line in done.stderr.splitlines() if 'lacks Q_OBJECT' in line]
    return ElementTree.parse(copy).getroot(), complaints


def unfinished(tree):
    for context in tree.iter('context'):
        for message in context.iter('message'):
            translation = message.find('translation')
            texts = [form.text for form in translation.iter('numerusform')] or [translation.text]
            if translation.get('type') == 'unfinished' or not all(texts):
                yield f'{context.findtext("name")}: {message.findtext("source")!r}'


def main():
    root = Path(sys.argv[1])
    files = sorted((root / 'resources' / 'translations').glob('*.ts'))
    if not files:
        print('resources/translations holds no .ts file yet: nothing to check')
        return 0
    missing = []
    with tempfile.TemporaryDirectory() as folder:
        for ts in files:
            tree, complaints = refreshed(root, ts, folder)
            missing += complaints + [f'{ts.name}: {text}' for text in unfinished(tree)]
    print('\n'.join(missing) or f'{len(files)} translation files are finished')
    return 1 if missing else 0


if __name__ == '__main__':
    sys.exit(main())
