package engine

import "strings"

// Passage is a part of a letter: a sentence or more of ours, or words that are quoted.
type Passage struct {
	Words string
	Quote bool
}

// passages are the parts of a letter while it is written.
type passages []Passage

func (p *passages) say(words ...string) {
	if all := strings.Join(words, " "); strings.TrimSpace(all) != "" {
		*p = append(*p, Passage{Words: all})
	}
}

func (p *passages) quote(words string) { *p = append(*p, Passage{words, true}) }

// Passages are the words of the letter, in order. Those that are quoted are as they were written; no front end may show them
// but cleaned.
func (l MonthLetter) Passages() []Passage {
	var p passages
	if l.Empty() {
		p.say(l.Month.Title()+" holds nothing that was written down.", "That is all right; nothing is owed.")
		return p
	}
	p.say(l.opening()...)
	for i, r := range l.Prepared {
		l.sayPrepared(&p, r, i > 0)
	}
	l.sayChanged(&p)
	l.sayPairs(&p)
	l.sayPlans(&p)
	l.sayLines(&p)
	l.sayRest(&p)
	l.ask(&p)
	return p
}

// goesOn reports whether the month is not over.
func (l MonthLetter) goesOn() bool { return l.Until < l.Month.Last() }

func (l MonthLetter) opening() []string {
	words := l.Month.Name() + ", in your own words."
	if l.goesOn() {
		words = l.Month.Name() + " so far, in your own words."
	}
	here := "You were here on " + countWords(l.Days, "day")
	var through []string
	for _, n := range []struct {
		n    int
		noun string
	}{{l.Lessons, "lesson"}, {l.Talks, "conversation"}} {
		if n.n > 0 {
			through = append(through, countWords(n.n, n.noun))
		}
	}
	if len(through) > 0 {
		here += ", and went through " + strings.Join(through, " and ")
	}
	if len(l.Skills) > 0 {
		here += ", most of it about " + strings.Join(l.Skills, " and ")
	}
	if l.Days == 0 { // a talk of the month that was prepared before it
		return []string{words}
	}
	return []string{words, here + "."}
}

// countWords is a number in words with its noun: "one day", "two lessons", "14 days".
func countWords(n int, noun string) string {
	if n == 1 {
		return "one " + noun
	}
	return numeral(n) + " " + noun + "s"
}

// sayLines quotes the lines of the weeks, then the others.
func (l MonthLetter) sayLines(p *passages) {
	weeks := 0
	for _, line := range l.Lines {
		if line.Topic != AboutWeek {
			continue
		}
		if weeks++; weeks == 1 {
			p.say("When the week closed, " + l.Month.on(line.Day) + ", one thing that you had tried:")
		} else {
			p.say("And " + l.Month.on(line.Day) + ":")
		}
		p.quote(line.Text)
	}
	others := 0
	for _, line := range l.Lines {
		if line.Topic == AboutWeek {
			continue
		}
		words, after := upperFirst(l.Month.on(line.Day)), ""
		if line.After != "" {
			after = ", after " + quote(line.After) + ","
		}
		if others++; others == 1 {
			p.say(words + after + " you wrote:")
		} else {
			p.say("And " + l.Month.on(line.Day) + strings.TrimSuffix(after, ",") + ":")
		}
		p.quote(line.Text)
	}
	for i, line := range l.Said {
		if i == 0 {
			p.say(upperFirst(l.Month.on(line.Day)) + ", in " + quote(line.After) + ", you said it in your own words first:")
		} else {
			p.say("And " + l.Month.on(line.Day) + ", in " + quote(line.After) + ":")
		}
		p.quote(line.Text)
	}
	if l.More > 0 {
		p.say(upperFirst(countWords(l.More, "more line")) + map[bool]string{true: " is", false: " are"}[l.More == 1] + " in your notebook.")
	}
}

// sayPlans quotes the plans with what came of them; the one that is open ends the letter.
func (l MonthLetter) sayPlans(p *passages) {
	said := 0
	for _, r := range l.Plans {
		if r.Plan == l.Open.Plan {
			continue
		}
		if said++; said == 1 {
			p.say("A plan of yours, made " + l.Month.on(r.Made) + ":")
		} else {
			p.say("Another, made " + l.Month.on(r.Made) + ":")
		}
		p.quote(r.prose())
		if len(r.Answers) == 0 {
			p.say("What came of it is still to be told.")
			continue
		}
		last := r.Answers[len(r.Answers)-1]
		words := cameOf(last.PlanAnswered)
		if last.Words == "" || last.Words == forgotten {
			p.say(words)
			continue
		}
		if said > 1 && last.Outcome == DidIt {
			p.say("You did that one, too:")
		} else {
			p.say(words, "What happened, in your words:")
		}
		p.quote(last.Words)
	}
}

// prose is the plan as a sentence: “When the bell rings, I ask first.”
func (p PlanMade) prose() string {
	then := ", then "
	if first, _, _ := strings.Cut(p.Action, " "); first == "I" || strings.HasPrefix(first, "I'") || strings.HasPrefix(first, "I’") {
		then = ", "
	}
	return sentenced(strings.TrimRight(p.Cue, " ,") + then + p.Action)
}

// cameOf says what came of a plan, and what became of it.
func cameOf(a PlanAnswered) string {
	words := ""
	switch a.Outcome {
	case DidIt:
		return "The moment came, and you did it."
	case CameMiss:
		words = "The moment came and went."
	case NotYet:
		words = "The moment had not come yet."
	}
	switch a.Resolution {
	case Kept:
		words += " You kept the plan."
	case Replaced:
		words += " You put another in its place."
	case Dropped:
		words += " You let it go."
	case Finished:
	}
	return words
}

func (l MonthLetter) sayRest(p *passages) {
	var words []string
	if l.Thanked > 0 {
		words = append(words, "You wrote "+countWords(l.Thanked, "thank-you")+".")
	}
	for _, a := range l.Awards {
		words = append(words, "You earned the badge "+quote(a.Title)+".")
	}
	if len(l.Quiet) > 0 {
		words = append(words, "It was quiet around "+strings.Join(l.Quiet, ", ")+".")
	}
	p.say(words...)
}

// ask ends the letter with an open question.
func (l MonthLetter) ask(p *passages) {
	switch {
	case l.Open.Plan != "":
		p.say("One plan is still open:")
		p.quote(l.Open.prose())
		p.say("What would help you to notice its moment?")
	case len(l.Changed) > 0 && l.Changed[0].Better:
		p.say("What did you know the second time that you did not know at first?")
	case len(l.Pairs) > 0 || len(l.Lines) > 0 || len(l.Said) > 0:
		p.say("Which of these sentences would you like to say to somebody?")
	default:
		p.say("What would you like to read in the next letter?")
	}
}
