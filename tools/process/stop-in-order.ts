type Stop = () => Promise<void> | void;

/**
 * What has been started and must be stopped: last started, first stopped. Signals and the end of our parents lead here, and
 * only the first of them counts (Ctrl-C in a terminal arrives twice: from the terminal and from npm).
 */
export class StopInOrder {
  readonly #stops: Stop[] = [];
  #stopping: Promise<void> | undefined;

  /** Adds something to stop; at once when we are stopping already. */
  async add(stop: Stop): Promise<void> {
    if (this.#stopping === undefined) this.#stops.push(stop);
    else await stop();
  }

  get isStopping(): boolean {
    return this.#stopping !== undefined;
  }

  /** Stops all; a stop that fails does not keep the others from it. */
  stopAll(): Promise<void> {
    // Begun a moment later, so that whoever is stopped first sees isStopping already.
    this.#stopping ??= Promise.resolve().then(() => this.#run());
    return this.#stopping;
  }

  async #run(): Promise<void> {
    for (;;) {
      const stop = this.#stops.pop();
      if (stop === undefined) return;
      try {
        await stop();
      } catch (error) {
        console.error(error);
      }
    }
  }
}
