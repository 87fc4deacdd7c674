package twee

import (
	"encoding/json"
	"fmt"
	"strings"

	"example.com/hearten/content"
)

// The story format that stories are written for. Twine takes any 2.x that it has.
const (
	storyFormat        = "SugarCube"
	storyFormatVersion = "2.37.3"
)

// Story writes the scenario as a Twee 3 file. The first of the contexts is the one that it is played in if nobody sets another. What
// a scenario with errors leaves open, such as a choice to a scene that is not there, stays open in the story.
func Story(sc *content.Scenario, pack content.PackID, contexts []content.Context) string {
	w := &writer{names: nameAll(sc, contexts), scenario: sc}
	for _, s := range sc.Scenes {
		w.scene(s)
	}
	w.notes()
	scenes := w.text.String() // conditions may ask for more variables than choices set
	w.text.Reset()
	w.head(pack)
	return strings.TrimRight(w.text.String()+scenes, "\n") + "\n"
}

// writer writes one story.
type writer struct {
	*names
	scenario *content.Scenario
	text     strings.Builder
}

func (w *writer) line(format string, args ...any) { fmt.Fprintf(&w.text, format+"\n", args...) }

// passage begins one.
func (w *writer) passage(name string, tags ...string) {
	if len(tags) > 0 {
		name += " [" + strings.Join(tags, " ") + "]"
	}
	w.line(":: %s", name)
}

func (w *writer) head(pack content.PackID) {
	start := w.to(w.scenario.Start)
	if w.opening != "" {
		start = w.opening
	}
	w.passage("StoryTitle")
	w.line("%s\n", oneSpace(w.scenario.Title))
	about, _ := json.MarshalIndent(struct { // four strings
		IFID    string `json:"ifid"`
		Format  string `json:"format"`
		Version string `json:"format-version"`
		Start   string `json:"start"`
	}{ifid(pack, w.scenario.ID), storyFormat, storyFormatVersion, start}, "", "  ")
	w.passage("StoryData")
	w.line("%s\n", about)
	w.passage("StoryInit")
	for _, v := range w.declared {
		about := ""
		if v.about != "" {
			about = " /* " + v.about + " */"
		}
		w.line("<<set %s to %s>>%s", v.name, v.value, about)
	}
	w.line("")
	w.passage("PassageHeader")
	w.line("<<if $reaction>><<print $reaction>>\n\n<</if>><<set $reaction to \"\">>")
	shown := "$feedback"
	if !w.scenario.Immediate {
		shown = `$feedback and tags().includesAny("ending-strong", "ending-mixed", "ending-poor")`
	}
	w.line("<<if %s>>//<<print $feedback>>//\n\n<<set $feedback to \"\">><</if>>\n", shown)
	if w.opening != "" {
		w.passage(w.opening, "opening")
		w.prose(w.scenario.Opening)
		w.line("[[Begin->%s]]\n", w.to(w.scenario.Start))
	}
}

// to is the passage of a scene; where there is none, the name that was meant.
func (w *writer) to(slug string) string {
	if name, ok := w.scenes[slug]; ok {
		return name
	}
	if words := strings.Map(func(r rune) rune {
		if strings.ContainsRune("[]|<>{}\"\\\n", r) {
			return -1
		}
		return r
	}, slug); words != "" {
		return words
	}
	return "nowhere"
}

// prose writes paragraphs, each with its condition.
func (w *writer) prose(p content.Prose) {
	blocks(p, "", func(markup string, c content.Condition) {
		switch markup = opening(strings.TrimSpace(markup)); {
		case c != nil:
			w.line("<<if %s>>%s<</if>>\n", w.condition(c), markup)
		case markup != "":
			w.line("%s\n", markup)
		}
	})
}

func (w *writer) scene(s *content.Scene) {
	var tags []string
	switch {
	case s.Ending != nil:
		tags = append(tags, "ending-"+string(s.Ending.Kind))
	case len(s.Routes) > 0:
		tags = append(tags, "routes")
	}
	w.passage(w.scenes[s.Slug], tags...)
	if name := oneSpace(s.Name.String()); name != w.scenes[s.Slug] {
		w.line("''%s''\n", escape(name))
	}
	w.prose(s.Body)
	switch {
	case s.Ending != nil:
		w.prose(s.Ending.Body)
		if title := line(s.Ending.Title); strings.TrimSpace(title) != "" {
			w.line("!!%s\n", title)
		}
		w.prose(s.Ending.Debrief)
	case len(s.Routes) > 0:
		w.routes(s.Routes)
	default:
		for _, c := range s.Choices {
			w.choice(c)
		}
	}
	w.line("")
}

// routes writes ways of which the first that holds is on offer; the last is in any case.
func (w *writer) routes(all []content.Route) {
	for i, r := range all {
		if r.If == nil {
			all = all[:i+1]
			break
		}
	}
	var b strings.Builder
	for i, r := range all {
		switch {
		case i == len(all)-1 && i > 0:
			b.WriteString("<<else>>")
		case i == 0 && len(all) > 1:
			b.WriteString("<<if " + w.condition(r.If) + ">>")
		case i > 0:
			b.WriteString("<<elseif " + w.condition(r.If) + ">>")
		}
		if r.If != nil {
			b.WriteString("/* `" + ifChip(r.If) + "` */")
		}
		b.WriteString("[[Go on->" + w.to(r.To) + "]]")
	}
	if len(all) > 1 {
		b.WriteString("<</if>>")
	}
	w.line("%s\n", b.String())
}

// notes writes what is for the author: nothing leads to it.
func (w *writer) notes() {
	sc := w.scenario
	if len(sc.Competencies)+len(sc.Cast)+len(sc.Cues) == 0 {
		return
	}
	w.passage("Notes", "notes")
	for _, c := range sc.Competencies {
		w.line("Competency: %s\n", escape(c.String()))
	}
	for _, m := range sc.Cast {
		w.line("Cast: %s, %s\n", escape(m.Name), escape(oneSpace(m.About)))
	}
	for _, cue := range sc.Cues {
		w.line("Cue %s:\n", escape(cue.Name))
		w.prose(cue.Text)
	}
}
