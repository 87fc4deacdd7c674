package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"example.com/hearten/content"
)

// runsWanted is what --runs and the flags beside it say.
type runsWanted struct {
	depth      int
	context    string
	confidence int
	set        []string
	see        string // the command that tells more
}

// mostChoices is how long runs may be asked for.
const mostChoices = 1000

// runLine is a run as it is printed.
type runLine struct {
	Path   []int          `json:"path"`
	Ending *string        `json:"ending"`
	Meters map[string]int `json:"meters"`
}

// runRuns prints every run of one conversation, a line each.
func runRuns(e *env, path string, want runsWanted) error {
	if want.depth < 0 || want.depth > mostChoices {
		return &usageError{words: fmt.Sprintf("--runs takes a number from 0 to %d", mostChoices), see: "pack walk --help"}
	}
	d, _, err := draftAt(e, path, "pack walk --help")
	if err != nil {
		return err
	}
	if len(d.Scenarios) > 1 {
		var names []string
		for _, sc := range d.Scenarios {
			names = append(names, filepath.ToSlash(filepath.Join(path, filepath.FromSlash(sc.Pos.File))))
		}
		return &usageError{words: "--runs takes one conversation. Here are: " + strings.Join(names, ", "), see: "pack walk --help"}
	}
	sc := d.Scenarios[0]
	given, err := want.given(e, d, sc.Asked())
	if err != nil {
		return err
	}
	out := bufio.NewWriter(e.out)
	for run := range sc.Runs(given, want.depth) {
		line := runLine{Path: run.Path, Meters: run.End.Meters()}
		if run.End.Ended() {
			line.Ending = &run.End.Scene().Slug
		}
		b, err := json.Marshal(line)
		if err != nil {
			return err
		}
		if _, err := out.WriteString(printable(string(b)) + "\n"); err != nil {
			return err
		}
	}
	return out.Flush()
}

// given reads the flags. What nothing in the conversation asks about changes no run, which is said.
func (w runsWanted) given(e *env, d content.Draft, asked content.Asked) (content.Given, error) {
	g := content.Given{Sure: w.confidence, Levels: map[content.Ref]int{}, Ended: map[content.Ref]content.EndingKind{}}
	if w.confidence < 1 || w.confidence > 3 {
		return g, &usageError{words: "--confidence takes 1, 2 or 3", see: w.see}
	}
	var known []string
	for _, c := range d.Contexts {
		known = append(known, string(c.ID))
	}
	if len(known) > 0 {
		g.In = content.ContextID(known[0])
	}
	for _, c := range asked.Contexts {
		if !slices.Contains(known, string(c)) {
			known = append(known, string(c))
		}
	}
	if w.context != "" {
		meant := near(w.context, known)
		switch {
		case slices.Contains(known, w.context):
		case len(d.Contexts) > 0 || len(meant) > 0:
			return g, &notFoundError{what: "context", name: w.context, near: meant, list: ""}
		default: // of a file without its pack, nobody knows the others
			e.note("Nothing in this conversation asks about the context %s.\n", w.context)
		}
		g.In = content.ContextID(w.context)
	}
	for _, s := range w.set {
		if err := w.setGiven(e, &g, s, d.Pack, asked); err != nil {
			return g, err
		}
	}
	return g, nil
}

// setGiven reads `level:NAME=2` and `met:NAME=strong`.
func (w runsWanted) setGiven(e *env, g *content.Given, s string, pack content.PackID, asked content.Asked) error {
	of, value, _ := strings.Cut(s, "=")
	what, name, _ := strings.Cut(of, ":")
	ref := content.Ref{Pack: pack, ID: name}
	if other, id, full := strings.Cut(name, "/"); full {
		ref = content.Ref{Pack: content.PackID(other), ID: id}
	}
	asks := asked.Levels
	switch kind := content.EndingKind(value); {
	case name == "":
		return w.badSet(s)
	case what == "level" && len(value) == 1 && value >= "0" && value <= "4":
		g.Levels[ref] = int(value[0] - '0')
	case what == "met" && value == "none":
		delete(g.Ended, ref)
		asks = asked.Met
	case what == "met" && (kind == content.EndingStrong || kind == content.EndingMixed || kind == content.EndingPoor):
		g.Ended[ref] = kind
		asks = asked.Met
	default:
		return w.badSet(s)
	}
	if !slices.Contains(asks, ref) {
		e.note("Nothing in this conversation asks about %s.\n", of)
	}
	return nil
}

func (w runsWanted) badSet(s string) error {
	return &usageError{
		words: fmt.Sprintf("--set takes level:NAME=0 to 4, or met:NAME=strong, mixed, poor or none, not “%s”", s), see: w.see,
	}
}
