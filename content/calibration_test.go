package content_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"example.com/hearten/content"
)

func calibrated(t *testing.T, text string) fstest.MapFS {
	t.Helper()
	fsys := basePack(t)
	fsys["calibration.json"] = &fstest.MapFile{Data: []byte(text)}
	return fsys
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	base, _ := content.Load(basePack(t), nil)
	queue := content.Target{Kind: content.KindCheckup, Ref: content.Ref{Pack: base.ID, ID: "start"}, Slug: "the-queue"}
	want := content.Calibration{
		queue: {A: 1.25, B: [3]float64{-0.5, 0.125, 1.5}, SE: 0.25, N: 41},
		{Kind: content.KindScenario, Ref: content.Ref{Pack: base.ID, ID: "parcel"}, Slug: "at-the-counter"}: {A: 0.5, B: [3]float64{-3, -2, -1.875}, SE: 0.5, N: 7},
	}
	for what, all := range map[string]content.Calibration{"two": want, "none": {}} {
		fsys := calibrated(t, string(all.JSON()))
		checked, problems := content.Load(fsys, nil)
		if len(problems) > 0 {
			t.Fatalf("%s: %v in:\n%s", what, problems, all.JSON())
		}
		opened, err := content.Open(fsys, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range []*content.Pack{checked, opened} {
			lib, err := content.NewLibrary(p)
			if err != nil {
				t.Fatal(err)
			}
			equal(t, what+": items", len(p.Calibration), len(all))
			for at, of := range all {
				got, ok := lib.Calibration(at.Kind, at.Ref, at.Slug)
				equal(t, what+": "+at.Name(), got, of)
				equal(t, what+": is there", ok, true)
			}
			_, ok := lib.Calibration(content.KindLesson, queue.Ref, queue.Slug)
			equal(t, what+": of another kind", ok, false)
			_, ok = lib.Calibration(queue.Kind, content.Ref{Pack: "elsewhere", ID: "start"}, queue.Slug)
			equal(t, what+": of another pack", ok, false)
		}
	}
}

func TestABrokenCalibrationIsNoPackAndNoCrash(t *testing.T) {
	item := `{"a": 1, "b": [-1, 0, 1], "se": 0.2, "n": 9}`
	many := &strings.Builder{}
	for i := range 6000 {
		fmt.Fprintf(many, "%q: %s,\n", strings.Repeat("checkups/start#", 8)+fmt.Sprint(i), item)
	}
	for what, c := range map[string]struct{ text, code string }{
		"nothing":              {"", "K001"},
		"null":                 {"null", "K001"},
		"too large":            {strings.Repeat(" ", 1<<20) + `{"version": 1, "items": {}}`, "P004"},
		"too deep":             {strings.Repeat(`{"items":`, 100_000), "K001"},
		"a list too deep":      {`{"version": 1, "items": ` + strings.Repeat("[", 400_000), "K001"},
		"many unknown names":   {`{"version": 1, "items": {` + many.String() + `"a": ` + item + "}}", "K001"},
		"one name many times":  {`{"version": 1, "items": {` + strings.Repeat(`"checkups/start#the-queue": `+item+",\n", 9000) + `"a": 1}}`, "K001"},
		"an escape in a name":  {`{"version": 1, "items": {}, "\u001b[2J": 1}`, "K001"},
		"an escape in a text":  {"{\"version\": 1, \x1b[2J", "K001"},
		"an enormous exponent": {`{"version": 1, "items": {"checkups/start#the-queue": {"a": 1e400, "b": [-1, 0, 1], "se": 0.2, "n": 9}}}`, "K002"},
		"equal thresholds":     {`{"version": 1, "items": {"checkups/start#the-queue": {"a": 1, "b": [0, 0, 1], "se": 0.2, "n": 9}}}`, "K002"},
	} {
		t.Run(what, func(t *testing.T) {
			fsys := calibrated(t, c.text)
			began := time.Now()
			p, problems := content.Load(fsys, nil)
			took := time.Since(began)
			if p != nil || !has(problems, c.code) || len(problems) > 110 {
				t.Errorf("pack %v with %d problems, the first %v; want %s", p != nil, len(problems), problems[:min(1, len(problems))], c.code)
			}
			if took > 2*time.Second {
				t.Errorf("it took %s", took)
			}
			for _, p := range problems {
				if strings.ContainsAny(p.String(), "\x1b\u009b") {
					t.Errorf("an escape in %q", p.String())
				}
			}
			if _, err := content.Open(fsys, nil); err == nil && what != "many unknown names" { // which Open looks up nowhere
				t.Error("it opens")
			}
			t.Logf("%d problems in %s", len(problems), took.Round(time.Millisecond))
		})
	}
}

// TestMutantsOfACalibration cuts and doubles what is well: it is either refused, or its parameters are such as can be.
func TestMutantsOfACalibration(t *testing.T) {
	well := `{"version": 1, "items": {"checkups/start#the-queue": {"a": 1.2, "b": [-0.5, 0.3, 1.1], "se": 0.2, "n": 40}}}`
	rng := rand.New(rand.NewPCG(3, 4))
	loaded := 0
	for range 500 {
		i, j := rng.IntN(len(well)), rng.IntN(len(well))
		text := well[:max(i, j)] + well[min(i, j):]
		if rng.IntN(2) == 0 {
			text = well[:min(i, j)] + well[max(i, j):]
		}
		p, problems := content.Load(calibrated(t, text), nil)
		if (p == nil) != content.HasErrors(problems) {
			t.Fatalf("pack %v with %v from %s", p != nil, problems, text)
		}
		if p == nil {
			continue
		}
		loaded++
		for _, c := range p.Calibration {
			if !(c.A > 0 && c.B[0] < c.B[1] && c.B[1] < c.B[2] && c.SE > 0 && c.N > 0) {
				t.Errorf("%+v from %s", c, text)
			}
		}
	}
	t.Logf("%d of 500 load", loaded)
}
