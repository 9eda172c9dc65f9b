import EventKernel
import Stochastics

/// A group of counters while it runs.
struct CounterGroupState: BitwiseCopyable {
  var priority = Line()
  var ordinary = Line()
  /// Online dossiers and scanning, done when nobody waits.
  var background = Line()
  /// Counters that may call now; 0 outside sessions, unless those inside are being served out.
  var capacity: Int32 = 0
  /// Counters staffed and paid for now, within sessions.
  var staffed: Int32 = 0
  var busy: Int32 = 0
  var backgroundBusy: Int32 = 0
  /// Until when the times below are settled.
  var settled: Int64 = 0

  var waiting: Int32 { priority.count + ordinary.count }
}

extension CityModel {
  /// Starts service at every free counter while somebody or something waits. Priority goes first,
  /// then work behind the counter that has waited too long, then the others by ticket, then the
  /// rest of the work behind the counter.
  mutating func callNext(_ group: Int, _ now: SimTime, _ events: inout Events) {
    while groups[group].busy + groups[group].backgroundBusy < groups[group].capacity {
      if let row = groups[group].priority.popFirst(in: &dossiers) {
        beginService(row, group, now, &events)
      } else if backgroundIsUrgent(group, now),
        let row = groups[group].background.popFirst(in: &dossiers)
      {
        beginBackground(row, group, now, &events)
      } else if let row = groups[group].ordinary.popFirst(in: &dossiers) {
        beginService(row, group, now, &events)
      } else if groups[group].staffed > 0,
        let row = groups[group].background.popFirst(in: &dossiers)
      {
        beginBackground(row, group, now, &events)
      } else {
        break
      }
    }
    // Those inside at closing have been served out.
    if groups[group].staffed == 0, groups[group].waiting == 0 { groups[group].capacity = 0 }
  }

  private func backgroundIsUrgent(_ group: Int, _ now: SimTime) -> Bool {
    guard groups[group].staffed > 0, !groups[group].background.isEmpty else { return false }
    let since = SimTime(ticks: dossiers[groups[group].background.head].waitingSince)
    return now - since >= city.reception.backgroundLimit
  }

  private mutating func beginService(
    _ row: UInt32, _ group: Int, _ now: SimTime, _ events: inout Events
  ) {
    settle(group, now)
    groups[group].busy += 1
    dossiers[row].vainTrips = 0
    measureWait(row, group, now)
    let minutes =
      dossiers[row].phase == .collecting
      ? draw(city.reception.collectionMinutes, .collectionService, row)
      : receptionMinutes(row)
    let service = SimDuration.minutes(minutes)
    count(.counterTime, row, service.ticks)
    events.schedule(.serviceEnds(row: row), .completion, at: now + service)
  }

  private mutating func beginBackground(
    _ row: UInt32, _ group: Int, _ now: SimTime, _ events: inout Events
  ) {
    settle(group, now)
    groups[group].backgroundBusy += 1
    let minutes = backgroundMinutes(row)
    events.schedule(.backgroundEnds(row: row), .completion, at: now + .minutes(minutes))
  }

  mutating func serviceEnds(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    let group = Int(dossiers[row].group)
    settle(group, now)
    groups[group].busy -= 1
    noteLastOut(group, now)
    if dossiers[row].phase == .collecting {
      leaveSite(row, now)
      end(row)
    } else {
      submissionIsChecked(row, now, &events)
    }
    callNext(group, now, &events)
  }

  mutating func backgroundEnds(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    let group = Int(dossiers[row].group)
    settle(group, now)
    groups[group].backgroundBusy -= 1
    if dossiers[row].phase == .digitising {
      beginRoute(row, now, &events)
    } else {
      submissionIsChecked(row, now, &events)
    }
    callNext(group, now, &events)
  }

  /// Puts work behind the counter of the dossier's group.
  mutating func addBackground(_ row: UInt32, _ now: SimTime, _ events: inout Events) {
    let group = Int(dossiers[row].group)
    dossiers[row].waitingSince = now.ticks
    groups[group].background.append(row, in: &dossiers)
    callNext(group, now, &events)
  }

  /// Accounts for staff time up to now: busy, behind the counter, idle, and over time.
  mutating func settle(_ group: Int, _ now: SimTime) {
    let from = max(groups[group].settled, city.window.start.ticks)
    let length = min(now.ticks, city.window.stop.ticks) - from
    groups[group].settled = now.ticks
    guard length > 0 else { return }
    let state = groups[group]
    let atWork = state.busy + state.backgroundBusy
    guard atWork > 0 || state.staffed > 0 else { return }
    let site = Int(city.counters.groups[group].site)
    let background = min(state.backgroundBusy, max(0, state.staffed - state.busy))
    meters.sites.add(.busyTime, site, Int64(min(state.busy, state.staffed)) * length)
    meters.sites.add(.backgroundTime, site, Int64(background) * length)
    meters.sites.add(.idleTime, site, Int64(max(0, state.staffed - atWork)) * length)
    meters.sites.add(.overtime, site, Int64(max(0, atWork - state.staffed)) * length)
  }
}
