import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from "@mantine/spotlight";
import { complaintRoutes } from "@paknam/contract";
import { parseComplaintNumber } from "@paknam/thai";
import { IconArrowRight, IconSearch } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { actKeys, inOrder } from "../features/complaint/act-keys.ts";
import { complaintQuery } from "../features/complaint/queries.ts";
import { useMe } from "../features/session/queries.ts";
import { signOut } from "../features/sign-in/sign-out.ts";
import { setLanguage, useSay } from "../language.ts";
import { bestFirst } from "./best-first.ts";
import { memberPagesOf } from "./member-pages.ts";

/** Ctrl K: go anywhere, find a complaint, act on the one that is open. */
export function Palette() {
  const { say, language } = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [text, setText] = useState("");
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme();
  const { number: openNumber } = useParams({ strict: false });
  const open = openNumber ? client.getQueryData(complaintQuery(openNumber).queryKey) : undefined;
  const typed = text.trim();
  const parsed = parseComplaintNumber(typed);

  const find: SpotlightActionData[] = [];
  if (parsed.ok)
    find.push({
      id: "open",
      label: say("console.palette.openNumber", { number: parsed.complaintNumber }),
      keywords: typed,
      leftSection: <IconArrowRight size={18} aria-hidden />,
      onClick: () => void navigate({ to: "/complaints/$number", params: { number: parsed.complaintNumber } }),
    });
  if (typed !== "" && !parsed.ok)
    find.push({
      id: "search",
      label: say("console.palette.search", { text: typed }),
      keywords: typed,
      leftSection: <IconSearch size={18} aria-hidden />,
      onClick: () => void navigate({ to: "/", search: { view: "all", search: typed } }),
    });
  const { policies, role } = useMe();
  const pages = [
    ...memberPagesOf(policies).map(({ to, name }) => [to, say(`consoleMembers.nav.${name}`)] as const),
    ["/broadcasts", say("consoleBroadcasts.nav.list")],
    ...(role === "viewer" ? [] : [["/broadcasts/new", say("consoleBroadcasts.nav.new")] as const]),
    ["/officers", say("console.nav.officers")],
    ["/serving", say("console.nav.serving")],
    ["/organisations", say("console.nav.organisations")],
    ["/holidays", say("console.nav.holidays")],
    ...(policies.switchDisasterMode ? [["/disaster", say("consoleMembers.nav.disaster")] as const] : []),
    ["/me", say("console.nav.me")],
  ] as const;

  const commands: SpotlightActionGroupData[] = [
    {
      group: say("console.palette.here"),
      actions: inOrder(open?.acts ?? []).map((act) => ({
        id: `act-${act}`,
        label: say(`consoleComplaint.act.${act}`),
        rightSection: <kbd>{actKeys[act].toUpperCase()}</kbd>,
        onClick: () =>
          void navigate({ to: "/complaints/$number", params: { number: openNumber ?? "" }, search: { act } }),
      })),
    },
    {
      group: say("console.palette.go"),
      actions: [
        ...complaintRoutes.InboxView.options.map((view) => ({
          id: `view-${view}`,
          label: say(`console.inbox.views.${view}`),
          onClick: () => void navigate({ to: "/", search: view === "todo" ? {} : { view } }),
        })),
        ...pages.map(([to, label]) => ({ id: to, label, onClick: () => void navigate({ to }) })),
      ],
    },
    {
      group: say("console.palette.self"),
      actions: [
        {
          id: "language",
          label: say(language === "th" ? "console.palette.toEnglish" : "console.palette.toThai"),
          keywords: "language english thai ภาษา",
          onClick: () => setLanguage(language === "th" ? "en" : "th"),
        },
        {
          id: "scheme",
          label: say(scheme === "dark" ? "console.palette.light" : "console.palette.dark"),
          onClick: () => setColorScheme(scheme === "dark" ? "light" : "dark"),
        },
        { id: "sign-out", label: say("console.nav.signOut"), onClick: () => void signOut(client, navigate) },
      ],
    },
  ];
  const groups = bestFirst(typed, { group: say("console.nav.palette"), actions: find }, commands);

  return (
    <Spotlight
      actions={groups}
      query={text}
      onQueryChange={setText}
      shortcut={null}
      transitionProps={{ duration: 0 }}
      nothingFound={say("console.palette.nothing")}
      highlightQuery
      scrollable
      maxHeight={440}
      attributes={{ content: { "aria-label": say("console.nav.palette") } }}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: say("console.palette.placeholder"),
        "aria-label": say("console.palette.placeholder"),
      }}
    />
  );
}
