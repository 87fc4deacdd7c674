// Package engine is the coach: what a session is, what an answer means, what counts as evidence, and what comes next. It is
// pure: the journal, the packs and a clock reading go in; prompts, events and reasons come out. It knows no terminal, no
// file and no network.
//
// A learner's record is a journal of events (event.go). Everything else is a fold of it: [Progress] is what is known, [Plan]
// chooses what comes next and says why, [Session] is a sitting as a value that front ends drive prompt by prompt, [Stand] holds
// a badge's rule against what was shown, [Retell] tells a conversation of the past as it was. [Coach] joins them to a journal
// and a clock.
//
// # What is thought of a learner
//
// [Belief] is a Gaussian over the competencies of the packs (package belief), moved by what counts as evidence: situations of
// checkups, scenes at their first visit, due questions from the second, spaced answer on, and how sure of them the learner was;
// and by ratings. A lesson's check right after reading feeds memory alone (package recall). Every score is its ledger, line by
// line. The whole is computed anew from the journal: what is taken back or forgotten has left no trace in it.
//
// What comes next leans on packages recall for reviews, belief for situations ([Weights]) and practice for the rest. The two
// sections that follow are the page `hearten help scores` ([ScoresPage]), those from the journal on are [JournalPage].
//
// # Scores
//
// Each score is from 0 to 100, with the interval that holds it eight times in ten. A skill begins at 50, and is moved by graded
// answers, and by views of it, your own and those of others. Where an answer was good, having been sure of it adds to it and
// having guessed takes from it; being sure alone lifts nothing. Answers count in conversations, check-ups and questions that
// come back, on the first two days on which each is met. A lesson's check right after reading moves nothing. What one answer
// says of a skill, it says a little of the skills beside it too.
//
// A skill without an answer of its own has no score. While little is known a score is provisional, and it is too early to
// say how it stands beside the others or where it went. Days without evidence widen the interval and leave the score.
//
// A skill is a strength when it is above the mean of your own skills with a probability of 75 in 100 or more, worth a look
// when it is below it with as much; else it is open. It is beside nobody but yourself. How sure you were beside how it went is
// a number of its own, in no score.
//
// Every score is the sum of its lines: `hearten skills SKILL` shows each one, and `--json` has them as prior + shifts = now. In
// numbers: a score is 100·Φ(θ), where Φ is the normal distribution; θ begins at 0, is the sum of all shifts, and is
// provisional where its standard deviation is above .60. All of it is computed anew from the journal: what is taken back or
// forgotten leaves no trace in it.
//
// # Choosing
//
// A talk that was prepared comes first on its day, until something is said of it, and for four weeks. The other minutes of a
// day are shared out among a plan's follow-up, reviews by what a minute of them gains, situations that tell most, fewer as the
// picture gets surer, and practice by role, focus, readiness and spacing. What you pin comes next, what you skip does not come,
// your focus leads; nothing is ever locked. Every activity has its reason in words, with the places in the journal that it
// rests on: without these it would not have been chosen for this reason.
//
// A moment of yours comes back for a minute after two weeks (from 14 to 27 days) and after four (from 28 to 60): your own words
// in a conversation, else a line after it, else what you chose in the turn that mattered; the first sentence of a talk that you
// prepared. One comes a day at most, in a plan not on two days running; what is past its days is let be. It is no evidence and
// moves no score.
//
// A snapshot asks situations of all packs one by one, each the one that tells most after what is known by then, weighed by role
// and focus; none that would count no more, and none of a check-up that you set aside. After three answers it gives a first
// reason. It stops when what counts is known, when more would hardly change what to work on, when nothing is left, after ten
// minutes, or when you have enough. What was left goes on for a fortnight. It ends in tiers with probabilities; the focus is
// yours.
//
// # The journal
//
// This is the record that you own. `hearten data export` prints it, one event a line, in JSON. Its names and rules do not
// change under a record that exists: new types and fields may come, none are renamed or given another meaning.
//
// An event looks like this:
//
//	{"seq":7,"at":"2026-11-24T07:31:05.120+01:00","day":"2026-11-24",
//	 "session":"98955e825f54","type":"turn.taken","fact":{…}}
//
// seq is the place, from 1; what was forgotten leaves a gap, and places that an award names may be such gaps. at is the time
// with the offset from UTC of that moment. day is the learner's day: the civil date of local time minus four hours, so that a
// session after midnight belongs to the evening before. session is the sitting that the event belongs to; it is left out where
// there was none. "behind":true is there when the clock stood more than five minutes before the last event: the event is kept,
// in order of seq, but counts for no streak. A program that meets a type it does not know is older than the record: it has to
// stop and say so, not skip it.
//
// Ids stand here as they were called that day. Where a pack has renamed something since, events are read under the new name; they
// themselves stay as they are.
//
// # Ids
//
//	first-days/say-it-back
//	    a lesson, checkup, scenario, badge, competency or behaviour: pack/id
//	{"kind":"lesson","id":"first-days/say-it-back","version":"0.1.0",
//	 "edition":"9f2c41d7"}
//	    an item, in the version of its pack that was seen. edition is the
//	    first eight hex digits of the SHA-256 of its file's bytes with plain
//	    line ends; older events have none
//	which-reply-says-it-back
//	    a question or scene: the slug of its heading in the source language
//	7-3f2a9c1b
//	    a choice: its index among all of the file's, from 0, and the first
//	    eight hex digits of the SHA-256 of its words with white space folded
//	0c4f9a21b3d7
//	    a run, session, plan or award: twelve hex digits. A run's id is also
//	    the seed of its shuffled choices: they stand in the order of the
//	    SHA-256 of run, question or scene, and index
//
// # Types
//
// What the learner said and chose:
//
//	profile.set
//	    role, contexts, focus (competencies), minutes a day, easy_days (of
//	    the week, with half the minutes). The newest one holds
//	session.began
//	    session, minutes, offered: each activity with its item, questions,
//	    plan, preparation, minutes, and its reasons: words, and causes (the seq of each
//	    event that it rests on)
//	session.ended
//	    session, seconds. A sitting that was left before its closing has no
//	    such event
//	rest.taken
//	    from, until (the first day back). The newest holds; until = from
//	    ends a rest
//
//	wish.set
//	    kind, id, wish (pin: it comes next; skip: not for now; none). The
//	    newest on an item holds; a pin ends when the item is done
//	competency.rated
//	    competency, source (self, manager, peer), rater (who of the others),
//	    points (1 to 5). A rater's newer view takes the place of the older
//
//	memory.fitted
//	    scored (reviews), weights (21, of FSRS-6; none where the usual ones
//	    foretell as well): what came of fitting the learner's own
//
// Snapshots, which ask situations one by one and stop when enough is known:
//
//	snapshot.began
//	    run. Its answers (question.answered) carry it
//	snapshot.ended
//	    run, asked, why (sure, focus, nothing, time, learner), stands: each
//	    competency with its tier (strength, open, look) and above, the
//	    probability that it is above the mean of all
//
// Lessons, due questions, checkups:
//
//	lesson.began
//	    run, item, competency, level, context
//	question.answered
//	    run, purpose (lesson, review, checkup), item, question, competency,
//	    confidence, would, and the answer. would is there where it was asked
//	    what the learner would do, not what would work best
//	lesson.finished
//	    run, item: all checks were answered
//
// Conversations:
//
//	scenario.began
//	    run, item, competencies, level, context, confidence, weights (of all
//	    its choices), practice, from (of a replay: the run that it goes
//	    through again, and how many of its turns are taken as they were)
//	turn.taken
//	    run, item, turn (from 1), scene, caught (cues), words (the learner's
//	    own), practice, and the answer
//	answer.undone
//	    run, answer: the seq of the turn that was taken back
//	scenario.ended
//	    run, item, context, ending (slug), kind (strong, mixed, poor), got
//	    and best (the share), cues, practice
//
// Plans and words:
//
//	plan.made
//	    plan, cue, action, from (item), competency, due, replaces
//	plan.answered
//	    plan, outcome (did, missed, not-yet), words, resolution (finished,
//	    kept, replaced, dropped), due
//	reflection.written
//	    run, item, topic (week, thanks), text. A topic is there where it is
//	    about no item: one thing tried in a week, or a thank-you to be sent
//
// Real talks, and moments that come back:
//
//	preparation.made
//	    preparation, who, direction (up, sideways, down), on (the day of the
//	    talk), when and fear as they were written, moves (behaviour,
//	    competency, lesson, words), rehearsal (item), first (the first
//	    sentence as it was written at first), sentence (as it was sharpened).
//	    One with the id of another takes its place
//	preparation.answered
//	    preparation, outcome (held, put-off, dropped), words, made (the
//	    behaviours of its moves that were made), on (another day)
//	moment.revisited
//	    of (a run, and turn in it, left out for a line after it; or a
//	    preparation), item, scene, weeks (2 or 4), then (what was written),
//	    words (what they would say now; left out where they left it)
//
// Badges:
//
//	badge.earned
//	    award, badge, version, title, competency, level, criteria (each with
//	    its text, evidence: the seq of each event that met it, and
//	    self_reported), narrative (the criteria as written), renew
//
// An answer, in a question and in a scene alike, carries what was true that day, so that a new edition of a pack cannot
// rewrite it:
//
//	choice
//	    the key of what was chosen
//	grade
//	    poor, weak, good or best
//	offered
//	    the grades that were on offer, in the author's order
//	evidence
//	    the behaviours that it showed: behaviour, competency, points as the
//	    author wrote them
//	missed
//	    what the best answer on offer would have shown and this one, graded
//	    below good, did not
//	weights
//	    the absolute points of all answers of the question or scene, summed
//	    by competency: what it tells about
//	level
//	    the item's level, 1 to 4
//	context
//	    the run's context
//	seconds
//	    how long it took, capped at 600
//
// Confidence is 1 guessing, 2 fairly sure, 3 sure; it is left out where it was not asked or was skipped.
//
// One turn, whole:
//
//	{"seq":41,"at":"2026-11-24T07:35:40.002+01:00","day":"2026-11-24",
//	 "session":"98955e825f54","type":"turn.taken","fact":{
//	  "run":"0c4f9a21b3d7","turn":2,"scene":"her-thursday",
//	  "item":{"kind":"scenario","id":"first-days/copied-in","version":"0.1.0"},
//	  "choice":"6-b5bd1f0c","grade":"best","offered":["poor","weak","best","good"],
//	  "evidence":[{"behaviour":"first-days/plays-back",
//	               "competency":"first-days/active-listening","points":2}],
//	  "weights":{"first-days/active-listening":7},"level":2,"context":"remote",
//	  "seconds":19,"caught":["breath"]}}
//
// # Counting
//
// The same counts serve badges, levels and debriefs.
//
// One piece of evidence is one behaviour, in one scene or question, on one day. It comes from the first time that the scene or
// question is met on that day, and only on the first two different days on which it is met, ever: from the third on it is
// remembered, not met. A poor answer uses up its day as a good one does. A second visit to a scene within a run, a second run
// on the same day and a replayed turn ("practice":true) are practice, not evidence. So a file cannot be farmed: fifty runs of a
// scene in a day give one piece for each behaviour that the first of them showed there.
//
// A replay begins at a turn of another run, takes the turns before it as they were, and is practice from there on: it is no
// evidence, notes nothing as missed and clears nothing that was, and no badge rests on it.
//
// What happens in the learner's own pack, whose id is mine, is practice whatever its files say, for they can be changed by who
// answers: no evidence, nothing missed or cleared, no belief, no level, and a badge of it is never earned. None of
// its turns comes back after weeks, but the first sentence of its talk does. It comes up where it is asked for, and in no snapshot. `hearten data share` leaves it out.
//
// A turn can be taken back until its feedback is shown, and as long as nothing follows it in the journal (answer.undone). What
// it brought then goes: its evidence, what it missed and what it cleared. The scene stays met all the same, because what came of
// the turn has been seen: the answer that is given in its place is practice, as at a second visit.
//
// Two chips for one behaviour in one choice are one piece with the sum of their points. A piece with points above zero
// speaks for the behaviour; evidence >= n counts these. Scenarios, contexts and days count the different scenarios, contexts
// of scenario runs and days among them: beside behaviours, for each behaviour named; alone, for the competency.
//
// Tries count the plans from a competency's lessons, not those from conversations, that were answered "did", and the days on
// which a prepared talk was held and one of its moves, of the competency, was made: one try a day, however many talks and
// moves. Both rest on the learner's own word. A prepared talk is no other evidence and moves no score. A lesson's grade holds
// when every check's first answer of one sitting was at least that; a scenario's when got/best is at least the grade's share of
// best (good: ⅔). A level is reached when all of its rules and those of the levels below it hold; `mastery >= x` when it is at
// least 80 % sure that Φ(θ) is x or more, by what was observed (see hearten help scores). Nothing is earned by nothing: a
// behaviour that is named has to be shown at least once, and an award rests on at least one event. A badge is earned once and
// never taken back.
//
// # Streaks
//
// A day is active when it holds an answer, a turn, a plan, a follow-up, a reflection, a talk that is prepared or looked back
// on, or a moment that came back. A streak counts active days; days off (rest.taken) and two quiet days in a week from Monday
// to Sunday leave it whole.
package engine
