import type { Catalogue } from "../catalogue.ts";
import type { states as th } from "../th/states.ts";

export const states: Catalogue<typeof th> = {
  submitted: "Waiting to be accepted",
  accepted: "Accepted",
  "in-progress": "In progress",
  "waiting-citizen": "Waiting for your answer",
  resolved: "Resolved",
  closed: "Closed",
  rejected: "Declined",
  withdrawn: "Withdrawn",
};
