const unitsOwn = 'a unit, about its own';
const desk = 'accounts, the register or the year: not about one unit’s entry or model';
const judge = 'a judge, about the own sheet: server/contest/sheets/sheets.test.ts';

/** Verbs that decide about nobody’s entry, contest or model, with who does them. */
export const elsewhere: Record<string, string> = {};
const keep = (why: string, names: string) => names.split(' ').forEach((name) => (elsewhere[name] = why));
keep(
  unitsOwn,
  'contest/entries/entries.openEntry contest/entries/entries.saveEntry contest/entries/papers.attachToEntry contest/entries/papers.relinkPapers contest/entries/papers.removeFromEntry',
);
keep(
  unitsOwn,
  'contest/entries/submission.submitEntry contest/entries/submission.withdrawEntry registry/models/models.register registry/models/models.report registry/models/models.save registry/models/presenting.present',
);
keep(
  unitsOwn,
  'registry/models/papers.attach registry/models/papers.describe registry/models/papers.remove registry/models/papers.revise files/uploads/begin.begin',
);
keep(
  unitsOwn,
  'obligations/difficulties.reportDifficulty obligations/deliveries.beginDelivery obligations/deliveries.submitDelivery obligations/deliveries.writeDelivery obligations/papers.attachToDelivery obligations/papers.removeFromDelivery',
);
keep(
  'what a plan asks of everybody',
  'obligations/days.setDay obligations/schemes.addObligation obligations/schemes.describeObligation obligations/schemes.describeScheme obligations/schemes.endObligation obligations/schemes.makeScheme',
);
keep('the sums of all reports: no unit’s alone', 'reports/reports.writeReport reports/reports.freezeReport');
keep(
  judge,
  'contest/conflicts/conflicts.answer contest/conflicts/conflicts.answerNone contest/sheets/sheets.openSheet contest/sheets/sheets.scoreOn contest/sheets/sheets.submitSheet contest/sheets/sheets.submitSheets',
);
keep(
  'a judge, about the own sheets: server/contest/answers/answers.test.ts',
  'contest/answers/answers.answerFreeze',
);
keep('a job of the portal itself', 'contest/blind/copies.copiesOf contest/blind/copies.prepareCopies');
keep('a contest that has no entries yet', 'contest/setup/contests.prepare contest/setup/contests.copy');
keep(
  desk,
  'people/first-administrator.inviteFirstAdministrator account/one-time-keys.sendResetLink audit/outbox.reveal',
);
keep(
  desk,
  'account/sign-in/passwords.accept account/sign-in/passwords.change account/sign-in/passwords.forgotten account/sign-in/passwords.reset people/import.importPeople',
);
keep(
  desk,
  'people/people.addSeat people/people.describe people/people.end people/people.endSeat people/people.invite people/people.inviteAgain people/people.reopen',
);
keep(
  desk,
  'registry/duties/reminders.remind obligations/urging.urge registry/duties/seasons.lock registry/duties/seasons.open registry/duties/seasons.setDates registry/duties/seasons.unlock',
);
keep('a letter to people, about nobody’s work', 'people/handing-over.tellLeftOver');
keep('a group in which nobody stands by it', 'units/groups/groups.add units/groups/groups.rename');
keep('a unit that is not there yet: nobody is related to it', 'units/import.importUnits units/units.add');
keep(
  'a permission: server/deciding/permits.test.ts',
  'deciding/permits.enterPermission deciding/permits.confirmPermission deciding/permits.endPermission',
);

keep(desk, 'proposals/invite.inviteToDecide proposals/proposals.decline proposals/proposals.withdraw');
keep(
  desk,
  'account/single-sign-on/identities.accountAt account/login-sessions.openSession account/login-sessions.openAfter account/sign-in/passwords.resetByCode audit/outbox.sendAgain audit/outbox.sendHeld',
);
keep(
  'the own second factor: server/account/factors/',
  'account/factors/codes.takeRecoveryCode account/factors/enrolling.addAuthenticator account/factors/enrolling.addPasskey account/factors/enrolling.renamePasskey account/factors/enrolling.removePasskey account/factors/enrolling.removeAuthenticator account/factors/enrolling.renewRecoveryCodes account/factors/half-signed-in.beginStep account/factors/half-signed-in.openStep account/factors/half-signed-in.noteWrong people/factor-removal.removeFactorsAlone',
);
keep(
  'the portal of its own accord, or a test',
  'contest/commitment/commit.commitBeforeRanking contest/commitment/commit.commitEnded contest/tally/ranking-lock.noteRankingOpen audit/baseline.layBaseline contest/sheets/letters.remindJudges',
);
keep('the paper of what was decided already', 'scans/scans.attachScan scans/scans.removeScan');
