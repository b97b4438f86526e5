// Describing and calling endpoints

export type {
  BroadcastDraft,
  BroadcastKind,
  BroadcastProgress,
  BroadcastReach,
  BroadcastRow,
  BroadcastState,
  BroadcastText,
  BroadcastTexts,
  BroadcastView,
  Budget,
} from "./broadcast-routes.ts";
export * as broadcasts from "./broadcast-routes.ts";
export * from "./call.ts";
// The shapes that endpoints speak of
export type { Filed, SubmitComplaint } from "./citizen-routes.ts";
// Endpoints: import { citizen, officer } … and call citizen.submitComplaint
export * as citizen from "./citizen-routes.ts";
// Shapes
export * from "./common.ts";
export * from "./complaint-views.ts";
export * from "./live.ts";
export type { MapPoint } from "./map-routes.ts";
export * as map from "./map-routes.ts";
export * as membership from "./member-routes.ts";
export * from "./membership.ts";
export type { InboxCounts, InboxView } from "./officer-complaint-routes.ts";
export * as complaintRoutes from "./officer-complaint-routes.ts";
export type {
  ClaimRow,
  ClaimView,
  DisasterMode,
  DocumentKind,
  ExportRow,
  FactList,
  LookPurpose,
  MemberGroup,
  MemberHit,
  MemberRecord,
  PreparedRow,
  RowFault,
  Rule,
} from "./officer-member-routes.ts";
export * as memberRoutes from "./officer-member-routes.ts";
export type {
  Duty,
  Holiday,
  Me,
  OfficerRow,
  OrganisationRow,
  Policies,
  Role,
  ServingRow,
} from "./officer-routes.ts";
export * as officer from "./officer-routes.ts";
export * as practice from "./practice-routes.ts";
export * from "./problem.ts";
export type {
  AreaShapes,
  Category,
  PlaceAnswer,
  Province,
} from "./province-routes.ts";
export * as province from "./province-routes.ts";
export * from "./route.ts";
export * from "./state.ts";
