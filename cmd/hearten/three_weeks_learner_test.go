package main

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
)

// shiftLead leads an early shift, and sits down in the evening. What she says stands in three_weeks_words_test.go; where she has
// nothing to say, she chooses as somebody of her abilities would.
type shiftLead struct {
	month
	ahead []exchange     // what this sitting asks, in order, with what she answers
	times map[string]int // how often something was asked
	talk  string         // that she is in, and its scene
	scene string
	taken turnOfHers // the turn that she takes in it
	plan  planOfHers // that is asked about
	typed []string   // what she wrote, but for the exchanges
}

func newShiftLead(t *testing.T) *shiftLead {
	t.Helper()
	lib, err := library()
	if err != nil {
		t.Fatal(err)
	}
	l := &shiftLead{times: map[string]int{}}
	l.month = month{t: t, program: build(t), home: t.TempDir(), lib: lib, day: time.Date(2026, 11, 2, 18, 40, 0, 0, time.FixedZone("", 3600))}
	l.who = newSomebody(lib, 3, map[content.Ref]float64{
		{Pack: "first-days", ID: "active-listening"}: .2,
		{Pack: "first-days", ID: "clear-messages"}:   .6,
		{Pack: "first-days", ID: "empathy"}:          .4,
	})
	return l
}

// sit goes through a command by lines, with the exchanges that this one brings.
func (l *shiftLead) sit(command []string, ahead ...exchange) {
	l.t.Helper()
	l.ahead, l.talk, l.scene, l.taken = ahead, "", "", turnOfHers{}
	d := &driver{t: l.t, chance: rand.New(rand.NewPCG(1, uint64(l.day.YearDay()))), decide: l.answer}
	d.start(l.program, l.env(), append(command, "--plain")...)
	d.run(nil)
	what := fmt.Sprintf("hearten %s on %s", strings.Join(command, " "), l.day.Format(time.DateOnly))
	if err := d.cmd.Wait(); err != nil {
		l.t.Fatalf("%s: %v\n%s", what, err, d.said.String())
	}
	if len(l.ahead) > 0 {
		l.t.Errorf("%s did not ask %q\n%s", what, l.ahead[0].asks, d.said.String())
	}
}

var (
	talkLine = regexp.MustCompile(`Coach: “([^”]+)”, a conversation, \d+ minutes`)
	turnLine = regexp.MustCompile(`Turn \d+, “([^”]+)”`)
)

// answer is what she types at a prompt.
func (l *shiftLead) answer(all string) (string, bool) {
	if len(l.ahead) > 0 && strings.Contains(all, l.ahead[0].asks) {
		says := l.ahead[0].says
		l.ahead = l.ahead[1:]
		return says, true
	}
	if m := talkLine.FindStringSubmatch(all); m != nil {
		l.talk = m[1]
	}
	if m := turnLine.FindStringSubmatch(all); m != nil && m[1] != l.scene {
		l.enter(m[1])
	}
	switch {
	case strings.Contains(all, "Coach: Kept. An empty line sends it."):
		return "", true
	case strings.Contains(all, "What would you say, in your own words?"):
		l.times[l.scene]++
		return l.write(l.taken.words), true
	case strings.Contains(all, "Has the moment come?"):
		return l.followUp(all), true
	case strings.Contains(all, "The moment came and went"):
		n := l.times["went by, "+l.plan.plan]
		l.times["went by, "+l.plan.plan]++
		return []string{"1", "2", "4"}[min(n, 2)], true // keeps it, makes it smaller, lets it go
	case strings.Contains(all, "the smallest thing you could do?"):
		return l.write(map[string]string{"four lines": "I read the first line once.", "yes, but": "I stop at “but”."}[l.plan.plan]), true
	case strings.Contains(all, "Shall it wait for tomorrow?"):
		return "1", true
	case strings.Contains(all, "One plan for today"):
		return l.choosePlan(all), true
	case strings.Contains(all, "What happened? In your words"):
		return l.write(l.plan.happened), true
	}
	if n := closest(all, l.taken.closest); n != "" {
		return n, true
	}
	if says, ok := l.writes(all); ok {
		return says, true
	}
	return l.who.decide(all)
}

// write is what she types where words are asked for: “s” without any.
func (l *shiftLead) write(words string) string {
	if words == "" {
		return "s"
	}
	l.typed = append(l.typed, words)
	return words
}

// enter takes up what she says in a scene this time. It counts once she is asked for her own words.
func (l *shiftLead) enter(scene string) {
	l.scene, l.taken = scene, turnOfHers{}
	turns := turnsOfHers()[scene]
	if n := l.times[scene]; n < len(turns) {
		l.taken = turns[n]
	}
}

// closest is the number of the first of the replies with some words.
func closest(all string, words []string) string {
	text, _, _ := strings.Cut(all, " Choose ")
	at := spoken.FindAllStringSubmatchIndex(text, -1)
	for _, w := range words {
		for i, m := range at {
			end := len(text)
			if i+1 < len(at) {
				end = at[i+1][0]
			}
			if strings.Contains(letters(text[m[1]:end]), letters(w)) {
				return text[m[2]:m[3]]
			}
		}
	}
	return ""
}

// writes is her line for a question.
func (l *shiftLead) writes(all string) (string, bool) {
	if !strings.Contains(all, "Write a line") {
		return "", false
	}
	for asks, says := range thenOfHers() {
		if strings.Contains(all, asks) && strings.Contains(all, " again: ") {
			return l.write(says), true
		}
	}
	for asks, lines := range linesOfHers() {
		if strings.Contains(all, asks) || asks == l.talk && strings.Contains(all, "Which sentence from this conversation") {
			n := l.times[asks]
			l.times[asks]++
			if n < len(lines) {
				return l.write(lines[n]), true
			}
		}
	}
	return "s", true
}

// followUp says what came of a plan.
func (l *shiftLead) followUp(all string) string {
	l.plan = planOfHers{came: "2"}
	for _, p := range plansOfHers() {
		if strings.Contains(letters(all), letters(p.plan)) {
			l.plan = p
		}
	}
	return l.plan.came
}

// choosePlan is the first of hers among those that are proposed, each once.
func (l *shiftLead) choosePlan(all string) string {
	for _, p := range plansOfHers() {
		if n := closest(all, []string{p.plan}); n != "" && l.times[p.plan] == 0 {
			l.times[p.plan]++
			return n
		}
	}
	return "s"
}
