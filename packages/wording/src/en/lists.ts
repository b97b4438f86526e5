import type { Catalogue } from "../catalogue.ts";
import type { lists as thai } from "../th/lists.ts";

export const lists: Catalogue<typeof thai> = {
  fault: {
    empty: "There is no national number in this row",
    not_a_number: "The national number has letters in it; it should be 13 digits",
    too_short: "The national number has fewer than 13 digits",
    too_long: "The national number has more than 13 digits",
    wrong_check: "The national number is wrong (its last digit does not fit); please check the document",
    shortened: "The spreadsheet shortened the number and lost digits; make the column “text” and enter it again",
    date: "The day until which it holds cannot be read; please write it like 31/12/2570",
    past: "The day until which it holds is over",
    doubled: "The same as in row {{of}}",
  },
};
