import CDraws
import Glibc

func cpuSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
}

func report(since: Double, mean: Double) {
  let cpu = cpuSeconds() - since
  print(cpu, benchmark_peak_kib(), mean)
}
