import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { onFirstSignal } from "../../tools/process/on-signals.ts";
import { StopInOrder } from "../../tools/process/stop-in-order.ts";
import { figureLine } from "./figure-line.ts";
import type { Program } from "./program.ts";

// npm run bench [-- NAME [options]]: runs one program and ends with its figures; without a name it lists them.

const names = readdirSync(import.meta.dirname).filter((name) => existsSync(join(import.meta.dirname, name, "main.ts")));

async function load(name: string): Promise<Program> {
  const { program }: { program: Program } = await import(`./${name}/main.ts`);
  return program;
}

async function list(): Promise<void> {
  console.log("npm run bench -- NAME [options]\n");
  for (const name of names) {
    const { measures, takes } = await load(name);
    console.log(`  ${name} ${takes}\n      ${measures}\n`);
  }
}

async function run(name: string, args: string[]): Promise<void> {
  const stops = new StopInOrder();
  const figures: string[] = [];
  onFirstSignal(() => {
    console.error("stopping …");
    void stops.stopAll().then(() => {
      show(figures);
      process.exit(130);
    });
  });
  try {
    await (await load(name)).run(args, {
      say: (line) => console.log(line),
      figure: (figure, value, unit) => figures.push(figureLine(figure, value, unit)),
      stops,
    });
  } catch (error) {
    // Once we are stopping, everything under way fails; that is no news.
    if (!stops.isStopping) console.error(error);
    process.exitCode = 1;
  }
  const wasStopped = stops.isStopping;
  await stops.stopAll();
  if (!wasStopped) show(figures);
}

/** What was measured before a failure or Ctrl-C was measured all the same. */
function show(figures: readonly string[]): void {
  for (const line of figures) console.log(line);
}

const [name, ...args] = process.argv.slice(2);
if (name === undefined) await list();
else if (names.includes(name)) await run(name, args);
else {
  console.error(`There is no program "${name}": ${names.join(", ")}`);
  process.exitCode = 1;
}
