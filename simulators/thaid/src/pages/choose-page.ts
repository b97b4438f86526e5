import type { Citizen } from "../state/citizens.ts";
import { formatPid, fullName } from "./format-person.ts";
import { type Html, html } from "./html.ts";
import { layout } from "./layout.ts";

export type Typed = Readonly<Record<string, string>>;

function personButton(citizen: Citizen): Html {
  return html`<li>
    <button class="person" name="sub" value="${citizen.sub}">
      <span class="face" aria-hidden="true">${citizen.given_name.charAt(0)}</span>
      <span><b>${fullName(citizen)}</b><span class="quiet">${citizen.about}</span><span class="number">${formatPid(citizen.pid)}</span></span>
    </button>
  </li>`;
}

/** Who signs in: one of the demo people, or somebody typed in. `fault` says what was wrong with what was typed. */
export function choosePage({
  uid,
  people,
  typed = {},
  fault,
}: {
  uid: string;
  people: readonly Citizen[];
  typed?: Typed;
  fault?: string;
}): string {
  const field = (name: string, label: string, more: Html = html``) =>
    html`<label>${label}<input name="${name}" value="${typed[name] ?? ""}" ${more} /></label>`;
  const action = `/sign-in/${uid}/person`;
  return layout({
    title: "เลือกว่าเป็นใคร",
    body: html`<h1>เข้าสู่ระบบในฐานะใคร</h1>
<p class="quiet">แอปจริงรู้ว่าเจ้าของโทรศัพท์เป็นใคร ที่นี่เลือกได้ตามต้องการ</p>
<form method="post" action="${action}"><ul class="people">${people.map(personButton)}</ul></form>
<details ${fault ? html`open` : null}>
  <summary>พิมพ์ข้อมูลคนอื่นเอง</summary>
  <form class="typed" method="post" action="${action}">
    ${fault ? html`<p class="fault" role="alert">${fault}</p>` : null}
    ${field("pid", "เลขประจำตัว 13 หลัก", html`inputmode="numeric" autocomplete="off" required`)}
    ${field("title", "คำนำหน้าชื่อ")}
    ${field("given_name", "ชื่อ", html`required`)}
    ${field("family_name", "นามสกุล (เว้นว่างได้)")}
    ${field("birthdate", "วันเกิด ค.ศ. เช่น 1990-12-31 หรือ 1990", html`placeholder="1990-12-31" required`)}
    <fieldset><legend>เพศ</legend>
      <label class="choice"><input type="radio" name="gender" value="female" checked />หญิง</label>
      <label class="choice"><input type="radio" name="gender" value="male" ${typed.gender === "male" ? html`checked` : null} />ชาย</label>
    </fieldset>
    <button class="main">ใช้ข้อมูลนี้</button>
  </form>
</details>`,
  });
}
