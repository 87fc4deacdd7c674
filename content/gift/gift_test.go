package gift_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/content/gift"
	"example.com/hearten/content/packs"
)

// drafts are the questions of the embedded packs and the example pack, and of pages of hostile words.
func drafts(t *testing.T) (out []content.Draft) {
	t.Helper()
	lib, err := packs.Library()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range lib.Packs() {
		out = append(out, content.Draft{Pack: p.ID, Title: p.Title, Lessons: p.Lessons(), Checkups: p.Checkups()})
	}
	example, _, err := content.LoadQuestions(os.DirFS("../testdata/example-pack"), ".", nil)
	if err != nil {
		t.Fatal(err)
	}
	hostile, problems, err := content.LoadQuestions(fstest.MapFS{"x.md": {Data: []byte(hostilePage())}}, "x.md", nil)
	if err != nil || content.HasErrors(problems) {
		t.Fatal(err, problems)
	}
	return append(out, example, hostile)
}

// hostilePage asks about words that mean something in GIFT, in HTML or in markdown.
func hostilePage() string {
	var b strings.Builder
	b.WriteString("---\nkind: checkup\nid: x\ntitle: \"A/B // {c} = ~d: #e\"\ncompetency: first-days/empathy\nminutes: 1\n---\n\n# X\n\nAbout.\n\n")
	for i, words := range hostileWords() {
		w := escaped(words)
		fmt.Fprintf(&b, "## %d %s\n\n`level 2`\n%s\n\n- %s\n- two\n\n> %s\n\n1. [ ] %s\n   > %s\n   >\n   > Two.\n2. [x] Best `+1 names-feeling`\n   > Yes.\n3. [ ] Good %s `good`\n   > %s\n4. [ ] Weak `weak`\n   > a\n\n", i, w, w, w, w, w, w, w, w)
	}
	return b.String()
}

func hostileWords() []string {
	return []string{
		"a = b", "~no", "# 1", "{T}", "} {", "::title::", "a \\ b", "\\", "\\n new", "%50% of all", "=yes", "// no comment", "$CATEGORY: x",
		"a -> b", "####", "[html]<b>x</b>", "q [x]", "* a *", "_a_", "&amp; &#65;", "<b>bold</b>", "5 < 6 > 4", "!x", "| a | b |", "1. one", "- one",
		"T", "FALSE#x", "“q” – ü 你好", "`code`", "a  b", "C #", "--- ===",
	}
}

func TestQuestionsComeBackAsTheyWent(t *testing.T) {
	questions, options := 0, 0
	for _, d := range drafts(t) {
		for _, l := range d.Lessons {
			back := again(t, gift.Lesson(l, d), gift.Category.Lesson)
			questions += len(l.Checks)
			options += same(t, l.Checks, back.Lessons[0].Checks, d.Pack)
		}
		for _, c := range d.Checkups {
			back := again(t, gift.Checkup(c, d), gift.Category.Checkup)
			questions += len(c.Items)
			options += same(t, c.Items, back.Checkups[0].Items, d.Pack)
			if got := back.Checkups[0].About.Markdown(); got != c.About.Markdown() {
				t.Errorf("%s is about %q; want %q", c.ID, got, c.About.Markdown())
			}
			if back.Checkups[0].Title != c.Title {
				t.Errorf("the title is %q; want %q", back.Checkups[0].Title, c.Title)
			}
		}
	}
	t.Logf("%d questions with %d answers came back", questions, options)
	if questions < 50 || options < 200 {
		t.Error("too little was compared to say anything")
	}
}

