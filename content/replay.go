package content

import (
	"fmt"
	"slices"
	"strings"
)

// Parting is where a walkthrough and its scenario part.
type Parting struct {
	// Pos is the step of the walkthrough.
	Pos Pos
	// Why says what parts there, Remedy what was probably meant, "" where nothing is near.
	Why, Remedy string
	// Scene is the name of the scene where the run stands, Offered the words of the choices that are on offer there.
	Scene   string
	Offered []string
}

// Replay goes the way of the walkthrough as a learner; ok is false where it cannot be gone to its end. The order of choices means
// nothing, and routes are followed.
func (w *Walkthrough) Replay(sc *Scenario, l Learner) (at Parting, ok bool) {
	play, turns := sc.Play(l).Onward()
	for _, step := range w.Steps {
		if !turns {
			return parting(play, step.Pos, "the routes go round in a circle here", "")
		}
		if play, at, ok = step.take(sc, play); !ok {
			return at, false
		}
		play, turns = play.Onward()
	}
	end := w.End
	switch {
	case !turns:
		return parting(play, end, "the routes go round in a circle here", "")
	case !play.Ended():
		return parting(play, end, fmt.Sprintf("the last step does not end it: it goes on in %s", sceneWords(play)), "")
	case play.Scene().Slug != w.EndsAt:
		return parting(play, end, fmt.Sprintf("it ends at %s, and not where it says", sceneWords(play)),
			fmt.Sprintf("if that is meant now, link to `#%s`", play.Scene().Slug))
	}
	return Parting{}, true
}

// take makes the choice of a step.
func (st WalkStep) take(sc *Scenario, play Play) (next Play, at Parting, ok bool) {
	here := play.Scene()
	if here == nil || here.Slug != st.Scene {
		at, _ = parting(play, st.Pos, fmt.Sprintf("this step is in “%s”, and the conversation stands at %s", st.sceneName(sc), sceneWords(play)), "")
		return play, at, false
	}
	for _, c := range play.Offered() {
		if c.walkWords() == oneSpace(st.Choice) {
			return play.Take(c), Parting{}, true
		}
	}
	at, _ = parting(play, st.Pos, fmt.Sprintf("%s does not offer %s", sceneWords(play), st.Choice), "")
	if near := nearest(oneSpace(st.Choice), at.Offered); near != "" {
		at.Remedy = "did you mean " + near + "?"
	}
	for _, c := range here.Choices {
		if c.walkWords() == oneSpace(st.Choice) {
			at.Why = fmt.Sprintf("%s is in %s, but not on offer here: its condition does not hold, or it was taken before", st.Choice, sceneWords(play))
			at.Remedy = ""
		}
	}
	return play, at, false
}

// sceneName is the scene of a step as its heading has it.
func (st WalkStep) sceneName(sc *Scenario) string {
	if scene := sc.Scene(st.Scene); scene != nil {
		return oneSpace(scene.Name.String())
	}
	return st.Scene
}

// walkWords are the words of a choice as a walkthrough has them.
func (c *Choice) walkWords() string { return oneSpace(c.Words.String()) }

func oneSpace(s string) string { return strings.Join(strings.Fields(s), " ") }

func parting(play Play, pos Pos, why, remedy string) (Parting, bool) {
	at := Parting{Pos: pos, Why: why, Remedy: remedy}
	if here := play.Scene(); here != nil {
		at.Scene = oneSpace(here.Name.String())
	}
	for _, c := range play.Offered() {
		at.Offered = append(at.Offered, c.walkWords())
	}
	return at, false
}

func sceneWords(play Play) string {
	if here := play.Scene(); here != nil {
		return "“" + oneSpace(here.Name.String()) + "”"
	}
	return "no scene of the file"
}

// WalkMarkdown writes the way of the choices through a scenario as a walkthrough, for a file that lies beside the scenario's. The
// choices are those of the run in their order; contexts are the ones that the way is for, none for all.
func WalkMarkdown(sc *Scenario, file string, contexts []ContextID, run []*Choice, end *Scene) string {
	var b strings.Builder
	fmt.Fprintf(&b, "---\nkind: walk\nof: %s\n", sc.ID)
	if len(contexts) > 0 {
		names := make([]string, len(contexts))
		for i, c := range contexts {
			names[i] = string(c)
		}
		fmt.Fprintf(&b, "contexts: [%s]\n", strings.Join(names, ", "))
	}
	fmt.Fprintf(&b, "---\n\n# %s\n\n", headingMarkdown("To “"+end.Name.String()+"”"))
	for i, c := range run {
		fmt.Fprintf(&b, "%d. %s → %s\n", i+1, sc.stepName(c), oneSpace(c.Words.Markdown()))
	}
	fmt.Fprintf(&b, "\nEnds at [%s](%s#%s) `ending %s`\n", oneSpace(end.Name.Markdown()), destination(file), end.Slug, end.Ending.Kind)
	return b.String()
}

// stepName is the scene of a choice as a step names it: by its heading, or by its anchor where the heading holds an arrow.
func (s *Scenario) stepName(c *Choice) string {
	i := slices.IndexFunc(s.Scenes, func(sc *Scene) bool { return slices.Contains(sc.Choices, c) })
	if name := oneSpace(s.Scenes[i].Name.Markdown()); !strings.Contains(name, "→") {
		return name
	}
	return s.Scenes[i].Slug
}
