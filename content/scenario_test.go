package content_test

import (
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"example.com/hearten/content"
)

const slipFile = "scenarios/the-second-slip.md"

func local(id string) content.Ref { return content.Ref{Pack: "everyday-conversations", ID: id} }

func slip(t *testing.T) *content.Scenario {
	t.Helper()
	p := examplePack(t)
	if len(p.Scenarios()) != 1 {
		t.Fatalf("%d scenarios, want 1", len(p.Scenarios()))
	}
	return p.Scenarios()[0]
}

func TestScenarioFrontMatter(t *testing.T) {
	got := slip(t)
	for _, tc := range []struct {
		name      string
		got, want any
	}{
		{"id", got.ID, "the-second-slip"},
		{"title", got.Title, "The second slip"},
		{"place", got.Pos, content.Pos{File: slipFile, Line: 15, Col: 3}},
		{"competencies", got.Competencies, []content.Ref{local("active-listening"), local("constructive-feedback")}},
		{"level and minutes", []int{got.Level, got.Minutes}, []int{2, 6}},
		{"cast", got.Cast, []content.CastMember{{Name: "Ines", About: "data analyst, nine months in the team"}}},
		{"meters", got.Meters, []content.Meter{{Pos: content.Pos{File: slipFile, Line: 11, Col: 3}, Name: "trust", Start: 2, Max: 5}}},
		{"immediate", got.Immediate, true},
		{"start", got.Start, "opening"},
	} {
		if !reflect.DeepEqual(tc.got, tc.want) {
			t.Errorf("%s: got %#v, want %#v", tc.name, tc.got, tc.want)
		}
	}
}

func TestScenarioScenes(t *testing.T) {
	got := slip(t)
	want := []struct {
		slug    string
		choices int
		ending  content.EndingKind
	}{
		{"opening", 4, ""},
		{"her-thursday", 4, ""},
		{"what-she-had-not-said", 3, ""},
		{"she-stiffens", 2, ""},
		{"second-start", 2, ""},
		{"she-closes", 4, ""},
		{"the-cost", 3, ""},
		{"next-thursday", 4, ""},
		{"two-ideas", 3, ""},
		{"a-quick-yes", 3, ""},
		{"a-plan-you-both-own", 0, "strong"},
		{"your-plan", 0, "mixed"},
		{"a-promise-without-a-plan", 0, "mixed"},
		{"a-yes-that-means-no", 0, "poor"},
	}
	if len(got.Scenes) != len(want) {
		t.Fatalf("%d scenes, want %d", len(got.Scenes), len(want))
	}
	index := 0
	for i, w := range want {
		sc := got.Scenes[i]
		kind := content.EndingKind("")
		if sc.Ending != nil {
			kind = sc.Ending.Kind
		}
		if sc.Slug != w.slug || len(sc.Choices) != w.choices || kind != w.ending {
			t.Errorf("scene %d: %s, %d choices, ending %q, want %+v", i, sc.Slug, len(sc.Choices), kind, w)
		}
		for _, c := range sc.Choices {
			if c.Key != content.NewKey(index, c.Words) {
				t.Errorf("%s: key %v, want index %d", sc.Slug, c.Key, index)
			}
			if len(c.Feedback) == 0 || got.Scene(c.To) == nil {
				t.Errorf("%s: choice %v has feedback %v and leads to %q", sc.Slug, c.Key, c.Feedback, c.To)
			}
			index++
		}
	}
}

