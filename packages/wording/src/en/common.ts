import type { Catalogue } from "../catalogue.ts";
import type { common as th } from "../th/common.ts";

export const common: Catalogue<typeof th> = {
  cancel: "Cancel",
  back: "Back",
  next: "Next",
  save: "Save",
  send: "Send",
  close: "Close",
  retry: "Try again",
  loading: "Loading",
  yes: "Yes",
  no: "No",
  and: "and",
  practice: "Practice mode: nothing is really sent",
};
