/// Philox4x32-10, a counter-based random-number generator, as a GSL generator type.
///
/// J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw: Parallel random numbers: as easy as 1, 2, 3.
/// SC'11. A draw is addressed, not awaited: key and counter say which one it is, in any order.
#ifndef MOTCUA_PHILOX_H
#define MOTCUA_PHILOX_H

#include <gsl/gsl_rng.h>
#include <stdint.h>

/// The whole state: plain data, so that `gsl_rng_memcpy` copies it.
typedef struct {
  uint32_t key[2];
  uint32_t counter[4];  ///< of the block that comes next; counter[0] counts blocks
  uint32_t block[4];    ///< the words of the current block
  uint32_t used;        ///< how many of them are gone; 4 when the block is empty
} motcua_philox_state;

/// The generator type for `gsl_rng_alloc`. `gsl_rng_set` puts the seed in the key and zero in the
/// counter.
extern const gsl_rng_type *const motcua_philox_type;

/// One block of four words from a key and a counter, with 7 or 10 rounds.
static inline void motcua_philox4x32(int rounds, const uint32_t key[2], const uint32_t counter[4],
                                     uint32_t out[4]) {
  uint32_t c0 = counter[0], c1 = counter[1], c2 = counter[2], c3 = counter[3];
  uint32_t k0 = key[0], k1 = key[1];
  for (int round = 0; round < rounds; round++) {
    const uint64_t p0 = (uint64_t)0xD2511F53u * c0;
    const uint64_t p1 = (uint64_t)0xCD9E8D57u * c2;
    c0 = (uint32_t)(p1 >> 32) ^ c1 ^ k0;
    c2 = (uint32_t)(p0 >> 32) ^ c3 ^ k1;
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

/// Positions `state` at the first draw of (key, entity, word, replication), in O(1).
static inline void motcua_philox_address(motcua_philox_state *state, uint64_t key, uint32_t entity,
                                         uint32_t word, uint32_t replication) {
  state->key[0] = (uint32_t)key;
  state->key[1] = (uint32_t)(key >> 32);
  state->counter[0] = 0;
  state->counter[1] = entity;
  state->counter[2] = word;
  state->counter[3] = replication;
  state->used = 4;
}

/// Draws the next block.
static inline void motcua_philox_refill(motcua_philox_state *state) {
  motcua_philox4x32(10, state->key, state->counter, state->block);
  state->counter[0]++;
  state->used = 0;
}

/// A uniform in the open interval (0, 1) from two words: (x >> 12 + 1/2) * 2^-52, so that both u
/// and 1 - u are exact and neither is 0 or 1.
static inline double motcua_uniform_of(const uint32_t pair[2]) {
  return ((double)(((uint64_t)pair[0] << 32 | pair[1]) >> 12) + 0.5) * 0x1p-52;
}

/// The next uniform. It takes an aligned pair of words, so that draw d is half d mod 2 of block
/// d / 2.
static inline double motcua_philox_uniform(motcua_philox_state *state) {
  state->used += state->used & 1;
  if (state->used == 4) motcua_philox_refill(state);
  const uint32_t *pair = state->block + state->used;
  state->used += 2;
  return motcua_uniform_of(pair);
}

/// The first uniform of (key, entity, word, replication), without a state.
static inline double motcua_philox_first(uint64_t key, uint32_t entity, uint32_t word,
                                         uint32_t replication) {
  const uint32_t keys[2] = {(uint32_t)key, (uint32_t)(key >> 32)};
  const uint32_t counter[4] = {0, entity, word, replication};
  uint32_t block[4];
  motcua_philox4x32(10, keys, counter, block);
  return motcua_uniform_of(block);
}

#endif
