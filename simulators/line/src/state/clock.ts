import TinyQueue from "tinyqueue";

export type Clock = {
  now(): number;
  /** How many of its seconds pass in a real one; 0 is standing still. */
  speed(): number;
  setSpeed(speed: number): void;
  /** Moves time forward, so that tests need not wait for tokens to expire; what falls due in between runs now. */
  advance(milliseconds: number): void;
  /** `callOff` is called instead of `run` when the clock is reset before. */
  schedule(delayMs: number, run: () => void, callOff?: () => void): void;
  reset(): void;
  close(): void;
};

type Appointment = {
  readonly dueAt: number;
  readonly order: number;
  readonly run: () => void;
  readonly callOff: (() => void) | undefined;
};

/** Timers count in 32 bits: beyond 24.8 days they would go off at once (Node's documentation of `setTimeout`). */
const timerMsMax = 2 ** 31 - 1;

/** So many appointments at a time; then calls and answers have their turn, before the next. */
const atOnce = 1000;

const earliestFirst = () =>
  new TinyQueue<Appointment>([], (one, other) => one.dueAt - other.dueAt || one.order - other.order);

/**
 * The simulator's own time: the real one, plus what tests have added to it, as fast as they asked for. All appointments share one queue
 * and one timer, so that a million people can be about to do something.
 */
export function createClock(): Clock {
  let speed = 1;
  let realStart = Date.now();
  let start = realStart;
  let appointments = earliestFirst();
  let order = 0;
  let timer: NodeJS.Timeout | undefined;

  const now = () => Math.floor(start + (Date.now() - realStart) * speed);

  function restartAt(time: number): void {
    realStart = Date.now();
    start = time;
  }

  function setTimer(): void {
    clearTimeout(timer);
    timer = undefined;
    const first = appointments.peek();
    if (first === undefined) return;
    const leftMs = Math.max(0, first.dueAt - now());
    // What is due now happens even while time stands still.
    if (speed === 0 && leftMs > 0) return;
    const waitMs = leftMs === 0 ? 0 : Math.ceil(leftMs / speed);
    timer = setTimeout(runDue, Math.min(waitMs, timerMsMax)).unref();
  }

  function runDue(): void {
    const due: Appointment[] = [];
    const time = now();
    for (let first = appointments.peek(); first !== undefined && first.dueAt <= time; first = appointments.peek()) {
      due.push(first);
      appointments.pop();
      if (due.length === atOnce) break;
    }
    for (const { run } of due) run();
    setTimer();
  }

  return {
    now,
    speed: () => speed,
    setSpeed(newSpeed) {
      restartAt(now());
      speed = newSpeed;
      setTimer();
    },
    schedule(delayMs, run, callOff) {
      const appointment: Appointment = { dueAt: now() + delayMs, order: order++, run, callOff };
      appointments.push(appointment);
      if (appointments.peek() === appointment) setTimer();
    },
    advance(milliseconds) {
      restartAt(now() + milliseconds);
      runDue();
    },
    reset() {
      const calledOff = appointments.data;
      appointments = earliestFirst();
      speed = 1;
      restartAt(Date.now());
      setTimer();
      for (const { callOff } of calledOff) callOff?.();
    },
    close() {
      appointments = earliestFirst();
      clearTimeout(timer);
    },
  };
}
