import type { ReactNode } from "react";

const line = {
  fill: "none",
  stroke: "#3b2b1a",
  strokeWidth: 5,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

function Face({ children, ground = "#ffd166" }: { children: ReactNode; ground?: string }) {
  return (
    <>
      <circle cx="60" cy="60" r="50" fill={ground} />
      {children}
    </>
  );
}

const openEyes = <path d="M42 50v6M78 50v6" {...line} strokeWidth="8" />;
const happyEyes = <path d="M34 54q8-9 16 0M70 54q8-9 16 0" {...line} />;

const art: Record<string, ReactNode> = {
  smile: (
    <Face>
      {openEyes}
      <path d="M40 74q20 18 40 0" {...line} />
    </Face>
  ),
  laugh: (
    <Face>
      {happyEyes}
      <path d="M38 70h44q-4 24-22 24t-22-24z" fill="#7a2e1d" />
    </Face>
  ),
  thanks: (
    <Face ground="#ffb4a2">
      {happyEyes}
      <path d="M52 74q8 6 16 0" {...line} />
      <path d="M60 82l-14 30h28zM60 82v30" fill="#ffe8dc" stroke="#3b2b1a" strokeWidth="3" strokeLinejoin="round" />
    </Face>
  ),
  sad: (
    <Face ground="#a9d6e5">
      {openEyes}
      <path d="M42 84q18-16 36 0" {...line} />
      <path d="M82 62q8 12 0 16q-8-4 0-16z" fill="#2a6f97" />
    </Face>
  ),
  surprised: (
    <Face>
      {openEyes}
      <ellipse cx="60" cy="82" rx="10" ry="13" fill="#7a2e1d" />
    </Face>
  ),
  worried: (
    <Face ground="#f4a261">
      <path d="M32 46l16 6M88 46l-16 6" {...line} />
      <path d="M42 60v4M78 60v4" {...line} strokeWidth="8" />
      <path d="M40 84q7-8 13 0t13 0t13 0" {...line} />
    </Face>
  ),
  done: (
    <>
      <circle cx="60" cy="60" r="50" fill="#74c69d" />
      <path d="M36 62l17 18l32-38" {...line} stroke="#ffffff" strokeWidth="11" />
    </>
  ),
  heart: <path d="M60 104C22 76 12 58 12 42a25 25 0 0 1 48-10a25 25 0 0 1 48 10c0 16-10 34-48 62z" fill="#e5566d" />,
};

/** The name of each drawing by the id of a sticker LINE offers to every account (package 446). */
export const drawnStickers: Record<string, string> = {
  "1988": "smile",
  "1989": "laugh",
  "1990": "thanks",
  "1991": "sad",
  "1992": "surprised",
  "1993": "worried",
  "1994": "done",
  "1995": "heart",
};

/** A drawing of our own in the mood of a sticker: LINE's pictures belong to their makers and are not shipped. */
export function StickerArt({ stickerId }: { stickerId: string }) {
  return (
    <svg viewBox="0 0 120 120" aria-hidden="true" focusable="false">
      {art[drawnStickers[stickerId] ?? "smile"]}
    </svg>
  );
}
