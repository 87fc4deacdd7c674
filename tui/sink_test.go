package tui

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// hostile are texts that try to do something.
func hostile() []string {
	raw := []string{
		"\x1b[2J", "\x1b[H", "\x1b[8mhidden", "\x1b[31mred", "\x1b]0;title\x07", "\x1b]8;;javascript:x\x07click\x1b]8;;\x07",
		"\x1b]52;c;ZXZpbA==\x07", "\x1bP+q544e\x1b\\", "\x1b_apc\x1b\\", "\x1b^pm\x1b\\", "\x1bXsos\x1b\\", "\x1bc", "\x1b7\x1b8",
		"\x9b2J", "\u009b2J", "\u009d0;t\u009c", "\u0090q\u009c", "\x07\x08\x0d\x0b\x0c", "\x00\x7f", "a\rb", "\x1b[?1049l", "\x1b[?25l",
		"\u202egnp.exe", "\u2066a\u2069", "\u200e\u200f\u061c", "a\u200bb\ufeff", "\u2028\u2029", "e" + strings.Repeat("\u0301", 40),
		"\xff\xfe\xc0\x80", "\U000e0041\U000e007f", "x\ufe0f", "&#27;[2J", "&#x1b;[31m", "&amp;#27;[2J", "&lt;b&gt;", "\\x1b[2J", "\\u001b[2J",
		"~~&**#27;**[8mX~~", "`\x1b[2J`", "[a](javascript:alert(1))", "<script>alert(1)</script>", "%1b[2J", "{{.}}", "%s%n%d",
		"\x1b[38;2;240;198;116mour own colour", "\x1b[1m", "\x1b[m", "\x1b[0;1;3;9m",
	}
	out := append([]string{}, raw...)
	for _, r := range raw {
		out = append(out, "word "+r+" word", strings.Repeat(r, 3), "&#0;"+r, "**"+r+"**", "漢"+r+"字", "\\"+r)
	}
	return out
}

