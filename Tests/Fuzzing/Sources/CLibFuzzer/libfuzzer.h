#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer by the words of the command line; `test` takes one input.
int LLVMFuzzerRunDriver(int *count, char ***words, int (*test)(const uint8_t *data, size_t size));

/// libFuzzer's own mutations of `size` bytes in a buffer of `max_size`. Returns the new size.
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);
