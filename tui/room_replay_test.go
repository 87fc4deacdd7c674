package tui

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
	"example.com/hearten/engine"
)

// conversing goes through a conversation until its debrief, by what choose picks at each scene; it stops where choose says -1.
func conversing(t *testing.T, l *learner, ref content.Ref, choose func(engine.Scene) int) engine.Session {
	t.Helper()
	agenda, ok := AgendaFor(l.coach.Library, mustProgress(t, l), content.Target{Kind: content.KindScenario, Ref: ref}, "")
	if !ok {
		t.Fatalf("there is no conversation %s", ref)
	}
	s, err := l.coach.Begin(mustProgress(t, l), agenda)
	for err == nil {
		var in engine.Input = engine.Continue{}
		switch p := s.Prompt().(type) {
		case engine.Debrief:
			return s
		case engine.Confidence:
			in = engine.Skip{}
		case engine.Scene:
			if len(p.Choices) > 0 {
				n := choose(p)
				if n < 0 {
					return s
				}
				in = engine.Choose{N: n}
			}
		}
		s, err = l.coach.Reply(s, in)
	}
	t.Fatal(err)
	return s
}

// saying chooses by the beginnings of words, one for each scene, and stops after them.
func saying(t *testing.T, begins ...string) func(engine.Scene) int {
	return func(p engine.Scene) int {
		if len(begins) == 0 {
			return -1
		}
		i := slices.IndexFunc(p.Choices, func(c content.Line) bool { return strings.HasPrefix(c.String(), begins[0]) })
		if i < 0 {
			t.Fatalf("%q is not on offer", begins[0])
		}
		begins = begins[1:]
		return i
	}
}

// withConversations is somebody who has been through the empty bed: by the form, once more from there, and once left in the
// middle; and whose record holds one that the pack does not lead to any more.
func withConversations(t *testing.T) *learner {
	t.Helper()
	l := withHistory(t)
	bed := content.Ref{Pack: "courtyard", ID: "empty-bed"}
	s := conversing(t, l, bed, saying(t, "You look", "“Just"))
	for _, in := range []engine.Input{
		engine.Replay{Turn: 1}, engine.Continue{}, engine.Write{Text: "Show me, please.\nI have time."}, engine.Choose{N: 0},
	} {
		var err error
		if s, err = l.coach.Reply(s, in); err != nil {
			t.Fatal(err)
		}
	}
	conversing(t, l, bed, saying(t, "“Again"))
	conversing(t, l, bed, saying(t, "You look"))
	return l
}

// past are the maps of the conversations, the newest first.
func past(t *testing.T, l *learner) map[string]Room {
	t.Helper()
	out := map[string]Room{"replays": {Name: ReplayRoom}}
	names := []string{"left", "poor", "again", "form", "changed"}
	for i, r := range mustProgress(t, l).Conversations() {
		out["replay-"+names[i]] = Room{Name: ReplayRoom, Item: string(r.ID)}
	}
	return out
}

func TestConversationsOfThePastOnTheScreenAndInLines(t *testing.T) {
	l := withConversations(t)
	for name, r := range past(t, l) {
		goldens(t, "room-"+name, drive(t, l, Options{Room: r}).app)
		goldens(t, "room-"+name+"-ascii", drive(t, l, Options{Room: r, Settings: Settings{ASCII: true}}).app)
		goldenLines(t, name, linesOf(t, l, r, 78))
	}
}

func TestTheLinesOfAMapHoldEveryWordOfIt(t *testing.T) {
	l := withConversations(t)
	n := 0
	for name, r := range past(t, l) {
		if r.Item == "" {
			continue
		}
		said := map[string]bool{}
		for _, w := range wordsOf.FindAllString(strings.Join(linesOf(t, l, r, 78), " "), -1) {
			said[strings.ToLower(w)] = true
		}
		told, _ := engine.Retell(l.coach.Library, mustProgress(t, l), engine.ID(r.Item))
		sh := r.viewer(l.coach, mustProgress(t, l)).branchMap(told).sheet(look{theme: dark(), press: &press{}, keys: bindings(), width: 76, height: 60})
		for _, w := range wordsOf.FindAllString(ansi.Strip(strings.Join(sh.body, " ")), -1) {
			if n++; !said[strings.ToLower(w)] {
				t.Errorf("%s: the map says %q, the lines do not", name, w)
			}
		}
	}
	t.Logf("%d words", n)
	if n < 200 {
		t.Errorf("only %d words were compared", n)
	}
}

