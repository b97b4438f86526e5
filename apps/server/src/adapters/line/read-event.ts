import type { Heard } from "../../modules/conversations/index.ts";
import { type Fields, fieldsIn, numberIn, textIn } from "./event-fields.ts";

type Said = Readonly<{ messageId: string | null; replyToken: string | null }>;

/** What a stored LINE event says. Never throws: what is unknown is "nothing" or "other". */
export function readEvent(event: unknown): Heard {
  const fields = fieldsIn(event);
  const message = fieldsIn(fields.message);
  const said: Said = { messageId: textIn(message.id), replyToken: textIn(fields.replyToken) };
  switch (fields.type) {
    case "message":
      return readMessage(said, message);
    case "postback": {
      const data = textIn(fieldsIn(fields.postback).data);
      return data === null ? { ...said, kind: "nothing" } : { ...said, kind: "choice", data };
    }
    case "unsend": {
      const unsentMessageId = textIn(fieldsIn(fields.unsend).messageId);
      return unsentMessageId === null ? { ...said, kind: "nothing" } : { ...said, kind: "unsent", unsentMessageId };
    }
    case "follow":
      return { ...said, kind: "followed" };
    case "unfollow":
      return { ...said, kind: "unfollowed" };
    default:
      return { ...said, kind: "nothing" };
  }
}

function readMessage(said: Said, message: Fields): Heard {
  switch (message.type) {
    case "text": {
      const text = textIn(message.text);
      return text === null ? { ...said, kind: "other", what: "unknown" } : { ...said, kind: "text", text };
    }
    case "image": {
      const isWithLine = (textIn(fieldsIn(message.contentProvider).type) ?? "line") === "line";
      const set = fieldsIn(message.imageSet);
      const id = textIn(set.id);
      return {
        ...said,
        kind: "photo",
        contentId: isWithLine ? said.messageId : null,
        set: id === null ? null : { id, total: numberIn(set.total) },
      };
    }
    case "location": {
      const [lat, lng] = [numberIn(message.latitude), numberIn(message.longitude)];
      if (lat === null || lng === null) return { ...said, kind: "other", what: "unknown" };
      return {
        ...said,
        kind: "place",
        point: { lat, lng },
        title: textIn(message.title),
        address: textIn(message.address),
      };
    }
    case "sticker":
    case "video":
    case "audio":
    case "file":
      return { ...said, kind: "other", what: message.type };
    default:
      return { ...said, kind: "other", what: "unknown" };
  }
}
