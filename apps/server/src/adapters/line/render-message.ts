import type { Choice, Message } from "../../modules/messages/index.ts";
import { fit } from "./fit-text.ts";
import { cardsMessage } from "./flex/cards-message.ts";
import type { Render } from "./render.ts";
import { type LineObject, quickReplyAction } from "./render-action.ts";

const TEXT_MOST = 5_000;
const PLACE_MOST = 100;
const QUICK_REPLIES_MOST = 13;

/**
 * Draws neutral messages as LINE's. Phones show quick replies under the last message only, so the choices of all gather there.
 * Too long texts are cut between letters that a reader sees as one.
 */
export function renderMessages(render: Render, messages: readonly Message[]): LineObject[] {
  const drawn = messages.map((message) => renderMessage(render, message));
  const quickReply = quickReplies(
    render,
    messages.flatMap((message) => message.choices ?? []),
  );
  return drawn.map((message, index) => (index === drawn.length - 1 ? { ...message, ...quickReply } : message));
}

function renderMessage(render: Render, message: Message): LineObject {
  switch (message.kind) {
    case "text":
      return { type: "text", text: fit(message.text, TEXT_MOST) };
    case "image": {
      const address = render.pictureAddress(message.fileId);
      return { type: "image", originalContentUrl: address, previewImageUrl: address };
    }
    case "card":
      return cardsMessage(render, { altText: message.altText, cards: [message.card] });
    case "cards":
      return cardsMessage(render, message);
    case "place":
      return {
        type: "location",
        title: fit(message.title, PLACE_MOST),
        address: fit(message.address || message.title, PLACE_MOST),
        latitude: message.point.lat,
        longitude: message.point.lng,
      };
    default:
      return message satisfies never;
  }
}

function quickReplies(render: Render, choices: readonly Choice[]): LineObject {
  if (choices.length === 0) return {};
  const items = choices
    .slice(0, QUICK_REPLIES_MOST)
    .map((choice) => ({ type: "action", action: quickReplyAction(choice, render.pageAddress) }));
  return { quickReply: { items } };
}
