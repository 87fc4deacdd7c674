package engine_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// shared are the answers that a learner would hand over, as `slug grade offered`.
func (l *learner) shared() (answers []engine.SharedAnswer, words []string) {
	l.t.Helper()
	answers, err := engine.SharedAnswers(l.progress(), l.mem.Read(0))
	if err != nil {
		l.t.Fatal(err)
	}
	for _, a := range answers {
		words = append(words, fmt.Sprint(a.Slug, " ", a.Grade, " ", a.Offered))
	}
	return answers, words
}

func TestTheFirstAnswerThatTheBeliefRestsOnIsHandedOver(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	wants := func(what string, want ...string) {
		t.Helper()
		if _, got := l.shared(); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", what, got, want)
		}
	}
	wants("nothing was done")
	l.through(l.begin(must(engine.Do(l.coach.Library, l.progress(), soundings))), plainly)
	wants("questions right after reading")
	s := l.play("quay", 2, "“Where is she?”")
	l.reply(s, engine.Undo{})
	wants("a turn that was taken back")
	l = newLearner(t, small(t, "harbour"))
	const first = "gangway best [poor weak best]"
	l.play("quay", 2, "“Where is she?”", "Say nothing.")
	wants("a scene with a choice, and one without", first)
	l.play("quay", 2, "“Later.”")
	wants("the same again on the same day", first)
	l.now = l.now.Add(24 * time.Hour)
	l.play("office", 2, "“Later.”")
	wants("again on the next day, which the belief takes", first)
}

func must[T any](x T, ok bool) T {
	if !ok {
		panic("it is not there")
	}
	return x
}

var soundings = content.Target{Kind: content.KindLesson, Ref: content.Ref{Pack: "harbour", ID: "soundings"}}

// TestWhatIsHandedOverHoldsNothingElse plays many days at random and looks for what may not leave.
func TestWhatIsHandedOverHoldsNothingElse(t *testing.T) {
	l := newLearner(t, embedded(t))
	r := rand.New(rand.NewPCG(5, 6))
	for range 12 {
		p := l.progress()
		s, err := l.coach.Begin(p, l.coach.Agenda(p, 7))
		if err != nil {
			t.Fatal(err)
		}
		l.through(s, atRandom(r))
		l.now = l.now.Add(24 * time.Hour)
	}
	answers, _ := l.shared()
	if len(answers) < 5 {
		t.Fatalf("only %d answers", len(answers))
	}
	ids, kinds, seen := map[engine.ID]bool{}, map[content.Kind]int{}, map[engine.Place]bool{}
	for e := range l.mem.Read(0) {
		ids[e.Session] = true
	}
	for _, a := range answers {
		b, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		var members map[string]any
		if err := json.Unmarshal(b, &members); err != nil {
			t.Fatal(err)
		}
		for name := range members {
			if !slices.Contains([]string{"person", "item", "slug", "grade", "offered"}, name) {
				t.Errorf("%s leaves", name)
			}
		}
		var again engine.SharedAnswer
		if err := json.Unmarshal(b, &again); err != nil || fmt.Sprint(again) != fmt.Sprint(a) {
			t.Errorf("%s came back as %+v, %v", b, again, err)
		}
		if ids[a.Person] || strings.Contains(string(b), "2026") {
			t.Errorf("%s holds an id or a time of the record", b)
		}
		if seen[a.Place()] {
			t.Errorf("%s is there twice", b)
		}
		seen[a.Place()] = true
		kinds[a.Item.Kind]++
	}
	t.Logf("%d answers: %v", len(answers), kinds)
}

func TestAPersonIsTheSameInAPackAndAnotherElsewhere(t *testing.T) {
	person := func(l *learner) engine.ID {
		answers, _ := l.shared()
		return answers[0].Person
	}
	l := newLearner(t, small(t, "harbour"))
	l.play("quay", 2, "“Where is she?”", "Say nothing.")
	first := person(l)
	l.now = l.now.Add(24 * time.Hour)
	l.play("quay", 2, "“Later.”")
	if got := person(l); got != first {
		t.Errorf("a day later it is %s, was %s", got, first)
	}
	other := newLearner(t, small(t, "harbour"))
	other.now = other.now.Add(time.Minute)
	other.play("quay", 2, "“Where is she?”", "Say nothing.")
	if got := person(other); got == first {
		t.Errorf("two people have the number %s", got)
	}
}

