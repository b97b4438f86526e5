import type { Db } from "../../../../platform/db/db.ts";
import { findPlace, isArea, outside } from "../../../places/index.ts";
import { type Draft, hasContent } from "./draft.ts";
import { withdrawPhotos } from "./draft-photos.queries.ts";
import { askPlaceAnew, leaveToCentre, settlePlace } from "./settle-place.ts";
import { centreName, type Talk, type Understood } from "./talk.ts";

type Given = Readonly<{ draft: Draft; act: string }>;

/** Does what a tap stands for ("category:road", "area:110101"); one that fits nothing any more changes nothing. */
export async function applyAct(tx: Db, talk: Talk, { draft, act }: Given): Promise<Understood> {
  const [verb = "", value = ""] = split(act);
  const { say } = talk;
  const done = (changed: Draft, notes: readonly string[] = []): Understood => ({ draft: changed, notes });
  switch (verb) {
    case "category": {
      if (!talk.context.categories.find(value)) return done(draft);
      const changed = { ...draft, category: value, group: null, detour: null };
      return done(changed, draft.detour === "category" ? [say("complaintDialogue.summary.categoryChanged")] : []);
    }
    case "groups":
      return done({ ...draft, group: "*" });
    case "group":
      return done({ ...draft, group: value });
    case "area":
      return done(await chooseArea(tx, draft, value));
    case "neighbour":
      return done({ ...draft, place: null, doubt: await outside(tx, value, draft.pin) });
    case "type-place":
      return done({ ...draft, doubt: null, photoPoint: null, detour: "place-name" });
    case "no-place":
      return done(leaveToCentre(draft), [say("complaintDialogue.place.toCentre", { centre: centreName(talk) })]);
    case "insist":
      return done(leaveToCentre(draft), [say("complaintDialogue.outside.insisted", { centre: centreName(talk) })]);
    case "photo-place":
      return done(await answerPhotoPlace(tx, draft, value));
    case "skip-photos":
      return done({ ...draft, hasAskedPhotos: true, detour: null });
    case "clear-photos": {
      await withdrawPhotos(tx, {
        memberId: talk.person.memberId,
        photoIds: draft.photos.map((each) => each.photoId),
        now: talk.now,
      });
      return done({ ...draft, photos: [], detour: "change-photos" }, [say("complaintDialogue.photos.cleared")]);
    }
    case "change":
      return done(beginChange(draft, value));
    case "go":
      return done({ ...draft, detour: null });
    case "confirm":
      return { draft: { ...draft, detour: null }, notes: [], end: "confirm" };
    case "anew":
      return { draft, notes: [], end: "anew" };
    case "cancel":
      return { draft, notes: [], end: "cancel" };
    default:
      return done(draft);
  }
}

const split = (act: string): string[] => {
  const at = act.indexOf(":");
  return at < 0 ? [act] : [act.slice(0, at), act.slice(at + 1)];
};

async function chooseArea(tx: Db, draft: Draft, areaCode: string): Promise<Draft> {
  const { doubt } = draft;
  if (!(await isArea(tx, areaCode))) return draft;
  const chosen = doubt?.kind === "choose" ? doubt.choices.find(({ area }) => area.code === areaCode) : undefined;
  const point = draft.pin ?? chosen?.point ?? null;
  return { ...draft, place: { areaCode, source: "citizen", point, messageId: null }, doubt: null, detour: null };
}

async function answerPhotoPlace(tx: Db, draft: Draft, value: string): Promise<Draft> {
  const { photoPoint } = draft;
  const declined: Draft = { ...draft, photoPoint: null };
  if (value !== "yes" || !photoPoint) return declined;
  return settlePlace(declined, {
    answer: await findPlace(tx, { point: photoPoint }),
    messageId: null,
    pin: photoPoint,
  });
}

function beginChange(draft: Draft, what: string): Draft {
  if (!hasContent(draft)) return draft;
  switch (what) {
    case "category":
      return { ...draft, detour: "category", group: null };
    case "place":
      return askPlaceAnew(draft);
    case "what":
      return { ...draft, detour: "rewrite" };
    case "photos":
      return { ...draft, detour: "change-photos" };
    default:
      return { ...draft, detour: "change" };
  }
}
