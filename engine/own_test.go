package engine_test

import (
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// prepared is the progress of somebody who prepared talks.
func prepared(lib *content.Library, facts ...engine.PreparationMade) engine.Progress {
	var events []engine.Event
	for i, f := range facts {
		events = append(events, engine.Event{Seq: uint64(i + 1), Day: f.On - 2, Fact: f})
	}
	p, _ := engine.Fold(lib, func(yield func(engine.Event, error) bool) {
		for _, e := range events {
			if !yield(e, nil) {
				return
			}
		}
	})
	return p
}

func someMoves() []engine.Move {
	move := func(competency, behaviour, words string) engine.Move {
		return engine.Move{
			Competency: content.Ref{Pack: "first-days", ID: competency}, Behaviour: content.Ref{Pack: "first-days", ID: behaviour}, Words: words,
		}
	}
	return []engine.Move{
		move("active-listening", "plays-back", "Say back the gist in fresh words and let it be corrected."),
		move("clear-messages", "point-first", "Put the point first."),
		move("empathy", "takes-their-view", "Start from the other person's side."),
	}
}

// ownPack is a pack with conversations in it.
func ownPack(lib *content.Library, all ...engine.OwnConversation) fs.FS {
	files := fstest.MapFS{}
	manifest := ""
	for _, c := range all {
		if manifest == "" {
			manifest = engine.OwnPackText(lib, c)
		}
		manifest = c.ListedIn(manifest)
		files[c.Path()] = &fstest.MapFile{Data: []byte(c.Text)}
	}
	files["pack.md"] = &fstest.MapFile{Data: []byte(manifest)}
	return files
}

func TestFourTalksReadAloud(t *testing.T) {
	lib := embedded(t)
	day, _ := engine.ParseDay("2026-11-26")
	for _, f := range fourTalks(day) {
		t.Run(f.Who, func(t *testing.T) {
			p := prepared(lib, f)
			c, ok := p.OwnConversation(lib, f.Preparation)
			if !ok {
				t.Fatal("no conversation")
			}
			_, problems := content.Load(ownPack(lib, c), lib)
			for _, q := range problems {
				t.Errorf("%s", q)
			}
			t.Logf("%s\n%s", c.Path(), c.Text)
		})
	}
}

func fourTalks(day engine.Day) []engine.PreparationMade {
	return []engine.PreparationMade{
		{
			Preparation: engine.NewID("dana"), Who: "Dana, my manager", Direction: content.Up, On: day, When: "thursday at ten", Fear: "You knew what the job was when you took it.",
			Moves: someMoves(), First: "Sorry, I just wanted to say that maybe the weekends are a bit much.", Sentence: "I have worked four of the last five Saturdays, and I can't go on like that.",
		},
		{
			Preparation: engine.NewID("t"), Who: "T.", Direction: content.Down, On: day + 1, Fear: "that he will hand in his notice",
			Moves: someMoves()[:1], First: "On Tuesday you told the client that we had no plan.", Sentence: "On Tuesday you told the client that we had no plan.",
		},
		{
			Preparation: engine.NewID("jo"), Who: "jo from planning", Direction: content.Sideways, On: day + 4,
			Moves: someMoves(), First: "You are always late with the figures", Sentence: "the figures came at six on Monday, and I had promised them for noon",
		},
		{Preparation: engine.NewID("sister"), Who: "my sister", On: day + 9, Fear: "“You only ever call when you need something.”", First: "I miss talking to you.", Sentence: "I miss talking to you."},
	}
}

func TestAnyPreparationLintsClean(t *testing.T) {
	lib := embedded(t)
	const n = 400
	r := rand.New(rand.NewPCG(5, 4))
	var all []engine.PreparationMade
	for i := range n {
		all = append(all, anyTalk(r, i))
	}
	p := prepared(lib, all...)
	var conversations []engine.OwnConversation
	ids := map[string]bool{}
	for _, f := range all {
		c, ok := p.OwnConversation(lib, f.Preparation)
		if !ok {
			t.Fatalf("%q: no conversation", f.Who)
		}
		if ids[c.ID] {
			t.Errorf("%q: the id %s is there twice", f.Who, c.ID)
		}
		ids[c.ID] = true
		conversations = append(conversations, c)
	}
	for chunk := range slices.Chunk(conversations, 50) {
		pack, problems := content.Load(ownPack(lib, chunk...), lib)
		for _, q := range problems {
			t.Errorf("%s", q)
		}
		if pack == nil || len(pack.Scenarios()) != len(chunk) {
			t.Fatalf("the pack is not there whole")
		}
		if t.Failed() {
			for _, c := range chunk {
				if len(problems) > 0 && c.Path() == problems[0].File {
					t.Fatal(c.Text)
				}
			}
			t.FailNow()
		}
	}
	t.Logf("%d preparations, %d files, 0 problems", n, len(ids))
}

// anyTalk is a preparation of hostile and ordinary words.
func anyTalk(r *rand.Rand, i int) engine.PreparationMade {
	hostile := []string{
		"`+9 trust`", "](#x) `best`", "[^x]: **note**", "# A heading", "> quote", "- [x] box", "\n\n## New scene\n\n", "\u202eevil", "\x1b[31mred",
		"<b>bold</b>", "<script>", "&lt;", "***", "__x__", "~~y~~", "|a|b|", "[[[[[[[[[[[[[[[[[", "www.example.com", "https://example.com/x", "a@b.example",
		"{sentence}", "{name}", "%s", "\\", "\\`", "“ending strong”", "`ending strong`", "`if trust >= 3`", "---", "1. one", "2) two", "→ [x](#y)", "👩‍👩‍👧", "✅", "日本語", "שלום", "é́́́́́́", "مرحبا",
		strings.Repeat("w", 300), strings.Repeat("many words ", 60), ": colon", "'quote'", `"double"`, "tab\ttab", "\u0000", "!important", "![img](http://x/y.png)", "$x$", "None: **S.:** hi", "the", "you", "never", "sorry", "Thursday", "plan",
	}
	words := func(most int) string {
		var out []string
		for range r.IntN(most + 1) {
			out = append(out, hostile[r.IntN(len(hostile))])
		}
		return strings.Join(out, []string{" ", "", ", "}[r.IntN(3)])
	}
	f := engine.PreparationMade{
		Preparation: engine.NewID("any", i), Who: words(3), Direction: []content.Direction{content.Up, content.Down, content.Sideways, "", "odd"}[r.IntN(5)],
		On: engine.Day(20000 + r.IntN(400)), When: words(2), Fear: words(4), First: words(6), Sentence: words(6),
	}
	if r.IntN(3) == 0 {
		f.Sentence = f.First
	}
	for _, m := range someMoves()[:r.IntN(4)] {
		if r.IntN(2) == 0 {
			m.Words = words(4)
		}
		f.Moves = append(f.Moves, m)
	}
	return f
}

// TestWhatIsSpokenIsWhatWasWritten holds that the marks of markdown in what was written come back as themselves.
func TestWhatIsSpokenIsWhatWasWritten(t *testing.T) {
	lib := embedded(t)
	for _, c := range []struct{ name, sentence, want string }{
		{"marks of emphasis", "I *said* it_once_ ~and~ meant <b>it</b> & more", "“I *said* it_once_ ~and~ meant <b>it</b> & more.”"},
		{"backticks become apostrophes", "`+9 trust` please", "“'+9 trust' please.”"},
		{"brackets become round ones", "[“x”](#one) then", "“(‘x’)(#one) then.”"},
		{"a backslash and an entity", `a\b &lt; c\`, `“A\b &lt; c\”`},
		{"lines become one", "one\n\n## Two\n- three", "“One ## Two - three.”"},
		{"quotation marks around it", "“It was Tuesday.”", "“It was Tuesday.”"},
		{"a question stays one", "did you see it?", "“Did you see it?”"},
		{"a reading direction cannot be turned", "a \u202eb c", "“A b c.”"},
	} {
		f := engine.PreparationMade{Preparation: engine.NewID(c.name), Who: "S.", On: 20000, First: c.sentence, Sentence: c.sentence, Moves: someMoves()}
		own, _ := prepared(lib, f).OwnConversation(lib, f.Preparation)
		pack, problems := content.Load(ownPack(lib, own), lib)
		if pack == nil {
			t.Fatalf("%s: %v", c.name, problems)
		}
		got := ""
		for _, choice := range pack.Scenarios()[0].Scene("the-first-sentence").Choices {
			if choice.Grade == content.Best {
				got = choice.Words.String()
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestAnyPreparationCanBeWalked goes through conversations at random: every run ends, every kind of ending is met, and from
// wherever a poor choice leads a strong one can be reached.
func TestAnyPreparationCanBeWalked(t *testing.T) {
	lib := embedded(t)
	r := rand.New(rand.NewPCG(6, 4))
	const n, runs = 12, 25
	endings, turns := map[content.EndingKind]int{}, 0
	for i := range n {
		f := anyTalk(r, i)
		own, _ := prepared(lib, f).OwnConversation(lib, f.Preparation)
		pack, _ := content.Load(ownPack(lib, own), lib)
		with, err := content.NewLibrary(append(lib.Packs(), pack)...)
		if err != nil {
			t.Fatal(err)
		}
		waysBack(t, pack.Scenarios()[0])
		for range runs {
			l := newLearner(t, with)
			act, ok := engine.Do(with, l.progress(), content.Target{Kind: content.KindScenario, Ref: own.Ref()})
			if !ok {
				t.Fatalf("%s is not there", own.Ref())
			}
			for _, p := range l.through(l.begin(act), func(p engine.Prompt) engine.Input {
				switch p := p.(type) {
				case engine.Scene:
					turns++
					return engine.Choose{N: r.IntN(len(p.Choices))}
				case engine.Confidence, engine.Writing, engine.MakePlan:
					return engine.Skip{}
				default:
					return engine.Continue{}
				}
			}) {
				if d, ok := p.(engine.Debrief); ok {
					endings[d.Kind]++
				}
			}
		}
	}
	sum := endings[content.EndingStrong] + endings[content.EndingMixed] + endings[content.EndingPoor]
	if sum != n*runs || len(endings) != 3 {
		t.Errorf("%d runs ended, in %v; want %d in three kinds", sum, endings, n*runs)
	}
	t.Logf("%d conversations, %d runs, %d turns: %v", n, sum, turns, endings)
}

// waysBack holds that a scene to which a poor choice leads has a way to a strong ending, and that more than one choice leads there.
func waysBack(t *testing.T, sc *content.Scenario) {
	t.Helper()
	to := map[string]bool{}
	for range sc.Scenes {
		for _, s := range sc.Scenes {
			to[s.Slug] = to[s.Slug] || s.Ending != nil && s.Ending.Kind == content.EndingStrong ||
				slices.ContainsFunc(s.Choices, func(c *content.Choice) bool { return to[c.To] })
		}
	}
	strong := 0
	for _, s := range sc.Scenes {
		for _, c := range s.Choices {
			if c.Grade == content.Poor && !to[c.To] {
				t.Errorf("%s: no way back from “%s”", s.Slug, c.Words)
			}
			if e := sc.Scene(c.To).Ending; e != nil && e.Kind == content.EndingStrong {
				strong++
			}
			if n := len(strings.Fields(proseWords(c.Feedback))); n < 6 || n > 30 {
				t.Errorf("%s: the feedback to “%s” has %d words, want 6 to 30", s.Slug, c.Words, n)
			}
		}
	}
	if strong < 2 {
		t.Errorf("%d choices lead to a strong ending, want two at least", strong)
	}
}

func proseWords(p content.Prose) string {
	var out []string
	for _, b := range p {
		if par, ok := b.(content.Paragraph); ok {
			out = append(out, par.Text.String())
		}
	}
	return strings.Join(out, " ")
}
