import type { AddressInfo } from "node:net";
import { buildApp } from "./app.ts";
import { readConfig, type ThaidSimulatorConfig } from "./config.ts";
import { buildProvider } from "./provider/build-provider.ts";
import { createSimulator } from "./state/simulator.ts";

export type { ThaidSimulatorConfig } from "./config.ts";
export type { Quirks } from "./state/quirks.ts";

export type RunningThaidSimulator = {
  /** The issuer; always on `localhost`, so that a phone there may show it in a frame and keep its cookies. */
  readonly url: string;
  readonly config: ThaidSimulatorConfig;
  close(): Promise<void>;
};

/**
 * Starts a simulator in this process and answers once it listens. Port 0 takes a free port; what is not given is as `readConfig({})`.
 * Throws when the port is taken.
 */
export async function startThaidSimulator(options: Partial<ThaidSimulatorConfig> = {}): Promise<RunningThaidSimulator> {
  const config = { ...readConfig({}), ...options };
  const simulator = await createSimulator(config);
  const app = buildApp(simulator);
  await app.listen({ port: config.port, host: config.host });
  const url = `http://localhost:${(app.server.address() as AddressInfo).port}`;
  // The issuer holds the port, which is known only now.
  simulator.serve({ url, provider: buildProvider(simulator, url) });
  return { url, config, close: () => app.close() };
}
