"""Bodies of pages by trafilatura: a JSON line {"html", "url"} in, a line {"text", "cost"} out.

The argument is the folder that its packages were installed in.

`cost` is the CPU time of the extraction in milliseconds.
"""

import json
import sys
import time

sys.path.insert(0, sys.argv[1])

from trafilatura import extract  # noqa: E402

for line in sys.stdin:
    page = json.loads(line)
    before = time.process_time()
    text = extract(page["html"], url=page["url"] or None, include_comments=False)
    cost = 1000 * (time.process_time() - before)
    print(json.dumps({"text": text or "", "cost": cost}), flush=True)
