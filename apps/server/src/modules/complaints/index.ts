// Filing
export type { Submitted } from "./intake/find-submitted.ts";
export { type Submission, submitComplaint } from "./intake/submit-complaint.ts";

// Opening the room
export { openComplaints } from "./open-complaints.ts";

// What is talked through in the chat
export { openComplaintDialogues, tellUnsent } from "./open-dialogues.ts";
