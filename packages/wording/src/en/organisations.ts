import type { Catalogue } from "../catalogue.ts";
import type { organisations as th } from "../th/organisations.ts";

export const organisations: Catalogue<typeof th> = {
  kinds: {
    province: "Province",
    centre: "Damrongdhama centre",
    agency: "Agencies and state enterprises",
    district: "District",
    pao: "Provincial administrative organisation",
    "city-municipality": "City municipality",
    "town-municipality": "Town municipality",
    "sub-district-municipality": "Sub-district municipality",
    "sub-district-organisation": "Sub-district administrative organisation",
    "working-group": "Working group",
  },
  holidaySources: { announced: "Announced", expected: "Awaiting the announcement", officer: "Set by an officer" },
};
