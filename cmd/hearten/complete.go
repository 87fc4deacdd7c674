package main

import (
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

// proposals are what may come next on a command line after the words that a command has already. They come from the
// program, the packs and the clock alone: the learner's record is not looked at, so completing never waits for a lock.
type proposals func(words []string) []cobra.Completion

// completed says what is proposed for the words of a command, or for one of its flags.
type completed struct {
	command, flag string
	names         proposals
}

func (e *env) completed(root *cobra.Command) []completed {
	return []completed{
		{"learn", "", once(e.titles(content.KindLesson))},
		{"practice", "", once(e.titles(content.KindScenario))},
		{"practice", "context", e.contexts},
		{"replay", "", once(e.titles(content.KindScenario))},
		{"practice", "skill", e.titles(content.KindCompetency)},
		{"practice", "form", fixed(texts(content.Forms())...)},
		{"practice", "direction", fixed(texts(content.Directions())...)},
		{"practice", "mood", fixed(texts(content.Moods())...)},
		{"practice", "by", fixed(texts(tui.Groupings()[1:])...)},
		{"path pin", "", once(e.titles(wishable()...))},
		{"path skip", "", once(e.titles(wishable()...))},
		{"path clear", "", once(e.titles(wishable()...))},
		{"skills", "", once(e.titles(content.KindCompetency))},
		{"profile", "role", e.roles},
		{"profile", "context", e.contexts},
		{"profile", "focus", e.titles(content.KindCompetency)},
		{"profile", "easy", fixed(append(engine.Weekdays(), "none")...)},
		{"rest", "", e.restWords},
		{"data forget", "item", e.titles(forgettable()...)},
		{"data share", "pack", e.packIDs},
		{"pack walk", "context", e.contexts},
		{"pack walk", "confidence", fixed("1", "2", "3")},
		{"pack walk", "set", e.settable},
		{"pack show", "", once(e.packIDs)},
		{"pack remove", "", once(e.installedIDs)},
		{"pack verify", "", once(e.installedIDs)},
		{"pack lint", "format", fixed(lintFormats()...)},
		{"pack lint", "explain", codes},
		{"pack record", "context", e.contexts},
		{"pack preview", "context", e.contexts},
		{"pack preview", "confidence", fixed("1", "2", "3")},
		{"pack preview", "set", e.settable},
		{"pack play", "context", e.contexts},
		{"pack play", "set", e.settable},
		{"pack graph", "to", fixed("text", "mermaid", "dot")},
		{"pack import", "as", fixed("checkup", "lesson")},
		{"pack export", "to", fixed("ink", "twee", "gift")},
		{"config get", "", once(settingNames)},
		{"config set", "", settingWords},
		{"completion", "", once(fixed(shells()...))},
		{"help", "", helpWords(root)},
		{"", "theme", func([]string) []cobra.Completion { return settingWords([]string{"theme"}) }},
	}
}

// complete gives the commands and their flags what is proposed for them.
func complete(e *env, root *cobra.Command) {
	root.InitDefaultHelpCmd()
	for _, c := range e.completed(root) {
		cmd, _, err := root.Find(strings.Fields(c.command))
		switch {
		case err != nil:
		case c.flag == "":
			cmd.ValidArgsFunction = c.names.answer
		default:
			_ = cmd.RegisterFlagCompletionFunc(c.flag, c.names.answer) // a test holds that the flag exists
		}
	}
	_ = root.MarkPersistentFlagDirname("home")
	_ = root.MarkPersistentFlagFilename("config", "yaml", "yml")
}

// answer proposes what begins with the word that is being typed. Files are proposed nowhere.
func (p proposals) answer(_ *cobra.Command, typed []string, begun string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var out []cobra.Completion
	for _, c := range p(typed) {
		if strings.HasPrefix(strings.ToLower(c), strings.ToLower(begun)) {
			out = append(out, c)
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
}

// once proposes for the first word only.
func once(p proposals) proposals {
	return func(typed []string) []cobra.Completion {
		if len(typed) > 0 {
			return nil
		}
		return p(typed)
	}
}

func fixed(all ...string) proposals { return func([]string) []cobra.Completion { return all } }

// described is a name with what it stands for. A shell prints both, so they are cleaned, and neither has more than a line.
func described(name, what string) cobra.Completion {
	line := func(s string) string { return strings.Join(strings.Fields(content.Clean(s)), " ") }
	return cobra.CompletionWithDesc(line(name), line(what))
}

// titles proposes the ids of everything of some kinds, with their titles.
func (e *env) titles(kinds ...content.Kind) proposals {
	return func([]string) []cobra.Completion {
		lib, err := e.library()
		if err != nil {
			return nil
		}
		var out []cobra.Completion
		for _, k := range kinds {
			for _, ref := range lib.All(k) {
				name := tui.NameOf(lib, content.Target{Kind: k, Ref: ref})
				out = append(out, described(name, engine.TitleOf(lib, k, ref)))
			}
		}
		return out
	}
}

// contexts proposes the settings that a learner's days happen in.
func (e *env) contexts([]string) []cobra.Completion {
	lib, err := e.library()
	if err != nil {
		return nil
	}
	var out []cobra.Completion
	for _, c := range lib.Contexts() {
		out = append(out, described(string(c.ID), c.Title))
	}
	return out
}

func (e *env) packIDs([]string) []cobra.Completion {
	lib, err := e.library()
	if err != nil {
		return nil
	}
	var out []cobra.Completion
	for _, p := range lib.Packs() {
		out = append(out, described(string(p.ID), p.Title))
	}
	return out
}

// installedIDs proposes the packs that the learner added.
func (e *env) installedIDs([]string) []cobra.Completion {
	lib, err := e.library()
	if err != nil {
		return nil
	}
	var out []cobra.Completion
	for _, p := range lib.Packs() {
		if p.Origin == content.Installed {
			out = append(out, described(string(p.ID), p.Title))
		}
	}
	return out
}

// settable proposes what a run of a conversation may be given.
func (e *env) settable([]string) []cobra.Completion {
	lib, err := e.library()
	if err != nil {
		return nil
	}
	var out []cobra.Completion
	for _, ref := range lib.All(content.KindCompetency) {
		out = append(out, described("level:"+ref.ID+"=2", engine.TitleOf(lib, content.KindCompetency, ref)))
	}
	for _, ref := range lib.All(content.KindScenario) {
		out = append(out, described("met:"+ref.ID+"=strong", engine.TitleOf(lib, content.KindScenario, ref)))
	}
	return out
}

func (e *env) roles([]string) []cobra.Completion {
	lib, err := e.library()
	if err != nil {
		return nil
	}
	var out []cobra.Completion
	for _, id := range lib.Roles() {
		if r, ok := lib.Role(id); ok {
			out = append(out, described(id, r.Title))
		}
	}
	return append(out, described("none", "no role"))
}

func settingNames([]string) []cobra.Completion {
	var out []cobra.Completion
	for _, s := range tui.SettingList() {
		out = append(out, described(s.Name, s.Words))
	}
	return out
}

// settingWords proposes the name of a setting, and then its values.
func settingWords(typed []string) []cobra.Completion {
	if len(typed) == 0 {
		return settingNames(nil)
	}
	for _, s := range tui.SettingList() {
		if s.Name == typed[0] && len(typed) == 1 {
			return s.Values
		}
	}
	return nil
}

// restWords proposes when a rest may end.
func (e *env) restWords(typed []string) []cobra.Completion {
	now, err := e.now()
	switch {
	case err != nil:
		return nil
	case len(typed) == 0:
		return []cobra.Completion{described("until", "rest until a day"), described("end", "back before its day")}
	case len(typed) > 1 || typed[0] != "until":
		return nil
	}
	today := engine.DayOf(now())
	out := []cobra.Completion{described("tomorrow", (today + 1).String())}
	for d := today + 1; d <= today+7; d++ {
		out = append(out, described(strings.ToLower(d.Weekday().String()), d.String()))
	}
	return append(out, described("14d", fmt.Sprintf("%s, two weeks off", today+14)))
}

// helpWords proposes commands and topics, word by word.
func helpWords(root *cobra.Command) proposals {
	return func(args []string) []cobra.Completion {
		var out []cobra.Completion
		for _, name := range topics() {
			said := strings.Fields(name)
			if n := len(args); n < len(said) && slices.Equal(args, said[:n]) {
				out = append(out, said[n])
			}
		}
		if len(args) > 0 {
			return out
		}
		for _, c := range root.Commands() {
			if c.IsAvailableCommand() {
				out = append(out, described(c.Name(), c.Short))
			}
		}
		return out
	}
}
