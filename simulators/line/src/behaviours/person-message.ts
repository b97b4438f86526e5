import { z } from "zod";
import type { JsonObject } from "../json.ts";

const bytes = { base64: z.base64(), contentType: z.string().optional(), preparingMs: z.number().min(0).optional() };

/** What a person can send, as this door takes it. */
export const personMessage = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: z.string().min(1), quotedMessageId: z.string().optional() }),
  z.strictObject({ type: z.literal("image"), ...bytes }),
  z.strictObject({ type: z.literal("video"), duration: z.number().optional(), ...bytes }),
  z.strictObject({ type: z.literal("audio"), duration: z.number().optional(), ...bytes }),
  z.strictObject({ type: z.literal("file"), fileName: z.string(), ...bytes }),
  z.strictObject({ type: z.literal("sticker"), packageId: z.string(), stickerId: z.string() }),
  z.strictObject({
    type: z.literal("location"),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    title: z.string().optional(),
    address: z.string().optional(),
  }),
]);

export type PersonMessage = z.infer<typeof personMessage>;
export type ImageSet = { readonly id: string; readonly index: number; readonly total: number };

const signatures: readonly (readonly [string, string])[] = [
  ["ffd8ff", "image/jpeg"],
  ["89504e47", "image/png"],
  ["47494638", "image/gif"],
];
const usualTypes = {
  image: "image/jpeg",
  video: "video/mp4",
  audio: "audio/m4a",
  file: "application/octet-stream",
} as const;

/** The bytes that come with a message, and as what LINE will serve them. */
export function contentOf(message: PersonMessage) {
  if (!("base64" in message)) return undefined;
  const content = Buffer.from(message.base64, "base64");
  const start = content.subarray(0, 4).toString("hex");
  const seen = signatures.find(([signature]) => start.startsWith(signature))?.[1];
  return {
    content,
    contentType: message.contentType ?? seen ?? usualTypes[message.type],
    preparingMs: message.preparingMs ?? 0,
  };
}

/** The fields of that message which the webhook and the phone share. */
export function fieldsOf(message: PersonMessage, imageSet?: ImageSet): JsonObject & { type: string } {
  if (!("base64" in message)) {
    const { type, ...fields } = message;
    const sticker = type === "sticker" ? { stickerResourceType: "STATIC" } : {};
    return {
      type,
      ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
      ...sticker,
    };
  }
  const { type } = message;
  if (type === "file")
    return { type, fileName: message.fileName, fileSize: Buffer.byteLength(message.base64, "base64") };
  const duration = "duration" in message && message.duration !== undefined ? { duration: message.duration } : {};
  return { type, ...duration, ...(imageSet === undefined ? {} : { imageSet }) };
}
