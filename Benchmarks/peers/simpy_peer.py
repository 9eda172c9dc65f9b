"""SimPy: station, hold and tandem. Arguments: WHAT, then as for the reference, without draws."""

import math
import random
import sys

import simpy

from measure_peer import report, since


def station(servers, customers, seed):
    draw = random.Random(seed)
    env = simpy.Environment()
    counters = simpy.Resource(env, capacity=servers)
    total = 0.0

    def customer():
        nonlocal total
        arrived = env.now
        with counters.request() as request:
            yield request
            yield env.timeout(draw.expovariate(1))
        total += env.now - arrived

    def source():
        for _ in range(customers):
            yield env.timeout(draw.expovariate(0.9 * servers))
            env.process(customer())

    env.process(source())
    env.run()
    return total / customers


def hold(pending, holds, seed):
    draw = random.Random(seed)
    env = simpy.Environment()
    done = 0

    def holder(env):
        nonlocal done
        while True:
            yield env.timeout(draw.expovariate(1))
            done += 1

    for _ in range(pending):
        env.process(holder(env))
    while env.peek() == 0:
        env.step()
    started = since()
    done = 0
    while done < holds:
        env.step()
    return env.now * pending / holds, started


def tandem(customers, seed):
    draw = random.Random(seed)
    env = simpy.Environment()
    counters, back, returns = (simpy.Resource(env, capacity=size) for size in (8, 20, 4))
    waits = []
    sigma = math.sqrt(math.log(1.25))
    zeta = math.log(6.8) - sigma * sigma / 2

    def customer():
        arrived = env.now
        with counters.request() as request:
            yield request
            waits.append(env.now - arrived)
            yield env.timeout(draw.lognormvariate(zeta, sigma))
        if draw.random() < 0.6:
            with back.request() as request:
                yield request
                yield env.timeout(draw.gammavariate(2, 14))
            with returns.request() as request:
                yield request
                yield env.timeout(draw.expovariate(1 / 5.6))

    def source():
        for _ in range(customers):
            yield env.timeout(draw.expovariate(1))
            env.process(customer())

    env.process(source())
    env.run()
    return sum(waits) / customers


report(globals()[sys.argv[1]], [int(word) for word in sys.argv[2:]])