// again reads what was written, and the page that it makes.
func again(t *testing.T, text string, page func(c gift.Category, id, title string) string) content.Draft {
	t.Helper()
	cats, left, err := gift.Read([]byte(text))
	if err != nil || len(left) > 0 || len(cats) != 1 {
		t.Fatalf("read back: %d categories, left %v, %v:\n%s", len(cats), left, err, text)
	}
	d, _, err := content.LoadQuestions(fstest.MapFS{"x.md": {Data: []byte(page(cats[0], "x", "X"))}}, "x.md", nil)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// same compares questions, and says how many options they have.
func same(t *testing.T, want, got []*content.Question, pack content.PackID) (options int) {
	t.Helper()
	if len(want) != len(got) {
		t.Fatalf("%d questions came back; want %d", len(got), len(want))
	}
	for i, q := range want {
		if w, g := tell(q, pack), tell(got[i], ""); w != g {
			t.Errorf("got\n%s\nwant\n%s", g, w)
		}
		options += len(q.Options)
	}
	return options
}

// tell writes all that a question holds but places and keys. Its level is told where a checkup gives each its own.
func tell(q *content.Question, pack content.PackID) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s | %s | ordered %v\n%s", q.Ask.Markdown(), q.Slug, q.Fixed, q.Body.Markdown())
	for _, o := range q.Options {
		fmt.Fprintf(&b, "- %v %s:", o.Grade, strings.Join(strings.Fields(o.Words.Markdown()), " "))
		for _, e := range o.Effects {
			name := e.Behaviour.ID
			if e.Behaviour.Pack != pack {
				name = e.Behaviour.String()
			}
			fmt.Fprintf(&b, " %+d %s", e.Points, name)
		}
		fmt.Fprintf(&b, "\n%s", o.Feedback.Markdown())
	}
	return b.String()
}

func TestFilesOfOthers(t *testing.T) {
	src, err := os.ReadFile("testdata/course.gift")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/course.md")
	if err != nil {
		t.Fatal(err)
	}
	cats, left, err := gift.Read(src)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, c := range cats {
		got.WriteString(c.Checkup("x", "X"))
	}
	for _, l := range left {
		got.WriteString(l.String() + "\n")
	}
	if got.String() != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want)
	}
}

func TestLimits(t *testing.T) {
	if _, _, err := gift.Read([]byte(strings.Repeat("a", 1<<20+1))); err == nil {
		t.Error("a file of more than 1 MB is read")
	}
	if _, _, err := gift.Read([]byte(strings.Repeat("a{=b~c}\n\n", 2001))); err == nil {
		t.Error("2001 questions are read")
	}
}

// TestNothingTakesLong reads files that are as large as they may be, of signs that are never closed.
func TestNothingTakesLong(t *testing.T) {
	for _, unit := range []string{"a\n", "{", "=a~b", "#", "// 1: +1 a, +2 b\n", "\\", "<p", "</p>", "&#27;", "%50%", "$CATEGORY: a\n", "::", "[markdown]", "```\n", "####"} {
		src := "::a::b{=c#d~" + strings.Repeat(unit, (1<<20-20)/len(unit)) + "}"
		began := time.Now()
		cats, _, err := gift.Read([]byte(src))
		if err == nil {
			for _, c := range cats {
				_ = c.Checkup("x", "X")
			}
		}
		took := time.Since(began)
		t.Logf("%q: %v", unit, took.Round(time.Millisecond))
		if took > 20*time.Second {
			t.Errorf("%q takes %v", unit, took)
		}
	}
}

// FuzzRead holds that whatever is read makes a page of clean text that can be read.
func FuzzRead(f *testing.F) {
	f.Add([]byte("::a::[markdown]b{=c#d ~%50%e####f}\n\nx{T}\n"))
	f.Add([]byte("$CATEGORY: a\n\n// 1: +2 x\n[html]<p>&#27;[m{=a~b}"))
	f.Add([]byte("a{=`` ~``` ~- [ ] x#> y\\n\\n- z}"))
	f.Fuzz(func(t *testing.T, src []byte) {
		cats, left, err := gift.Read(src)
		if err != nil {
			return
		}
		for _, l := range left {
			if s := l.String(); content.Clean(s) != s {
				t.Errorf("%q is not clean", s)
			}
		}
		for _, c := range cats {
			page := c.Checkup("x", "X")
			if content.Clean(page) != page {
				t.Errorf("%q is not clean", page)
			}
			if _, problems, err := content.LoadQuestions(fstest.MapFS{"x.md": {Data: []byte(page)}}, "x.md", nil); err != nil && len(problems) == 0 {
				t.Errorf("%v, and no problem is named in %q", err, page)
			}
		}
	})
}

// escaped writes words for markdown with every sign behind a backslash.
func escaped(words string) string {
	var b strings.Builder
	for _, r := range words {
		if r < 0x80 && strings.ContainsRune("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
