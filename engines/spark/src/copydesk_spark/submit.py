"""What `spark-submit` starts: the job, as `python -m copydesk_spark.job` does."""

import sys

from copydesk_spark.job import main

if __name__ == "__main__":
    sys.exit(main())
