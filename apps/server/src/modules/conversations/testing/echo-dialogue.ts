import type { Dialogue } from "../../messages/index.ts";

/** A dialogue for tests: counts turns and says back what it heard; opens on "เริ่ม". `other` is a command that is over at once. */
export function makeEchoDialogue(): {
  dialogue: Dialogue;
  other: Dialogue;
  failNext(times: number): void;
  forgotten(): readonly string[];
} {
  let failures = 0;
  const forgotten: string[] = [];
  const dialogue: Dialogue = {
    key: "echo",
    opensOn: async (_tx, { incoming }) => (incoming.kind === "text" && /เริ่ม|ไฟไหม้/.test(incoming.text) ? 0.9 : 0.1),
    offer: () => ({ kind: "say", label: "เริ่ม", data: "echo:begin" }),
    async turn(_tx, { incoming }, state) {
      if (failures > 0) {
        failures -= 1;
        throw new Error("asked to fail");
      }
      const count = typeof state === "number" ? state : 0;
      const heard =
        incoming.kind === "text"
          ? incoming.text
          : incoming.kind === "photo"
            ? `${incoming.isLast ? "last " : ""}photo`
            : incoming.kind;
      return { say: [{ kind: "text", text: `${count}: ${heard}` }], state: count + 1 };
    },
    cancel: async () => [{ kind: "text", text: "เลิกแล้ว" }],
    async forget(_tx, _person, messageId, state) {
      forgotten.push(messageId);
      return { say: [], state };
    },
  };
  const other: Dialogue = {
    key: "other",
    opensOn: async (_tx, { incoming }) => (incoming.kind === "text" && incoming.text === "อีกเรื่อง" ? 1 : 0),
    turn: async () => ({ say: [{ kind: "text", text: "อีกเรื่องหนึ่ง" }], state: null }),
    cancel: async () => [],
  };
  return {
    dialogue,
    other,
    failNext: (times) => {
      failures = times;
    },
    forgotten: () => forgotten,
  };
}
