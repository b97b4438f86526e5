import type { Catalogue } from "./catalogue.ts";
import { broadcasts as broadcastsEn } from "./en/broadcasts.ts";
import { citizen as citizenEn } from "./en/citizen.ts";
import { common as commonEn } from "./en/common.ts";
import { complaintDialogue as complaintDialogueEn } from "./en/complaint-dialogue.ts";
import { complaintFollow as complaintFollowEn } from "./en/complaint-follow.ts";
import { complaints as complaintsEn } from "./en/complaints.ts";
import { consoleFrame as consoleFrameEn } from "./en/console.ts";
import { consoleBroadcasts as consoleBroadcastsEn } from "./en/console-broadcasts.ts";
import { consoleComplaint as consoleComplaintEn } from "./en/console-complaint.ts";
import { consoleGroups as consoleGroupsEn } from "./en/console-groups.ts";
import { consoleMembers as consoleMembersEn } from "./en/console-members.ts";
import { consoleOffice as consoleOfficeEn } from "./en/console-office.ts";
import { conversations as conversationsEn } from "./en/conversations.ts";
import { errors as errorsEn } from "./en/errors.ts";
import { joining as joiningEn } from "./en/joining.ts";
import { joiningDialogue as joiningDialogueEn } from "./en/joining-dialogue.ts";
import { lists as listsEn } from "./en/lists.ts";
import { map as mapEn } from "./en/map.ts";
import { organisations as organisationsEn } from "./en/organisations.ts";
import { ownPage as ownPageEn } from "./en/own-page.ts";
import { privacy as privacyEn } from "./en/privacy.ts";
import { states as statesEn } from "./en/states.ts";
import { broadcasts } from "./th/broadcasts.ts";
import { citizen } from "./th/citizen.ts";
import { common } from "./th/common.ts";
import { complaintDialogue } from "./th/complaint-dialogue.ts";
import { complaintFollow } from "./th/complaint-follow.ts";
import { complaints } from "./th/complaints.ts";
import { consoleFrame } from "./th/console.ts";
import { consoleBroadcasts } from "./th/console-broadcasts.ts";
import { consoleComplaint } from "./th/console-complaint.ts";
import { consoleGroups } from "./th/console-groups.ts";
import { consoleMembers } from "./th/console-members.ts";
import { consoleOffice } from "./th/console-office.ts";
import { conversations } from "./th/conversations.ts";
import { errors } from "./th/errors.ts";
import { joining } from "./th/joining.ts";
import { joiningDialogue } from "./th/joining-dialogue.ts";
import { lists } from "./th/lists.ts";
import { map } from "./th/map.ts";
import { organisations } from "./th/organisations.ts";
import { ownPage } from "./th/own-page.ts";
import { privacy } from "./th/privacy.ts";
import { states } from "./th/states.ts";

/** Thai is the source. A feature's words are one file in each language, joined here. */
export const th = {
  broadcasts,
  console: consoleFrame,
  consoleBroadcasts,
  consoleComplaint,
  consoleGroups,
  consoleMembers,
  consoleOffice,
  map,
  conversations,
  citizen,
  common,
  complaintDialogue,
  complaintFollow,
  complaints,
  errors,
  joining,
  joiningDialogue,
  lists,
  organisations,
  ownPage,
  privacy,
  states,
};

export const en: Catalogue<typeof th> = {
  broadcasts: broadcastsEn,
  console: consoleFrameEn,
  consoleBroadcasts: consoleBroadcastsEn,
  consoleComplaint: consoleComplaintEn,
  consoleGroups: consoleGroupsEn,
  consoleMembers: consoleMembersEn,
  consoleOffice: consoleOfficeEn,
  map: mapEn,
  conversations: conversationsEn,
  citizen: citizenEn,
  common: commonEn,
  complaintDialogue: complaintDialogueEn,
  complaintFollow: complaintFollowEn,
  complaints: complaintsEn,
  errors: errorsEn,
  joiningDialogue: joiningDialogueEn,
  joining: joiningEn,
  lists: listsEn,
  organisations: organisationsEn,
  ownPage: ownPageEn,
  privacy: privacyEn,
  states: statesEn,
};
