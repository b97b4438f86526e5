/** An event as it is stored: what the inbox needs to know of it, and the event itself. */
export type Received = Readonly<{
  /** The same event may come several times; this is always the same. */
  eventId: string;
  lineUserId: string | null;
  occurredAt: Date;
  body: unknown;
  /** Photos sent together carry the same. */
  setId: string | null;
  messageId: string | null;
  /** False for what nobody has to answer: kinds we do not know, groups, a channel on standby. */
  isForUs: boolean;
}>;

/** What a stored event says, free of any channel. */
export type Heard = Readonly<{ messageId: string | null; replyToken: string | null }> &
  (
    | Readonly<{ kind: "text"; text: string }>
    /** `contentId` null: the photo lies somewhere we do not fetch from. `total` is missing from old phones. */
    | Readonly<{ kind: "photo"; contentId: string | null; set: { id: string; total: number | null } | null }>
    | Readonly<{
        kind: "place";
        point: { lat: number; lng: number };
        title: string | null;
        address: string | null;
      }>
    | Readonly<{ kind: "choice"; data: string }>
    | Readonly<{ kind: "unsent"; unsentMessageId: string }>
    | Readonly<{ kind: "followed" }>
    | Readonly<{ kind: "unfollowed" }>
    /** Something that we cannot read: a sticker, a film, a sound, a file. */
    | Readonly<{ kind: "other"; what: "sticker" | "video" | "audio" | "file" | "unknown" }>
    | Readonly<{ kind: "nothing" }>
  );

/** Reads a stored event; never throws. */
export type ReadEvent = (body: unknown) => Heard;

/** Why there are no bytes. */
export type NoContent = "gone" | "too-large";

/** The bytes of a photo; throws when they may be had later. */
export type FetchContent = (contentId: string) => Promise<Buffer | NoContent>;

/** Redeems the code with which an officer links the own LINE; null when it is no such code. */
export type RedeemCode<Tx> = (
  tx: Tx,
  given: { code: string; lineUserId: string; now: Date },
) => Promise<Readonly<{ officerName: string }> | null>;
