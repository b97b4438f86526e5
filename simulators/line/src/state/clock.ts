import TinyQueue from "tinyqueue";

export type Clock = {
  now(): number;
  /** How many of its seconds pass in a real one; 0 is standing still. */
  speed(): number;
  setSpeed(speed: number): void;
  /** Moves time forward, so that tests need not wait for tokens to expire; what falls due in between runs now. */
  advance(milliseconds: number): void;
  schedule(delayMs: number, run: () => void): void;
  reset(): void;
  close(): void;
};

type Appointment = { readonly dueAt: number; readonly order: number; readonly run: () => void };

/** Timers count in 32 bits: beyond 24.8 days they would go off at once (Node's documentation of `setTimeout`). */
const timerMsMax = 2 ** 31 - 1;

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
    if (first === undefined || speed === 0) return;
    const waitMs = Math.max(0, Math.ceil((first.dueAt - now()) / speed));
    timer = setTimeout(runDue, Math.min(waitMs, timerMsMax)).unref();
  }

  function runDue(): void {
    const due: Appointment[] = [];
    for (let first = appointments.peek(); first !== undefined && first.dueAt <= now(); first = appointments.peek()) {
      due.push(first);
      appointments.pop();
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
    schedule(delayMs, run) {
      const appointment: Appointment = { dueAt: now() + delayMs, order: order++, run };
      appointments.push(appointment);
      if (appointments.peek() === appointment) setTimer();
    },
    advance(milliseconds) {
      restartAt(now() + milliseconds);
      runDue();
    },
    reset() {
      appointments = earliestFirst();
      speed = 1;
      restartAt(Date.now());
      setTimer();
    },
    close() {
      appointments = earliestFirst();
      clearTimeout(timer);
    },
  };
}
