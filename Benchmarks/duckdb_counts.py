"""The counts of `skifte tally` from the same extract by DuckDB: patients for each profession and
period, combinations of professions, and patients with more than one.

Usage: duckdb_counts.py EXTRACT [THREADS]
"""

import sys

import duckdb

database = duckdb.connect()
if len(sys.argv) > 2:
    database.execute(f"SET threads = {int(sys.argv[2])}")
# The CSV is read once, with its types given, and everything is counted from the distinct triples.
database.execute(
    """
    CREATE TEMP TABLE met AS
    SELECT DISTINCT
      PatientID AS person,
      CASE WHEN "Besöksdatum" < DATE '2024-01-01' THEN 'baseline' ELSE 'followup' END AS period,
      Yrkeskategori AS profession
    FROM read_csv(?, delim = ';', header = true, columns = {
      'PatientID': 'VARCHAR', 'Besöksdatum': 'DATE', 'Yrkeskategori': 'VARCHAR',
      'Diagnos': 'VARCHAR', 'Anteckning': 'VARCHAR'})
    """,
    [sys.argv[1]],
)
database.execute(
    """
    CREATE TEMP TABLE persons AS
    SELECT period, person, string_agg(profession, ' + ' ORDER BY profession) AS combination,
      count(*) AS professions
    FROM met GROUP BY period, person
    """
)
for query in (
    "SELECT period, profession, count(*) FROM met GROUP BY ALL ORDER BY ALL",
    "SELECT period, combination, count(*) FROM persons GROUP BY ALL ORDER BY ALL",
    "SELECT period, count(*) FILTER (professions > 1), count(*) FROM persons GROUP BY ALL ORDER BY ALL",
):
    for row in database.execute(query).fetchall():
        print(*row, sep=";")
