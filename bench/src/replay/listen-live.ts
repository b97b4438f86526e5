/** Told of every change of a phone, so that nobody has to ask again and again. */
export type LivePhones = Readonly<{
  /** Resolves at that person's next message, or after `mostMs`. */
  nextMessage(userId: string, mostMs: number): Promise<void>;
  close(): void;
}>;

/** Listens to the simulator's live events. Throws when it does not answer. */
export async function listenLive(simulatorUrl: string): Promise<LivePhones> {
  const aborting = new AbortController();
  const response = await fetch(`${simulatorUrl}/simulator/live`, { signal: aborting.signal });
  if (!response.ok || !response.body) throw new Error(`the simulator's live events answered ${response.status}`);
  const waiting = new Map<string, () => void>();
  const tell = (line: string): void => {
    if (!line.startsWith("data: ")) return;
    const change: { userId?: string; kind: string } = JSON.parse(line.slice("data: ".length));
    if (change.kind === "message" && change.userId) waiting.get(change.userId)?.();
  };
  const lines = response.body.pipeThrough(new TextDecoderStream());
  void readLines(lines, tell).catch(() => undefined);
  return {
    nextMessage: (userId, mostMs) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          waiting.delete(userId);
          resolve();
        };
        const timer = setTimeout(done, mostMs);
        waiting.set(userId, done);
      }),
    close: () => aborting.abort(),
  };
}

async function readLines(chunks: ReadableStream<string>, tell: (line: string) => void): Promise<void> {
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) tell(line);
  }
}
