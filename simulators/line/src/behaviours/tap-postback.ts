import type { Person } from "../state/people.ts";
import type { Simulator } from "../state/simulator.ts";
import { sendEvent } from "../webhooks/events.ts";

type Postback = {
  readonly data: string;
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly displayText?: string | undefined;
};

function switchRichMenu({ richMenus, live }: Simulator, person: Person, aliasId: string | undefined): void {
  const richMenuId = aliasId === undefined ? undefined : richMenus.aliases().get(aliasId);
  if (richMenuId === undefined) return;
  person.richMenuId = richMenuId;
  live.tell({ userId: person.userId, kind: "richmenu" });
}

/** A person taps a button that carries data: its text is shown as said, the menu may switch, the event goes out. */
export function tapPostback(simulator: Simulator, person: Person, { data, params, displayText }: Postback) {
  const { chats, live, clock } = simulator;
  const { userId } = person;
  if (displayText) {
    const message = { type: "text", text: displayText };
    chats.add(userId, { id: simulator.newMessageId(), from: "person", sentAt: clock.now(), message });
    live.tell({ userId, kind: "message" });
  }
  switchRichMenu(simulator, person, params?.["newRichMenuAliasId"]);
  return sendEvent(simulator, userId, { type: "postback", postback: { data, ...(params ? { params } : {}) } });
}
