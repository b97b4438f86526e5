import type { Catalogue } from "../catalogue.ts";
import type { errors as th } from "../th/errors.ts";

export const errors: Catalogue<typeof th> = {
  internal: { unexpected: "Sorry, something failed here. What was sent is kept. Please try again." },
  network: { unreachable: "No connection. What you wrote is kept. Check the internet and try again." },
  session: { missing: "Your session has ended. Please sign in again." },
  permission: { denied: "This account may not do that." },
  request: {
    foreign_origin: "This request did not come from our pages, so nothing was done.",
    too_many: "Too many requests. Please wait a moment and try again.",
  },
  input: {
    invalid: "Some fields are not right yet. Please check and send again.",
    malformed: "We could not read what was sent. Please try again.",
    too_large: "That is too large. Please make it smaller and send again.",
    media_type: "That is not a format we can read. Please try again.",
  },
  photo: {
    missing: "No photo arrived. Please choose it again.",
    too_large: "The photo is larger than 40 MB. Please choose a smaller one.",
    unreadable: "This file does not open as a photo. Please choose another.",
  },
  file: { not_found: "There is no such file, or its link has lapsed." },
};
