import type { Catalogue } from "../catalogue.ts";
import type { errors as th } from "../th/errors.ts";

export const errors: Catalogue<typeof th> = {
  internal: { unexpected: "Sorry, something failed here. What was sent is kept. Please try again." },
  network: { unreachable: "No connection. What you wrote is kept. Check the internet and try again." },
  session: {
    missing: "Your session has ended. Please sign in again.",
    totp_required: "Please set up the second sign-in step before you begin.",
  },
  sign_in: {
    wrong_password: "The e-mail or the password is not right. Please try again.",
    wrong_code: "The code is not right. Look up the newest one in your app and try again.",
    step_expired: "The time for the second step has run out. Please sign in again from the start.",
    locked: "Too many wrong codes: sign-in rests for 15 minutes. Please try again later.",
    not_active: "This account is suspended or not in use yet. Please ask your organisation's administrator.",
    totp_already_on: "This account has the second step already.",
    totp_not_on: "This account has no second step yet.",
    password_length: "A password has 12 to 200 characters.",
  },
  practice: { sign_in_yourself: "This demo account was changed. Please sign in with e-mail and password." },
  officer: {
    not_found: "There is no such officer.",
    email_taken: "An officer has this e-mail already.",
    self: "You cannot change your own account. Please ask another administrator.",
    not_active: "This officer's account is not in use.",
    not_suspended: "This officer's account is not suspended.",
    last_administrator: "This is the last administrator. Make somebody else one first.",
  },
  invitation: { invalid: "This invitation has lapsed or was used. Please ask your organisation for a new one." },
  leave: {
    past: "A leave ends on or after the day it begins, and not before today.",
    substitute_unfit: "That person cannot stand in on these days. Please choose another colleague of the organisation.",
  },
  organisation: { not_found: "There is no such organisation." },
  serving: {
    area_unknown: "The province has no such area.",
    category_unknown: "There is no such category.",
    handles_none: "This organisation takes no complaints. Please choose another.",
    would_be_unserved: "Some sub-districts would be left without anybody, so nothing was changed.",
  },
  boundaries: {
    unreadable: "The boundaries file could not be read. Please check that it is valid GeoJSON.",
    unknown_code: "The boundaries file names an area that this province does not have, so nothing was imported.",
    invalid_shape: "The boundary of an area is not drawn validly, so nothing was imported.",
    overlap: "Some boundaries overlap, so nothing was imported.",
  },
  holiday: { not_found: "There is no such holiday." },
  permission: { denied: "This account may not do that." },
  request: {
    not_found: "There is nothing at this address. It may have changed, or part of it is missing. Please check it.",
    foreign_origin: "This request did not come from our pages, so nothing was done.",
    too_many: "Too many requests. Please wait a moment and try again.",
  },
  input: {
    invalid: "Some fields are not right yet. Please check and send again.",
    malformed: "We could not read what was sent. Please try again.",
    too_large: "That is too large. Please make it smaller and send again.",
    media_type: "That is not a format we can read. Please try again.",
  },
  registration: {
    incomplete: "Some answers are missing. Please give them and confirm again. What you answered is kept.",
    done: "You are registered already. Change your data under “My data”.",
    name: "Please type the name in letters.",
    phone: "This telephone number cannot be read. Please check it, or skip it.",
    birth_year: "This year of birth is not possible. Please check it.",
    too_young:
      "Children under 10 cannot register by themselves. A parent can register and follow the area for you. For help call 1300.",
    area: "There is no such sub-district in the province. Please choose again.",
  },
  member: {
    not_registered: "You are not registered yet. Please register first: it takes less than two minutes.",
    not_found: "There is no such member in the area you look after.",
  },
  consent: {
    changed: "These words have just changed. Please read the new ones and answer again. Your other answers are kept.",
    notice: "This one says that you read the notice and cannot be withdrawn. To end your membership choose “Leave”.",
  },
  guardian: {
    not_needed: "You are of age: no guardian needs to confirm.",
    code: "This link has lapsed or was used. Please ask for a new one.",
    unfit: "Whoever confirms must be a member who is of age, and not the one who asks.",
  },
  decision: { over: "This was decided already, or its time is over." },
  identity: {
    of_another:
      "This number belongs to another account here. If that is you, confirm under “My data” that both are yours.",
    none: "No national number is held of this member.",
    wrong_number: "This national number is not right. Please check all 13 digits.",
    not_offered: "ThaID cannot be used at the moment.",
    attempt_over: "This sign-in is over or was not begun on this device. Please begin again in LINE.",
    other_person:
      "ThaID says that this is another person than the one proven for this account before. Please ask an officer.",
  },
  look: { over: "Your time with this record is over. Please open it again with a reason." },
  fact: {
    unknown: "There is no such kind of fact, or your organisation does not own it.",
    expired: "The day until which it holds must not be over.",
  },
  claim: {
    open: "A request of this kind is waiting already.",
    not_found: "There is no such request.",
    over: "This request was answered or taken back.",
    changed: "Somebody changed this request. Please look at it again.",
    needs_words: "Please say why, or what is needed.",
  },
  list: {
    missing: "Please choose a file.",
    unreadable: "This file cannot be read. Please use CSV or XLSX.",
    too_large: "This file is too large. Please divide it.",
    no_numbers: "No column holds national numbers. Please give it the heading “national id”.",
    not_found: "There is no such list.",
  },
  prepared: { code: "This code is wrong, over or used. Please ask the officer for a new one." },
  group: {
    not_found: "There is no such group, or it is not your organisation's.",
    changed: "Somebody changed this group. Please look at it again.",
    rule: "A group by rule needs a rule, a group by list has none.",
    no_list: "This group has no list.",
  },
  export: {
    not_found: "There is no such request.",
    own: "Nobody approves an own request. Please let somebody else decide.",
    over: "This was decided, is over, or the file was taken.",
  },
  complaint: {
    not_found: "There is no such complaint. Please check the number and the code.",
    changed: "Somebody acted on this meanwhile. Please look at the newest state first. What you wrote is kept.",
    act_not_possible: "This cannot be done now: the complaint's state has changed.",
    unknown_category: "There is no such category. Please choose another.",
    unknown_area: "There is no such area in the province. Please choose another.",
    unknown_organisation: "There is no such organisation. Please choose another.",
    takes_no_complaints: "This organisation is closed or does not deal with complaints. Please choose another.",
    search_too_short: "Type at least 2 letters, or a complaint's number.",
    unknown_officer: "This officer does not work for the organisation that answers for the complaint.",
    already_there: "The complaint is already with this organisation.",
    proof_missing: "Please add a photo of the result, or say why there is none.",
    nothing_corrected: "Neither category nor place was changed.",
    forward_loop:
      "This organisation has already returned it or passed it on. Choose another, or let the centre decide.",
  },
  photo: {
    not_found: "This photo was not found or was already sent. Please add it again.",
    missing: "No photo arrived. Please choose it again.",
    too_many: "40 photos are waiting unsent. Please send what you have begun, then add more.",
    too_large: "The photo is larger than 40 MB. Please choose a smaller one.",
    unreadable: "This file does not open as a photo. Please choose another.",
  },
  file: { not_found: "There is no such file, or its link has lapsed." },
  id_token: {
    invalid: "LINE did not confirm who you are. Please close this page and open it again from LINE.",
    expired: "This page was open too long. Please close it and open it again from LINE.",
  },
  thaid: {
    denied: "You chose not to share from ThaID, so nothing was confirmed. Everything else works as before.",
    unreachable: "ThaID cannot be reached now. What you entered is kept. Please try again later.",
    invalid: "ThaID did not confirm who you are, so nothing was saved. Please begin again from your own page.",
    expired: "The time to confirm ran out, or this answer was used before. Please begin again.",
  },
  line: {
    unreachable: "LINE cannot be reached now. Please try again.",
    bad_signature: "This request did not come from LINE, so it was not taken.",
  },
};
