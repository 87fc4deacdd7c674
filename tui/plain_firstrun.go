package tui

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// FirstRun asks the few things that a coach has to know; one Enter accepts the defaults. The answers are recorded as a
// profile.
func (p *Plain) FirstRun(ctx context.Context) error {
	if p.over {
		return nil
	}
	return p.finish(p.firstRun(ctx))
}

func (p *Plain) firstRun(ctx context.Context) error {
	f := form{p.Coach.Library}
	profile := f.start()
	told := coachLines("One small thing a day. You can stop anywhere. Nobody sees this but you.")
	got, err := p.ask(ctx, plainAsk{
		told: append(told, coachLines("To begin: "+f.profileWords(profile)+".")...), enter: true, letters: "c",
		title: "A few questions first.", accept: "Enter begins with that; c lets you choose.",
	})
	if err != nil {
		return err
	}
	if got.letter == "c" {
		if profile, err = p.chooseProfile(ctx, f, profile); err != nil {
			return err
		}
	}
	if err := p.Coach.Record(profile); err != nil {
		return err
	}
	p.profiled = true
	p.you(f.profileWords(profile) + ".")
	p.coach("All of it can be changed at any time: hearten profile")
	return nil
}

// chooseProfile asks the form question by question; `b` goes back to the one before.
func (p *Plain) chooseProfile(ctx context.Context, f form, profile engine.ProfileSet) (engine.ProfileSet, error) {
	steps := []func(context.Context, form, *engine.ProfileSet) (back bool, err error){
		p.chooseRole, p.chooseContexts, p.chooseFocus, p.chooseMinutes,
	}
	for i := 0; i < len(steps); {
		back, err := steps[i](ctx, f, &profile)
		switch {
		case err != nil:
			return profile, err
		case back:
			i = max(0, i-1)
		default:
			i++
		}
	}
	return profile, nil
}

func (p *Plain) chooseRole(ctx context.Context, f form, profile *engine.ProfileSet) (bool, error) {
	a := plainAsk{told: coachLines(roleAsk), enter: true}
	roles := f.roles()
	for _, r := range roles {
		a.choices = append(a.choices, r.Title)
	}
	a.choices = append(a.choices, "None of these")
	a.accept = strings.TrimSuffix(chooseWords(len(a.choices)), ".") + "; Enter for none of these."
	got, err := p.ask(ctx, a)
	if err != nil {
		return false, err
	}
	profile.Role, profile.Contexts = "", nil
	if got.n > 0 && got.n <= len(roles) {
		profile.Role = roles[got.n-1].ID
		profile.Contexts = f.preselected(profile.Role)
		if words := f.tickedWords(profile.Role); words != "" {
			p.coach(words)
		}
	}
	return false, nil
}

func (p *Plain) chooseContexts(ctx context.Context, f form, profile *engine.ProfileSet) (bool, error) {
	all := f.contexts()
	if len(all) < 2 {
		return false, nil
	}
	a := plainAsk{told: coachLines(contextAsk)}
	for _, c := range all {
		a.choices = append(a.choices, c.Title)
	}
	usual := f.contextWords(profile.Contexts)
	if usual == "" {
		usual = "nowhere in particular"
	}
	a.accept = "Numbers with spaces between; Enter for " + usual + "; b goes back."
	picked, back, err := p.several(ctx, a, len(all))
	if err != nil || back || picked == nil {
		return back, err
	}
	profile.Contexts = nil
	for _, n := range picked {
		profile.Contexts = append(profile.Contexts, all[n-1].ID)
	}
	return false, nil
}

func (p *Plain) chooseFocus(ctx context.Context, f form, profile *engine.ProfileSet) (bool, error) {
	all := f.focus(profile.Focus)
	a := plainAsk{told: coachLines(fmt.Sprintf("%s Up to %d.", focusAsk, mostFocus))}
	for _, ref := range all {
		a.choices = append(a.choices, engine.TitleOf(f.lib, content.KindCompetency, ref))
	}
	a.choices = append(a.choices, "Not sure yet")
	a.accept = "Numbers with spaces between; Enter for not sure yet; b goes back."
	picked, back, err := p.several(ctx, a, mostFocus)
	if err != nil || back {
		return back, err
	}
	profile.Focus = nil
	for _, n := range picked {
		if n <= len(all) {
			profile.Focus = append(profile.Focus, all[n-1])
		}
	}
	return false, nil
}

func (p *Plain) chooseMinutes(ctx context.Context, _ form, profile *engine.ProfileSet) (bool, error) {
	got, err := p.ask(ctx, plainAsk{
		told: coachLines(minutesAsk + ". One is enough."), enter: true, most: mostMinutes, letters: "b",
		accept: fmt.Sprintf("A number from 1 to %d; Enter for %d; b goes back.", mostMinutes, defaultMinutes),
	})
	if err != nil {
		return false, err
	}
	profile.Minutes = defaultMinutes
	if got.n > 0 {
		profile.Minutes = got.n
	}
	return got.letter == "b", nil
}

// several asks for some of the choices, in the order of the list; nil is Enter.
func (p *Plain) several(ctx context.Context, a plainAsk, most int) (picked []int, back bool, err error) {
	a.enter, a.free, a.letters = true, true, "b"
	for {
		got, err := p.ask(ctx, a)
		if err != nil || got.letter == "b" {
			return nil, err == nil, err
		}
		switch {
		case got.n > 0:
			return []int{got.n}, false, nil
		case got.words == "":
			return nil, false, nil
		}
		picked, ok := numbers(got.words, len(a.choices))
		if ok && len(picked) <= most {
			return picked, false, nil
		}
		p.coach(fmt.Sprintf("I can't use “%s” here: up to %d numbers from 1 to %d, such as 1 2.", got.words, most, len(a.choices)))
		a.told = nil
	}
}

// numbers reads "1 3", "1,3" or "1 and 3": ascending, each once, all from 1 to most.
func numbers(words string, most int) ([]int, bool) {
	var out []int
	for _, w := range strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == ',' || r == ';' }) {
		if w == "and" {
			continue
		}
		n, ok := choiceNumber(w)
		if !ok || n < 1 || n > most {
			return nil, false
		}
		if !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return out, len(out) > 0
}
