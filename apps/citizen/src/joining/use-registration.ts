import { type Draft, membership, type Registration } from "@paknam/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { phoneStorage } from "../complaint-form/phone-storage.ts";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import { openKeptAnswers, type Sent } from "./kept-answers.ts";
import { type Question, questionOfRefusal } from "./questions.ts";

/** On a slow connection one goes on after this long; a refusal that comes later is shown at the summary. */
const WAIT_MS = 1_500;

export type Refusal = Readonly<{ question: Question | null; error: unknown }>;
export type RegistrationForm = ReturnType<typeof useRegistrationForm>;
type Opened = { registration: Registration; answers: Awaited<ReturnType<typeof openKeptAnswers>> };
type Told = { pending: Draft; registration: Registration | null; isKept: boolean };

/** What the server has of this person's registration, with the answers that still wait on the phone. */
export function useOpenedRegistration() {
  const { call, ownerKey } = useMemberSession();
  return useQuery({
    queryKey: ["registration", ownerKey],
    queryFn: async (): Promise<Opened & { listen: (listener: (told: Told) => void) => () => void }> => {
      const listeners = new Set<(told: Told) => void>();
      const answers = await openKeptAnswers({
        values: phoneStorage(),
        ownerKey,
        send: (body) => call(membership.saveDraft, { body }),
        now: Date.now,
        onChange: (told) => {
          for (const listener of listeners) listener(told);
        },
      });
      const listen = (listener: (told: Told) => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      };
      return { registration: await call(membership.getRegistration), answers, listen };
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The registration being filled in: answers show at once, go to the server at once, and wait on the phone where it is away. */
export function useRegistrationForm({
  registration: initial,
  answers,
  listen,
}: NonNullable<ReturnType<typeof useOpenedRegistration>["data"]>) {
  const { call, ownerKey } = useMemberSession();
  const client = useQueryClient();
  const [registration, setRegistration] = useState(initial);
  const [pending, setPending] = useState(answers.pending);
  const [isKept, setKept] = useState(true);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  useEffect(
    () =>
      listen((told) => {
        setPending(told.pending);
        setKept(told.isKept);
        if (told.registration) setRegistration(told.registration);
      }),
    [listen],
  );
  const take = useCallback((sent: Sent): Sent => {
    const error = sent.kind === "refused" ? sent.error : null;
    if (error) setRefusal({ error, question: questionOfRefusal(codeOf(error)) });
    return sent;
  }, []);
  useEffect(() => {
    const flush = () => void answers.flush().then(take);
    flush();
    addEventListener("online", flush);
    return () => removeEventListener("online", flush);
  }, [answers, take]);

  const answer = useCallback(
    (given: Draft): Promise<Sent> => {
      setRefusal(null);
      const waited = new Promise<Sent>((resolve) => setTimeout(() => resolve({ kind: "kept" }), WAIT_MS));
      return Promise.race([answers.answer(given).then(take), waited]);
    },
    [answers, take],
  );
  /** Everything that waits is sent first. Throws what the server refuses. */
  const complete = useCallback(async () => {
    const sent = take(await answers.flush());
    if (sent.kind === "refused") throw sent.error;
    const page = await call(membership.completeRegistration);
    await answers.forget();
    client.setQueryData(["me", ownerKey], page);
    return page;
  }, [answers, call, client, ownerKey, take]);
  /** After the words changed: the texts as they are now. */
  const readAnew = useCallback(async () => setRegistration(await call(membership.getRegistration)), [call]);

  const draft = useMemo(() => ({ ...registration.draft, ...pending }), [registration, pending]);
  const isWaiting = Object.keys(pending).length > 0;
  return { registration, draft, isWaiting, isKept, refusal, answer, complete, readAnew };
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
