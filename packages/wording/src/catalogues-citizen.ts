import { citizen } from "./th/citizen.ts";
import { common } from "./th/common.ts";
import { complaints } from "./th/complaints.ts";
import { errors } from "./th/errors.ts";
import { map } from "./th/map.ts";
import { states } from "./th/states.ts";

/**
 * What the citizen's pages say in Thai, and no more: their build takes these for catalogues.ts, so that no phone loads the officers' words.
 * English (catalogues-citizen-en.ts) and the words of members' pages (joining, own-page) come when they are needed.
 */
export const th = { citizen, common, complaints, errors, map, states };

export const en = {};
