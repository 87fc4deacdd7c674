package tui

import (
	"bytes"
	"strings"
	"testing"
)

func TestALineThatIsRefusedIsNotOfferedAgain(t *testing.T) {
	l := newcomer(t)
	if err := l.mem.SetDraft("prepare/when", "some day"); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	p := NewPlain(l.coach, strings.NewReader("S.\n1\n\nwhenever it rains\nthursday\nq\n"), &out)
	session, err := l.coach.Begin(mustProgress(t, l), WorksheetAgenda())
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Session(t.Context(), session); err != nil {
		t.Fatal(err)
	}
	said := out.String()
	if got := strings.Count(said, "can't tell the day"); got != 2 {
		t.Errorf("%d lines are refused, want 2:\n%s", got, said)
	}
	if got := strings.Count(said, "Enter keeps it"); got != 1 {
		t.Errorf("what was begun is offered %d times, want once:\n%s", got, said)
	}
	if !strings.Contains(said, "What do you fear") {
		t.Errorf("the worksheet does not go on:\n%s", said)
	}
}
