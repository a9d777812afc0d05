"""Divides the rows of a file of float64 into groups for each seed on a line of its own, and answers the inertia."""

import sys

try:
    import numpy
    from sklearn.cluster import KMeans
except ImportError:
    sys.exit(0)

path, dimension, k, starts = sys.argv[1], *map(int, sys.argv[2:])
rows = numpy.fromfile(path).reshape(-1, dimension)
print("ready", flush=True)
for line in sys.stdin:
    print(KMeans(k, n_init=starts, random_state=int(line)).fit(rows).inertia_, flush=True)
