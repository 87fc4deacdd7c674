package graph_test

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
	"example.com/hearten/content/graph"
	"example.com/hearten/content/packs"
	"example.com/hearten/content/scenariotest"
)

// scenarios are the embedded ones, those of the example pack and random ones.
func scenarios(t *testing.T, seeds int) (out []*content.Scenario) {
	t.Helper()
	lib, err := packs.Library()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range lib.Packs() {
		out = append(out, p.Scenarios()...)
	}
	d, _, err := content.LoadDraft(os.DirFS("../testdata/example-pack"), ".", nil)
	if err != nil {
		t.Fatal(err)
	}
	out = append(out, d.Scenarios...)
	for seed := range uint64(seeds) {
		d, _, err := content.LoadDraft(scenariotest.Alone(seed), "random.md", nil)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		out = append(out, d.Scenarios...)
	}
	return out
}

// TestDrawingsHoldEverySceneAndWay reads the drawings back: every scene is a node, every choice and route an edge between the
// right ones, and every label the words that were written.
func TestDrawingsHoldEverySceneAndWay(t *testing.T) {
	nodes, edges := 0, 0
	for _, sc := range scenarios(t, 200) {
		for format, drawing := range map[string]drawing{"mermaid": readMermaid(t, graph.Mermaid(sc)), "dot": readDOT(t, graph.DOT(sc))} {
			for i, s := range sc.Scenes {
				if got := drawing.nodes[i]; !strings.HasPrefix(got, oneSpace(s.Name.String())) || s.Ending != nil && !strings.Contains(got, string(s.Ending.Kind)) {
					t.Errorf("%s of %s: the scene “%s” is drawn as %q", format, sc.ID, s.Name, got)
				}
			}
			want := waysIn(sc)
			if len(drawing.edges) != len(want) {
				t.Fatalf("%s of %s has %d edges; want %d", format, sc.ID, len(drawing.edges), len(want))
			}
			for i, w := range want {
				if got := drawing.edges[i]; got.from != w.from || got.to != w.to || !strings.Contains(got.label, w.label) {
					t.Errorf("%s of %s: edge %d is %+v; want %+v", format, sc.ID, i, got, w)
				}
			}
			nodes, edges = nodes+len(drawing.nodes), edges+len(want)
		}
	}
	t.Logf("%d nodes and %d edges read back", nodes, edges)
	if nodes < 1000 || edges < 2000 {
		t.Error("too little was read to say anything")
	}
}

func TestHostileWordsStayWords(t *testing.T) {
	hostile := []string{
		`"] --> x["`, `end`, `</script><b>`, `#quot; &quot; &#34;`, "``md``", `style: x#35;`, `classDef a: b#1;`, `%%{init: {}}%%`, `1. one`,
		`- one`, `a|b`, `\`, `\n\l`, `"; evil [label="`, `$$x$$`, `click s0 "javascript:x"`, `a"b\"c`, `**b** _i_ ~~s~~`, `忍耐 – “q”`, `;`, `a;b`, `+ x`,
	}
	for _, words := range hostile {
		src := "---\nkind: scenario\nid: x\ntitle: T\n---\n\n# T\n\n## " + escaped(words) + "\n\n- [" + escaped(words) + "](#fin) `best`\n  > f\n\n## Fin\n\n`ending poor` x\n\n### D\n\nx\n"
		d, _, err := content.LoadDraft(fstest.MapFS{"x.md": {Data: []byte(src)}}, "x.md", nil)
		if err != nil {
			t.Fatal(err)
		}
		sc := d.Scenarios[0]
		if sc.Scenes[0].Name.String() != words {
			t.Fatalf("the test reads %q as %q", words, sc.Scenes[0].Name)
		}
		want := oneSpace(words)
		m, dot := readMermaid(t, graph.Mermaid(sc)), readDOT(t, graph.DOT(sc))
		for format, g := range map[string]drawing{"mermaid": m, "dot": dot} {
			if len(g.nodes) != 2 || len(g.edges) != 1 || g.nodes[0] != want || g.edges[0].label != "best "+want {
				t.Errorf("%s draws %q as %+v", format, words, g)
			}
		}
		if got := graph.Text(sc, 80); !strings.Contains(got, want) {
			t.Errorf("the outline has no %q:\n%s", want, got)
		}
	}
	t.Logf("%d hostile names", len(hostile))
}

func TestAnOutlineTellsEverySceneOnce(t *testing.T) {
	told, widest := 0, 0
	for _, sc := range scenarios(t, 200) {
		text := graph.Text(sc, 60)
		joined := oneSpace(text)
		for _, s := range sc.Scenes {
			for _, c := range s.Choices {
				if label := c.Grade.String() + " " + oneSpace(c.Words.String()); !strings.Contains(joined, label) {
					t.Errorf("the outline of %s has no %q:\n%s", sc.ID, label, text)
				}
				told++
			}
		}
		arrows := strings.Count(joined, "→")
		for _, w := range waysIn(sc) {
			arrows -= 1 + strings.Count(w.label, "→")
		}
		if arrows != 0 {
			t.Errorf("the outline of %s has %d ways too many:\n%s", sc.ID, arrows, text)
		}
		for _, l := range strings.Split(text, "\n") {
			widest = max(widest, len([]rune(l)))
		}
	}
	t.Logf("%d choices told, in lines of at most %d letters", told, widest)
	if widest > 60 {
		t.Errorf("a line has %d letters; want 60 at most", widest)
	}
}

