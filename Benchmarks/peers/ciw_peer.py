"""Ciw: station and tandem."""

import math
import sys

import ciw

from measure_peer import report


def station(servers, customers, seed):
    ciw.seed(seed)
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(0.9 * servers)],
        service_distributions=[ciw.dists.Exponential(1)],
        number_of_servers=[servers])
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_customers(customers, method="Finish")
    records = simulation.get_all_records()
    return sum(r.exit_date - r.arrival_date for r in records) / len(records)


def tandem(customers, seed):
    ciw.seed(seed)
    sigma = math.sqrt(math.log(1.25))
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(1), None, None],
        service_distributions=[
            ciw.dists.Lognormal(math.log(6.8) - sigma * sigma / 2, sigma),
            ciw.dists.Gamma(2, 14), ciw.dists.Exponential(1 / 5.6)],
        number_of_servers=[8, 20, 4],
        routing=[[0.0, 0.6, 0.0], [0.0, 0.0, 1.0], [0.0, 0.0, 0.0]])
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_customers(customers, method="Finish")
    waits = [r.waiting_time for r in simulation.get_all_records() if r.node == 1]
    return sum(waits) / len(waits)


report(globals()[sys.argv[1]], [int(word) for word in sys.argv[2:]])
