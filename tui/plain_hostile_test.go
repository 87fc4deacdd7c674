package tui_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
	"example.com/hearten/engine"
)

func TestHostileWordsNeverReachOut(t *testing.T) {
	nasty := []string{
		"\x1b[31m", "\x1b]0;owned\x07", "\x1b]52;c;aGk=\x07", "\x9b2J", "\u009d0;x\u009c", "\u202e", "\u2066", "\a\b\r\v",
		"\x1bP$q\x1b\\", "\x1b_x\x1b\\", "\u200b\ufeff", "┌──┐│█", "\xff\xfe", "e\u0301\u0301\u0301\u0301\u0301\u0301", "\u2028",
	}
	lib := courtyard(t)
	for _, bad := range nasty {
		hostile(lib, bad)
		for _, command := range []string{"learn ask-first", "practice empty-bed", "practice two-keys", "checkup first-moments", "today", "learn", "practice", "reflect"} {
			l := newPerson(lib)
			input := strings.Repeat("\n1\n"+bad+"\nwhen "+bad+" -> I "+bad+"x\nl\nc\n1\n?\nh\nr\ny\n", 20)
			out, err := l.run(command, input)
			if err != nil {
				t.Fatalf("%s with %q: %v", command, bad, err)
			}
			for _, r := range out {
				if r != '\n' && (r < 0x20 || (r >= 0x7f && r < 0xa0) || (r >= 0x2500 && r <= 0x259f) || strings.ContainsRune("\u202e\u2066\u200b\ufeff\u2028", r)) {
					t.Fatalf("%s with %q printed %U", command, bad, r)
				}
			}
		}
	}
}

// hostile puts bad words into every place of the library that a front end shows, past the parser that would refuse them.
func hostile(lib *content.Library, bad string) {
	line := content.Line{content.Text("x " + bad), content.Emphasis{content.Text(bad)}, content.Literal{Text: bad}, content.Link{Text: content.Line{content.Text(bad)}, URL: "https://" + bad}}
	prose := content.Prose{
		content.Paragraph{Text: line, Speaker: bad},
		content.Code{Text: bad + "\n" + bad},
		content.Subheading{Text: line},
		content.Quote{Alert: "tip", Body: content.Prose{content.Paragraph{Text: line}}},
		content.Quote{Body: content.Prose{content.Paragraph{Text: line}}},
		content.Table{Head: []content.Line{line}, Rows: [][]content.Line{{line}}},
		content.List{Items: []content.Prose{{content.Paragraph{Text: line}}}},
	}
	for _, p := range lib.Packs() {
		for i := range p.Contexts {
			p.Contexts[i].Title = bad
		}
		for _, l := range p.Lessons() {
			l.Title, l.Hook, l.Idea, l.Reflect, l.Sources, l.Example.Shared = bad, prose, prose, prose, []string{bad}, prose
			for i := range l.Tries {
				l.Tries[i].Cue, l.Tries[i].Action = line, line
			}
			for _, q := range l.Checks {
				hostileQuestion(q, line, prose)
			}
		}
		for _, c := range p.Checkups() {
			c.Title = bad
			for _, q := range c.Items {
				hostileQuestion(q, line, prose)
			}
		}
		for _, s := range p.Scenarios() {
			s.Title, s.Opening = bad, prose
			for i := range s.Cast {
				s.Cast[i].Name, s.Cast[i].About = bad, bad
			}
			for _, sc := range s.Scenes {
				sc.Name, sc.Body = line, prose
				for _, c := range sc.Choices {
					c.Words, c.Reaction, c.Feedback = line, prose, prose
				}
				if sc.Ending != nil {
					sc.Ending.Body, sc.Ending.Title, sc.Ending.Debrief = prose, line, prose
				}
			}
			for i := range s.Cues {
				s.Cues[i].Text = prose
			}
		}
		for _, c := range p.Competencies {
			c.Title = bad
		}
		for _, r := range p.Roles {
			r.Title = bad
		}
		for _, b := range p.Badges() {
			b.Title = bad
		}
	}
}

func hostileQuestion(q *content.Question, line content.Line, prose content.Prose) {
	q.Ask, q.Body = line, prose
	for _, o := range q.Options {
		o.Words, o.Feedback = line, prose
	}
}

// TestAnyInputIsTaken goes through every lesson, conversation and checkup of the embedded packs, and through whole days, on
// random input: nothing is an error, and every line keeps what is promised of lines.
func TestAnyInputIsTaken(t *testing.T) {
	lib, err := packs.Library()
	if err != nil {
		t.Fatal(err)
	}
	words := []string{"", "", "", "", "", "1", "2", "3", "4", "s", "w", "c", "h", "?", "r", "b", "y", "l", "x", "a line", "when it rings -> I wait"}
	commands := []string{"today", "learn", "practice", "reflect"}
	for verb, kind := range map[string]content.Kind{"learn": content.KindLesson, "practice": content.KindScenario, "checkup": content.KindCheckup} {
		for _, ref := range lib.All(kind) {
			commands = append(commands, verb+" "+ref.String())
		}
	}
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 1))
		l := newPerson(lib)
		for range 6 {
			command := commands[r.IntN(len(commands))]
			var input strings.Builder
			for range r.IntN(120) {
				fmt.Fprintln(&input, words[r.IntN(len(words))])
			}
			out, err := l.run(command, input.String())
			if err != nil {
				t.Fatalf("seed %d, %s: %v", seed, command, err)
			}
			checkPlain(t, out)
			l.now = l.now.AddDate(0, 0, r.IntN(3))
		}
		for _, f := range l.facts(t) {
			if p, ok := f.(engine.PlanMade); ok && strings.Contains(p.Cue+p.Action, "___") {
				t.Errorf("seed %d: a plan with a blank is kept: %q", seed, p.Sentence())
			}
		}
	}
}
