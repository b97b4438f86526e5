/** How LINE may deliver webhooks; all of it is documented or has been seen. Off until a test asks. */
export type WebhookBehaviour = {
  /** The switch of LINE's console: what was not answered with 2xx comes again. */
  readonly redelivery: boolean;
  /** Share of events that come twice without redelivery being on. */
  readonly duplicateShare: number;
  /** Share of events that are overtaken by later ones. */
  readonly reorderShare: number;
  /** At most so many people's events in one POST. */
  readonly batchSize: number;
  /** Share of POSTs before which one with no events is sent. */
  readonly emptyShare: number;
  readonly mode: "active" | "standby";
  /** Leaves out what LINE's documentation calls optional (bend-event.ts lists it). */
  readonly omitOptional: boolean;
  /** Header names have no case; LINE's documentation says that it may change. */
  readonly headerCase: keyof typeof signatureHeaders;
  /** The photos of one set come in any order. */
  readonly shufflePhotoSets: boolean;
  /** Photo sets without `index` and `total`, as old phones send them. */
  readonly omitPhotoSetCounts: boolean;
  /** Every event has properties that are in no documentation yet. */
  readonly unknownFields: boolean;
  /** Share of POSTs that hold an event of a type that is in no documentation yet, before the others. */
  readonly unknownEventShare: number;
  /** After failing without a break for so long the account gets no webhooks any more; null never. */
  readonly suspendAfterMs: number | null;
};

export const calmBehaviour: WebhookBehaviour = {
  redelivery: false,
  duplicateShare: 0,
  reorderShare: 0,
  batchSize: 1,
  emptyShare: 0,
  mode: "active",
  omitOptional: false,
  headerCase: "lower",
  shufflePhotoSets: false,
  omitPhotoSetCounts: false,
  unknownFields: false,
  unknownEventShare: 0,
  suspendAfterMs: null,
};

export const signatureHeaders = {
  lower: "x-line-signature",
  title: "X-Line-Signature",
  upper: "X-LINE-SIGNATURE",
} as const;

/** LINE does not say how often and when it redelivers; these are this simulator's times. */
export const redeliverAfterMs = [10_000, 60_000, 5 * 60_000, 15 * 60_000] as const;

/** An event that is duplicated or overtaken comes up to so much later. */
export const disorderMs = 500;

/** With batches, how long LINE waits for a batch to fill. */
export const batchWaitMs = 50;
