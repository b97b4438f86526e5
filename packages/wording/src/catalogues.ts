import type { Catalogue } from "./catalogue.ts";
import { common as commonEn } from "./en/common.ts";
import { errors as errorsEn } from "./en/errors.ts";
import { states as statesEn } from "./en/states.ts";
import { common } from "./th/common.ts";
import { errors } from "./th/errors.ts";
import { states } from "./th/states.ts";

/** Thai is the source. A feature's words are one file in each language, joined here. */
export const th = { common, errors, states };

export const en: Catalogue<typeof th> = { common: commonEn, errors: errorsEn, states: statesEn };
