package content

import (
	"reflect"
	"strings"
	"testing"
)

func testVocabulary() *vocabulary {
	lookUp := func(names ...string) func(string) (Ref, bool) {
		return func(name string) (Ref, bool) {
			for _, n := range names {
				if n == name {
					pack, id, ok := strings.Cut(n, "/")
					if !ok {
						pack, id = "everyday", n
					}
					return Ref{PackID(pack), id}, true
				}
			}
			return Ref{}, false
		}
	}
	competencies := []string{"active-listening", "everyday/active-listening", "clear-talk/tone"}
	scenarios := []string{"the-second-slip", "everyday/the-second-slip"}
	return &vocabulary{
		meters: []string{"trust", "seen"}, scenes: []string{"opening", "her-thursday"}, chosen: []string{"early-warning"},
		contexts: []string{"remote", "frontline"}, competencies: competencies, scenarios: scenarios,
		competency: lookUp(competencies...), scenario: lookUp(scenarios...),
	}
}

func readCondition(text string, names *vocabulary) (Condition, []*fault, *fault) {
	c, f := parseChip(literal("if " + text))
	if f != nil {
		return nil, nil, f
	}
	return parseCondition(word{"if", at(0)}, c.(ifChip).cond, names)
}

func TestConditions(t *testing.T) {
	trust := Compare{OfMeter, "trust", AtLeast, 3}
	remote := InContext("remote")
	listening := Ref{"everyday", "active-listening"}
	slip := Ref{"everyday", "the-second-slip"}
	for _, tc := range []struct {
		text string
		want Condition
	}{
		{"trust >= 3", trust},
		{"confidence = 1", Compare{Of: OfConfidence, Op: Equal, N: 1}},
		{"seen < 2", Compare{OfMeter, "seen", Less, 2}},
		{"level active-listening > 1", CompareLevel{listening, More, 1}},
		{"level clear-talk/tone <= 1", CompareLevel{Ref{"clear-talk", "tone"}, AtMost, 1}},
		{"seen her-thursday", HasSeen("her-thursday")},
		{"chose early-warning", HasChosen("early-warning")},
		{"remote", remote},
		{"met the-second-slip", HasMet{slip, ""}},
		{"met the-second-slip poor", HasMet{slip, EndingPoor}},
		{"not remote", Not{remote}},
		{"not not remote", Not{Not{remote}}},
		{"trust >= 3 and remote and seen opening", All{trust, remote, HasSeen("opening")}},
		{"remote or trust >= 3 and seen opening", Any{remote, All{trust, HasSeen("opening")}}},
		{"(remote or trust >= 3) and not (seen opening)", All{Any{remote, trust}, Not{HasSeen("opening")}}},
		{"((met the-second-slip strong) or remote)", Any{HasMet{slip, EndingStrong}, remote}},
		{"not (remote or frontline)", Not{Any{remote, InContext("frontline")}}},
	} {
		t.Run(tc.text, func(t *testing.T) {
			got, unknown, broken := readCondition(tc.text, testVocabulary())
			if broken != nil || len(unknown) > 0 {
				t.Fatalf("unknown %v, broken %v", unknown, broken)
			}
			if !reflect.DeepEqual(got, tc.want) {
				t.Fatalf("got %#v, want %#v", got, tc.want)
			}
			roundTrip(t, got)
		})
	}
}

// roundTrip reads back what a condition writes.
func roundTrip(t *testing.T, c Condition) {
	t.Helper()
	again, unknown, broken := readCondition(c.String(), testVocabulary())
	if broken != nil || len(unknown) > 0 || !reflect.DeepEqual(again, c) {
		t.Errorf("%q reads back as %#v (unknown %v, broken %v), want %#v", c.String(), again, unknown, broken, c)
	}
}

