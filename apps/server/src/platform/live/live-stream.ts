import type { ServerResponse } from "node:http";

/** A page that reads this little of what it is told is dropped; it comes back and asks for all. */
const MOST_UNREAD_BYTES = 1_000_000;
/** An older page of the same person that is closed in favour of a newer one does not push that one out at once. */
const COME_BACK_LATER_MS = 60_000;

/** One open stream of server-sent events. */
export type LiveStream = Readonly<{
  begin(): void;
  write(text: string): void;
  /** Ends it in favour of a newer one. */
  makeRoom(): void;
  end(): void;
  isOver(): boolean;
}>;

/** Wraps a raw answer; `onOver` runs once, however it ends, also when the client was gone before anything was written. */
export function openLiveStream(raw: ServerResponse, onOver: () => void): LiveStream {
  let isOver = raw.destroyed;
  raw.once("close", () => {
    isOver = true;
    onOver();
  });
  const write = (text: string): void => {
    if (isOver) return;
    if (raw.writableLength + text.length > MOST_UNREAD_BYTES) raw.destroy();
    else raw.write(text);
  };
  return {
    begin() {
      raw.writeHead(200, {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      });
      write("retry: 2000\n\n");
    },
    write,
    makeRoom() {
      write(`retry: ${COME_BACK_LATER_MS}\n\n`);
      raw.end();
    },
    end: () => void raw.end(),
    isOver: () => isOver,
  };
}
