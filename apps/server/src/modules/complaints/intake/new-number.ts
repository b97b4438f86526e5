import { randomBytes } from "node:crypto";
import { makeComplaintNumber } from "@paknam/thai";
import { DateTime } from "luxon";

const BUDDHIST_ERA_YEARS = 543;

/** A public number of the Buddhist year that it is in Bangkok: 594,823,321 a year, so a clash is rare and tried again. */
export const newNumber = (now: Date): string =>
  makeComplaintNumber({
    buddhistYear: DateTime.fromJSDate(now, { zone: "Asia/Bangkok" }).year + BUDDHIST_ERA_YEARS,
    randomBytes: randomBytes(8),
  });
