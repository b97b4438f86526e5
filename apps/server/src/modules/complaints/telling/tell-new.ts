import { wordsIn } from "@paknam/wording";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { enqueue } from "../../../platform/jobs/enqueue.ts";
import { newId } from "../../../platform/random.ts";
import { type Message, queueMessage } from "../../messages/index.ts";
import { officersToTell } from "../../organisations/index.ts";
import type { Complaint } from "../complaint.ts";
import { listByIds } from "../complaints.queries.ts";
import type { ComplaintsContext } from "../context.ts";
import { aboutOf } from "./about.ts";
import { officerMessage } from "./officer-message.ts";
import { lastToldAt, lockNewsOf, noteNews, takeNews } from "./officer-news.queries.ts";

export const TELL_NEW = "complaints.tell-new";

/** In a flood hundreds of complaints come in an hour: an officer's phone rings for new ones every ten minutes at most. */
const GATHER_MS = 10 * 60_000;
/** A message lists this many; the list in the console has all. */
const LISTED = 5;

type TellingContext = ComplaintsContext & Readonly<{ publicUrl: string }>;
type Officer = Awaited<ReturnType<typeof officersToTell>>[number];

/** Tells an officer of a new complaint at once, or with others when they were told of one less than ten minutes ago. */
export async function tellNew(
  tx: Db,
  context: TellingContext,
  { officer, complaint }: { officer: Officer; complaint: Complaint },
): Promise<void> {
  const { officerId } = officer;
  const { id: complaintId, organisationId } = complaint;
  await lockNewsOf(tx, officerId);
  if (!(await noteNews(tx, { officerId, complaintId, organisationId, notedAt: context.clock.now() }))) return;
  await tellOrWait(tx, context, officerId);
}

/** Tells an officer of all that came in since they were last told. */
export const tellGathered = (db: Db, context: TellingContext, officerId: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    await lockNewsOf(tx, officerId);
    await tellOrWait(tx, context, officerId);
  });

async function tellOrWait(tx: Db, context: TellingContext, officerId: string): Promise<void> {
  const now = context.clock.now();
  const last = await lastToldAt(tx, officerId);
  const next = last && new Date(last.getTime() + GATHER_MS);
  if (next && next > now) return enqueue(tx, TELL_NEW, { officerId }, { runAt: next, key: `${TELL_NEW}:${officerId}` });
  const news = await takeNews(tx, { officerId, now });
  const [first] = news;
  if (!first) return;
  const complaints = await listByIds(
    tx,
    news.map(({ complaintId }) => complaintId),
  );
  // Moved, suspended or unlinked since it came in: it is no longer theirs to hear.
  const officer = (await officersToTell(tx, first.organisationId, now)).find((each) => each.officerId === officerId);
  if (!officer) return;
  const cause = `${TELL_NEW}:${officerId}:${newId()}`;
  const message = await messageOf(tx, context, { complaints, language: officer.language });
  await queueMessage(tx, { cause, lineUserId: officer.lineUserId, body: [message] });
}

async function messageOf(
  tx: Db,
  context: TellingContext,
  { complaints, language }: { complaints: readonly Complaint[]; language: string },
): Promise<Message> {
  const { publicUrl } = context;
  const listed: { complaint: Complaint; about: string }[] = [];
  for (const complaint of complaints.slice(0, LISTED))
    listed.push({ complaint, about: await aboutOf(tx, context.categories, { complaint, language }) });
  const [only] = listed;
  if (only && complaints.length === 1) return officerMessage({ kind: "submitted", ...only, language, publicUrl });
  const say = wordsIn(language);
  const total = complaints.length;
  const more = total - listed.length;
  return {
    kind: "card",
    altText: say("complaints.officers.gathered.alt", { total }),
    card: {
      label: say("complaints.officers.submitted"),
      tone: "acting",
      title: say("complaints.officers.gathered.title", { total }),
      lines: [
        ...listed.map(({ complaint, about }) => ({ label: complaint.number, value: about })),
        ...(more > 0 ? [{ value: say("complaints.officers.remind.more", { more }) }] : []),
      ],
      buttons: [
        {
          kind: "link",
          label: say("complaints.officers.remind.openConsole"),
          url: `${publicUrl}/console?view=new`,
        },
      ],
    },
  };
}
