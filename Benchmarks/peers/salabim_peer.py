"""salabim: station, with generators, its faster form."""

import random
import sys

import salabim as sim

from measure_peer import report


def station(servers, customers, seed):
    draw = random.Random(seed)
    env = sim.Environment(trace=False, yieldless=False)
    counters = sim.Resource("counters", capacity=servers)
    total = 0.0

    class Customer(sim.Component):
        def process(self):
            nonlocal total
            arrived = env.now()
            yield self.request(counters)
            yield self.hold(draw.expovariate(1))
            self.release()
            total += env.now() - arrived

    class Source(sim.Component):
        def process(self):
            for _ in range(customers):
                yield self.hold(draw.expovariate(0.9 * servers))
                Customer()

    Source()
    env.run()
    return total / customers


report(globals()[sys.argv[1]], [int(word) for word in sys.argv[2:]])
