package engine

import (
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
)

// closing tells what was done and what moved.
type closing struct{ day Day }

func (c closing) reply(_ Session, in Input, _ Moment) (step, []Fact, error) {
	if _, ok := in.(Continue); !ok {
		return nil, nil, refuse("go on")
	}
	return nil, nil, nil
}

func (c closing) prompt(s Session) Prompt {
	p := Closing{
		Did: s.did(), Moved: s.moved(c.day), Streak: s.progress.Streak(c.day),
		Next: NextSession(s.progress, s.library, c.day),
	}
	for _, f := range s.facts {
		switch f := f.(type) {
		case BadgeEarned:
			p.Awards = append(p.Awards, f)
		case PreparationAnswered:
			if r, ok := s.progress.Preparation(f.Preparation); ok && f.Outcome == Held && r.Fear != "" && f.Words != "" {
				p.Told = append(p.Told, TalkTold{r.Fear, f.Words})
			}
		case SessionBegan:
			if slices.ContainsFunc(f.Offered, func(o Offered) bool { return o.Activity == string(DoWeek) }) {
				held := s.progress.Week(c.day)
				p.Week = &held
			}
		}
	}
	return p
}

// did lists what the session recorded, in order, the questions first.
func (s Session) did() []Deed {
	var out []Deed
	questions := deed("question")
	questions.N = 0
	for _, f := range s.facts {
		switch f := f.(type) {
		case QuestionAnswered:
			if f.Purpose != InLesson && !s.inEndedSnapshot(f.Run) {
				questions.N++
			}
		case LessonFinished:
			d := deed("lesson")
			d.Title = TitleOf(s.library, f.Item.Kind, f.Item.Ref)
			out = append(out, d)
		case ScenarioEnded:
			out = append(out, s.talked(f))
		case PlanAnswered:
			out = append(out, Deed{N: 1, One: "plan followed up", Many: "plans followed up"})
		case PlanMade:
			d := deed("plan")
			d.Title = strings.TrimRight(f.Sentence(), ".")
			out = append(out, d)
		case PreparationMade:
			out = append(out, Deed{N: 1, One: "talk prepared", Many: "talks prepared"})
		case PreparationAnswered:
			out = append(out, Deed{N: 1, One: "talk looked back on", Many: "talks looked back on"})
		case MomentRevisited:
			out = append(out, Deed{N: 1, One: "moment looked at again", Many: "moments looked at again"})
		case ReflectionWritten:
			out = append(out, deedOf(f))
		case SnapshotEnded:
			out = append(out, snapshotDeed(f))
		case ProfileSet:
			out = append(out, s.focusDeed(f)...)
		case SessionBegan, SessionEnded, LessonBegan, ScenarioBegan, TurnTaken, AnswerUndone, RestTaken, BadgeEarned,
			CompetencyRated, SnapshotBegan, WishSet, MemoryFitted:
		}
	}
	if questions.N > 0 {
		out = slices.Insert(out, 0, questions)
	}
	return out
}

// counted is a number with its noun: "one question", "3 questions".
func counted(n int, noun string) string {
	if n == 1 {
		return "One " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// wordsOf are a behaviour's words, or its name where it is not here any more.
func wordsOf(lib *content.Library, behaviour content.Ref) string {
	if b, _, ok := lib.Behaviour(behaviour); ok {
		return b.Text.String()
	}
	return Absent(lib, behaviour)
}

// TitleOf is the title of something in the library, or its name and why there is no more where it is not here any more.
func TitleOf(lib *content.Library, kind content.Kind, ref content.Ref) string {
	if o, ok := lib.Outline(kind, ref); ok {
		return o.Title
	}
	return Absent(lib, ref)
}

// Absent is what can be said of something that no pack defines: its name, and where it belongs.
func Absent(lib *content.Library, ref content.Ref) string {
	if pack := lib.Pack(ref.Pack); pack != nil {
		return ref.ID + ", which the pack " + pack.Title + " has no more"
	}
	return ref.ID + ", of the pack " + string(ref.Pack) + ", which is not here"
}

// NextSession says when the next session is worth it: when a talk, a plan or a question is due, tomorrow at the latest.
func NextSession(p Progress, lib *content.Library, today Day) Next {
	if until, resting := p.RestUntil(today); resting {
		return Next{until, profileMinutes(p, until), "you are resting until then"}
	}
	tomorrow := today + 1
	if talk, ok := p.WaitingTalk(tomorrow); ok {
		return Next{tomorrow, profileMinutes(p, tomorrow), talkNext(talk, tomorrow)}
	}
	if plan, ok := p.OpenPlan(); ok && plan.Due <= tomorrow {
		return Next{tomorrow, profileMinutes(p, tomorrow), "your plan: “" + strings.TrimRight(plan.Sentence(), ".") + "”"}
	}
	if day, ok := p.NextDue(today); ok && day == tomorrow {
		return Next{tomorrow, profileMinutes(p, tomorrow), "a question comes back"}
	}
	return Next{tomorrow, profileMinutes(p, tomorrow), "the next small thing"}
}

// defaultMinutes is a session's length until the learner says otherwise.
const defaultMinutes = 5

// catchUpMinutes is how long a session is at most after two weeks away: three times five minutes make up for any gap.
const catchUpMinutes = 5

// easy reports whether a day is one that the learner wants to be an easy one.
func easy(p ProfileSet, day Day) bool {
	return slices.Contains(p.EasyDays, strings.ToLower(day.Weekday().String()))
}

// profileMinutes is how long a session of the day is: what the learner said, half of it on an easy day, a minute at least, and
// no more than a few after a long absence.
func profileMinutes(p Progress, today Day) int {
	minutes := defaultMinutes
	if p.Profile.Minutes > 0 {
		minutes = p.Profile.Minutes
	}
	if easy(p.Profile, today) {
		minutes = (minutes + 1) / 2
	}
	if last, ok := p.LastActive(today); ok && today-last > 14 {
		minutes = min(minutes, catchUpMinutes)
	}
	return minutes
}
