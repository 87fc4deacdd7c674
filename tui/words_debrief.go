package tui

import (
	"strings"

	"example.com/hearten/engine"
)

// turningWords names the turn that mattered, "" where every turn was the best.
func turningWords(d engine.Debrief) string {
	if d.Turning < 0 || d.Turning >= len(d.Turns) {
		return ""
	}
	t := d.Turns[d.Turning]
	return "The turn that mattered: “" + plainLine(t.Scene) + "”. You chose: " + quoted(plainLine(t.Words))
}

// shownWords says what the replies showed, one entry for each behaviour.
func shownWords(shown []engine.Shown) []string {
	var out []string
	for _, s := range shown {
		words := strings.TrimRight(plainLine(s.Text), ".")
		switch {
		case s.Points > 0 && !s.Obstacle:
			out = append(out, "Shown: "+words+".")
		case s.Obstacle && s.Points != 0:
			out = append(out, "Got in the way: "+words+".")
		case s.Points < 0:
			out = append(out, "Left out: "+words+".")
		default:
			out = append(out, "Shown once and left out once: "+words+".")
		}
	}
	return out
}

// cueWords says whether a cue was picked up; its text follows.
func cueWords(c engine.CueShown) string {
	if c.Caught {
		return "Picked up:"
	}
	return "Went by:"
}

// teachesWords names a lesson about something that was missed.
func teachesWords(t engine.Teaches) string {
	words := "The lesson “" + t.Title + "” is about this"
	if about := strings.TrimRight(plainLine(t.Behaviour), "."); about != "" {
		words += ": " + about
	}
	return words + "."
}

// quoted puts words into quotation marks unless the author did.
func quoted(s string) string {
	if strings.HasPrefix(s, "“") || strings.HasPrefix(s, "[") {
		return s
	}
	return "“" + s + "”"
}
