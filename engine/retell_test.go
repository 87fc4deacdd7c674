package engine_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// last retells the newest conversation.
func (l *learner) last() engine.Retelling {
	l.t.Helper()
	p := l.progress()
	told, ok := engine.Retell(l.coach.Library, p, p.Conversations()[0].ID)
	if !ok {
		l.t.Fatal("the newest conversation cannot be told")
	}
	return told
}

// read are the scenes of a retelling in the order in which they were read.
func read(told engine.Retelling) []engine.ToldScene {
	var out []engine.ToldScene
	for _, t := range told.Turns {
		out = append(append(out, t.Read...), t.Scene)
	}
	return append(out, told.Read...)
}

// TestAConversationIsToldAsItWas holds what is told against what the session showed, prompt by prompt, over random runs of every
// embedded conversation.
func TestAConversationIsToldAsItWas(t *testing.T) {
	lib := embedded(t)
	runs, turns, roads := 0, 0, 0
	for _, ref := range lib.All(content.KindScenario) {
		l := newLearner(t, lib)
		for seed := range uint64(20) {
			answer := atRandom(rand.New(rand.NewPCG(seed, 1)))
			act, _ := engine.Do(lib, l.progress(), content.Target{Kind: content.KindScenario, Ref: ref})
			var opening content.Prose
			var scenes []engine.ToldScene
			var chosen []string
			var debrief engine.Debrief
			for s := l.begin(act); !s.Done(); {
				in := answer(s.Prompt())
				switch p := s.Prompt().(type) {
				case engine.Situation:
					opening = p.Body
				case engine.Scene:
					scenes = append(scenes, engine.ToldScene{Name: p.Name, Body: p.Body})
					if c, ok := in.(engine.Choose); ok {
						chosen = append(chosen, p.Choices[c.N].String())
					}
				case engine.Debrief:
					if debrief.Run == "" {
						debrief = p
					}
					in = engine.Continue{}
				}
				s = l.reply(s, in)
			}
			told := l.last()
			runs, turns = runs+1, turns+len(told.Turns)
			if told.Telling != engine.AsItWas || !reflect.DeepEqual(told.Opening, opening) {
				t.Fatalf("%s: told %d with the opening %v, want %v", ref, told.Telling, said(told.Opening), said(opening))
			}
			if !reflect.DeepEqual(read(told), scenes) {
				t.Fatalf("%s: told\n%v\nwant\n%v", ref, read(told), scenes)
			}
			var got []string
			for i, turn := range told.Turns {
				got = append(got, turn.Words.String())
				if d := debrief.Turns[i]; turn.Written != d.Written || turn.Grade != d.Grade || !reflect.DeepEqual(turn.Feedback, d.Feedback) {
					t.Fatalf("%s, turn %d: got %+v, want %+v", ref, i+1, turn, d)
				}
			}
			if !slices.Equal(got, chosen) {
				t.Fatalf("%s: chose %q, want %q", ref, got, chosen)
			}
			if told.Turning != debrief.Turning || told.End.Got != debrief.Got || !reflect.DeepEqual(told.End.Words, debrief.Words) || !reflect.DeepEqual(told.End.Cues, debrief.Cues) {
				t.Fatalf("%s: it ends %+v, want %+v", ref, told.End, debrief)
			}
			if told.Road != nil {
				roads++
				if told.Road.Kind == "" && !told.Road.Back || len(told.Road.Turns) == 0 {
					t.Errorf("%s: the road leads nowhere: %+v", ref, told.Road)
				}
			}
		}
	}
	t.Logf("%d runs, %d turns, %d roads", runs, turns, roads)
	if runs < 40 || roads < 5 {
		t.Errorf("only %d runs and %d roads were compared", runs, roads)
	}
}

