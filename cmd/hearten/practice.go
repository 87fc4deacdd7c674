package main

import (
	"context"
	"fmt"
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

// practising is what `hearten practice` may be told: which conversation, or which ones to show.
type practising struct {
	name    []string
	setting string
	// skill, form, direction, mood and by are names as they were typed.
	skill, form, direction, mood, by string
	// minutes is how long one may take at most, where timed is true.
	minutes int
	timed   bool
}

func newPractice(e *env) *cobra.Command {
	var in practising
	cmd := &cobra.Command{
		Use:   "practice [NAME] [--write-first] [--context SETTING]",
		Short: "rehearse a conversation; without a name, the conversations there are",
		Example: `hearten practice
hearten practice copied-in    by its name, its title or its number in the list
hearten practice copied-in --context remote
hearten practice --write-first    your own words first, in every turn
hearten practice --skill listening --form written --mood tense --minutes 7
hearten practice --by direction    in groups`,
		Args: takes(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			in.name, in.timed = args, cmd.Flags().Changed("minutes")
			return runPractice(cmd.Context(), e, in)
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&e.flags.writeFirst, "write-first", false, "ask for your own words before the choices of every turn")
	flags.StringVar(&in.setting, "context", "", "the `setting` it takes place in, such as remote")
	flags.StringVar(&in.skill, "skill", "", "only those that practise this `skill`")
	flags.StringVar(&in.form, "form", "", "only those of this `form`: "+oneOf(texts(content.Forms())))
	flags.StringVar(&in.direction, "direction", "", "only those that go this `way`: "+oneOf(texts(content.Directions())))
	flags.StringVar(&in.mood, "mood", "", "only those that begin in this `mood`: "+oneOf(texts(content.Moods())))
	flags.IntVar(&in.minutes, "minutes", 0, "only those that take so many `minutes` at most")
	flags.StringVar(&in.by, "by", "", "in groups `by` "+oneOf(texts(tui.Groupings()[1:])))
	return cmd
}

// runPractice goes through the conversation that is named, or lists those that are looked for, or all.
func runPractice(ctx context.Context, e *env, in practising) error {
	h, err := e.open()
	if err != nil {
		return err
	}
	room := tui.Room{Name: tui.ConversationsRoom}
	if room.Facets, room.By, err = in.facets(h.Library); err != nil {
		return err
	}
	if in.setting != "" {
		if room.In, err = setting(h.Library, in.setting); err != nil {
			return err
		}
	}
	switch {
	case len(in.name) == 0:
		return e.pick(ctx, h, content.KindScenario, room)
	case room.Facets != (tui.Facets{}) || room.By != tui.ByPack:
		return &usageError{words: "a name says which conversation: leave out what they are looked for by", see: "practice --help"}
	}
	ref, err := findListed(h.Library, content.KindScenario, in.name[0], "hearten practice")
	if err != nil {
		return err
	}
	if err := hasSetting(h.Library, ref, room.In); err != nil {
		return err
	}
	return e.goThrough(ctx, h, content.Target{Kind: content.KindScenario, Ref: ref}, room.In)
}

// facets are what conversations are looked for by, and what they are grouped by.
func (in practising) facets(lib *content.Library) (f tui.Facets, by tui.Grouping, err error) {
	if in.skill != "" {
		if f.Skill, err = skillNamed(lib, in.skill, "hearten skills"); err != nil {
			return f, by, err
		}
	}
	if f.Form, err = oneNamed("form", in.form, content.Forms()); err != nil {
		return f, by, err
	}
	if f.Direction, err = oneNamed("direction", in.direction, content.Directions()); err != nil {
		return f, by, err
	}
	if f.Mood, err = oneNamed("mood", in.mood, content.Moods()); err != nil {
		return f, by, err
	}
	if f.Minutes = in.minutes; f.Minutes < 1 && in.timed {
		return f, by, &usageError{words: fmt.Sprintf("--minutes takes a number from 1 on, not %d", in.minutes), see: "practice --help"}
	}
	by, err = oneNamed("by", in.by, tui.Groupings()[1:])
	return f, by, err
}

// oneNamed is the one of a set that is named for a flag; "" is none of them.
func oneNamed[T ~string](flag, name string, set []T) (T, error) {
	if name == "" || slices.Contains(set, T(name)) {
		return T(name), nil
	}
	all := texts(set)
	err := &usageError{words: fmt.Sprintf("--%s takes %s, not “%s”", flag, oneOf(all), name), see: "practice --help"}
	if near := nearest(name, all); near != "" {
		err.near = near
	}
	return "", err
}

// texts are the names of a set.
func texts[T ~string](set []T) []string {
	out := make([]string, len(set))
	for i, v := range set {
		out[i] = string(v)
	}
	return out
}

// hasSetting reports it where the pack of a conversation does not have the setting, with those it has; "" is the learner's own.
func hasSetting(lib *content.Library, ref content.Ref, in content.ContextID) error {
	var legal []string
	for _, c := range lib.Pack(ref.Pack).Contexts {
		if c.ID == in {
			return nil
		}
		legal = append(legal, string(c.ID))
	}
	if in == "" {
		return nil
	}
	if len(legal) == 0 {
		return &usageError{words: fmt.Sprintf("“%s” takes place in one setting only: leave out --context", ref.ID)}
	}
	return &usageError{words: fmt.Sprintf("“%s” takes place in %s, not in “%s”", ref.ID, oneOf(legal), in)}
}
