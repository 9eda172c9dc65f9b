/// An instruction that Swift has no word for.
#ifndef MOTCUA_PREFETCH_H
#define MOTCUA_PREFETCH_H

/// Asks for the line of the cache at `address` and does not wait for it. Changes nothing else, and
/// no address is wrong.
static inline void motcua_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