func TestAnOutline(t *testing.T) {
	d, _, err := content.LoadDraft(fstest.MapFS{"x.md": {Data: []byte(small)}}, "x.md", nil)
	if err != nil {
		t.Fatal(err)
	}
	want := `The queue: 4 scenes, 1 ending (1 strong)

At the counter
  best “Tell me.” (if trust >= 1) → On
    if chose asked → A plan (ends strong)
    otherwise → At the counter, see above
  poor “Fine.” (once) → no scene is called nowhere

Nothing leads here:

Lost
  best “Hm.” → A plan (ends strong)
`
	if got := graph.Text(d.Scenarios[0], 80); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

const small = `---
kind: scenario
id: queue
title: The queue
competencies: []
level: 1
minutes: 2
meters:
  trust: 1 of 3
---

# The queue

## At the counter

- [“Tell me.”](#on) ` + "`best` `if trust >= 1` `as asked`" + `
  > x
- [“Fine.”](#nowhere) ` + "`poor` `once`" + `
  > x

## On

- → [](#a-plan) ` + "`if chose asked`" + `
- → [](#at-the-counter) ` + "`else`" + `

## A plan

` + "`ending strong`" + ` Yes.

### D

Yes.

## Lost

- [“Hm.”](#a-plan) ` + "`best`" + `
  > x
`

// drawing is what a drawing says: the words of its nodes and its edges, in order, without the start.
type drawing struct {
	nodes map[int]string
	edges []edge
}

type edge struct {
	from, to int
	label    string
}

func waysIn(sc *content.Scenario) (out []edge) {
	number := map[string]int{}
	for i, s := range sc.Scenes {
		number[s.Slug] = i
	}
	for i, s := range sc.Scenes {
		for _, c := range s.Choices {
			out = append(out, edge{i, number[c.To], oneSpace(c.Words.String())})
		}
		for _, r := range s.Routes {
			label := ""
			if r.If != nil {
				label = strings.ReplaceAll(r.If.String(), " /", " ")
			}
			out = append(out, edge{i, number[r.To], label})
		}
	}
	return out
}

func readMermaid(t *testing.T, text string) drawing {
	t.Helper()
	node := regexp.MustCompile(`^    s(\d+)(?:\[/|\(\[|\[|\{)"([^"]*)"(?:/\]|\]\)|\]|\})$`)
	arrow := regexp.MustCompile(`^    s(\d+) (?:-->|-\.->)(?:\|"([^"]*)"\|)? s(\d+)$`)
	entity := regexp.MustCompile(`#(\d+);`)
	words := func(s string) string {
		return entity.ReplaceAllStringFunc(s, func(e string) string {
			n, _ := strconv.Atoi(e[1 : len(e)-1])
			return string(rune(n))
		})
	}
	out := drawing{nodes: map[int]string{}}
	for _, l := range strings.Split(strings.TrimSpace(text), "\n")[1:] {
		if m := node.FindStringSubmatch(l); m != nil {
			out.nodes[number(m[1])] = words(m[2])
		} else if m := arrow.FindStringSubmatch(l); m != nil {
			out.edges = append(out.edges, edge{number(m[1]), number(m[3]), words(m[2])})
		} else if !strings.HasPrefix(l, `    start(["`) && !strings.HasPrefix(l, "    start --> s") {
			t.Errorf("mermaid has a line of no kind: %q", l)
		}
	}
	return out
}

func readDOT(t *testing.T, text string) drawing {
	t.Helper()
	quoted := `"((?:[^"\\]|\\.)*)"`
	node := regexp.MustCompile(`^    s(\d+) \[label=` + quoted + `(?:, (?:style|shape)=\w+)?\];$`)
	arrow := regexp.MustCompile(`^    s(\d+) -> s(\d+) \[label=` + quoted + `(?:, style=dashed)?\];$`)
	words := func(s string) string {
		return strings.NewReplacer(`\\`, `\`, `\"`, `"`, `\n`, " ", "&amp;", "&").Replace(s)
	}
	out := drawing{nodes: map[int]string{}}
	for _, l := range strings.Split(strings.TrimSpace(text), "\n")[4:] {
		if m := node.FindStringSubmatch(l); m != nil {
			out.nodes[number(m[1])] = words(m[2])
		} else if m := arrow.FindStringSubmatch(l); m != nil {
			out.edges = append(out.edges, edge{number(m[1]), number(m[2]), words(m[3])})
		} else if l != "}" && !strings.HasPrefix(l, "    start -> s") {
			t.Errorf("dot has a line of no kind: %q", l)
		}
	}
	return out
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func oneSpace(s string) string { return strings.Join(strings.Fields(s), " ") }

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
