// Opening the room
export { openPrivacy } from "./open-privacy.ts";
