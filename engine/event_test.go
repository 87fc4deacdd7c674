package engine_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"example.com/hearten/engine"
)

// TestEventsOfThisFormatAreReadForEver reads one event of every type, as it was written when the schema was fixed, and
// writes it again to the same bytes. Lines may be added to the file, never changed.
func TestEventsOfThisFormatAreReadForEver(t *testing.T) {
	f, err := os.Open("testdata/events.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	types := map[string]bool{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var e engine.Event
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			t.Fatalf("%s: %v", lines.Text(), err)
		}
		got, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != lines.Text() {
			t.Errorf("got  %s\nwant %s", got, lines.Text())
		}
		types[e.Fact.Type()] = true
	}
	page := engine.JournalPage()
	for _, f := range allFacts() {
		if !types[f.Type()] {
			t.Errorf("testdata/events.jsonl has no %s", f.Type())
		}
		if !strings.Contains(page, f.Type()) {
			t.Errorf("the page on the journal does not name %s", f.Type())
		}
	}
	t.Logf("%d types", len(types))
}

func allFacts() []engine.Fact {
	return []engine.Fact{
		engine.ProfileSet{},
		engine.SessionBegan{},
		engine.SessionEnded{},
		engine.LessonBegan{},
		engine.LessonFinished{},
		engine.QuestionAnswered{},
		engine.ScenarioBegan{},
		engine.TurnTaken{},
		engine.AnswerUndone{},
		engine.ScenarioEnded{},
		engine.PlanMade{},
		engine.PlanAnswered{},
		engine.ReflectionWritten{},
		engine.PreparationMade{},
		engine.PreparationAnswered{},
		engine.MomentRevisited{},
		engine.RestTaken{},
		engine.CompetencyRated{},
		engine.SnapshotBegan{},
		engine.SnapshotEnded{},
		engine.WishSet{},
		engine.MemoryFitted{},
		engine.BadgeEarned{},
	}
}

func TestAnEventFromANewerVersionIsNamed(t *testing.T) {
	var e engine.Event
	err := json.Unmarshal([]byte(`{"seq":1,"at":"2026-11-24T07:30:00.000+01:00","day":"2026-11-24","type":"tea.drunk","fact":{}}`), &e)
	var unknown *engine.UnknownFactError
	if !errors.As(err, &unknown) || unknown.Name != "tea.drunk" {
		t.Errorf("got %v, want an error that names tea.drunk", err)
	}
}

func TestTheExampleOnThePageIsARealEvent(t *testing.T) {
	page := engine.JournalPage()
	i := strings.Index(page, `{"seq":41`)
	end := strings.Index(page[i:], "}}")
	var e engine.Event
	if err := json.Unmarshal([]byte(page[i:i+end+2]), &e); err != nil {
		t.Fatal(err)
	}
	turn, ok := e.Fact.(engine.TurnTaken)
	if !ok || turn.Choice.Index != 6 || len(turn.Evidence) != 1 || turn.Seconds != 19 {
		t.Errorf("got %+v", e.Fact)
	}
}
