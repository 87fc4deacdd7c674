package content

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
)

// calibrationFile is where a pack keeps what answers say of its questions and scenes.
const calibrationFile = "calibration.json"

// calibrationVersion is the version of its form.
const calibrationVersion = 1

// Calibrated is what people's answers say of a question or scene: parameters of the graded-response model. They are on the
// scale of θ, where people have mean 0 and standard deviation 1.
type Calibrated struct {
	A  float64    // discrimination: how sharply it tells people apart
	B  [3]float64 // where weak, good and best become as probable as not; ascending
	SE float64    // standard error of where B stands, all three together
	N  int        // how many people's answers it rests on
}

// Calibration is what is known of the questions and scenes of a pack, by where they stand.
type Calibration map[Target]Calibrated

// Calibration returns what answers say of a question of a lesson or checkup, or of a scene; ok is false where its author's
// level is all there is.
func (l *Library) Calibration(kind Kind, r Ref, slug string) (c Calibrated, ok bool) {
	p := l.Pack(r.Pack)
	if p == nil {
		return c, false
	}
	c, ok = p.Calibration[Target{kind, r, slug}]
	return c, ok
}

// Name is what a place is called within its pack: `lessons/x#question`, as under `renamed:`.
func (t Target) Name() string {
	name := folderOf(t.Kind) + "/" + t.Ref.ID
	if t.Slug != "" {
		name += "#" + t.Slug
	}
	return name
}

// JSON is the text of calibration.json, a line for each question or scene, by name.
func (c Calibration) JSON() []byte {
	names := map[string]Calibrated{}
	for t, of := range c {
		names[t.Name()] = of
	}
	b := fmt.Appendf(nil, "{\n  \"version\": %d,\n  \"items\": {", calibrationVersion)
	comma := ""
	for _, name := range slices.Sorted(maps.Keys(names)) {
		of := names[name]
		b = append(b, comma+"\n    "...)
		b = fmt.Appendf(b, `%q: {"a": %.3f, "b": [%.3f, %.3f, %.3f], "se": %.3f, "n": %d}`, name, of.A, of.B[0], of.B[1], of.B[2], of.SE, of.N)
		comma = ","
	}
	if len(names) > 0 {
		b = append(b, "\n  "...)
	}
	return append(b, "}\n}\n"...)
}

// What parameters may be; beyond, no answers of people have led to them.
const (
	leastA, mostA = 0.1, 5
	mostB         = 8
	leastSE       = 0.001
	mostSE        = 3
	mostN         = 1 << 30
)

// wrong says what is amiss with the parameters, "" for nothing.
func (c Calibrated) wrong() (what, remedy string) {
	within := func(x, low, high float64) bool { return x >= low && x <= high } // which NaN is not
	switch {
	case !within(c.A, leastA, mostA):
		return "`a` is not between 0.1 and 5", "the discrimination of most questions is near 1"
	case slices.ContainsFunc(c.B[:], func(b float64) bool { return !within(b, -mostB, mostB) }):
		return "`b` has a number that is not between -8 and 8", "the thresholds of most questions are between -2 and 2"
	case c.B[0] >= c.B[1] || c.B[1] >= c.B[2]:
		return "the numbers of `b` do not ascend", "the first is where `weak` begins, the second `good`, the third `best`"
	case !within(c.SE, leastSE, mostSE):
		return "`se` is not between 0.001 and 3", "it is the standard error of `b`"
	case c.N < 1 || c.N > mostN:
		return "`n` is not the number of answers", "it is 1 or more"
	}
	return "", ""
}

// places are the questions and scenes of the pack that are answered: their slugs by the name of their lesson, checkup or
// scenario.
func (p *Pack) places() map[string][]string {
	out := map[string][]string{}
	put := func(kind Kind, id, slug string) {
		name := Target{Kind: kind, Ref: Ref{p.ID, id}}.Name()
		out[name] = append(out[name], slug)
	}
	for _, l := range p.Lessons() {
		for _, q := range l.Checks {
			put(KindLesson, l.ID, q.Slug)
		}
	}
	for _, c := range p.Checkups() {
		for _, q := range c.Items {
			put(KindCheckup, c.ID, q.Slug)
		}
	}
	for _, sc := range p.Scenarios() {
		for _, scene := range sc.Scenes {
			if len(scene.Choices) > 0 {
				put(KindScenario, sc.ID, scene.Slug)
			}
		}
	}
	return out
}

// place reads the name of a place. Whether the pack has it is looked at where places are known; missing says what is not
// there.
func (p *Pack) place(name string, places map[string][]string) (t Target, missing, remedy string) {
	of, slug, cut := strings.Cut(name, "#")
	folder, id, _ := strings.Cut(of, "/")
	t = Target{kindOfFolder(folder), Ref{p.ID, id}, slug}
	if places == nil {
		return t, "", ""
	}
	slugs, ok := places[of]
	switch {
	case !ok:
		return t, "the pack has no `" + of + "` that is answered", suggestOr(of, slices.Sorted(maps.Keys(places)), "write `checkups/name#heading`, or take the line out")
	case !cut || !slices.Contains(slugs, slug):
		return t, "`" + of + "` has no question or scene `#" + slug + "`",
			suggestOr(slug, slugs, "where its heading was changed, calibrate again or take the line out")
	}
	return t, "", ""
}

const (
	// maxCalibrationBytes is room for some seven thousand questions and scenes.
	maxCalibrationBytes = 1 << 20
	// maxCalibrationProblems is how many problems of the file are said; it is a program that wrote it, or nobody's friend.
	maxCalibrationProblems = 100
)

// calibration reads calibration.json, if the pack has one. Names are held against the pack where it is checked whole.
func (s *scope) calibration(fsys fs.FS) {
	src, err := readFile(fsys, calibrationFile, maxCalibrationBytes)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return
	case err != nil:
		s.report(Pos{calibrationFile, 1, 1}, "K001", "this cannot be read: "+err.Error(), "")
		return
	case len(src) > maxCalibrationBytes:
		s.report(Pos{calibrationFile, 1, 1}, "P004", fmt.Sprintf("the file is larger than %d KB", maxCalibrationBytes>>10), "calibrate again")
		return
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	r := &calibrationReader{pack: s.pack, src: src, dec: json.NewDecoder(bytes.NewReader(src)), line: 1, found: Calibration{}}
	r.dec.UseNumber()
	if !s.trusted {
		r.places = s.pack.places()
	}
	r.file()
	s.problems = append(s.problems, r.problems...)
	s.pack.Calibration = r.found
}
