package engine_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"testing"
	"time"

	"example.com/hearten/engine"
	"example.com/hearten/engine/journaltest"
)

// eventLines are events in the form of the journal: the lines that are read for ever, and one of every type with every field
// set and one with none.
func eventLines(t testing.TB) [][]byte {
	t.Helper()
	kept, err := os.ReadFile("testdata/events.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	lines := bytes.Split(bytes.TrimSpace(kept), []byte("\n"))
	for i, f := range append(journaltest.Facts(), allFacts()...) {
		at := time.Date(2026, 11, 24, 7, 30, 5, i*int(time.Millisecond), time.FixedZone("", 1800*i))
		e := engine.Event{Seq: uint64(i + 1), At: at, Day: engine.DayOf(at), Behind: i%2 == 0, Fact: f}
		if i%3 > 0 {
			e.Session = engine.NewID(i)
		}
		b, err := e.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, b)
	}
	return lines
}

// same decodes a line both ways and holds one outcome against the other.
func same(t testing.TB, d *engine.Decoder, line []byte) (ok bool) {
	t.Helper()
	var want engine.Event
	wantErr := want.UnmarshalJSON(line)
	got, err := d.Event(line)
	switch {
	case fmt.Sprint(err) != fmt.Sprint(wantErr):
		t.Errorf("%q\ngot  the error %v\nwant %v", line, err, wantErr)
	case err == nil && !reflect.DeepEqual(got, want):
		t.Errorf("%q\ngot  %#v\nwant %#v", line, got, want)
	}
	return err == nil
}

// TestTheDecoderReadsWhatUnmarshalJSONReads compares them on good lines, and on lines with a byte, a value or a stretch of
// another line in the wrong place.
func TestTheDecoderReadsWhatUnmarshalJSONReads(t *testing.T) {
	lines := eventLines(t)
	var d engine.Decoder
	for range 2 { // the second time, everything is known
		for _, line := range lines {
			if !same(t, &d, line) {
				t.Errorf("%q cannot be read", line)
			}
		}
	}
	r := rand.New(rand.NewPCG(5, 8))
	tokens := []string{
		`"`, `{`, `}`, `[`, `]`, `,`, `:`, `\`, ` `, `0`, `-`, `.5`, `e3`, `null`, `true`, `""`, `"a/b"`, `{}`, `[]`, `[null]`, `99999999999999999999`,
		"\x00", "\xff", "é", `\u003c`, `\ud800`, `"run":`, `"Run":"x",`, `"item":{},`, `"2026-11-24"`, `2026-13-01`, `.0000`, `Z`,
	}
	read, total := 0, 20_000
	for range total {
		line := bytes.Clone(lines[r.IntN(len(lines))])
		for range 1 + r.IntN(2) {
			at := r.IntN(len(line))
			end := min(len(line), at+r.IntN(3))
			with := []byte(tokens[r.IntN(len(tokens))])
			if r.IntN(4) == 0 {
				other := lines[r.IntN(len(lines))]
				from := r.IntN(len(other))
				with = other[from:min(len(other), from+r.IntN(40))]
			}
			line = append(append(bytes.Clone(line[:at]), with...), line[end:]...)
		}
		if same(t, &d, line) {
			read++
		}
		if t.Failed() {
			break
		}
	}
	if read < total/100 || read > total/2 {
		t.Errorf("%d of %d changed lines could be read: they are changed too little or too much", read, total)
	}
	t.Logf("%d lines, %d changed ones, of which %d could be read", len(lines), total, read)
}

func FuzzDecoder(f *testing.F) {
	for _, line := range eventLines(f) {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		var d engine.Decoder
		same(t, &d, line)
		same(t, &d, line)
	})
}

// TestWhoAppendsToAPartMakesACopy appends to parts that two events share.
func TestWhoAppendsToAPartMakesACopy(t *testing.T) {
	const line = `{"seq":1,"at":"2026-11-24T07:30:00.000+01:00","day":"2026-11-24","type":"profile.set","fact":{"contexts":["remote"],"focus":["a/b"],"minutes":5}}`
	var d engine.Decoder
	var got [2]engine.ProfileSet
	for i := range got {
		e, err := d.Event([]byte(line))
		if err != nil {
			t.Fatal(err)
		}
		got[i], _ = e.Fact.(engine.ProfileSet)
		got[i].Focus = append(got[i].Focus, got[i].Focus[0])
		got[i].Focus[1].ID = fmt.Sprint(i)
	}
	if a, b := got[0].Focus[1].ID, got[1].Focus[1].ID; a != "0" || b != "1" {
		t.Errorf("got %s and %s, want 0 and 1", a, b)
	}
}
