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

/// One block of four words from a key and a counter, with 7 or 10 rounds.
void motcua_philox4x32(int rounds, const uint32_t key[2], const uint32_t counter[4],
                       uint32_t out[4]);

/// The generator type for `gsl_rng_alloc`. `gsl_rng_set` puts the seed in the key and zero in the
/// counter.
extern const gsl_rng_type *const motcua_philox_type;

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

/// A uniform in the open interval (0, 1) from two words: (x >> 12 + 1/2) * 2^-52, so that both u
/// and 1 - u are exact and neither is 0 or 1.
double motcua_philox_uniform(motcua_philox_state *state);

#endif
