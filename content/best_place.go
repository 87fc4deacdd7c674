package content

import (
	"fmt"
	"strconv"
	"unicode/utf8"
)

const (
	fewQuestions = 4  // from so many on a pattern can be seen in a file
	fewScenes    = 3  // and in a conversation
	longestShare = 70 // in how many scenes of a hundred the best choice may be the longest
)

// checkBestPlaces reports files whose best options give themselves away, by where they stand or by their length.
func (s *scope) checkBestPlaces(at Pos, qs []*Question) {
	stands, longest, n := map[int]int{}, 0, 0
	for _, q := range qs {
		best := -1
		lengths := make([]int, len(q.Options))
		for i, o := range q.Options {
			lengths[i] = lengthOf(o.Words)
			if o.Grade == Best {
				best = i
			}
		}
		if best < 0 || len(q.Options) < 2 {
			continue
		}
		n++
		stands[best]++
		if isLongest(lengths, best) {
			longest++
		}
	}
	if n < fewQuestions {
		return
	}
	for place, times := range stands {
		if 2*times > n {
			s.report(at, "Q008", fmt.Sprintf("in %d of %d questions the best option is the %s", times, n, ordinal(place+1)),
				"let it stand in another place in some of them")
		}
	}
	if 2*longest > n {
		s.report(at, "Q008", fmt.Sprintf("in %d of %d questions the best option is the longest", longest, n),
			"say the best more briefly, or let another option say more")
	}
}

// checkLongest reports a conversation in which taking the longest choice would do.
func (p *scenarioParser) checkLongest() {
	longest, n := 0, 0
	for _, scene := range p.scenario.Scenes {
		lengths := make([]int, len(scene.Choices))
		for i, c := range scene.Choices {
			lengths[i] = lengthOf(c.Words)
		}
		asks, told := false, false
		for i, c := range scene.Choices {
			if c.Grade == Best && len(scene.Choices) > 1 {
				asks = true
				told = told || isLongest(lengths, i)
			}
		}
		if asks {
			n++
		}
		if told {
			longest++
		}
	}
	if n >= fewScenes && 100*longest > longestShare*n {
		p.report(p.scenario.Pos, "S025", fmt.Sprintf("in %d of %d scenes the best choice is the longest", longest, n),
			"say the best more briefly, or let another choice say more")
	}
}

func lengthOf(l Line) int { return utf8.RuneCountInString(l.String()) }

// isLongest reports whether one length is more than all others.
func isLongest(lengths []int, at int) bool {
	for i, n := range lengths {
		if i != at && n >= lengths[at] {
			return false
		}
	}
	return true
}

// ordinal names a place in a list.
func ordinal(n int) string {
	names := []string{"first", "second", "third", "fourth", "fifth", "sixth"}
	if n <= len(names) {
		return names[n-1]
	}
	return strconv.Itoa(n) + "th"
}
