import type { FastifyInstance } from "fastify";
import type { Simulator } from "../state/simulator.ts";

/** What this process has used so far, for whoever measures with it: a load test must know that it does not measure the simulator. */
export function serveResources(app: FastifyInstance, { people }: Simulator): void {
  app.get("/resources", async () => {
    const { user, system } = process.cpuUsage();
    return {
      cpuMs: (user + system) / 1000,
      rssBytes: process.memoryUsage.rss(),
      rssMostBytes: process.resourceUsage().maxRSS * 1024,
      people: people.count(),
    };
  });
}
