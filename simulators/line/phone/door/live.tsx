import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";

/** `userId` is missing when a change concerns everybody. */
export type Change = { userId?: string; kind: string };
type Listener = (change: Change) => void;

const LiveContext = createContext<{ listeners: Set<Listener>; isConnected: boolean } | undefined>(undefined);

const reconnectAfterMs = 1500;

/** Keeps one stream of changes open for all phones of the page, and opens it again when it breaks; then everything is read anew. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [listeners] = useState(() => new Set<Listener>());
  const [isConnected, setConnected] = useState(true);

  useEffect(() => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasLost = false;
    const tell = (change: Change) => {
      for (const listener of listeners) listener(change);
    };
    const connect = () => {
      source = new EventSource("/simulator/live");
      source.onopen = () => {
        setConnected(true);
        if (wasLost) tell({ kind: "reset" });
        wasLost = false;
      };
      source.onmessage = (event) => tell(readChange(event.data));
      source.onerror = () => {
        wasLost = true;
        setConnected(false);
        source?.close();
        timer = setTimeout(connect, reconnectAfterMs);
      };
    };
    connect();
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  }, [listeners]);

  return <LiveContext value={{ listeners, isConnected }}>{children}</LiveContext>;
}

function readChange(data: string): Change {
  const change: Partial<Change> = JSON.parse(data);
  return { kind: "unknown", ...change };
}

/** Calls `listener` for each change for as long as the component stands. */
export function useLive(listener: Listener): void {
  const live = useContext(LiveContext);
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const call: Listener = (change) => latest.current(change);
    live?.listeners.add(call);
    return () => {
      live?.listeners.delete(call);
    };
  }, [live?.listeners]);
}

export function useIsConnected(): boolean {
  return useContext(LiveContext)?.isConnected ?? true;
}
