import type { Stack } from "../../tools/stack/start-stack.ts";

/** The process that answers in the chat, which a journey may kill and start again. */
export type Worker = ReturnType<typeof openWorker>;

/** Starts the one worker of the journeys. */
export function openWorker(stack: Stack) {
  let running = stack.startServer("worker");
  return {
    /** kill -9 in the middle of whatever it does. */
    kill: () => running.kill(),
    start: () => {
      running = stack.startServer("worker");
    },
  };
}
