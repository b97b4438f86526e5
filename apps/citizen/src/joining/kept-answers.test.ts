import { CallError, type Draft, type Registration } from "@paknam/contract";
import { expect, test } from "vitest";
import { openKeptAnswers } from "./kept-answers.ts";

const none: Registration = {
  isRegistered: false,
  draft: {},
  left: [],
  texts: [],
  topics: [],
  groups: [],
  canUseThaid: false,
};
const refusal = (code: string, status = 400) => new CallError(status, { error: { code, detail: {} } });

function startPhone(options: { refuse?: (answers: Draft) => CallError | null } = {}) {
  const kept = new Map<string, unknown>();
  const server: Draft[] = [];
  const open = () =>
    openKeptAnswers({
      values: {
        get: async (key) => kept.get(key),
        set: async (key, value) => void kept.set(key, value),
        del: async (key) => void kept.delete(key),
      },
      ownerKey: "U1",
      send: async (answers) => {
        const refused = options.refuse?.(answers);
        if (refused) throw refused;
        server.push(answers);
        return { ...none, draft: answers };
      },
      now: () => 1_000,
      onChange: () => undefined,
    });
  return { kept, server, open, options };
}

test("an answer goes to the server at once and does not stay on the phone", async () => {
  const { open, kept, server } = startPhone();
  const answers = await open();
  expect(await answers.answer({ name: "สมศรี" })).toEqual({ kind: "saved" });
  expect(server).toEqual([{ name: "สมศรี" }]);
  expect(kept.size).toBe(0);
});

test("without a connection answers stay on the phone, outlive the page, and go together later", async () => {
  const phone = startPhone({ refuse: () => refusal("network.unreachable", 0) });
  const answers = await phone.open();
  expect(await answers.answer({ name: "สมศรี" })).toEqual({ kind: "kept" });
  expect(await answers.answer({ birthYear: 1980 })).toEqual({ kind: "kept" });
  phone.options.refuse = () => null;
  const later = await phone.open();
  expect(later.pending()).toEqual({ name: "สมศรี", birthYear: 1980 });
  expect(await later.flush()).toEqual({ kind: "saved" });
  expect(phone.server).toEqual([{ name: "สมศรี", birthYear: 1980 }]);
  expect(phone.kept.size).toBe(0);
});

test("a refused answer takes no other with it", async () => {
  const phone = startPhone({
    refuse: ({ birthYear }) => (birthYear === undefined ? null : refusal("registration.birth_year")),
  });
  const answers = await phone.open();
  const sent = await Promise.all([answers.answer({ name: "สมศรี" }), answers.answer({ birthYear: 1800, phone: null })]);
  expect(sent.at(-1)).toMatchObject({ kind: "refused", error: { code: "registration.birth_year" } });
  expect(Object.assign({}, ...phone.server)).toEqual({ name: "สมศรี", phone: null });
  expect(answers.pending()).toEqual({});
});

test("answered anew while the old answer is on its way: the new one goes, too", async () => {
  const { open, server } = startPhone();
  const answers = await open();
  const first = answers.answer({ name: "สมสี" });
  const second = answers.answer({ name: "สมศรี" });
  await Promise.all([first, second]);
  expect(server.at(-1)).toEqual({ name: "สมศรี" });
});

test("a phone that keeps nothing still registers", async () => {
  const server: Draft[] = [];
  const states: boolean[] = [];
  const fail = async () => {
    throw new Error("forbidden");
  };
  const answers = await openKeptAnswers({
    values: { get: fail, set: fail, del: fail },
    ownerKey: "U1",
    send: async (answers) => {
      server.push(answers);
      return none;
    },
    now: () => 0,
    onChange: ({ isKept }) => states.push(isKept),
  });
  expect(await answers.answer({ name: "สมศรี" })).toEqual({ kind: "saved" });
  expect(server).toEqual([{ name: "สมศรี" }]);
  expect(states).toContain(false);
});
