package main

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
)

// sayWalks tells what was found: first what is to be mended, then what there is.
func sayWalks(e *env, all []walked) {
	for i, w := range all {
		if i > 0 {
			e.say("\n")
		}
		e.say("%s\n\n", fold(w.verdict(), e.width(), ""))
		w.sayFaults(e)
		if w.States == 0 { // the file's errors say why
			continue
		}
		if len(w.faults) > 0 {
			e.say("\n")
		}
		if w.Problem() {
			w.sayProblems(e)
			e.say("\n")
		}
		w.sayWhole(e)
	}
}

// verdict is the first sentence about a conversation.
func (w walked) verdict() string {
	const well = "every scene and every choice has its moment, and every run can come to an end"
	title, mend := "“"+w.Scenario.Title+"”", count(w.Problems(), "thing")+" to mend"
	errors := count(len(w.faults), "error")
	switch {
	case w.States == 0:
		return title + " begins in no scene, so nothing of it can be gone through."
	case len(w.faults) > 0 && w.Problem():
		return title + ": " + errors + " in the file, and as far as it can be read " + mend + "."
	case len(w.faults) > 0:
		return title + ": " + errors + " in the file. As far as it can be read, " + well + "."
	case w.Problem():
		return title + ": " + mend + "."
	}
	return title + ": " + well + "."
}

func (w walked) sayProblems(e *env) {
	at := func(p content.Pos, words string) { e.item(fmt.Sprintf("%s:%d:%d: %s", w.file, p.Line, p.Col, words)) }
	for _, sc := range w.Unreached {
		at(sc.Pos, fmt.Sprintf("nobody ever comes to “%s”.", sc.Name))
	}
	for _, c := range w.NeverOffered {
		words := fmt.Sprintf("the choice %s is never on offer.", brief(c.Words))
		if c.If != nil {
			words += fmt.Sprintf(" Nobody who comes there has `if %s`.", c.If)
		}
		at(c.Pos, words)
	}
	for _, s := range w.Stops {
		pos := s.Scene.Pos
		if n := len(s.For.Turns); s.Kind == content.NoScene && n > 0 {
			pos = s.For.Turns[n-1].Choice.Pos
		}
		at(pos, w.stopWords(s))
	}
	for _, l := range w.Loops {
		at(l.Scenes[0].Pos, fmt.Sprintf("from %s no ending can be reached any more: the conversation goes round for ever. %s", names(l.Scenes), w.wayTo(l.For)))
	}
	for _, u := range w.Uncovered {
		at(u.Scene.Pos, fmt.Sprintf("in “%s” it can come that none of its routes holds%s; the last one is taken then. Give the last one `else`, or another condition. %s",
			u.Scene.Name, w.state(u.For), w.wayTo(u.For)))
	}
}

func (w walked) stopWords(s content.Stop) string {
	switch s.Kind {
	case content.Circle:
		return fmt.Sprintf("the routes of %s go round in a circle, and nobody gets out. %s", names(s.Scenes), w.wayTo(s.For))
	case content.NoScene:
		return fmt.Sprintf("in “%s” the choice %s leads to a scene that is not there.", s.Scene.Name, brief(s.For.Turns[len(s.For.Turns)-1].Choice.Words))
	case content.NoChoice:
	}
	if len(s.Scene.Choices) == 0 {
		return fmt.Sprintf("“%s” leads nowhere: it has no choices and is no ending. %s", s.Scene.Name, w.wayTo(s.For))
	}
	return fmt.Sprintf("in “%s” somebody can be left without a choice%s. %s", s.Scene.Name, w.state(s.For), w.wayTo(s.For))
}

// state says in words where a run stands.
func (w walked) state(at content.Instance) string {
	words := w.State(at)
	if words == "" {
		return ""
	}
	return ", for example with " + words
}

// wayTo tells a shortest way to a state.
func (w walked) wayTo(at content.Instance) string {
	var steps []string
	for _, t := range at.Turns {
		steps = append(steps, brief(t.Choice.Words))
	}
	begins := w.Learner(at, w.pack)
	switch {
	case len(steps) == 0 && begins == "":
		return "It is so from the start."
	case len(steps) == 0:
		return "It is so from the start, " + begins + "."
	case begins != "":
		begins = " (" + begins + ")"
	}
	return "The way there" + begins + ": " + strings.Join(steps, " → ")
}

func names(scenes []*content.Scene) string {
	var out []string
	for _, sc := range scenes {
		out = append(out, "“"+sc.Name.String()+"”")
	}
	return listed(out)
}

// listed joins with commas and a last “and”.
func listed(all []string) string {
	if len(all) < 2 {
		return strings.Join(all, "")
	}
	return strings.Join(all[:len(all)-1], ", ") + " and " + all[len(all)-1]
}

// brief is how a choice is named: its first words.
func brief(words content.Line) string {
	all := strings.Fields(strings.Trim(words.String(), "“”\"'«»"))
	if len(all) > 6 {
		return "“" + strings.Join(all[:6], " ") + " …”"
	}
	return "“" + strings.Join(all, " ") + "”"
}
