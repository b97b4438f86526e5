/**
 * What rooms say to people, free of any channel: only an adapter knows how LINE draws it. Every text is already worded
 * in the person's language.
 */
export type Message = TextMessage | ImageMessage | CardMessage | CardsMessage | PlaceMessage;

export type TextMessage = Readonly<{
  kind: "text";
  text: string;
  choices?: readonly Choice[];
}>;

export type ImageMessage = Readonly<{
  kind: "image";
  fileId: string;
  choices?: readonly Choice[];
}>;

/** A card: a clear first line, a few lines of label and value, buttons. */
export type Card = Readonly<{
  /** Small line above the title, with the colour of a complaint's state where it has one. */
  label?: string;
  tone?: "plain" | "acting" | "soon" | "danger" | "solved";
  title: string;
  /** A number or code that people copy: stands alone. */
  copy?: string;
  lines?: readonly Readonly<{ label?: string; value: string }>[];
  pictureFileId?: string;
  buttons?: readonly Choice[];
}>;
export type CardMessage = Readonly<{
  kind: "card";
  altText: string;
  card: Card;
  choices?: readonly Choice[];
}>;
export type CardsMessage = Readonly<{
  kind: "cards";
  altText: string;
  cards: readonly Card[];
  choices?: readonly Choice[];
}>;

export type PlaceMessage = Readonly<{
  kind: "place";
  title: string;
  address: string;
  point: { lat: number; lng: number };
  choices?: readonly Choice[];
}>;

/** A tap. On PC there are no taps: whoever offers choices also understands the typed `label`. */
export type Choice =
  /** `data` comes back as an Incoming choice; `label` is shown as said by the person. At most 20 graphemes. */
  | Readonly<{ kind: "say"; label: string; data: string }>
  | Readonly<{ kind: "place"; label: string }>
  | Readonly<{ kind: "photo"; label: string; from: "camera" | "album" }>
  /** A page of ours inside LINE: path after /liff. */
  | Readonly<{ kind: "page"; label: string; path: string }>
  | Readonly<{ kind: "link"; label: string; url: string }>
  | Readonly<{ kind: "call"; label: string; number: string }>;
