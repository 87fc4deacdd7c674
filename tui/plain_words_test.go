package tui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func TestSignsAreSpoken(t *testing.T) {
	for in, want := range map[string]string{
		"":                                "",
		"When it rings → I wait.":         "When it rings, then I wait.",
		"58 → 63":                         "58, then 63",
		"a→b":                             "a, then b",
		"She said: → go":                  "She said: then go",
		"“the thing is …” → I stop":       "“the thing is …”, then I stop",
		"→ begin":                         "then begin",
		"one -> two => three":             "one, then two, then three",
		"a->b stays":                      "a->b stays",
		"When ____ happens, ask __ twice": "When [blank] happens, ask __ twice",
		"____ → ______":                   "[blank], then [blank]",
	} {
		if got := spoken(in); got != want {
			t.Errorf("spoken(%q): got %q, want %q", in, got, want)
		}
	}
}

func TestLinesAreReadAloud(t *testing.T) {
	em := func(s string) content.Inline { return content.Emphasis{content.Text(s)} }
	for _, c := range []struct {
		name string
		line content.Line
		want string
	}{
		{"an action alone", content.Line{em("She stops.")}, "[She stops.]"},
		{"an action with a cue", content.Line{em("She stops"), content.CueMark{Name: "x"}}, "[She stops]"},
		{"an action before words", content.Line{em("You ring her:"), content.Text(" “It's me.”")}, "You ring her: “It's me.”"},
		{"a stressed word at the start", content.Line{em("Careless"), content.Text(" is a verdict.")}, "Careless is a verdict."},
		{"a stressed word in the middle", content.Line{content.Text("I "), em("did."), content.Text(" So.")}, "I did. So."},
		{"a link that leads out", content.Line{content.Link{Text: content.Line{content.Text("here")}, URL: "https://example.org/a"}}, "here (https://example.org/a)"},
		{"a host in look-alike letters", content.Line{content.Link{Text: content.Line{content.Text("here")}, URL: "https://bücher.example/"}}, "here (https://xn--bcher-kva.example/)"},
		{"a link within the pack", content.Line{content.Link{Text: content.Line{content.Text("Say it back")}, Dest: "../lessons/x.md"}}, "Say it back"},
		{"words struck out", content.Line{content.Text("not "), content.Struck{content.Text("never")}}, "not [struck out: never]"},
		{"words in backticks", content.Line{content.Literal{Text: "as they are"}}, "as they are"},
	} {
		if got := plainLine(c.line); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestProseIsReadAloud(t *testing.T) {
	text := func(s string) content.Prose {
		return content.Prose{content.Paragraph{Text: content.Line{content.Text(s)}}}
	}
	prose := content.Prose{
		content.Subheading{Text: content.Line{content.Text("Then")}},
		content.Paragraph{Speaker: "Ines", Text: content.Line{content.Text("Noted."), content.Break{}, content.Text("Go on.")}},
		content.List{Ordered: true, Start: 3, Items: []content.Prose{text("three"), append(text("four"), content.List{Items: []content.Prose{text("inner")}})}},
		content.Quote{Body: append(text("a mail"), content.Quote{Body: text("an older one")})},
		content.Quote{Alert: "TIP", Body: text("hold on")},
		content.Table{Head: []content.Line{{content.Text("A")}, {}}, Rows: [][]content.Line{{{content.Text("1")}, {content.Text("2")}, {}}}},
		content.Code{Text: "as  it is\n"},
		content.Rule{},
	}
	want := []string{
		"Then:", "Ines: Noted.", "Go on.", "3. three", "4. four", "   - inner", "Quote:", "a mail", "Quote:", "an older one", "End of quote.", "End of quote.", "Tip:", "hold on",
		"A: 1", "2", "as  it is",
	}
	if got := plainProse(prose); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPlansAreReadAsTheyAreTyped(t *testing.T) {
	for _, c := range []struct{ typed, cue, action string }{
		{"when it rings → I wait", "when it rings", "I wait"},
		{"when it rings -> I wait", "when it rings", "I wait"},
		{"when it rings, then I wait", "when it rings", "I wait"},
		{"When he says “and then”, Then I wait", "When he says “and then”", "I wait"},
		{"when it rings, I wait, then go", "when it rings", "I wait, then go"},
		{"in the stand-up, I'll wait", "in the stand-up", "I'll wait"},
		{"a walk", "", ""},
		{"-> I wait", "", ""},
		{"when it rings ->", "", ""},
		{"then", "", ""},
	} {
		cue, action, ok := parsePlan(c.typed)
		if ok != (c.cue != "") || ok && (cue != c.cue || action != c.action) {
			t.Errorf("%q: got %q, %q, %v; want %q, %q", c.typed, cue, action, ok, c.cue, c.action)
		}
	}
}

func TestNoLineIsWiderThanAsked(t *testing.T) {
	for width := 10; width < 90; width++ {
		for _, line := range wrap(strings.Repeat("ein Wort 日本語 e\u0301le\u0300ve ", 20), width) {
			if n := len([]rune(line)); n > width+10 || line != strings.TrimSpace(line) {
				t.Errorf("width %d: %q", width, line)
			}
		}
	}
}

// TestThreeLinesBeforeToday: whatever the day offers, the first prompt comes after three lines at most.
func TestThreeLinesBeforeToday(t *testing.T) {
	greetings := []string{
		"", "Still here. One minute is enough today.",
		"Welcome back. Three times five minutes and you're level; nothing is owed.",
		"Welcome back. Some of it will have faded, as it does. Begin with a conversation you liked.",
	}
	long := strings.Repeat("a long title ", 8)
	for _, greeting := range greetings {
		for n := 1; n <= 4; n++ {
			a := engine.Agenda{Minutes: 5, Greeting: greeting}
			for range n {
				a.Activities = append(a.Activities, engine.Activity{
					Kind: engine.DoLesson, Title: long, Minutes: 4, Reasons: []engine.Reason{{Words: strings.Repeat("because ", 30)}},
				})
			}
			var out strings.Builder
			p := NewPlain(&engine.Coach{}, strings.NewReader(""), &out)
			if err := p.offer(t.Context(), a, notPrepared); err != errEnded {
				t.Fatal(err)
			}
			if lines := strings.Count(out.String(), "\n"); lines > 4 {
				t.Errorf("%d activities: %d lines with the prompt:\n%s", n, lines, out.String())
			}
		}
	}
}

func TestRestAndNothingDue(t *testing.T) {
	now := time.Date(2026, 11, 24, 7, 30, 0, 0, time.UTC)
	lib, err := content.NewLibrary()
	if err != nil {
		t.Fatal(err)
	}
	mem := &engine.Memory{}
	coach := &engine.Coach{Journal: mem, Drafts: mem, Library: lib, Now: func() time.Time { return now }}
	today := coach.Today()
	if err := coach.Record(engine.ProfileSet{Minutes: 5}, engine.RestTaken{From: today, Until: today + 6}); err != nil {
		t.Fatal(err)
	}
	for input, want := range map[string]string{"\n": "You are resting until Monday.", "1\n": "Nothing is due today", "q\n": "Nothing was begun."} {
		var out strings.Builder
		if err := NewPlain(coach, strings.NewReader(input), &out).Today(t.Context(), 0); err != nil || !strings.Contains(out.String(), want) {
			t.Errorf("%q: got %v and\n%s", input, err, out.String())
		}
	}
}
