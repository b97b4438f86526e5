import type { Clock } from "../../platform/clock.ts";
import type { Categories } from "./categories.ts";

/** What every use-case of this room is given beside the database: the province's categories, the time, the key of access codes. */
export type ComplaintsContext = Readonly<{ categories: Categories; clock: Clock; pepper: string }>;
