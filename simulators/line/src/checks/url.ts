import { type Check, say } from "./check.ts";

/** Pictures must come by HTTPS; this machine's own address may do without, since practice has no certificate. */
const secureUrl = /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)([:/]|$))/;
const actionUrl = /^(https?|line|tel):/;

function url(pattern: RegExp, max: number): Check {
  return (value, at, report) => {
    if (typeof value !== "string") return say(report, at, "invalid property");
    if (value === "") return say(report, at, report.style.missing);
    if (value.length > max) return say(report, at, `Length must be between 0 and ${max}`);
    if (!pattern.test(value) || !URL.canParse(value)) say(report, at, "invalid uri scheme");
  };
}

export const pictureUrl: Check = url(secureUrl, 2000);
export const linkUrl: Check = url(actionUrl, 1000);
