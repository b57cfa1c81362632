"""What one command took: prints wall seconds, computing seconds and peak memory in megabytes (10^6 bytes) as JSON.

    python3 cost.py COMMAND [ARGUMENT…]

Computing and memory are those of the command and of all that it started and waited for, as the kernel counts them; of the
memory it is the largest single process. Node can ask this only about itself, Python's standard library about children.
"""

import json
import resource
import subprocess
import sys
import time

begun = time.perf_counter()
done = subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
wall = time.perf_counter() - begun
if done.returncode != 0:
    sys.exit(f"{' '.join(sys.argv[1:])} ended with {done.returncode}:\n{done.stdout.decode(errors='replace')[-2000:]}")
used = resource.getrusage(resource.RUSAGE_CHILDREN)
# Linux counts in KiB, macOS in bytes.
unit = 1 if sys.platform == "darwin" else 1024
print(json.dumps({"wall": wall, "computing": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss * unit / 1e6}))
