import type { OfficerComplaint } from "@paknam/contract";
import type { Missing } from "./check-draft.ts";
import type { Draft } from "./drafts.ts";

/** What the fields of every act are given. */
export type FieldsProps = {
  complaint: OfficerComplaint;
  draft: Draft;
  onChange: (changes: Partial<Draft>) => void;
  missing: Missing | null;
};
