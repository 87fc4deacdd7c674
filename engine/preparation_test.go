package engine_test

import (
	"testing"

	"example.com/hearten/engine"
)

func TestTheOtherPersonOfATalkStandsInASentence(t *testing.T) {
	for who, want := range map[string]string{
		"T.":                "T.",
		"Dana, my manager":  "Dana",
		"B. K. (nights)":    "B. K.",
		"my manager":        "your manager",
		"Ana and Ben":       "Ana and Ben",
		"Sam, Dana and Li":  "Sam, Dana and Li",
		"the whole kitchen": "the whole kitchen",
		" ":                 "somebody",
	} {
		if got := (engine.PreparationMade{Who: who}).With(); got != want {
			t.Errorf("%q: got %q, want %q", who, got, want)
		}
	}
}

func TestWhatIsFearedIsQuotedWhereSomebodySaysIt(t *testing.T) {
	for fear, want := range map[string]string{
		"You knew what the job was.":           "“You knew what the job was.”",
		"“It's always you”":                    "“It's always you.”",
		"She'll say that we are all stretched": "She'll say that we are all stretched.",
		"You said “no” before":                 "“You said ‘no’ before.”",
		"":                                     "",
	} {
		if got := (engine.PreparationMade{Fear: fear}).Feared(); got != want {
			t.Errorf("%q: got %q, want %q", fear, got, want)
		}
	}
}
