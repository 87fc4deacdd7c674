package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"github.com/spf13/cobra"
)

// sharing is what a learner wants to hand over, and where to.
type sharing struct {
	answers bool
	pack    string
	to      string // a file, - for standard output, "" for not said
	yes     bool
}

func newShare(e *env) *cobra.Command {
	var what sharing
	cmd := &cobra.Command{
		Use:   "share --answers [--pack PACK] [-o FILE] [--yes]",
		Short: "hand over answers, without words or names, to make a pack better",
		Example: `hearten data share --answers                      look at what it would be
hearten data share --answers -o answers.jsonl     and write it`,
		Args: takes(0, 0),
		RunE: func(*cobra.Command, []string) error {
			if !what.answers {
				return &usageError{words: "say what to share: --answers", see: "data share --help"}
			}
			return runShare(e, what)
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.BoolVar(&what.answers, "answers", false, "which answers were given to the questions of packs")
	f.StringVar(&what.pack, "pack", "", "only those to the questions of this `pack`")
	f.StringVarP(&what.to, "output", "o", "", "write a new `file`; - is standard output")
	f.BoolVar(&what.yes, "yes", false, "do it without being asked")
	return cmd
}

// sharedPack counts the answers to the questions of a pack.
type sharedPack struct {
	ID         content.PackID `json:"id"`
	Title      string         `json:"title"`
	Situations int            `json:"situations"`
	Checks     int            `json:"checks"`
	Turns      int            `json:"turns"`
}

func (s sharedPack) sum() int { return s.Situations + s.Checks + s.Turns }

func (s sharedPack) String() string {
	var parts []string
	for _, part := range []struct {
		n    int
		noun string
	}{{s.Situations, "situation"}, {s.Checks, "lesson question"}, {s.Turns, "turn"}} {
		if part.n > 0 {
			parts = append(parts, count(part.n, part.noun))
		}
	}
	return fmt.Sprintf("%s: %s (%s)", s.Title, count(s.sum(), "answer"), strings.Join(parts, ", "))
}

// runShare shows what would leave, asks, and writes it.
func runShare(e *env, what sharing) error {
	if what.to == "" && !e.terminal && !e.flags.json {
		what.to = "-"
	}
	if what.to == "-" && e.flags.json {
		return &usageError{words: "--json tells how much it is and -o - prints the answers: choose one", see: "data share --help"}
	}
	h, p, err := e.visit()
	if err != nil {
		return err
	}
	if what.pack != "" && h.Library.Pack(content.PackID(what.pack)) == nil {
		return &notFoundError{"pack", what.pack, near(what.pack, packNames(h.Library)), "hearten pack list"}
	}
	answers, err := engine.SharedAnswers(p, h.Journal.Read(0))
	if err != nil {
		return err
	}
	answers = ofPack(answers, content.PackID(what.pack))
	packs := sharedPacks(h.Library, answers)
	if len(answers) == 0 {
		return nothingToShare(e, packs)
	}
	if err := previewShare(e, packs, answers[0]); err != nil {
		return err
	}
	if what.to == "" {
		e.note("\nNothing was written. To read all of it: hearten data share --answers -o -\n" +
			"To write it: hearten data share --answers -o answers.jsonl\n")
		return saidShared(e, packs, len(answers), "")
	}
	if !what.yes {
		if ok, err := e.agrees("\nType yes to write it: ", "Nothing was written."); err != nil || !ok {
			return err
		}
	}
	if err := writeShared(e, what.to, answers); err != nil {
		return err
	}
	return saidShared(e, packs, len(answers), what.to)
}

func packNames(lib *content.Library) (out []string) {
	for _, p := range lib.Packs() {
		out = append(out, string(p.ID))
	}
	return out
}

func ofPack(answers []engine.SharedAnswer, pack content.PackID) (out []engine.SharedAnswer) {
	for _, a := range answers {
		if pack == "" || a.Item.Ref.Pack == pack {
			out = append(out, a)
		}
	}
	return out
}

// sharedPacks counts answers by pack, in the order in which they are written.
func sharedPacks(lib *content.Library, answers []engine.SharedAnswer) []sharedPack {
	out := []sharedPack{}
	for _, a := range answers {
		id := a.Item.Ref.Pack
		if n := len(out); n == 0 || out[n-1].ID != id {
			s := sharedPack{ID: id, Title: string(id)}
			if p := lib.Pack(id); p != nil {
				s.Title = p.Title
			}
			out = append(out, s)
		}
		of := &out[len(out)-1]
		switch a.Item.Kind {
		case content.KindCheckup:
			of.Situations++
		case content.KindScenario:
			of.Turns++
		default:
			of.Checks++
		}
	}
	return out
}

// previewShare says in words what would leave, with a line of it as it is.
func previewShare(e *env, packs []sharedPack, example engine.SharedAnswer) error {
	line, err := json.Marshal(example)
	if err != nil {
		return err
	}
	e.note("This is what leaves:\n\n")
	for _, p := range packs {
		e.note("  %s\n", fold(p.String(), e.width()-4, "    "))
	}
	e.note("\nEach answer is a line like this one:\n\n  %s\n\n", printable(string(line)))
	e.note("%s\n", fold("Nothing you wrote is in it, no name, no day and no time. Of each question it is the first answer that counts. "+
		"“person” is a made-up mark, drawn from your first session and the pack: it leads back to nobody, and is the same when you "+
		"hand answers over again, so that they count once.", e.width(), ""))
	if len(packs) > 1 {
		e.note("%s\n", fold("For each pack it is another mark. In one file they stand side by side, though: for a coach who has written one "+
			"of the packs, hand over that one alone, with --pack.", e.width(), ""))
	}
	return nil
}

// writeShared writes the answers, a line each, to standard output or a new file.
func writeShared(e *env, to string, answers []engine.SharedAnswer) error {
	if to == "-" {
		for _, a := range answers {
			if err := e.sayLine(a); err != nil {
				return fmt.Errorf("write the answers: %w", err)
			}
		}
		return nil
	}
	var text []byte
	for _, a := range answers {
		line, err := json.Marshal(a)
		if err != nil {
			return err
		}
		text = append(append(text, line...), '\n')
	}
	return writeNew(to, text, 0o600, "data share --help")
}

func nothingToShare(e *env, packs []sharedPack) error {
	if e.flags.json {
		return saidShared(e, packs, 0, "")
	}
	e.note("%s\n", fold("There is no answer to hand over yet. Those to situations, turns of conversations and questions that came back "+
		"later count; the ones right after reading do not. Next: hearten today", e.width(), ""))
	return nil
}

func saidShared(e *env, packs []sharedPack, n int, to string) error {
	if e.flags.json {
		return e.sayJSON(struct {
			head
			Answers int          `json:"answers"`
			Packs   []sharedPack `json:"packs"`
			File    string       `json:"file,omitempty"`
		}{schema("shared"), n, packs, to})
	}
	switch to {
	case "":
	case "-":
		e.note("%s written.\n", count(n, "answer"))
	default:
		e.done("%s written to %s. It is yours to send.\n", count(n, "answer"), to)
	}
	return nil
}
