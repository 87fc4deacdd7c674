package tui

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// ownRecord says what a badge is worth that no key has signed.
const ownRecord = "It says what your own record shows; it is nobody else's word."

// badges are the badges that were earned, the newest first, then the others, those that ask for least first.
func (v viewer) badges() listing {
	l := listing{
		name: "Badges", command: "hearten badge list",
		empty: "Badges that are earned by what you show stand here; no pack that is open has one.", way: wayToPacks(),
	}
	for _, award := range slices.Backward(v.p.Awards) {
		l.entries = append(l.entries, v.earned(award))
	}
	for _, ref := range Unearned(v.p, v.lib) {
		l.entries = append(l.entries, v.unearned(ref))
	}
	if len(l.entries) > 0 {
		l.side = fmt.Sprintf("%d of %d earned", len(v.p.Awards), len(l.entries))
	}
	return l
}

// Unearned lists the badges of the packs that were not earned, those that ask for least first.
func Unearned(p engine.Progress, lib *content.Library) []content.Ref {
	var out []content.Ref
	missing := map[content.Ref]int{}
	for _, ref := range lib.All(content.KindBadge) {
		if !slices.ContainsFunc(p.Awards, func(a engine.Award) bool { return a.Badge == ref }) {
			out = append(out, ref)
			missing[ref] = len(ToEarn(lib, p, ref))
		}
	}
	slices.SortStableFunc(out, func(a, b content.Ref) int { return cmp.Compare(missing[a], missing[b]) })
	return out
}

func (v viewer) earned(a engine.Award) entry {
	return entry{
		group: "Earned", title: oneLine(a.Title), side: "earned " + a.Day.Ago(v.today), find: a.Badge.String(),
		lines: append([]string{"It rests on " + piecesOf(len(a.Evidence())) + " in your record. " + ownRecord}, v.holds(a)...),
		do:    v.opens(BadgesRoom, a.Badge.String()), doWords: "open",
	}
}

// holds says until when an award holds, nothing where that is for ever.
func (v viewer) holds(a engine.Award) []string {
	until, ok := Expiry(a.Day.Date(), a.Renew)
	if !ok {
		return nil
	}
	return []string{"It holds until " + until.Format("2 January 2006") + "."}
}

// Expiry is when an award that was made at a time lapses; ok is false for never. Renew is a duration such as "24 months".
func Expiry(at time.Time, renew string) (end time.Time, ok bool) {
	number, unit, _ := strings.Cut(renew, " ")
	n, err := strconv.Atoi(number)
	if err != nil {
		return at, false
	}
	switch strings.TrimSuffix(unit, "s") {
	case "day":
		return at.AddDate(0, 0, n), true
	case "week":
		return at.AddDate(0, 0, 7*n), true
	case "month":
		return at.AddDate(0, n, 0), true
	case "year":
		return at.AddDate(n, 0, 0), true
	}
	return at, false
}

func (v viewer) unearned(ref content.Ref) entry {
	e := entry{
		group: "Not earned yet", title: v.title(content.KindBadge, ref), find: ref.String(),
		do: v.opens(BadgesRoom, ref.String()), doWords: "open",
	}
	met, badge, standing := 0, v.lib.Badge(ref), engine.Stand(v.p, v.lib, ref)
	for i, c := range standing.Criteria {
		asked := criterion{v.lib, v.p, badge, badge.Criteria[i]}
		if c.Met {
			met++
			e.lines = append(e.lines, "Met: "+lower(asked.words())+".")
			continue
		}
		e.lines = append(e.lines, "To do: "+lower(asked.toDo()))
	}
	e.side = metWords(met, len(standing.Criteria))
	return e
}

// metWords count the criteria that are met.
func metWords(met, of int) string { return fmt.Sprintf("%d of %d met", met, of) }

// badge is one badge: each criterion with what it rests on, or what it still asks for.
func (v viewer) badge(item string) (listing, bool) {
	ref, err := content.ParseRef(item)
	if err != nil {
		return listing{}, false
	}
	for _, a := range v.p.Awards {
		if a.Badge == ref {
			return v.award(a), true
		}
	}
	badge := v.lib.Badge(ref)
	if badge == nil {
		return listing{}, false
	}
	met, standing := 0, engine.Stand(v.p, v.lib, ref)
	l := listing{name: v.title(content.KindBadge, ref), command: "hearten badge list"}
	for i, c := range standing.Criteria {
		asked := criterion{v.lib, v.p, badge, badge.Criteria[i]}
		if c.Met {
			met++
			l.entries = append(l.entries, v.restsOn("Met: "+asked.words(), c.Evidence)...)
			continue
		}
		l.entries = append(l.entries, v.toDo(asked)...)
	}
	l.side = metWords(met, len(standing.Criteria))
	return l, true
}