// rail is a retelling in short: the turns, the ways beside them, and what it came to.
func rail(told engine.Retelling) string {
	var out []string
	for i, t := range told.Turns {
		line := fmt.Sprintf("%s: %s %d → %s", t.Scene.Name, t.Words, t.Grade, t.To.Name)
		for _, w := range t.Others {
			line += fmt.Sprintf(" | %s %d → %s", w.Words, w.Grade, w.To.Name)
		}
		if i == told.Turning {
			line = "* " + line
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func TestAConversationIsToldWithTheWaysBesideIt(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	l.lostBoat()
	told := l.last()
	want := `Gangway: “Do you?” 1 → Gangway again | “Where is she?” 3 → Gangway again | “Later.” 0 → Gangway again
Gangway again: “Back to the gangway.” 2 → Gangway | Say nothing. 3 → Dry
* Gangway: “Later.” 0 → Gangway again | “Where is she?” 3 → Gangway again
Gangway again: Say nothing. 3 → Dry | “Back to the gangway.” 2 → Gangway`
	if got := rail(told); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if c := told.Turns[0].Cues; len(c) != 1 || c[0].Caught {
		t.Errorf("the first turn passed a cue over; got %+v", c)
	}
	if got := said(told.Turns[0].Reaction); !slices.Equal(got, []string{"Mo looks at the water."}) {
		t.Errorf("the reaction: got %q", got)
	}
	road := told.Road
	if road == nil || len(road.Turns) != 2 || road.Kind != content.EndingStrong || road.Turns[0].Words.String() != "“Where is she?”" {
		t.Fatalf("the road: got %+v", road)
	}
	if c := road.Turns[0].Cues; len(c) != 1 || !c[0].Caught {
		t.Errorf("the road picks the cue up; got %+v", c)
	}
}

func TestAConversationOfTheBestTurnsHasNoOtherRoad(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	l.play("quay", 2, "“Where is she?”", "Say nothing.")
	if told := l.last(); told.Turning != -1 || told.Road != nil || told.End.Kind != content.EndingStrong {
		t.Errorf("got turn %d, %v, %v", told.Turning, told.Road, told.End)
	}
}

func TestARoadThatIsNotTakenStopsWhereItComesBack(t *testing.T) {
	l := newLearner(t, edited(t, "(#turn) `best`", "(#turn) `poor`"))
	l.play("quay", 2, "“Do you?”", "Say nothing.")
	road := l.last().Road
	if road == nil || !road.Back || road.Kind != "" || road.Name.String() != "Gangway again" || len(road.Turns) != 2 {
		t.Errorf("got %+v", road)
	}
}

func TestScenesThatAreReadWithoutAChoiceAreTold(t *testing.T) {
	l := newLearner(t, edited(t, "## Turn\n", "## Turn\n\nThe rain stops.\n"))
	s := l.play("quay", 2, "“Do you?”", "Say nothing.")
	if told := l.last(); told.End != nil || len(told.Read) != 1 || told.Read[0].Name.String() != "Turn" {
		t.Errorf("before it is read on: got %v, %v", told.End, told.Read)
	}
	l.reply(s, engine.Continue{})
	told := l.last()
	if told.End == nil || len(told.Read) != 1 || !slices.Equal(said(told.Read[0].Body), []string{"The rain stops."}) {
		t.Errorf("at the end: got %v, %v", told.End, told.Read)
	}
	if got := said(told.End.Body); len(got) == 0 || !strings.HasPrefix(got[0], "Mo ") {
		t.Errorf("the end: got %q", got)
	}
	if road := told.Road; road == nil || len(road.Read) != 1 || road.Kind != content.EndingStrong {
		t.Errorf("the road: got %+v", road)
	}
}

func TestAConversationThatWasLeftIsToldUntilThere(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	s := l.play("office", 2, "“Do you?”")
	l.reply(s, engine.Write{Text: "I would ask him where she is."})
	told := l.last()
	if told.End != nil || len(told.Turns) != 1 || len(told.Read) != 1 || told.Read[0].Name.String() != "Gangway again" {
		t.Errorf("got %+v", told)
	}
	if told.Telling != engine.AsItWas || told.Context.Title != "In the office" {
		t.Errorf("got %d in %q", told.Telling, told.Context.Title)
	}
}

func TestWhatWasTakenBackIsNotTold(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	s := l.reply(l.play("quay", 2, "“Do you?”"), engine.Undo{})
	s = l.reply(s, l.row(s, "“Where is she?”"))
	l.reply(s, l.row(s, "Say nothing."))
	told := l.last()
	if len(told.Turns) != 2 || told.Turns[0].Words.String() != "“Where is she?”" || told.Telling != engine.AsItWas {
		t.Errorf("got %s, told %d", rail(told), told.Telling)
	}
}

func TestAReplayIsToldWithTheTurnsThatItTookOver(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	s := l.lostBoat()
	s = l.reply(s, engine.Replay{Turn: 2})
	s = l.reply(s, l.row(s, "“Where is she?”"))
	l.reply(s, l.row(s, "Say nothing."))
	told := l.last()
	if told.Run.From == nil || told.Run.From.Turns != 2 || told.Run.Turns() != 4 || len(told.Turns) != 4 || told.End.Again == nil {
		t.Errorf("got %+v, %d turns", told.Run.From, len(told.Turns))
	}
	p := l.progress()
	if all := p.Conversations(); len(all) != 2 || all[1].ID != told.Run.From.Run {
		t.Errorf("got %d conversations, want the replay and what it replays", len(all))
	}
	if _, ok := engine.Retell(l.coach.Library, p, "0000"); ok {
		t.Error("a run that there is not is told")
	}
}

// edited is another edition of the small pack: words put in the place of others, anchors too.
func edited(t *testing.T, old, now string) *content.Library {
	t.Helper()
	ar, err := txtar.ParseFile("testdata/harbour.txtar")
	if err != nil {
		t.Fatal(err)
	}
	anchor := func(s string) string { return "(#" + strings.ReplaceAll(strings.ToLower(s), " ", "-") + ")" }
	fsys := fstest.MapFS{}
	for _, f := range ar.Files {
		words := strings.NewReplacer(old, now, anchor(old), anchor(now)).Replace(string(f.Data))
		fsys[f.Name] = &fstest.MapFile{Data: []byte(words), Mode: 0o644}
	}
	pack, problems := content.Load(fsys, nil)
	if pack == nil {
		t.Fatal(problems)
	}
	lib, err := content.NewLibrary(pack)
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// TestAChangedPackIsNotToldAsItWas plays the late boat and puts another edition of its pack in its place.
func TestAChangedPackIsNotToldAsItWas(t *testing.T) {
	for _, c := range []struct {
		name, old, new string
		want           engine.Telling
		words          int // turns with words
	}{
		{"nothing changed", "nothing", "nothing", engine.AsItWas, 4},
		{"another version of the pack, the conversation as it was", "version: 1.2.0", "version: 1.3.0", engine.AsItWas, 4},
		{"other words around it", "It asks for the one thing that matters.", "It asks for what matters.", engine.AsItIs, 4},
		{"the choice has other words", "“Later.”", "“Not now.”", engine.PackChanged, 3},
		{"the choice has another grade", "`poor` `-9 calm`", "`weak` `-9 calm`", engine.PackChanged, 4},
		{"its scene has another name", "Gangway again", "The gangway again", engine.PackChanged, 2},
		{"it ends another way", "`ending strong`\nMo", "`ending mixed`\nMo", engine.PackChanged, 4},
		{"a cue is gone", "say.[^wet]", "say.", engine.PackChanged, 4},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := newLearner(t, small(t, "harbour"))
			l.lostBoat()
			l.coach.Library = edited(t, c.old, c.new)
			told := l.last()
			n := 0
			for _, turn := range told.Turns {
				if turn.Words != nil {
					n++
				}
			}
			if told.Telling != c.want || n != c.words || len(told.Turns) != 4 {
				t.Errorf("told %d with words for %d of %d turns, want %d with %d of 4", told.Telling, n, len(told.Turns), c.want, c.words)
			}
			if told.Turning != 2 || told.Turns[2].Grade != content.Poor || told.Run.Kind != content.EndingStrong {
				t.Errorf("what the journal holds: got turn %d, %v, %s", told.Turning, told.Turns[2].Grade, told.Run.Kind)
			}
			if told.Telling.FromJournal() != (told.End == nil) || told.Telling.FromJournal() != (told.Road == nil) {
				t.Error("it tells an end that the journal does not hold")
			}
		})
	}
	l := newLearner(t, small(t, "harbour"))
	l.lostBoat()
	l.coach.Library = embedded(t)
	if told := l.last(); told.Telling != engine.PackGone || told.Title != "late-boat, of the pack harbour, which is not here" || told.Turns[0].Scene.Name.String() != "gangway" {
		t.Errorf("without the pack: got %d, %q, %q", told.Telling, told.Title, told.Turns[0].Scene.Name)
	}
}

func TestAConversationOfThePastIsGoneThroughAgainFromATurn(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	l.lostBoat()
	first := l.last()
	act, ok := engine.AgainFrom(l.coach.Library, l.progress(), first.Run.ID, first.Turning)
	if !ok {
		t.Fatal("the turn that mattered cannot be reached")
	}
	before := l.progress()
	s := l.begin(act)
	p, ok := s.Prompt().(engine.Situation)
	if !ok || len(p.Contexts) != 0 || p.Context.ID != "office" {
		t.Fatalf("got %T in %v, want its opening in its setting", s.Prompt(), p.Context)
	}
	if _, err := l.coach.Reply(s, engine.Switch{To: "quay"}); !errors.Is(err, engine.ErrInput) {
		t.Errorf("another setting: got %v, want ErrInput", err)
	}
	if got := len(l.progress().Runs); got != len(before.Runs) {
		t.Errorf("%d runs before it goes on, want %d", got, len(before.Runs))
	}
	s = l.reply(s, engine.Continue{})
	if scene := s.Prompt().(engine.Scene); scene.Turn != first.Turning+1 || !scene.Resumed {
		t.Errorf("got turn %d, want %d", scene.Turn, first.Turning+1)
	}
	s = l.reply(s, l.row(s, "“Where is she?”"))
	l.comesBackTo(s.Prompt().(engine.Scene))
	s = l.reply(s, l.row(s, "Say nothing."))
	if d := s.Prompt().(engine.Debrief); d.Again == nil || d.Again.Got != first.End.Got {
		t.Errorf("got %+v, want it beside the first", d.Again)
	}
	again := l.last()
	if !again.Run.Practice || *again.Run.From != (engine.Replayed{Run: first.Run.ID, Turns: first.Turning}) {
		t.Errorf("got %+v", again.Run)
	}
	if after := l.progress(); !reflect.DeepEqual(after.Pieces, before.Pieces) {
		t.Error("practice moved the evidence")
	}
	for _, turn := range []int{-1, 4} {
		if _, ok := engine.AgainFrom(l.coach.Library, l.progress(), first.Run.ID, turn); ok {
			t.Errorf("turn %d can be reached", turn)
		}
	}
	l.coach.Library = edited(t, "“Do you?”", "“Do you now?”")
	if _, ok := engine.AgainFrom(l.coach.Library, l.progress(), first.Run.ID, 2); ok {
		t.Error("a conversation whose pack has changed can be gone through again")
	}
	for s := l.begin(act); !s.Done(); s = l.reply(s, plainly(s.Prompt())) {
		if _, talks := s.Prompt().(engine.Situation); talks {
			t.Error("it is opened although its turn cannot be reached")
		}
	}
}
