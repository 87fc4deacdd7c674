package tui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// wideCourtyard is the courtyard with more to do in a talk.
func wideCourtyard(t *testing.T) *content.Library {
	return courtyard(t, "- `waits` Lets a silence stand.", "- `waits` Lets a silence stand.\n- `names` Names what it saw, with the day.\n"+
		"- `says-back` Says back what it heard and lets it be corrected.\n- `owns` Owns its part in a sentence without a but.")
}

// preparedTalk goes through a worksheet by keys: every prompt of it once, with a swap and two things that are sharpened.
func preparedTalk(t *testing.T, l *learner) *driver {
	t.Helper()
	agenda := WorksheetAgenda()
	d := drive(t, l, Options{Begin: &agenda})
	d.want("A talk ahead", "Who is it? Initials are enough.")
	d.press("enter")
	d.want("A few words are enough.")
	d.write("S.")
	d.press("enter")
	d.want("Where do they stand?", "1 I report to them, or they are above me", "u take it back")
	d.press("1")
	d.want("When is it?", "Thursday at ten, 1 December")
	d.write("soon")
	d.press("enter")
	d.want("I can't tell the day from that: say today, tomorrow")
	d.press("backspace", "backspace", "backspace", "backspace")
	d.write("Thursday at ten")
	d.press("enter")
	d.want("What do you fear they'll say?", "Enter skip")
	d.write("It's always you.")
	d.press("enter")
	d.want("Your moves", "› 1 Keep these", "4 Another one in the place of the third")
	d.press("4")
	d.want("Your moves", "u take it back")
	d.press("enter")
	d.want("The first sentence", "Write the first sentence as you would really say it.")
	d.write("I just wanted to talk about us.")
	d.press("enter")
	d.want("“I just wanted to talk about us.”", "Now without “just”.", "Enter as it is")
	d.rewrite("I want to talk about us.")
	d.press("enter")
	d.want("Now with one moment in it")
	d.rewrite("I want to talk about the rota of Sunday.")
	d.press("enter")
	d.want("Your talk with S.", "Thursday 26 November; you wrote “Thursday at ten”.", "“It's always you.”", "At first: “I just wanted to talk about us.”", "Now: “I want to talk about the rota of Sunday.”")
	d.press("end")
	d.want("I'll ask on Thursday, once.")
	return d
}

// rewrite puts other words in the place of those in the field.
func (d *driver) rewrite(words string) {
	d.t.Helper()
	for range 60 {
		d.press("backspace")
	}
	d.write(words)
}

func TestATalkIsPreparedByKeysAndByLinesAlike(t *testing.T) {
	l := newLearner(wideCourtyard(t))
	d := preparedTalk(t, l)
	if got, _ := l.mem.CountDrafts(func(string, string) bool { return true }); got != 0 {
		t.Errorf("%d drafts are left, want 0", got)
	}
	d.press("enter")
	d.want("For today", "One talk prepared.", "Next: ")
	byKeys := l.journal(t)

	l = newLearner(wideCourtyard(t))
	out := l.lines(t, WorksheetAgenda(), "", "S.", "1", "soon", "Thursday at ten", "It's always you.", "4", "", "I just wanted to talk about us.",
		"I want to talk about us.", "I want to talk about the rota of Sunday.", "", "")
	if byLines := l.journal(t); !slices.Equal(byKeys, byLines) {
		t.Errorf("by keys\n%s\nby lines\n%s\n%s", strings.Join(byKeys, "\n"), strings.Join(byLines, "\n"), out)
	}
	if got, _ := l.mem.CountDrafts(func(string, string) bool { return true }); got != 0 {
		t.Errorf("by lines: %d drafts are left, want 0", got)
	}
	t.Logf("%d events are the same\n%s", len(byKeys), out)
}

func TestTheDayOfATalkByKeysAndByLinesAlike(t *testing.T) {
	for _, c := range []struct {
		name  string
		days  int
		keys  func(d *driver)
		lines []string
		want  string
	}{
		{"on its day it is still to come", 2, func(d *driver) {
			d.want("Your talk with S. is today; you wrote “Thursday at ten”.", "“I want to talk about the rota of Sunday.”", "Has it taken place?")
			d.press("1")
		}, []string{"", "1"}, ""},
		{"a day later it has been, with moves made", 3, func(d *driver) {
			d.want("You prepared it on Tuesday, for yesterday.", "How did it go?")
			d.press("1")
			d.want("Which of your moves did you make?", "[ ]", "Enter none of them")
			d.press("1", "down", "space")
			d.want("[x]", "Enter these")
			d.press("enter")
			d.want("How did it go? One line is plenty.")
			d.write("She asked first.")
			d.press("enter")
			d.want("You feared: “It's always you.”", "She asked first.")
		}, []string{"1", "1 2", "She asked first.", ""}, "held"},
		{"it went otherwise", 3, func(d *driver) {
			d.press("1")
			d.press("enter")
			d.want("It went otherwise than you planned; what did you notice first?")
			d.press("enter")
		}, []string{"1", "4", "s"}, "held"},
		{"it was put off", 3, func(d *driver) {
			d.press("2")
			d.want("Until when?")
			d.write("yesterday")
			d.press("enter")
			d.want("I can't tell the day")
			d.rewrite("monday")
			d.press("enter")
			d.want("I'll ask on Monday, once")
		}, []string{"2", "yesterday", "monday"}, "put-off"},
		{"it will not take place", 3, func(d *driver) { d.press("3") }, []string{"3"}, "dropped"},
	} {
		t.Run(c.name, func(t *testing.T) {
			begin := func() (*learner, engine.Agenda) {
				l := newLearner(wideCourtyard(t))
				l.lines(t, WorksheetAgenda(), "S.", "1", "Thursday at ten", "It's always you.", "", "I want to talk about the rota of Sunday.", "")
				l.now = l.now.Add(time.Duration(c.days) * 24 * time.Hour)
				p, err := l.coach.Progress()
				if err != nil {
					t.Fatal(err)
				}
				a := l.coach.Agenda(p, 1)
				if len(a.Activities) == 0 || a.Activities[0].Kind != engine.DoTalk {
					t.Fatalf("the day begins with %+v", a.Activities)
				}
				return l, a
			}
			l, a := begin()
			c.keys(drive(t, l, Options{Begin: &a}))
			byKeys := l.journal(t)
			l, a = begin()
			out := l.lines(t, a, c.lines...)
			if byLines := l.journal(t); !slices.Equal(byKeys, byLines) {
				t.Errorf("by keys\n%s\nby lines\n%s\n%s", strings.Join(byKeys, "\n"), strings.Join(byLines, "\n"), out)
			}
			p, err := l.coach.Progress()
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			if answers := p.Preparations[0].Answers; len(answers) > 0 {
				got = string(answers[0].Outcome)
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
