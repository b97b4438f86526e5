import type { Catalogue } from "../catalogue.ts";
import type { complaints as th } from "../th/complaints.ts";

export const complaints: Catalogue<typeof th> = {
  line: {
    about: "About",
    dueAt: "Due by",
    acceptDueAt: "Accept by",
    phone: "Phone",
    reason: "Reason",
    question: "Question",
    result: "What was done",
    noPhoto: "No photo because",
    details: "See details",
    openConsole: "Open it",
    noPlace: "Place not known yet",
  },
  told: {
    accepted: {
      label: "Accepted",
      title: "{{organisation}} has taken on your complaint",
      alt: "Complaint {{number}} accepted by {{organisation}}",
    },
    asked: {
      label: "Your answer is needed",
      title: "{{organisation}} has a question",
      alt: "A question about complaint {{number}}",
      answer: "Answer this",
    },
    forwarded: {
      label: "Passed on",
      title: "Your complaint is now with {{organisation}}",
      alt: "Complaint {{number}} is now with {{organisation}}",
    },
    resolved: {
      label: "Resolved",
      title: "{{organisation}} says it is fixed",
      alt: "Complaint {{number}} is fixed. Please rate it.",
      ask: "Is it all right? Give 1 to 5 (5 is very good), or tell us it is not fixed, within 30 days.",
      rate: "Rate it",
      points: "{{rating}} ★",
      reopen: "Not fixed yet",
    },
    rejected: {
      label: "Declined",
      title: "{{organisation}} cannot take this on",
      alt: "Complaint {{number}} was declined",
      reopen: "Please look again",
    },
  },
  officers: {
    submitted: "New complaint",
    forwarded: "Passed on to you",
    returned: "Returned to the centre",
    corrected: "Moved to you",
    answered: "The citizen answered",
    reopened: "The citizen says it is not fixed",
    reopenedByOfficer: "Opened again",
    alt: "{{what}} {{number}}",
    gathered: {
      title: "{{total}} new complaints",
      alt: "{{total}} new complaints",
    },
    remind: {
      label: "Due work",
      title: "{{total}} complaints to look at today",
      alt: "{{total}} complaints to look at today",
      more: "and {{more}} more",
      dueSoon: "Due soon",
      overdue: "Overdue",
      acceptOverdue: "Not accepted yet",
      openConsole: "Open the list",
    },
  },
};
