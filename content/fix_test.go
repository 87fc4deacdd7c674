package content_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
	"golang.org/x/tools/txtar"
)

// TestFixMendsTheCorpus runs Fix on every pack of the corpus that has a problem: what it mends there is less, nothing new comes
// of it but what a scene that was begun still lacks, or what could not be seen before, and a second run finds nothing.
func TestFixMendsTheCorpus(t *testing.T) {
	archives, err := filepath.Glob("testdata/lint/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	packs, edited, mended := 0, 0, map[string]int{}
	for _, name := range archives {
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		have := required(t, a)
		for _, side := range sidesOf(a) {
			packs++
			fsys := overlay(t, a, side).(fstest.MapFS)
			codes := checkFix(t, filepath.Base(name)+" "+side, fsys, have)
			for _, c := range codes {
				mended[c]++
			}
			if len(codes) > 0 {
				edited++
			}
		}
	}
	for _, code := range []string{"P001", "P011", "P022", "Q001", "Q006", "S004"} {
		if mended[code] == 0 {
			t.Errorf("nothing of %s was mended", code)
		}
	}
	t.Logf("%d packs, %d edited: %v", packs, edited, mended)
}

// checkFix holds one run of Fix to its promises and returns the codes that it mended.
func checkFix(t *testing.T, name string, fsys fstest.MapFS, have *content.Library) (codes []string) {
	t.Helper()
	_, before := content.Load(fsys, have)
	edits := content.Fix(fsys, have)
	after := fstest.MapFS{}
	for file, f := range fsys {
		mine := editsOf(edits, file)
		for i, e := range mine {
			if e.Start > e.End || e.End > len(f.Data) || i > 0 && e.Start <= mine[i-1].End {
				t.Errorf("%s: an edit that is out of place: %+v", name, e)
				return nil
			}
			if e.Code != "" && !slices.Contains(codes, e.Code) {
				codes = append(codes, e.Code)
			}
		}
		after[file] = &fstest.MapFile{Data: content.Edited(f.Data, mine), Mode: f.Mode}
	}
	_, left := content.Load(after, have)
	was, is := tally(before), tally(left)
	for _, c := range codes {
		if n := countCode(left, c); n > 0 && n >= countCode(before, c) {
			t.Errorf("%s: there is as much of %s as before: %v", name, c, left)
		}
	}
	for _, p := range left {
		key := p.File + p.Code + p.Message
		begun := (p.Code == "S020" || p.Code == "S031") && slices.Contains(codes, "S004") // or a link shows now where it leads
		uncovered := slices.ContainsFunc(before, func(q content.Problem) bool { return q.Code == "P001" })
		if is[key] > was[key] && !begun && !uncovered {
			t.Errorf("%s: mending brought up %v", name, p)
		}
	}
	if again := content.Fix(after, have); len(again) > 0 {
		t.Errorf("%s: a second run finds %+v", name, again)
	}
	return codes
}

func editsOf(edits []content.Edit, file string) (out []content.Edit) {
	for _, e := range edits {
		if e.File == file {
			out = append(out, e)
		}
	}
	return out
}

func tally(problems []content.Problem) map[string]int {
	out := map[string]int{}
	for _, p := range problems {
		out[p.File+p.Code+p.Message]++
	}
	return out
}

func countCode(problems []content.Problem, code string) (n int) {
	for _, p := range problems {
		if p.Code == code {
			n++
		}
	}
	return n
}

// TestFixHasOneAnswer shows what is mended and what is left for the author: a change to a file of the base pack, and what becomes
// of the changed words.
func TestFixHasOneAnswer(t *testing.T) {
	const counter = "- [“I'll look it up.”](#looked-up) `good` `-1 trust`\n"
	const talk, lesson = "scenarios/parcel.md", "lessons/ask.md"
	for name, c := range map[string]struct{ file, of, written, want string }{
		"capitals and spaces in an anchor":      {talk, "(#looked-up) `good`", "(<#Looked up>) `good`", "(<#looked-up>) `good`"},
		"spaces that make words of a link":      {talk, counter, strings.Replace(counter, "looked-up", "Looked up", 1), counter},
		"spaces in the link of a route":         {talk, "[](#found)", "[](#Found )", "[](#found )"},
		"an anchor without its sign":            {talk, "(#looked-up) `good`", "(looked-up) `good`", "(#looked-up) `good`"},
		"an underscore for a hyphen":            {talk, "(#looked-up) `good`", "(#looked_up) `good`", "(#looked-up) `good`"},
		"a scene that was renamed by a letter":  {talk, "## Looked up", "## Looked it up", "## Looked it up"},
		"two scenes that may be meant":          {talk, "(#found) `if seen", "(#fotnd) `if seen", "(#found) `if seen"},
		"an address is nobody's slip":           {talk, "(#looked-up) `good`", "(https://example.org/) `good`", "(https://example.org/) `good`"},
		"the first scene":                       {talk, "minutes: 3", "minutes: 3\nstart: 'At the counter'", "minutes: 3\nstart: 'at-the-counter'"},
		"a title with a colon":                  {talk, "title: The late parcel", "title: Late: the parcel", `title: "Late: the parcel"`},
		"a title with a colon and quotes":       {talk, "title: The late parcel", `title: Late: "it's" here`, `title: 'Late: "it''s" here'`},
		"two lines with colons":                 {talk, "Tom: a customer", "Tom: a customer: late\n  Ina: also: late", "Tom: \"a customer: late\"\n  Ina: \"also: late\""},
		"a file of Windows":                     {talk, "title: The late parcel\n", "title: Late: the parcel\r\n", "title: \"Late: the parcel\"\r\n"},
		"feedback of three lines, not indented": {lesson, "  > It leaves the story with them.\n", ">It leaves\n>\n> the story.\n", "  >It leaves\n  >\n  > the story.\n"},
		"a box without a space in it":           {lesson, "- [ ] “You", "- [] “You", "- [ ] “You"},
		"a box that touches the words":          {lesson, "- [x] “What", "- [x]“What", "- [x] “What"},
		"no box, and a grade":                   {lesson, "- [ ] “You", "- “You", "- [ ] “You"},
		"no box and no grade":                   {lesson, "- [x] “What", "- “What", "- “What"},
		"a grade that says best":                {lesson, "- [x] “What happened then?”", "- [ ] “What happened then?” `best`", "- [x] “What happened then?” `best`"},
		"a box and a grade that disagree":       {lesson, "- [x] “What happened then?”", "- [x] “What happened then?” `good`", "- [x] “What happened then?” `good`"},
		"one below the other, and another":      {talk, "title: The late parcel", "title: Late: the\nstart: At-the-counter", "title: \"Late: the\"\nstart: at-the-counter"},
		"a heading with a capital":              {"badges/heard.md", "lessons/ask.md)", "lessons/ask.md#Try it today)", "lessons/ask.md#Try it today)"},
		"a heading in angles with capitals":     {"badges/heard.md", "(../lessons/ask.md)", "(<../lessons/ask.md#Try It Today>)", "(<../lessons/ask.md#try-it-today>)"},
	} {
		t.Run(name, func(t *testing.T) {
			fsys := basePack(t)
			whole := string(fsys[c.file].Data)
			if strings.Count(whole, c.of) != 1 {
				t.Fatalf("%q is there %d times", c.of, strings.Count(whole, c.of))
			}
			fsys[c.file].Data = []byte(strings.Replace(whole, c.of, c.written, 1))
			got := string(content.Edited(fsys[c.file].Data, editsOf(content.Fix(fsys, nil), c.file)))
			if !strings.Contains(got, c.want) {
				t.Errorf("got:\n%s\nwant in it:\n%s", got, c.want)
			}
			checkFix(t, name, fsys, nil)
		})
	}
}

// TestFixBeginsScenes: a choice that leads nowhere gets its scene, before the footnotes, and lint says what is left to write.
func TestFixBeginsScenes(t *testing.T) {
	fsys := basePack(t)
	f := fsys["scenarios/parcel.md"]
	f.Data = []byte(strings.NewReplacer("title: The", "title: Late: the", "(#what-it-was)", "(#what-it-wass)", "(#looked-up) `good`", "(#the-corridor) `good`", "(#looked-up) `weak`", "(#outside) `weak`",
		"- → [](#not-found)", "- → [](#the-corridor)").Replace(string(f.Data)))
	edits := content.Fix(fsys, nil)
	f.Data = content.Edited(f.Data, edits)
	want := "## The corridor\n\nWrite here what happens, and below it what can be said.\n\n## Outside\n\nWrite here what happens, and below it what can be said.\n\n[^monday]:"
	if !strings.Contains(string(f.Data), want) {
		t.Errorf("got:\n%s", f.Data)
	}
	_, left := content.Load(fsys, nil)
	if countCode(left, "S020") != 2 || countCode(left, "S004") != 0 {
		t.Errorf("left: %v", left)
	}
	if again := content.Fix(fsys, nil); len(again) > 0 {
		t.Errorf("a second run finds %+v", again)
	}
}

func TestFixEndsTheLastLine(t *testing.T) {
	fsys := basePack(t)
	f := fsys["roles/seller.md"]
	f.Data = []byte(strings.TrimRight(string(f.Data), "\n"))
	got := content.Fix(fsys, nil)
	if want := (content.Edit{File: "roles/seller.md", Start: len(f.Data), End: len(f.Data), Text: "\n"}); len(got) != 1 || got[0] != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestFixLeavesAWellPackAlone(t *testing.T) {
	if got := content.Fix(basePack(t), nil); len(got) > 0 {
		t.Errorf("got %+v", got)
	}
}

func ExampleEdited() {
	fmt.Printf("%s\n", content.Edited([]byte("a late: parcel"), []content.Edit{{Start: 2, End: 7, Text: "later"}}))
	// Output: a later parcel
}
