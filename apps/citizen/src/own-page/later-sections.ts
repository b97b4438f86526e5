// What the parts of the own page hold: one file, fetched once the page itself shows.
import "../joining/words.ts";

export { GuardianNotice } from "../joining/guardian-notice.tsx";
export { ClaimsSection } from "./claims-section.tsx";
export { ConsentsSection } from "./consents-section.tsx";
export { Decisions } from "./decisions.tsx";
export { DisclosuresSection } from "./disclosures-section.tsx";
export { DownloadSection } from "./download-section.tsx";
export { FactsSection } from "./facts-section.tsx";
export { IdentitySection } from "./identity-section.tsx";
export { ProfileSection } from "./profile-section.tsx";
