import { readConfig } from "./config.ts";
import { startLineSimulator } from "./start.ts";

const simulator = await startLineSimulator(readConfig(process.env));
console.log(`LINE simulator at ${simulator.url}`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    simulator.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}