// TestMapsFitEveryWindow draws random runs of the embedded conversations, which are long, and reads every word of the choices
// in them.
func TestMapsFitEveryWindow(t *testing.T) {
	lib, err := packs.Library()
	if err != nil {
		t.Fatal(err)
	}
	l := newLearner(lib)
	maps := 0
	for seed := range uint64(4) {
		r := rand.New(rand.NewPCG(seed, 3))
		for _, ref := range lib.All(content.KindScenario) {
			conversing(t, l, ref, func(p engine.Scene) int { return r.IntN(len(p.Choices)) })
			p := mustProgress(t, l)
			told, _ := engine.Retell(lib, p, p.Conversations()[0].ID)
			m := Room{}.viewer(l.coach, p).branchMap(told)
			for _, width := range []int{36, 56, 76, 80} {
				for _, ascii := range []bool{false, true} {
					in := look{theme: dark(), press: &press{}, keys: bindings(), width: width, height: 20, settings: Settings{ASCII: ascii}}
					lines := m.sheet(in).body
					for _, line := range lines {
						if got := ansi.StringWidth(line); got > width {
							t.Fatalf("at %d: a line is %d wide: %q", width, got, ansi.Strip(line))
						}
					}
					shown := strings.Join(wordsOf.FindAllString(ansi.Strip(strings.Join(lines, " ")), -1), " ")
					for _, turn := range told.Turns {
						for _, w := range turn.Others {
							if want := strings.Join(wordsOf.FindAllString(w.Words.String(), -1), " "); !strings.Contains(shown, want) {
								t.Fatalf("at %d: the way %q is cut", width, want)
							}
						}
					}
					maps++
				}
			}
		}
	}
	t.Logf("%d maps", maps)
}

func TestTheDebriefOpensTheMapOfItsRunAndComesBack(t *testing.T) {
	l := newLearner(courtyard(t))
	bed := content.Target{Kind: content.KindScenario, Ref: content.Ref{Pack: "courtyard", ID: "empty-bed"}}
	agenda, _ := AgendaFor(l.coach.Library, mustProgress(t, l), bed, "")
	d := drive(t, l, Options{Begin: &agenda})
	for range 20 {
		key := "enter"
		switch d.app.top().(type) {
		case debrief:
			key = ""
		case confidence, scene:
			key = "1"
		}
		if key == "" {
			break
		}
		d.press(key)
		d.press("enter")
	}
	before := len(l.journal(t))
	d.press("m")
	d.want("The empty bed", "You chose:", "q back")
	if _, ok := d.app.top().(branchMap); !ok {
		t.Fatalf("m opens %T", d.app.top())
	}
	d.press("q")
	d.want("looking back")
	if got := len(l.journal(t)); got != before {
		t.Errorf("looking back wrote %d events", got-before)
	}
}

func TestTheMapPractisesAgainFromTheTurnThatMattered(t *testing.T) {
	l := withConversations(t)
	rooms := past(t, l)
	d := drive(t, l, Options{Room: rooms["replay-form"]})
	d.press("y")
	d.want("Copied")
	d.press("t")
	d.want("The empty bed", "Bed four is empty at six")
	d.press("enter")
	d.want("You last chose:")
	p := mustProgress(t, l)
	from := rooms["replay-form"].Item
	if r := p.Conversations()[0]; !r.Practice || r.From == nil || string(r.From.Run) != from || r.From.Turns != 1 {
		t.Errorf("got %+v, want practice from the second turn of %s", r.From, from)
	}
	for name, again := range map[string]bool{"replay-form": true, "replay-poor": true, "replay-again": false, "replay-changed": false} {
		m := drive(t, l, Options{Room: rooms[name]}).app.top().(branchMap)
		if got := slices.ContainsFunc(m.uses(), func(u use) bool { return u.act == tryAgain }); got != again {
			t.Errorf("%s: it can be practised again: got %v, want %v", name, got, again)
		}
	}
}
