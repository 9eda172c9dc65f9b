import ServiceModel
import Synchronization
import Testing

@testable import Experiments

struct ExperimentTests {
  private func run(replications: Int, threads: Int, shift: Int = 0) async -> OptionResult {
    let experiment = Experiment(seed: 1, replications: replications, threads: threads)
    let option = SimulatedOption(scenario: SmallCity.scenario()) {
      SmallCity.result($0, shift: shift)
    }
    return await experiment.run([option])[0]
  }

  private func value(_ id: String, in result: OptionResult, _ type: ScopeType, _ scope: String)
    throws -> Double
  {
    let kpi = try #require(KPI.named(id))
    let position = try #require(
      result.scopes.firstIndex { $0.type == type && $0.id == scope })
    return try #require(result.estimate(kpi, scope: position)?.value)
  }

  @Test func `KPIs follow their formulas`() async throws {
    // Procedure `birth` has 10 and then 20 waits, of 10 and of 20 seconds.
    let result = await run(replications: 2, threads: 1)
    #expect(
      abs(try value("wait_mean", in: result, .procedure, "birth") - 500.0 / 30 / 60) < 1e-12)
    // The 27th of 30, the 17th of 20 in the second from 20 on.
    #expect(abs(try value("wait_p90", in: result, .procedure, "birth") - 20.85 / 60) < 1e-12)
    // On time 30, late 30, open past due 30.
    #expect(abs(try value("on_time_share", in: result, .procedure, "birth") - 1.0 / 3) < 1e-12)
    // Of four hours for citizens one is idle.
    #expect(abs(try value("utilisation", in: result, .site, "s1") - 0.75) < 1e-12)
    #expect(try value("visits_per_dossier", in: result, .city, "city") == 0.5)
    #expect(try value("counter_staff", in: result, .city, "city") == 5)
    #expect(try value("counter_staff_paid", in: result, .city, "city") == 7)
    // 1020 and 1040 dossiers, by 7 people in each replication.
    #expect(try value("dossiers_per_staff_year", in: result, .city, "city") == 2060.0 / 14)
  }

  @Test func `open dossiers count as longer than any finished one`() async throws {
    // As many finished as open in time and as open overdue: only a third is finished.
    let result = await run(replications: 2, threads: 1)
    let kpi = try #require(KPI.named("processing_p90"))
    #expect(result.estimate(kpi) == nil)
  }

  @Test func `the shares of the queueing add up to one`() async throws {
    let result = await run(replications: 3, threads: 1)
    let first = try value("office_queue_share", in: result, .office, "o1")
    let second = try value("office_queue_share", in: result, .office, "o2")
    #expect(first > 0 && abs(first + second - 1) < 1e-12)
  }

  @Test func `the worst tenth of three communes is the worst one`() async throws {
    // Four hours over two demands; in the second commune the queue takes two of now five hours.
    let result = await run(replications: 2, threads: 1)
    #expect(try value("total_time_mean", in: result, .commune, "00001") == 120)
    #expect(try value("total_time_worst_decile", in: result, .city, "city") == 150)
  }

  @Test(arguments: [2, 3, 8])
  func `the number of threads changes nothing`(threads: Int) async {
    let one = await run(replications: 7, threads: 1)
    let many = await run(replications: 7, threads: threads)
    #expect(one.cells == many.cells)
    #expect(one.pooled == many.pooled)
    #expect(one.timeSeries == many.timeSeries)
    #expect(one.handledEvents == many.handledEvents)
  }

  @Test func `options come back in their order, and progress counts every replication`() async {
    let counts = Mutex<[Int]>([])
    let options = ["base", "a", "b"].map { id in
      SimulatedOption(scenario: SmallCity.scenario(id)) { SmallCity.result($0) }
    }
    let results = await Experiment(seed: 1, replications: 4, threads: 2).run(options) { progress in
      counts.withLock { $0.append(progress.done) }
      #expect(progress.total == 12)
    }
    #expect(results.map(\.id) == ["base", "a", "b"])
    #expect(results.allSatisfy { $0.replications == 4 })
    #expect(counts.withLock { $0 } == Array(1...12))
  }
}