// escapes lists what in a frame is neither printable nor a colour sequence of the theme.
func escapes(s string) []string {
	var out []string
	allows := dark().Allows
	for s != "" {
		if seq, ok := sgr(s, allows); ok {
			s = s[len(seq):]
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		if r != '\n' && !unicode.IsGraphic(r) && r != 0x200c && r != 0x200d && !unicode.Is(unicode.Co, r) && unicode.Is(unicode.C, r) {
			out = append(out, fmt.Sprintf("%U", r))
		}
		s = s[size:]
	}
	return out
}

// everyBlock puts words into every place of prose that the format knows.
func everyBlock(w string) content.Prose {
	line := content.Line{
		content.Text(w),
		content.Strong{content.Text(w)},
		content.Emphasis{content.Text(w), content.Strong{content.Text(w)}},
		content.Struck{content.Text(w)},
		content.Literal{Text: w},
		content.Break{},
		content.CueMark{Name: w},
		content.Link{Text: content.Line{content.Text(w)}, URL: "https://example.org/" + w, Dest: w},
		content.Link{Text: content.Line{content.Text(w)}, URL: w, Dest: w},
	}
	p := content.Paragraph{Text: line, Speaker: w}
	return content.Prose{
		p,
		content.Subheading{Level: 2, Text: line},
		content.Code{Text: w + "\n" + w},
		content.Quote{Body: content.Prose{p, content.List{Ordered: true, Start: 3, Items: []content.Prose{{p}, {p, p}}}}},
		content.List{Items: []content.Prose{{p}, {content.Quote{Body: content.Prose{p}}}}},
		content.Table{Head: []content.Line{line, line}, Rows: [][]content.Line{{line, line}}},
		content.Rule{},
	}
}

func TestHostileWordsDoNothing(t *testing.T) {
	cases, found := 0, 0
	check := func(where, words, frame string) {
		t.Helper()
		cases++
		if got := escapes(frame); len(got) > 0 {
			found += len(got)
			t.Errorf("%s, %q: %v came through", where, words, got)
		}
	}
	l := look{theme: dark(), press: &press{}, keys: bindings(), width: 60}
	for i, w := range hostile() {
		check("sink", w, sink(dark(), w))
		check("plain sink", w, plainSink(w))
		check("prose", w, strings.Join(printProse(everyBlock(w), l), "\n"))
		if i >= len(hostile())/7 && i%9 != 0 {
			continue
		}
		for name, sc := range hostileScreens(w) {
			for _, width := range []int{40, 80} {
				at, l := size{width, 30}, l
				l.width = at.column()
				sh := sc.sheet(l)
				sh.note = w
				frame, _ := draw(sh, lay(sh, at), sc.uses(), l, at, 0)
				check(name, w, frame)
			}
		}
	}
	t.Logf("%d cases, %d escapes", cases, found)
}

// hostileScreens are screens whose every word is foreign.
func hostileScreens(w string) map[string]screen {
	line, prose := content.Line{content.Text(w)}, everyBlock(w)
	setting := []content.Context{{ID: "a", Title: w}, {ID: "b", Title: w}}
	wordy, back := []string{w, w}, takeBack{w, true}
	return map[string]screen{
		"page":       page{prompt: engine.Page{Title: w, Part: engine.Part(w), N: 1, Of: 2, Body: prose, Contexts: setting, Context: setting[0], Sources: wordy}},
		"opening":    opening{prompt: engine.Situation{Title: w, Body: prose, Contexts: setting, Context: setting[0], Cast: []content.CastMember{{Name: w, About: w}}}},
		"question":   newQuestion(engine.Question{Title: w, Ask: line, Body: prose, Options: []content.Line{line, line}}, back),
		"confidence": newConfidence(engine.Confidence{Title: w, Answer: line}, back),
		"feedback":   feedback{engine.Feedback{Title: w, Answer: line, Words: w, Reaction: prose, Feedback: prose, Best: &engine.Answer{Words: line, Feedback: prose}}},
		"scene":      newScene(engine.Scene{Title: w, Name: line, Before: prose, Body: prose, Choices: []content.Line{line}, Written: w, Key: "k"}, w, back),
		"debrief": debrief{engine.Debrief{
			Title: w, Name: line, Body: prose, Words: prose, Turning: 0, Turns: []engine.Turn{{Scene: line, Words: line, Written: w, Feedback: prose}},
			Shown: []engine.Shown{{Text: line, Points: 1}}, Cues: []engine.CueShown{{Text: prose}}, Lessons: []engine.Teaches{{Title: w, Behaviour: line}, {Title: w, Behaviour: line}},
		}},
		"self-view": newSelfView(engine.SelfView{Title: w, Role: w, Skills: []engine.Skill{{Title: w, Area: w}}}),
		"glimpse":   glimpse{engine.Glimpse{Title: w, Reasons: []engine.Reason{{Words: w}}, Moments: []content.Line{line}}},
		"result": result{engine.Result{
			Title: w, Asked: 1, Shown: []engine.ShownOften{{Words: w}}, Stands: []engine.Stood{{Skill: engine.Skill{Title: w, Area: w}}},
			Gaps: []engine.Gap{{Skill: engine.Skill{Title: w, Area: w}}},
		}},
		"focus": newAiming(engine.ChooseFocus{Title: w, Most: 1, Offers: []engine.FocusOffer{
			{Stood: engine.Stood{Skill: engine.Skill{Title: w, Area: w}}, Reason: engine.Reason{Words: w}},
		}}),
		"moves":      newMoves(engine.ChooseMoves{Title: w, Words: wordy, Moves: []engine.ProposedMove{{Move: engine.Move{Words: w}, LessonTitle: w, Reason: engine.Reason{Words: w}}}, More: true}, back),
		"sharpening": newSharpening(engine.Sharpening{Title: w, Sentence: w, Found: engine.Finding{Words: wordy, Why: w, Ask: w, Try: w, Marks: []engine.Span{{From: 0, To: len(w)}}}, Key: "k"}, "", back),
		"worksheet": worksheet{engine.Worksheet{
			Title: w, Asks: w, Lessons: []engine.MoveLesson{{Title: w, Rule: w}}, Rehearsal: &engine.Rehearsal{Title: w, Why: w},
			Talk: engine.Preparation{PreparationMade: engine.PreparationMade{Who: w, When: w, Fear: w, First: w, Sentence: w + w, Moves: []engine.Move{{Words: w}}}},
		}},
		"talk-day": newTalkDay(engine.TalkDay{Title: w, Words: w, Ask: w, Sentence: w, Moves: wordy, Options: wordy}, back),
		"made":     newMade(engine.ChooseMade{Title: w, Ask: w, Moves: wordy}, back),
		"then":     newRevisiting(engine.Revisiting{Title: w, Name: line, Scene: prose, Then: engine.Sentence{Lead: w, Words: w}, Ask: w, Key: "k"}, w, back),
		"then-now": thenNow{engine.ThenNow{Title: w, Said: []engine.Sentence{{Lead: w, Words: w}, {Lead: w, Words: w}}, Differs: w}},
		"month":    monthPage{letter: engine.MonthLetter{Days: 1, Skills: wordy, Lines: []engine.Line{{Text: w, After: w}}, Quiet: wordy, Pairs: []engine.Pair{{Title: w, Was: w, Now: w}}}},
		"letter":   letter{engine.Letter{Title: w, Words: wordy, Text: w + "\n\n" + w}},
		"choice":   newChoice(engine.Choice{Title: w, Words: wordy, Options: wordy}, back),
		"writing":  newWriting(engine.Writing{Title: w, Ask: prose, Key: "k"}, w, back),
		"plan":     newMakePlan(engine.MakePlan{Title: w, Suggestions: []engine.Suggestion{{Cue: w, Action: w}}}, "", back),
		"edited":   newMakePlan(engine.MakePlan{Title: w}, w+arrow+w, back),
		"closing":  closing{prompt: engine.Closing{Told: []engine.TalkTold{{Feared: w, Went: w}}, Did: []engine.Deed{{N: 1, One: w, More: w, Title: w, Result: w}}, Moved: []engine.Movement{{Title: w, Shown: wordy}, {Title: w, Score: &engine.ScoreMove{To: 50, Most: &engine.Source{Title: w, Turn: 1}}, Level: &content.Level{N: 1, Name: w, InShort: line, TellBy: line}}}, Awards: []engine.BadgeEarned{{Title: w}}, Next: engine.Next{Why: w}}},
		"today":    today{agenda: engine.Agenda{Greeting: w, Activities: []engine.Activity{{Title: w, Reasons: []engine.Reason{{Words: w}}}}}},
		"failure":  failure{err: fmt.Errorf("open %s: broken", w)},
	}
}

func TestWordsAreShownAsTheyStand(t *testing.T) {
	l := look{theme: dark(), press: &press{}, width: 70}
	for name, words := range map[string]string{
		"a backslash stays":                  `C:\new\*not stressed*`,
		"markdown in words is words":         "**not** _parsed_ `again` [x](y)",
		"a reference in words is words":      "&amp; &lt; &#65;",
		"letters of other scripts stay":      "שלום مرحبا 漢字 ééé",
		"joiners that scripts need stay":     "می\u200cخواهم",
		"quotation marks and dashes stay":    "“So” – he said — ‘no’…",
		"a sign that opens a heading stays":  "# not a heading",
		"html in words is words":             "<b>bold</b>",
		"a template in words is words":       "{{ .Name }} %s",
		"a tilde is a tilde":                 "~~no~~ a~b",
		"a backslash at the end is a letter": `end\`,
	} {
		t.Run(name, func(t *testing.T) {
			got := ansi.Strip(strings.Join(printProse(content.Prose{content.Paragraph{Text: content.Line{content.Text(words)}}}, l), "\n"))
			if got != words {
				t.Errorf("got %q, want %q", got, words)
			}
		})
	}
}

func TestLinksShowWhereTheyLead(t *testing.T) {
	l := look{theme: dark(), press: &press{}, width: 70}
	link := content.Link{Text: content.Line{content.Text("our page")}, URL: "https://аpple.example/x"}
	got := ansi.Strip(strings.Join(printProse(content.Prose{content.Paragraph{Text: content.Line{link}}}, l), "\n"))
	if want := "our page (https://xn--pple-43d.example/x)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestProseIsKept(t *testing.T) {
	p := &press{}
	l := look{theme: dark(), press: p, width: 40}
	prose := everyBlock("word")
	first := l.prose(prose)
	if again := l.prose(everyBlock("word")); &again[0] != &first[0] {
		t.Error("the same words were printed twice")
	}
	if other := l.narrower(5).prose(prose); &other[0] == &first[0] {
		t.Error("another width gave the same lines")
	}
}
