// Package content reads content packs: folders of ordinary markdown that a coach who has never programmed can write, that
// read well in any viewer, and that a machine can check. [Load] turns the files of a pack into a [Pack] and a list of
// [Problem]s; a Pack in hand is the proof that there was no error among them. [NewLibrary] opens several together.
//
// Text becomes typed values in two steps. Within limits of size and depth, goldmark parses a file; its tree is decoded, cleaned
// and kept as our own few kinds of block and inline, each with its place (markdown.go, prose.go). What could do more than show
// text is refused on that decoded tree. Then each noun is read from the tree: one file for its type, its parser and its checks.
// [Play] is what a scenario means when it is played, [Scenario.Walk] all that can happen in it, and [LoadDraft] what those who
// write may look at before it is well; [Fix] mends what it can. The package is pure: it reads an fs.FS and knows no learner, no clock and no terminal.
//
// # What a pack is
//
// A pack is a folder of text files. Three rules carry everything:
//
//	A heading is a place:
//	    a part of a lesson, a question, a scene.
//	A link is a way there:
//	    a choice is a list item that starts with [“words”](#scene).
//	Backticks are stage directions, called chips:
//	    `best`, `+2 plays-back`, `if trust >= 3`.
//
// All else is words for people. Feedback is the line that begins with > under an answer. A cue, something that a good listener
// would notice, is a footnote. What a file is stands in the block between the --- lines at its top.
//
// # Where to begin
//
// From an empty folder to a conversation that is handed on, step by step, in ten minutes:
//
//	hearten help pack tutorial
//
// And these go with you while you write. Each tells about itself with --help:
//
//	hearten pack new         a small pack to fill in, or one more file for it
//	hearten pack preview     see it as learners will, while you write
//	hearten pack lint        what is to be mended: where, what, what was meant
//	hearten pack fix         mend what has exactly one right answer
//	hearten pack play        go through it; nothing is recorded
//	hearten pack walk        go through all that can happen in a conversation
//	hearten pack graph       draw a conversation
//	hearten pack record      keep your way through one as a test
//	hearten pack test        go the kept ways again
//	hearten pack print       a page for those who must approve it
//	hearten pack i18n        give its words to translators, and take them back
//	hearten pack export      for Twine, ink and Moodle
//	hearten pack import      from Twine and Moodle
//	hearten pack build       one file of it, to hand on
//	hearten pack calibrate   learn from answers how hard its questions are
//
// Those who get a pack have these, and pack list, which names all that are open:
//
//	hearten pack add         add it; what comes is shown first
//	hearten pack show        what is in it, and what you did of it
//	hearten pack update      another version in its place
//	hearten pack verify      is it as it came?
//	hearten pack remove      take it away; what you did stays in your record
//
// A new pack that can be played as it is, and one more file for the pack you are in, listed in its page:
//
//	hearten pack new
//	hearten pack new lesson --title "Say it back"
//
// # A file alone
//
// A single file with a lesson, a check-up or a conversation is a pack of its own, with the id and title that it says. The
// commands above take its name, as they take a folder's. It may name the skills of the packs that come with the program, bare
// or as first-days/active-listening.
//
// # The files of a pack
//
//	pack.md
//	    what the pack is, and its path
//	competencies/*.md
//	    a skill: what it looks like, what gets in the way, its levels
//	lessons/*.md
//	    two to five minutes: hook, idea, example, check, reflect, try it
//	    today
//	scenarios/*.md
//	    conversations that branch
//	checkups/*.md
//	    situations that show where somebody stands
//	badges/*.md
//	    what somebody has to show to earn one
//	roles/*.md
//	    what a job asks for
//	nudges/*.md
//	    reminders
//	*.walk.md
//	    a recorded way through a scenario
//	*.es.md
//	    a translation, here into Spanish, beside the file it was made from
//	calibration.json
//	    what answers say of the questions and scenes; a program writes it
//
// What a file is comes from `kind:`, not from its folder. README.md, LICENSE.md and NOTICE.md are not read, nor are those names
// without .md. An id is written in small letters with hyphens and is unique for its kind in the pack; pack/id is its name
// everywhere. The pack id mine is the learner's own: `hearten prepare --keep` writes into it, and nothing in it is evidence.
//
// The examples below are the files of one small pack. This is its page, pack.md:
//
//	---
//	kind: pack
//	format: 1
//	id: evening-talks
//	title: Evening talks
//	version: 1.0.0
//	language: en
//	licence: CC-BY-4.0
//	authors: [Ines Vik]
//	contexts:
//	  ward: On the ward
//	  remote: Working from home
//	---
//
//	# Evening talks
//
//	For people who hand over to each other, and have five minutes for it.
//
//	## Path
//
//	1. [Ask before you answer](lessons/ask-first.md)
//	2. [Small moments](checkups/small-moments.md)
//	3. [The second slip](scenarios/the-second-slip.md)
//
//	## Competencies
//
//	- [Listening](competencies/listening.md)
//
//	## Badges
//
//	- [Asked twice](badges/asked-twice.md)
//
//	## Roles
//
//	- [Shift lead](roles/shift-lead.md)
//
//	## Nudges
//
//	- [Evenings](nudges/evenings.md)
//
// Path is the order that is recommended; nothing is ever locked. Competencies lists the skills; Badges, Roles and Nudges may be
// missing. Contexts are the settings that your learners are in, each with a name for chips and a title for people: a lesson
// shows each of them an example of their own, and a conversation takes place in one of them.
//
// Names of another pack can be used when it is listed, as requires: [first-days]: first-days/active-listening between the ---
// lines, first-days/plays-back in chips, pack:first-days/competencies/active-listening.md in links. The name of a skill may
// stand bare where this pack has none of that name and one required pack does.
//
// # Between the --- lines
//
// Every file has kind, id and title, but for a walk, which has kind and of. Any other key than these is an error. A title that
// holds a colon stands in quotes.
//
//	pack
//	    format (1), version, language, licence; may have languages, authors,
//	    contexts, limits (lesson-minutes, scenario-minutes,
//	    words-per-minute), requires, renamed, url
//	competency
//	    area; may have parent
//	lesson
//	    competency, level, minutes; may have teaches (behaviours), prereqs,
//	    sources, contexts
//	checkup
//	    competency, minutes; may have ask: best (what would work) or would
//	    (what you would do)
//	scenario
//	    competencies, level, minutes; may have cast, meters (n of max),
//	    feedback: immediate or debrief, prereqs, start, form: one-to-one,
//	    group or written, direction: up, down or sideways, mood: calm, tense
//	    or recovering
//	badge
//	    competency, level; may have eqf, image, renew, tags
//	role
//	    may have contexts
//	walk
//	    of (the scenario); may have contexts
//
// # A skill
//
// A skill is told by what others could see somebody do. All points go to these behaviours, so their names stand in the chips of
// lessons and conversations. This is competencies/listening.md:
//
//	---
//	kind: competency
//	id: listening
//	title: Listening
//	area: Communication
//	---
//
//	# Listening
//
//	Finding out what somebody means before you answer it.
//
//	## What it looks like
//
//	- `open-question` Asks something that yes or no cannot answer.
//	- `plays-back` Says back what was meant, so that it can be put right.
//	- `picks-up-cue` Asks about what was said in passing.
//
//	## What gets in the way
//
//	- `fixes-early` Brings an answer before the question is clear.
//
//	## Levels
//
//	| Level | In short | You can tell because | EQF |
//	| --- | --- | --- | --- |
//	| 1 Foundation | Asks | One open question comes before the first idea. | 3 |
//	| 2 Practising | Says it back | The gist comes back in a hurry, too. | 4 |
//
//	## Reaching a level
//
//	- Level 1 `evidence >= 2` `mastery >= 0.5`
//	- Level 2 `evidence >= 4` `mastery >= 0.6`
//
//	## Alignment
//
//	- [Listening](https://www.onetonline.org/find/descriptor/result/2.A.1.b)
//	  `O*NET 2.A.1.b`
//
// Levels run from 1 upwards. A rule of a level names what has to have been shown; every chip of it has to hold. EQF is the
// level of the European framework, and Alignment says which public skills this one is; both may be missing.
//
// # A lesson
//
// All six parts are there, in this order. This is lessons/ask-first.md:
//
//	---
//	kind: lesson
//	id: ask-first
//	title: Ask before you answer
//	competency: listening
//	level: 1
//	minutes: 2
//	teaches: [open-question]
//	---
//
//	# Ask before you answer
//
//	## Hook
//
//	“Can you take the late one?” asks Sam. You say yes, and he looks no happier.
//
//	## Idea
//
//	What somebody asks for first is rarely all of it. One open question is
//	enough to hear the rest.
//
//	## Example
//
//	### On the ward
//
//	“What would the late one make easier?” you ask. He wants to be at home when
//	his father's doctor calls.
//
//	### Working from home
//
//	“What would the late one make easier?” you write. He types for a long time.
//
//	## Check
//
//	### What do you answer?
//
//	Ana says: “I don't think I can do Thursday.”
//
//	- [ ] “No problem, I'll find somebody.” `weak` `-1 fixes-early`
//	  > Kind and quick. What was hard about Thursday goes with her.
//	- [x] “What makes it hard?” `best` `+2 open-question`
//	  > Anything may be the answer.
//	- [ ] “We all have to do our Thursdays, I'm afraid.” `poor`
//	  > It answers a complaint that nobody has made yet.
//
//	## Reflect
//
//	When did an answer of yours last come before the question was clear?
//
//	## Try it today
//
//	- When somebody asks me for something → I ask one question before I answer.
//
// A ### heading under Example is the title of a context: learners of that context see what stands under it, others the first
// one. Every question has two options or more, exactly one best, and feedback under each. [x] alone is best, [ ] alone poor; a
// grade chip says otherwise. A line under Try it today names a moment, an arrow →, and what is done then.
//
// # A conversation
//
// Each ## heading is a scene, and the first one begins, unless start names another. This is scenarios/the-second-slip.md:
//
//	---
//	kind: scenario
//	id: the-second-slip
//	title: The second slip
//	competencies: [listening]
//	level: 2
//	minutes: 3
//	cast:
//	  Ines: who was late twice
//	meters:
//	  trust: 1 of 3
//	---
//
//	# The second slip
//
//	Ines was late twice. You have ten minutes, and there is to be no third
//	time.
//
//	`if remote` Her camera is off.
//
//	## Opening
//
//	**Ines:** It won't happen again.[^promise]
//
//	- [“What was it like for you?”](#her-thursday)
//	  `best` `+2 open-question` `+1 trust`
//	  > This one is still open.
//	- [“Then set an alarm.”](#her-thursday) `poor` `-1 fixes-early`
//
//	  She looks at the clock.
//
//	  > You do not know yet whether an alarm was missing.
//	- [“So it is settled for you.”](#her-thursday)
//	  `good` `+1 picks-up-cue` `catches promise`
//	  > She can say yes. She can also say no, and that is the better half.
//
//	## Her thursday
//
//	**Ines:** My father falls at night. I don't sleep on Wednesdays.
//
//	- → [She says more](#the-plan) `if trust >= 2`
//	- → [She has said enough](#the-other-list) `else`
//
//	## The plan
//
//	**Ines:** If somebody took the first hour, I could stay the last.
//
//	- [“Who could you ask?”](#two-numbers) `best` `+2 open-question`
//	  > It stays hers.
//	- [“I'll ask Jon for you.”](#two-numbers) `weak` `-1 fixes-early`
//	  > It may work. She had the next word, and you took it.
//
//	## The other list
//
//	- [“Nights like that. And then six o'clock.”](#two-numbers)
//	  `best` `+2 plays-back` `as repaired`
//	  > You heard it in time.
//	- [“We all have something.”](#on-paper) `poor` `-1 fixes-early`
//	  > That may be so. She will not say it a second time.
//
//	## Two numbers
//
//	`ending strong` The following Thursday two numbers arrive.
//
//	`if chose repaired` You nearly lost her, and you both know it.
//
//	### Debrief
//
//	The plan names an act and a time, and it is hers.
//
//	## On paper
//
//	`ending poor` She signs for both mornings, and says good night.
//
//	### Debrief
//
//	Nothing is broken. You can ask her tomorrow what Wednesdays are like.
//
//	[^promise]: **A promise before you had said a word.** It closes a door.
//
// What stands before the first ## is the situation; a paragraph that starts with an if chip is shown only then. A scene has
// choices, or routes, or an ending. A choice leads to the heading in small letters, with hyphens for spaces. Choices are
// shuffled for each run; a numbered list keeps your order. Between the choice and its feedback may stand what happens: the
// reaction, with an empty line around it. Routes lead on without asking; the first that holds is taken. What the learner missed
// is shown at the end: the footnote of every cue that no choice picked up.
//
// A meter is how things stand, here between 0 and 3, 1 at the start. People remember: `if met the-first-slip strong` is shown
// to those whose last run of another conversation, the-first-slip, ended so.
//
// # A check-up
//
// Situations that show where somebody stands, each with `level n` in front of its words: how hard you think it is. This is
// checkups/small-moments.md:
//
//	---
//	kind: checkup
//	id: small-moments
//	title: Small moments
//	competency: listening
//	minutes: 1
//	---
//
//	# Small moments
//
//	## The key
//
//	`level 1`
//	“The key isn't where you said,” calls Sami. You are on your way out.
//
//	- [ ] “It always is.” `poor`
//	  > He has just looked there.
//	- [x] “Where have you looked?” `best` `+2 open-question`
//	  > Whatever he says, it brings the two of you closer to the key.
//	- [ ] “Take mine, I've got to go.” `weak` `-1 fixes-early`
//	  > The door opens today. Where the key is, nobody knows tomorrow either.
//
// # Chips
//
//	best   good   weak   poor
//	    a grade: 3, 2, 1, 0
//	+2 plays-back   -1 trust
//	    points for a behaviour, or a step of a meter, which stays between 0
//	    and its max
//	if trust >= 3
//	    shown, offered or taken only then. Also: confidence >= 2 ·
//	    level listening >= 2 · seen her-thursday · chose told · remote (a
//	    context) · met the-second-slip strong · joined by and, or, not and
//	    brackets
//	once
//	    offered once in a run
//	as told
//	    a name for chose
//	catches promise breath
//	    picks up these cues
//	else
//	    on the last route: where none before it holds
//	ending strong
//	    strong, mixed or poor
//	level 2   weight 5
//	    in checkups, level rules and badges; in roles
//	evidence >= 4   scenarios >= 2   contexts >= 2   days >= 2
//	tries >= 1   grade >= good   mastery >= 0.6
//	    in badges and level rules
//	self-reported   confirmed   coach-confirmed
//	    in badges
//	after plan 18h   stale listening 14d   at morning   at most 1 a week
//	    in nudges
//	ESCO 1.1.1   O*NET 2.A.1.b   LifeComp S1
//	    under Alignment
//
// seen counts when a scene is entered. once, as, seen and meters live for one run. Confidence is 1 guessing, 2 fairly sure, 3
// sure, and 2 where the question was skipped. A behaviour is looked for in the skills that the file lists first, then in the
// rest of the pack.
//
// # A badge
//
// Criteria is a list of boxes: words, links, chips. Each line is held for itself, and every part of it has to hold. This is
// badges/asked-twice.md:
//
//	---
//	kind: badge
//	id: asked-twice
//	title: Asked twice
//	competency: listening
//	level: 1
//	eqf: 3
//	---
//
//	# Asked twice
//
//	For people who ask before they answer.
//
//	## Criteria
//
//	- [ ] Finish [Ask before you answer](../lessons/ask-first.md)
//	  `grade >= good`
//	- [ ] Reach [Two numbers](../scenarios/the-second-slip.md#two-numbers)
//	  `ending strong`
//	- [ ] Show `open-question` on two days `evidence >= 2` `days >= 2`
//	- [ ] Try it twice with real people `tries >= 2` `self-reported`
//
//	## Alignment
//
//	- [Listening](https://www.onetonline.org/find/descriptor/result/2.A.1.b)
//	  `O*NET 2.A.1.b`
//
// A grade belongs to a lesson or scenario that the line links to, an ending to a scenario; counts ask for 1 or more. Beside
// behaviours, scenarios, contexts and days ask that each of them was shown in so many. evidence counts what was shown: a
// behaviour in a scene or question once a day, on two days at most. mastery is the score, from 0 to 1; tries are plans of this
// skill that were carried out; confirmed and coach-confirmed ask for somebody else's signed word. Criteria that finishing, the
// learner's own word or a poor ending would meet are an error: a badge stands for behaviour.
//
// # Roles and reminders
//
// A role says what a job asks for: `weight 5` is daily bread, `weight 1` now and then. It may have a ## Path of its own. Roles
// with one id in several packs are put together. This is roles/shift-lead.md:
//
//	---
//	kind: role
//	id: shift-lead
//	title: Shift lead
//	contexts: [ward]
//	---
//
//	# Shift lead
//
//	Others come to you first, and often with half of the story.
//
//	## What it asks for
//
//	- [Listening](../competencies/listening.md) `weight 4` They tell you the
//	  rest if you ask.
//
// A reminder, or nudge, stands under a heading: first its chips, all of which have to hold, then its words, in which {plan} is
// what the learner planned. After plan, session, badge or scenario comes a time in hours, days or weeks (18h, 3d, 2w), and
// tries are those of that plan. This is nudges/evenings.md:
//
//	---
//	kind: nudges
//	id: evenings
//	title: Evenings
//	---
//
//	# Evenings
//
//	## Has it come up
//
//	`after plan 16h` `at evening` `if tries = 0`
//	Your plan: “{plan}”. If the moment came, what did they say?
//
//	## A quiet stretch
//
//	`stale listening 14d` `at most 1 a week`
//	Two quiet weeks. One open question tomorrow is enough.
//
// # Checking and mending
//
//	hearten pack lint FOLDER
//
// names the line, what is wrong and what you probably meant, and takes a single file, too. With --watch it looks again whenever
// you save. Errors keep a pack from being played and handed on; warnings and remarks are advice. The letter of a code says what
// it is about: P files and the pack, L lessons, Q questions, S conversations, C skills, B badges, R roles, N reminders, T
// translations, A alignments, K what answers teach; all of them stand at the end of this page. What a code such as S004 means
// for your learners, with an example, says
//
//	hearten pack lint --explain S004
//
// and what has exactly one right answer (quotes around a title with a colon, the indentation of feedback, the box that a grade
// asks for, a link to a heading that is written a little otherwise, the heading of a scene that is still to be written) is
// mended, after it was shown, by
//
//	hearten pack fix FOLDER
//
// Lint reads as an editor does, too, and warns where somebody who is tired would stop: a sentence of more than 25 words, a
// paragraph of more than 60, a lesson of more than five minutes, where pack.md has no other limit:
//
//	limits:
//	  lesson-minutes: 6
//	  scenario-minutes: 10
//	  words-per-minute: 180
//
// It warns where the best answers give themselves away by their length or place, and where a try names no moment: “more often”
// never comes, “when she sighs” does. It counts what your pack gives, too. A scene or question counts for a behaviour on two
// days at most; so it can say which behaviour nobody can show, which level and which badge nobody can reach, and which numbers
// are too high. An alignment is held against the list of public skills that comes with the program: ESCO 1.1.1, O*NET 29.3,
// LifeComp, EQF.
//
// # Seeing it as learners will
//
//	hearten pack preview FILE.md
//
// shows a file as learners will see it, and follows it: save it in your editor, and it is drawn anew where you were, with what
// lint says of it at the top. Press a to see what is behind the words: grades, effects, meters, cues, and the choices that are not
// on offer, with the reason; s goes to any scene, b a turn back, v changes the setting and whatever else your conditions ask
// about. A folder shows the list of its files.
//
//	hearten pack play FILE.md --trace
//
// goes through it as a learner does, records nothing, and tells behind every turn what it did. And
//
//	hearten pack print DIR -o pack.html
//
// writes one page with all of the pack, for the people who must approve it. Neither takes a file with errors.
//
// # Going through all of it
//
// A conversation with a few conditions can go in more ways than anybody plays through. This goes through all of them:
//
//	hearten pack walk FILE.md
//
// It names what you have to mend, with the line and a shortest way there: a scene that nobody comes to, a choice that is never
// on offer, a place where somebody is left without a choice, a loop that leads to no ending, a scene where it can come that none
// of its routes holds (the last one is taken then: give it else, or another condition). Then it tells what there is: in how many
// ways each ending can be reached, the best and the poorest share of the points on offer, whether a strong ending can still be
// reached after a poor choice, which behaviours can be shown, and how long the longest way takes. Nothing is guessed: what it
// names can happen to a learner of some context, confidence, level or history that your conditions ask about. It takes a folder
// too, and names the files in it that cannot be read; and files that lint still complains about, whose errors it puts in front of
// what comes of them. What it cannot look at whole, because meters go too far, it says: two million states are looked at, and
// twenty million choices in them; up to five is plenty for a meter. In the largest, the shares, the number of ways and the longest
// way are looked for within a measure, and where that was not enough, it says so too.
//
// Ways are counted that come to no state twice, a state being the scene with all that later conditions can still ask about. They
// are counted for each kind of learner that conditions tell apart, and the number is that of the kind that has the most. A share
// that runs only come near to, by going round a loop again and again, is called “nearly”.
//
// hearten pack lint goes through all of it, too: errors S031 to S034 are what can really happen, with an example.
//
// # Keeping a way
//
// A way that you played is written down beside the conversation, as NAME.walk.md, and gone again by the second command:
//
//	hearten pack record FILE.md
//	hearten pack test FOLDER
//
// This is scenarios/the-second-slip.walk.md:
//
//	---
//	kind: walk
//	of: the-second-slip
//	---
//
//	# To “Two numbers”
//
//	1. Opening → “What was it like for you?”
//	2. The plan → “Who could you ask?”
//
//	Ends at [Two numbers](the-second-slip.md#two-numbers) `ending strong`
//
// A walk is gone by a beginner who is fairly sure, in each context of the pack or in those that its contexts name. It parts
// from the conversation where its words are not on offer any more, or where it ends elsewhere; the test names the step and what
// is on offer there.
//
// # Translations
//
// A translation lies beside its source, under the same name with the language in it: ask.es.md. Between its --- lines stand kind
// and id, which are the source's, title, language, and source: the first 8 hex digits of the SHA-256 of the source, in quotes.
// cast and contexts may be there again, translated. It is built as its source: the same headings, lists, links, chips, marks and
// placeholders; only words differ. Links lead to its own headings. The parts that every lesson has are called otherwise in Spanish,
// German and French: Hook is Gancho, Aufhänger, Accroche. Name the languages in pack.md, as languages: [en, es], and lint says
// what is missing, what is older than its source, and where one is built otherwise. Translators need not see any of it:
//
//	hearten pack i18n extract FOLDER --to es -o es.po
//	hearten pack i18n apply FOLDER es.po
//
// The PO file between the two is what their programs read. Chips and links are checked when it comes back; what is not translated
// stays as it was, and no file is made where only names of sections are. After an edit of the pack, extract into the same file:
// what was changed is marked fuzzy, the rest stays.
//
// # A conversation in other programs
//
// Games and tools for branching stories read ink.
//
//	hearten pack export FILE --to ink
//
// writes each scene as a knot with the tag scene:slug, choices, conditions and meters as they are, grades, feedback and cues as
// tags. It takes what has faults as well. With --to twee it writes a
// story for Twine, with --to gift the questions of lessons and checkups for
// Moodle. The other way,
//
//	hearten pack import STORY.twee -o talk.md
//	hearten pack import QUESTIONS.gift -o checkups
//
// make a conversation of a Twine story, and a checkup of each category of
// questions. What those programs do not know, such as grades, feedback and
// endings, is left open: lint names every place. What cannot be taken is
// named with its line, but for macros, which stay as words in their place:
// of a story that Hearten wrote, grades, points, feedback and the conditions
// of choices come back, those of paragraphs stay as such words, and cast,
// cues and skills are yours to write again. To see a conversation at a
// glance, draw it:
//
//	hearten pack graph FILE --to text
//
// is an outline; mermaid and dot are for programs that draw.
//
// # Handing a pack on
//
//	hearten pack build FOLDER
//
// checks the pack and makes one file of it, ID-VERSION.tar.gz. A single lesson or conversation can be built as well: name its
// file. The same files give the same bytes on every machine. Whoever gets the file looks at it and adds it with
//
//	hearten pack add FILE
//
// and later `pack update FILE` for another version, which shows what changes first. So give pack.md another version whenever you
// hand on something else. In the file are the .md files, LICENSE and NOTICE, calibration.json, and the .png and .svg pictures that a
// badge names with image: (from where the badge lies); all else is left out and named. Names of files are made of small letters a
// to z, digits, hyphens, dots and underscores, 80 at most in one and 120 on the whole way, so that every system takes them; an id
// that is handed on has no other letters either. A pack is at most 16 MB packed and 64 MB unpacked, 4 MB a file, 12,000 files.
// sha256sums.txt in it lets everybody check that it came whole: `sha256sum -c sha256sums.txt`.
//
// # When a name changes
//
// Words are yours to change. Published ids, and the headings of scenes and questions, are what learners' records hold: change
// one, and say so under renamed in pack.md, so that what learners did goes on under the new name.
//
//	renamed:
//	  lessons/x: y                          its id
//	  scenarios/x#old-scene: new-scene      the heading of a scene
//	  lessons/x#old-question: new-question  the heading of a question
//	  competencies/x: other-pack/x          it moved, with its behaviours
//
// Lines stay for ever, since somebody comes from the first edition: two of them may follow each other (a to b, b to c), and two
// old names may go to one. The old name is gone, and the last one is there. Behaviours, footnotes and contexts keep their
// names.
//
// # What answers teach
//
// The level of a lesson, situation or conversation is your guess of how hard it is. Where enough people have answered, their
// answers know better. Learners who like to help hand over a file: `hearten data share --answers` writes it, with no text, no
// name and no time in it. Put the files together with
//
//	hearten pack calibrate FOLDER ANSWERS.jsonl...
//
// It says which questions are harder or easier than their level says, and which say little about anybody, and writes
// calibration.json beside pack.md. Files and lines that cannot be used are named and left aside; where too few answers are left
// to write anything, the status is 1. A pack does well without it; with it, the coach learns more from each answer:
//
//	{
//	  "version": 1,
//	  "items": {
//	    "checkups/start#the-queue":
//	      {"a": 1.21, "b": [-0.52, 0.31, 1.18], "se": 0.19, "n": 48}
//	  }
//	}
//
//	lessons/x#question   checkups/x#situation   scenarios/x#scene
//	    what it is about: the file's id and its heading as an anchor
//	a
//	    how sharply it tells people apart; most are near 1.1, and one that
//	    nobody has calibrated is trusted no more than .75
//	b
//	    how far somebody is, on a scale on which people have mean 0 and
//	    standard deviation 1, where weak, good and best become as probable
//	    as not; ascending
//	se
//	    the standard error of where b stands
//	n
//	    how many people's answers it rests on, 5 at least
//
// A heading that you change is another question: its line is named by lint, and is to be calibrated anew.
//
// # What text may hold
//
// Paragraphs, lists, quotes, tables, code, emphasis, links to the web, to mail and into the pack. No raw HTML, no images from
// the web, no control characters. A file is at most 64 KB, a line 4 KB, a paragraph 8 KB.
package content
