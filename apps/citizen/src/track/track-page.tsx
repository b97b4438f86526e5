import { CallError, citizen } from "@paknam/contract";
import type { Say } from "@paknam/wording";
import { useMutation } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { call } from "../door/call.ts";
import { ProvinceGate } from "../door/use-province.tsx";
import { Button } from "../parts/button.tsx";
import { Field } from "../parts/field.tsx";
import { Notice } from "../parts/notice.tsx";
import { useWords } from "../shell/language.tsx";
import { ComplaintStory } from "../story/complaint-story.tsx";
import { codeInHash, readTrack, type TrackFault } from "./read-track.ts";
import css from "./track.module.css";

/** Following a complaint by number and code, without LINE and without an account. */
export function TrackPage() {
  const { number: inAddress = "" } = useParams({ strict: false });
  const { say, sayError } = useWords();
  const [number, setNumber] = useState(inAddress);
  const [code, setCode] = useState(() => codeInHash(location.hash));
  const [faults, setFaults] = useState<{ number?: TrackFault; code?: TrackFault }>({});
  const find = useMutation({
    mutationFn: (asked: { number: string; code: string }) => call(citizen.trackComplaint, { body: asked }),
  });

  const look = () => {
    const read = readTrack({ number, code });
    setFaults(read.ok ? {} : { ...(read.number && { number: read.number }), ...(read.code && { code: read.code }) });
    if (read.ok) find.mutate({ number: read.number, code: read.code });
  };
  const first = useRef(look);
  useEffect(() => {
    // A link with the code behind # opens the complaint at once.
    if (location.hash.length > 1) first.current();
  }, []);

  if (find.data)
    return (
      <div className={css.page}>
        <ProvinceGate>
          <ComplaintStory complaint={find.data} />
        </ProvinceGate>
        <Notice>
          <p>{say("citizen.track.actInLine")}</p>
        </Notice>
        <Button kind="quiet" onClick={find.reset}>
          {say("citizen.track.another")}
        </Button>
      </div>
    );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    look();
  };
  const isNotFound = find.error instanceof CallError && find.error.status === 404;
  return (
    <form className={css.page} onSubmit={submit} noValidate>
      <h1>{say("citizen.home.track")}</h1>
      <p>{say("citizen.track.intro")}</p>
      <Field
        label={say("citizen.filed.number")}
        hint={say("citizen.track.numberHint")}
        error={faultInWords(say, "number", faults.number)}
      >
        {(wiring) => (
          <input
            {...wiring}
            className={css.code}
            value={number}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={(event) => setNumber(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={say("citizen.filed.code")}
        hint={say("citizen.track.codeHint")}
        error={faultInWords(say, "code", faults.code)}
      >
        {(wiring) => (
          <input
            {...wiring}
            className={css.code}
            value={code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      {find.error ? (
        <Notice kind="error">
          <p>{sayError(find.error)}</p>
          {isNotFound && <p>{say("citizen.track.notFound")}</p>}
        </Notice>
      ) : null}
      <Button type="submit" isBusy={find.isPending}>
        {say("citizen.track.look")}
      </Button>
      <p className={css.lost}>{say("citizen.track.lost")}</p>
    </form>
  );
}

/** A wrong number or code in words; the reasons are those of packages/thai. */
function faultInWords(say: Say, field: "number" | "code", fault: TrackFault | undefined): string | undefined {
  if (!fault) return undefined;
  switch (fault.reason) {
    case "look_alike":
      return say("citizen.track.fault.look_alike", { character: fault.character });
    case "bad_character":
      return say("citizen.track.fault.bad_character", { character: fault.character });
    case "too_short":
      return say(field === "number" ? "citizen.track.fault.numberShort" : "citizen.track.fault.codeShort");
    case "too_long":
      return say(field === "number" ? "citizen.track.fault.numberLong" : "citizen.track.fault.codeLong");
    case "year":
      return say("citizen.track.fault.year");
    default:
      return say("citizen.track.fault.wrong_check");
  }
}
