"""Xapian as it comes: its Snowball stemmer for Arabic, BM25, the words of a query joined by OR. Fields of a line are
parted by tabs. Usage: xapian.py FOLDER. Lines read and answers given:

    document ID TEXT                nothing
    commit                          done
    search N QUERY                  the ids of the best N
    time N QUERY QUERY ...          processor time, then the time of every query; milliseconds
"""
import sys
import time

import xapian

database = xapian.WritableDatabase(sys.argv[1], xapian.DB_CREATE_OR_OVERWRITE)
stemmer = xapian.Stem("arabic")
generator = xapian.TermGenerator()
generator.set_stemmer(stemmer)
parser = xapian.QueryParser()
parser.set_stemmer(stemmer)
parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
parser.set_default_op(xapian.Query.OP_OR)
NO_OPERATORS = 0


def add(name, text):
    document = xapian.Document()
    document.set_data(name)
    generator.set_document(document)
    generator.index_text(text)
    database.add_document(document)


def search(n, text):
    enquire = xapian.Enquire(database)
    enquire.set_query(parser.parse_query(text, NO_OPERATORS))
    return [match.document.get_data().decode() for match in enquire.get_mset(0, n)]


def timed(n, queries):
    took = []
    begin = time.process_time()
    for text in queries:
        start = time.perf_counter()
        search(n, text)
        took.append(time.perf_counter() - start)
    return [str(1000 * seconds) for seconds in [time.process_time() - begin] + took]


for line in sys.stdin:
    command, *fields = line.rstrip("\n").split("\t")
    if command == "document":
        add(fields[0], fields[1])
        continue
    answer = ["done"]
    if command == "commit":
        database.commit()
    elif command == "search":
        answer = search(int(fields[0]), fields[1])
    elif command == "time":
        answer = timed(int(fields[0]), fields[1:])
    print("\t".join(answer), flush=True)
