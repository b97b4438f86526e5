// Days nobody works
export { holidayDates } from "./holidays/holidays.queries.ts";
// An officer's LINE
export { linkedPhones } from "./line-link/linked-phones.ts";
export { officerLine } from "./line-link/officer-line.ts";
export { redeemLineLink } from "./line-link/redeem-line-link.ts";
// Officers, and the first administrator from the command line
export { activeCallers } from "./officers/active-callers.ts";
export { inviteAdministrator } from "./officers/invite-administrator.ts";
export { isOfficerOf, officerNames } from "./officers/officers.queries.ts";
export { officersToTell } from "./officers/officers-to-tell.ts";
export { officersOnLeave, uncoveredOfficers } from "./officers/on-leave.queries.ts";
// Opening the room
export { openOrganisations } from "./open-organisations.ts";
// What an officer may do
export { policiesOf, requirePolicy } from "./organisations.policy.ts";
// Organisations
export { centreId, organisationIds, organisationRefs, takesComplaints } from "./organisations.queries.ts";
// Who serves what where
export { areasServed } from "./serving/areas-served.ts";
export { findServing } from "./serving/find-serving.ts";
export { suggestOrganisations } from "./serving/suggest-organisations.ts";
