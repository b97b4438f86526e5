import { spawn } from "node:child_process";

export type CommandResult = { code: number; output: string };

type Options = {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  input?: string;
  /** Only standard output is returned; standard error is dropped unless the command fails. */
  stdoutOnly?: boolean;
  /** Called with each piece of output as it comes. */
  onOutput?: (text: string) => void;
};

const running = new Set<ReturnType<typeof spawn>>();

/** Runs a program to its end and gives its exit code with all that it printed; never throws (a program that is missing gives 127). */
export function runCommand(command: string, args: string[], options: Options = {}): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["pipe", "pipe", "pipe"],
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.env === undefined ? {} : { env: options.env }),
      ...(options.uid === undefined ? {} : { uid: options.uid }),
      ...(options.gid === undefined ? {} : { gid: options.gid }),
    });
    running.add(child);
    let stdout = "";
    let all = "";
    const take = (text: string) => {
      all += text;
      options.onOutput?.(text);
    };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      take(text);
    });
    child.stderr.setEncoding("utf8").on("data", take);
    child.stdin.on("error", () => {});
    child.stdin.end(options.input ?? "");
    child.on("error", (error) => {
      running.delete(child);
      resolve({ code: 127, output: `${command}: ${error.message}` });
    });
    child.on("close", (code, signal) => {
      running.delete(child);
      const failed = code !== 0;
      resolve({
        code: code ?? (signal === null ? 1 : 130),
        output: options.stdoutOnly && !failed ? stdout : all,
      });
    });
  });
}

/** Ends every command that is still running: for the hard stop of a tool. */
export function endRunningCommands(): void {
  for (const child of running) child.kill("SIGTERM");
}
