package engine

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// thenMinutes is how long a moment that comes back takes.
const thenMinutes = 1

// thenKey is the draft key of what the learner would say now.
func thenKey(t Then) string { return "then/" + string(t.Of) + "/" + strconv.Itoa(t.Weeks) }

// thenNow is the moment that comes back on the day: the one for which something was begun, else the first; at most one a day.
// begun reports what is kept under a draft key; nil is for nothing.
func (d day) thenNow(begun func(key string) bool) (Activity, bool) {
	due := d.thensDue()
	if on, ok := d.lastRevisit(); len(due) == 0 || ok && on >= d.today {
		return Activity{}, false
	}
	i := slices.IndexFunc(due, func(t Then) bool { return begun != nil && begun(thenKey(t)) })
	return d.comesBack(due[max(i, 0)]), true
}

// thenPlanned is the moment that belongs into the plan of the day: not on two days running, and not where what else is small
// fills the minutes.
func (d day) thenPlanned(begun func(key string) bool) (Activity, bool) {
	if on, ok := d.lastRevisit(); ok && on >= d.today-1 {
		return Activity{}, false
	}
	if d.minutes > 1 && d.begunAndDue(begun)+thenMinutes > float64(d.minutes) {
		return Activity{}, false
	}
	return d.thenNow(begun)
}

// comesBack makes the activity of a moment. Whatever else was said the same way that day is a cause as well: without it alone,
// the reason would stand.
func (d day) comesBack(t Then) Activity {
	act := Activity{Kind: DoMoment, Of: t.Of, Title: "Then and now", Minutes: thenMinutes}
	if t.Item != nil {
		act.Item = *t.Item
	}
	reason := Reason{Words: d.whyThen(t)}
	for _, other := range d.thens() {
		if other.Weeks = t.Weeks; other.Day == t.Day && d.whyThen(other) == reason.Words {
			reason.Causes = append(reason.Causes, other.Seq)
		}
	}
	slices.Sort(reason.Causes)
	act.Reasons = []Reason{reason}
	return act
}

func (d day) whyThen(t Then) string {
	return d.leadOf(t) + ": " + quote(strings.TrimRight(excerpt(t.Words), ".")) + ". " + upperFirst(weeksOn(t.Weeks)) + ", the same moment comes back."
}

// leadOf says how the words of a moment came about: "On 3 November, in “Copied in”, you wrote".
func (d day) leadOf(t Then) string {
	lead := upperFirst(t.Day.Ago(d.today))
	where := ""
	if t.Item != nil {
		where = quote(TitleOf(d.lib, t.Item.Kind, t.Item.Ref))
	}
	switch t.Kind {
	case Wrote:
		return lead + ", in " + where + ", you wrote"
	case Chose:
		return lead + ", in " + where + ", you chose"
	case Noted:
		return lead + ", after " + where + ", you wrote"
	case Planned:
	}
	return lead + ", for the talk with " + whoever(t.Who) + ", you wrote"
}

// whoever is the other person of a talk, within a sentence to the learner: “Dana, my manager” is Dana there, and “my manager” is
// your manager.
func whoever(who string) string {
	if who = tidy(who); who == forgotten {
		return "somebody"
	}
	name, more, _ := strings.Cut(who, ", ")
	if first, _, _ := strings.Cut(more, " "); oneOf(first, "my our the a an his her their from who") {
		who = name
	}
	if at := strings.IndexAny(who, ";(–—"); at > 0 {
		who = strings.TrimRight(who[:at], " ")
	}
	if of, found := strings.CutPrefix(who, "my "); found {
		who = "your " + of
	}
	return cmp.Or(who, "somebody")
}

// weeksOn says how many weeks have gone by.
func weeksOn(weeks int) string {
	if weeks == 4 {
		return "four weeks on"
	}
	return "two weeks on"
}

// excerpt is the beginning of some words, in one line of moderate length.
func excerpt(words string) string {
	const most = 90
	words = tidy(words)
	if utf8.RuneCountInString(words) <= most {
		return words
	}
	cut := string([]rune(words)[:most])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, ",;:") + " …"
}

// ThenDue is the moment that comes back today, if one does, as something to do.
func (c *Coach) ThenDue(p Progress) (act Activity, ok bool) {
	return day{Progress: p, lib: c.Library, today: c.Today()}.thenNow(c.begun())
}

// NextThen is the first day after today on which a moment comes back, if nothing else is written until then; ok is false where
// there is none to come.
func (c *Coach) NextThen(p Progress) (next Day, ok bool) {
	today := c.Today()
	d := day{Progress: p, lib: c.Library, today: today}
	for d.today = today + 1; d.today <= today+lastOfFour; d.today++ {
		if _, ok := d.thenNow(nil); ok {
			return d.today, true
		}
	}
	return 0, false
}

// thenIsDue reports whether the moment of a run or preparation comes back today.
func (c *Coach) thenIsDue(p Progress, of ID) bool {
	d := day{Progress: p, lib: c.Library, today: c.Today()}
	return slices.ContainsFunc(d.thensDue(), func(t Then) bool { return t.Of == of })
}
