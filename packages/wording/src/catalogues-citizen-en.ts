import { citizen } from "./en/citizen.ts";
import { common } from "./en/common.ts";
import { complaints } from "./en/complaints.ts";
import { errors } from "./en/errors.ts";
import { map } from "./en/map.ts";
import { states } from "./en/states.ts";

/** The citizen's pages in English, fetched when somebody reads English. */
export const en = { citizen, common, complaints, errors, map, states };
