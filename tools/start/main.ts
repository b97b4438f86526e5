import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildWhenStale } from "../build/build-when-stale.ts";
import { openDatabase } from "../database/open-database.ts";
import { takeLock } from "../process/lock-file.ts";
import { onFirstSignal } from "../process/on-signals.ts";
import { endRunningCommands, runCommand } from "../process/run-command.ts";
import { type RunningProcess, startProcess } from "../process/start-process.ts";
import { StopInOrder } from "../process/stop-in-order.ts";
import { projectRoot } from "../project-root.ts";
import { checkPorts } from "./check-ports.ts";
import { practiceEnvironment } from "./practice-environment.ts";
import { showStep } from "./progress.ts";
import { showLogLine } from "./show-log-line.ts";
import { waitUntilReady } from "./wait-until-ready.ts";
import { welcome } from "./welcome.ts";

// npm start: the whole of practice mode in one terminal.
const environment = process.env;
const dataDir = resolve(projectRoot, environment.DATA_DIR || ".data");
const port = Number(environment.PORT || 3000);
const simulatorPort = Number(environment.LINE_SIMULATOR_PORT || 3010);
const thaidPort = Number(environment.THAID_SIMULATOR_PORT || 3011);
const publicUrl = (environment.PUBLIC_URL || `http://localhost:${port}`).replace(/\/$/, "");
const server = "apps/server/src/main.ts";
const stops = new StopInOrder();

onFirstSignal(() => {
  console.log("\n  กำลังหยุด…  stopping…");
  void leave(0);
});

try {
  await start();
} catch (error) {
  if (!stops.isStopping) console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  await leave(1);
}

async function start(): Promise<void> {
  const begin = performance.now();
  console.log("\nปากน้ำ โหมดฝึกใช้งาน   Paknam, practice mode\n");
  mkdirSync(join(dataDir, "logs"), { recursive: true });
  const lock = takeLock(join(dataDir, "start.lock"));
  if (!lock.ok) {
    throw new Error(
      `npm start กำลังทำงานกับข้อมูลชุดนี้อยู่แล้ว (process ${lock.heldBy}) ใช้งานต่อได้ที่ ${publicUrl} หรือหยุดตัวนั้นก่อน\n` +
        `npm start already runs on these data (process ${lock.heldBy}): use it at ${publicUrl}, stop it first, or set DATA_DIR to another folder.`,
    );
  }
  await stops.add(lock.release);
  await checkPorts([
    { variable: "PORT", port },
    { variable: "LINE_SIMULATOR_PORT", port: simulatorPort },
    { variable: "THAID_SIMULATOR_PORT", port: thaidPort },
  ]);

  const env = practiceEnvironment({
    environment,
    dataDir,
    port,
    simulatorPort,
    thaidPort,
    publicUrl,
  });
  // The web apps take both cores for some seconds at the first start; the database needs little meanwhile.
  const webApps = showStep(
    { thai: "หน้าเว็บ", english: "web pages" },
    () => buildWhenStale(),
    (apps) => {
      const built = apps.filter((app) => app.built).map((app) => app.app);
      return built.length === 0 ? "ไม่มีอะไรเปลี่ยน / unchanged" : built.join(", ");
    },
  );
  // ThaID's simulator needs no database: it starts while schema and demo people keep one core busy.
  await Promise.all([webApps, prepareDatabase(env), startThaid(env)]);

  const simulator = await run("simulator", "simulators/line/src/main.ts", [], env);
  const simulatorReady = showStep({ thai: "LINE จำลอง", english: "LINE simulator" }, () =>
    waitUntilReady(`http://127.0.0.1:${simulatorPort}/simulator/config`, simulator),
  );
  const paknam = await run("server", server, ["all"], env);
  const paknamReady = showStep({ thai: "ระบบ", english: "web and worker" }, () =>
    waitUntilReady(`http://127.0.0.1:${port}/readyz`, paknam),
  );
  await Promise.all([simulatorReady, paknamReady]);

  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`\n${welcome({ publicUrl, simulatorPort, dataDir, seconds })}\n`);
}

async function prepareDatabase(env: NodeJS.ProcessEnv): Promise<void> {
  const database = await showStep(
    { thai: "ฐานข้อมูล", english: "database" },
    () => {
      const say = (line: string) => console.log(`  … ${line}`);
      return openDatabase({
        databaseUrl: environment.DATABASE_URL,
        dataDir: join(dataDir, "pg"),
        say,
      });
    },
    ({ where }) => where,
  );
  await stops.add(database.stop);
  env.DATABASE_URL = database.url;
  await showStep({ thai: "โครงสร้างและข้อมูลจังหวัด", english: "schema and province" }, () => runServer("migrate", env));
  await showStep({ thai: "ผู้คนและเรื่องตัวอย่าง", english: "demo people and cases" }, () => runServer("seed", env));
}

async function startThaid(env: NodeJS.ProcessEnv): Promise<void> {
  const simulator = await run("thaid-simulator", "simulators/thaid/src/main.ts", [], env);
  await showStep({ thai: "ThaID จำลอง", english: "ThaID simulator" }, () =>
    waitUntilReady(`http://127.0.0.1:${thaidPort}/simulator/config`, simulator),
  );
}

/** A task of the server that ends by itself. */
async function runServer(task: string, env: NodeJS.ProcessEnv): Promise<void> {
  if (stops.isStopping) throw new Error("stopping");
  const { code, output } = await runCommand(process.execPath, [join(projectRoot, server), task], {
    cwd: projectRoot,
    env,
  });
  if (code !== 0) throw new Error(`${server} ${task} failed (${code}):\n${output.trim()}`);
}

/** One of the programs that stay: when it ends before we do, everything stops. */
async function run(name: string, script: string, args: string[], env: NodeJS.ProcessEnv): Promise<RunningProcess> {
  if (stops.isStopping) throw new Error("stopping");
  const logFile = join(dataDir, "logs", `${name}.log`);
  const onLine = (line: string) => {
    const shown = showLogLine(name, line);
    if (shown !== undefined) console.log(shown);
  };
  const program = startProcess({ script, args, env, logFile, onLine });
  await stops.add(() => program.stop());
  void program.ended.then((how) => {
    if (stops.isStopping) return;
    console.error(`\n  ✗ ${name} หยุดทำงานเอง จึงหยุดทั้งหมด   ${name} ended by itself (${how}); stopping everything`);
    console.error(`${program.lastLines()}\n  ${logFile}\n`);
    void leave(1);
  });
  return program;
}

async function leave(code: number): Promise<void> {
  endRunningCommands();
  await stops.stopAll();
  process.exit(code);
}
