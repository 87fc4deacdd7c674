package tui

import (
	"fmt"
	"slices"
	"strings"
)

// listingLines is a listing as lines no wider than width, to be read by the eye or aloud: groups as headings, entries as
// "title: value" with what else there is to say of them below.
func listingLines(l listing, width int) []string {
	var out []string
	for _, words := range valued(l.name, l.sideWords()) {
		out = append(out, wrap(words, width)...)
	}
	intro, empty := l.said(l.way.command)
	for _, words := range intro {
		out = append(out, wrap(spoken(words), width)...)
	}
	if len(l.entries) == 0 && empty != "" {
		out = append(out, wrap(spoken(empty), width)...)
	}
	group, tall := "", l.tall()
	for i, e := range l.entries {
		headed := e.group != group
		if i == 0 || headed || tall {
			out = append(out, "")
		}
		if headed {
			group = e.group
			out = append(out, wrap(withColon(spoken(group)), width)...)
		}
		mark := ""
		if l.numbered && e.number > 0 {
			mark = fmt.Sprintf("%d. ", e.number)
		}
		out = append(out, e.spokenLines(mark, width)...)
	}
	for i := range out {
		out[i] = plainText(out[i])
	}
	return out
}

// tall reports whether there is more to say of any entry than its title: then they stand apart.
func (l listing) tall() bool {
	for _, e := range l.entries {
		if len(e.lines) > 0 || e.command != "" || e.heat != nil {
			return true
		}
	}
	return false
}

func (e entry) spokenLines(mark string, width int) []string {
	var out []string
	for _, words := range valued(e.title, e.side) {
		out = append(out, wrap(words, width-len(mark))...)
	}
	out = hang(mark, out)
	more := append([]string{}, e.lines...)
	if slices.ContainsFunc(e.heat, func(n int) bool { return n > 0 }) {
		more = append(more, heatWords(e.heat))
	}
	if e.command != "" {
		more = append(more, upper(e.doWords)+": "+e.command)
	}
	if e.back != "" {
		more = append(more, "To take that back: "+e.back)
	}
	for _, words := range more {
		out = append(out, hang("  ", wrap(spoken(words), width-2))...)
	}
	return out
}

// valued is a title with its value: "Listening: 3 pieces of evidence". A title that ends its own sentence has the value
// on a line of its own.
func valued(title, value string) []string {
	title = spoken(oneLine(title))
	if value == "" {
		return []string{title}
	}
	value = spoken(oneLine(value))
	if open := strings.TrimRight(title, ",;-–—"); open != title { // a line that goes on below
		return []string{title, upper(value) + "."}
	}
	if colon := withColon(title); colon != title {
		return []string{colon + " " + value}
	}
	return []string{title, upper(value) + "."}
}
