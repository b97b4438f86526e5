import type { Catalogue } from "../catalogue.ts";
import type { conversations as th } from "../th/conversations.ts";

export const conversations: Catalogue<typeof th> = {
  help: {
    altText: "What you can do here, and the phone number of a person",
    title: "What you can do here",
    file: "Report something: just write it, or type “report”",
    mine: "See what you reported: type “my complaints”",
    join: "Register, or see your own data: type “register” or “my data”",
    stop: "Stop what we are talking about: type “cancel”",
    language: "พูดภาษาไทย: พิมพ์ “ภาษาไทย”",
    person: "Talk with a person: {{centre}}, call {{phone}}",
  },
  notUnderstood: {
    altText: "Sorry, we did not understand that",
    text: "Sorry, we did not understand that",
    photo: "We have the photo. What can we do for you?",
    place: "We have the location. What can we do for you?",
    choice: "This button has lapsed. What would you like to do?",
    body: "Choose below, or write a little more: what happened, and where?",
    typed: "Or type: {{labels}}",
  },
  person: "Call a person: {{phone}}",
  helpLabel: "help",
  emergency: {
    altText: "If a life is in danger call {{numbers}} now",
    label: "Emergency",
    title: "If anyone is in danger, call now",
    body: "Nobody watches this chat all the time. A call brings help fastest.",
    call: "Call {{number}} {{name}}",
  },
  cancelled: { nothing: "There is nothing to cancel. Tell us what you would like to do." },
  kinds: {
    sticker: "Thank you for the sticker. If we can help, just write a few words.",
    video: "We cannot open films here. Please send a photo or write a few words.",
    audio: "We cannot listen to sound here. Please write what happened, and where.",
    file: "We cannot open files here. Please send a photo or write a few words.",
    unknown: "We cannot open this kind of message. Please write a few words or send a photo.",
  },
  brokenPhoto: {
    unreadable: "This photo does not open. Please send another, or write instead.",
    "too-large": "This photo is too large (over 40 MB). Please send a smaller one.",
    gone: "This photo was gone before we could take it. Please send it again.",
  },
  tooLong: "This text is longer than 5,000 letters, so it was not taken in. Please send it in shorter parts.",
  failed:
    "Sorry, something failed here and your last message was not dealt with. Please send it again, or call {{phone}}.",
  linked:
    "This LINE is now linked with officer {{officerName}}. New complaints, and those near or past their deadline, will be told here.",
  language: "We speak English from now on.",
};
