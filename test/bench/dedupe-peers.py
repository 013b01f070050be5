"""Times other tools on posts of a file (one JSON string a line): `dedupe-peers.py TOOL FILE COUNT`.

Each post is cut into shingles of three words, signed, looked up among all before it, verified by the tool's own estimate, and put in.
Prints the microseconds of processor time a post takes, the posts that were found to be near another, and the version.
Thresholds and bands are those with which each finds most of what shares half of its shingles.
"""

import json
import re
import sys
from importlib.metadata import version
from time import process_time

WORD = re.compile(r"\w{3,}")


def shingles(text):
    words = WORD.findall(text.lower())
    return [" ".join(words[n : n + 3]) for n in range(max(1, len(words) - 2))]


def rensa(posts):
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
    signatures = []
    found = 0
    for n, text in enumerate(posts):
        signature = RMinHash(num_perm=128, seed=42)
        signature.update(shingles(text))
        found += any(signature.jaccard(signatures[other]) >= 0.5 for other in index.query(signature))
        index.insert(n, signature)
        signatures.append(signature)
    return found


def gaoya(posts):
    from gaoya.minhash import MinHashStringIndex

    index = MinHashStringIndex(32, 0.5, 42, 3, None, "word", True, (3, 3))
    found = 0
    for n, text in enumerate(posts):
        found += len(index.query(text)) > 0
        index.insert_document(n, text)
    return found


def datasketch(posts):
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=0.5, num_perm=128)
    signatures = []
    found = 0
    for n, text in enumerate(posts):
        signature = MinHash(num_perm=128)
        signature.update_batch([shingle.encode() for shingle in shingles(text)])
        found += any(signature.jaccard(signatures[other]) >= 0.5 for other in index.query(signature))
        index.insert(n, signature)
        signatures.append(signature)
    return found


def main():
    tool, file, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    run = {"rensa": rensa, "gaoya": gaoya, "datasketch": datasketch}[tool]
    with open(file, encoding="utf-8") as lines:
        posts = [json.loads(line) for _, line in zip(range(count), lines)]
    run(posts[:100])
    start = process_time()
    found = run(posts)
    spent = process_time() - start
    print(json.dumps({"micros": spent * 1e6 / len(posts), "found": found, "version": version(tool)}))


main()
