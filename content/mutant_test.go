package content_test

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"example.com/hearten/content"
)

// TestMutants cuts, doubles, swaps and joins lines and marks of the base pack's files. Whatever comes of it either has
// an error, or is a scenario that can be played.
func TestMutants(t *testing.T) {
	names := []string{
		"scenarios/parcel.md", "scenarios/parcel.md", "badges/heard.md", "roles/seller.md", "nudges/reminders.md", "scenarios/parcel.walk.md",
	}
	const walk = "---\nkind: walk\nof: parcel\n---\n\n# Found\n\n1. At the counter → “What was in it?”\n\nEnds at [Found](parcel.md#found) `ending strong`\n"
	rng := rand.New(rand.NewPCG(1, 2))
	loaded := 0
	for range 400 {
		name := names[rng.IntN(len(names))]
		src := walk
		if data, err := os.ReadFile("testdata/lint/base/" + name); err == nil {
			src = string(data)
		}
		text := src
		for range 1 + rng.IntN(3) {
			text = mutant(rng, text)
		}
		p, problems := content.Load(baseWith(t, map[string]string{name: text}), nil)
		if (p == nil) != content.HasErrors(problems) {
			t.Fatalf("pack %v with %v, from:\n%s", p, problems, text)
		}
		if p == nil {
			continue
		}
		loaded++
		for _, sc := range p.Scenarios() {
			if fault := unplayable(sc); fault != "" {
				t.Errorf("%s, and no error, in:\n%s", fault, text)
			}
		}
	}
	t.Logf("%d of 400 mutants load", loaded)
}

func mutant(rng *rand.Rand, text string) string {
	marks := []string{"`", "- ", "## ", "### ", "> ", "→ ", "[", "](", ")", "#", "\n", "\n\n", "**", ":", "[^", "`if remote` ", "`ending poor`", "`else`", "  "}
	lines := strings.SplitAfter(text, "\n")
	i, j := rng.IntN(len(lines)), rng.IntN(len(lines))
	switch rng.IntN(6) {
	case 0:
		lines[i] = ""
	case 1:
		lines[i] += lines[i]
	case 2:
		lines[i], lines[j] = lines[j], lines[i]
	case 3:
		lines[i] = strings.TrimSuffix(lines[i], "\n")
	case 4:
		m := marks[rng.IntN(len(marks))]
		lines[i] = strings.Replace(lines[i], m, "", 1)
	default:
		at := rng.IntN(len(text))
		return strings.ToValidUTF8(text[:at]+marks[rng.IntN(len(marks))]+text[at:], "")
	}
	return strings.Join(lines, "")
}

// unplayable says what keeps a scenario from being played, or "".
func unplayable(sc *content.Scenario) string {
	if sc.Scene(sc.Start) == nil {
		return "there is no first scene"
	}
	for _, s := range sc.Scenes {
		ways := 0
		for _, have := range []bool{len(s.Choices) > 0, len(s.Routes) > 0, s.Ending != nil} {
			if have {
				ways++
			}
		}
		if ways != 1 {
			return s.Slug + " does not have one of choices, routes, ending"
		}
		for _, c := range s.Choices {
			if sc.Scene(c.To) == nil || len(c.Feedback) == 0 || c.Words.Words() == 0 {
				return s.Slug + " has a choice without a scene, feedback or words"
			}
		}
		for _, r := range s.Routes {
			if sc.Scene(r.To) == nil {
				return s.Slug + " has a route to nowhere"
			}
		}
		if s.Ending != nil && s.Ending.Kind == "" {
			return s.Slug + " ends in no way"
		}
	}
	for _, s := range sc.Scenes {
		if comesTo(sc, sc.Start, func(at *content.Scene) bool { return at == s }, map[string]bool{}) &&
			!comesTo(sc, s.Slug, func(at *content.Scene) bool { return at.Ending != nil }, map[string]bool{}) {
			return s.Slug + " leads to no ending"
		}
	}
	return ""
}

// comesTo reports whether choices and routes lead from a scene to one that is wanted.
func comesTo(sc *content.Scenario, from string, wanted func(*content.Scene) bool, seen map[string]bool) bool {
	at := sc.Scene(from)
	if seen[from] || wanted(at) {
		return !seen[from]
	}
	seen[from] = true
	for _, c := range at.Choices {
		if comesTo(sc, c.To, wanted, seen) {
			return true
		}
	}
	for _, r := range at.Routes {
		if comesTo(sc, r.To, wanted, seen) {
			return true
		}
	}
	return false
}
