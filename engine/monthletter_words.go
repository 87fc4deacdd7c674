package engine

import (
	"fmt"
	"strings"
)

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
	l.sayLines(&p)
	l.sayPlans(&p)
	for _, r := range l.Prepared {
		l.sayPrepared(&p, r)
	}
	l.sayChanged(&p)
	for _, pair := range l.Pairs {
		l.sayPair(&p, pair)
	}
	l.sayRest(&p)
	p.say(l.lastQuestion())
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

func (l MonthLetter) sayLines(p *passages) {
	for _, line := range l.Lines {
		on := upperFirst(l.Month.on(line.Day))
		switch {
		case line.Topic == AboutWeek:
			p.say(on + ", of one thing that you tried that week, you wrote:")
		case line.After != "":
			p.say(on + ", after " + quote(line.After) + ", you wrote:")
		default:
			p.say(on + " you wrote:")
		}
		p.quote(line.Text)
	}
	if l.More > 0 {
		p.say(upperFirst(numeral(l.More)) + " more in your notebook.")
	}
}

func (l MonthLetter) sayPlans(p *passages) {
	for _, r := range l.Plans {
		p.say(upperFirst(l.Month.on(r.Made)) + " you planned:")
		p.quote(r.Sentence())
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
		p.say(words, "You wrote:")
		p.quote(last.Words)
	}
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

func (l MonthLetter) sayPrepared(p *passages, r Preparation) {
	first, sentence := r.First, r.Sentence
	if first == "" {
		first, sentence = sentence, ""
	}
	if first != "" {
		p.say("For the talk with " + whoever(r.Who) + " " + l.Month.on(r.On) + ", your first sentence was:")
		p.quote(first)
		if sentence != "" && sentence != first {
			p.say("And then:")
			p.quote(sentence)
		}
	} else {
		p.say("You prepared the talk with " + whoever(r.Who) + " " + l.Month.on(r.On) + ".")
	}
	if len(r.Answers) == 0 {
		if r.On > l.Until {
			p.say("It is still to come.")
		} else {
			p.say("How it went is still to be told.")
		}
		return
	}
	last := r.Answers[len(r.Answers)-1]
	words := map[TalkOutcome]string{
		Held: "It took place.", PutOff: "It was put off; it is to be " + l.Month.on(r.On) + ".", NoTalk: "It did not take place.",
	}[last.Outcome]
	if last.Words == "" || last.Words == forgotten {
		p.say(words)
		return
	}
	p.say(words, "You wrote:")
	p.quote(last.Words)
}

func (l MonthLetter) sayChanged(p *passages) {
	for i, c := range l.Changed {
		switch {
		case c.Better && i == 0:
			p.say("A moment that changed, in "+quote(c.Title)+".", l.turned(c.First)+":")
		case c.Better:
			p.say("Another that changed, in "+quote(c.Title)+".", l.turned(c.First)+":")
		case i > 0 && l.Changed[i-1].Better:
			p.say("And one that went the other way, in "+quote(c.Title)+".", l.turned(c.First)+":")
		default:
			p.say("A moment that went otherwise the second time, in "+quote(c.Title)+".", l.turned(c.First)+":")
		}
		p.quote(c.First.Words)
		p.say(l.turned(c.Later) + ":")
		p.quote(c.Later.Words)
	}
}

func (l MonthLetter) turned(t Turned) string {
	if t.Chosen {
		return upperFirst(l.Month.on(t.Day)) + " you chose"
	}
	return upperFirst(l.Month.on(t.Day)) + " you wrote"
}

func (l MonthLetter) sayPair(p *passages, pair Pair) {
	where := "Then and now"
	if pair.Title != "" {
		where += ", in " + quote(pair.Title)
	}
	did := " you wrote:"
	if pair.Chosen {
		did = " you chose:"
	}
	if pair.Dated {
		p.say(where+".", upperFirst(l.Month.on(pair.Then))+did)
	} else {
		p.say(where + ". At first" + did)
	}
	p.quote(pair.Was)
	p.say(upperFirst(l.Month.on(pair.Day)) + ", in the same moment, you would say:")
	p.quote(pair.Now)
	p.say(pair.Differs)
}

func (l MonthLetter) sayRest(p *passages) {
	if l.Thanked > 0 {
		p.say("You wrote " + countWords(l.Thanked, "thank-you") + ".")
	}
	for _, a := range l.Awards {
		p.say("You earned the badge " + quote(a.Title) + ".")
	}
	if len(l.Quiet) > 0 {
		p.say("It was quiet around " + strings.Join(l.Quiet, ", ") + ".")
	}
}

// lastQuestion is the open question that the letter ends with.
func (l MonthLetter) lastQuestion() string {
	switch {
	case l.Open.Plan != "":
		return fmt.Sprintf("One plan is open: %s. What would help you to notice its moment?", quote(strings.TrimRight(l.Open.Sentence(), ".")))
	case len(l.Changed) > 0 && l.Changed[0].Better:
		return "What did you know the second time that you did not know at first?"
	case len(l.Pairs) > 0 || len(l.Lines) > 0:
		return "Which of these sentences would you like to say to somebody?"
	}
	return "What would you like to read in the next letter?"
}
