package main

import "example.com/hearten/content"

// spot is a place in a file, for programs.
type spot struct {
	File string `json:"file"`
	Line int    `json:"line"`
	Col  int    `json:"col"`
}

// walkJSON is a walk for programs.
type walkJSON struct {
	ID       string        `json:"id"`
	Title    string        `json:"title"`
	File     string        `json:"file"`
	States   int           `json:"states"`
	Inputs   int           `json:"inputs"`
	Runs     *uint64       `json:"runs"` // null where they have no end
	Problems int           `json:"problems"`
	Scenes   []sceneJSON   `json:"unreached_scenes"`
	Choices  []choiceJSON  `json:"choices_never_offered"`
	Stops    []stopJSON    `json:"stops"`
	Loops    []stopJSON    `json:"loops"`
	NoRoute  []stopJSON    `json:"routes_not_covered"`
	Endings  []endingJSON  `json:"endings"`
	Best     *shareJSON    `json:"best_share"`
	Worst    *shareJSON    `json:"worst_share"`
	WaysBack []wayBackJSON `json:"ways_back"`
	Shown    []showingJSON `json:"behaviours"`
	Longest  longestJSON   `json:"longest"`
}

type sceneJSON struct {
	Scene string `json:"scene"`
	spot
}

type choiceJSON struct {
	Scene string `json:"scene"`
	Words string `json:"words"`
	If    string `json:"if,omitempty"`
	spot
}

// stopJSON is a stop or a loop, with a shortest way to it.
type stopJSON struct {
	Kind   string         `json:"kind"`
	Scenes []string       `json:"scenes"`
	States int            `json:"states,omitempty"` // how many there are like that; not counted where none of a scene's routes holds
	Given  givenJSON      `json:"given"`
	Path   []int          `json:"path"`
	Words  []string       `json:"choices"`
	Meters map[string]int `json:"meters"`
	*spot
}

type givenJSON struct {
	Context    content.ContextID                  `json:"context,omitempty"`
	Confidence int                                `json:"confidence"`
	Levels     map[content.Ref]int                `json:"levels,omitempty"`
	Met        map[content.Ref]content.EndingKind `json:"met,omitempty"`
}

type endingJSON struct {
	Scene string             `json:"scene"`
	Kind  content.EndingKind `json:"kind"`
	Ways  int                `json:"ways"`
	More  bool               `json:"or_more"`
}

type shareJSON struct {
	Got   int  `json:"got"`
	Of    int  `json:"of"`
	Limit bool `json:"limit"`
	Cut   bool `json:"cut"`
}

type wayBackJSON struct {
	Scene  string `json:"scene"`
	Strong string `json:"strong"` // always, sometimes, never
}

type showingJSON struct {
	Behaviour content.Ref `json:"behaviour"`
	For       int         `json:"scenes_for"`
	Against   int         `json:"scenes_against"`
}

type longestJSON struct {
	Turns   int   `json:"turns"`
	Words   int   `json:"words"`
	Seconds int   `json:"seconds"`
	Minutes int   `json:"minutes_said"`
	Path    []int `json:"path"`
	Cut     bool  `json:"cut"`
}

// sayWalksJSON prints the walks, and the errors in what was walked, each as a line of pack lint has it.
func sayWalksJSON(e *env, all []walked, faults []content.Problem) error {
	out := []walkJSON{}
	for _, w := range all {
		out = append(out, w.forPrograms())
	}
	return e.sayJSON(struct {
		head
		Scenarios []walkJSON        `json:"scenarios"`
		Problems  []content.Problem `json:"problems"`
	}{schema("walk"), out, append([]content.Problem{}, faults...)})
}

func (w walked) forPrograms() walkJSON {
	j := walkJSON{
		ID: w.Scenario.ID, Title: w.Scenario.Title, File: w.file, States: w.States, Inputs: w.Inputs, Problems: w.Problems(),
		Scenes: []sceneJSON{}, Choices: []choiceJSON{}, Stops: []stopJSON{}, Loops: []stopJSON{}, NoRoute: []stopJSON{}, Endings: []endingJSON{},
		Best: shareFor(w.Best), Worst: shareFor(w.Worst), WaysBack: []wayBackJSON{}, Shown: []showingJSON{},
		Longest: longestJSON{w.Longest.Turns, w.Longest.Words, w.Longest.Seconds, w.Scenario.Minutes, w.Longest.For.Path, w.Longest.Cut},
	}
	if w.Runs > 0 {
		j.Runs = &w.Runs
	}
	for _, sc := range w.Unreached {
		j.Scenes = append(j.Scenes, sceneJSON{sc.Slug, w.spot(sc.Pos)})
	}
	for _, c := range w.NeverOffered {
		out := choiceJSON{w.sceneWith(c), c.Words.String(), "", w.spot(c.Pos)}
		if c.If != nil {
			out.If = c.If.String()
		}
		j.Choices = append(j.Choices, out)
	}
	for _, s := range w.Stops {
		scenes := s.Scenes
		if s.Scene != nil && len(scenes) == 0 {
			scenes = []*content.Scene{s.Scene}
		}
		j.Stops = append(j.Stops, w.stop(string(s.Kind), scenes, s.States, s.For))
	}
	for _, l := range w.Loops {
		j.Loops = append(j.Loops, w.stop("loop", l.Scenes, l.States, l.For))
	}
	for _, u := range w.Uncovered {
		j.NoRoute = append(j.NoRoute, w.stop("no-route", []*content.Scene{u.Scene}, 0, u.For))
	}
	for _, r := range w.Endings {
		j.Endings = append(j.Endings, endingJSON{r.Scene.Slug, r.Scene.Ending.Kind, min(r.Ways, content.WaysCap), r.AtLeast || r.Ways > content.WaysCap})
	}
	for _, b := range w.WaysBack {
		words := map[[2]bool]string{{true, false}: "always", {false, true}: "never"}[[2]bool{b.Always, b.Never}]
		if words == "" {
			words = "sometimes"
		}
		j.WaysBack = append(j.WaysBack, wayBackJSON{b.Scene.Slug, words})
	}
	for _, b := range w.Behaviours {
		j.Shown = append(j.Shown, showingJSON(b))
	}
	return j
}

func (w walked) spot(p content.Pos) spot { return spot{w.file, p.Line, p.Col} }

func (w walked) sceneWith(c *content.Choice) string {
	for _, sc := range w.Scenario.Scenes {
		for _, have := range sc.Choices {
			if have == c {
				return sc.Slug
			}
		}
	}
	return ""
}

func (w walked) stop(kind string, scenes []*content.Scene, states int, at content.Instance) stopJSON {
	out := stopJSON{
		Kind: kind, Scenes: []string{}, States: states, Path: at.Path, Words: []string{}, Meters: at.At.Meters(),
		Given: givenJSON{at.Given.In, at.Given.Confidence(), at.Given.Levels, at.Given.Ended},
	}
	for _, sc := range scenes {
		out.Scenes = append(out.Scenes, sc.Slug)
	}
	for _, t := range at.Turns {
		out.Words = append(out.Words, t.Choice.Words.String())
	}
	if len(scenes) > 0 {
		p := w.spot(scenes[0].Pos)
		out.spot = &p
	} else if w.States == 0 {
		p := w.spot(w.Scenario.StartPos)
		out.spot = &p
	}
	return out
}

func shareFor(s content.Share) *shareJSON {
	if s.Of == 0 {
		return nil
	}
	return &shareJSON{s.Got, s.Of, s.Limit, s.Cut}
}
