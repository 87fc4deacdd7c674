package engine

// sayPrepared tells of a real talk, again where it is not the first: its first sentence, what became of that, how the talk went, and
// how it would begin now.
func (l MonthLetter) sayPrepared(p *passages, r Preparation, again bool) {
	first, sentence := r.First, r.Sentence
	if first == "" {
		first, sentence = sentence, ""
	}
	lead := upperFirst(l.Month.on(r.Made)) + " you prepared "
	if again {
		lead += "another, with " + r.With()
	} else {
		lead += "a talk with " + r.With()
	}
	if first == "" {
		p.say(sentenced(lead))
	} else {
		p.say(lead + ", and your first sentence was:")
		p.quote(first)
		if sentence != "" && sentence != first {
			p.say("You worked on it, and it became:")
			p.quote(sentence)
		}
	}
	words, quoted := l.became(r)
	if quoted == "" {
		p.say(words)
	} else {
		p.say(words, "Afterwards you wrote:")
		p.quote(quoted)
	}
	for _, pair := range l.Pairs {
		if pair.Of == r.Preparation {
			p.say(upperFirst(l.Month.on(pair.Day)) + " I asked how you would begin it now:")
			p.quote(pair.Now)
			p.say(pair.Differs)
		}
	}
}

// became says what came of a talk, with the learner's words about it, "" for none.
func (l MonthLetter) became(r Preparation) (words, quoted string) {
	if len(r.Answers) == 0 {
		if r.On > l.Until {
			return "It is still to come, " + l.Month.on(r.On) + ".", ""
		}
		return "How it went is still to be told.", ""
	}
	last := r.Answers[len(r.Answers)-1]
	if quoted = last.Words; quoted == forgotten {
		quoted = ""
	}
	on := l.Month.on(min(r.On, last.Day))
	switch last.Outcome {
	case PutOff:
		return "It was put off; it is to be " + l.Month.on(r.On) + ".", quoted
	case NoTalk:
		return "It did not take place.", quoted
	case Held:
	}
	words = "You had the talk " + on
	if n := len(r.Answers) - 1; n > 0 {
		words = "It was put off " + []string{"once", "twice", "more than twice"}[min(n, 3)-1] + ". You had it " + on
	}
	switch made, all := len(last.Made), len(r.Moves); {
	case made > 0 && made == all && all > 1:
		words += ", and made all of your moves"
	case made > 0:
		words += ", and made " + numeral(made) + " of your " + countWords(all, "move")
	}
	return words + ".", quoted
}

// sayChanged tells of scenes that were met again.
func (l MonthLetter) sayChanged(p *passages) {
	for i, c := range l.Changed {
		where := ", in " + quote(c.Title)
		if i > 0 && l.Changed[i-1].Title == c.Title {
			where = ""
		}
		if c.Scene != "" {
			where += ", at " + quote(c.Scene)
		}
		lead := "A turn that went otherwise the second time"
		switch {
		case c.Better && i == 0:
			lead = "A turn that changed"
		case c.Better:
			lead = "Another that changed"
		case i > 0 && l.Changed[i-1].Better:
			lead = "And one that went the other way"
		}
		p.say(lead+where+".", l.turned(c.First)+":")
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

// sayPairs tells of moments that came back; those of talks that the letter tells of stand with these.
func (l MonthLetter) sayPairs(p *passages) {
	told := ""
	for _, pair := range l.Pairs {
		if l.tellsOf(pair.Of) {
			continue
		}
		words := "At first"
		if pair.Dated {
			words = upperFirst(l.Month.on(pair.Then))
		}
		switch {
		case pair.Title != "":
			words += ", in " + quote(pair.Title)
		case pair.Who != "":
			words += ", for the talk with " + pair.Who
		}
		if pair.Chosen {
			words += ", you chose:"
		} else {
			words += ", you wrote:"
		}
		p.say(words)
		p.quote(pair.Was)
		p.say(upperFirst(l.Month.on(pair.Day)) + " I asked again, and you would say:")
		p.quote(pair.Now)
		if pair.Differs != told {
			p.say(pair.Differs)
		}
		told = pair.Differs
	}
}

// tellsOf reports whether a prepared talk is among those of the letter.
func (l MonthLetter) tellsOf(preparation ID) bool {
	for _, r := range l.Prepared {
		if r.Preparation == preparation {
			return true
		}
	}
	return false
}
