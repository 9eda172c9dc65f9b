/// The most memory that this process has held, in KiB: the high-water mark of the kernel, which starts
/// with the program. That of getrusage starts with whoever launched it.
#ifndef BENCHMARK_PEAK_H
#define BENCHMARK_PEAK_H

#include <stdio.h>

static inline long benchmark_peak_kib(void) {
  long peak = 0;
  char line[256];
  FILE *status = fopen("/proc/self/status", "r");
  while (status && fgets(line, sizeof line, status)) {
    if (sscanf(line, "VmHWM: %ld", &peak) == 1) break;
  }
  if (status) fclose(status);
  return peak;
}

#endif
