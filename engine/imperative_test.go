package engine

import (
	"os"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
)

func TestABehaviourIsSaidToTheLearner(t *testing.T) {
	for _, c := range []struct{ name, words, want string }{
		{"the first verb alone", "Lets a silence stand.", "Let a silence stand."},
		{"a second verb after and", "Says back the gist and lets it be corrected.", "Say back the gist and let it be corrected."},
		{"verbs after commas", "Stops, asks what it was, and waits.", "Stop, ask what it was, and wait."},
		{"a word in -ies", "Tries the hard sentence first.", "Try the hard sentence first."},
		{"a short word in -ies", "Ties the point to one time and place.", "Tie the point to one time and place."},
		{"a word in -shes", "Finishes one thing and passes the rest on.", "Finish one thing and pass the rest on."},
		{"a word in -oes", "Goes back and does it again.", "Go back and do it again."},
		{"has", "Has the figures at hand.", "Have the figures at hand."},
		{"one's own", "Names one's own share.", "Name your own share."},
		{"a noun after and stays", "Names feelings and needs.", "Name feelings and needs."},
		{"the verb of somebody else stays", "Asks what somebody wants and gets it.", "Ask what somebody wants and gets it."},
		{"the verb in a clause stays", "Says who does what by when.", "Say who does what by when."},
		{"an adverb before it", "Never fixes it before it was heard.", "Never fix it before it was heard."},
		{"what begins with no verb", "Silence after a question.", "Silence after a question."},
		{"what begins with a word that looks like one", "Less said, and more asked.", "Less said, and more asked."},
		{"oneself, and someone's", "Gives oneself a day, and reads the rest in someone's notes.", "Give yourself a day, and read the rest in someone's notes."},
		{"a word alone", "Listens.", "Listen."},
		{"nothing", "", ""},
	} {
		if got := imperative(c.words); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	const spanish = "Repite lo que dijo y pregunta después."
	if got := asMove("es", spanish); got != spanish {
		t.Errorf("in Spanish: %q, want it as it is", got)
	}
}

// TestEveryBehaviourIsSaidAsAMove holds what becomes of each behaviour of the packs that are here; a new one asks for its line.
func TestEveryBehaviourIsSaidAsAMove(t *testing.T) {
	want := map[string]string{
		"Asks something that yes or no cannot answer.":                             "Ask something that yes or no cannot answer.",
		"Says back the gist in fresh words and lets it be corrected.":              "Say back the gist in fresh words and let it be corrected.",
		"Lets a silence stand.":                                                    "Let a silence stand.",
		"Notices what was half said and asks about it gently.":                     "Notice what was half said and ask about it gently.",
		"Opens with the one thing the other has to know or do.":                    "Open with the one thing the other has to know or do.",
		"Says it in words the other uses, with the fact and not the label.":        "Say it in words the other uses, with the fact and not the label.",
		"Says who does what by when.":                                              "Say who does what by when.",
		"Asks the other to say back what they took from it, or what they will do.": "Ask the other to say back what they took from it, or what they will do.",
		"Offers a tentative word for what the other may feel.":                     "Offer a tentative word for what the other may feel.",
		"Says how it may look from their side, as a guess.":                        "Say how it may look from their side, as a guess.",
		"Stays with what was said, without repairing it or cheering them up.":      "Stay with what was said, without repairing it or cheering them up.",
		"Names one's own share, without excuse.":                                   "Name your own share, without excuse.",
		"Asks something that cannot be answered with yes or no.":                   "Ask something that cannot be answered with yes or no.",
		"Offers a tentative word for what the other person may be feeling.":        "Offer a tentative word for what the other person may be feeling.",
		"Ties the point to one time and place.":                                    "Tie the point to one time and place.",
		"Says what a camera would have recorded, and no more.":                     "Say what a camera would have recorded, and no more.",
		"Says what happened next, for people or for the work.":                     "Say what happened next, for people or for the work.",
		"Asks for the other person's account before settling on a fix.":            "Ask for the other person's account before settling on a fix.",
		"Leaves with one specific thing that will be different, and when.":         "Leave with one specific thing that will be different, and when.",
	}
	lib, err := packs.Library()
	if err != nil {
		t.Fatal(err)
	}
	example, problems := content.Load(os.DirFS("../content/testdata/example-pack"), nil)
	if example == nil {
		t.Fatal(problems)
	}
	seen := 0
	for _, p := range append(lib.Packs(), example) {
		for _, c := range p.Competencies {
			for _, b := range c.Behaviours {
				seen++
				if got := asMove(p.Language, b.Text.String()); got != want[b.Text.String()] {
					t.Errorf("%s/%s: %q, want %q", p.ID, b.ID, got, want[b.Text.String()])
				}
			}
		}
	}
	t.Logf("%d behaviours, %d texts", seen, len(want))
	if seen < len(want) {
		t.Errorf("%d behaviours, want %d at least", seen, len(want))
	}
}
