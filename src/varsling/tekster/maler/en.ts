import type { Sprakmaler } from './sprakmaler.js';

const HVOR = `Log in to {portal} to see what to do.
We never send links. Type the address in your browser yourself.
You cannot reply to this message.`;

export const en: Sprakmaler = {
  frist: (dato) => `deadline ${dato}`,
  maler: {
    FORSTEGANGSVARSEL: {
      emne: 'You have a task from {kommune}',
      tekst: `You have been given a task by {kommune}.
The task is called “{tittel}”.
Deadline: {frist}.
${HVOR}`,
      sms: `You have a task from {kommune}.
It is called "{tittel}".
Deadline: {frist}.
Log in to {portal}.`,
    },
    PURRING: {
      emne: 'Reminder: You have a task from {kommune}',
      tekst: `This is a reminder about a task you have from {kommune}.
The task is called “{tittel}”.
Deadline: {frist}.
${HVOR}`,
      sms: `Reminder: You have a task from {kommune}.
It is called "{tittel}".
Deadline: {frist}.
Log in to {portal}.`,
    },
    SISTE_PURRING: {
      emne: 'Last reminder: You have a task from {kommune}',
      tekst: `This is the last reminder about a task you have from {kommune}.
The task is called “{tittel}”.
Deadline: {frist}.
${HVOR}`,
      sms: `Last reminder: You have a task from {kommune}.
It is called "{tittel}".
Deadline: {frist}.
Log in to {portal}.`,
    },
    FLERE: {
      emne: 'You have {antall} tasks from {kommune}',
      tekst: `You have {antall} tasks from {kommune}.
First deadline: {frist}.
${HVOR}`,
      sms: `You have {antall} tasks from {kommune}.
First deadline: {frist}.
Log in to {portal}.`,
    },
  },
  flerePaminnelser: {
    emne: 'Reminder: You have {antall} tasks from {kommune}',
    tekst: `This is a reminder that you have {antall} tasks from {kommune}.
First deadline: {frist}.
${HVOR}`,
    sms: `Reminder: You have {antall} tasks from {kommune}.
First deadline: {frist}.
Log in to {portal}.`,
  },
};
