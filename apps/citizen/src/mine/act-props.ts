import type { OwnComplaint } from "@paknam/contract";

/** What every act on one's own complaint is given. */
export type ActProps = {
  complaint: OwnComplaint;
  onChanged: (complaint: OwnComplaint) => void;
  /** The complaint's state changed meanwhile: look again. */
  onStale: () => void;
};
