import { type DestinationStream, type Logger, pino } from "pino";
import type { Config } from "../config.ts";
import { describeError } from "./describe-error.ts";

export type Log = Logger;
export type LogTarget = DestinationStream;

/**
 * JSON lines on standard output. Nothing a person wrote and no address of a person belongs in it: errors are described without the values
 * they carry, and these paths are cut as a last net.
 * @param to elsewhere than standard output
 */
export function openLog(config: Pick<Config, "logLevel">, to?: LogTarget): Log {
  const options = {
    level: config.logLevel,
    serializers: { err: describeError },
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
  };
  return to ? pino(options, to) : pino(options);
}
