import type { Point } from "@paknam/contract";
import { useState } from "react";

const TIME_LIMIT_MS = 15_000;

export type PositionProblem = "denied" | "unavailable";

/** Asks the phone where it is, only when told to. A refusal is an answer, too. */
export function useOwnPosition(onFound: (point: Point) => void) {
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<PositionProblem | null>(null);
  const ask = () => {
    setProblem(null);
    if (!("geolocation" in navigator)) return setProblem("unavailable");
    setAsking(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setAsking(false);
        onFound({ lat: Number(coords.latitude.toFixed(6)), lng: Number(coords.longitude.toFixed(6)) });
      },
      (error) => {
        setAsking(false);
        setProblem(error.code === error.PERMISSION_DENIED ? "denied" : "unavailable");
      },
      { enableHighAccuracy: true, timeout: TIME_LIMIT_MS, maximumAge: 30_000 },
    );
  };
  return { ask, isAsking, problem };
}
