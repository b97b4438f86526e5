export type Change = {
  readonly userId?: string;
  readonly kind: "message" | "unsend" | "read" | "loading" | "friend" | "richmenu" | "users" | "reset";
};

/** Tells open phones what changed, and the state file that it is out of date. */
export function createLive() {
  const listeners = new Set<(change: Change) => void>();
  const closers = new Set<() => void>();
  return {
    tell(change: Change): void {
      for (const listener of listeners) listener(change);
    },
    /** Answers how to stop listening. `onClose` is called when the simulator ends. */
    listen(listener: (change: Change) => void, onClose: () => void = () => {}): () => void {
      listeners.add(listener);
      closers.add(onClose);
      return () => {
        listeners.delete(listener);
        closers.delete(onClose);
      };
    },
    close(): void {
      for (const close of closers) close();
    },
  };
}