// toDo are the entries of a criterion that is not met: how far each thing has come, and where it is practised.
func (v viewer) toDo(c criterion) []entry {
	group := "To do: " + c.words()
	out := c.soFar()
	for i := range out {
		switch {
		case i < len(c.asked.Behaviours):
			_, skill, _ := v.lib.Behaviour(c.asked.Behaviours[i])
			out[i].do = v.opens(SkillsRoom, skill.String())
		case out[i].find == c.subject().String(), out[i].title == c.subjectTitle():
			out[i].do = v.opens(SkillsRoom, c.subject().String())
		default:
			out[i].do = visit{room: Room{Name: LessonsRoom, Find: c.subjectTitle(), In: v.in}}
		}
		out[i].doWords = "open"
	}
	for _, t := range c.asked.Targets {
		if do := v.whereabouts(t.Kind, t.Ref); do != nil {
			out = append(out, entry{title: upper(v.itemWords(t.Kind, t.Ref)), side: "not yet", do: do, doWords: "open"})
		}
	}
	if len(out) == 0 {
		out = append(out, entry{title: "Not yet."})
	}
	for i := range out {
		out[i].group = group
	}
	return out
}

// award is a badge as it was earned: the criteria of that day and what met them.
func (v viewer) award(a engine.Award) listing {
	l := listing{
		name: oneLine(a.Title), side: "earned " + a.Day.Ago(v.today), command: "hearten badge list",
		intro: append([]string{ownRecord}, v.holds(a)...),
	}
	for _, c := range a.Criteria {
		l.entries = append(l.entries, v.restsOn("Met: "+v.metThen(a, c.Text), c.Evidence)...)
	}
	return l
}

// metThen is a criterion of an award in the words that it has now, where its pack still asks for the same.
func (v viewer) metThen(a engine.Award, text string) string {
	if badge := v.lib.Badge(a.Badge); badge != nil {
		for _, c := range badge.Criteria {
			if c.Text.String() == text {
				return criterion{v.lib, v.p, badge, c}.words()
			}
		}
	}
	return oneLine(text)
}

// restsOn are the entries of a criterion that is met: what stands at these places of the record.
func (v viewer) restsOn(group string, seqs []uint64) []entry {
	var out []entry
	for _, seq := range seqs {
		e := v.at(seq)
		e.group = group
		out = append(out, e)
	}
	if len(out) == 0 {
		out = append(out, entry{group: group, title: "Nothing more is asked for."})
	}
	return out
}

// at is what stands at a place of the record: pieces of evidence, a lesson or conversation gone through, a plan tried, a
// prepared talk.
func (v viewer) at(seq uint64) entry {
	for _, r := range v.p.Runs {
		if r.Done && r.EndSeq == seq {
			return entry{
				title: "You went through " + v.itemWords(r.Item.Kind, r.Item.Ref) + ".", side: dayOfMonth(r.Ended, v.today),
				do: v.whereabouts(r.Item.Kind, r.Item.Ref), doWords: "open",
			}
		}
	}
	for _, plan := range v.p.Plans {
		for _, a := range plan.Answers {
			if a.Seq == seq {
				return entry{
					title: "You tried a plan: “" + inner(strings.TrimRight(oneLine(plan.Sentence()), ".")) + "”.",
					side:  dayOfMonth(a.Day, v.today), lines: inYourWords(a.Words),
					do: v.opens(NotebookRoom, strconv.FormatUint(plan.Seq, 10)), doWords: "open",
				}
			}
		}
	}
	if e, ok := v.talkAt(seq); ok {
		return e
	}
	var e entry
	for _, piece := range v.p.Pieces {
		switch {
		case piece.Seq != seq:
		case e.title == "":
			e = v.pieceEntry(piece)
		default:
			e.title += "; " + lower(v.behaviour(piece.Behaviour))
		}
	}
	if e.title == "" {
		return entry{title: "This is no longer in your record."}
	}
	return e
}

// inYourWords are words of the learner as a line, nothing where there are none.
func inYourWords(words string) []string {
	if words = oneLine(words); words == "" {
		return nil
	}
	return []string{"In your words: “" + inner(words) + "”"}
}