func TestAnAnswerFromAFileIsReadOrRefused(t *testing.T) {
	const well = `{"person":"0c4f9a21b3d7","item":{"kind":"checkup","id":"p/x","version":"1"},"slug":"s","grade":"good","offered":["good","best"]}`
	for what, c := range map[string]struct {
		old, new string
		refused  bool
	}{
		"as written":             {"", "", false},
		"a member more":          {`"slug"`, `"note":[1],"slug"`, false},
		"no edition":             {`,"version":"1"`, ``, false},
		"no person":              {`"person":"0c4f9a21b3d7",`, ``, true},
		"a name for a person":    {`0c4f9a21b3d7`, `Odalys`, true},
		"an escape for a person": {`0c4f9a21b3d7`, `\u001b[2Jaaaaaaaaa`, true},
		"a badge":                {`checkup`, `badge`, true},
		"no pack":                {`p/x`, `x`, true},
		"no slug":                {`"slug":"s",`, ``, true},
		"a slug without end":     {`"slug":"s"`, `"slug":"` + strings.Repeat("s", 2000) + `"`, true},
		"no grade":               {`"grade":"good",`, ``, true},
		"a grade that is none":   {`"grade":"good"`, `"grade":"great"`, true},
		"a number for a grade":   {`"grade":"good"`, `"grade":2`, true},
		"nothing on offer":       {`["good","best"]`, `[]`, true},
		"null on offer":          {`["good","best"]`, `["good",null]`, true},
		"a grade offered twice":  {`["good","best"]`, `["good","good"]`, true},
		"not on offer":           {`["good","best"]`, `["poor","best"]`, true},
		"nothing else on offer":  {`["good","best"]`, `["good"]`, true},
		"a list":                 {well, `[]`, true},
		"a number for a person":  {`"0c4f9a21b3d7"`, `7`, true},
		"a word for an item":     {`{"kind":"checkup","id":"p/x","version":"1"}`, `"p/x"`, true},
		"a word on offer":        {`["good","best"]`, `"good"`, true},
	} {
		var a engine.SharedAnswer
		if err := json.Unmarshal([]byte(strings.Replace(well, c.old, c.new, 1)), &a); (err != nil) != c.refused {
			t.Errorf("%s: got %v, want refused %v", what, err, c.refused)
		} else if err != nil && strings.Contains(err.Error(), "json:") {
			t.Errorf("%s: %v, which is for programmers", what, err)
		}
	}
}

func TestAPoolTakesWhatIsAboutItsPackOnce(t *testing.T) {
	lib := small(t, "harbour")
	pool := engine.NewAnswerPool(lib, lib.Pack("harbour"))
	answer := answering(t)
	for _, c := range []struct {
		what string
		a    engine.SharedAnswer
		want engine.Fate
	}{
		{"the first", answer(1, "harbour/soundings", "which-one-asks", content.Best, content.Weak, content.Best), engine.Pooled},
		{"the same person again", answer(1, "harbour/soundings", "which-one-asks", content.Best, content.Weak, content.Best), engine.Repeated},
		{"another question", answer(1, "harbour/soundings", "which-one-waits", content.Best, content.Good, content.Best), engine.Pooled},
		{"another pack", answer(1, "elsewhere/soundings", "which-one-asks", content.Best, content.Best), engine.Foreign},
		{"a question that is gone", answer(2, "harbour/soundings", "which-one-sings", content.Best, content.Best), engine.Gone},
		{"a grade that it does not have", answer(2, "harbour/soundings", "which-one-asks", content.Best, content.Poor, content.Best), engine.Reworded},
		{"nothing on offer", answer(2, "harbour/soundings", "which-one-asks", content.Best), engine.Reworded},
		{"a grade that was not on offer", answer(2, "harbour/soundings", "which-one-asks", content.Best, content.Weak), engine.Reworded},
	} {
		if got := pool.Add(c.a); got != c.want {
			t.Errorf("%s: got fate %d, want %d", c.what, got, c.want)
		}
	}
	for p := 2; p <= engine.FewestAnswers; p++ {
		pool.Add(answer(p, "harbour/soundings", "which-one-asks", content.Best, content.Weak, content.Best))
	}
	fitted := 0
	for _, it := range pool.Fit() {
		switch {
		case it.Place.Slug == "which-one-asks":
			fitted++
			if it.Answers != engine.FewestAnswers || it.Calibrated.N != it.Answers || it.Calibrated.B[1] >= it.Guessed || it.Hardness() != engine.AsLevel {
				t.Errorf("all answered best: %+v, %s", it, it.Hardness())
			}
			byLevel, byAnswers, give := it.Well()
			if byLevel < 49.9 || byLevel > 50.1 || byAnswers <= byLevel || give <= 0 {
				t.Errorf("well by level %.1f, by answers %.1f ± %.1f", byLevel, byAnswers, give)
			}
		case it.Calibrated.N != 0:
			t.Errorf("%v is calibrated by %d answers", it.Place, it.Answers)
		}
	}
	if fitted != 1 || pool.People() != engine.FewestAnswers || pool.Answers() != engine.FewestAnswers+1 {
		t.Errorf("%d fitted, %d people, %d answers", fitted, pool.People(), pool.Answers())
	}
}

