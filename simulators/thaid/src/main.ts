import { readConfig } from "./config.ts";
import { startThaidSimulator } from "./start.ts";

const simulator = await startThaidSimulator(readConfig(process.env));
console.log(`ThaID simulator at ${simulator.url}`);

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
