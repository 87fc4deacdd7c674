package tui

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func said(words string) content.Line { return content.Line{content.Text(words)} }

func prose(words string) content.Prose { return content.Prose{content.Paragraph{Text: said(words)}} }

// lookedBack is a debrief of three turns that names so many lessons.
func lookedBack(lessons int) engine.Debrief {
	d := engine.Debrief{
		Title: "The empty bed", Name: said("The form"), Kind: content.EndingMixed, Got: 4, Of: 9, Turning: 1,
		Turns: []engine.Turn{
			{Scene: said("Six"), Words: said("“Where is he?”"), Written: "Where did he go?", Grade: content.Best, Feedback: prose("It asks.")},
			{Scene: said("Nine"), Words: said("“Again?”"), Written: "Not again, Mo.", Grade: content.Poor, Feedback: prose("It closes.")},
			{Scene: said("Ten"), Words: said("“Fine.”"), Grade: content.Weak, Feedback: prose("It gives way.")},
		},
	}
	for i := range lessons {
		d.Lessons = append(d.Lessons, engine.Teaches{Lesson: content.Ref{Pack: "courtyard", ID: fmt.Sprint("lesson-", i+1)}, Title: fmt.Sprint("Lesson ", i+1)})
	}
	return d
}

func TestEveryKeyOfADebriefWorksAtEverySize(t *testing.T) {
	lesson := func(n int) intent {
		return answer{in: engine.Learn{Lesson: content.Ref{Pack: "courtyard", ID: fmt.Sprint("lesson-", n)}}}
	}
	once := answer{in: engine.Replay{Turn: 1}, note: "Once more from here. What you did the first time stands."}
	for lessons, keys := range map[int]map[string]intent{
		0: {"enter": answer{in: engine.Continue{}}, "t": once, "q": stop{}, "esc": stop{}, "l": nil, "1": nil},
		1: {"enter": answer{in: engine.Continue{}}, "t": once, "l": lesson(1), "1": nil},
		3: {"enter": answer{in: engine.Continue{}}, "t": once, "l": lesson(1), "1": lesson(1), "2": lesson(2), "3": lesson(3), "4": nil},
	} {
		s := debrief{lookedBack(lessons)}
		for key, want := range keys {
			var got intent
			if a, n, ok := bindings().lookUp(s.uses(), key); ok {
				_, got = s.act(a, n)
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%d lessons, %s: got %#v, want %#v", lessons, key, got, want)
			}
			typed := strings.NewReplacer("enter", "", "esc", "q").Replace(key)
			a := debriefWays(plainAsk{enter: true}, s.prompt)
			n, isNumber := choiceNumber(typed)
			taken := typed == "" || typed == "q" || isNumber && a.takes(n) || !isNumber && strings.Contains(a.letters, typed)
			if taken != (want != nil) {
				t.Errorf("%d lessons, %s by lines: taken %v, want %v (%s)", lessons, key, taken, want != nil, a.accept)
			}
		}
		for _, at := range []size{{40, 12}, {60, 20}, {80, 24}, {120, 40}, {200, 60}} {
			look := look{theme: dark(), press: &press{}, keys: bindings(), width: min(76, at.w-4), height: at.h - 4}
			sh := s.sheet(look)
			frame, _ := draw(sh, lay(sh, at), s.uses(), look, at, 0)
			if foot := ansi.Strip(frame); !strings.Contains(foot, "Enter") || !strings.Contains(foot, "? keys") {
				t.Errorf("%d lessons at %v: the last line lacks its keys:\n%s", lessons, at, foot)
			}
			if lessons > 1 && sh.options() != lessons {
				t.Errorf("%d lessons at %v: %d have numbers", lessons, at, sh.options())
			}
		}
	}
}

func TestADebriefShowsOwnWordsBesideWhatWasChosen(t *testing.T) {
	for _, c := range []struct {
		name          string
		waited        bool
		holds, absent []string
	}{
		{"feedback at once", false, []string{"Not again, Mo.", "Where did he go?", "“Where is he?”", "It closes."}, []string{"It asks.", "“Fine.”"}},
		{"feedback that waited", true, []string{"Not again, Mo.", "Where did he go?", "“Where is he?”", "It closes.", "It asks.", "“Fine.”"}, nil},
	} {
		d := lookedBack(0)
		d.Waited = c.waited
		screen := strings.Join(debrief{d}.sheet(look{theme: dark(), press: &press{}, keys: bindings(), width: 76}).body, "\n")
		p := &Plain{commented: !c.waited}
		var lines []string
		for _, part := range p.debriefParts(d) {
			lines = append(lines, part...)
		}
		for where, words := range map[string]string{"the screen": ansi.Strip(screen), "lines": strings.Join(lines, "\n")} {
			for _, want := range c.holds {
				if !strings.Contains(words, want) {
					t.Errorf("%s: %s lacks %q:\n%s", c.name, where, want, words)
				}
			}
			for _, not := range c.absent {
				if strings.Contains(words, not) {
					t.Errorf("%s: %s says %q again:\n%s", c.name, where, not, words)
				}
			}
		}
	}
}

func TestShareWords(t *testing.T) {
	for _, c := range []struct {
		got, of int
		want    string
	}{
		{4, 9, "Your replies went 4 of the 9 steps that were in reach on this path."},
		{9, 9, "Your replies went the whole way: all of the 9 steps in reach on this path."},
		{0, 3, "There were 3 steps in reach on this path, and they are still there."},
		{0, 0, "There were no steps in reach on this path."},
	} {
		if got := shareWords(c.got, c.of); got != c.want {
			t.Errorf("%d of %d: got %q, want %q", c.got, c.of, got, c.want)
		}
	}
}
