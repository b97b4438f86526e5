import { type Scope, scopeWords } from "../provider/scopes.ts";
import type { Citizen } from "../state/citizens.ts";
import { fullName, wordsOf } from "./format-person.ts";
import { html } from "./html.ts";
import { layout } from "./layout.ts";

/** What would be shared with whom; the person agrees or refuses. */
export function consentPage({
  uid,
  citizen,
  scopes,
  clientId,
  host,
}: {
  uid: string;
  citizen: Citizen;
  scopes: readonly Scope[];
  clientId: string;
  host: string;
}): string {
  const rows = scopes.map((scope) => html`<div><dt>${scopeWords[scope]}</dt><dd>${wordsOf(citizen, scope)}</dd></div>`);
  return layout({
    title: "ข้อมูลที่จะส่ง",
    body: html`<p class="who"><span class="face" aria-hidden="true">${citizen.given_name.charAt(0)}</span>${fullName(citizen)}</p>
<h1>ยินยอมให้ส่งข้อมูลนี้หรือไม่</h1>
<p class="quiet">ผู้ขอข้อมูล <b>${clientId}</b> ที่ ${host}</p>
<dl>${rows}</dl>
<form class="answer" method="post" action="/sign-in/${uid}">
  <input type="hidden" name="sub" value="${citizen.sub}" />
  <button class="main" name="answer" value="agree">ยินยอม</button>
  <button class="second" name="answer" value="refuse">ไม่ยินยอม</button>
</form>
<p class="back"><a href="/sign-in/${uid}">เลือกคนอื่น</a></p>`,
  });
}