func TestScenarioChoice(t *testing.T) {
	got := slip(t).Scene("next-thursday").Choices[0]
	at := func(col int) content.Pos { return content.Pos{File: slipFile, Line: 125, Col: col} }
	if got.Pos != at(3) || got.To != "two-ideas" || got.Grade != content.Best || got.Once || got.As != nil || got.Catches != nil {
		t.Errorf("got %+v", got)
	}
	if want := "“It's half past eight and the export has just died. What do you wish you could do?”"; got.Words.String() != want {
		t.Errorf("words %q, want %q", got.Words, want)
	}
	want := []content.Effect{
		{Pos: at(108), Points: 2, Behaviour: local("checks-view")},
		{Pos: at(125), Points: 1, Behaviour: local("open-question")},
	}
	if !reflect.DeepEqual(got.Effects, want) {
		t.Errorf("effects %+v, want %+v", got.Effects, want)
	}
	if got.If == nil || got.If.String() != "seen her-thursday and trust >= 3" {
		t.Errorf("condition %v", got.If)
	}
	if f := got.Feedback[0].(content.Paragraph).Text.String(); f != "She knows the process. A fix is likelier to last when it is hers." {
		t.Errorf("feedback %q", f)
	}
	first := slip(t).Scene("opening").Choices
	if !slices.Equal(first[2].Catches, []string{"promise"}) || first[2].Effects[1].Meter != "trust" {
		t.Errorf("the third choice of the opening: %+v", first[2])
	}
	if again := slip(t).Scene("she-stiffens").Choices[1]; !slices.Equal(again.As, []string{"repaired"}) {
		t.Errorf("marks %v, want repaired", again.As)
	}
}

func TestScenarioLines(t *testing.T) {
	got := slip(t)
	var conditions []string
	for _, b := range got.Opening {
		p := b.(content.Paragraph)
		if p.If != nil {
			conditions = append(conditions, p.If.String())
		}
		if p.Speaker != "" {
			t.Errorf("%q speaks before the first scene; the bold words there are none of the cast", p.Speaker)
		}
	}
	if !slices.Equal(conditions, []string{"remote", "frontline", "new-manager"}) {
		t.Errorf("conditions of the opening: %v", conditions)
	}
	line := got.Scene("the-cost").Body[0].(content.Paragraph)
	if line.Speaker != "Ines" || line.If.String() != "chose early-warning" || !strings.HasPrefix(line.Text.String(), "Half past eight.") {
		t.Errorf("the first line of the cost: %+v", line)
	}
	if cues := got.Scene("her-thursday").Body.Cues(); !slices.Equal(cues, []string{"breath"}) {
		t.Errorf("cues %v, want breath", cues)
	}
	breath, ok := got.Cue("breath")
	if !ok || !strings.HasPrefix(breath.Text[0].(content.Paragraph).Text.String(), "She breathes out after the facts.") {
		t.Errorf("the cue: %+v", breath)
	}
}

func TestScenarioEnding(t *testing.T) {
	got := slip(t).Scene("a-plan-you-both-own")
	if len(got.Body) != 0 || got.Ending.Title.String() != "Debrief" || len(got.Ending.Body) != 1 || len(got.Ending.Debrief) != 2 {
		t.Fatalf("got %+v with %+v", got, got.Ending)
	}
	second := got.Ending.Debrief[1].(content.Paragraph)
	if second.If.String() != "seen the-cost" {
		t.Errorf("condition %v", second.If)
	}
	i := slices.IndexFunc(second.Text, func(in content.Inline) bool { _, ok := in.(content.Link); return ok })
	if i < 0 {
		t.Fatalf("no link in %q", second.Text)
	}
	if to, want := second.Text[i].(content.Link).Target, (content.Target{Kind: content.KindLesson, Ref: local("say-what-you-saw")}); to != want {
		t.Errorf("link to %+v, want %+v", to, want)
	}
}

