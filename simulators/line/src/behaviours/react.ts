import type { JsonObject } from "../json.ts";
import type { Simulator } from "../state/simulator.ts";
import type { Behaviour, Done, Reaction } from "./behaviours.ts";
import { findActions, type Tappable } from "./find-actions.ts";
import { block } from "./follow-and-block.ts";
import { tap } from "./tap.ts";
import { writeMessages } from "./write-messages.ts";

/** One accepted request, as those who got it see it. */
type Sent = {
  readonly endpoint: string;
  readonly requestId: string;
  readonly messages: readonly JsonObject[];
  readonly messageIds: readonly string[];
  /** By index. */
  readonly people: Uint32Array;
};

/** What is shared between all the people of one sending who do the same. */
type Plan = {
  readonly reaction: Reaction;
  readonly requestId: string;
  readonly lastMessageId: string | undefined;
  readonly tappable: Tappable | undefined;
};

function pick(reaction: Reaction, tappables: readonly Tappable[]): Tappable | undefined {
  if (reaction.do === "tap-first-button") return tappables[0];
  if (reaction.do !== "tap") return undefined;
  const { label, data } = reaction;
  return tappables.find(({ action }) => (label === undefined ? action["data"] === data : action["label"] === label));
}

async function act(simulator: Simulator, index: number, plan: Plan): Promise<Done> {
  const person = simulator.people.at(index);
  if (person.friendship === "blocked" || person.friendship === "deleted") return "unreachable";
  const { reaction, tappable, requestId, lastMessageId } = plan;
  if (reaction.do === "block") {
    block(simulator, person);
    return "blocked";
  }
  if (reaction.do === "reply-text") {
    await writeMessages(simulator, person, [{ type: "text", text: reaction.text }]);
    return "replied";
  }
  if (tappable === undefined) return "nothingToTap";
  const isGone = tappable.isQuickReply && simulator.chats.lastMessage(person.userId)?.id !== lastMessageId;
  if (isGone) return "nothingToTap";
  return (await tap(simulator, person, { action: tappable.action, requestId })) ? "tapped" : "nothingToTap";
}

/** Lets those who were reached do, some time later, what their behaviour says. */
export function react(simulator: Simulator, { endpoint, requestId, messages, messageIds, people }: Sent): void {
  const { behaviours, clock, webhooks } = simulator;
  if (!behaviours.areSet()) return;
  const choose = behaviours.chooser(endpoint);
  const plans = new Map<Behaviour, Plan>();
  let tappables: Tappable[] | undefined;

  function planOf(behaviour: Behaviour): Plan {
    const known = plans.get(behaviour);
    if (known !== undefined) return known;
    tappables ??= findActions(messages);
    const tappable = pick(behaviour, tappables);
    const plan = { reaction: behaviour, requestId, lastMessageId: messageIds.at(-1), tappable };
    plans.set(behaviour, plan);
    return plan;
  }

  for (const index of people) {
    const behaviour = choose(index);
    if (behaviour === undefined) continue;
    const round = behaviours.begin();
    if (behaviour.do === "ignore") {
      behaviours.end(round, "ignored");
      continue;
    }
    const { minMs, maxMs } = behaviour.after;
    const plan = planOf(behaviour);
    const doIt = async () => (behaviours.isCalledOff(round) ? "unreachable" : act(simulator, index, plan));
    clock.schedule(minMs + behaviours.random() * (maxMs - minMs), () => {
      webhooks.whenRoom(doIt).then(
        (done) => behaviours.end(round, done),
        (error: unknown) => {
          console.error(error);
          behaviours.end(round, "unreachable");
        },
      );
    });
  }
}
