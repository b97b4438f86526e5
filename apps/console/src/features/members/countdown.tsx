import { useEffect, useState } from "react";
import { useSay } from "../../language.ts";
import { timeLeft } from "../me/time-left.ts";
import classes from "./members.module.css";

const SOON_MS = 5 * 60_000;

/** How long a record stays open. Quiet for those who hear the page: it would speak each second. */
export function Countdown({ until }: { until: string }) {
  const { say } = useSay();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const isSoon = Date.parse(until) - now < SOON_MS;
  return (
    <span className={classes.countdown} role="timer" aria-live="off" data-soon={isSoon || undefined}>
      {say("consoleMembers.record.left", { time: timeLeft(until, now) ?? "0:00" })}
    </span>
  );
}
