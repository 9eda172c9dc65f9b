#include "philox.h"

enum { word_bits = 32, uniform_bits = 52 };

void motcua_philox4x32(int rounds, const uint32_t key[2], const uint32_t counter[4],
                       uint32_t out[4]) {
  uint32_t c0 = counter[0], c1 = counter[1], c2 = counter[2], c3 = counter[3];
  uint32_t k0 = key[0], k1 = key[1];
  for (int round = 0; round < rounds; round++) {
    const uint64_t p0 = (uint64_t)0xD2511F53u * c0;
    const uint64_t p1 = (uint64_t)0xCD9E8D57u * c2;
    c0 = (uint32_t)(p1 >> word_bits) ^ c1 ^ k0;
    c2 = (uint32_t)(p0 >> word_bits) ^ c3 ^ k1;
    c1 = (uint32_t)p1;
    c3 = (uint32_t)p0;
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

static inline void refill(motcua_philox_state *state) {
  motcua_philox4x32(10, state->key, state->counter, state->block);
  state->counter[0]++;
  state->used = 0;
}

static void set(void *memory, unsigned long seed) {
  motcua_philox_address(memory, seed, 0, 0, 0);
}

static unsigned long get(void *memory) {
  motcua_philox_state *state = memory;
  if (state->used == 4) refill(state);
  return state->block[state->used++];
}

double motcua_philox_uniform(motcua_philox_state *state) {
  // A uniform takes an aligned pair of words, so that draw d is half d mod 2 of block d / 2.
  state->used += state->used & 1;
  if (state->used == 4) refill(state);
  const uint64_t high = state->block[state->used], low = state->block[state->used + 1];
  state->used += 2;
  const uint64_t word = high << word_bits | low;
  return ((double)(word >> (64 - uniform_bits)) + 0.5) * 0x1p-52;
}

static double get_double(void *memory) {
  return motcua_philox_uniform(memory);
}

static const gsl_rng_type philox = {
    "philox4x32-10", 0xffffffffu, 0, sizeof(motcua_philox_state), set, get, get_double};

const gsl_rng_type *const motcua_philox_type = &philox;
