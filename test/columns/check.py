"""Open the tables of `copydesk extract --format parquet` with DuckDB and pandas, and compare them.

Usage: check.py FOLDER
Prints the counts of each table; ends with 1 when the two programs differ, or a type is not the documented one.
"""

import glob
import sys

import duckdb
import pandas

TYPES = {
    "key": "VARCHAR",
    "body": "VARCHAR",
    "authors": "VARCHAR[]",
    "published_utc": "TIMESTAMP WITH TIME ZONE",
    "complete": "BOOLEAN",
    "words": "INTEGER",
    "captions": "VARCHAR[]",
}


def main(folder: str) -> int:
    faults = []
    for table in ("articles", "audits", "rejected"):
        files = sorted(glob.glob(f"{folder}/{table}/*.parquet"))
        rows = duckdb.sql(f"SELECT * FROM read_parquet('{folder}/{table}/*.parquet')")
        keys = [row[0] for row in duckdb.sql(f"SELECT key FROM rows ORDER BY key").fetchall()]
        frame = pandas.concat([pandas.read_parquet(file) for file in files])
        if sorted(frame["key"]) != keys:
            faults.append(f"{table}: DuckDB and pandas read other keys")
        print(f"{table}: {len(keys)} rows, {len(rows.columns)} columns, {len(files)} files")
        if table == "articles":
            found = dict(zip(rows.columns, map(str, rows.types)))
            faults += [
                f"articles.{name}: expected {wanted}, found {found.get(name)}"
                for name, wanted in TYPES.items()
                if found.get(name) != wanted
            ]
            words = duckdb.sql("SELECT sum(words) FROM rows").fetchall()[0][0]
            if words != int(frame["words"].sum()):
                faults.append("articles.words: other sums")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
