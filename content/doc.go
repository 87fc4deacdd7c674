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
// A pack is a folder. Three rules carry everything:
//
//	A heading is a place:
//	    a part of a lesson, a question, a scene.
//	A link is a way there: a choice is a list item that starts with [“words”](#scene).
//	Backticks are stage directions, called chips: `best`, `+2 plays-back`, `if trust >= 3`.
//
// All else is words for people. Feedback is the quote under an answer. A cue, something that a good listener would notice, is
// a footnote. What a file is stands in the block between the --- lines at its top. Check your pack with
//
//	hearten pack lint FOLDER
//
// It names the line, what is wrong and what you probably meant, and takes a single file, too. With --watch it looks again whenever
// you save. What a code such as S004 means for your learners, with an example, says
//
//	hearten pack lint --explain S004
//
// and what has exactly one right answer (quotes around a title with a colon, the indentation of feedback, the box that a grade
// asks for, a link to a heading that is written a little otherwise, the heading of a scene that is still to be written) is mended,
// after it was shown, by
//
//	hearten pack fix FOLDER
//
// # The files
//
//	pack.md
//	    what the pack is, and its path
//	competencies/*.md
//	    a skill: what it looks like, what gets in the way, its levels
//	checkups/*.md
//	    situations that show where somebody stands
//	lessons/*.md
//	    two to five minutes: hook, idea, example, check, reflect, try it
//	    today
//	scenarios/*.md
//	    conversations that branch
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
// What a file is comes from `kind:`, not from its folder. README.md, LICENSE.md and NOTICE.md are not read, nor are those names without .md. An id is written in
// small letters with hyphens and is unique for its kind in the pack; pack/id is its name everywhere. Published ids never
// change: learners' records hold them. The pack id mine is the learner's own: `hearten prepare --keep` writes into it, and
// nothing in it is evidence.
//
// A rename is listed under `renamed:` in pack.md, so that what learners did goes on under the new name:
//
//	renamed:
//	  lessons/x: y                          its id
//	  scenarios/x#old-scene: new-scene      the heading of a scene
//	  lessons/x#old-question: new-question  the heading of a question
//	  competencies/x: other-pack/x          it moved, with its behaviours
//
// Lines stay for ever, since somebody comes from the first edition: two of them may follow each other (a to b, b to c), and two
// old names may go to one. The old name is gone, and the last one is there. Behaviours, footnotes and settings keep their names.
//
// # Between the --- lines
//
// Every file has kind, id and title, but for a walk, which has kind and of. Any other key than these is an error.
//
//	pack
//	    format (1), version, language, licence; may have languages, authors,
//	    contexts, limits (lesson-minutes, scenario-minutes,
//	    words-per-minute), requires, renamed, url
//	competency
//	    area; may have parent
//	lesson
//	    competency, level, minutes; may have teaches, prereqs, sources,
//	    contexts
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
// A title that holds a colon stands in quotes.
//
// # A lesson
//
//	# Say what you saw
//	## Hook
//	## Idea
//	## Example
//	### Remote collaborator
//	## Check
//	### Which sentence describes an act?
//	- [x] “You closed three tickets without a note.”
//	  > Anyone could look this up.
//	- [ ] “You were careless.” `poor` `-1 labels-person`
//	  > A verdict. Ask what you saw that made you think so.
//	## Reflect
//	## Try it today
//	- The next time I want to say “always” → I name one moment instead.
//
// All six parts are there, in this order. A ### heading under Example is the title of a context: learners of that context see
// what stands under it, others the first one. Every question has two options or more, exactly one best, and feedback under each.
// [x] alone is best, [ ] alone poor; a grade chip says otherwise. A checkup has a ## heading for each situation, with
// `level n` in front of its words, and options in the same form.
//
// # A conversation
//
//	# The second slip
//
//	Twenty minutes with Ines, who was late twice.
//
//	`if remote` Her camera is off.
//
//	## Opening
//
//	**Ines:** It won't happen again.[^promise]
//
//	- [“What was it like for you?”](#her-thursday) `best` `+2 open-question`
//	  > This one is still open.
//
//	## A plan you both own
//
//	`ending strong`
//	The following Thursday two numbers arrive.
//
//	### Debrief
//
//	The plan names an act and a time.
//
//	[^promise]: **A promise before you had said a word.** It closes a door.
//
// What stands before the first ## is the situation; a paragraph that starts with an if chip is shown only then. A scene has
// choices, or routes, or an ending. Choices are shuffled for each run; a numbered list keeps your order. Between the choice and
// its feedback may stand what happens: the reaction. Routes lead on without asking; the first that holds is taken: - →
// [later](#scene) `if trust >= 3`, and - → [otherwise](#scene) `else`.
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
// sure, and 2 where the question was skipped. A name from another pack, listed under requires, is written other-pack/name; the
// name of a skill may stand bare where this pack has none of that name and one required pack does.
//
// # A file alone
//
// A single file with a lesson or a conversation is a pack of its own, with the id and title that it says. It may name the skills
// of the packs that come with the program, bare or as first-days/active-listening.
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
// # Beginning, and keeping a way
//
// A new pack that can be played as it is, and one more file for the pack you are in:
//
//	hearten pack new
//	hearten pack new lesson --title "Say it back"
//
// A way that you played is written down beside the conversation, as NAME.walk.md, and gone again by the second command:
//
//	hearten pack record FILE.md
//	hearten pack test FOLDER
//
//	---
//	kind: walk
//	of: slip
//	---
//
//	# To “A plan you both own”
//
//	1. Opening → “What was it like for you?”
//
//	Ends at [A plan you both own](slip.md#a-plan-you-both-own) `ending strong`
//
// A walk is gone by a beginner who is fairly sure, in each context of the pack or in those that its contexts name. It parts from
// the conversation where its words are not on offer any more, or where it ends elsewhere; the test names the step and what is on
// offer there.
//
// # Translations
//
// A translation lies beside its source, under the same name with the language in it: ask.es.md. Between its --- lines stand kind
// and id, which are the source's, title, language, and source: the first 8 hex digits of the SHA-256 of the source, in quotes.
// cast and contexts may be there again, translated. It is built as its source: the same headings, lists, links, chips, marks and
// placeholders; only words differ. Links lead to its own headings. Name the languages in pack.md, as languages: [en, es], and lint
// says what is missing, what is older than its source, and where one is built otherwise. Translators need not see any of it:
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
// named with its line. To see a conversation at a glance, draw it:
//
//	hearten pack graph FILE --to text
//
// is an outline; mermaid and dot are for programs that draw.
//
// # A badge
//
// Criteria is a list of boxes: words, links, chips. Each line is held for itself, and every part of it has to hold:
//
//	## Criteria
//	- [ ] Finish [Say it back](../lessons/say-it-back.md) `grade >= good`
//	- [ ] Reach [Two lines](../scenarios/slip.md#two-lines) `ending strong`
//	- [ ] Show `states-impact` and `agrees-next` `scenarios >= 2` `days >= 2`
//	- [ ] Log two real tries `tries >= 2` `self-reported`
//
// A grade belongs to a lesson or scenario that the line links to, an ending to a scenario; counts ask for 1 or more. Criteria
// that finishing, the learner's own word or a poor ending would meet are an error: a badge stands for behaviour.
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
// # What reads well
//
// Lint reads as an editor does, and warns where somebody who is tired would stop: a sentence of more than 25 words, a paragraph of
// more than 60, a lesson of more than five minutes, where pack.md has no other limit:
//
//	limits:
//	  lesson-minutes: 6
//	  scenario-minutes: 10
//	  words-per-minute: 180
//
// It warns where the best answers give themselves away by their length or place, and where a try names no moment: “more often”
// never comes, “when she sighs” does. It counts what your pack gives, too. A scene or question counts for a behaviour on two days
// at most; so it can say which behaviour nobody can show, which level and which badge nobody can reach, and which numbers are too
// high. An alignment is held against the list of public skills that comes with the program: ESCO 1.1.1, O*NET 29.3, LifeComp, EQF.
//
// # What text may hold
//
// Paragraphs, lists, quotes, tables, code, emphasis, links to the web, to mail and into the pack. No raw HTML, no images from
// the web, no control characters. A file is at most 64 KB, a line 4 KB, a paragraph 8 KB.
package content
