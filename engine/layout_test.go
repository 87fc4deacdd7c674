package engine

import (
	"bytes"
	"os"
	"testing"
)

// TestEveryLineIsReadTheQuickWay: a fact that the decoder leaves to UnmarshalJSON is read all the same, at ten times the cost.
func TestEveryLineIsReadTheQuickWay(t *testing.T) {
	kept, err := os.ReadFile("testdata/events.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var d Decoder
	lines := bytes.Split(bytes.TrimSpace(kept), []byte("\n"))
	for _, line := range lines {
		if _, ok := d.event(&scan{b: line, words: &d.words}); !ok {
			t.Errorf("left to UnmarshalJSON: %s", line)
		}
	}
	for typ, l := range d.layouts {
		if l.form == unknownForm {
			t.Errorf("the form of a %s is not known", typ)
		}
	}
	t.Logf("%d lines, %d layouts", len(lines), len(d.layouts))
}