func TestBadge(t *testing.T) {
	got := examplePack(t).Badges()[0]
	if got.Competency != local("constructive-feedback") || got.Level != 2 || got.EQF != 4 || got.Renew != "24 months" {
		t.Errorf("got %+v", got)
	}
	src, err := os.ReadFile("testdata/example-pack/badges/clear-feedback-2.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(src), "## Criteria\n\n"+got.Narrative+"\n\n## Evidence") || !strings.HasPrefix(got.Narrative, "- [ ] Finish [Say") {
		t.Errorf("the narrative is not the section as written:\n%s", got.Narrative)
	}
	words := []string{
		"Finish Say what you saw", "Reach A plan you both own", "Show states-impact and agrees-next",
		"Log two real tries from “Try it today”", "Reach Constructive feedback",
	}
	if len(got.Criteria) != len(words) {
		t.Fatalf("%d criteria, want %d", len(got.Criteria), len(words))
	}
	for i, c := range got.Criteria {
		if c.Text.String() != words[i] || c.Pos.Line != 18+i {
			t.Errorf("criterion %d: %q in line %d", i, c.Text, c.Pos.Line)
		}
	}
	c := got.Criteria
	if m := c[0].Measures; len(m) != 1 || m[0].Of != content.OfGrade || m[0].Op != content.AtLeast || m[0].Value != float64(content.Good) {
		t.Errorf("measures of the lesson: %+v", m)
	}
	if want := (content.Target{Kind: content.KindScenario, Ref: local("the-second-slip"), Slug: "a-plan-you-both-own"}); c[1].Targets[0] != want || c[1].Ending != content.EndingStrong {
		t.Errorf("the ending: %+v", c[1])
	}
	if want := []content.Ref{local("states-impact"), local("agrees-next")}; !slices.Equal(c[2].Behaviours, want) || c[2].Measures[0].Of != content.CountScenarios {
		t.Errorf("behaviours: %+v", c[2])
	}
	if !c[3].SelfReported || c[3].Measures[0].Value != 2 || c[4].Level != 2 {
		t.Errorf("tries and level: %+v, %+v", c[3], c[4])
	}
	if len(got.Alignments) != 1 || got.Alignments[0].Framework != "ESCO" || got.Alignments[0].Code != "1.1.1" {
		t.Errorf("alignments: %+v", got.Alignments)
	}
}

func TestRole(t *testing.T) {
	got := examplePack(t).Roles[0]
	if got.ID != "new-manager" || !slices.Equal(got.Contexts, []content.ContextID{"new-manager"}) || len(got.Asks) != 2 {
		t.Fatalf("got %+v", got)
	}
	d := got.Asks[1]
	if d.Competency != local("active-listening") || d.Weight != 4 || d.Why.String() != "People test whether you still hear them." || d.Pos.Line != 15 {
		t.Errorf("got %+v", d)
	}
}

func TestNudges(t *testing.T) {
	got := examplePack(t).Nudges[0]
	want := [][]content.Trigger{
		{content.After{Event: "plan", Wait: 18 * time.Hour}, content.AtHour("morning")},
		{content.After{Event: "plan", Wait: 48 * time.Hour}, content.When{If: content.Compare{Of: content.OfTries, Op: content.Equal}}},
		{content.Stale{Competency: local("constructive-feedback"), Wait: 14 * 24 * time.Hour}, content.AtMostEvery{N: 1, Per: "week"}},
	}
	if len(got.Entries) != len(want) {
		t.Fatalf("%d nudges, want %d", len(got.Entries), len(want))
	}
	for i, n := range got.Entries {
		if !reflect.DeepEqual(n.Triggers, want[i]) {
			t.Errorf("%s: %#v, want %#v", n.Slug, n.Triggers, want[i])
		}
	}
	if text := got.Entries[0].Text.String(); text != "You planned: “{plan}”. Has the moment come yet?" || got.Entries[0].Slug != "the-morning-after" {
		t.Errorf("got %q", text)
	}
}

// baseWith lays files over the pack that the lint corpus is built on.
func baseWith(t *testing.T, files map[string]string) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	base := os.DirFS("testdata/lint/base")
	if err := fs.WalkDir(base, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(base, name)
		out[name] = &fstest.MapFile{Data: data}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

func TestRoutes(t *testing.T) {
	p, problems := content.Load(baseWith(t, nil), nil)
	if p == nil {
		t.Fatal(problems)
	}
	got := p.Scenarios()[0].Scene("looked-up").Routes
	if len(got) != 2 || got[0].To != "found" || got[0].If.String() != "seen what-it-was" || got[1].To != "not-found" || got[1].If != nil {
		t.Errorf("got %+v", got)
	}
}

func TestReaction(t *testing.T) {
	src, err := os.ReadFile("testdata/lint/base/scenarios/parcel.md")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(src), "  > He can say what matters.", "\n  **Tom:** A good question.\n\n  > “Well,” he says.\n\n  > He can say what matters.", 1)
	p, problems := content.Load(baseWith(t, map[string]string{"scenarios/parcel.md": text}), nil)
	if p == nil {
		t.Fatal(problems)
	}
	c := p.Scenarios()[0].Scenes[0].Choices[0]
	if len(c.Reaction) != 2 || c.Reaction[0].(content.Paragraph).Speaker != "Tom" {
		t.Errorf("reaction %+v", c.Reaction)
	}
	if len(c.Feedback) != 1 || c.Feedback[0].(content.Paragraph).Text.String() != "He can say what matters." {
		t.Errorf("feedback %+v", c.Feedback)
	}
}

