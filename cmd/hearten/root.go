package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"example.com/hearten/tui"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// run does what the command line says. A fault of ours is an error like any other.
func run(ctx context.Context, e *env, args []string) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = tui.NewFault(r)
		}
	}()
	root := newRoot(e)
	root.SetArgs(args)
	root.SetIn(e.in)
	root.SetOut(e.out)
	root.SetErr(e.err)
	cmd, err := root.ExecuteContextC(ctx)
	if !speaksToShells(cmd) {
		e.tellMisread()
	}
	return err
}

// The groups of commands in the help, in this order.
const (
	everyDay  = "day"
	growth    = "growth"
	record    = "record"
	forOthers = "packs"
)

func newRoot(e *env) *cobra.Command {
	root := &cobra.Command{
		Use:   "hearten",
		Short: "Five minutes of practice a day for the conversations that matter.",
		Example: `hearten                       today's session
hearten today --minutes 1     one minute is enough
hearten practice              the conversations you can rehearse
hearten rest until monday     time off without a gap
hearten status --short        one line for a status bar`,
		Args:    known,
		Version: built().Version,
		PersistentPreRun: func(cmd *cobra.Command, _ []string) {
			e.command = strings.TrimPrefix(strings.TrimPrefix(cmd.CommandPath(), "hearten"), " ")
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !e.terminal && !e.flags.plain {
				return runStatus(e, false)
			}
			return runToday(cmd.Context(), e, 0)
		},
		SilenceErrors: true, SilenceUsage: true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.SetVersionTemplate("hearten {{.Version}}\n")
	root.AddGroup(
		&cobra.Group{ID: everyDay, Title: "Every day"}, &cobra.Group{ID: growth, Title: "What you have shown"},
		&cobra.Group{ID: record, Title: "Your record"}, &cobra.Group{ID: forOthers, Title: "Packs"},
	)
	global(root.PersistentFlags(), &e.flags)
	root.SetFlagErrorFunc(flagError)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { e.say("%s", helpOf(cmd, e.width())) })
	add(root, everyDay, newToday(e), newPath(e), newLearn(e), newPractice(e), newPrepare(e), newReflect(e), newRest(e))
	add(root, growth, newStatus(e), newSnapshot(e), newSkills(e), newBadge(e), newNotebook(e), newReplay(e))
	add(root, record, newProfile(e), newData(e), newConfig(e))
	add(root, forOthers, newPack(e))
	add(root, "", newCompletion(e), newMan(e), newVersion(e))
	help := newHelp(e)
	place(help, len(root.Commands()))
	root.SetHelpCommand(help)
	complete(e, root)
	return root
}

func add(root *cobra.Command, group string, commands ...*cobra.Command) {
	for _, c := range commands {
		c.GroupID = group
		place(c, len(root.Commands()))
		root.AddCommand(c)
	}
}

func global(f *pflag.FlagSet, to *flags) {
	f.SortFlags = false
	f.BoolVar(&to.plain, "plain", false, "ask and answer by lines: for screen readers, pipes and scripts")
	f.BoolVar(&to.json, "json", false, "one JSON object on standard output; errors as JSON too")
	f.BoolVar(&to.noInput, "no-input", false, "never ask; end with status 7 instead")
	f.BoolVar(&to.quiet, "quiet", false, "leave out words about what was done")
	f.BoolVar(&to.noColor, "no-color", false, "no colours")
	f.BoolVar(&to.ascii, "ascii", false, "only ASCII characters in lines and signs")
	f.Var(&to.theme, "theme", "colours: the `name` of a theme, such as light or mono")
	f.BoolVar(&to.reduceMotion, "reduce-motion", false, "nothing moves by itself")
	f.StringVar(&to.home, "home", "", "keep everything in this `folder`")
	f.StringVar(&to.config, "config", "", "read the settings from this `file`")
	f.BoolVar(&to.debug, "debug", false, "where Hearten itself is at fault, print the stack trace")
	to.given = f.Changed
}

// group makes a command that only holds others: alone, it prints its help.
func group(use, short, example string, commands ...*cobra.Command) *cobra.Command {
	cmd := &cobra.Command{
		Use: use, Short: short, Example: example, Args: known,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	add(cmd, "", commands...)
	return cmd
}

// place notes where a command stands in the help of its parent; cobra itself sorts by name.
func place(c *cobra.Command, n int) {
	c.Annotations = map[string]string{"place": fmt.Sprintf("%02d", n)}
}

// known refuses a word that should have been a command, and names what it may have meant.
func known(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() || c.Name() == "help" {
			names = append(names, c.Name())
		}
	}
	words := fmt.Sprintf("“%s” is not a command of %s", args[0], cmd.CommandPath())
	u := &usageError{words: words, see: helpFor(cmd)}
	if n := nearest(args[0], names); n != "" {
		u.near = cmd.CommandPath() + " " + n
	}
	return u
}

// takes refuses any number of words but those the usage line names; from is how many there have to be, to how many
// there may be.
func takes(from, to int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) >= from && len(args) <= to {
			return nil
		}
		return &usageError{words: "usage: " + usageOf(cmd), see: helpFor(cmd)}
	}
}

// flagError puts what the flag parser says into words.
func flagError(cmd *cobra.Command, err error) error {
	u := &usageError{words: err.Error(), see: helpFor(cmd)}
	var unknown *pflag.NotExistError
	var value *pflag.InvalidValueError
	var legal *tui.SettingError
	if errors.As(err, &legal) {
		u.words = "--" + legal.Error()
		if legal.Near != "" {
			u.near = "--" + legal.Setting + " " + legal.Near
		}
		return u
	}
	if errors.As(err, &value) {
		u.words = fmt.Sprintf("--%s does not take “%s”", value.GetFlag().Name, value.GetValue())
		if value.GetFlag().Value.Type() == "int" {
			u.words = fmt.Sprintf("--%s takes a whole number, not “%s”", value.GetFlag().Name, value.GetValue())
		}
	}
	if errors.As(err, &unknown) {
		var names []string
		visit := func(f *pflag.Flag) { names = append(names, f.Name) }
		cmd.Flags().VisitAll(visit)
		cmd.InheritedFlags().VisitAll(visit)
		name := unknown.GetSpecifiedName()
		u.words = fmt.Sprintf("%s has no flag “%s”", cmd.CommandPath(), name)
		if n := nearest(name, names); n != "" {
			u.near = "--" + n
		}
	}
	return u
}

func helpFor(cmd *cobra.Command) string {
	return strings.TrimSpace(strings.TrimPrefix(cmd.CommandPath(), "hearten") + " --help")
}
