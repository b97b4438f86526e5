import { citizen as citizenEn } from "./en/citizen.ts";
import { common as commonEn } from "./en/common.ts";
import { complaints as complaintsEn } from "./en/complaints.ts";
import { errors as errorsEn } from "./en/errors.ts";
import { map as mapEn } from "./en/map.ts";
import { states as statesEn } from "./en/states.ts";
import { citizen } from "./th/citizen.ts";
import { common } from "./th/common.ts";
import { complaints } from "./th/complaints.ts";
import { errors } from "./th/errors.ts";
import { map } from "./th/map.ts";
import { states } from "./th/states.ts";

/** What the citizen's pages say, and no more: their build takes these for catalogues.ts, so that no phone loads the officers' words. catalogues-joining.ts comes with the pages of members. */
export const th = { citizen, common, complaints, errors, map, states };

export const en = {
  citizen: citizenEn,
  common: commonEn,
  complaints: complaintsEn,
  errors: errorsEn,
  map: mapEn,
  states: statesEn,
};
