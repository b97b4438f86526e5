import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";
import type { Clock } from "./clock.ts";
import type { Db } from "./db/db.ts";
import type { Listener } from "./events/publish.ts";
import type { FileLinks } from "./files/file-links.ts";
import type { FileStore } from "./files/file-store.ts";
import type { Served } from "./http/serve.ts";
import type { Jobs } from "./jobs/run-jobs.ts";
import type { Log } from "./log.ts";
import type { Personal } from "./personal.ts";

/** What every room is given; what it needs of other rooms it imports from their doors. */
export type Deps = Readonly<{
  db: Db;
  config: Config;
  clock: Clock;
  log: Log;
  files: FileStore;
  links: FileLinks;
}>;

/** What a room hands to app.ts, which gives it to those who run it. */
export type Room = Readonly<{
  routes?: readonly Served[];
  jobs?: Jobs;
  listeners?: readonly Listener[];
  /** What it holds of people; privacy gathers it from all rooms. */
  personal?: Personal;
  /** Routes that are not JSON endpoints of the contract (a webhook, sign-in). */
  mount?(http: FastifyInstance): Promise<void> | void;
  /** Writes the province's data of this room, after migrating; running it again changes nothing that an officer has changed. */
  loadProvince?(): Promise<void>;
  /** Demo people and cases, practice mode only; running it again adds nothing. */
  seed?(): Promise<void>;
  /** What operators watch, by name: `inbox_waiting`. Asked every few seconds, so each is one cheap count. */
  gauges?(): Promise<Readonly<Record<string, number>>>;
  /** Something that runs in a worker beside the queue; answers how to stop it. */
  work?(): Promise<{ stop(): Promise<void> }>;
}>;
