export type Clock = {
  now(): number;
  /** Moves time forward, so that tests need not wait for tokens to expire; what falls due in between runs now. */
  advance(milliseconds: number): void;
  schedule(delayMs: number, run: () => void): void;
  reset(): void;
  close(): void;
};

type Appointment = { readonly dueAt: number; readonly run: () => void; timer: NodeJS.Timeout };

/** The simulator's own time: the real one plus what tests have added to it. */
export function createClock(): Clock {
  let aheadMs = 0;
  const appointments = new Set<Appointment>();

  const now = () => Date.now() + aheadMs;

  function keep(appointment: Appointment): void {
    appointments.delete(appointment);
    clearTimeout(appointment.timer);
    appointment.run();
  }

  function startTimer(dueAt: number, appointment: () => Appointment): NodeJS.Timeout {
    return setTimeout(() => keep(appointment()), Math.max(0, dueAt - now())).unref();
  }

  function cancelAll(): void {
    for (const appointment of appointments) clearTimeout(appointment.timer);
    appointments.clear();
  }

  return {
    now,
    schedule(delayMs, run) {
      const dueAt = now() + delayMs;
      const appointment: Appointment = { dueAt, run, timer: startTimer(dueAt, () => appointment) };
      appointments.add(appointment);
    },
    advance(milliseconds) {
      aheadMs += milliseconds;
      for (const appointment of [...appointments].sort((a, b) => a.dueAt - b.dueAt)) {
        if (appointment.dueAt <= now()) {
          keep(appointment);
        } else {
          clearTimeout(appointment.timer);
          appointment.timer = startTimer(appointment.dueAt, () => appointment);
        }
      }
    },
    reset() {
      cancelAll();
      aheadMs = 0;
    },
    close: cancelAll,
  };
}
