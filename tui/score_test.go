package tui

import (
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func TestASpanIsDrawnToScale(t *testing.T) {
	for _, c := range []struct {
		name         string
		s            *span
		width        int
		drawn, typed string
	}{
		{"in the middle, up", &span{50, 25, 75, 5}, 30, "0 ·····─────●─────····· 100  ▲", "0 .....-----o-----..... 100  ^"},
		{"at the ends, down", &span{0, 0, 100, -3}, 30, "0 ●──────────────────── 100  ▼", "0 o-------------------- 100  v"},
		{"sure of it, where it was", &span{90, 88, 92, .3}, 30, "0 ··················●·· 100", "0 ..................o.. 100"},
		{"no score", nil, 31, "", ""},
		{"no room", &span{50, 25, 75, 0}, 16, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for ascii, want := range map[bool]string{false: c.drawn, true: c.typed} {
				l := look{theme: dark(), width: c.width, settings: Settings{ASCII: ascii}}
				got := strings.Join(l.span(c.s), "\n")
				if words := ansi.Strip(got); words != want || ansi.StringWidth(got) > c.width {
					t.Errorf("ASCII %v: got\n%s\nwant\n%s", ascii, words, want)
				}
			}
		})
	}
}

func TestAScoreInWords(t *testing.T) {
	seen := func(s engine.Score) engine.Score { s.Observations = 3; return s }
	for _, c := range []struct{ got, want string }{
		{scoreWords(engine.Score{Value: 50}), "no score yet"},
		{scoreWords(seen(engine.Score{Value: 58.4, Low: 49, High: 67.2})), "58, give or take 9"},
		{rangeWords(seen(engine.Score{Low: 48.6, High: 67.2})), "Eight times in ten it lies between 49 and 67."},
		{TierWords(engine.Strength, .829), "a strength, 82 in 100"},
		{TierWords(engine.Strength, .9999), "a strength, 99 in 100"},
		{TierWords(engine.Look, .18), "worth a look, 82 in 100"},
		{TierWords(engine.Open, .55), "open: not enough to say"},
		{tierSentence(engine.Score{Tier: engine.Strength, Above: .8}), "Beside your other skills: a strength, 80 in 100."},
		{tierSentence(engine.Score{Tier: engine.Strength, Above: .8, Provisional: true}), "Too early to say how it stands beside your others."},
		{trendWords(engine.Score{Provisional: true}, engine.Trend{Days: 28, Points: 5.2}), ""},
		{SourceWords(nil, engine.Observation{Kind: engine.SelfRated, Points: 4}), "Your own view, 4 of 5"},
		{kindsOf([]engine.Observation{{Kind: engine.Answered}, {Kind: engine.Answered}}), "2 answers"},
		{kindsOf([]engine.Observation{{Kind: engine.SelfRated}}), "1 view of your own"},
		{kindsOf([]engine.Observation{{Kind: engine.Answered}, {Kind: engine.Sureness}}), "2 observations"},
		{momentWords(engine.Glimpse{Before: true, View: true}), "It rests on what you showed before and your own view."},
		{orderWords(6), ""},
		{against(true), "It got in the way there; another reply would have left more room."},
		{against(false), "It was missing there: the reply did the opposite. Another one would have shown it."},
		{trendWords(engine.Score{}, engine.Trend{}), ""},
		{trendWords(engine.Score{}, engine.Trend{Days: 28, Points: 5.2}), "Up 5 points in 28 days."},
		{trendWords(engine.Score{}, engine.Trend{Days: 1, Points: -1}), "Down 1 point since yesterday."},
		{trendWords(engine.Score{}, engine.Trend{Days: 9, Points: -.4}), "Where it was 9 days ago."},
		{ordinal(2), "second"},
		{ordinal(12), "12th"},
		{ordinal(21), "21st"},
		{ordinal(113), "113th"},
		{DifferenceWords(engine.Difference{Points: .5, Give: 1}), "Two honest views of one person often differ by as much."},
		{DifferenceWords(engine.Difference{Points: 2, Give: 1}), "You see more of it than reaches them. A moment that they have in mind would tell more than the numbers."},
		{DifferenceWords(engine.Difference{Points: -2, Give: 1}), "They see more of it than you do. Ask them for the moment that they have in mind."},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestWhatALevelStillAsksFor(t *testing.T) {
	for _, c := range []struct {
		m    content.Measure
		have float64
		want string
	}{
		{content.Measure{Of: content.CountEvidence, Op: content.AtLeast, Value: 4}, 3, "1 more piece of evidence"},
		{content.Measure{Of: content.CountEvidence, Op: content.More, Value: 4}, 2, "3 more pieces of evidence"},
		{content.Measure{Of: content.CountContexts, Op: content.AtLeast, Value: 2}, 0, "2 more settings"},
		{content.Measure{Of: content.CountTries, Op: content.AtLeast, Value: 1}, 0, "1 more try in real life"},
		{content.Measure{Of: content.CountDays, Op: content.AtMost, Value: 2}, 3, "days <= 2 (3 so far)"},
		{content.Measure{Of: content.OfMastery, Op: content.AtLeast, Value: .6}, 0, "a score that is surely 60 or more (nothing to tell it from yet)"},
		{content.Measure{Of: content.OfMastery, Op: content.AtLeast, Value: .6}, .61, "a score that is surely 60 or more (61 in 100 sure so far, 80 are asked)"},
	} {
		if got := askWords(engine.Asked{Measure: c.m, Have: c.have}); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestAClosingSaysWhereAScoreWent(t *testing.T) {
	turn := &engine.Source{Title: "Copied “in”", Turn: 2}
	level := &content.Level{N: 1, Name: "Foundation", InShort: content.Line{content.Text("Takes it in")}, TellBy: content.Line{content.Text("The reply is about what was said.")}}
	for name, c := range map[string]struct {
		m      engine.Movement
		want   string
		pieces []string
	}{
		"it rose": {
			engine.Movement{Title: "Listening", Before: 2, After: 4, Score: &engine.ScoreMove{From: 58.2, To: 63, Give: 9, Most: turn}},
			"Listening 58 → 63, give or take 9. Most of it is the second turn of “Copied ‘in’”.",
			[]string{"2 pieces of evidence before, 4 now."},
		},
		"it fell, and is wide": {
			engine.Movement{Title: "Listening", Score: &engine.ScoreMove{From: 63, To: 60, Give: 12}},
			"Listening 63 → 60, give or take 12. The range is wide; one conversation moves it.", nil,
		},
		"it fell, and is narrow": {
			engine.Movement{Title: "Listening", Score: &engine.ScoreMove{From: 63, To: 60, Give: 5}},
			"Listening 63 → 60, give or take 5.", nil,
		},
		"the first time": {
			engine.Movement{Title: "Listening", After: 1, Score: &engine.ScoreMove{First: true, From: 50, To: 61, Give: 30, Most: &engine.Source{Title: "First moments"}}},
			"Listening: 61 to begin with, give or take 30: a beginning, no more. Most of it is your answer in “First moments”.",
			[]string{"0 pieces of evidence before, 1 now."},
		},
		"no score, and a level": {
			engine.Movement{Title: "Listening", Before: 3, After: 4, Level: level},
			"Listening: 3 pieces of evidence before, 4 now.",
			[]string{"You are now at level 1, Foundation: takes it in. The reply is about what was said."},
		},
	} {
		got, pieces := movementWords(c.m)
		if got != c.want || strings.Join(pieces, "|") != strings.Join(c.pieces, "|") {
			t.Errorf("%s: got %q and %q, want %q and %q", name, got, pieces, c.want, c.pieces)
		}
	}
}

// number reads a number of a ledger.
func number(t *testing.T, words string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(strings.Replace(words, "−", "-", 1), 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestTheShownLedgerAddsUp adds the numbers as they are shown, rounded, to what is shown as their sum.
func TestTheShownLedgerAddsUp(t *testing.T) {
	n := 0
	for _, parts := range [][]float64{{.004, .004, .004}, {-.55, .51, -.2, .08, .14}, {.005, -.005, .015}, {1.0 / 3, 1.0 / 3, 1.0 / 3}, {-.001, -.001}} {
		var sum theta
		shown := 0.0
		for _, part := range parts {
			words := sum.add(part)
			if !strings.HasPrefix(words, "+") && !strings.HasPrefix(words, "−") {
				t.Errorf("%v: %q has no sign", part, words)
			}
			shown += number(t, words)
			n++
		}
		if got := number(t, sum.String()); got-shown > 1e-9 || shown-got > 1e-9 {
			t.Errorf("%v: the shown parts add up to %v, the shown sum is %v", parts, shown, got)
		}
	}
	t.Logf("%d parts", n)
}

func TestBadgesAskForLevelsAndScoresInWords(t *testing.T) {
	l := withHistory(t)
	badge := content.Ref{Pack: "courtyard", ID: "asked"}
	mastery := func(x float64) content.Criterion {
		return content.Criterion{Measures: []content.Measure{{Of: content.OfMastery, Op: content.AtLeast, Value: x}}}
	}
	l.coach.Library.Badge(badge).Criteria = []content.Criterion{{Level: 1}, mastery(.6), mastery(.01)}
	words := strings.Join(linesOf(t, l, Room{Name: BadgesRoom}, 200), "\n")
	for _, want := range []string{
		"1 of 3 met", "To do: reach level 1 (Foundation) in Listening (0 of 1 so far).", "Met: have a score in Listening that is surely 1 or more.",
		"To do: have a score in Listening that is surely 60 or more (", " of 80 in 100 sure so far).",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is missing:\n%s", want, words)
		}
	}
	one := strings.Join(linesOf(t, l, Room{Name: BadgesRoom, Item: badge.String()}, 200), "\n")
	for _, want := range []string{"Level in Listening: 0 of 1", "60 or more in Listening: ", "Met: Have a score in Listening that is surely 1 or more"} {
		if !strings.Contains(one, want) {
			t.Errorf("%q is missing:\n%s", want, one)
		}
	}
}
