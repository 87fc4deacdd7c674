package main

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// verdict says in words how hard an item is.
func verdict(it engine.CalibratedItem) string {
	words := "as hard as its level says"
	switch it.Verdict() {
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

// say tells what came of it.
func (c *calibrating) say(e *env, to, dir string) error {
	if e.flags.json {
		return c.sayJSON(e, to)
	}
	e.say("%s %s: %s by %s.\n", c.pack.Title, c.pack.Version, count(c.pool.Answers(), "answer"), people(c.pool.People()))
	last, fitted, few := "", 0, 0
	for _, it := range c.items {
		if it.Answers < engine.FewestAnswers {
			few++
			continue
		}
		fitted++
		of, slug, _ := strings.Cut(content.Target(it.Place).Name(), "#")
		if of != last {
			e.say("\n%s\n", of)
			last = of
		}
		before, after, give := it.Well()
		e.item(fmt.Sprintf("%s: %s. By level %d, %.0f of 100 people answer it well; by %s it is %.0f, give or take %.0f.",
			slug, verdict(it), it.Level, before, count(it.Answers, "answer"), after, give))
	}
	e.say("\n")
	if few > 0 {
		e.say("%s\n", fold(fmt.Sprintf("%s answered by fewer than %d people: the level holds there.", were(few), engine.FewestAnswers), e.width(), ""))
	}
	c.sayLeftAside(e)
	words := fmt.Sprintf("Written: %s, for %s.", to, questions(fitted))
	if c.replaced != "" {
		words += " It replaces " + c.replaced + "."
	}
	e.done("%s\nNext: hearten pack lint %s\n", words, dir)
	return nil
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

// sayLeftAside says what was not used, and why.
func (c *calibrating) sayLeftAside(e *env) {
	for _, left := range []struct {
		n     int
		words string
	}{
		{c.fates[engine.Foreign], "about other packs"},
		{c.fates[engine.Gone], "to questions or scenes that this pack does not have now"},
		{c.fates[engine.Reworded], "to what had other choices then"},
		{c.fates[engine.Repeated], "that came twice, counted once"},
		{c.fates[engine.Overflown], fmt.Sprintf("beyond %d, which is as many as are taken", engine.MostAnswers)},
	} {
		if left.n > 0 {
			e.note("Left aside: %s %s.\n", count(left.n, "answer"), left.words)
		}
	}
	if c.unreadable > 0 {
		e.note("Left aside: %s that cannot be read.\n", count(c.unreadable, "line"))
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
}

func (c *calibrating) sayJSON(e *env, to string) error {
	items := []calibratedItem{}
	few := 0
	for _, it := range c.items {
		out := calibratedItem{Item: content.Target(it.Place).Name(), Level: it.Level, Answers: it.Answers, Before: it.Guessed, Verdict: "too_few"}
		if it.Answers >= engine.FewestAnswers {
			out.After, out.SE, out.Discrimination = &it.Calibrated.B[1], &it.Calibrated.SE, &it.Calibrated.A
			out.Verdict = string(it.Verdict())
		} else {
			few++
		}
		items = append(items, out)
	}
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
		Overflown  int              `json:"beyond_the_most"`
		Unreadable int              `json:"unreadable_lines"`
		TooFew     int              `json:"too_few"`
		File       string           `json:"file"`
		Replaces   string           `json:"replaces,omitempty"`
		Items      []calibratedItem `json:"items"`
	}{
		schema("calibrated"), c.pack.ID, c.pack.Version, c.pool.People(), c.pool.Answers(), c.fates[engine.Foreign], c.fates[engine.Gone],
		c.fates[engine.Reworded], c.fates[engine.Repeated], c.fates[engine.Overflown], c.unreadable, few, to, c.replaced, items,
	})
}
