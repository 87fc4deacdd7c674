package journaltest

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// Facts returns one fact of every type, with every field set.
func Facts() []engine.Fact {
	return []engine.Fact{
		whole[engine.ProfileSet](),
		whole[engine.SessionBegan](),
		whole[engine.SessionEnded](),
		whole[engine.LessonBegan](),
		whole[engine.LessonFinished](),
		whole[engine.QuestionAnswered](),
		whole[engine.ScenarioBegan](),
		whole[engine.TurnTaken](),
		whole[engine.AnswerUndone](),
		whole[engine.ScenarioEnded](),
		whole[engine.PlanMade](),
		whole[engine.PlanAnswered](),
		whole[engine.ReflectionWritten](),
		whole[engine.PreparationMade](),
		whole[engine.PreparationAnswered](),
		whole[engine.MomentRevisited](),
		whole[engine.RestTaken](),
		whole[engine.CompetencyRated](),
		whole[engine.SnapshotBegan](),
		whole[engine.SnapshotEnded](),
		whole[engine.WishSet](),
		whole[engine.MemoryFitted](),
		whole[engine.BadgeEarned](),
	}
}

func whole[T engine.Fact]() T {
	var f T
	n := 0
	fill(reflect.ValueOf(&f).Elem(), &n)
	return f
}

// fill sets every field to something, counting so that no two are alike.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Interface().(type) {
	case content.Ref:
		v.Set(reflect.ValueOf(content.Ref{Pack: "first-days", ID: fmt.Sprintf("thing-%d", *n)}))
		return
	case content.Key:
		v.Set(reflect.ValueOf(content.Key{Index: *n, Hash: fmt.Sprintf("%08x", *n)}))
		return
	case content.Grade:
		v.Set(reflect.ValueOf(content.Grade(1 + *n%3)))
		return
	case engine.Day:
		v.Set(reflect.ValueOf(engine.Day(20000 + *n)))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(v.Index(i), n)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		key, elem := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(key, n)
		fill(elem, n)
		v.SetMapIndex(key, elem)
	case reflect.String:
		v.SetString(fmt.Sprintf("text %d", *n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Uint64:
		v.SetUint(uint64(*n))
	case reflect.Int:
		v.SetInt(int64(*n))
	case reflect.Float64:
		v.SetFloat(float64(*n) + .5)
	default:
		panic(fmt.Sprintf("journaltest: no example for a %s", v.Type()))
	}
}

func facts(t *testing.T, j engine.Journal) {
	var want []engine.Event
	for i, f := range Facts() {
		e := note(i)
		e.Fact, e.Session, e.Behind = f, engine.NewID(i), i%2 == 1
		want = append(want, e)
	}
	add(t, j, want...)
	Same(t, read(t, j, 0), placed(want, 1))
}

func times(t *testing.T, j engine.Journal) {
	var want []engine.Event
	for i, zone := range []int{0, 3600, -12600, 14 * 3600, -11 * 3600, 20700} {
		e := note(i)
		e.At = time.Date(2026, 2, 28, 23, 59, 59, 7*int(time.Millisecond), time.FixedZone("", zone))
		e.Day = engine.DayOf(e.At)
		want = append(want, e)
	}
	add(t, j, want...)
	Same(t, read(t, j, 0), placed(want, 1))
	fine := note(9)
	fine.At = fine.At.Add(999_999_999)
	if got := add(t, j, fine)[0].At.Nanosecond(); got != 999_000_000 {
		t.Fatalf("got %d ns, want whole milliseconds", got)
	}
}

func behind(t *testing.T, j engine.Journal) {
	e := note(-9000)
	e.Behind = true
	add(t, j, note(1), e)
	Same(t, read(t, j, 0), placed([]engine.Event{note(1), e}, 1))
}

func text(t *testing.T, j engine.Journal) {
	var want []engine.Event
	for i, s := range []string{
		"", "line\nline\r\n\ttab",
		`quotes " and \ <b>&amp;</b>`, "naïve café — 漢字 العربية 👩‍💻", "\x00\x1b[31m\x7f",
		"\u2028\ufeff",
		string(make([]byte, 70_000)),
	} {
		e := note(i)
		e.Fact = engine.ReflectionWritten{Text: s}
		want = append(want, e)
	}
	add(t, j, want...)
	Same(t, read(t, j, 0), placed(want, 1))
}
