package tui

import (
	"strings"

	"example.com/hearten/content"
)

// packs are the packs that are open.
func (v viewer) packs() listing {
	l := listing{
		name: "Packs", command: "hearten pack list",
		empty: "The packs that lessons and conversations come from stand here; none is open.",
	}
	for _, p := range v.lib.Packs() {
		l.entries = append(l.entries, entry{
			title: oneLine(p.Title), side: "version " + oneLine(content.VersionWords(p.Version)), find: string(p.ID),
			lines: packLines(p), do: v.opens(PacksRoom, string(p.ID)), doWords: "open",
		})
	}
	if len(l.entries) == 0 {
		l.way = wayTo("How one is written", "help pack", "hearten help pack")
		return l
	}
	l.side = countOf(len(l.entries), "pack")
	return l
}

// wayToPacks is the way to what is open.
func wayToPacks() way { return wayTo("What is open", "packs", "hearten pack list") }

// packLines say what is in a pack and whose it is.
func packLines(p *content.Pack) []string {
	situations := 0
	for _, c := range p.Checkups() {
		situations += len(c.Items)
	}
	in := []string{
		countOf(len(p.Competencies), "skill"), countOf(len(p.Lessons()), "lesson"), countOf(len(p.Scenarios()), "conversation"),
		countOf(situations, "situation") + " in " + countOf(len(p.Checkups()), "check-up"), countOf(len(p.Badges()), "badge"),
	}
	lines := []string{"In it: " + strings.Join(in, ", ")}
	if len(p.Authors) > 0 {
		lines = append(lines, "By: "+oneLine(strings.Join(p.Authors, ", ")))
	}
	lines = append(lines, "Licence: "+oneLine(p.Licence))
	if p.URL != "" {
		lines = append(lines, "From: "+shownURL(p.URL))
	}
	if words := originWords(p.Origin); words != "" {
		lines = append(lines, words)
	}
	return lines
}

// originWords say how a pack came here, "" where that is not known.
func originWords(o content.Origin) string {
	switch o {
	case content.Embedded:
		return "Comes with Hearten"
	case content.Installed:
		return "Added by you"
	case content.Own:
		return "Your own, yours to change"
	}
	return ""
}

// pack is one pack: what in it can be begun.
func (v viewer) pack(item string) (listing, bool) {
	p := v.lib.Pack(content.PackID(item))
	if p == nil {
		return listing{}, false
	}
	l := listing{
		name: oneLine(p.Title), side: "version " + oneLine(content.VersionWords(p.Version)), command: "hearten pack list",
		empty: "Lessons, conversations and check-ups stand here; this pack has none of its own.",
	}
	if len(p.About) > 0 {
		l.intro = plainProse(p.About[:1])
		l.intro = []string{oneLine(strings.Join(l.intro, " "))}
	}
	for _, part := range []struct {
		kind  content.Kind
		group string
	}{{content.KindLesson, "Lessons"}, {content.KindScenario, "Conversations"}, {content.KindCheckup, "Check-ups"}} {
		for _, ref := range v.lib.All(part.kind) {
			if e, ok := v.begins(content.Target{Kind: part.kind, Ref: ref}); ok && ref.Pack == p.ID {
				e.group = part.group
				l.entries = append(l.entries, e)
			}
		}
	}
	if len(l.entries) == 0 {
		l.way = wayTo("What else is open", "packs", "hearten pack list")
	}
	return l, true
}
