import { type Check, flexStyle, say } from "./check.ts";

/** Pictures must come by HTTPS; this machine's own address may do without, since practice has no certificate. */
const secureUrl = /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)([:/]|$))/;
const actionUrl = /^(https?|line|tel):/;

function url(pattern: RegExp, max: number): Check {
  return (value, at, report) => {
    const { style } = report;
    if (typeof value !== "string") {
      if (style === flexStyle) say(report, at, "invalid property");
      else report.wrongType ??= at;
    } else if (value === "") say(report, at, style.missing);
    else if (value.length > max) say(report, at, `Length must be between 0 and ${max}`);
    else if (!pattern.test(value)) say(report, at, "invalid uri scheme");
    else if (/\s/.test(value) || !URL.canParse(value)) say(report, at, "invalid uri");
  };
}

/** Of pictures, films and sound: HTTPS, 2,000 characters. */
export const mediaUrl: Check = url(secureUrl, 2000);
/** Of what a tap opens: http, https, line or tel, 1,000 characters. */
export const linkUrl: Check = url(actionUrl, 1000);