// answering makes answers to questions of lessons, of people by number.
func answering(t *testing.T) func(person int, ref, slug string, grade content.Grade, offered ...content.Grade) engine.SharedAnswer {
	return func(person int, ref, slug string, grade content.Grade, offered ...content.Grade) engine.SharedAnswer {
		t.Helper()
		r, err := content.ParseRef(ref)
		if err != nil {
			t.Fatal(err)
		}
		return engine.SharedAnswer{
			Person: engine.ID(fmt.Sprintf("%012x", person)), Item: engine.Item{Kind: content.KindLesson, Ref: r}, Slug: slug, Grade: grade, Offered: offered,
		}
	}
}

// TestWhatCameTwiceIsTheSameInEveryOrder shuffles answers of which some came again, and some came again otherwise.
func TestWhatCameTwiceIsTheSameInEveryOrder(t *testing.T) {
	lib, answer := small(t, "harbour"), answering(t)
	var all []engine.SharedAnswer
	for p := range 12 {
		all = append(all, answer(p, "harbour/soundings", "which-one-asks", []content.Grade{content.Weak, content.Best}[p%2], content.Weak, content.Best))
	}
	all = append(
		all,
		all[0], all[0], all[1],
		answer(2, "harbour/soundings", "which-one-asks", content.Best, content.Weak, content.Best),
		answer(3, "harbour/soundings", "which-one-asks", content.Weak, content.Weak, content.Best), all[3],
	)
	var want string
	for i := range 20 {
		pool := engine.NewAnswerPool(lib, lib.Pack("harbour"))
		for _, a := range all {
			pool.Add(a)
		}
		repeated, differing := pool.Twice()
		got := fmt.Sprintf("%d people, %d answers, %d the same again, %d that differ: %+v", pool.People(), pool.Answers(), repeated, differing, pool.Fit())
		if i == 0 {
			t.Log(got[:60])
			want = got
		}
		if got != want || !strings.HasPrefix(got, "10 people, 10 answers, 3 the same again, 5 that differ: ") {
			t.Fatalf("got %s\nwant %s", got, want)
		}
		r := rand.New(rand.NewPCG(uint64(i), 3))
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	}
}

// TestDiscriminationIsExpectedAsItIs: where answers tell little of how sharply a question tells people apart, what is expected of
// questions stands, not what the belief takes for caution.
func TestDiscriminationIsExpectedAsItIs(t *testing.T) {
	lib, answer := small(t, "harbour"), answering(t)
	pool := engine.NewAnswerPool(lib, lib.Pack("harbour"))
	for p := range engine.FewestAnswers + 1 {
		pool.Add(answer(p, "harbour/soundings", "which-one-asks", []content.Grade{content.Weak, content.Best}[p%2], content.Weak, content.Best))
	}
	for _, it := range pool.Fit() {
		if it.Place.Slug == "which-one-asks" && (it.Calibrated.A < 1 || it.Calibrated.A > 1.2) {
			t.Errorf("six people leave %.2f, want about 1.1", it.Calibrated.A)
		} else if it.Place.Slug == "which-one-asks" {
			t.Logf("six people leave %.3f", it.Calibrated.A)
		}
	}
}
