import type { Deps } from "../../../platform/room.ts";
import type { Menus } from "./menu-port.ts";

/** What bringing menus to what they are to be takes. */
export type Aligning = Pick<Deps, "db" | "clock" | "log"> & Readonly<{ menus: Menus }>;
