package main

import (
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// verdict says in words how hard an item is.
func verdict(it engine.CalibratedItem) string {
	words := "as hard as its level says"
	switch it.Hardness() {
	case engine.Harder:
		words = "harder than its level says"
	case engine.MuchHarder:
		words = "much harder than its level says"
	case engine.Easier:
		words = "easier than its level says"
	case engine.MuchEasier:
		words = "much easier than its level says"
	case engine.AsLevel:
	}
	if it.TellsLittle() {
		words += ", and it hardly tells people apart"
	}
	return words
}

// say tells what came of it: first what stands out.
func (c *calibrating) say(e *env, to, dir string) error {
	if e.flags.json {
		return c.sayJSON(e, to)
	}
	e.say("%s %s: %s by %s.\n", c.pack.Title, c.pack.Version, count(c.pool.Answers(), "answer"), people(c.pool.People()))
	findings, asLevel, few := sorted(c.items)
	if len(findings) > 0 {
		e.say("\nWhat stands out:\n")
	}
	for _, it := range findings {
		before, after, give := it.Well()
		e.item(fmt.Sprintf("%s: %s. By level %d, %.0f of 100 people answer it well; by %s it is %.0f, give or take %.0f.",
			content.Target(it.Place).Name(), verdict(it), it.Level, before, count(it.Answers, "answer"), after, give))
	}
	paragraph := func(words string) { e.say("\n%s\n", fold(words, e.width(), "")) }
	switch {
	case len(findings) == 0:
		paragraph(fmt.Sprintf("Nothing stands out. As hard as the level says: %s.", questions(asLevel)))
	case asLevel > 0:
		paragraph(fmt.Sprintf("As hard as the level says: %s.", questions(asLevel)))
	}
	sayFew(e, few)
	if len(findings) > 0 {
		paragraph(explained)
	}
	e.say("\n")
	c.sayLeftAside(e)
	words := fmt.Sprintf("Written: %s, for %s.", to, questions(len(findings)+asLevel))
	if c.replaced != "" {
		words += " It replaces " + c.replaced + "."
	}
	e.done("%s\nNext: hearten pack lint %s\n", words, dir)
	return nil
}

// explained says what the words of the findings mean, and what can be done.
const explained = "“Well” is one of the two best grades; “give or take” is how far off it may be, in 8 of 10 cases. From now on the " +
	"coach reckons with what was found, so nothing has to be done. Where it is not what you meant: change the level of what is harder " +
	"or easier, and in what hardly tells people apart the choices that nearly everybody takes, or nobody."

// sorted puts the findings first that are furthest from the level, counts what is as its level says, and sets apart what too few have
// answered: that with most answers first.
func sorted(items []engine.CalibratedItem) (findings []engine.CalibratedItem, asLevel int, few []engine.CalibratedItem) {
	order := []engine.Hardness{engine.MuchHarder, engine.Harder, engine.MuchEasier, engine.Easier, engine.AsLevel}
	for _, h := range order {
		for _, it := range items {
			switch {
			case it.Answers < engine.FewestAnswers || it.Hardness() != h:
			case h == engine.AsLevel && !it.TellsLittle():
				asLevel++
			default:
				findings = append(findings, it)
			}
		}
	}
	for _, it := range items {
		if it.Answers < engine.FewestAnswers {
			few = append(few, it)
		}
	}
	slices.SortStableFunc(few, func(a, b engine.CalibratedItem) int { return b.Answers - a.Answers })
	return findings, asLevel, few
}

// mostNamed is how many names of a list are said; --json has all.
const mostNamed = 12

// sayFew names what too few people have answered.
func sayFew(e *env, few []engine.CalibratedItem) {
	if len(few) == 0 {
		return
	}
	e.say("\n%s\n", fold(fmt.Sprintf("%s answered by fewer than %d people, so the level holds:", were(len(few)), engine.FewestAnswers), e.width(), ""))
	for _, it := range few[:min(len(few), mostNamed)] {
		e.item(fmt.Sprintf("%s: %s", content.Target(it.Place).Name(), count(it.Answers, "answer")))
	}
	if more := len(few) - mostNamed; more > 0 {
		e.item(fmt.Sprintf("and %d more; all of them: --json", more))
	}
}

func people(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}

func questions(n int) string {
	if n == 1 {
		return "1 question or scene"
	}
	return fmt.Sprintf("%d questions and scenes", n)
}

func were(n int) string {
	if n == 1 {
		return "1 question or scene was"
	}
	return fmt.Sprintf("%d questions and scenes were", n)
}

// sayLeftAside says how many answers came from which file, what was not used, and why.
func (c *calibrating) sayLeftAside(e *env) {
	var from []string
	unreadable := 0
	for _, f := range c.files {
		from = append(from, fmt.Sprintf("%s %d", f.name, f.fit))
		unreadable += f.unreadable()
	}
	e.note("%s\n", fold("Answers that fit, by file: "+strings.Join(from, ", ")+".", e.width(), ""))
	repeated, differing := c.pool.Twice()
	for _, left := range []struct {
		n     int
		words string
	}{
		{c.fates[engine.Foreign], "about other packs"},
		{c.fates[engine.Gone], "to questions or scenes that this pack does not have now"},
		{c.fates[engine.Reworded], "to what had other choices then"},
		{repeated, "that came twice, counted once"},
		{differing, "that came twice from one person and differ, so that none of them counts"},
	} {
		if left.n > 0 {
			e.note("Left aside: %s %s.\n", count(left.n, "answer"), left.words)
		}
	}
	if unreadable > 0 {
		e.note("Left aside: %s that cannot be read. Ask for these files anew: hearten data share --answers\n", count(unreadable, "line"))
	}
}

// calibratedItem is an item in the JSON answer.
type calibratedItem struct {
	Item    string `json:"item"`
	Level   int    `json:"level"`
	Answers int    `json:"answers"`
	// Before is the difficulty of the level, After what the answers say; null where they are too few.
	Before         float64  `json:"before"`
	After          *float64 `json:"after"`
	SE             *float64 `json:"se"`
	Discrimination *float64 `json:"discrimination"`
	Verdict        string   `json:"verdict"`
	// TellsLittle is true where it hardly tells people apart.
	TellsLittle bool `json:"hardly_tells_apart"`
}

// calibratedFrom is a file of answers in the JSON answer.
type calibratedFrom struct {
	File       string `json:"file"`
	Holds      string `json:"holds"`
	Answers    int    `json:"answers"`
	Unreadable int    `json:"unreadable_lines"`
}

func (c *calibrating) sayJSON(e *env, to string) error {
	items := []calibratedItem{}
	few := 0
	for _, it := range c.items {
		out := calibratedItem{Item: content.Target(it.Place).Name(), Level: it.Level, Answers: it.Answers, Before: it.Guessed, Verdict: "too_few"}
		if it.Answers >= engine.FewestAnswers {
			out.After, out.SE, out.Discrimination = &it.Calibrated.B[1], &it.Calibrated.SE, &it.Calibrated.A
			out.Verdict, out.TellsLittle = string(it.Hardness()), it.TellsLittle()
		} else {
			few++
		}
		items = append(items, out)
	}
	from, unreadable := []calibratedFrom{}, 0
	for _, f := range c.files {
		from = append(from, calibratedFrom{f.name, f.holds(), f.fit, f.unreadable()})
		unreadable += f.unreadable()
	}
	repeated, differing := c.pool.Twice()
	return e.sayJSON(struct {
		head
		Pack       content.PackID   `json:"pack"`
		Version    string           `json:"pack_version"`
		People     int              `json:"people"`
		Answers    int              `json:"answers"`
		Foreign    int              `json:"about_other_packs"`
		Gone       int              `json:"gone"`
		Reworded   int              `json:"reworded"`
		Repeated   int              `json:"repeated"`
		Differing  int              `json:"differing"`
		Unreadable int              `json:"unreadable_lines"`
		TooFew     int              `json:"too_few"`
		File       string           `json:"file"`
		Replaces   string           `json:"replaces,omitempty"`
		From       []calibratedFrom `json:"files"`
		Items      []calibratedItem `json:"items"`
	}{
		schema("calibrated"), c.pack.ID, c.pack.Version, c.pool.People(), c.pool.Answers(), c.fates[engine.Foreign], c.fates[engine.Gone],
		c.fates[engine.Reworded], repeated, differing, unreadable, few, to, c.replaced, from, items,
	})
}
