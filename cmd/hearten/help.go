package main

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

//go:embed help/*.txt
var topicFiles embed.FS

// topics are the pages of `hearten help`.
func topics() []string {
	return []string{"accessibility", "environment", "exit-codes", "files", "journal", "keys", "pack", tutorialTopic, "privacy", "scores"}
}

// tutorialTopic is the page that leads a coach from an empty folder to a pack that is handed on.
const tutorialTopic = "pack tutorial"

func newHelp(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND or TOPIC]",
		Short: "about a command or a topic",
		Example: `hearten help practice
hearten help privacy
hearten help pack tutorial    for coaches: begin here`,
		RunE: func(cmd *cobra.Command, args []string) error { return runHelp(e, cmd.Root(), args) },
	}
}

func runHelp(e *env, root *cobra.Command, args []string) error {
	if name := strings.Join(args, " "); slices.Contains(topics(), name) {
		page, err := topic(e, name)
		if err != nil {
			return err
		}
		e.say("%s", foldPage(page, e.width()))
		return nil
	}
	cmd, rest, err := root.Find(args)
	if err != nil || len(rest) > 0 || cmd == nil {
		legal := topics()
		for _, c := range root.Commands() {
			legal = append(legal, c.Name())
		}
		slices.Sort(legal)
		legal = slices.Compact(legal) // a command may be a topic as well
		return &notFoundError{"help page", strings.Join(args, " "), either(near(strings.Join(args, " "), legal)), "hearten help"}
	}
	return cmd.Help()
}

// nowhere stands in a page for a place that there is none of.
const nowhere = "(not set: there is no home directory; set HEARTEN_HOME)"

// topic is a page of help as text. {folder} in it stands for where the learner's files are, {settings} for the settings
// file.
func topic(e *env, name string) (string, error) {
	switch name {
	case "journal":
		return engine.JournalPage(), nil
	case "scores":
		return engine.ScoresPage(), nil
	case "keys":
		return tui.KeysPage(), nil
	case "pack":
		return content.Manual(), nil
	}
	b, err := topicFiles.ReadFile("help/" + strings.ReplaceAll(name, " ", "-") + ".txt")
	if err != nil {
		return "", err
	}
	dir, err := e.folder()
	if err != nil {
		dir = nowhere
	}
	file, err := e.settingsPath()
	if err != nil {
		file = nowhere
	}
	return strings.NewReplacer("{folder}", dir, "{settings}", file).Replace(string(b)), nil
}

// readable are the topics as pages that the full screen shows.
func (e *env) readable() []tui.Topic {
	about := map[string]string{
		"accessibility": "lines, screen readers, colours", "environment": "what can be set from outside", "exit-codes": "for scripts",
		"files": "where everything is", "journal": "what is recorded, and what counts", "keys": "every key",
		"pack": "how a pack is written", tutorialTopic: "your first conversation, step by step", "privacy": "what leaves the machine: nothing",
		"scores": "what a score is, and how things are chosen",
	}
	var out []tui.Topic
	for _, name := range topics() {
		out = append(out, tui.Topic{Name: name, Words: about[name], Read: func() (string, error) { return topic(e, name) }})
	}
	return out
}

// helpOf is the help of a command, folded to a width: what it is and what has to be known of it, examples first, then its usage, its commands and its flags.
func helpOf(cmd *cobra.Command, width int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", fold(capital(strings.TrimRight(cmd.Short, "."))+".", width, ""))
	if cmd.Long != "" {
		fmt.Fprintf(&b, "\n%s\n", foldPage(cmd.Long, width))
	}
	if cmd.Example != "" {
		fmt.Fprintf(&b, "\nExamples\n  %s\n", strings.ReplaceAll(cmd.Example, "\n", "\n  "))
	}
	fmt.Fprintf(&b, "\nUsage\n  %s\n", hung(usageOf(cmd), 2, width))
	for _, g := range cmd.Groups() {
		writeCommands(&b, g.Title, cmd.Commands(), g.ID, width)
	}
	title := "Commands"
	if len(cmd.Groups()) > 0 {
		title = "And"
	}
	writeCommands(&b, title, cmd.Commands(), "", width)
	own, all := "Flags", "Flags of every command"
	if !cmd.HasParent() {
		own = all
	}
	writeFlags(&b, own, cmd.LocalFlags(), width)
	writeFlags(&b, all, cmd.InheritedFlags(), width)
	if !cmd.HasParent() {
		alone := slices.DeleteFunc(topics(), func(name string) bool { return name == tutorialTopic })
		fmt.Fprintf(&b, "\nTopics\n  hearten help TOPIC: %s\n  hearten help %s\n", hung(strings.Join(alone, ", "), len("  hearten help TOPIC: "), width), tutorialTopic)
	}
	return b.String()
}

func usageOf(cmd *cobra.Command) string {
	line := cmd.CommandPath()
	if _, words, ok := strings.Cut(cmd.Use, " "); ok {
		line += " " + words
	}
	switch {
	case !cmd.HasParent():
		line += " [COMMAND]"
	case cmd.HasSubCommands() && line == cmd.CommandPath(): // with words of its own it does something itself
		line += " COMMAND"
	}
	return line
}

func writeCommands(b *strings.Builder, title string, commands []*cobra.Command, group string, width int) {
	begun := false
	slices.SortFunc(commands, func(a, b *cobra.Command) int { return strings.Compare(a.Annotations["place"], b.Annotations["place"]) })
	for _, c := range commands {
		if c.GroupID != group || (!c.IsAvailableCommand() && c.Name() != "help") {
			continue
		}
		if !begun {
			fmt.Fprintf(b, "\n%s\n", title)
			begun = true
		}
		fmt.Fprintf(b, "  %-10s %s\n", c.Name(), hung(c.Short, max(10, len(c.Name()))+3, width))
	}
}

func writeFlags(b *strings.Builder, title string, fs *pflag.FlagSet, width int) {
	begun := false
	fs.VisitAll(func(f *pflag.Flag) {
		name, words, ok := flagWords(f)
		if !ok {
			return
		}
		if !begun {
			fmt.Fprintf(b, "\n%s\n", title)
			begun = true
		}
		fmt.Fprintf(b, "  %-18s %s\n", name, hung(words, 21, width-max(0, len(name)-18)))
	})
}

// hung folds words in a column of their own, which begins behind so many others.
func hung(words string, column, width int) string {
	return strings.ReplaceAll(fold(words, max(width-column, 20), ""), "\n", "\n"+strings.Repeat(" ", column))
}

// flagWords are a flag as it is typed and what it does; ok is false for those that go without saying.
func flagWords(f *pflag.Flag) (name, words string, ok bool) {
	if f.Hidden || f.Name == "help" || f.Name == "version" {
		return "", "", false
	}
	value, words := pflag.UnquoteUsage(f)
	if value == "int" {
		value = "number"
	}
	name = "--" + f.Name
	if value != "" {
		name += " " + strings.ToUpper(value)
	}
	return name, words, true
}