func TestBrokenConditions(t *testing.T) {
	for _, tc := range []struct {
		name   string
		text   string
		at     Pos
		what   string
		remedy string
	}{
		{"a sign doubled", "trust == 3", at(9), "`==` is not a comparison", "comparisons are written >=, <=, >, <, ="},
		{"no spaces", "trust>=3", at(3), "`trust>=3` is written without spaces", "put a space on both sides of the sign, such as `trust >= 3`"},
		{"no number", "trust >=", at(9), "after `trust >=` a whole number is expected", "write `trust >= 3`, for example"},
		{"a number in words", "trust >= three", at(12), "after `trust >=` a whole number is expected", "write `trust >= 3`, for example"},
		{
			"nothing after and", "remote and", at(10), "after `and` a condition is expected",
			"write `if trust >= 3`, `if seen a-scene` or `if not remote`, for example",
		},
		{"nothing before or", "or remote", at(3), "before `or` a condition is expected", ""},
		{
			"two side by side", "remote frontline", at(10), "before `frontline` a word such as `and` or `or` is expected",
			"join conditions with `and` or `or`",
		},
		{"never closed", "(remote and trust >= 3", at(3), "the bracket `(` is never closed", "add `)` where the bracket ends"},
		{"never opened", "remote)", at(9), "the bracket `)` was never opened", "take it out, or open it with `(`"},
		{"an empty bracket", "()", at(4), "before `)` a condition is expected", ""},
		{"seen without a scene", "seen", at(3), "after `seen` a name is expected", ""},
		{
			"a level without a sign", "level active-listening 2", at(26), "after `active-listening` one of >=, <=, >, <, = is expected",
			"write `active-listening >= 3`, for example",
		},
		{"an exclamation mark", "!remote", at(3), "`!remote` is not a name", "names are letters, digits, hyphens and underscores, without spaces"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, _, f := readCondition(tc.text, testVocabulary())
			if f == nil {
				t.Fatalf("%q = %#v, want a fault", tc.text, got)
			}
			if want := (fault{tc.at, tc.what, tc.remedy}); *f != want {
				t.Errorf("%q:\n got %+v\nwant %+v", tc.text, *f, want)
			}
		})
	}
}

func TestUnknownNamesInConditions(t *testing.T) {
	for _, tc := range []struct {
		text   string
		at     Pos
		what   string
		remedy string
	}{
		{"trsut >= 3", at(3), "no meter is called `trsut`", "did you mean `trust`?"},
		{"tries = 0", at(3), "no meter is called `tries`", ""},
		{"seen her-thursdy", at(8), "no scene is called `her-thursdy`", "did you mean `her-thursday`?"},
		{"not (remote and chose early-warnin)", at(25), "no choice is marked `as early-warnin`", "did you mean `early-warning`?"},
		{
			"chose something-else-entirely", at(9), "no choice is marked `as something-else-entirely`",
			"mark a choice with `as something-else-entirely`",
		},
		{"remot", at(3), "there is no context `remot`", "did you mean `remote`?"},
		{"trust", at(3), "there is no context `trust`", "compare it with a number: `trust >= 2`"},
		{"early-warning", at(3), "there is no context `early-warning`", "for a choice that was taken, write `chose early-warning`"},
		{"opening", at(3), "there is no context `opening`", "for a scene that was seen, write `seen opening`"},
		{"level active-listning >= 2", at(9), "no competency is called `active-listning`", "did you mean `active-listening`?"},
		{"met the-second-slop", at(7), "no scenario is called `the-second-slop`", "did you mean `the-second-slip`?"},
	} {
		t.Run(tc.text, func(t *testing.T) {
			_, unknown, broken := readCondition(tc.text, testVocabulary())
			if broken != nil || len(unknown) != 1 {
				t.Fatalf("unknown %v, broken %v, want one unknown name", unknown, broken)
			}
			if want := (fault{tc.at, tc.what, tc.remedy}); *unknown[0] != want {
				t.Errorf("\n got %+v\nwant %+v", *unknown[0], want)
			}
		})
	}
}

func FuzzCondition(f *testing.F) {
	for _, seed := range []string{
		"trust >= 3", "not (remote or seen her-thursday) and chose early-warning", "level active-listening > 1 or met the-second-slip poor",
		"((", "not", "confidence = 1 and", "seen seen = 1", "level level >= 1", "trust >= 99999", "e\u0301 or x", "a/b/c",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, unknown, broken := readCondition(text, testVocabulary())
		if (c == nil) != (broken != nil) {
			t.Fatalf("%q: condition %#v with fault %v", text, c, broken)
		}
		if c == nil || len(unknown) > 0 {
			return
		}
		roundTrip(t, c)
	})
}
