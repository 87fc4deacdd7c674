package tui

import (
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// rememberedWords say what people bring along from another conversation, or from this one: "Odile remembers “Copied in”,
// yesterday: it ended well."
func rememberedWords(r engine.Remembered) string {
	who := "They remember"
	switch len(r.Who) {
	case 0:
	case 1:
		who = r.Who[0] + " remembers"
	default:
		who = listed(r.Who) + " remember"
	}
	what := "“" + inner(oneLine(r.Title)) + "”"
	if r.Again {
		what = "the last time"
	}
	return who + " " + what + ", " + r.Ago + ": " + endedWords(r.Kind) + "."
}

// endedWords say how a conversation ended, within a sentence about those who were in it.
func endedWords(k content.EndingKind) string {
	switch k {
	case content.EndingStrong:
		return "it ended well"
	case content.EndingMixed:
		return "some of it worked, and some of it stayed as it was"
	case content.EndingPoor:
	}
	return "it ended the way these often end, and here is another moment"
}

// settingWords say where a conversation takes place, and where else it can; "" where there is one place only.
func settingWords(o engine.Situation) string {
	var others []string
	for _, c := range o.Contexts {
		if c.ID != o.Context.ID {
			others = append(others, oneLine(c.Title))
		}
	}
	if len(others) == 0 {
		return ""
	}
	return "Setting: " + oneLine(o.Context.Title) + ". It can also be: " + strings.Join(others, ", ") + "."
}
