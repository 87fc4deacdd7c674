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
		empty: "Badges that are earned by what you show stand here; no pack that is open has one: hearten pack list",
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
	met, standing := 0, engine.Stand(v.p, v.lib, ref)
	for _, c := range standing.Criteria {
		if c.Met {
			met++
			e.lines = append(e.lines, "Met: "+withStop(oneLine(c.Text)))
		}
	}
	e.side = fmt.Sprintf("%d of %d met", met, len(standing.Criteria))
	for _, words := range ToEarn(v.lib, v.p, ref) {
		e.lines = append(e.lines, "To do: "+lower(words))
	}
	return e
}

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
	if v.lib.Badge(ref) == nil {
		return listing{}, false
	}
	standing := engine.Stand(v.p, v.lib, ref)
	l := listing{name: v.title(content.KindBadge, ref), side: "not earned yet", command: "hearten badge list"}
	for i, c := range standing.Criteria {
		if c.Met {
			l.entries = append(l.entries, v.restsOn("Met: "+oneLine(c.Text), c.Evidence)...)
			continue
		}
		for _, words := range toEarn(v.lib, v.p, ref, func(at int) bool { return at == i }) {
			l.entries = append(l.entries, entry{group: "To do: " + oneLine(c.Text), title: words})
		}
	}
	return l, true
}

// award is a badge as it was earned: the criteria of that day and what met them.
func (v viewer) award(a engine.Award) listing {
	l := listing{
		name: oneLine(a.Title), side: "earned " + a.Day.Ago(v.today), command: "hearten badge list",
		intro: append([]string{ownRecord}, v.holds(a)...),
	}
	for _, c := range a.Criteria {
		l.entries = append(l.entries, v.restsOn("Met: "+oneLine(c.Text), c.Evidence)...)
	}
	return l
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

// at is what stands at a place of the record: pieces of evidence, a lesson or conversation gone through, a plan tried.
func (v viewer) at(seq uint64) entry {
	for _, r := range v.p.Runs {
		if r.Done && r.EndSeq == seq {
			return entry{title: "You went through " + v.itemWords(r.Item.Kind, r.Item.Ref) + ".", side: dayOfMonth(r.Ended, v.today)}
		}
	}
	for _, plan := range v.p.Plans {
		for _, a := range plan.Answers {
			if a.Seq == seq {
				return entry{
					title: "You tried a plan: “" + inner(strings.TrimRight(oneLine(plan.Sentence()), ".")) + "”.",
					side:  dayOfMonth(a.Day, v.today), lines: inYourWords(a.Words),
				}
			}
		}
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
