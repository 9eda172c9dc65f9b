/// A plain generator, inlined: what an engine costs when draws cost next to nothing.
///
/// Uniform bits by xoshiro256++ (D. Blackman, S. Vigna, ACM TOMS 47, 2021), exponentials by the
/// ziggurat (G. Marsaglia, W. W. Tsang, J. Stat. Softw. 5, 2000) with 256 layers and 52 bits.
#ifndef BENCHMARK_DRAWS_H
#define BENCHMARK_DRAWS_H

#include <math.h>
#include <stdint.h>

typedef struct {
  uint64_t state[4];
  double x[257];  ///< right edges of the layers, widest first; x[256] is 0
  double y[257];  ///< exp(-x)
} benchmark_draws;

static inline uint64_t benchmark_bits(benchmark_draws *draws) {
  uint64_t *s = draws->state;
  const uint64_t sum = s[0] + s[3];
  const uint64_t result = (sum << 23 | sum >> 41) + s[0];
  const uint64_t t = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = s[3] << 45 | s[3] >> 19;
  return result;
}

/// In [0, 1).
static inline double benchmark_uniform(benchmark_draws *draws) {
  return (double)(benchmark_bits(draws) >> 11) * 0x1p-53;
}

static inline void benchmark_seed(benchmark_draws *draws, uint64_t seed) {
  for (int i = 0; i < 4; i++) {
    uint64_t z = seed += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    draws->state[i] = z ^ z >> 31;
  }
  // The tail begins at r, and every layer has the area v (Marsaglia and Tsang, table for 256).
  const double r = 7.69711747013104972, v = 0.0039496598225815571993;
  draws->x[0] = v / exp(-r);
  draws->x[1] = r;
  for (int i = 2; i < 256; i++) draws->x[i] = -log(exp(-draws->x[i - 1]) + v / draws->x[i - 1]);
  draws->x[256] = 0;
  for (int i = 0; i < 257; i++) draws->y[i] = exp(-draws->x[i]);
}

/// Exponential with mean 1.
static inline double benchmark_exponential(benchmark_draws *draws) {
  double tail = 0;
  for (;;) {
    const uint64_t bits = benchmark_bits(draws);
    const unsigned layer = bits & 255;
    const double x = (double)(bits >> 12) * 0x1p-52 * draws->x[layer];
    if (x < draws->x[layer + 1]) return tail + x;
    if (layer == 0) {
      // Without memory: the tail is the whole once more.
      tail += draws->x[1];
      continue;
    }
    const double top = draws->y[layer + 1], bottom = draws->y[layer];
    if (bottom + benchmark_uniform(draws) * (top - bottom) < exp(-x)) return tail + x;
  }
}

#endif
