import type { Disclosure, Name } from "@paknam/contract";
import { formatDate, formatDateTime } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import type { HeldItem, HeldLine, HeldPart } from "../../../platform/personal.ts";
import { sayLookPurpose } from "../../members/index.ts";
import type { OwnData } from "../own-data/gather.ts";
import { PAGE_STYLE } from "./page-style.ts";

/** As HTML: everything that comes from elsewhere passes here. */
const asHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const localeOf = (language: string): "th" | "en" => (language === "en" ? "en" : "th");

/** The copy for people: one file that needs nothing but itself (and its pictures), for phone and paper. */
export function renderPage(
  data: OwnData,
  province: Readonly<{ name: Name; complaintCentre: { hotline: string } }>,
): string {
  const { language, madeAt, parts, disclosures, addresses, picturesUntil } = data;
  const say = wordsIn(language);
  const locale = localeOf(language);
  const about = say("privacy.page.about", { province: province.name[locale], at: formatDateTime(madeAt, locale) });
  const pictures =
    addresses.size === 0
      ? ""
      : `<p class="quiet">${asHtml(say("privacy.page.pictures", { until: formatDate(picturesUntil, locale) }))}</p>`;
  const shared = { key: "disclosures", title: say("privacy.page.shared"), items: disclosures.map(itemOf(language)) };
  const all = [...parts, shared];
  const held = all.filter(({ items }) => items.length > 0);
  const empty = all.filter(({ items }) => items.length === 0).map(({ title }) => title);
  const none = `<p class="quiet">${asHtml(say("privacy.page.none"))}: ${asHtml(empty.join(" · "))}</p>`;
  return documentOf(
    language,
    say("privacy.page.title"),
    `<h1>${asHtml(say("privacy.page.title"))}</h1>
<p>${asHtml(about)}</p>
<p class="quiet">${asHtml(say("privacy.page.keep"))}</p>${pictures}
<nav><p>${asHtml(say("privacy.page.contents"))}</p><ul>${held.map(contentsLine).join("")}</ul></nav>
${held.map((part) => renderPart(part, data)).join("\n")}
<footer>${empty.length > 0 ? none : ""}<h3>${asHtml(say("privacy.page.rights"))}</h3>
<p>${asHtml(say("privacy.page.rightsWords", { phone: province.complaintCentre.hotline }))}</p></footer>`,
  );
}

/** What is shown under an address that is over: nobody knows any more to whom, so in both languages. */
export function renderOver(): string {
  const [th, en] = [wordsIn("th"), wordsIn("en")];
  const title = th("privacy.page.over");
  return documentOf(
    "th",
    title,
    `<h1>${asHtml(title)}</h1><p>${asHtml(th("privacy.page.overWords"))}</p>
<div lang="en"><h3>${asHtml(en("privacy.page.over"))}</h3><p class="quiet">${asHtml(en("privacy.page.overWords"))}</p></div>`,
  );
}

const documentOf = (language: string, title: string, main: string): string =>
  `<!doctype html><html lang="${localeOf(language)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow">
<title>${asHtml(title)}</title><style>${PAGE_STYLE}</style></head><body><main>${main}</main></body></html>`;

const contentsLine = ({ key, title, items }: HeldPart): string =>
  `<li><a href="#${asHtml(key)}"><span>${asHtml(title)}</span><span class="count">${items.length}</span></a></li>`;

function renderPart({ key, title, items }: HeldPart, data: OwnData): string {
  const body = items.map((item) => renderItem(item, data)).join("");
  return `<section id="${asHtml(key)}"><h2>${asHtml(title)}</h2>${body}</section>`;
}

function renderItem({ title, lines, fileIds = [] }: HeldItem, { language, addresses }: OwnData): string {
  const heading = title ? `<h3>${asHtml(title)}</h3>` : "";
  const picture = (id: string, index: number): string => {
    const address = asHtml(addresses.get(id) ?? "");
    const name = asHtml(wordsIn(language)("privacy.page.picture", { no: index + 1 }));
    return `<li><a href="${address}"><img src="${address}" alt="${name}" loading="lazy" width="112" height="112"></a></li>`;
  };
  const pictures = fileIds.length === 0 ? "" : `<ul class="pictures">${fileIds.map(picture).join("")}</ul>`;
  return `<div class="item">${heading}<dl>${lines.map(renderLine).join("")}</dl>${pictures}</div>`;
}

const renderLine = ({ label, said }: HeldLine): string => `<dt>${asHtml(label)}</dt><dd>${asHtml(said)}</dd>`;

/** One line of who looked, like everything else that is held. */
const itemOf =
  (language: string) =>
  ({ at, kind, organisation, purpose, words }: Disclosure): HeldItem => {
    const say = wordsIn(language);
    const locale = localeOf(language);
    const line = (key: string, label: string, said: string): HeldLine => ({ key, label, value: said, said });
    return {
      lines: [
        line("at", say("privacy.held.at"), formatDateTime(new Date(at), locale)),
        line("organisation", say("privacy.held.organisation"), organisation.name[locale]),
        line("kind", say("privacy.held.kind"), say(`privacy.page.sharedKinds.${kind}`)),
        line("purpose", say("privacy.held.purpose"), sayLookPurpose(purpose, language)),
        ...(words ? [line("words", say("privacy.held.words"), words)] : []),
      ],
    };
  };
