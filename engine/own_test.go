package engine_test

import (
	"fmt"
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
		move("active-listening", "plays-back", "Says back the gist in fresh words and lets it be corrected."),
		move("clear-messages", "point-first", "Puts the point first."),
		move("empathy", "takes-their-view", "Starts from the other person's side."),
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
			Preparation: "a00000000001", Who: "Dana, my manager", Direction: engine.Up, On: day, When: "thursday at ten", Fear: "You knew what the job was when you took it.",
			Moves: someMoves(), First: "Sorry, I just wanted to say that maybe the weekends are a bit much.", Sentence: "I have worked four of the last five Saturdays, and I can't go on like that.",
		},
		{
			Preparation: "a00000000002", Who: "T.", Direction: engine.Down, On: day + 1, Fear: "that he will hand in his notice",
			Moves: someMoves()[:1], First: "On Tuesday you told the client that we had no plan.", Sentence: "On Tuesday you told the client that we had no plan.",
		},
		{
			Preparation: "a00000000003", Who: "jo from planning", Direction: engine.Sideways, On: day + 4,
			Moves: someMoves(), First: "You are always late with the figures", Sentence: "the figures came at six on Monday, and I had promised them for noon",
		},
		{Preparation: "a00000000004", Who: "my sister", On: day + 9, Fear: "“You only ever call when you need something.”", First: "I miss talking to you.", Sentence: "I miss talking to you."},
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
		Preparation: engine.ID(fmt.Sprintf("%012x", i)), Who: words(3), Direction: []engine.Direction{engine.Up, engine.Down, engine.Sideways, "", "odd"}[r.IntN(5)],
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
