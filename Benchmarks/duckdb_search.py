"""The rows of an extract that may hold an identity number, a telephone number or a mail address, by
DuckDB: what `skifte check` asks of a file that is too large to be read, without its check digits.

Usage: duckdb_search.py EXTRACT [THREADS]
"""

import sys

import duckdb

TRACE = (
    r"(^|[^0-9])([0-9]{6}|[0-9]{8})[-+ ]?[0-9A-Za-z*]{4}([^0-9A-Za-z]|$)"
    r"|\+46|(^|[^0-9])00?[1-9][0-9]{0,2}[- ][0-9]|(^|[^0-9])07[0-9]{8}|[0-9A-Za-z._%+-]@[0-9A-Za-z]"
)

database = duckdb.connect()
if len(sys.argv) > 2:
    database.execute(f"SET threads = {int(sys.argv[2])}")
found = database.execute(
    """
    SELECT count(*), count(*) FILTER (
      regexp_matches(PatientID, $trace) OR regexp_matches("Besöksdatum", $trace)
      OR regexp_matches(Yrkeskategori, $trace) OR regexp_matches(Diagnos, $trace)
      OR regexp_matches(Anteckning, $trace))
    FROM read_csv($file, delim = ';', header = true, columns = {
      'PatientID': 'VARCHAR', 'Besöksdatum': 'VARCHAR', 'Yrkeskategori': 'VARCHAR',
      'Diagnos': 'VARCHAR', 'Anteckning': 'VARCHAR'})
    """,
    {"file": sys.argv[1], "trace": TRACE},
).fetchone()
print(*found, sep=";")
