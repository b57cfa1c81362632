"""What one command took: prints wall seconds, computing seconds and peak memory in megabytes (10^6 bytes) as JSON.

    python3 cost.py COMMAND [ARGUMENT…]

Computing and memory are those of the command and of all that it started and waited for, as the kernel counts them; of the
memory it is the largest single process. Node can ask this only about itself, Python's standard library about a child.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

with tempfile.TemporaryFile() as said:
    begun = time.perf_counter()
    child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT)
    # Asked of this child alone: what was started under this process's number before it became Python does not count.
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        said.seek(0)
        words = said.read()[-2000:].decode(errors="replace")
        sys.exit(f"{' '.join(sys.argv[1:])} ended with {child.returncode}:\n{words}")

# Linux counts in KiB, macOS in bytes.
unit = 1 if sys.platform == "darwin" else 1024
print(json.dumps({"wall": wall, "computing": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss * unit / 1e6}))
