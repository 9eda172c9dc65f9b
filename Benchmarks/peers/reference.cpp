// What a careful programmer gets by hand: the station and the hold model with a binary heap, in
// C++, with the plain generator or with GSL's mt19937; the tandem with GSL's draws.
//
//   reference station plain|gsl SERVERS CUSTOMERS SEED
//   reference hold plain|gsl PENDING HOLDS SEED
//   reference tandem gsl CUSTOMERS SEED
//
// Prints CPU seconds, peak memory in KiB, and the mean that theory knows.
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>

#include "../Sources/CDraws/include/draws.h"
#include "../Sources/CDraws/include/peak.h"

static double cpuSeconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

static void report(double since, double mean) {
  const double cpu = cpuSeconds() - since;
  std::printf("%.9f %ld %.12g\n", cpu, benchmark_peak_kib(), mean);
}

struct PlainDraws {
  benchmark_draws draws;
  explicit PlainDraws(uint64_t seed) { benchmark_seed(&draws, seed); }
  double exponential(double mean) { return mean * benchmark_exponential(&draws); }
};

struct GSLDraws {
  gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
  explicit GSLDraws(uint64_t seed) { gsl_rng_set(rng, seed); }
  double exponential(double mean) { return gsl_ran_exponential(rng, mean); }
};

struct Event {
  double time;
  uint32_t order;  // of insertion: settles ties
  uint32_t kind;
  bool operator<(const Event &other) const {
    return time < other.time || (time == other.time && order < other.order);
  }
};

class BinaryHeap {
 public:
  void push(double time, uint32_t kind) {
    size_t child = events.size();
    const Event event{time, inserted++, kind};
    events.push_back(event);
    while (child > 0) {
      const size_t parent = (child - 1) / 2;
      if (!(event < events[parent])) break;
      events[child] = events[parent];
      child = parent;
    }
    events[child] = event;
  }
  Event pop() {
    const Event first = events[0], last = events.back();
    events.pop_back();
    const size_t count = events.size();
    if (count == 0) return first;
    size_t parent = 0;
    for (size_t child; (child = 2 * parent + 1) < count; parent = child) {
      if (child + 1 < count && events[child + 1] < events[child]) child++;
      if (!(events[child] < last)) break;
      events[parent] = events[child];
    }
    events[parent] = last;
    return first;
  }
  bool empty() const { return events.empty(); }

 private:
  std::vector<Event> events;
  uint32_t inserted = 0;
};

// A line of values, first in, first out.
template <class T>
class Line {
 public:
  void push(T value) {
    if (last - first == values.size()) grow();
    values[last++ & (values.size() - 1)] = value;
  }
  T pop() { return values[first++ & (values.size() - 1)]; }
  bool empty() const { return first == last; }

 private:
  void grow() {
    std::vector<T> larger(values.size() * 2);
    for (size_t i = first; i < last; i++) larger[i & (larger.size() - 1)] = values[i & (values.size() - 1)];
    values.swap(larger);
  }
  std::vector<T> values = std::vector<T>(64);
  size_t first = 0, last = 0;
};

template <class Draws>
static void station(int servers, long customers, uint64_t seed) {
  Draws draws(seed);
  const double since = cpuSeconds(), gap = 1 / (0.9 * servers);
  BinaryHeap events;
  Line<double> line;
  int busy = 0;
  long arrived = 0;
  double total = 0;
  const auto serve = [&](double now, double arrival) {
    const double service = draws.exponential(1);
    total += now - arrival + service;
    events.push(now + service, 1);
  };
  events.push(draws.exponential(gap), 0);
  while (!events.empty()) {
    const Event event = events.pop();
    if (event.kind == 0) {
      if (++arrived < customers) events.push(event.time + draws.exponential(gap), 0);
      if (busy < servers) {
        busy++;
        serve(event.time, event.time);
      } else {
        line.push(event.time);
      }
    } else if (line.empty()) {
      busy--;
    } else {
      serve(event.time, line.pop());
    }
  }
  report(since, total / customers);
}

// Takes the first of so many pending events and schedules another, over and over.
template <class Draws>
static void hold(int pending, long holds, uint64_t seed) {
  Draws draws(seed);
  BinaryHeap events;
  for (int i = 0; i < pending; i++) events.push(draws.exponential(1), i);
  const double since = cpuSeconds();
  double now = 0;
  for (long i = 0; i < holds; i++) {
    const Event event = events.pop();
    now = event.time;
    events.push(now + draws.exponential(1), event.kind);
  }
  report(since, now * pending / holds);
}

// 8 counters, with p = 0.6 a back office of 20, then 4 counters for the return; minutes.
static void tandem(long customers, uint64_t seed) {
  gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
  gsl_rng_set(rng, seed);
  const double since = cpuSeconds();
  const double sigma = std::sqrt(std::log(1.25)), zeta = std::log(6.8) - sigma * sigma / 2;
  const int servers[3] = {8, 20, 4};
  int busy[3] = {};
  Line<double> line[3];
  BinaryHeap events;
  std::vector<double> waits[3];
  for (auto &list : waits) list.reserve(customers);
  const auto serve = [&](int at, double now, double arrival) {
    waits[at].push_back(now - arrival);
    const double service = at == 0   ? std::exp(zeta + sigma * gsl_ran_gaussian_ziggurat(rng, 1))
                           : at == 1 ? gsl_ran_gamma(rng, 2, 14)
                                     : gsl_ran_exponential(rng, 5.6);
    events.push(now + service, 1 + at);
  };
  const auto arrive = [&](int at, double now) {
    if (busy[at] < servers[at]) {
      busy[at]++;
      serve(at, now, now);
    } else {
      line[at].push(now);
    }
  };
  long arrived = 0;
  events.push(gsl_ran_exponential(rng, 1), 0);
  while (!events.empty()) {
    const Event event = events.pop();
    if (event.kind == 0) {
      if (++arrived < customers) events.push(event.time + gsl_ran_exponential(rng, 1), 0);
      arrive(0, event.time);
      continue;
    }
    const int at = event.kind - 1;
    if (line[at].empty()) busy[at]--;
    else serve(at, event.time, line[at].pop());
    if (at == 1 || (at == 0 && gsl_rng_uniform(rng) < 0.6)) arrive(at + 1, event.time);
  }
  double total = 0;
  for (const double wait : waits[0]) total += wait;
  for (auto &list : waits) {
    auto ninetieth = list.begin() + list.size() * 9 / 10;
    std::nth_element(list.begin(), ninetieth, list.end());
    std::fprintf(stderr, "p90 %.6g\n", *ninetieth);
  }
  report(since, total / customers);
}

int main(int, char **words) {
  const std::string what = words[1];
  const bool plain = std::string(words[2]) == "plain";
  if (what == "tandem") {
    tandem(std::atol(words[3]), std::atol(words[4]));
    return 0;
  }
  const int size = std::atoi(words[3]);
  const long count = std::atol(words[4]);
  const uint64_t seed = std::atol(words[5]);
  if (what == "station") plain ? station<PlainDraws>(size, count, seed) : station<GSLDraws>(size, count, seed);
  if (what == "hold") plain ? hold<PlainDraws>(size, count, seed) : hold<GSLDraws>(size, count, seed);
}
