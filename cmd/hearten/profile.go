package main

import (
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"github.com/spf13/cobra"
)

// profileChange is what `hearten profile` is asked to change; what is not set stays.
type profileChange struct {
	role            *string
	contexts, focus []string // nil: as it was
	easy            []string // days of the week; nil: as it was
	minutes         int      // 0: as it was
}

func newProfile(e *env) *cobra.Command {
	var role string
	var contexts, focus, easy []string
	var minutes int
	cmd := &cobra.Command{
		Use:   "profile [--role ROLE] [--context SETTING] [--focus SKILL] [--minutes N] [--easy DAY]",
		Short: "what you told me, and what happens with it",
		Example: `hearten profile
hearten profile --minutes 3
hearten profile --focus empathy --focus clear-messages
hearten profile --easy friday     half the minutes on Fridays
hearten profile --role none --focus none`,
		Args: takes(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			c := profileChange{contexts: contexts, focus: focus, easy: easy, minutes: minutes}
			if cmd.Flags().Changed("role") {
				c.role = &role
			}
			if cmd.Flags().Changed("minutes") && (minutes < 1 || minutes > 15) {
				return &usageError{words: "--minutes takes a number from 1 to 15", see: "profile --help"}
			}
			return runProfile(e, c)
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&role, "role", "", "the `role` whose path you follow, or none")
	f.StringSliceVar(&contexts, "context", nil, "a `setting` your days happen in; may be repeated")
	f.StringSliceVar(&focus, "focus", nil, "a `skill` you want to get better at; may be repeated, up to three; or none")
	f.IntVar(&minutes, "minutes", 0, "minutes a day, 1 to 15")
	f.StringSliceVar(&easy, "easy", nil, "a `day` of the week with half the minutes; may be repeated; or none")
	return cmd
}

// runProfile changes what is asked for and shows the profile.
func runProfile(e *env, c profileChange) error {
	h, p, err := e.visit()
	if err != nil {
		return err
	}
	profile := p.Profile
	if profile.Minutes == 0 {
		profile.Minutes = h.Agenda(p, 0).Minutes
	}
	if c.any() {
		if err := h.writable(); err != nil {
			return err
		}
		if profile, err = c.apply(profile, h.Library); err != nil {
			return err
		}
		if err := h.Record(profile); err != nil {
			return err
		}
	}
	return showProfile(e, h, profile)
}

func (c profileChange) any() bool {
	return c.role != nil || c.contexts != nil || c.focus != nil || c.easy != nil || c.minutes > 0
}

func (c profileChange) apply(p engine.ProfileSet, lib *content.Library) (engine.ProfileSet, error) {
	if c.role != nil {
		role, err := roleNamed(lib, *c.role)
		if err != nil {
			return p, err
		}
		p.Role = role
	}
	if c.contexts != nil {
		p.Contexts = nil
		for _, name := range c.contexts {
			id, err := setting(lib, name)
			if err != nil {
				return p, err
			}
			p.Contexts = append(p.Contexts, id)
		}
	}
	if c.focus != nil {
		p.Focus = nil
		if err := c.setFocus(&p, lib); err != nil {
			return p, err
		}
	}
	if c.easy != nil {
		days, err := easyDays(c.easy)
		if err != nil {
			return p, err
		}
		p.EasyDays = days
	}
	if c.minutes > 0 {
		p.Minutes = c.minutes
	}
	return p, nil
}

func (c profileChange) setFocus(p *engine.ProfileSet, lib *content.Library) error {
	if len(c.focus) > 3 {
		return &usageError{words: "three skills at most: a focus on everything is none", see: "profile --help"}
	}
	for _, name := range c.focus {
		if name == "none" {
			continue
		}
		ref, err := skillNamed(lib, name, "hearten profile")
		if err != nil {
			return err
		}
		if !slices.Contains(p.Focus, ref) {
			p.Focus = append(p.Focus, ref)
		}
	}
	return nil
}

// easyDays reads days of the week, and gives them in the order of a week; "none" is none.
func easyDays(names []string) ([]string, error) {
	asked := map[string]bool{}
	for _, name := range names {
		day := strings.ToLower(strings.TrimSpace(name))
		if legal := append(engine.Weekdays(), "none"); !slices.Contains(legal, day) {
			return nil, &notFoundError{what: "day of the week", name: name, near: either(nearOrAll(day, legal))}
		}
		asked[day] = true
	}
	return slices.DeleteFunc(engine.Weekdays(), func(day string) bool { return !asked[day] }), nil
}

// showProfile prints the profile and the words on privacy.
func showProfile(e *env, h *house, p engine.ProfileSet) error {
	if e.flags.json {
		return e.sayJSON(struct {
			head
			engine.ProfileSet
			Folder string `json:"folder"`
		}{schema("profile"), p, h.folder})
	}
	role := "not said"
	if r, ok := h.Library.Role(p.Role); ok {
		role = r.Title
	}
	var settings, focus []string
	for _, c := range h.Library.Contexts() {
		if slices.Contains(p.Contexts, c.ID) {
			settings = append(settings, c.Title)
		}
	}
	for _, ref := range p.Focus {
		focus = append(focus, engine.TitleOf(h.Library, content.KindCompetency, ref))
	}
	e.say("Role: %s\nSetting: %s\nFocus: %s\nMinutes a day: %d\nEasy days: %s\n\n", role, orNot(settings), orNot(focus), p.Minutes, easyWords(p.EasyDays))
	e.sayChanges(h.Library)
	e.say("Everything is in one folder on this machine:\n  %s\n", h.folder)
	e.say("%s\n", fold("Nothing leaves it unless you send it, and you see it first. Initials are enough for people. More: hearten help privacy", e.width(), ""))
	return nil
}

// sayChanges says how each line of the profile is changed, and to what.
func (e *env) sayChanges(lib *content.Library) {
	var settings, skills []string
	for _, c := range lib.Contexts() {
		settings = append(settings, string(c.ID))
	}
	for _, ref := range lib.All(content.KindCompetency) {
		skills = append(skills, ref.ID)
	}
	e.say("To change a line:\n")
	for _, line := range []struct{ flag, words string }{
		{"--role", oneOf(append(slices.Clone(lib.Roles()), "none"))},
		{"--context", oneOf(settings) + "; more than one with commas between"},
		{"--focus", oneOf(append(skills, "none")) + "; up to three"},
		{"--minutes", "1 to 15"},
		{"--easy", oneOf(append(engine.Weekdays(), "none")) + "; more than one with commas between"},
	} {
		e.item(fmt.Sprintf("hearten profile %-9s  %s", line.flag, line.words))
	}
	e.say("\n")
}

// easyWords are the days with half the minutes, as they stand in a sentence.
func easyWords(days []string) string {
	var out []string
	for _, day := range engine.Weekdays() {
		if slices.Contains(days, day) {
			out = append(out, strings.ToUpper(day[:1])+day[1:])
		}
	}
	if len(out) == 0 {
		return "none"
	}
	return strings.Join(out, ", ") + ", half the minutes"
}

func orNot(words []string) string {
	if len(words) == 0 {
		return "not said"
	}
	return strings.Join(words, ", ")
}
