import type { OwnPage } from "@paknam/contract";
import { formatDate } from "@paknam/thai";
import {
  IconBuildingCommunity,
  IconDownload,
  IconEye,
  IconHandStop,
  IconId,
  IconShieldCheck,
  IconUserMinus,
  IconUserPlus,
} from "@tabler/icons-react";
import { Link, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import "./words.ts";
import { buttonClass } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { Problem } from "../parts/problem.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useWords } from "../shell/language.tsx";
import css from "./own-page.module.css";
import { Section } from "./section.tsx";
import { useOwnPage } from "./use-own-page.ts";

// What is in a part comes when the part is opened, or a moment after the page is there.
const later = () => import("./later-sections.ts");
const Decisions = lazy(async () => ({ default: (await later()).Decisions }));
const GuardianNotice = lazy(async () => ({ default: (await later()).GuardianNotice }));
const ClaimsSection = lazy(async () => ({ default: (await later()).ClaimsSection }));
const ConsentsSection = lazy(async () => ({ default: (await later()).ConsentsSection }));
const DisclosuresSection = lazy(async () => ({ default: (await later()).DisclosuresSection }));
const DownloadSection = lazy(async () => ({ default: (await later()).DownloadSection }));
const FactsSection = lazy(async () => ({ default: (await later()).FactsSection }));
const IdentitySection = lazy(async () => ({ default: (await later()).IdentitySection }));
const ProfileSection = lazy(async () => ({ default: (await later()).ProfileSection }));

/** What is held about the person, and all they can do with it. What they must decide stands first. */
export function MePage() {
  const { say } = useWords();
  const { data, error, refetch } = useOwnPage();
  const isThere = data !== undefined;
  useEffect(() => {
    if (isThere) later().catch(() => undefined);
  }, [isThere]);
  return (
    <div className={css.page}>
      <h1>{say("ownPage.title")}</h1>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={8} />}
      {data && <Everything page={data} />}
    </div>
  );
}

function Everything({ page }: { page: OwnPage }) {
  const { say, language } = useWords();
  const { section: asked } = useParams({ strict: false });
  const shared = { asked };
  const given = page.consents.filter(({ purpose, state }) => purpose !== "service" && state === "given").length;
  const since = page.registeredAt ? formatDate(new Date(page.registeredAt), language) : "";
  return (
    <>
      {page.isRegistered && (
        <p className={css.who}>
          <strong>{page.name}</strong>
          <span>{say("ownPage.since", { date: since })}</span>
        </p>
      )}
      {(page.requests.length > 0 || page.needsGuardian) && (
        <Suspense fallback={<Waiting lines={4} />}>
          <Decisions page={page} />
          {page.needsGuardian && <GuardianNotice />}
        </Suspense>
      )}
      {!page.isRegistered && <NotRegistered page={page} />}
      <div className={css.sections}>
        {page.isRegistered && (
          <>
            <Section {...shared} name="profile" icon={IconId} title={say("ownPage.profile.title")}>
              <ProfileSection page={page} />
            </Section>
            <Section
              {...shared}
              name="consents"
              icon={IconHandStop}
              title={say("ownPage.consents.title")}
              brief={say("ownPage.consents.brief", { given, of: page.texts.length - 1 })}
            >
              <ConsentsSection page={page} />
            </Section>
          </>
        )}
        <Section
          {...shared}
          name="identity"
          icon={IconShieldCheck}
          title={say("ownPage.identity.title")}
          brief={say(`ownPage.identity.levels.${page.level}`)}
        >
          <IdentitySection page={page} />
        </Section>
        {page.isRegistered && (
          <>
            <Section
              {...shared}
              name="facts"
              icon={IconBuildingCommunity}
              title={say("ownPage.facts.title")}
              brief={say("ownPage.count", { count: page.facts.length })}
            >
              <FactsSection page={page} />
            </Section>
            <Section
              {...shared}
              name="claims"
              icon={IconUserPlus}
              title={say("ownPage.claims.title")}
              brief={say("ownPage.count", { count: page.claims.length })}
            >
              <ClaimsSection page={page} />
            </Section>
          </>
        )}
        <Section {...shared} name="disclosures" icon={IconEye} title={say("ownPage.disclosures.title")}>
          <DisclosuresSection />
        </Section>
        <Section {...shared} name="download" icon={IconDownload} title={say("ownPage.download.title")}>
          <DownloadSection />
        </Section>
      </div>
      <Link to="/liff/me/leave" className={buttonClass("plain")}>
        <IconUserMinus size={20} aria-hidden />
        {say(page.isRegistered ? "ownPage.leaving.title" : "ownPage.leaving.erase")}
      </Link>
    </>
  );
}

function NotRegistered({ page }: { page: OwnPage }) {
  const { say } = useWords();
  return (
    <Notice>
      <p>{say("ownPage.notRegistered", { name: page.displayName ?? "LINE" })}</p>
      <Link to="/liff/join" className={buttonClass("main")}>
        {say("ownPage.join")}
      </Link>
    </Notice>
  );
}