func TestWalkthrough(t *testing.T) {
	const front = "---\nkind: walk\nof: parcel\ncontexts: [shop]\n---\n\n# Found at once\n\n"
	walk := front + "1. At the counter → “What was in it?”\n2. What it was → “So it had to be Monday.”\n\nEnds at [Found](parcel.md#found) `ending strong`\n"
	p, problems := content.Load(baseWith(t, map[string]string{"scenarios/parcel.walk.md": walk}), nil)
	if p == nil {
		t.Fatal(problems)
	}
	got := p.Walkthroughs[0]
	if got.Of != (content.Ref{Pack: "small-talks", ID: "parcel"}) || got.EndsAt != "found" || len(got.Steps) != 2 {
		t.Fatalf("got %+v", got)
	}
	if s := got.Steps[1]; s.Scene != "what-it-was" || s.Choice != "“So it had to be Monday.”" {
		t.Errorf("got %+v", s)
	}
	broken := front + "1. At the desk → “What was in it?”\n2. Nothing\n\nEnds at [Found](parcel.md#found) `ending mixed`\n"
	_, problems = content.Load(baseWith(t, map[string]string{"scenarios/parcel.walk.md": broken}), nil)
	var codes []string
	for _, p := range problems {
		codes = append(codes, p.Code)
	}
	if !slices.Equal(codes, []string{"S004", "P002", "P003"}) {
		t.Errorf("got %v, want the scene, the step and the ending reported", problems)
	}
}

func TestNamesOfRequiredPacks(t *testing.T) {
	first, problems := content.Load(baseWith(t, nil), nil)
	if first == nil {
		t.Fatal(problems)
	}
	have, err := content.NewLibrary(first)
	if err != nil {
		t.Fatal(err)
	}
	files := baseWith(t, nil)
	for name, f := range files {
		text := strings.Replace(string(f.Data), "id: small-talks\n", "id: more-talks\nrequires: [small-talks]\n", 1)
		if name == "scenarios/parcel.md" {
			text = strings.NewReplacer("`-1 interrupts`", "`-1 small-talks/interrupts`", "`if seen what-it-was`",
				"`if met small-talks/parcel strong or level small-talks/listening >= 2`",
				"[listening]", "[listening, small-talks/listening]", "`+2 asks`", "`+2 more-talks/asks`", "`+1 plays-back`", "`+1 small-talks/plays-back`").Replace(text)
		}
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	p, problems := content.Load(files, have)
	if p == nil {
		t.Fatal(problems)
	}
	sc := p.Scenarios()[0]
	if got, want := sc.Scenes[1].Choices[1].Effects[0].Behaviour, (content.Ref{Pack: "small-talks", ID: "interrupts"}); got != want {
		t.Errorf("behaviour %v, want %v", got, want)
	}
	if got := sc.Scene("looked-up").Routes[0].If.String(); got != "met small-talks/parcel strong or level small-talks/listening >= 2" {
		t.Errorf("condition %q", got)
	}
	both := strings.ReplaceAll(string(files["scenarios/parcel.md"].Data), "more-talks/asks", "asks")
	files["scenarios/parcel.md"] = &fstest.MapFile{Data: []byte(both)}
	_, problems = content.Load(files, have)
	if len(problems) != 1 || problems[0].Code != "S007" || !strings.Contains(problems[0].Message, "two packs") {
		t.Errorf("a behaviour of two listed competencies: %v", problems)
	}
}
