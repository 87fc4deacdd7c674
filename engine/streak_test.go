package engine_test

import (
	"testing"
	"time"

	"example.com/hearten/engine"
)

func TestClockTable(t *testing.T) {
	zone := func(name string) *time.Location {
		loc, err := time.LoadLocation(name)
		if err != nil {
			t.Skip("no zone data on this machine:", err)
		}
		return loc
	}
	berlin, apia, cairo := zone("Europe/Berlin"), zone("Pacific/Apia"), zone("Africa/Cairo")
	for _, c := range []struct {
		name string
		at   time.Time
		want string
	}{
		{"the morning is its own day", time.Date(2026, 11, 24, 4, 0, 0, 0, berlin), "2026-11-24"},
		{"a minute before four is the evening before", time.Date(2026, 11, 24, 3, 59, 0, 0, berlin), "2026-11-23"},
		{"a day of 23 hours begins at four as well", time.Date(2026, 3, 29, 4, 0, 0, 0, berlin), "2026-03-29"},
		{"and its small hours belong to Saturday", time.Date(2026, 3, 29, 3, 30, 0, 0, berlin), "2026-03-28"},
		{"a day of 25 hours, its second half past two", time.Date(2026, 10, 25, 1, 30, 0, 0, time.UTC).In(berlin), "2026-10-24"},
		{"a midnight that does not exist", time.Date(2026, 4, 24, 1, 0, 0, 0, cairo), "2026-04-23"},
		{"Samoa before the day that was left out", time.Date(2011, 12, 29, 23, 0, 0, 0, apia), "2011-12-29"},
		{"Samoa after it", time.Date(2011, 12, 31, 5, 0, 0, 0, apia), "2011-12-31"},
		{"leap day", time.Date(2028, 2, 29, 12, 0, 0, 0, time.UTC), "2028-02-29"},
		{"after leap day, at night", time.Date(2028, 3, 1, 2, 0, 0, 0, time.UTC), "2028-02-29"},
	} {
		if got := engine.DayOf(c.at).String(); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// days makes the progress of somebody who reflected on some days, counted back from Sunday 29 November 2026.
func days(t *testing.T, rests []engine.RestTaken, back ...int) (engine.Progress, engine.Day) {
	t.Helper()
	today, err := engine.ParseDay("2026-11-29")
	if err != nil {
		t.Fatal(err)
	}
	p := engine.Progress{}
	for i, n := range back {
		day := today - engine.Day(n)
		p = p.With(engine.Event{Seq: uint64(i + 1), At: day.Date().Add(12 * time.Hour), Day: day, Fact: engine.ReflectionWritten{Text: "x"}})
	}
	for _, r := range rests {
		p = p.With(engine.Event{Seq: p.Seq + 1, At: p.Last, Day: today, Fact: r})
	}
	return p, today
}

func TestStreak(t *testing.T) {
	today, _ := engine.ParseDay("2026-11-29")
	for _, c := range []struct {
		name  string
		rests []engine.RestTaken
		back  []int
		want  int
	}{
		{"nothing yet", nil, nil, 0},
		{"today", nil, []int{0}, 1},
		{"today is not over", nil, []int{1, 2}, 2},
		{"two quiet days in a week", nil, []int{0, 1, 4, 5, 6}, 5},
		{"three quiet days in a week break it", nil, []int{0, 1, 5, 6}, 2},
		{"two quiet days on each side of a Monday", nil, []int{0, 1, 2, 3, 4, 9, 10}, 7},
		{"rest bridges any gap", []engine.RestTaken{{From: today - 9, Until: today - 1}}, []int{0, 1, 10, 11}, 4},
		{"the newer rest holds", []engine.RestTaken{{From: today - 9, Until: today - 1}, {From: today - 9, Until: today - 9}}, []int{0, 1, 10, 11}, 2},
		{"a week away breaks it", nil, []int{0, 8, 9}, 1},
	} {
		p, day := days(t, c.rests, c.back...)
		if got := p.Streak(day); got != c.want {
			t.Errorf("%s: got %d, want %d", c.name, got, c.want)
		}
	}
}

func TestAClockThatStepsBackIsNotedOnce(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	l.write("today")
	l.now = l.now.Add(-4 * time.Minute)
	l.write("four minutes earlier")
	l.now = l.now.Add(-72 * time.Hour)
	l.write("three days earlier")
	l.write("and again")
	var behind []bool
	for e, err := range l.mem.Read(0) {
		if err != nil {
			t.Fatal(err)
		}
		behind = append(behind, e.Behind)
	}
	if got, want := behind, []bool{false, false, true, false}; len(got) != 4 || got[1] != want[1] || got[2] != want[2] || got[3] != want[3] {
		t.Errorf("behind: got %v, want %v", got, want)
	}
	if !l.progress().ActiveDay(engine.DayOf(l.now)) {
		t.Error("what follows a step back goes on as usual; its day does not count")
	}
}

func (l *learner) write(text string) {
	l.t.Helper()
	if err := l.coach.Record(engine.ReflectionWritten{Text: text}); err != nil {
		l.t.Fatal(err)
	}
}
