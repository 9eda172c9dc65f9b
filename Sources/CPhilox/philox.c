#include "philox.h"

static void set(void *memory, unsigned long seed) {
  motcua_philox_address(memory, seed, 0, 0, 0);
}

static unsigned long get(void *memory) {
  motcua_philox_state *state = memory;
  if (state->used == 4) motcua_philox_refill(state);
  return state->block[state->used++];
}

static double get_double(void *memory) {
  return motcua_philox_uniform(memory);
}

static const gsl_rng_type philox = {
    "philox4x32-10", 0xffffffffu, 0, sizeof(motcua_philox_state), set, get, get_double};

const gsl_rng_type *const motcua_philox_type = &philox;
