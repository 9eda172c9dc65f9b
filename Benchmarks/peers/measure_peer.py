"""What a peer prints: CPU seconds, peak memory in KiB, and the mean that theory knows."""

import resource
import time

since = time.process_time


def report(simulate, sizes):
    """`simulate` returns the mean, and when the work began if not at once."""
    started = since()
    mean = simulate(*sizes)
    if isinstance(mean, tuple):
        mean, started = mean
    cpu = since() - started
    print(cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, mean)
