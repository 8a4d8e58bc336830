#!/usr/bin/env python3
"""How much faster the meeting sheet is set than by Typst and by WeasyPrint, with the same words, in one run.

The bench writes its session as HTML and as Typst, without the pictures, and says what it takes itself. The others run in
this process, warm. Each of their texts begins with the number of the run, as every session has its own words: Typst keeps
what it has set before and would otherwise set nothing but the changed paragraph. Needs: pip install -r benches/peers/requirements.txt
Usage: ratios.py [CARGO OPTIONS…]
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "assets/fonts"
UNITS = {"ns": 1e-6, "µs": 1e-3, "ms": 1.0, "s": 1e3}
LEAST = {"Typst": 8, "WeasyPrint": 25}


def own(folder):
    """Returns the median in milliseconds, after writing the content for the others into the folder."""
    command = ["cargo", "bench", "--bench", "handout", *sys.argv[1:], "--", "meeting"]
    environment = {**os.environ, "PEERS_FOLDER": str(folder)}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    print(done.stdout)
    row = next(line for line in done.stdout.splitlines() if re.search(r"meeting +[0-9]", line))
    number, unit = row.split("│")[2].split()
    return float(number) * UNITS[unit]


def median(set_once, times):
    """Returns the median in milliseconds; the first run warms up."""
    taken = []
    for run in range(times + 1):
        begun = time.perf_counter()
        set_once(run)
        taken.append((time.perf_counter() - begun) * 1000)
    return statistics.median(taken[1:])


def typst_median(folder):
    import typst

    source = (folder / "meeting.typ").read_text()
    file = folder / "changed.typ"
    file.write_text(source)
    compiler = typst.Compiler(str(file), font_paths=[str(FONTS)])

    def set_once(run):
        file.write_text(source.replace('#"', f'#"{run} '))
        compiler.compile(format="pdf", pdf_standards=["a-3a"])

    return median(set_once, 20)


def weasyprint_median(folder):
    import weasyprint

    head, body = (folder / "meeting.html").read_text().split("</style>")

    def set_once(run):
        changed = re.sub(r">(?=[^<\s])", f">{run} ", body)
        weasyprint.HTML(string=f"{head}</style>{changed}").write_pdf()

    return median(set_once, 5)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        meeting = own(folder)
        others = {"Typst": typst_median(folder), "WeasyPrint": weasyprint_median(folder)}
    print(f"Funkenbuch {meeting:8.2f} ms")
    for peer, taken in others.items():
        print(f"{peer:10} {taken:8.2f} ms  {taken / meeting:6.1f} times as long (wanted: {LEAST[peer]})")
    sys.exit(any(taken / meeting < LEAST[peer] for peer, taken in others.items()))


if __name__ == "__main__":
    main()
