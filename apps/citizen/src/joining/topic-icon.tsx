import {
  type Icon,
  IconBell,
  IconBolt,
  IconBriefcase,
  IconBus,
  IconCalendarEvent,
  IconFileInvoice,
  IconHeartHandshake,
  IconLeaf,
  IconRipple,
  IconSchool,
  IconShieldCheck,
  IconStethoscope,
  IconWind,
} from "@tabler/icons-react";

/** The icons that a province's topics may name (its topics.json, `icon`); a closed set, so that only these are shipped. */
const icons: Readonly<Record<string, Icon>> = {
  ripple: IconRipple,
  wind: IconWind,
  bus: IconBus,
  bolt: IconBolt,
  stethoscope: IconStethoscope,
  "heart-handshake": IconHeartHandshake,
  briefcase: IconBriefcase,
  school: IconSchool,
  leaf: IconLeaf,
  "shield-check": IconShieldCheck,
  "file-invoice": IconFileInvoice,
  "calendar-event": IconCalendarEvent,
};

/** A topic's drawing; a bell for a name we do not know. */
export function TopicIcon({ name }: { name: string }) {
  const Drawing = icons[name] ?? IconBell;
  return <Drawing size={20} aria-hidden />;
}
