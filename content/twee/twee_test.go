package twee

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
	"example.com/hearten/content/scenariotest"
)

// sample is a conversation with what its pack says of it.
type sample struct {
	*content.Scenario
	pack     content.PackID
	contexts []content.Context
}

// samples are the embedded conversations, those of the example pack and random ones.
func samples(t *testing.T, seeds int) (out []sample) {
	t.Helper()
	lib, err := packs.Library()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range lib.Packs() {
		for _, sc := range p.Scenarios() {
			out = append(out, sample{sc, p.ID, p.Contexts})
		}
	}
	add := func(d content.Draft, _ []content.Problem, err error) {
		if err != nil {
			t.Fatal(err)
		}
		for _, sc := range d.Scenarios {
			out = append(out, sample{sc, d.Pack, d.Contexts})
		}
	}
	add(content.LoadDraft(os.DirFS("../testdata/example-pack"), ".", nil))
	for seed := range uint64(seeds) {
		add(content.LoadDraft(scenariotest.Alone(seed), "random.md", nil))
	}
	return out
}

// TestStoriesComeBackAsTheSameGraph writes stories, reads them as scenarios, and compares scenes, ways, grades, conditions, feedback
// and endings.
func TestStoriesComeBackAsTheSameGraph(t *testing.T) {
	scenes, ways, differences := 0, 0, 0
	for _, s := range samples(t, 300) {
		back := again(t, Story(s.Scenario, s.pack, s.contexts))
		names := nameAll(s.Scenario, s.contexts).scenes
		want, got := graphOf(s.Scenario, func(slug string) string { return names[slug] }), graphOf(back, func(slug string) string {
			if scene := back.Scene(slug); scene != nil {
				return scene.Name.String()
			}
			return ""
		})
		if len(back.Scenes) > 0 && s.Scene(s.Start) != nil && back.Scenes[0].Name.String() != names[s.Start] {
			t.Errorf("%s starts at “%s”; want “%s”", s.ID, back.Scenes[0].Name, names[s.Start])
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(want, got) {
			if differences++; differences < 4 {
				t.Errorf("%s came back as\n%s\nwant\n%s", s.ID, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		}
		scenes, ways = scenes+len(s.Scenes), ways+len(want)
	}
	t.Logf("%d scenes and %d ways and endings came back; %d stories differ", scenes, ways, differences)
	if scenes < 1000 || ways < 2000 {
		t.Error("too little was compared to say anything")
	}
}

func again(t *testing.T, text string) *content.Scenario {
	t.Helper()
	told, err := Read([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	// What the notes hold does not come back, and that is said; all else does.
	var want []string
	if strings.Contains(text, "\n:: Notes ") {
		want = []string{"“Notes”, which has the skills, the cast and the cues"}
	}
	var left []string
	for _, l := range told.Left {
		left = append(left, l.What)
	}
	if !slices.Equal(left, want) {
		t.Fatalf("%v, left %v", err, told.Left)
	}
	page, err := told.Scenario("x", "X")
	if err != nil {
		t.Fatal(err)
	}
	d, _, err := content.LoadDraft(fstest.MapFS{"x.md": {Data: []byte(page)}}, "x.md", nil)
	if err != nil {
		t.Fatal(err)
	}
	return d.Scenarios[0]
}

// graphOf tells every way and ending in a line.
func graphOf(sc *content.Scenario, name func(string) string) (out []string) {
	for _, s := range sc.Scenes {
		at := name(s.Slug)
		for _, c := range s.Choices {
			var marks []string
			for _, e := range c.Effects {
				marks = append(marks, fmt.Sprintf("%+d %s%s", e.Points, e.Behaviour.ID, e.Meter))
			}
			words := oneSpace(c.Words.String())
			out = append(out, fmt.Sprintf("%s: %v %s %v if %v once %v as %v -> %s > %s", at, c.Grade, words, marks, c.If, c.Once, c.As, name(c.To), plainly(c.Feedback)))
		}
		for i, r := range s.Routes {
			out = append(out, fmt.Sprintf("%s: route %d if %v -> %s", at, i, r.If, name(r.To)))
			if r.If == nil {
				break
			}
		}
		if s.Ending != nil {
			out = append(out, fmt.Sprintf("%s: ends %s, %s", at, s.Ending.Kind, s.Ending.Title))
		}
	}
	return out
}

// plainly is the feedback where it has no conditions, as one line.
func plainly(p content.Prose) string {
	var out []string
	for _, b := range p {
		if p, ok := b.(content.Paragraph); ok {
			out = append(out, p.Text.String())
		}
	}
	return oneSpace(strings.Join(out, " "))
}

func TestTheNumberOfAStory(t *testing.T) {
	form := regexp.MustCompile(`^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$`)
	seen := map[string]bool{}
	for i := range 1000 {
		id := ifid("pack", fmt.Sprint("talk-", i))
		if !form.MatchString(id) || seen[id] || id != ifid("pack", fmt.Sprint("talk-", i)) {
			t.Fatalf("%s is no number of its own", id)
		}
		seen[id] = true
	}
}

func TestStoriesOfOthers(t *testing.T) {
	for _, name := range []string{"harlowe", "sugarcube"} {
		src, err := os.ReadFile("testdata/" + name + ".twee")
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile("testdata/" + name + ".md")
		if err != nil {
			t.Fatal(err)
		}
		told, err := Read(src)
		if err != nil {
			t.Fatal(err)
		}
		got, err := told.Scenario(name, name)
		if err != nil {
			t.Fatal(err)
		}
		page := got
		for _, l := range told.Left {
			got += "left: " + l.String() + "\n"
		}
		_, problems, err := content.LoadDraft(fstest.MapFS{"x.md": {Data: []byte(page)}}, "x.md", nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range problems {
			got += fmt.Sprintf("%d:%d %s %s\n", p.Line, p.Col, p.Code, p.Message)
		}
		if got != string(want) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
}

func TestLimits(t *testing.T) {
	for name, src := range map[string]string{
		"more than 256 KB": ":: a\n" + strings.Repeat("a", 256<<10),
		"2001 passages":    passages(2001),
		"no passage":       "words",
		"nothing":          "",
		"a title, no more": ":: StoryTitle\nx\n",
	} {
		if _, err := Read([]byte(src)); err == nil {
			t.Errorf("%s is read", name)
		}
	}
}

// TestNothingTakesLong reads files that are as large as they may be, of signs that are never closed.
func TestNothingTakesLong(t *testing.T) {
	for _, unit := range []string{"//a ''b'' ", "''", "<<if a<<link [[b]]>>c<</link>>", "<<link [[a->b]]>>", "/%/**/", "<!--", "[[", "[[a]]\n", "&#27;", "/*", "\\[", "\n::", "::a [", "\n:: StoryInit\n<<set"} {
		src := ":: a\n<<x>>" + strings.Repeat(unit, (256<<10-10)/len(unit))
		began := time.Now()
		if told, err := Read([]byte(src)); err == nil {
			_, _ = told.Scenario("x", "X")
		}
		took := time.Since(began)
		t.Logf("%q: %v", unit, took.Round(time.Millisecond))
		if took > 20*time.Second {
			t.Errorf("%q takes %v", unit, took)
		}
	}
}

func passages(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, ":: %d\n[[a]]\n", i)
	}
	return b.String()
}

// FuzzRead holds that whatever is read makes a page of clean text with a scene for every passage, or an error that says why not.
func FuzzRead(f *testing.F) {
	f.Add([]byte(":: a [b] {\"position\":\"1,1\"}\n[[c->d]] ''x'' //y//\n:: d\n!!z\n<<link [[\"a\"->b]]>>x<</link>>"))
	f.Add([]byte(":: StoryData\n{\"format\":\"SugarCube\",\"start\":\"b\"}\n:: a\n/* x */[[a|b][$c to 1]]\n:: b [ending-strong]\n&#27;[m"))
	f.Add([]byte(":: a\n<<if $x>><<link [[b->a]]>>\n/* `best` `+1 x` */\n<<set $feedback += \"\\u001b\">>\n<</link>><</if>>"))
	f.Fuzz(func(t *testing.T, src []byte) {
		told, err := Read(src)
		if err != nil {
			return
		}
		page, err := told.Scenario("x", "X")
		if err != nil {
			if !strings.Contains(err.Error(), "too large") {
				t.Errorf("%v", err)
			}
			return
		}
		if content.Clean(page) != page {
			t.Errorf("%q is not clean", page)
		}
	})
}
