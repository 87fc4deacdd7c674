package gift_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/content/gift"
)

var pegjs = flag.String("gift-pegjs", "", "the `folder` whose node_modules hold gift-pegjs; without it, content/gift/testdata/oracle and, where it has none, a skip")

// readFile is what gift-pegjs tells of a file.
type readFile struct {
	Error string
	Items []readItem
}

type readItem struct {
	Type  string
	Title any
	Stem  readText
	ID    string
	Tags  []string
	// Choices of a description are none.
	Choices []struct {
		IsCorrect bool
		Weight    *float64
		Text      readText
		Feedback  *readText
	}
}

type readText struct{ Format, Text string }

// text is what was read. A line end comes back from gift-pegjs with a semicolon behind it: it takes its own placeholder off but for
// its last letter.
func (r readText) text() string { return strings.ReplaceAll(r.Text, "\n;", "\n") }

// TestGIFTPegjsReadsQuestions has all questions of the embedded packs, of the example pack and of a page of hostile words read by
// gift-pegjs: titles, texts, answers, weights and feedback are all there.
func TestGIFTPegjsReadsQuestions(t *testing.T) {
	var in bytes.Buffer
	var sets []set
	for _, d := range drafts(t) {
		for _, l := range d.Lessons {
			sets = append(sets, set{gift.Lesson(l, d), l.Title, "", l.Checks})
		}
		for _, c := range d.Checkups {
			sets = append(sets, set{gift.Checkup(c, d), c.Title, c.About.Markdown(), c.Items})
		}
	}
	for _, s := range sets {
		if err := json.NewEncoder(&in).Encode(s.text); err != nil {
			t.Fatal(err)
		}
	}
	told := json.NewDecoder(bytes.NewReader(oracle(t, &in)))
	questions, answers := 0, 0
	for _, s := range sets {
		var got readFile
		if err := told.Decode(&got); err != nil {
			t.Fatal(err)
		}
		if got.Error != "" {
			t.Fatalf("%s: gift-pegjs reports %s in\n%s", s.title, got.Error, s.text)
		}
		q, a := s.compare(t, got.Items)
		questions, answers = questions+q, answers+a
	}
	t.Logf("%d files, %d questions and %d answers are read by gift-pegjs", len(sets), questions, answers)
	if questions < 50 || answers < 200 {
		t.Error("too little was compared to say anything")
	}
}

// set is a file as it was written, and what is in it.
type set struct {
	text, title, about string
	questions          []*content.Question
}

func (s set) compare(t *testing.T, got []readItem) (questions, answers int) {
	t.Helper()
	if len(got) == 0 || got[0].Type != "Category" {
		t.Fatalf("%s has no category", s.title)
	}
	got = got[1:]
	if s.about != "" {
		if got[0].Type != "Description" || got[0].Stem.text() != strings.TrimSpace(s.about) {
			t.Errorf("%s is described as %q; want %q", s.title, got[0].Stem.text(), s.about)
		}
		got = got[1:]
	}
	if len(got) != len(s.questions) {
		t.Fatalf("%s has %d questions; want %d", s.title, len(got), len(s.questions))
	}
	for i, q := range s.questions {
		g := got[i]
		stem := q.Ask.Markdown()
		if body := q.Body.Markdown(); body != "" {
			stem += "\n\n" + strings.TrimSpace(body)
		}
		if g.Type != "MC" || g.Title != strings.Join(strings.Fields(q.Ask.String()), " ") || g.Stem.Format != "markdown" || g.Stem.text() != stem {
			t.Errorf("%s: question %d is read as %+v; want %q", s.title, i, g, stem)
		}
		if !strings.HasSuffix(g.ID, "#"+q.Slug) {
			t.Errorf("%s: question %d has the id %q; want one for %q", s.title, i, g.ID, q.Slug)
		}
		if len(g.Choices) != len(q.Options) {
			t.Fatalf("%s: question %d has %d answers; want %d", s.title, i, len(g.Choices), len(q.Options))
		}
		for j, o := range q.Options {
			c := g.Choices[j]
			words := strings.TrimPrefix(c.Text.text(), `\%`)
			feedback := ""
			if c.Feedback != nil {
				feedback = c.Feedback.text()
			}
			if c.IsCorrect != (o.Grade == content.Best) || weight(c.Weight) != weightOf(o.Grade) ||
				words != strings.TrimPrefix(o.Words.Markdown(), "%") || feedback != strings.TrimSpace(o.Feedback.Markdown()) {
				t.Errorf("%s: answer %d of question %d is read as %v %v %q # %q; want %v %q # %q", s.title, j, i,
					c.IsCorrect, weight(c.Weight), words, feedback, o.Grade, o.Words.Markdown(), o.Feedback.Markdown())
			}
		}
		questions, answers = questions+1, answers+len(q.Options)
	}
	return questions, answers
}

func weight(w *float64) float64 {
	if w == nil {
		return 0
	}
	return *w
}

// weightOf is the share of the points as it is written; that of best and poor answers is in their signs.
func weightOf(g content.Grade) float64 {
	switch g {
	case content.Good:
		return 66.66667
	case content.Weak:
		return 33.33333
	case content.Best, content.Poor:
	}
	return 0
}

// oracle has the files read.
func oracle(t *testing.T, in *bytes.Buffer) []byte {
	t.Helper()
	folder := *pegjs
	if folder == "" {
		folder = filepath.Join("testdata", "oracle")
	}
	modules, err := filepath.Abs(filepath.Join(folder, "node_modules"))
	if err != nil {
		t.Fatal(err)
	}
	_, missing := os.Stat(filepath.Join(modules, "gift-pegjs"))
	node, err := exec.LookPath("node")
	switch {
	case *pegjs != "" && (err != nil || missing != nil):
		t.Fatalf("-gift-pegjs %s: %v, %v", *pegjs, err, missing)
	case err != nil:
		t.Skip("node is not here, which runs what GIFT files are held against")
	case missing != nil:
		t.Skip("gift-pegjs is not here: npm install --no-package-lock in content/gift/testdata/oracle")
	}
	ctx, stop := context.WithTimeout(t.Context(), 5*time.Minute)
	defer stop()
	cmd := exec.CommandContext(ctx, node, filepath.Join("testdata", "oracle", "questions.js"))
	cmd.Env = append(os.Environ(), "NODE_PATH="+modules)
	cmd.Stdin, cmd.Stderr = in, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return out
}
