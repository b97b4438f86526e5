import type { Journey } from "./journey.ts";
import { accessible } from "./journeys/accessible.ts";
import { broadcast } from "./journeys/broadcast.ts";
import { byChat } from "./journeys/by-chat.ts";
import { byForm } from "./journeys/by-form.ts";
import { byTyping } from "./journeys/by-typing.ts";
import { claim } from "./journeys/claim.ts";
import { confirmTwice } from "./journeys/confirm-twice.ts";
import { counter } from "./journeys/counter.ts";
import { forwardAndReopen } from "./journeys/forward-and-reopen.ts";
import { join } from "./journeys/join.ts";
import { joinByChat } from "./journeys/join-by-chat.ts";
import { keyboardOnly } from "./journeys/keyboard-only.ts";
import { killedWorker } from "./journeys/killed-worker.ts";
import { kindAnswers } from "./journeys/kind-answers.ts";
import { nearBorder } from "./journeys/near-border.ts";
import { officerLife } from "./journeys/officer-life.ts";
import { outside } from "./journeys/outside.ts";
import { ownData } from "./journeys/own-data.ts";
import { publicMap } from "./journeys/public-map.ts";
import { returnToCentre } from "./journeys/return-to-centre.ts";
import { thaid } from "./journeys/thaid.ts";
import { track } from "./journeys/track.ts";

/** The journeys that must never break. */
export const journeys: Journey[] = [
  byChat,
  byForm,
  forwardAndReopen,
  returnToCentre,
  byTyping,
  confirmTwice,
  outside,
  nearBorder,
  track,
  publicMap,
  officerLife,
  kindAnswers,
  broadcast,
  join,
  joinByChat,
  thaid,
  counter,
  claim,
  ownData,
  keyboardOnly,
  accessible,
  // Last: it takes the worker away from all the others.
  killedWorker,
];
