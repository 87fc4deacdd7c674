package twee

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
)

var extwee = flag.String("extwee", "", "the `folder` whose node_modules hold extwee; without it, content/twee/testdata/oracle and, where it has none, a skip")

// readStory is what extwee tells of a story.
type readStory struct {
	Name, IFID, Format, Start, Error string
	Passages                         []readPassage
}

type readPassage struct {
	Name, Text string
	Tags, Said []string
	Links      []struct{ Text, To string }
}

// TestExtweeReadsStories has every embedded conversation, those of the example pack and 300 random ones read by extwee: passages,
// links, words, feedback and reactions are all there.
func TestExtweeReadsStories(t *testing.T) {
	all := samples(t, 300)
	var in bytes.Buffer
	for _, s := range all {
		if err := json.NewEncoder(&in).Encode(Story(s.Scenario, s.pack, s.contexts)); err != nil {
			t.Fatal(err)
		}
	}
	told := json.NewDecoder(bytes.NewReader(oracle(t, &in)))
	var c comparison
	for _, s := range all {
		var got readStory
		if err := told.Decode(&got); err != nil {
			t.Fatal(err)
		}
		c.story(t, s, got)
	}
	t.Logf("%d stories, %d passages, %d links and %d paragraphs are read by extwee; %d are lost", len(all), c.passages, c.links, c.words, c.lost)
	if c.passages < 1000 || c.links < 2000 || c.words < 3000 {
		t.Error("too little was compared to say anything")
	}
}

// comparison counts what was compared.
type comparison struct{ passages, links, words, lost int }

func (c *comparison) story(t *testing.T, s sample, got readStory) {
	t.Helper()
	n := nameAll(s.Scenario, s.contexts)
	if got.Error != "" || got.Name != oneSpace(s.Title) || got.Format != storyFormat || got.IFID != ifid(s.pack, s.ID) {
		t.Fatalf("%s is read as %q for %q, %s: %s", s.ID, got.Name, got.Format, got.IFID, got.Error)
	}
	for _, scene := range s.Scenes {
		i := slices.IndexFunc(got.Passages, func(p readPassage) bool { return p.Name == n.scenes[scene.Slug] })
		if i < 0 {
			t.Errorf("%s has no passage “%s”", s.ID, n.scenes[scene.Slug])
			continue
		}
		p := got.Passages[i]
		var have []string
		for _, l := range p.Links {
			have = append(have, l.Text+" → "+l.To)
		}
		if want := waysOf(scene, n); !slices.Equal(have, want) {
			t.Errorf("%s, “%s” has the links\n%q; want\n%q", s.ID, p.Name, have, want)
		}
		c.passages, c.links = c.passages+1, c.links+len(have)
		c.holds(t, p.Name, p.Text, sceneWords(scene))
		for _, choice := range scene.Choices {
			c.holds(t, p.Name, strings.Join(p.Said, " "), append(wordsIn(choice.Reaction), wordsIn(choice.Feedback)...))
		}
	}
}

// holds looks for paragraphs in what was read.
func (c *comparison) holds(t *testing.T, name, text string, want []string) {
	t.Helper()
	text = bare(text)
	for _, w := range want {
		if c.words++; !strings.Contains(text, w) {
			if c.lost++; c.lost < 10 { // enough to see what it is
				t.Errorf("“%s” has no %q in %q", name, w, text)
			}
		}
	}
}

// waysOf are the links that a scene is written with.
func waysOf(s *content.Scene, n *names) (out []string) {
	for _, c := range s.Choices {
		out = append(out, oneSpace(c.Words.String())+" → "+n.scenes[c.To])
	}
	for _, r := range s.Routes {
		if out = append(out, "Go on → "+n.scenes[r.To]); r.If == nil {
			break
		}
	}
	return out
}

// sceneWords are the paragraphs that a scene shows.
func sceneWords(s *content.Scene) []string {
	out := wordsIn(s.Body)
	if s.Ending != nil {
		out = append(append(out, wordsIn(s.Ending.Body)...), wordsIn(s.Ending.Debrief)...)
	}
	return out
}

func wordsIn(p content.Prose) (out []string) {
	for _, b := range p {
		switch b := b.(type) {
		case content.Paragraph:
			out = append(out, bare(b.Text.String()))
		case content.Quote:
			out = append(out, wordsIn(b.Body)...)
		case content.List:
			for _, item := range b.Items {
				out = append(out, wordsIn(item)...)
			}
		case content.Code, content.Table, content.Subheading, content.Rule:
		}
	}
	return out
}

// bare takes out the signs that the oracle takes for emphasis, and all but one space between words.
func bare(s string) string {
	return oneSpace(strings.NewReplacer("''", "", "//", "", "==", "", "'", "", "/", "", "=", "").Replace(s))
}

// oracle has the stories read.
func oracle(t *testing.T, in *bytes.Buffer) []byte {
	t.Helper()
	folder := *extwee
	if folder == "" {
		folder = filepath.Join("testdata", "oracle")
	}
	modules, err := filepath.Abs(filepath.Join(folder, "node_modules"))
	if err != nil {
		t.Fatal(err)
	}
	_, missing := os.Stat(filepath.Join(modules, "extwee"))
	node, err := exec.LookPath("node")
	switch {
	case *extwee != "" && (err != nil || missing != nil):
		t.Fatalf("-extwee %s: %v, %v", *extwee, err, missing)
	case err != nil:
		t.Skip("node is not here, which runs what Twee stories are held against")
	case missing != nil:
		t.Skip("extwee is not here: npm install --no-package-lock in content/twee/testdata/oracle")
	}
	ctx, stop := context.WithTimeout(t.Context(), 5*time.Minute)
	defer stop()
	cmd := exec.CommandContext(ctx, node, filepath.Join("testdata", "oracle", "stories.mjs"), modules)
	cmd.Stdin, cmd.Stderr = in, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return out
}
