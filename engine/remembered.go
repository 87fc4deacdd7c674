package engine

import (
	"slices"

	"example.com/hearten/content"
)

// Remembered is a conversation of the learner's that people of another one, or of the same one, remember in it.
type Remembered struct {
	Title string
	// Again is true where it is the conversation itself that was gone through before.
	Again bool
	// Who are the names of those who speak in both.
	Who  []string
	Kind content.EndingKind
	// Ago is when it ended, in words: "yesterday", "on Monday".
	Ago string
}

// remembered are the conversations that the conditions of this one ask for and that were gone through.
func (t talk) remembered(s Session) []Remembered {
	var out []Remembered
	for _, ref := range t.scenario.Remembers() {
		run, met := s.progress.LastRun(content.KindScenario, ref)
		if !met {
			continue
		}
		r := Remembered{
			Title: TitleOf(s.library, content.KindScenario, ref), Again: ref == t.item.Ref, Kind: run.Kind, Ago: run.Ended.Ago(s.asked.Day),
		}
		if before := s.library.Scenario(ref); before != nil {
			for _, m := range t.scenario.Cast {
				if slices.ContainsFunc(before.Cast, func(b content.CastMember) bool { return b.Name == m.Name }) {
					r.Who = append(r.Who, m.Name)
				}
			}
		}
		out = append(out, r)
	}
	return out
}
