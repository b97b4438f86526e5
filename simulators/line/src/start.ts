import { buildApp } from "./app.ts";
import { type LineSimulatorConfig, readConfig } from "./config.ts";
import { createSimulator } from "./state/simulator.ts";
import { openStateFile } from "./state/state-file.ts";

export type { LineSimulatorConfig } from "./config.ts";

export type LineSimulatorOptions = Partial<LineSimulatorConfig> & {
  /** 0 to 1, exclusive; decides which requests a fault of less than full share hits. */
  readonly random?: () => number;
};

export type RunningLineSimulator = {
  readonly url: string;
  readonly config: LineSimulatorConfig;
  close(): Promise<void>;
};

/**
 * Starts a simulator in this process and answers once it listens. Port 0 takes a free port; what is not given is as `readConfig({})`.
 * Throws when the port is taken or the state file cannot be read.
 */
export async function startLineSimulator(options: LineSimulatorOptions = {}): Promise<RunningLineSimulator> {
  const { random = Math.random, ...given } = options;
  const config = { ...readConfig({}), ...given };
  const simulator = await createSimulator({ config, random });
  const stateFile = config.file === undefined ? undefined : await openStateFile(simulator, config.file);
  const app = buildApp(simulator);
  // Not everything that is kept is seen on a phone.
  app.addHook("onResponse", async ({ method }) => {
    if (method !== "GET") stateFile?.touch();
  });
  const url = await app.listen({ port: config.port, host: config.host });
  return {
    url,
    config,
    async close() {
      simulator.webhooks.close();
      simulator.live.close();
      simulator.clock.close();
      await app.close();
      await stateFile?.close();
    },
  };
}
