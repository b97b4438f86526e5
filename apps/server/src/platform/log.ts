import { type Logger, pino } from "pino";
import type { Config } from "../config.ts";

export type Log = Logger;

/** JSON lines on standard output. Nothing a person wrote and no address of a person belongs in it; these paths are cut as a last net. */
export function openLog(config: Pick<Config, "logLevel">): Log {
  return pino({
    level: config.logLevel,
    redact: {
      paths: [
        "req.headers.authorization",
        "req.headers.cookie",
        "*.token",
        "*.replyToken",
        "*.password",
        "*.description",
        "*.displayName",
        "*.lineUserId",
      ],
      censor: "[cut]",
    },
  });
}
