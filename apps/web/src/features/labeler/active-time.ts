/** Longest pause between two signs of life that still counts as work, in milliseconds. */
const IDLE_AFTER_MS = 60_000

/** Adds up the time in which somebody is at work: from one sign of life (key, pointer, scroll) to the next. */
export interface ActiveTime {
  /** Notes a sign of life at `now`, in milliseconds. */
  notice(now: number): void
  /** Begins again at `now`: what lies before, such as a pause, is no work. */
  rest(now: number): void
  /** Milliseconds of work so far. */
  readonly totalMs: number
}

/** Starts with what an earlier visit of the same task took. */
export function createActiveTime(earlierMs: number, now: number): ActiveTime {
  let totalMs = earlierMs
  let last = now
  return {
    notice: (at) => {
      const pause = at - last
      // A clock that was set back, or a pause too long to be reading, adds nothing.
      if (pause > 0 && pause <= IDLE_AFTER_MS) totalMs += pause
      last = at
    },
    rest: (at) => {
      last = at
    },
    get totalMs() {
      return totalMs
    },
  }
}
